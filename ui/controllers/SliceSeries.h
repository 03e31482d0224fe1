#pragma once

#include "ui/controllers/PictureSink.h"
#include "ui/controllers/StackScene.h"
#include "viewer/render/MeasurementPainter.h"
#include "viewer/scene/Annotations.h"

namespace candela {

/// The slices of a view as pictures: everything that is drawn, taken at one moment, so that they can be made
/// on another thread.
struct SliceSeries {
    std::shared_ptr<const ImageStack> stack;
    viewer::ViewState view; ///< its slice does not count
    int first = 0;          ///< 0-based, both ends included
    int last = 0;
    int width = 640;
    int height = 640;
    double perSecond = 12; ///< of a movie
    viewer::AnnotationLevel annotations = viewer::AnnotationLevel::Anonymous;
    SceneOverlays overlays;
    std::optional<viewer::Fusion> fusion;
    std::vector<viewer::ShownMeasurement> measurements;
};

/// A slice with the overlays stored in its image, its maps, the second series and the segments that lie on
/// it.
[[nodiscard]] QImage pictureOfSlice(const ImageStack& stack, const viewer::ViewState& view, int width,
                                    int height, const SceneOverlays& overlays,
                                    const std::optional<viewer::Fusion>& fusion,
                                    const std::vector<viewer::MapOverlay>& maps);

/// All slices of a view of a scene, with what is measured on them. Regions come with their figures as far as
/// these are known. `scene` must hold pixels.
[[nodiscard]] SliceSeries sliceSeriesOf(const StackScene& scene, viewer::ViewPlane plane, QSize size,
                                        viewer::AnnotationLevel annotations);

/// Writes them to `path`: see openPictureSink. InvalidArgument for no slices or no size. On an error or when
/// stopped no file is left.
[[nodiscard]] Status writeSlices(const SliceSeries& series, const std::filesystem::path& path,
                                 const std::stop_token& stop = {}, const PicturesDone& done = {});

} // namespace candela
