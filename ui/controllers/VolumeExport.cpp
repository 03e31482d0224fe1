#include "ui/controllers/VolumeExport.h"

#include "viewer/render/Surface.h"

#include <QImage>
#include <QString>
#include <cmath>

namespace candela {

namespace fs = std::filesystem;

namespace {

/// The picture of a step of the turn.
QImage pictureOf(viewer::VolumeRenderer& renderer, const RotationMovie& movie, int step) {
    viewer::VolumeView view = movie.view;
    view.azimuth = std::remainder(movie.view.azimuth + 360.0 * step / movie.pictures, 360.0);
    return renderer.render(view, movie.width, movie.height).convertToFormat(QImage::Format_RGB888);
}

} // namespace

Status writeRotation(std::shared_ptr<const ImageStack> stack, const RotationMovie& movie,
                     const fs::path& path, const std::stop_token& stop, const PicturesDone& done) {
    if (movie.width < 2 || movie.height < 2 || movie.pictures < 1 || !(movie.perSecond > 0))
        return fail(ErrorCode::InvalidArgument, "A movie needs pictures, and pictures need a size.");
    RotationMovie even = movie; // encoders take whole pairs of pixels
    even.width -= even.width % 2;
    even.height -= even.height % 2;
    auto sink = openPictureSink(path, {even.width, even.height, even.perSecond});
    if (!sink)
        return fail(sink.error());
    viewer::VolumeRenderer renderer(std::move(stack));
    return putPictures(
        **sink, even.pictures, [&](int step) { return pictureOf(renderer, even, step); }, stop, done);
}

Result<SurfaceReport> writeSurface(const ImageStack& stack, const viewer::VolumeView& view,
                                   const fs::path& path, const std::stop_token& stop) {
    auto mesh = viewer::makeSurface(stack, view, stop);
    if (!mesh)
        return fail(mesh.error());
    if (auto written = viewer::writeStl(*mesh, path); !written)
        return fail(written.error());
    return SurfaceReport{mesh->triangles.size(), viewer::enclosedVolume(*mesh) / 1000};
}

} // namespace candela
