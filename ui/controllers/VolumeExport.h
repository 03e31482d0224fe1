#pragma once

#include "database/model/Result.h"
#include "ui/controllers/PictureSink.h"
#include "viewer/render/VolumeRenderer.h"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace candela {

/// A turn of the camera round the patient's long axis.
struct RotationMovie {
    viewer::VolumeView view; ///< where it begins and ends
    int width = 640;
    int height = 640;
    int pictures = 72; ///< of one whole turn
    double perSecond = 12;
};

/// Writes the movie to `path`: .mp4 or .avi as the machine's encoders allow, else (.png) a series of pictures
/// path-001.png … beside it. Nothing about the patient is drawn in. Unsupported: no encoder for this kind of
/// file. Cancelled: asked to stop. In both cases, and when writing fails, no file is left.
[[nodiscard]] Status writeRotation(std::shared_ptr<const ImageStack> stack, const RotationMovie& movie,
                                   const std::filesystem::path& path, const std::stop_token& stop = {},
                                   const PicturesDone& done = {});

struct SurfaceReport {
    std::size_t triangles = 0;
    double millilitres = 0;
};
/// Makes the surface of a view and writes it as STL.
[[nodiscard]] Result<SurfaceReport> writeSurface(const ImageStack& stack, const viewer::VolumeView& view,
                                                 const std::filesystem::path& path,
                                                 const std::stop_token& stop = {});

} // namespace candela
