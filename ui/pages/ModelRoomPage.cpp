#include "ui/pages/ModelRoomPage.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/JobStrip.h"
#include "ui/widgets/ModelSheetView.h"
#include "ui/widgets/SweepPanel.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace candela {
namespace {

constexpr int listWidth = 170;

QString taskOf(const inference::ModelSheet& sheet) {
    const auto task = taskFromString(sheet.task);
    return task ? taskText(*task) : ModelRoomPage::tr("Kind of picture");
}

} // namespace

ModelRoomPage::ModelRoomPage(ModelRoomController* controller, LibrarySweep* sweep, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_models(new QListWidget(this)),
      m_sweep(new SweepPanel(sweep, this)),
      m_sheet(new QScrollArea(this)),
      m_empty(new EmptyState("models", this)),
      m_export(button(tr("Export readers' answers …"), "export",
                      tr("Labelled images of what readers agreed with or corrected, for the next training"),
                      this)),
      m_strip(new JobStrip(this)),
      m_body(new QStackedWidget(this)) {
    setObjectName("page");
    m_models->setAccessibleName(tr("Installed models"));
    m_models->setFixedWidth(listWidth);
    m_sheet->setWidgetResizable(true);
    m_sheet->setAccessibleName(tr("Card of the model"));
    auto* room = new QWidget(this);
    auto* sides = new QHBoxLayout(room);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(14);
    sides->addWidget(m_models);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(m_sweep);
    right->addWidget(m_sheet, 1);
    sides->addLayout(right, 1);
    m_body->addWidget(m_empty);
    m_body->addWidget(room);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("Model room"), "title", this), 1);
    head->addWidget(m_export);
    layout->addLayout(head);
    layout->addWidget(label(tr("What each detector was taught, how well it does on patients that it never "
                               "saw, and what it cannot do."),
                            "dim", this));
    layout->addWidget(m_body, 1);
    layout->addWidget(m_strip);
    setFocusProxy(m_models);
    connect(m_models, &QListWidget::currentRowChanged, this, &ModelRoomPage::showModel);
    connect(m_controller, &ModelRoomController::loaded, this, &ModelRoomPage::show);
    connect(m_controller, &ModelRoomController::failed, this, [this](const QString& reason) {
        m_empty->say(tr("The models cannot be shown"), reason, tr("Try again"));
        m_body->setCurrentWidget(m_empty);
    });
    connectExport();
    connect(m_empty, &EmptyState::actionChosen, this, &ModelRoomPage::refresh);
}

void ModelRoomPage::connectExport() {
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            this, tr("An empty folder for the labelled images"), QDir::homePath());
        if (folder.isEmpty())
            return;
        m_export->setEnabled(false);
        m_strip->begin(tr("Writing labelled images"));
        m_controller->exportFeedback(folder);
    });
    connect(m_controller, &ModelRoomController::exporting, this,
            [this](const Progress& progress) { m_strip->report(text(progress.what), progress); });
    connect(m_controller, &ModelRoomController::exported, this, [this](const QString& words) {
        m_strip->end();
        m_export->setEnabled(true);
        Q_EMIT statusMessage(words);
    });
    connect(m_strip, &JobStrip::cancelChosen, m_controller, &ModelRoomController::cancelExport);
}

void ModelRoomPage::refresh() {
    m_controller->load();
}

void ModelRoomPage::show(const ModelRoomContent& content) {
    const int chosen = std::max(0, m_models->currentRow());
    m_content = content;
    m_models->clear();
    for (const inference::ModelSheet& sheet : m_content.sheets)
        m_models->addItem(taskOf(sheet) + "\n" + text(sheet.model.name + " " + sheet.model.version));
    m_models->setCurrentRow(std::min(chosen, m_models->count() - 1));
    m_body->setCurrentIndex(1);
}

void ModelRoomPage::showModel(int row) {
    if (row < 0 || row >= static_cast<int>(m_content.sheets.size()))
        return;
    m_sweep->setTask(taskFromString(m_content.sheets[static_cast<std::size_t>(row)].task));
    m_sheet->setWidget(
        new ModelSheetView(m_content.sheets[static_cast<std::size_t>(row)], m_content.feedback));
}

} // namespace candela
