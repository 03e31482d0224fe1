#include "LibraryFixture.h"

#include <array>
#include <cmath>
#include <cstring>
#include <numbers>
#include <optional>

namespace candela::test {
namespace {

constexpr int columns = 5;
constexpr int rows = 4;
constexpr int slices = 3;

/// From voxel to patient, RAS+ as NIfTI has it: three rows of four.
using Affine = std::array<std::array<double, 4>, 3>;

struct Quaternion {
    std::array<double, 3> bcd;
    std::array<double, 3> offset;
    std::array<double, 3> spacing;
    double qfac;
};

std::int16_t valueAt(int i, int j, int k) {
    return static_cast<std::int16_t>(100 * k + 10 * j + i);
}

/// NIfTI-1 (nifti1.h): a file of 16-bit values with the transforms that are given.
std::string nifti(const std::optional<Affine>& sform, const std::optional<Quaternion>& qform) {
    std::string file(352, '\0');
    const auto put = [&](std::size_t at, auto value) { std::memcpy(file.data() + at, &value, sizeof value); };
    put(0, std::int32_t{348});
    const std::array<std::int16_t, 4> dimensions{3, columns, rows, slices};
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        put(40 + 2 * i, dimensions[i]);
    put(70, std::int16_t{4}); // signed 16 bits
    put(72, std::int16_t{16});
    put(76, static_cast<float>(qform ? qform->qfac : 1));
    for (std::size_t i = 0; i < 3; ++i)
        put(80 + 4 * i, static_cast<float>(qform ? qform->spacing[i] : 1));
    put(108, 352.0F);
    put(123, std::int8_t{2}); // millimetres
    if (qform) {
        put(252, std::int16_t{1});
        for (std::size_t i = 0; i < 3; ++i) {
            put(256 + 4 * i, static_cast<float>(qform->bcd[i]));
            put(268 + 4 * i, static_cast<float>(qform->offset[i]));
        }
    }
    if (sform) {
        put(254, std::int16_t{2});
        for (std::size_t row = 0; row < 3; ++row) {
            for (std::size_t column = 0; column < 4; ++column)
                put(280 + 16 * row + 4 * column, static_cast<float>((*sform)[row][column]));
        }
    }
    std::memcpy(file.data() + 344, "n+1", 4);
    for (int k = 0; k < slices; ++k) {
        for (int j = 0; j < rows; ++j) {
            for (int i = 0; i < columns; ++i) {
                const std::int16_t value = valueAt(i, j, k);
                file.append(reinterpret_cast<const char*>(&value), sizeof value);
            }
        }
    }
    return file;
}

/// The same transform as a grid in LPS.
GridGeometry gridOf(const Affine& m) {
    GridGeometry grid;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const Vec3 step{-m[0][axis], -m[1][axis], m[2][axis]};
        grid.spacing[axis] = norm(step);
        grid.direction[axis] = normalized(step);
    }
    grid.origin = {-m[0][3], -m[1][3], m[2][3]};
    return grid;
}

class NiftiAffine : public LibraryFixture {
protected:
    std::shared_ptr<const ImageStack> stackOf(const std::string& file) {
        writeFile(folder.path() / "volume.nii", file);
        const ImportReport report = import({folder.path() / "volume.nii"});
        EXPECT_EQ(report.imported, 1);
        const auto stack = session->loadStack(SeriesUid(report.seriesUids.at(0)), 0);
        EXPECT_TRUE(stack);
        return stack.value_or(nullptr);
    }

    /// Every voxel shows what the file has at that place of the patient.
    static void expectPlaces(const ImageStack& stack, const Affine& affine) {
        ASSERT_EQ(stack.planes(), slices);
        EXPECT_TRUE(stack.info.geometry.orientationKnown);
        const GridGeometry file = gridOf(affine);
        for (int k = 0; k < slices; ++k) {
            for (int j = 0; j < rows; ++j) {
                for (int i = 0; i < columns; ++i) {
                    const Vec3 voxel = file.toVoxel(stack.info.geometry.toPatient(i, j, k));
                    const Vec3 nearest{std::round(voxel.x), std::round(voxel.y), std::round(voxel.z)};
                    EXPECT_LT(norm(voxel - nearest), 1e-3);
                    EXPECT_EQ(stack.at(i, j, k),
                              valueAt(static_cast<int>(nearest.x), static_cast<int>(nearest.y),
                                      static_cast<int>(nearest.z)));
                }
            }
        }
    }
};

const Affine sheared{{{2, 0, 0, 10}, {0, 2.9, -1, 20}, {0, 0.4, 4, 30}}};
const Affine leftHanded{{{-2, 0, 0, 10}, {0, 3, 0, -20}, {0, 0, 4, 30}}};

Quaternion turned(double qfac) {
    return {{0, 0, std::sin(std::numbers::pi / 12)}, {5, -6, 7}, {2, 3, 4}, qfac};
}

/// The quaternion of `turned` is a turn of 30 degrees about z.
Affine affineOfTurned(double qfac) {
    const double c = std::cos(std::numbers::pi / 6);
    const double s = std::sin(std::numbers::pi / 6);
    return {{{2 * c, -3 * s, 0, 5}, {2 * s, 3 * c, 0, -6}, {0, 0, 4 * qfac, 7}}};
}

TEST_F(NiftiAffine, TheSformIsKeptWithItsShear) {
    const auto stack = stackOf(nifti(sheared, {}));
    ASSERT_TRUE(stack);
    expectPlaces(*stack, sheared);
    EXPECT_GT(std::abs(dot(stack->info.geometry.direction[1], stack->info.geometry.direction[2])), 0.01);
}

TEST_F(NiftiAffine, ALeftHandedSformIsNotMirrored) {
    const auto stack = stackOf(nifti(leftHanded, {}));
    ASSERT_TRUE(stack);
    expectPlaces(*stack, leftHanded);
}

TEST_F(NiftiAffine, WithoutSformTheQformCounts) {
    for (const double qfac : {1.0, -1.0}) {
        const auto stack = stackOf(nifti({}, turned(qfac)));
        ASSERT_TRUE(stack);
        expectPlaces(*stack, affineOfTurned(qfac));
    }
}

TEST_F(NiftiAffine, OfBothTheSformCounts) {
    const auto stack = stackOf(nifti(leftHanded, turned(1)));
    ASSERT_TRUE(stack);
    expectPlaces(*stack, leftHanded);
}

TEST_F(NiftiAffine, AnSformWithoutVolumeGivesWayToTheQform) {
    const auto stack = stackOf(nifti(Affine{}, turned(1)));
    ASSERT_TRUE(stack);
    expectPlaces(*stack, affineOfTurned(1));
}

TEST_F(NiftiAffine, WithoutAnyThePatientIsNotKnown) {
    const auto stack = stackOf(nifti({}, {}));
    ASSERT_TRUE(stack);
    EXPECT_FALSE(stack->info.geometry.orientationKnown);
}

TEST_F(NiftiAffine, ThePatientsNameIsThatOfTheRequest) {
    writeFile(folder.path() / "volume.nii", nifti(sheared, {}));
    ImportRequest request;
    request.paths = {folder.path() / "volume.nii"};
    request.patientId = "N-1";
    request.patientName = "Müller^Änne";
    ASSERT_TRUE(session->import(request));
    const StudyRow study = session->studies({})->studies.at(0);
    EXPECT_EQ(study.patientName, "Müller^Änne");
    EXPECT_EQ(study.patientId.str(), "N-1");
}

} // namespace
} // namespace candela::test
