#include "ui/controllers/KeyBindings.h"

#include <gtest/gtest.h>
#include <map>
#include <set>

namespace candela {
namespace {

using enum ReadingCommand;

TEST(KeyBindings, EveryCommandIsNamedOnceAndNoProfileUsesAKeyTwice) {
    std::set<std::string> ids;
    std::set<ReadingCommand> commands;
    for (const CommandInfo& info : readingCommands()) {
        EXPECT_TRUE(ids.insert(info.id).second) << info.id;
        EXPECT_TRUE(commands.insert(info.command).second) << info.id;
        EXPECT_FALSE(KeyBindings::nameOf(info.command).isEmpty());
    }
    ASSERT_GE(keyProfiles().size(), 4u);
    for (const KeyProfile& profile : keyProfiles()) {
        std::map<QString, ReadingCommand> used;
        for (const auto& [command, keys] : profile.keys) {
            EXPECT_TRUE(commands.contains(command));
            for (const QKeySequence& key : keys)
                EXPECT_TRUE(used.emplace(key.toString(), command).second)
                    << profile.id << " uses " << key.toString().toStdString() << " twice";
        }
    }
}

TEST(KeyBindings, CandelaHasTheKeysOfBasicImageReview) {
    const KeyBindings keys;
    const std::map<int, ReadingCommand> expected{{Qt::Key_S, ToolScroll},
                                                 {Qt::Key_W, ToolWindow},
                                                 {Qt::Key_Z, ToolZoom},
                                                 {Qt::Key_T, ToolPan},
                                                 {Qt::Key_V, NextPane},
                                                 {Qt::Key_D, ToolDistance},
                                                 {Qt::Key_A, ToolAngle},
                                                 {Qt::Key_J, ToolCrosshair},
                                                 {Qt::Key_O, LocalizerLines},
                                                 {Qt::Key_L, Link},
                                                 {Qt::Key_U, Unlink},
                                                 {Qt::Key_I, Annotations},
                                                 {Qt::Key_C, Cine},
                                                 {Qt::Key_R, Report},
                                                 {Qt::Key_H, Help},
                                                 {Qt::Key_F1, Help},
                                                 {Qt::Key_Escape, Reset},
                                                 {Qt::Key_0, Preset0},
                                                 {Qt::Key_9, Preset9},
                                                 {Qt::Key_PageUp, PreviousSeries},
                                                 {Qt::Key_PageDown, NextSeries},
                                                 {Qt::Key_Up, PreviousSlice},
                                                 {Qt::Key_Down, NextSlice},
                                                 {Qt::Key_Home, FirstSlice},
                                                 {Qt::Key_End, LastSlice}};
    for (const auto& [key, command] : expected)
        EXPECT_EQ(keys.commandOf(QKeySequence(key)), command) << QKeySequence(key).toString().toStdString();
    EXPECT_EQ(keys.commandOf(QKeySequence("Shift+Down")), TenSlicesOn);
    EXPECT_FALSE(keys.commandOf(QKeySequence("Ctrl+Alt+K")));
    EXPECT_FALSE(keys.commandOf(QKeySequence()));
}

TEST(KeyBindings, AKeyThatIsGivenToAnotherIsTakenFromWhatHadIt) {
    KeyBindings keys;
    keys.bind(ToolZoom, {QKeySequence(Qt::Key_W)});
    EXPECT_EQ(keys.commandOf(QKeySequence(Qt::Key_W)), ToolZoom);
    EXPECT_FALSE(keys.commandOf(QKeySequence(Qt::Key_Z)));
    EXPECT_TRUE(keys.keysOf(ToolWindow).empty());
    EXPECT_TRUE(keys.changed());
    keys.bind(ToolZoom, {});
    EXPECT_FALSE(keys.commandOf(QKeySequence(Qt::Key_W)));
    keys.setProfile("candela");
    EXPECT_FALSE(keys.changed());
    EXPECT_EQ(keys.commandOf(QKeySequence(Qt::Key_W)), ToolWindow);
}

TEST(KeyBindings, WhatIsSavedComesBack) {
    KeyBindings keys;
    keys.setProfile("horos");
    keys.bind(Cine, {QKeySequence("Ctrl+B"), QKeySequence(Qt::Key_B)});
    KeyBindings again;
    again.restore(keys.saved());
    EXPECT_EQ(again.profile(), "horos");
    EXPECT_EQ(again.commandOf(QKeySequence(Qt::Key_B)), Cine);
    EXPECT_EQ(again.commandOf(QKeySequence("Ctrl+B")), Cine);
    EXPECT_EQ(again.commandOf(QKeySequence(Qt::Key_M)), ToolPan);
    EXPECT_EQ(again.saved(), keys.saved());
}

TEST(KeyBindings, AnUnreadableSettingGivesCandelasOwnKeys) {
    for (const char* text : {"", "{", "[]", "7", R"({"profile":7,"keys":[]})",
                             R"({"profile":"nothing","keys":{"tool.zoom":"Z"}})",
                             R"({"profile":null,"keys":{"tool.zoom":[7,null]}})"}) {
        KeyBindings keys;
        keys.setProfile("ohif");
        keys.restore(text);
        EXPECT_EQ(keys.profile(), "candela") << text;
        EXPECT_EQ(keys.commandOf(QKeySequence(Qt::Key_W)), ToolWindow) << text;
    }
    KeyBindings keys;
    keys.setProfile("nothing");
    EXPECT_EQ(keys.profile(), "candela");
}

} // namespace
} // namespace candela
