#include "ui/controllers/ViewLinks.h"

#include <algorithm>

namespace candela {

using viewer::LinkedView;
using viewer::ViewPlane;
using viewer::ViewState;

namespace {

/// A series without a frame of reference is one of its own.
std::string referenceOf(const StackScene& scene) {
    const std::string& uid = scene.series().frameOfReferenceUid;
    return uid.empty() ? scene.series().seriesUid.str() + '/' + std::to_string(scene.key().stack) : uid;
}

LinkedView viewOf(const StackScene& scene, ViewPlane plane) {
    const QSize size = scene.viewSize(plane);
    return {scene.frame(plane), scene.view(plane), size.width(), size.height(),
            scene.info().geometry.spacingKnown};
}

ViewPlane firstPlane(const StackScene& scene) {
    return scene.shownPlanes().empty() ? ViewPlane::Acquired : scene.shownPlanes().front();
}

Vec3 middleOf(const StackScene& scene) {
    return viewer::middleOf(viewOf(scene, firstPlane(scene)));
}

} // namespace

bool sameFrameOfReference(const StackScene& a, const StackScene& b) {
    return referenceOf(a) == referenceOf(b);
}

void ViewLinks::tie(const Scenes& scenes) {
    m_anchors.clear();
    for (const StackScene* scene : scenes)
        m_anchors.emplace(referenceOf(*scene), middleOf(*scene));
}

void ViewLinks::meet(const Scenes& scenes) {
    const auto tied = std::find_if(scenes.begin(), scenes.end(), [this](const StackScene* each) {
        return m_anchors.contains(referenceOf(*each));
    });
    // Whoever comes lies over what the others show at this moment.
    const Vec3 moved = tied != scenes.end() ? middleOf(**tied) - m_anchors.at(referenceOf(**tied)) : Vec3();
    for (const StackScene* scene : scenes)
        m_anchors.emplace(referenceOf(*scene), middleOf(*scene) - moved);
}

viewer::LinkedPlaces ViewLinks::places(const StackScene& from, const StackScene& to) const {
    const auto a = m_anchors.find(referenceOf(from));
    const auto b = m_anchors.find(referenceOf(to));
    if (a == m_anchors.end() || b == m_anchors.end())
        return {};
    return {a->second, b->second};
}

void ViewLinks::follow(const Scenes& scenes, StackScene* leader, ViewPlane plane,
                       const ViewState& before) const {
    const ViewState after = leader->view(plane);
    // The crosshair is carried along by the slices.
    const bool scrolled = after.slice != before.slice && m_parts.scroll;
    if (scrolled && leader->crosshair()) {
        const viewer::PlaneFrame& frame = leader->frame(plane);
        const Vec3 point =
            *leader->crosshair() + frame.slicePosition(after.slice) - frame.slicePosition(before.slice);
        leader->setCrosshair(point, plane);
        for (StackScene* other : scenes) {
            if (other != leader && other->crosshair())
                other->setCrosshair(viewer::followed(point, places(*leader, *other), frame,
                                                     other->frame(firstPlane(*other))));
        }
    }
    for (StackScene* other : scenes) {
        for (const ViewPlane each : other->viewedPlanes()) {
            if (other == leader && each == plane)
                continue;
            viewer::LinkedParts parts = m_parts;
            if (other == leader) // its other planes scroll by the crosshair alone and share the window
                parts = {false, m_parts.zoom, false, false};
            const ViewState next = viewer::follow(viewOf(*leader, plane), before, viewOf(*other, each),
                                                  places(*leader, *other), parts);
            if (next != other->view(each))
                other->setView(each, next);
        }
    }
}

void ViewLinks::showPoint(const Scenes& scenes, const StackScene* leader, Vec3 point, bool tied) const {
    for (StackScene* other : scenes) {
        if (other == leader)
            continue;
        if (sameFrameOfReference(*leader, *other))
            other->setCrosshair(point);
        else if (tied)
            other->setCrosshair(viewer::followed(point, places(*leader, *other),
                                                 leader->frame(firstPlane(*leader)),
                                                 other->frame(firstPlane(*other))));
    }
}

} // namespace candela
