#include "viewer/render/Surface.h"

#include "viewer/render/VolumeCutting.h"
#include "viewer/render/VolumeGrid.h"

#include <vtkCellArray.h>
#include <vtkFlyingEdges3D.h>
#include <vtkIdList.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkShortArray.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <unordered_map>

namespace candela::viewer {
namespace {

/// More is halved: a mesh of that many voxels is already more than programs for meshes like.
constexpr std::size_t mostVoxels = 128U * 1024 * 1024;

Vec3 asVec(const std::array<float, 3>& p) {
    return {p[0], p[1], p[2]};
}

/// The grid with a rim of what lies outside, so that the surface closes; outside the box as well.
class PaddedVoxels {
public:
    PaddedVoxels(const VolumeGrid& grid, const std::int16_t* values, const VolumeBox& box, double surface) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double last = grid.size[axis] - 1;
            m_first[axis] = static_cast<int>(std::ceil(std::clamp(box.low[axis], 0.0, 1.0) * last - 1e-6));
            m_end[axis] =
                static_cast<int>(std::floor(std::clamp(box.high[axis], 0.0, 1.0) * last + 1e-6)) + 1;
            m_size[axis] = std::max(m_end[axis] - m_first[axis], 0) + 2;
        }
        if (m_size[0] < 3 || m_size[1] < 3 || m_size[2] < 3)
            return;
        const std::size_t count = static_cast<std::size_t>(m_size[0]) * static_cast<std::size_t>(m_size[1]) *
                                  static_cast<std::size_t>(m_size[2]);
        m_values.resize(count);
        const auto row = [&](int j, int k) {
            return values + (static_cast<std::size_t>(k) * static_cast<std::size_t>(grid.size[1]) +
                             static_cast<std::size_t>(j)) *
                                static_cast<std::size_t>(grid.size[0]);
        };
        for (int k = m_first[2]; k < m_end[2]; ++k) {
            for (int j = m_first[1]; j < m_end[1]; ++j)
                m_most = std::max(m_most, *std::max_element(row(j, k) + m_first[0], row(j, k) + m_end[0]));
        }
        // As far below the surface as the brightest is above: the rim cuts half-way between two voxels there.
        const auto outside =
            static_cast<std::int16_t>(std::clamp(2 * surface - m_most, -32768.0, std::floor(surface) - 1));
        std::fill(m_values.begin(), m_values.end(), outside);
        for (int k = m_first[2]; k < m_end[2]; ++k) {
            for (int j = m_first[1]; j < m_end[1]; ++j)
                std::copy(
                    row(j, k) + m_first[0], row(j, k) + m_end[0],
                    m_values.begin() +
                        (static_cast<std::ptrdiff_t>(k - m_first[2] + 1) * m_size[1] + j - m_first[1] + 1) *
                            m_size[0] +
                        1);
        }
    }

    [[nodiscard]] bool empty() const { return m_values.empty(); }
    [[nodiscard]] const std::array<int, 3>& size() const { return m_size; }
    [[nodiscard]] std::int16_t most() const { return m_most; }
    [[nodiscard]] std::vector<std::int16_t>& values() { return m_values; }
    /// Index in the grid of the first voxel, which is of the rim.
    [[nodiscard]] int firstIndex(std::size_t axis) const { return m_first[axis] - 1; }

private:
    std::array<int, 3> m_first{};
    std::array<int, 3> m_end{};
    std::array<int, 3> m_size{};
    std::int16_t m_most = -32768;
    std::vector<std::int16_t> m_values;
};

struct PointHash {
    std::size_t operator()(const std::array<float, 3>& p) const {
        std::size_t hash = 0;
        for (const float part : p)
            hash = (hash ^ std::bit_cast<std::uint32_t>(part)) * 0x9E3779B97F4A7C15ULL;
        return hash ^ (hash >> 32U);
    }
};

/// Points that the numbers of a file cannot tell apart become one, and triangles without an area go.
SurfaceMesh asMesh(vtkPolyData* surface, const VolumeGrid& grid, const PaddedVoxels& voxels) {
    SurfaceMesh mesh;
    std::unordered_map<std::array<float, 3>, int, PointHash> known;
    const vtkIdType count = surface->GetNumberOfPoints();
    std::vector<int> indexOf(static_cast<std::size_t>(count));
    known.reserve(static_cast<std::size_t>(count));
    for (vtkIdType n = 0; n < count; ++n) {
        double at[3];
        surface->GetPoint(n, at);
        Vec3 point = grid.origin;
        for (std::size_t axis = 0; axis < 3; ++axis)
            point = point + grid.axes[axis] * (at[axis] + voxels.firstIndex(axis) * grid.spacing[axis]);
        // −0 and 0 are one place.
        const std::array<float, 3> place{static_cast<float>(point.x) + 0.0F,
                                         static_cast<float>(point.y) + 0.0F,
                                         static_cast<float>(point.z) + 0.0F};
        const auto [entry, fresh] = known.try_emplace(place, static_cast<int>(mesh.points.size()));
        if (fresh)
            mesh.points.push_back(place);
        indexOf[static_cast<std::size_t>(n)] = entry->second;
    }
    vtkCellArray* cells = surface->GetPolys();
    mesh.triangles.reserve(static_cast<std::size_t>(cells->GetNumberOfCells()));
    vtkNew<vtkIdList> corners;
    for (vtkIdType n = 0; n < cells->GetNumberOfCells(); ++n) {
        cells->GetCellAtId(n, corners);
        const auto index = [&](vtkIdType corner) {
            return indexOf[static_cast<std::size_t>(corners->GetId(corner))];
        };
        const std::array<int, 3> triangle{index(0), index(1), index(2)};
        if (triangle[0] != triangle[1] && triangle[1] != triangle[2] && triangle[0] != triangle[2])
            mesh.triangles.push_back(triangle);
    }
    return mesh;
}

} // namespace

Result<SurfaceMesh> makeSurface(const ImageStack& stack, const VolumeView& view,
                                const std::stop_token& stop) {
    if (stack.info.kind != StackKind::Volume || stack.planes() < 2 || stack.isColour())
        return fail(ErrorCode::Unsupported, "Only a volume of grey values has a surface.");
    const VolumeGrid grid = makeVolumeGrid(stack, mostVoxels);
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "stopped");
    std::vector<std::int16_t> cut;
    if (!view.cuts.empty())
        cut = cutVoxels(grid, stack, view.cuts);
    // Between two stored values, so that no voxel lies on the surface itself.
    const double value = std::ceil((view.surface - grid.shift) / grid.scale) - 0.5;
    PaddedVoxels voxels(grid, cut.empty() ? grid.values : cut.data(), view.box, value);
    if (voxels.empty() || voxels.most() < value)
        return fail(ErrorCode::NotFound, "No value of the volume is that high.");
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "stopped");
    vtkNew<vtkShortArray> scalars;
    scalars->SetArray(voxels.values().data(), static_cast<vtkIdType>(voxels.values().size()), 1);
    vtkNew<vtkImageData> image;
    image->SetDimensions(voxels.size().data());
    image->SetSpacing(grid.spacing.data());
    image->GetPointData()->SetScalars(scalars);
    vtkNew<vtkFlyingEdges3D> edges;
    edges->SetInputData(image);
    edges->ComputeNormalsOff();
    edges->ComputeGradientsOff();
    edges->ComputeScalarsOff();
    edges->SetValue(0, value);
    edges->Update();
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "stopped");
    SurfaceMesh mesh = asMesh(edges->GetOutput(), grid, voxels);
    if (enclosedVolume(mesh) < 0) { // the grid's axes are left-handed
        for (auto& triangle : mesh.triangles)
            std::swap(triangle[1], triangle[2]);
    }
    return mesh;
}

double enclosedVolume(const SurfaceMesh& mesh) {
    if (mesh.points.empty())
        return 0;
    const Vec3 origin = asVec(mesh.points.front());
    double sum = 0;
    for (const auto& triangle : mesh.triangles) {
        const auto corner = [&](std::size_t n) {
            return asVec(mesh.points[static_cast<std::size_t>(triangle[n])]) - origin;
        };
        sum += dot(corner(0), cross(corner(1), corner(2)));
    }
    return sum / 6;
}

std::size_t openEdges(const SurfaceMesh& mesh) {
    std::unordered_map<std::uint64_t, int> balance;
    balance.reserve(mesh.triangles.size() * 2);
    for (const auto& triangle : mesh.triangles) {
        for (std::size_t n = 0; n < 3; ++n) {
            const int a = triangle[n];
            const int b = triangle[(n + 1) % 3];
            const auto key = static_cast<std::uint64_t>(std::min(a, b)) << 32U |
                             static_cast<std::uint32_t>(std::max(a, b));
            balance[key] += a < b ? 1 : -1;
        }
    }
    return static_cast<std::size_t>(
        std::count_if(balance.begin(), balance.end(), [](const auto& edge) { return edge.second != 0; }));
}

Status writeStl(const SurfaceMesh& mesh, const std::filesystem::path& path) {
    static_assert(std::endian::native == std::endian::little, "STL is little-endian");
    const auto failed = [&path] {
        const bool full = errno == ENOSPC;
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return fail(full ? ErrorCode::NoSpace : ErrorCode::Failed,
                    path.string() + (full ? ": the disk is full" : " could not be written"));
    };
    errno = 0;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    if (!file)
        return fail(ErrorCode::Failed, path.string() + " could not be opened for writing");
    std::array<char, 80> header{};
    constexpr char title[] = "Candela; SPACE=LPS; UNIT=mm";
    std::memcpy(header.data(), title, sizeof title - 1);
    file.write(header.data(), header.size());
    const auto count = static_cast<std::uint32_t>(mesh.triangles.size());
    file.write(reinterpret_cast<const char*>(&count), sizeof count);
    constexpr std::size_t bytesOfOne = 50;
    constexpr std::size_t atOnce = 4096;
    std::vector<char> buffer;
    buffer.reserve(bytesOfOne * atOnce);
    for (const auto& triangle : mesh.triangles) {
        std::array<std::array<float, 3>, 4> facet{};
        for (std::size_t n = 0; n < 3; ++n)
            facet[n + 1] = mesh.points[static_cast<std::size_t>(triangle[n])];
        const Vec3 normal =
            normalized(cross(asVec(facet[2]) - asVec(facet[1]), asVec(facet[3]) - asVec(facet[1])));
        facet[0] = {static_cast<float>(normal.x), static_cast<float>(normal.y), static_cast<float>(normal.z)};
        const auto* bytes = reinterpret_cast<const char*>(facet.data());
        buffer.insert(buffer.end(), bytes, bytes + sizeof facet);
        buffer.insert(buffer.end(), 2, '\0');
        if (buffer.size() >= bytesOfOne * atOnce) {
            file.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
            buffer.clear();
        }
    }
    file.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    file.close();
    if (!file)
        return failed();
    return {};
}

} // namespace candela::viewer
