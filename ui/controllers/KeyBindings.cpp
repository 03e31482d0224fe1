#include "ui/controllers/KeyBindings.h"

#include "database/Library.h"
#include "ui/controllers/Job.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace candela {
namespace {

using enum ReadingCommand;
using Json = nlohmann::json;

constexpr const char* context = "ReadingCommand";
constexpr const char* keysSetting = "reading.keys";

constexpr int ctrlShift = static_cast<int>(Qt::CTRL) | static_cast<int>(Qt::SHIFT);
constexpr int altShift = static_cast<int>(Qt::ALT) | static_cast<int>(Qt::SHIFT);

QKeySequence key(int code) {
    return {code};
}

QKeySequence key(int modifiers, int code) {
    return {modifiers | code};
}

Keys candelaKeys() {
    return {{ToolWindow, {key(Qt::Key_W)}},
            {ToolRegionWindow, {key(Qt::SHIFT, Qt::Key_W)}},
            {ToolScroll, {key(Qt::Key_S)}},
            {ToolZoom, {key(Qt::Key_Z)}},
            {ToolPan, {key(Qt::Key_T)}},
            {ToolCrosshair, {key(Qt::Key_J)}},
            {ToolDistance, {key(Qt::Key_D)}},
            {ToolAngle, {key(Qt::Key_A)}},
            {Measure, {key(Qt::Key_M)}},
            {PointerLeft, {key(Qt::ALT, Qt::Key_Left)}},
            {PointerRight, {key(Qt::ALT, Qt::Key_Right)}},
            {PointerUp, {key(Qt::ALT, Qt::Key_Up)}},
            {PointerDown, {key(Qt::ALT, Qt::Key_Down)}},
            {PointerLeftFinely, {key(altShift, Qt::Key_Left)}},
            {PointerRightFinely, {key(altShift, Qt::Key_Right)}},
            {PointerUpFinely, {key(altShift, Qt::Key_Up)}},
            {PointerDownFinely, {key(altShift, Qt::Key_Down)}},
            {PointerPress, {key(Qt::Key_Space), key(Qt::Key_Insert)}},
            {NextSlice, {key(Qt::Key_Down), key(Qt::Key_Right)}},
            {PreviousSlice, {key(Qt::Key_Up), key(Qt::Key_Left)}},
            {TenSlicesOn, {key(Qt::SHIFT, Qt::Key_Down), key(Qt::SHIFT, Qt::Key_Right)}},
            {TenSlicesBack, {key(Qt::SHIFT, Qt::Key_Up), key(Qt::SHIFT, Qt::Key_Left)}},
            {FirstSlice, {key(Qt::Key_Home)}},
            {LastSlice, {key(Qt::Key_End)}},
            {NextSeries, {key(Qt::Key_PageDown)}},
            {PreviousSeries, {key(Qt::Key_PageUp)}},
            {NextStudy, {key(Qt::CTRL, Qt::Key_PageDown)}},
            {PreviousStudy, {key(Qt::CTRL, Qt::Key_PageUp)}},
            {NextPane, {key(Qt::Key_V)}},
            {PreviousPane, {key(Qt::SHIFT, Qt::Key_V)}},
            {Layout, {key(Qt::Key_Q)}},
            {Large, {key(Qt::Key_Return), key(Qt::Key_Enter)}},
            {Menu, {key(Qt::Key_Menu)}},
            {NextStage, {key(Qt::Key_Period)}},
            {PreviousStage, {key(Qt::Key_Comma)}},
            {Link, {key(Qt::Key_L)}},
            {Unlink, {key(Qt::Key_U)}},
            {LocalizerLines, {key(Qt::Key_O)}},
            {Overlays, {key(Qt::Key_G)}},
            {Annotations, {key(Qt::Key_I)}},
            {Cine, {key(Qt::Key_C)}},
            {Invert, {key(Qt::SHIFT, Qt::Key_I)}},
            {Colours, {key(Qt::SHIFT, Qt::Key_C)}},
            {Rotate, {key(Qt::SHIFT, Qt::Key_R)}},
            {Flip, {key(Qt::SHIFT, Qt::Key_F)}},
            {Preset0, {key(Qt::Key_0)}},
            {Preset1, {key(Qt::Key_1)}},
            {Preset2, {key(Qt::Key_2)}},
            {Preset3, {key(Qt::Key_3)}},
            {Preset4, {key(Qt::Key_4)}},
            {Preset5, {key(Qt::Key_5)}},
            {Preset6, {key(Qt::Key_6)}},
            {Preset7, {key(Qt::Key_7)}},
            {Preset8, {key(Qt::Key_8)}},
            {Preset9, {key(Qt::Key_9)}},
            {NextSlab, {key(Qt::Key_B)}},
            {ThickerSlab, {key(Qt::CTRL, Qt::Key_Up)}},
            {ThinnerSlab, {key(Qt::CTRL, Qt::Key_Down)}},
            {TurnLeft, {key(Qt::CTRL, Qt::Key_Left)}},
            {TurnRight, {key(Qt::CTRL, Qt::Key_Right)}},
            {TurnLeftFinely, {key(ctrlShift, Qt::Key_Left)}},
            {TurnRightFinely, {key(ctrlShift, Qt::Key_Right)}},
            {Straighten, {key(Qt::CTRL, Qt::Key_Home)}},
            {PathPoint, {key(Qt::Key_K)}},
            {RemovePathPoint, {key(Qt::Key_Backspace)}},
            {CurvedPicture, {key(Qt::SHIFT, Qt::Key_K)}},
            {Fuse, {key(Qt::Key_F)}},
            {VolumeSettings, {key(Qt::Key_E)}},
            {Reset, {key(Qt::Key_Escape)}},
            {Undo, {key(Qt::CTRL, Qt::Key_Z)}},
            {Redo, {key(Qt::CTRL, Qt::Key_Y), key(ctrlShift, Qt::Key_Z)}},
            {Delete, {key(Qt::Key_Delete)}},
            {Report, {key(Qt::Key_R)}},
            {CopyView, {key(Qt::CTRL, Qt::Key_C)}},
            {SaveView, {key(Qt::CTRL, Qt::Key_S)}},
            {SaveSlices, {key(ctrlShift, Qt::Key_S)}},
            {PrintView, {key(Qt::Key_P)}},
            {Help, {key(Qt::Key_F1), key(Qt::Key_H)}}};
}

/// A profile's own keys; every other command keeps Candela's where no own key takes it.
Keys over(const Keys& own) {
    std::vector<QKeySequence> taken;
    for (const auto& [command, keys] : own)
        taken.insert(taken.end(), keys.begin(), keys.end());
    Keys all = own;
    for (const auto& [command, keys] : candelaKeys()) {
        if (own.contains(command))
            continue;
        std::vector<QKeySequence>& free = all[command];
        std::ranges::copy_if(keys, std::back_inserter(free), [&](const QKeySequence& each) {
            return std::ranges::find(taken, each) == taken.end();
        });
    }
    return all;
}

Keys weasisKeys() {
    return over({{ToolZoom, {key(Qt::Key_Z)}},
                 {ToolPan, {key(Qt::Key_T)}},
                 {ToolWindow, {key(Qt::Key_W)}},
                 {ToolScroll, {key(Qt::Key_S)}},
                 {ToolCrosshair, {key(Qt::Key_H)}},
                 {Rotate, {key(Qt::ALT, Qt::Key_R)}},
                 {Flip, {key(Qt::ALT, Qt::Key_F)}},
                 {Annotations, {key(Qt::Key_Space), key(Qt::Key_I)}},
                 {Cine, {key(Qt::Key_C)}},
                 {Help, {key(Qt::Key_F1)}}});
}

Keys horosKeys() {
    return over({{ToolWindow, {key(Qt::Key_W)}},
                 {ToolPan, {key(Qt::Key_M)}},
                 {Measure, {key(Qt::SHIFT, Qt::Key_M)}},
                 {ToolZoom, {key(Qt::Key_Z)}},
                 {ToolScroll, {key(Qt::Key_Q)}},
                 {ToolDistance, {key(Qt::Key_L)}},
                 {ToolAngle, {key(Qt::Key_A)}},
                 {Flip, {key(Qt::Key_H)}},
                 {Link, {key(Qt::Key_Y)}},
                 {Cine, {key(Qt::Key_Space)}},
                 {Layout, {key(Qt::SHIFT, Qt::Key_Q)}},
                 {Help, {key(Qt::Key_F1)}}});
}

Keys ohifKeys() {
    return over({{ToolZoom, {key(Qt::Key_Z)}},
                 {NextSlice, {key(Qt::Key_Down)}},
                 {PreviousSlice, {key(Qt::Key_Up)}},
                 {NextPane, {key(Qt::Key_Right)}},
                 {PreviousPane, {key(Qt::Key_Left)}},
                 {Rotate, {key(Qt::Key_R)}},
                 {Flip, {key(Qt::Key_H)}},
                 {Invert, {key(Qt::Key_I)}},
                 {Annotations, {key(Qt::SHIFT, Qt::Key_I)}},
                 {Report, {key(Qt::SHIFT, Qt::Key_R)}},
                 {Help, {key(Qt::Key_F1)}}});
}

const CommandInfo& infoOf(ReadingCommand command) {
    return *std::ranges::find(readingCommands(), command, &CommandInfo::command);
}

} // namespace

const std::vector<CommandInfo>& readingCommands() {
    using enum CommandGroup;
    static const std::vector<CommandInfo> commands{
        {ToolWindow, Tools, "tool.window", QT_TRANSLATE_NOOP("ReadingCommand", "window")},
        {ToolRegionWindow, Tools, "tool.region-window",
         QT_TRANSLATE_NOOP("ReadingCommand", "window of what a drawn box holds")},
        {ToolScroll, Tools, "tool.scroll", QT_TRANSLATE_NOOP("ReadingCommand", "scroll")},
        {ToolZoom, Tools, "tool.zoom", QT_TRANSLATE_NOOP("ReadingCommand", "zoom")},
        {ToolPan, Tools, "tool.pan", QT_TRANSLATE_NOOP("ReadingCommand", "pan")},
        {ToolCrosshair, Tools, "tool.crosshair", QT_TRANSLATE_NOOP("ReadingCommand", "crosshair")},
        {ToolDistance, Tools, "tool.distance", QT_TRANSLATE_NOOP("ReadingCommand", "distance")},
        {ToolAngle, Tools, "tool.angle", QT_TRANSLATE_NOOP("ReadingCommand", "angle")},
        {Measure, Tools, "tool.measure",
         QT_TRANSLATE_NOOP("ReadingCommand", "choose what to measure; then its letter")},
        {PointerLeft, Tools, "pointer.left",
         QT_TRANSLATE_NOOP("ReadingCommand", "pointer in the image to the left")},
        {PointerRight, Tools, "pointer.right",
         QT_TRANSLATE_NOOP("ReadingCommand", "pointer in the image to the right")},
        {PointerUp, Tools, "pointer.up", QT_TRANSLATE_NOOP("ReadingCommand", "pointer in the image up")},
        {PointerDown, Tools, "pointer.down",
         QT_TRANSLATE_NOOP("ReadingCommand", "pointer in the image down")},
        {PointerLeftFinely, Tools, "pointer.left-finely",
         QT_TRANSLATE_NOOP("ReadingCommand", "pointer one pixel to the left")},
        {PointerRightFinely, Tools, "pointer.right-finely",
         QT_TRANSLATE_NOOP("ReadingCommand", "pointer one pixel to the right")},
        {PointerUpFinely, Tools, "pointer.up-finely",
         QT_TRANSLATE_NOOP("ReadingCommand", "pointer one pixel up")},
        {PointerDownFinely, Tools, "pointer.down-finely",
         QT_TRANSLATE_NOOP("ReadingCommand", "pointer one pixel down")},
        {PointerPress, Tools, "pointer.press",
         QT_TRANSLATE_NOOP("ReadingCommand", "the tool at the pointer, as by a click")},
        {NextSlice, Moving, "slice.next", QT_TRANSLATE_NOOP("ReadingCommand", "next slice")},
        {PreviousSlice, Moving, "slice.previous", QT_TRANSLATE_NOOP("ReadingCommand", "previous slice")},
        {TenSlicesOn, Moving, "slice.ten-on", QT_TRANSLATE_NOOP("ReadingCommand", "ten slices on")},
        {TenSlicesBack, Moving, "slice.ten-back", QT_TRANSLATE_NOOP("ReadingCommand", "ten slices back")},
        {FirstSlice, Moving, "slice.first", QT_TRANSLATE_NOOP("ReadingCommand", "first slice")},
        {LastSlice, Moving, "slice.last", QT_TRANSLATE_NOOP("ReadingCommand", "last slice")},
        {NextSeries, Moving, "series.next", QT_TRANSLATE_NOOP("ReadingCommand", "next series")},
        {PreviousSeries, Moving, "series.previous", QT_TRANSLATE_NOOP("ReadingCommand", "previous series")},
        {NextStudy, Moving, "study.next",
         QT_TRANSLATE_NOOP("ReadingCommand", "next study of the library's list")},
        {PreviousStudy, Moving, "study.previous",
         QT_TRANSLATE_NOOP("ReadingCommand", "previous study of the list")},
        {NextPane, Moving, "pane.next", QT_TRANSLATE_NOOP("ReadingCommand", "next pane")},
        {PreviousPane, Moving, "pane.previous", QT_TRANSLATE_NOOP("ReadingCommand", "previous pane")},
        {NextStage, Moving, "stage.next",
         QT_TRANSLATE_NOOP("ReadingCommand", "next stage of the hanging rule")},
        {PreviousStage, Moving, "stage.previous", QT_TRANSLATE_NOOP("ReadingCommand", "previous stage")},
        {Layout, Showing, "show.layout",
         QT_TRANSLATE_NOOP("ReadingCommand", "panes, second window, hanging rules")},
        {Large, Showing, "show.large",
         QT_TRANSLATE_NOOP("ReadingCommand", "the view as large as its window, and back")},
        {Menu, Showing, "show.menu", QT_TRANSLATE_NOOP("ReadingCommand", "menu of the view")},
        {Link, Showing, "show.link",
         QT_TRANSLATE_NOOP("ReadingCommand", "link the views, from where they are now")},
        {Unlink, Showing, "show.unlink", QT_TRANSLATE_NOOP("ReadingCommand", "unlink the views")},
        {LocalizerLines, Showing, "show.lines",
         QT_TRANSLATE_NOOP("ReadingCommand", "lines of the other planes and series")},
        {Overlays, Showing, "show.overlays",
         QT_TRANSLATE_NOOP("ReadingCommand", "segmentations, presentation states and overlays on / off")},
        {Annotations, Showing, "show.annotations",
         QT_TRANSLATE_NOOP("ReadingCommand", "annotations full / minimal / off")},
        {Cine, Showing, "show.cine", QT_TRANSLATE_NOOP("ReadingCommand", "cine")},
        {Invert, Showing, "show.invert", QT_TRANSLATE_NOOP("ReadingCommand", "invert grey")},
        {Colours, Showing, "show.colours",
         QT_TRANSLATE_NOOP("ReadingCommand", "next colours for grey images")},
        {Rotate, Showing, "show.rotate", QT_TRANSLATE_NOOP("ReadingCommand", "rotate by 90° (X-rays only)")},
        {Flip, Showing, "show.flip",
         QT_TRANSLATE_NOOP("ReadingCommand", "flip left and right (X-rays only)")},
        {Preset0, Presets, "preset.0", QT_TRANSLATE_NOOP("ReadingCommand", "the image's own window")},
        {Preset1, Presets, "preset.1", QT_TRANSLATE_NOOP("ReadingCommand", "window preset 1")},
        {Preset2, Presets, "preset.2", QT_TRANSLATE_NOOP("ReadingCommand", "window preset 2")},
        {Preset3, Presets, "preset.3", QT_TRANSLATE_NOOP("ReadingCommand", "window preset 3")},
        {Preset4, Presets, "preset.4", QT_TRANSLATE_NOOP("ReadingCommand", "window preset 4")},
        {Preset5, Presets, "preset.5", QT_TRANSLATE_NOOP("ReadingCommand", "window preset 5")},
        {Preset6, Presets, "preset.6", QT_TRANSLATE_NOOP("ReadingCommand", "window preset 6")},
        {Preset7, Presets, "preset.7", QT_TRANSLATE_NOOP("ReadingCommand", "window preset 7")},
        {Preset8, Presets, "preset.8", QT_TRANSLATE_NOOP("ReadingCommand", "window preset 8")},
        {Preset9, Presets, "preset.9", QT_TRANSLATE_NOOP("ReadingCommand", "window preset 9")},
        {NextSlab, Planes, "plane.slab",
         QT_TRANSLATE_NOOP("ReadingCommand", "slab: one plane, mean, MIP, MinIP")},
        {ThickerSlab, Planes, "plane.thicker", QT_TRANSLATE_NOOP("ReadingCommand", "thicker slab")},
        {ThinnerSlab, Planes, "plane.thinner", QT_TRANSLATE_NOOP("ReadingCommand", "thinner slab")},
        {TurnLeft, Planes, "plane.turn-left",
         QT_TRANSLATE_NOOP("ReadingCommand", "turn the other planes left by 5°")},
        {TurnRight, Planes, "plane.turn-right",
         QT_TRANSLATE_NOOP("ReadingCommand", "turn the other planes right by 5°")},
        {TurnLeftFinely, Planes, "plane.turn-left-finely",
         QT_TRANSLATE_NOOP("ReadingCommand", "turn the other planes left by 1°")},
        {TurnRightFinely, Planes, "plane.turn-right-finely",
         QT_TRANSLATE_NOOP("ReadingCommand", "turn the other planes right by 1°")},
        {Straighten, Planes, "plane.straight", QT_TRANSLATE_NOOP("ReadingCommand", "straight planes again")},
        {PathPoint, Planes, "path.point",
         QT_TRANSLATE_NOOP("ReadingCommand", "set a point of a curved cut's path")},
        {RemovePathPoint, Planes, "path.remove",
         QT_TRANSLATE_NOOP("ReadingCommand", "take back the path's last point")},
        {CurvedPicture, Planes, "path.show", QT_TRANSLATE_NOOP("ReadingCommand", "show the curved cut")},
        {Fuse, Planes, "plane.fuse",
         QT_TRANSLATE_NOOP("ReadingCommand", "fusion with, or subtraction of, a second series")},
        {VolumeSettings, Planes, "volume.settings",
         QT_TRANSLATE_NOOP("ReadingCommand", "3D: looks, clipping, surface, movie")},
        {Reset, Editing, "edit.reset", QT_TRANSLATE_NOOP("ReadingCommand", "reset the view, keep the slice")},
        {Undo, Editing, "edit.undo", QT_TRANSLATE_NOOP("ReadingCommand", "undo a measurement")},
        {Redo, Editing, "edit.redo", QT_TRANSLATE_NOOP("ReadingCommand", "redo a measurement")},
        {Delete, Editing, "edit.delete",
         QT_TRANSLATE_NOOP("ReadingCommand", "delete the selected measurement")},
        {Report, Editing, "edit.report",
         QT_TRANSLATE_NOOP("ReadingCommand", "save the report of the shown result")},
        {CopyView, Editing, "view.copy", QT_TRANSLATE_NOOP("ReadingCommand", "copy what the view shows")},
        {SaveView, Editing, "view.save",
         QT_TRANSLATE_NOOP("ReadingCommand", "save what the view shows: PNG, PDF, DICOM")},
        {SaveSlices, Editing, "view.save-slices",
         QT_TRANSLATE_NOOP("ReadingCommand", "save all slices or a range: PNG pictures, movie")},
        {PrintView, Editing, "view.print", QT_TRANSLATE_NOOP("ReadingCommand", "print what the view shows")},
        {Help, Editing, "help", QT_TRANSLATE_NOOP("ReadingCommand", "this help")}};
    return commands;
}

const std::vector<KeyProfile>& keyProfiles() {
    static const std::vector<KeyProfile> profiles{{"candela", "Candela", candelaKeys()},
                                                  {"weasis", "Weasis-like", weasisKeys()},
                                                  {"horos", "Horos-like", horosKeys()},
                                                  {"ohif", "OHIF-like", ohifKeys()}};
    return profiles;
}

KeyBindings::KeyBindings(QObject* parent) : QObject(parent), m_profile(keyProfiles().front().id) {
    compose();
}

QString KeyBindings::nameOf(ReadingCommand command) {
    return QCoreApplication::translate(context, infoOf(command).name);
}

QString KeyBindings::nameOf(CommandGroup group) {
    switch (group) {
    case CommandGroup::Tools:
        return tr("Tools");
    case CommandGroup::Moving:
        return tr("Moving");
    case CommandGroup::Showing:
        return tr("Showing");
    case CommandGroup::Presets:
        return tr("Window presets");
    case CommandGroup::Planes:
        return tr("Planes and 3D");
    case CommandGroup::Editing:
        return tr("Editing");
    }
    return {};
}

std::optional<ReadingCommand> KeyBindings::commandOf(const QKeySequence& sequence) const {
    if (sequence.isEmpty())
        return std::nullopt;
    for (const auto& [command, keys] : m_keys) {
        if (std::ranges::find(keys, sequence) != keys.end())
            return command;
    }
    return std::nullopt;
}

const std::vector<QKeySequence>& KeyBindings::keysOf(ReadingCommand command) const {
    return m_keys.at(command);
}

QString KeyBindings::textOf(ReadingCommand command) const {
    QStringList words;
    for (const QKeySequence& each : keysOf(command))
        words << each.toString(QKeySequence::NativeText);
    return words.join(QStringLiteral(" / "));
}

void KeyBindings::setProfile(const std::string& id) {
    if (std::ranges::find_if(keyProfiles(), [&](const KeyProfile& each) { return each.id == id; }) ==
        keyProfiles().end())
        return;
    m_profile = id;
    m_changed.clear();
    compose();
    keep();
    Q_EMIT keysChanged();
}

void KeyBindings::bind(ReadingCommand command, const std::vector<QKeySequence>& keys) {
    for (const auto& [other, theirs] : m_keys) {
        if (other == command)
            continue;
        std::vector<QKeySequence> left;
        std::ranges::copy_if(theirs, std::back_inserter(left), [&](const QKeySequence& each) {
            return std::ranges::find(keys, each) == keys.end();
        });
        if (left.size() != theirs.size())
            m_changed[other] = left;
    }
    m_changed[command] = keys;
    compose();
    keep();
    Q_EMIT keysChanged();
}

void KeyBindings::setSession(std::shared_ptr<Session> session) {
    m_session = std::move(session);
    restore(m_session ? m_session->setting(keysSetting, {}) : std::string());
}

void KeyBindings::keep() {
    if (!m_session)
        return;
    // A write may wait for an import's transaction.
    Job::start(
        this,
        [session = m_session, value = saved()](JobContext&) -> Status {
            session->setSetting(keysSetting, value);
            return {};
        },
        [](const Status&) {});
}

std::string KeyBindings::saved() const {
    Json changed = Json::object();
    for (const auto& [command, keys] : m_changed) {
        Json list = Json::array();
        for (const QKeySequence& each : keys)
            list.push_back(each.toString(QKeySequence::PortableText).toStdString());
        changed[infoOf(command).id] = std::move(list);
    }
    return Json{{"profile", m_profile}, {"keys", std::move(changed)}}.dump();
}

void KeyBindings::restore(const std::string& saved) {
    m_profile = keyProfiles().front().id;
    m_changed.clear();
    const Json from = Json::parse(saved, nullptr, false);
    if (from.is_object()) {
        const Json named = from.value("profile", Json());
        const std::string wanted = named.is_string() ? named.get<std::string>() : m_profile;
        for (const KeyProfile& profile : keyProfiles()) {
            if (profile.id == wanted)
                m_profile = wanted;
        }
        const Json keys = from.value("keys", Json::object());
        for (const CommandInfo& info : readingCommands()) {
            if (!keys.is_object() || !keys.contains(info.id) || !keys.at(info.id).is_array())
                continue;
            std::vector<QKeySequence>& list = m_changed[info.command];
            for (const Json& each : keys.at(info.id)) {
                if (each.is_string())
                    list.push_back(QKeySequence::fromString(QString::fromStdString(each.get<std::string>()),
                                                            QKeySequence::PortableText));
            }
        }
    }
    compose();
    Q_EMIT keysChanged();
}

/// The profile's keys with the own ones in their place.
void KeyBindings::compose() {
    for (const KeyProfile& profile : keyProfiles()) {
        if (profile.id == m_profile)
            m_keys = profile.keys;
    }
    for (const auto& [command, keys] : m_changed)
        m_keys[command] = keys;
    for (const CommandInfo& info : readingCommands())
        m_keys.try_emplace(info.command);
}

} // namespace candela
