#include "ui/widgets/reading/HelpDialog.h"

#include "ui/controllers/DisplayJudgement.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/DisplayCheck.h"
#include "ui/widgets/SecurityText.h"
#include "ui/widgets/reading/ReviewChecklist.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <utility>
#include <vector>

namespace candela {
namespace {

using Rows = std::vector<std::pair<QString, QString>>;

constexpr int commandRole = Qt::UserRole;

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

HelpDialog::HelpDialog(KeyBindings* bindings, std::shared_ptr<Session> session, QWidget* parent)
    : QDialog(parent), m_bindings(bindings), m_session(std::move(session)) {
    setWindowTitle(tr("Help"));
    resize(880, 660);
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(makeKeys(), tr("Keys of the reading room"));
    tabs->addTab(makeMouse(), tr("Mouse and everywhere"));
    tabs->addTab(makeChecklist(), tr("Basic Image Review"));
    tabs->addTab(makeSecurityText(this), tr("Security"));
    auto* display = button(tr("Check the display …"), {}, tr("A test pattern over the whole screen"), this);
    connect(display, &QPushButton::clicked, this, &HelpDialog::checkDisplay);
    m_display = label({}, "dim", this);
    m_display->setWordWrap(true);
    showDisplay();
    auto* close = button(tr("Close"), {}, {}, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* row = new QHBoxLayout;
    row->addWidget(display);
    row->addWidget(m_display, 1);
    row->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addLayout(row);
    for (QPushButton* each : findChildren<QPushButton*>())
        each->setAutoDefault(false); // Enter in the list edits a key
    connect(m_bindings, &KeyBindings::keysChanged, this, &HelpDialog::fill);
    fill();
}

void HelpDialog::checkDisplay() {
    auto* pattern = new DisplayCheck(this);
    pattern->setAttribute(Qt::WA_DeleteOnClose);
    connect(pattern, &DisplayCheck::judged, this, [this](double gamma, bool seen) {
        const DisplayJudgement judgement{gamma, seen, QDate::currentDate()};
        if (m_session)
            keepDisplayJudgement(m_session, screen()->name(), judgement, this);
        m_display->setText(displayText(screen()->name(), judgement));
    });
    pattern->showFullScreen();
}

void HelpDialog::showDisplay() {
    const QString display = screen()->name();
    m_display->setText(
        displayText(display, m_session ? displayJudgement(*m_session, display) : std::nullopt));
}

QWidget* HelpDialog::makeKeys() {
    auto* page = new QWidget(this);
    auto* top = new QHBoxLayout;
    m_profile = new QComboBox(page);
    m_profile->setAccessibleName(tr("Profile of keys"));
    m_profile->setToolTip(tr("Keys as in another viewer, as far as it has the same things"));
    for (const KeyProfile& profile : keyProfiles())
        m_profile->addItem(QString::fromUtf8(profile.name), QString::fromUtf8(profile.id));
    connect(m_profile, qOverload<int>(&QComboBox::activated), this,
            [this] { m_bindings->setProfile(m_profile->currentData().toString().toStdString()); });
    m_changed = label({}, "dim", page);
    m_restore = button(tr("The profile's own keys"), {}, tr("Forget what was changed"), page);
    connect(m_restore, &QPushButton::clicked, this,
            [this] { m_bindings->setProfile(m_bindings->profile()); });
    top->addWidget(label(tr("Profile"), "", page));
    top->addWidget(m_profile);
    top->addWidget(m_changed, 1);
    top->addWidget(m_restore);

    m_keys = new QTreeWidget(page);
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setHeaderLabels({tr("What it does"), tr("Key")});
    m_keys->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_keys->header()->setStretchLastSection(false);
    m_keys->header()->resizeSection(1, 260);
    m_keys->setUniformRowHeights(true);
    m_keys->setRootIsDecorated(false);
    m_keys->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_keys, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { edit(item); });

    m_change = button(tr("Change the key …"), {},
                      tr("Press the new key afterwards (Enter on a line does the same)"), page);
    m_remove = button(tr("No key"), {}, tr("Take the key off the chosen line"), page);
    connect(m_change, &QPushButton::clicked, this, [this] { edit(m_keys->currentItem()); });
    connect(m_remove, &QPushButton::clicked, this, &HelpDialog::removeKey);
    const auto enable = [this] {
        const bool line = m_keys->currentItem() != nullptr && m_keys->currentItem()->parent() != nullptr;
        m_change->setEnabled(line);
        m_remove->setEnabled(line);
    };
    connect(m_keys, &QTreeWidget::currentItemChanged, this, enable);
    enable();
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_change);
    bottom->addWidget(m_remove);
    bottom->addStretch();
    auto* layout = new QVBoxLayout(page);
    layout->addLayout(top);
    layout->addWidget(m_keys, 1);
    layout->addLayout(bottom);
    return page;
}

void HelpDialog::fill() {
    const QSignalBlocker quiet(m_profile);
    m_profile->setCurrentIndex(m_profile->findData(QString::fromStdString(m_bindings->profile())));
    m_changed->setText(m_bindings->changed() ? tr("with changes of your own") : QString());
    m_restore->setEnabled(m_bindings->changed());
    const QVariant current =
        m_keys->currentItem() != nullptr ? m_keys->currentItem()->data(0, commandRole) : QVariant();
    m_keys->clear();
    QTreeWidgetItem* heading = nullptr;
    std::optional<CommandGroup> shown;
    for (const CommandInfo& info : readingCommands()) {
        if (shown != info.group) {
            shown = info.group;
            heading = new QTreeWidgetItem(m_keys, {KeyBindings::nameOf(info.group)});
            heading->setFirstColumnSpanned(true);
            heading->setFlags(Qt::ItemIsEnabled);
            QFont strong = heading->font(0);
            strong.setBold(true);
            heading->setFont(0, strong);
            heading->setExpanded(true);
        }
        auto* line = new QTreeWidgetItem(
            heading, {KeyBindings::nameOf(info.command), m_bindings->textOf(info.command)});
        line->setData(0, commandRole, static_cast<int>(info.command));
        if (line->data(0, commandRole) == current)
            m_keys->setCurrentItem(line);
    }
}

/// The line takes the next key that is pressed; what had that key loses it.
void HelpDialog::edit(QTreeWidgetItem* item) {
    if (item == nullptr || item->parent() == nullptr)
        return;
    const auto command = static_cast<ReadingCommand>(item->data(0, commandRole).toInt());
    auto* field = new QKeySequenceEdit(m_keys);
    field->setAccessibleName(tr("New key for: %1").arg(item->text(0)));
    m_keys->setItemWidget(item, 1, field);
    field->setFocus();
    connect(
        field, &QKeySequenceEdit::keySequenceChanged, this, [this, command](const QKeySequence& sequence) {
            if (sequence.isEmpty())
                return;
            // Later: the field goes with the list that is filled again.
            QMetaObject::invokeMethod(
                this,
                [this, command, first = QKeySequence(sequence[0])] { m_bindings->bind(command, {first}); },
                Qt::QueuedConnection);
        });
}

void HelpDialog::removeKey() {
    const QTreeWidgetItem* item = m_keys->currentItem();
    if (item != nullptr && item->parent() != nullptr)
        m_bindings->bind(static_cast<ReadingCommand>(item->data(0, commandRole).toInt()), {});
}

QWidget* HelpDialog::makeMouse() {
    const Rows mouse{{tr("Left drag"), tr("the active tool; window at first. Right widens, up brightens")},
                     {tr("Wheel"), tr("scroll")},
                     {tr("Middle drag"), tr("pan")},
                     {tr("Right drag"), tr("zoom")},
                     {tr("Right click"), tr("menu")},
                     {tr("Double click"), tr("one view as large as its window, and back")},
                     {tr("Drag a series"), tr("from the strip into any pane")},
                     {tr("Drag a box"),
                      tr("with the tool for it (Shift + W): the window of the values in it, black at the "
                         "1st, white at the 99th percentile")},
                     {tr("On a crosshair line"), tr("with the crosshair tool: turns the other planes")}};
    const Rows measuring{{tr("Enter"), tr("ends a length along points or an outline")},
                         {"F2", tr("writes a text beside the selected measurement")},
                         {tr("Del"), tr("deletes it; Ctrl + Z brings it back")}};
    const Rows everywhere{{tr("Ctrl + 1 … 7"), tr("pages, from top to bottom")},
                          {tr("Ctrl + F"), tr("search in the library")},
                          {tr("Enter"), tr("open what is selected")},
                          {tr("Ctrl + L"), tr("lock the screen")},
                          {"F1", tr("this help")}};
    auto* page = new QWidget(this);
    auto* layout = new QHBoxLayout(page);
    auto* left = new QVBoxLayout;
    left->addWidget(group(tr("Reading room: mouse"), mouse, page));
    left->addStretch();
    layout->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(group(tr("While measuring"), measuring, page));
    right->addWidget(group(tr("Everywhere"), everywhere, page));
    right->addStretch();
    layout->addLayout(right, 1);
    return page;
}

QWidget* HelpDialog::makeChecklist() {
    auto* content = new QWidget(this);
    content->setObjectName(QStringLiteral("scrolled"));
    auto* grid = new QGridLayout(content);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(10);
    grid->addWidget(label(tr("What the profile asks for"), "heading", content), 0, 0);
    grid->addWidget(label(tr("In Candela"), "heading", content), 0, 1);
    int row = 1;
    for (const ReviewLine& line : reviewChecklist()) {
        int column = 0;
        for (const QString& words : {line.asked, line.status}) {
            auto* cell = label(words, column == 0 ? "dim" : "", content);
            cell->setWordWrap(true);
            grid->addWidget(cell, row, column++, Qt::AlignTop);
        }
        ++row;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    auto* scrolled = new QScrollArea(this);
    scrolled->setAccessibleName(tr("Basic Image Review, line by line"));
    scrolled->setWidget(content);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    return scrolled;
}

} // namespace candela
