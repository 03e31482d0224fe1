#include "ui/controllers/SliceSeries.h"

#include "viewer/render/ColourMap.h"
#include "viewer/render/OverlayPainter.h"
#include "viewer/render/PresentationPainter.h"
#include "viewer/render/SegmentBlender.h"

#include <QPainter>

namespace candela {

namespace {

QImage pictureOf(const SliceSeries& series, int slice) {
    viewer::ViewState view = series.view;
    view.slice = slice;
    QImage picture =
        pictureOfSlice(*series.stack, view, series.width, series.height, series.overlays, series.fusion, {});
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (view.plane == viewer::ViewPlane::Acquired) {
        for (const auto& presentation : series.overlays.presentations)
            viewer::paintPresentation(painter, *presentation, *series.stack, slice, view, series.width,
                                      series.height);
    }
    viewer::Overlay overlay;
    overlay.annotations = series.annotations;
    overlay.measurements = series.measurements;
    if (view.colours != viewer::ColourMap::Grey && !series.stack->isColour())
        overlay.colours = viewer::colourBar(*series.stack, view);
    if (series.fusion)
        overlay.secondColours = viewer::colourBar(*series.fusion, view.inverted);
    viewer::paintOverlay(painter, *series.stack, view, overlay, series.width, series.height);
    painter.end();
    return picture.convertToFormat(QImage::Format_RGB888);
}

} // namespace

QImage pictureOfSlice(const ImageStack& stack, const viewer::ViewState& view, int width, int height,
                      const SceneOverlays& overlays, const std::optional<viewer::Fusion>& fusion,
                      const std::vector<viewer::MapOverlay>& maps) {
    const bool subtracted = fusion && fusion->mode == viewer::FusionMode::Subtract;
    QImage picture = subtracted ? viewer::renderDifference(stack, view, *fusion, width, height)
                                : viewer::renderSlice(stack, view, width, height, maps, overlays.stored);
    if (fusion && !subtracted)
        viewer::blendFusion(picture, stack, view, *fusion);
    std::vector<const viewer::SegmentMask*> masks;
    for (const auto& mask : overlays.segments)
        masks.push_back(mask.get());
    viewer::blendSegments(picture, stack, view, masks);
    return picture;
}

SliceSeries sliceSeriesOf(const StackScene& scene, viewer::ViewPlane plane, QSize size,
                          viewer::AnnotationLevel annotations) {
    SliceSeries series;
    series.stack = scene.stack();
    series.view = scene.view(plane);
    series.last = scene.frame(plane).slices - 1;
    series.width = size.width();
    series.height = size.height();
    series.annotations = annotations;
    series.overlays = scene.overlays();
    series.fusion = scene.fusion();
    for (const viewer::Measurement& each : scene.measurementBook()->items())
        series.measurements.push_back({each, scene.regionFigures(each), false, true, false});
    return series;
}

Status writeSlices(const SliceSeries& series, const std::filesystem::path& path, const std::stop_token& stop,
                   const PicturesDone& done) {
    if (!series.stack || series.width < 2 || series.height < 2 || series.first < 0 ||
        series.last < series.first || !(series.perSecond > 0))
        return fail(ErrorCode::InvalidArgument, "There are no slices to be written, or they have no size.");
    SliceSeries even = series; // encoders take whole pairs of pixels
    even.width -= even.width % 2;
    even.height -= even.height % 2;
    auto sink = openPictureSink(path, {even.width, even.height, even.perSecond});
    if (!sink)
        return fail(sink.error());
    return putPictures(
        **sink, even.last - even.first + 1, [&](int n) { return pictureOf(even, even.first + n); }, stop,
        done);
}

} // namespace candela
