#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace candela {

class Session;

/// Everything that a key can do in the reading room.
enum class ReadingCommand {
    ToolWindow,
    ToolRegionWindow,
    ToolScroll,
    ToolZoom,
    ToolPan,
    ToolCrosshair,
    ToolDistance,
    ToolAngle,
    Measure,
    PointerLeft,
    PointerRight,
    PointerUp,
    PointerDown,
    PointerLeftFinely,
    PointerRightFinely,
    PointerUpFinely,
    PointerDownFinely,
    PointerPress,
    NextSlice,
    PreviousSlice,
    TenSlicesOn,
    TenSlicesBack,
    FirstSlice,
    LastSlice,
    NextSeries,
    PreviousSeries,
    NextStudy,
    PreviousStudy,
    NextPane,
    PreviousPane,
    Layout,
    Large,
    Menu,
    NextStage,
    PreviousStage,
    Link,
    Unlink,
    LocalizerLines,
    Overlays,
    Annotations,
    Cine,
    Invert,
    Colours,
    Rotate,
    Flip,
    Preset0,
    Preset1,
    Preset2,
    Preset3,
    Preset4,
    Preset5,
    Preset6,
    Preset7,
    Preset8,
    Preset9,
    NextSlab,
    ThickerSlab,
    ThinnerSlab,
    TurnLeft,
    TurnRight,
    TurnLeftFinely,
    TurnRightFinely,
    Straighten,
    PathPoint,
    RemovePathPoint,
    CurvedPicture,
    Fuse,
    VolumeSettings,
    Reset,
    Undo,
    Redo,
    Delete,
    Report,
    CopyView,
    SaveView,
    SaveSlices,
    PrintView,
    Help
};

/// How commands stand together in the help.
enum class CommandGroup { Tools, Moving, Showing, Presets, Planes, Editing };

struct CommandInfo {
    ReadingCommand command = ReadingCommand::Help;
    CommandGroup group = CommandGroup::Showing;
    const char* id = "";   ///< in the settings; never changes
    const char* name = ""; ///< English; KeyBindings::nameOf gives the reader's language
};
/// All of them, in the order of the help.
[[nodiscard]] const std::vector<CommandInfo>& readingCommands();

using Keys = std::map<ReadingCommand, std::vector<QKeySequence>>;

/// Keys as another viewer has them, as far as it has the same things; what it lacks keeps Candela's key where
/// that is free.
struct KeyProfile {
    const char* id = "";
    const char* name = ""; ///< "Weasis-like"; proper names, not translated
    Keys keys;
};
/// Candela's own first.
[[nodiscard]] const std::vector<KeyProfile>& keyProfiles();

/// Which key does what for the person who is logged in: a profile and what was changed of it.
class KeyBindings : public QObject {
    Q_OBJECT

public:
    explicit KeyBindings(QObject* parent = nullptr);

    [[nodiscard]] static QString nameOf(ReadingCommand command);
    [[nodiscard]] static QString nameOf(CommandGroup group);

    [[nodiscard]] std::optional<ReadingCommand> commandOf(const QKeySequence& key) const;
    [[nodiscard]] const std::vector<QKeySequence>& keysOf(ReadingCommand command) const;
    /// "S", "Ctrl+Z / Ctrl+Y" in the platform's words; empty: no key.
    [[nodiscard]] QString textOf(ReadingCommand command) const;
    [[nodiscard]] const std::string& profile() const { return m_profile; }
    [[nodiscard]] bool changed() const { return !m_changed.empty(); }

    /// Takes a profile; own changes are forgotten. An unknown one changes nothing.
    void setProfile(const std::string& id);
    /// Gives a command these keys; others lose them.
    void bind(ReadingCommand command, const std::vector<QKeySequence>& keys);

    /// Takes the keys of who is logged in, and keeps what is changed from then on as that login's setting.
    void setSession(std::shared_ptr<Session> session);
    /// What the library keeps as this login's setting, and back. Text that cannot be read gives Candela's own
    /// keys.
    [[nodiscard]] std::string saved() const;
    void restore(const std::string& saved);

Q_SIGNALS:
    void keysChanged();

private:
    void compose();
    void keep();

    std::shared_ptr<Session> m_session;
    std::string m_profile;
    Keys m_changed; ///< only the commands that differ from the profile
    Keys m_keys;
};

} // namespace candela
