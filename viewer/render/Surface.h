#pragma once

#include "database/model/Result.h"
#include "viewer/render/VolumeRenderer.h"

#include <array>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace candela::viewer {

/// A closed surface; points in mm LPS, triangles counter-clockwise seen from outside.
struct SurfaceMesh {
    std::vector<std::array<float, 3>> points;
    std::vector<std::array<int, 3>> triangles;
};

/// The surface around all values from `view.surface` on, within the view's box and without what it cut away,
/// closed where the volume, the box or a cut ends. By flying edges (Schroeder, Maynard and Geveci, 2015).
/// Unsupported: no volume. NotFound: no value is that high. Cancelled: asked to stop.
[[nodiscard]] Result<SurfaceMesh> makeSurface(const ImageStack& stack, const VolumeView& view,
                                              const std::stop_token& stop = {});

/// mm³ inside a closed surface.
[[nodiscard]] double enclosedVolume(const SurfaceMesh& mesh);
/// Edges that are not passed as often one way as the other; 0 of a watertight surface.
[[nodiscard]] std::size_t openEdges(const SurfaceMesh& mesh);

/// Binary STL in mm, LPS. Failed or NoSpace: the file could not be written, and none is left.
[[nodiscard]] Status writeStl(const SurfaceMesh& mesh, const std::filesystem::path& path);

} // namespace candela::viewer
