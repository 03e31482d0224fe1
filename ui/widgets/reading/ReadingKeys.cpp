// What the reader's keys ask for.

#include "ui/controllers/ReadingDesk.h"
#include "ui/widgets/reading/ReadingActions.h"
#include "ui/widgets/reading/StackPane.h"

#include <QKeyEvent>

namespace candela {
namespace {

using viewer::MouseTool;

constexpr int manySteps = 10;
constexpr double pointerStep = 10; ///< pixels of the screen
constexpr int toTheEnd = 1'000'000;

} // namespace

bool ReadingActions::press(const QKeyEvent& event) {
    const int modifiers = static_cast<int>(event.modifiers() & ~Qt::KeypadModifier);
    const auto command = m_keys->commandOf(QKeySequence(event.key() | modifiers));
    if (command)
        carryOut(*command);
    return command.has_value();
}

void ReadingActions::carryOut(ReadingCommand command) {
    if (chooseTool(command) || move(command) || point(command))
        return;
    switch (command) {
    case ReadingCommand::Layout:
        carryOut(ReadingAction::Layout);
        break;
    case ReadingCommand::Link:
        m_controller->linkAsShown();
        break;
    case ReadingCommand::Unlink:
        m_controller->setLinked(false);
        break;
    case ReadingCommand::LocalizerLines:
        carryOut(ReadingAction::Lines);
        break;
    case ReadingCommand::Large:
        m_activePane()->toggleLarge();
        break;
    case ReadingCommand::Menu: {
        ViewportWidget* view = m_activePane()->currentView();
        showMenu(view, view->mapToGlobal(view->rect().center()));
        break;
    }
    case ReadingCommand::Overlays:
        carryOut(ReadingAction::OverlaysToggle);
        break;
    case ReadingCommand::Annotations:
        carryOut(ReadingAction::Annotations);
        break;
    case ReadingCommand::Cine:
        carryOut(ReadingAction::Cine);
        break;
    case ReadingCommand::Measure:
        carryOut(ReadingAction::Measure);
        break;
    case ReadingCommand::Invert:
        carryOut(ReadingAction::Invert);
        break;
    case ReadingCommand::Colours:
        nextColours();
        break;
    case ReadingCommand::Rotate:
        carryOut(ReadingAction::Rotate);
        break;
    case ReadingCommand::Flip:
        carryOut(ReadingAction::Flip);
        break;
    case ReadingCommand::Reset:
        carryOut(ReadingAction::Reset);
        break;
    case ReadingCommand::Undo:
        carryOut(ReadingAction::Undo);
        break;
    case ReadingCommand::Redo:
        carryOut(ReadingAction::Redo);
        break;
    case ReadingCommand::Delete:
        carryOut(ReadingAction::Delete);
        break;
    case ReadingCommand::Report:
        carryOut(ReadingAction::Report);
        break;
    case ReadingCommand::CopyView:
        carryOut(ReadingAction::CopyView);
        break;
    case ReadingCommand::SaveView:
        carryOut(ReadingAction::SaveView);
        break;
    case ReadingCommand::SaveSlices:
        carryOut(ReadingAction::SaveSlices);
        break;
    case ReadingCommand::PrintView:
        carryOut(ReadingAction::PrintView);
        break;
    case ReadingCommand::Help:
        carryOut(ReadingAction::Help);
        break;
    default:
        if (command >= ReadingCommand::Preset0 && command <= ReadingCommand::Preset9)
            applyPreset(static_cast<int>(command) - static_cast<int>(ReadingCommand::Preset0));
        else if (command >= ReadingCommand::NextSlab && command <= ReadingCommand::VolumeSettings)
            Q_EMIT planesCommandWanted(command);
        break;
    }
}

bool ReadingActions::chooseTool(ReadingCommand command) {
    switch (command) {
    case ReadingCommand::ToolRegionWindow:
        m_controller->setTool(MouseTool::RegionWindow);
        return true;
    case ReadingCommand::ToolScroll:
        m_controller->setTool(MouseTool::Scroll);
        return true;
    case ReadingCommand::ToolWindow:
        m_controller->setTool(MouseTool::Window);
        return true;
    case ReadingCommand::ToolZoom:
        m_controller->setTool(MouseTool::Zoom);
        return true;
    case ReadingCommand::ToolPan:
        m_controller->setTool(MouseTool::Pan);
        return true;
    case ReadingCommand::ToolCrosshair:
        m_controller->setTool(MouseTool::Crosshair);
        return true;
    case ReadingCommand::ToolDistance:
        m_controller->setTool(MouseTool::Distance);
        return true;
    case ReadingCommand::ToolAngle:
        m_controller->setTool(MouseTool::Angle);
        return true;
    default:
        return false;
    }
}

bool ReadingActions::point(ReadingCommand command) {
    ViewportWidget* view = m_activePane()->currentView();
    switch (command) {
    case ReadingCommand::PointerLeft:
        view->movePointer({-pointerStep, 0});
        return true;
    case ReadingCommand::PointerRight:
        view->movePointer({pointerStep, 0});
        return true;
    case ReadingCommand::PointerUp:
        view->movePointer({0, -pointerStep});
        return true;
    case ReadingCommand::PointerDown:
        view->movePointer({0, pointerStep});
        return true;
    case ReadingCommand::PointerLeftFinely:
        view->movePointer({-1, 0});
        return true;
    case ReadingCommand::PointerRightFinely:
        view->movePointer({1, 0});
        return true;
    case ReadingCommand::PointerUpFinely:
        view->movePointer({0, -1});
        return true;
    case ReadingCommand::PointerDownFinely:
        view->movePointer({0, 1});
        return true;
    case ReadingCommand::PointerPress:
        view->pressPointer();
        return true;
    default:
        return false;
    }
}

bool ReadingActions::move(ReadingCommand command) {
    ViewportWidget* view = m_activePane()->currentView();
    switch (command) {
    case ReadingCommand::NextSlice:
        view->scrollBy(1);
        return true;
    case ReadingCommand::PreviousSlice:
        view->scrollBy(-1);
        return true;
    case ReadingCommand::TenSlicesOn:
        view->scrollBy(manySteps);
        return true;
    case ReadingCommand::TenSlicesBack:
        view->scrollBy(-manySteps);
        return true;
    case ReadingCommand::FirstSlice:
        view->scrollBy(-toTheEnd);
        return true;
    case ReadingCommand::LastSlice:
        view->scrollBy(toTheEnd);
        return true;
    case ReadingCommand::NextSeries:
        m_controller->stepFrameSet(1);
        return true;
    case ReadingCommand::PreviousSeries:
        m_controller->stepFrameSet(-1);
        return true;
    case ReadingCommand::NextStudy:
        Q_EMIT studyStepWanted(1);
        return true;
    case ReadingCommand::PreviousStudy:
        Q_EMIT studyStepWanted(-1);
        return true;
    case ReadingCommand::NextPane:
        m_controller->stepActivePane(1);
        return true;
    case ReadingCommand::PreviousPane:
        m_controller->stepActivePane(-1);
        return true;
    case ReadingCommand::NextStage:
        m_controller->desk()->stepStage(1);
        return true;
    case ReadingCommand::PreviousStage:
        m_controller->desk()->stepStage(-1);
        return true;
    default:
        return false;
    }
}

} // namespace candela
