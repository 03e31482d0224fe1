#pragma once

#include "database/model/Ids.h"
#include "ui/controllers/PaneLayout.h"
#include "ui/controllers/StackScene.h"
#include "viewer/scene/Annotations.h"
#include "viewer/tools/LinkedViews.h"

#include <optional>
#include <string>
#include <vector>

namespace candela {

/// A second series that was shown with a pane's.
struct DeskFusion {
    StackKey second;
    viewer::FusionMode mode = viewer::FusionMode::Overlay;
    double opacity = 0.5;
    viewer::ColourMap colours = viewer::ColourMap::HotIron;
    viewer::Window window;
    friend bool operator==(const DeskFusion&, const DeskFusion&) = default;
};

/// What a pane showed, and how.
struct DeskPane {
    int pane = 0;
    StudyUid study;
    StackKey key;
    PaneLayout layout = PaneLayout::One;
    int plane = -1; ///< of the stack, the one on screen; −1: none in particular
    std::vector<viewer::ViewState> views;
    viewer::VolumeView volume;
    viewer::Slab slab;
    viewer::ColourMap colours = viewer::ColourMap::Grey;
    std::optional<viewer::PlaneTurn> turn;
    std::optional<DeskFusion> fusion;
};

/// How a reader left a study: what is kept in the library and comes back when the study is opened again.
struct Desk {
    std::vector<GridSize> grids; ///< of each window
    bool secondWindow = false;
    int activePane = 0;
    viewer::MouseTool tool = viewer::MouseTool::Window;
    viewer::AnnotationLevel annotations = viewer::AnnotationLevel::Full;
    bool localizerLines = true;
    bool linked = true;
    viewer::LinkedParts parts;
    std::string rule; ///< by which it was hung; empty: by hand
    int stage = 0;
    std::vector<DeskPane> panes;
};

[[nodiscard]] std::string toJson(const Desk& desk);
/// Nothing for a text that is no desk; numbers out of their range are taken for their nearest.
[[nodiscard]] std::optional<Desk> deskFrom(const std::string& json);

} // namespace candela
