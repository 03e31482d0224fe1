#pragma once

#include "ui/controllers/StackScene.h"
#include "viewer/tools/LinkedViews.h"

#include <map>
#include <string>
#include <vector>

namespace candela {

/// Ties the views of several scenes together: what is changed in one, the others follow. Within one frame of
/// reference places are the same; between two (a current study and a prior, two patients) they are offset by
/// what lay in the middle of the views when they were linked. GUI thread.
class ViewLinks {
public:
    using Scenes = std::vector<StackScene*>; ///< with pixels; the one worked in comes first

    [[nodiscard]] const viewer::LinkedParts& parts() const { return m_parts; }
    void setParts(const viewer::LinkedParts& parts) { m_parts = parts; }

    /// Takes what the scenes show now for the same place.
    void tie(const Scenes& scenes);
    /// Ties scenes that came since to those that are tied; to be called before a change that is followed.
    void meet(const Scenes& scenes);
    /// Lets the others follow a view of `leader` that has changed.
    void follow(const Scenes& scenes, StackScene* leader, viewer::ViewPlane plane,
                const viewer::ViewState& before) const;
    /// Shows a point of `leader` in the others: in those of its frame of reference always, in others when
    /// `tied`.
    void showPoint(const Scenes& scenes, const StackScene* leader, Vec3 point, bool tied) const;

private:
    [[nodiscard]] viewer::LinkedPlaces places(const StackScene& from, const StackScene& to) const;

    viewer::LinkedParts m_parts;
    std::map<std::string, Vec3> m_anchors; ///< by frame of reference
};

/// Whether places of two scenes are in the same frame of reference.
[[nodiscard]] bool sameFrameOfReference(const StackScene& a, const StackScene& b);

} // namespace candela
