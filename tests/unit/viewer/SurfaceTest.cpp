// Surfaces: closed, as large as what they enclose, and the right way out.

#include "viewer/render/Surface.h"
#include "Phantom.h"

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>

namespace candela::viewer {
namespace {

namespace fs = std::filesystem;

/// A ball of a given radius with an edge of a few millimetres, half-way at 0.
std::shared_ptr<ImageStack> ball(const test::Acquisition& acquisition, double radius, Vec3 middle = {}) {
    auto stack = test::makePhantom(acquisition);
    const GridGeometry& grid = stack->info.geometry;
    std::vector<double> values;
    for (int k = 0; k < stack->info.slices; ++k) {
        const double along = stack->info.sliceOffsets.empty()
                                 ? k * grid.spacing[2]
                                 : stack->info.sliceOffsets[static_cast<std::size_t>(k)];
        for (int j = 0; j < stack->info.rows; ++j) {
            for (int i = 0; i < stack->info.columns; ++i) {
                const Vec3 p = grid.origin + grid.direction[0] * (i * grid.spacing[0]) +
                               grid.direction[1] * (j * grid.spacing[1]) + grid.direction[2] * along;
                values.push_back(1000 * std::tanh((radius - norm(p - middle)) / 2));
            }
        }
    }
    if (acquisition.real) {
        stack->values = FloatValues(values.begin(), values.end());
    } else {
        Int16Values whole;
        for (const double value : values)
            whole.push_back(static_cast<std::int16_t>(std::lround(value)));
        stack->values = std::move(whole);
    }
    return stack;
}

double ballVolume(double radius) {
    return 4.0 / 3 * M_PI * radius * radius * radius;
}

class SurfaceOfEveryAcquisition : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Orientations, SurfaceOfEveryAcquisition,
                         testing::Range(0, static_cast<int>(test::acquisitions().size())));

TEST_P(SurfaceOfEveryAcquisition, EnclosesTheBall) {
    const test::Acquisition acquisition = test::acquisitions()[static_cast<std::size_t>(GetParam())];
    SCOPED_TRACE(acquisition.name);
    const Vec3 middle{5, -3, 4};
    const auto mesh = makeSurface(*ball(acquisition, 25, middle), {});
    ASSERT_TRUE(mesh) << mesh.error().message;
    EXPECT_EQ(openEdges(*mesh), 0U);
    EXPECT_NEAR(enclosedVolume(*mesh) / ballVolume(25), 1, 0.01);
    for (const auto& point : mesh->points)
        EXPECT_NEAR(norm(Vec3{point[0], point[1], point[2]} - middle), 25, 0.35);
    // A ball has one face more than half of its edges: V − E + F = 2.
    EXPECT_EQ(mesh->points.size(), mesh->triangles.size() / 2 + 2);
}

TEST(Surface, ClosesWhereTheVolumeEnds) {
    // A ball on the volume's border: half of it is there.
    const auto stack = ball(test::acquisitions()[0], 25, {0, 0, 50});
    const auto mesh = makeSurface(*stack, {});
    ASSERT_TRUE(mesh);
    EXPECT_EQ(openEdges(*mesh), 0U);
    // The last slice lies at 50; half a step beyond it the surface closes.
    const double cap = M_PI * 25 * 25 * 1.0;
    EXPECT_NEAR(enclosedVolume(*mesh) / (0.5 * ballVolume(25) + cap), 1, 0.015);
}

TEST(Surface, FollowsTheBoxAndTheCuts) {
    const auto stack = ball(test::acquisitions()[0], 25);
    VolumeView half;
    half.box.high[0] = 0.5;
    const auto boxed = makeSurface(*stack, half);
    ASSERT_TRUE(boxed);
    EXPECT_EQ(openEdges(*boxed), 0U);
    EXPECT_NEAR(enclosedVolume(*boxed) / (0.5 * ballVolume(25)), 1, 0.06) << "to half a voxel";
    // From the front everything above the middle is cut away.
    VolumeView cut;
    cut.cuts.push_back({{{-80, 0}, {80, 0}, {80, 80}, {-80, 80}}, 0, 0, false});
    const auto lower = makeSurface(*stack, cut);
    ASSERT_TRUE(lower);
    EXPECT_EQ(openEdges(*lower), 0U);
    EXPECT_NEAR(enclosedVolume(*lower) / (0.5 * ballVolume(25)), 1, 0.08) << "to a voxel";
    for (const auto& point : lower->points)
        EXPECT_LT(point[2], 2.1) << "the head's half is gone";
    cut.cuts[0].keepInside = true;
    const auto upper = makeSurface(*stack, cut);
    ASSERT_TRUE(upper);
    for (const auto& point : upper->points)
        EXPECT_GT(point[2], -2.1);
}

TEST(Surface, StaysClosedOnNoise) {
    auto stack = test::makePhantom(test::acquisitions()[0]);
    unsigned noise = 7;
    for (std::int16_t& value : std::get<Int16Values>(stack->values)) {
        noise = noise * 1664525U + 1013904223U;
        value = static_cast<std::int16_t>((noise >> 24U) % 3);
    }
    VolumeView view;
    view.surface = 1;
    const auto mesh = makeSurface(*stack, view);
    ASSERT_TRUE(mesh);
    EXPECT_GT(mesh->triangles.size(), 100'000U);
    EXPECT_EQ(openEdges(*mesh), 0U);
}

TEST(Surface, SaysWhenThereIsNone) {
    const auto stack = ball(test::acquisitions()[0], 25);
    VolumeView view;
    view.surface = 5000;
    const auto none = makeSurface(*stack, view);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_EQ(makeSurface(*test::makeImage(8, 8), {}).error().code, ErrorCode::Unsupported);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(makeSurface(*stack, {}, stop.get_token()).error().code, ErrorCode::Cancelled);
}

/// Read back as another program would: corners that have the same numbers are one.
TEST(Surface, StlIsWatertightWhenReadBack) {
    const auto mesh = makeSurface(*ball(test::acquisitions()[9], 20), {});
    ASSERT_TRUE(mesh);
    const fs::path path = fs::path(testing::TempDir()) / "candela-surface-test.stl";
    ASSERT_TRUE(writeStl(*mesh, path));
    std::ifstream file(path, std::ios::binary);
    std::array<char, 80> header{};
    std::uint32_t count = 0;
    file.read(header.data(), header.size());
    file.read(reinterpret_cast<char*>(&count), sizeof count);
    EXPECT_NE(std::string(header.data()).find("SPACE=LPS"), std::string::npos);
    EXPECT_NE(std::string(header.data(), 5), "solid") << "that would be a text file";
    EXPECT_EQ(count, mesh->triangles.size());
    EXPECT_EQ(fs::file_size(path), 84 + 50 * std::uintmax_t{count});
    SurfaceMesh back;
    std::map<std::array<float, 3>, int> known;
    for (std::uint32_t n = 0; n < count; ++n) {
        std::array<std::array<float, 3>, 4> facet{};
        file.read(reinterpret_cast<char*>(facet.data()), sizeof facet);
        file.ignore(2);
        std::array<int, 3> triangle{};
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const auto [entry, fresh] =
                known.try_emplace(facet[corner + 1], static_cast<int>(back.points.size()));
            if (fresh)
                back.points.push_back(facet[corner + 1]);
            triangle[corner] = entry->second;
        }
        back.triangles.push_back(triangle);
        // Normals point outwards.
        const auto& at = facet[1];
        EXPECT_GT(facet[0][0] * at[0] + facet[0][1] * at[1] + facet[0][2] * at[2], 0);
    }
    EXPECT_TRUE(file);
    EXPECT_EQ(openEdges(back), 0U);
    EXPECT_NEAR(enclosedVolume(back) / ballVolume(20), 1, 0.01);
    fs::remove(path);
}

TEST(Surface, AFailingDiskLeavesNoFile) {
    const auto mesh = makeSurface(*ball(test::acquisitions()[0], 20), {});
    ASSERT_TRUE(mesh);
    EXPECT_FALSE(writeStl(*mesh, "/no/such/folder/surface.stl"));
    if (!fs::exists("/dev/full"))
        GTEST_SKIP();
    const fs::path link = fs::path(testing::TempDir()) / "candela-full.stl";
    fs::remove(link);
    fs::create_symlink("/dev/full", link);
    const auto written = writeStl(*mesh, link);
    ASSERT_FALSE(written);
    EXPECT_FALSE(fs::exists(fs::symlink_status(link)));
}

} // namespace
} // namespace candela::viewer
