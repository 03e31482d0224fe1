#include "ui/widgets/FramePicture.h"

#include "viewer/render/SliceRenderer.h"

namespace candela {

Result<QImage> framePicture(const Session& session, const SeriesUid& series, const SopInstanceUid& instance,
                            int frame, int size) {
    const auto info = session.series(series);
    if (!info)
        return fail(info.error());
    for (const StackInfo& stack : info->stacks) {
        const auto frames = session.frames(series, stack.stack);
        if (!frames)
            return fail(frames.error());
        for (std::size_t plane = 0; plane < frames->size(); ++plane) {
            if ((*frames)[plane].sopInstanceUid != instance || (*frames)[plane].frame != frame)
                continue;
            const auto loaded = session.loadPlane(series, stack.stack, static_cast<int>(plane));
            if (!loaded)
                return fail(loaded.error());
            const auto view = viewer::initialView(**loaded, viewer::ViewPlane::Acquired);
            return viewer::renderSlice(**loaded, view, size, size);
        }
    }
    return fail(ErrorCode::NotFound, "the image " + instance.str() + " is not in this series");
}

} // namespace candela
