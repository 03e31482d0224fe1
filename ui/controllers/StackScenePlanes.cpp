// Slabs, turned planes, curved paths and fusion of a StackScene: what all views of a stack have in common.

#include "ui/controllers/StackScene.h"

#include <array>
#include <cmath>
#include <utility>

namespace candela {

using viewer::ViewPlane;
using viewer::ViewState;

namespace {

Vec3 middleOf(const viewer::PlaneFrame& frame, int slice) {
    return frame.slicePosition(slice) + frame.right * (0.5 * frame.pixelWidth * (frame.columns - 1)) +
           frame.down * (0.5 * frame.pixelHeight * (frame.rows - 1));
}

} // namespace

void StackScene::takeShared(ViewState& state) const {
    state.slab = m_slab;
    state.colours = m_colours;
    state.turn = state.plane == ViewPlane::Acquired ? std::nullopt : m_turn;
}

void StackScene::setSlab(const viewer::Slab& slab) {
    if (slab == m_slab)
        return;
    m_slab = slab;
    for (auto& [plane, state] : m_views) {
        takeShared(state);
        Q_EMIT viewChanged(static_cast<int>(plane));
    }
}

void StackScene::setColours(viewer::ColourMap colours) {
    if (colours == m_colours || (m_stack && m_stack->isColour()))
        return;
    m_colours = colours;
    for (auto& [plane, state] : m_views) {
        takeShared(state);
        Q_EMIT viewChanged(static_cast<int>(plane));
    }
}

void StackScene::setTurn(const std::optional<viewer::PlaneTurn>& turn) {
    if (turn == m_turn || !m_stack)
        return;
    std::map<ViewPlane, Vec3> kept;
    for (const auto& [plane, state] : m_views)
        kept[plane] = m_crosshair ? *m_crosshair : middleOf(frame(plane), state.slice);
    m_turn = turn;
    m_frames.clear();
    for (auto& [plane, state] : m_views) {
        if (plane == ViewPlane::Acquired)
            continue;
        takeShared(state);
        state.slice = frame(plane).sliceAt(kept.at(plane));
        Q_EMIT viewChanged(static_cast<int>(plane));
    }
    Q_EMIT overlayChanged();
}

void StackScene::turnPlanes(ViewPlane seenIn, double degrees) {
    if (!m_stack || seenIn == ViewPlane::Acquired || viewer::availablePlanes(m_info).size() < 2)
        return;
    if (!m_crosshair) {
        // The planes are perpendicular: each says how far along its own normal they meet.
        Vec3 meeting;
        for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
            const viewer::PlaneFrame& each = frame(plane);
            meeting = meeting + each.normal * dot(each.slicePosition(view(plane).slice), each.normal);
        }
        m_crosshair = meeting;
    }
    const viewer::PlaneFrame& about = frame(seenIn);
    setTurn(viewer::turnedAbout(m_turn, *m_crosshair, cross(about.right, about.down), degrees));
}

void StackScene::addPathPoint(Vec3 point, Vec3 across) {
    if (m_path.points.empty())
        m_path.across = across;
    m_path.points.push_back(point);
    Q_EMIT overlayChanged();
}

void StackScene::removePathPoint() {
    if (m_path.points.empty())
        return;
    m_path.points.pop_back();
    Q_EMIT overlayChanged();
}

void StackScene::clearPath() {
    m_path.points.clear();
    Q_EMIT overlayChanged();
}

void StackScene::setFusion(std::optional<viewer::Fusion> fusion) {
    m_fusion = std::move(fusion);
    Q_EMIT overlaysChanged();
    Q_EMIT fusionChanged();
}

} // namespace candela
