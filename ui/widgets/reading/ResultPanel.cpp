#include "ui/widgets/reading/ResultPanel.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/reading/ClassBars.h"
#include "ui/widgets/reading/FeedbackForm.h"
#include "ui/widgets/reading/KnownCases.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>

namespace candela {

namespace {

constexpr int opacitySteps = 100;

QLabel* wrapped(const char* look, QWidget* parent) {
    QLabel* made = label({}, look, parent);
    made->setWordWrap(true);
    return made;
}

} // namespace

ResultPanel::ResultPanel(ReadingController* controller, QWidget* parent)
    : QWidget(parent), m_controller(controller) {
    setAccessibleName(tr("Detection"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(scroll);
    content->setObjectName(QStringLiteral("scrolled"));
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(10, 10, 10, 10);
    inside->setSpacing(8);
    inside->addWidget(makeTasks());
    inside->addWidget(makeResult());
    m_similar = button(tr("Similar cases"), QStringLiteral("similar"),
                       tr("Find images of other patients that look like the one shown"), content);
    inside->addWidget(m_similar);
    inside->addStretch();
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);

    auto* footer = wrapped("caution", this);
    footer->setObjectName(QStringLiteral("readingDisclaimer"));
    footer->setText(tr("Decision support, not a diagnosis. Not a medical device."));
    footer->setContentsMargins(10, 6, 10, 6);
    footer->setAlignment(Qt::AlignCenter);
    layout->addWidget(footer);

    connect(m_similar, &QPushButton::clicked, this, &ResultPanel::similarWanted);
    connect(controller, &ReadingController::studyChanged, this, &ResultPanel::refreshTasks);
    connect(controller, &ReadingController::runningChanged, this, &ResultPanel::refreshRunning);
    connect(controller, &ReadingController::detectionChanged, this, &ResultPanel::refreshResult);
    connect(controller, &ReadingController::earlierDetectionsChanged, this, &ResultPanel::refreshEarlier);
    connect(controller, &ReadingController::mapOptionsChanged, this, &ResultPanel::refreshMap);
    connect(controller, &ReadingController::sceneChanged, this,
            [this] { m_similar->setEnabled(m_controller->activeScene() != nullptr); });
    connect(controller, &ReadingController::detectionFailed, this, [this](const QString& reason) {
        m_failure->setText(reason);
        m_failure->show();
    });
    refreshTasks();
    refreshRunning();
    refreshEarlier();
    refreshResult();
    m_similar->setEnabled(false);
}

QWidget* ResultPanel::makeTasks() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label(tr("Detection"), "heading", box));
    const std::array<Task, 2> tasks{Task::Brain, Task::Lung};
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        TaskButton& entry = m_tasks.at(i);
        entry.task = tasks.at(i);
        const bool brain = entry.task == Task::Brain;
        entry.button = button(brain ? tr("Look for brain tumour") : tr("Look for lung cancer"),
                              brain ? QStringLiteral("brain") : QStringLiteral("lung"), {}, box);
        entry.hindrance = wrapped("dim", box);
        layout->addWidget(entry.button);
        layout->addWidget(entry.hindrance);
        connect(entry.button, &QPushButton::clicked, this, [this, task = entry.task] {
            m_failure->hide();
            m_controller->detect(task);
        });
    }
    m_running = new QWidget(box);
    auto* row = new QVBoxLayout(m_running);
    row->setContentsMargins(0, 4, 0, 0);
    m_runningText = wrapped("", m_running);
    auto* line = new QHBoxLayout;
    m_progress = new QProgressBar(m_running);
    m_progress->setAccessibleName(tr("Progress of the detection"));
    m_cancel = button(tr("Cancel"), {}, tr("Stop this detection"), m_running);
    line->addWidget(m_progress, 1);
    line->addWidget(m_cancel);
    row->addWidget(m_runningText);
    row->addLayout(line);
    layout->addWidget(m_running);
    m_failure = wrapped("alert", box);
    m_failure->hide();
    layout->addWidget(m_failure);
    connect(m_cancel, &QPushButton::clicked, m_controller, &ReadingController::cancelDetection);

    m_earlier = new QComboBox(box);
    m_earlier->setAccessibleName(tr("Results of this study"));
    m_earlier->setToolTip(tr("Results of this study, the newest first"));
    m_earlier->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_earlier->setMinimumContentsLength(12);
    layout->addWidget(m_earlier);
    connect(m_earlier, qOverload<int>(&QComboBox::activated), this, [this](int index) {
        const auto& earlier = m_controller->earlierDetections();
        if (index >= 0 && index < static_cast<int>(earlier.size()))
            m_controller->loadDetection(earlier.at(static_cast<std::size_t>(index)).id,
                                        m_controller->mapShown());
    });
    return box;
}

QWidget* ResultPanel::makeResult() {
    m_result = card(this);
    m_result->setAccessibleName(tr("Result"));
    auto* layout = new QVBoxLayout(m_result);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(7);
    auto* head = new QHBoxLayout;
    m_task = label({}, "dim", m_result);
    m_experimental = label(tr("EXPERIMENTAL"), "caution", m_result);
    m_experimental->setToolTip(tr("This model fell short of its goals; see its limits."));
    head->addWidget(m_task, 1);
    head->addWidget(m_experimental);
    layout->addLayout(head);
    m_verdict = wrapped("heading", m_result);
    m_verdict->setAccessibleName(tr("Verdict"));
    m_gate = wrapped("good", m_result);
    m_gate->setObjectName(QStringLiteral("gate"));
    m_probability = wrapped("", m_result);
    m_probability->setObjectName(QStringLiteral("probability"));
    m_reason = wrapped("caution", m_result);
    m_bars = new ClassBars(m_result);
    m_set = wrapped("dim", m_result);
    m_keySlice = button({}, {}, tr("Show the slice that speaks most for the finding"), m_result);
    layout->addWidget(m_verdict);
    layout->addWidget(m_reason);
    layout->addWidget(m_gate);
    layout->addWidget(m_probability);
    layout->addWidget(m_bars);
    layout->addWidget(m_set);
    layout->addWidget(m_keySlice);
    layout->addWidget(makeMapControls());
    m_known = new KnownCases(m_controller->context().similar, m_result);
    layout->addWidget(m_known);
    m_feedback = new FeedbackForm(m_result);
    layout->addWidget(m_feedback);
    m_modelButton = button({}, {}, tr("Limits and measured figures of the model"), m_result);
    m_modelButton->setProperty("look", "link");
    m_modelButton->setCheckable(true);
    m_model = wrapped("dim", m_result);
    m_model->hide();
    m_when = wrapped("dim", m_result);
    layout->addWidget(m_modelButton, 0, Qt::AlignLeft);
    layout->addWidget(m_model);
    layout->addWidget(m_when);
    m_report =
        button(tr("Save report …"), {}, tr("Write this result as PDF, DICOM SR or JSON (R)"), m_result);
    layout->addWidget(m_report);
    connect(m_report, &QPushButton::clicked, this, &ResultPanel::saveReport);
    connect(m_keySlice, &QPushButton::clicked, m_controller, &ReadingController::goToKeySlice);
    connect(m_known, &KnownCases::caseChosen, this, [this](const EmbeddingRow& image) {
        m_controller->openBeside(image.seriesUid, image.sopInstanceUid, image.frame);
    });
    connect(m_feedback, &FeedbackForm::submitted, m_controller, &ReadingController::sendFeedback);
    connect(m_modelButton, &QPushButton::toggled, m_model, &QWidget::setVisible);
    return m_result;
}

QWidget* ResultPanel::makeMapControls() {
    m_map = new QWidget(m_result);
    auto* layout = new QHBoxLayout(m_map);
    layout->setContentsMargins(0, 0, 0, 0);
    m_mapShown = new QCheckBox(tr("Activation map"), m_map);
    m_mapShown->setAccessibleName(tr("Activation map"));
    m_mapShown->setToolTip(
        tr("Where on the slice the evidence for the finding lies, as the network sees it"));
    m_opacity = new QSlider(Qt::Horizontal, m_map);
    m_opacity->setRange(0, opacitySteps);
    m_opacity->setAccessibleName(tr("Opacity of the activation map"));
    m_opacity->setToolTip(tr("Opacity of the activation map"));
    layout->addWidget(m_mapShown);
    layout->addWidget(m_opacity, 1);
    connect(m_mapShown, &QCheckBox::toggled, m_controller, &ReadingController::setMapShown);
    connect(m_opacity, &QSlider::valueChanged, this,
            [this](int value) { m_controller->setMapOpacity(static_cast<double>(value) / opacitySteps); });
    refreshMap();
    return m_map;
}

void ResultPanel::refreshTasks() {
    const bool open = m_controller->study().has_value();
    for (const TaskButton& entry : m_tasks) {
        const QString hindrance = m_controller->hindrance(entry.task);
        entry.button->setEnabled(hindrance.isEmpty() && !m_controller->running());
        entry.button->setToolTip(hindrance.isEmpty() ? tr("Runs over every suitable series of this study")
                                                     : hindrance);
        entry.hindrance->setText(hindrance);
        entry.hindrance->setVisible(open && !hindrance.isEmpty());
    }
    m_failure->hide();
}

void ResultPanel::refreshRunning() {
    const auto entry = m_controller->running();
    m_running->setVisible(entry.has_value());
    for (const TaskButton& task : m_tasks)
        task.button->setEnabled(!entry && m_controller->hindrance(task.task).isEmpty());
    if (!entry)
        return;
    const Progress& progress = entry->progress;
    m_runningText->setText(entry->state == QueueState::Waiting
                               ? tr("%1: waiting in the queue").arg(taskText(entry->task))
                           : progress.what.empty() ? tr("%1: looking …").arg(taskText(entry->task))
                                                   : QString::fromStdString(progress.what));
    m_progress->setRange(0, static_cast<int>(progress.total));
    m_progress->setValue(static_cast<int>(progress.done));
}

void ResultPanel::refreshEarlier() {
    const QSignalBlocker quiet(m_earlier);
    m_earlier->clear();
    const auto& earlier = m_controller->earlierDetections();
    int shown = -1;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const Detection& each = earlier[i];
        m_earlier->addItem(
            tr("%1: %2, %3")
                .arg(taskText(each.task), verdictText(each.result.verdict), localTimeText(each.created)));
        if (m_controller->detection() && m_controller->detection()->id == each.id)
            shown = static_cast<int>(i);
    }
    m_earlier->setCurrentIndex(shown);
    m_earlier->setVisible(earlier.size() > 1);
}

void ResultPanel::refreshResult() {
    const auto& detection = m_controller->detection();
    m_result->setVisible(detection.has_value());
    refreshEarlier();
    if (!detection)
        return;
    m_report->setEnabled(m_controller->session() && m_controller->session()->may(Permission::Export));
    const DetectionResult& result = detection->result;
    const bool judged = result.inDistribution;
    m_task->setText(taskText(detection->task));
    m_verdict->setText(QString::fromStdString(result.text));
    setLook(m_verdict, "heading");
    showGate(result);
    m_probability->setText(tr("%1 probability of the finding (calibrated): %2")
                               .arg(percentText(result.probability), likelihoodText(result.probability)));
    m_probability->setVisible(judged);
    QString reason = QString::fromStdString(result.reason);
    if (!judged && reason.isEmpty())
        reason = tr("These images are unlike those that the model knows.");
    m_reason->setText(reason);
    // The verdict often says it already.
    m_reason->setVisible(!reason.isEmpty() && !m_verdict->text().contains(reason));
    m_bars->setClasses(result.classes, result.label);
    m_bars->setVisible(judged && !result.classes.empty());
    QStringList set;
    for (const std::string& each : result.predictionSet)
        set << labelText(each);
    m_set->setText(set.size() == 1
                       ? tr("Prediction set: %1.").arg(set.front())
                       : tr("Prediction set: %1; none of them can be excluded.").arg(set.join(tr(" or "))));
    m_set->setVisible(judged && !set.isEmpty());
    m_keySlice->setText(tr("Slice %1 speaks most for it").arg(detection->keySlice.slice + 1));
    m_keySlice->setAccessibleName(m_keySlice->text());
    m_keySlice->setVisible(judged && !detection->keySlice.sopInstanceUid.empty());
    m_map->setVisible(judged && m_keySlice->isVisibleTo(m_result));

    const QString finding = labelText(result.label);
    m_mapShown->setText(finding.isEmpty() ? tr("Activation map") : tr("Map of “%1”").arg(finding));

    std::vector<std::string> classes;
    for (const auto& card : m_controller->cards()) {
        if (card.task == detection->task)
            classes = card.classes;
    }
    const bool allowed = m_controller->session() && m_controller->session()->may(Permission::ConfirmResult);
    m_known->setVisible(judged);
    if (judged)
        m_known->showFor(m_controller->session(), *detection);
    m_feedback->setDetection(*detection, classes, allowed);
    showModel(*detection);
    m_when->setText(tr("%1 by %2, %3 s")
                        .arg(localTimeText(detection->created), QString::fromStdString(detection->user),
                             QString::number(detection->seconds, 'f', 1)));
    refreshMap();
}

void ResultPanel::showGate(const DetectionResult& result) {
    m_gate->setText(result.inDistribution
                        ? tr("Of a kind that the model knows.")
                        : tr("Not judged, which is the right answer for images that a model does not know: "
                             "look at them without it."));
    setLook(m_gate, result.inDistribution ? "good" : "caution");
    if (result.oodThreshold > 0)
        m_gate->setToolTip(tr("Distance from what the model knows: %1 of the limit %2")
                               .arg(QLocale().toString(result.oodScore, 'f', 2),
                                    QLocale().toString(result.oodThreshold, 'f', 2)));
}

void ResultPanel::showModel(const Detection& detection) {
    m_modelButton->setText(tr("Model %1 %2")
                               .arg(QString::fromStdString(detection.model.name),
                                    QString::fromStdString(detection.model.version)));
    m_modelButton->setAccessibleName(m_modelButton->text());
    m_experimental->hide();
    QStringList lines;
    for (const auto& card : m_controller->cards()) {
        if (card.task != detection.task)
            continue;
        m_experimental->setVisible(card.experimental);
        if (card.model.sha256 != detection.model.sha256)
            lines << tr("The installed model is another one: %1.")
                         .arg(QString::fromStdString(card.model.version));
        for (const auto& [name, value] : card.figures)
            lines << QString::fromStdString(name) + QStringLiteral(": ") + QString::fromStdString(value);
        for (const std::string& limit : card.limits)
            lines << QStringLiteral("• ") + QString::fromStdString(limit);
    }
    m_model->setText(lines.join(QLatin1Char('\n')));
    m_modelButton->setEnabled(!lines.isEmpty());
    m_model->setVisible(m_modelButton->isChecked() && !lines.isEmpty());
}

void ResultPanel::refreshMap() {
    const QSignalBlocker quietShown(m_mapShown);
    const QSignalBlocker quietOpacity(m_opacity);
    m_mapShown->setChecked(m_controller->mapShown());
    m_opacity->setValue(qRound(m_controller->mapOpacity() * opacitySteps));
    m_opacity->setEnabled(m_controller->mapShown());
}

void ResultPanel::saveReport() {
    if (!m_controller->detection() || !m_report->isEnabled())
        return;
    const QString name = tr("%1 report.pdf").arg(taskText(m_controller->detection()->task));
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save report"), name, tr("PDF (*.pdf);;DICOM structured report (*.dcm);;JSON (*.json)"));
    if (!file.isEmpty())
        m_controller->writeReport(file);
}

} // namespace candela
