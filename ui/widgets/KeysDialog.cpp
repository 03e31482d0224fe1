#include "ui/widgets/KeysDialog.h"

#include "ui/widgets/Controls.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>
#include <vector>

namespace candela {

namespace {

using Rows = std::vector<std::pair<QString, QString>>;

QWidget* group(const QString& title, const Rows& rows, QWidget* parent) {
    auto* frame = card(parent);
    auto* grid = new QGridLayout(frame);
    grid->setContentsMargins(16, 12, 16, 14);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(4);
    grid->addWidget(label(title, "heading", frame), 0, 0, 1, 2);
    int row = 1;
    for (const auto& [key, does] : rows) {
        auto* name = label(key, "", frame);
        QFont strong = name->font();
        strong.setBold(true);
        name->setFont(strong);
        name->setMinimumWidth(104);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        auto* words = label(does, "dim", frame);
        words->setWordWrap(true);
        grid->addWidget(words, row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return frame;
}

} // namespace

KeysDialog::KeysDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys and mouse"));
    resize(860, 640);
    const Rows tools{{"S", tr("scroll")},    {"W", tr("window")},
                     {"Z", tr("zoom")},      {"T", tr("pan")},
                     {"J", tr("crosshair")}, {"D", tr("distance")},
                     {"A", tr("angle")},     {"0 – 9", tr("window presets; 0 is the image's own")}};
    const Rows moving{{tr("↑ / ↓"), tr("previous / next slice")},
                      {tr("Shift + ↑ / ↓"), tr("ten slices")},
                      {tr("Home / End"), tr("first / last slice")},
                      {tr("PgUp / PgDn"), tr("previous / next series")},
                      {tr("Ctrl + PgUp / PgDn"), tr("previous / next study of the library's list")},
                      {tr("Enter"), tr("the view as large as its window, and back")},
                      {"V", tr("next pane; with Shift the one before")},
                      {"Q", tr("panes, second window, hanging rules")},
                      {tr(", / ."), tr("previous / next stage of the hanging rule")},
                      {"C", tr("cine")},
                      {"L / U", tr("link the views, from where they are now / unlink them")},
                      {"O", tr("lines of the other planes and series")},
                      {"G", tr("segmentations, presentation states and overlays on / off")},
                      {"I", tr("annotations full / minimal / off")},
                      {"R", tr("save the report of the shown result")},
                      {"Esc", tr("reset the view, keep the slice")},
                      {tr("Ctrl + Z / Y"), tr("undo / redo measurements")},
                      {tr("Del"), tr("delete the selected measurement")},
                      {"M", tr("choose what to measure; then its letter")},
                      {"Enter", tr("ends a length along points or an outline")},
                      {"F2", tr("writes a text beside the selected measurement")}};
    const Rows mouse{{tr("Left drag"), tr("the active tool; window at first. Right widens, up brightens")},
                     {tr("Wheel"), tr("scroll")},
                     {tr("Middle drag"), tr("pan")},
                     {tr("Right drag"), tr("zoom")},
                     {tr("Right click"), tr("menu")},
                     {tr("Double click"), tr("one view as large as its window, and back")},
                     {tr("Drag a series"), tr("from the strip into any pane")}};
    const Rows everywhere{{tr("Ctrl + 1 … 7"), tr("pages, from top to bottom")},
                          {tr("Ctrl + F"), tr("search in the library")},
                          {tr("Enter"), tr("open what is selected")},
                          {tr("Ctrl + L"), tr("lock the screen")},
                          {"F1", tr("this help; H in the reading room")}};

    auto* scrolled = new QWidget(this);
    scrolled->setObjectName("scrolled");
    auto* grid = new QGridLayout(scrolled);
    grid->setSpacing(12);
    grid->addWidget(group(tr("Reading room: tools"), tools, scrolled), 0, 0);
    grid->addWidget(group(tr("Reading room: moving and showing"), moving, scrolled), 0, 1);
    grid->addWidget(group(tr("Reading room: mouse"), mouse, scrolled), 1, 0);
    grid->addWidget(group(tr("Everywhere"), everywhere, scrolled), 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto* area = new QScrollArea(this);
    area->setWidget(scrolled);
    area->setWidgetResizable(true);
    auto* close = button(tr("Close"), {}, {}, this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
}

} // namespace candela
