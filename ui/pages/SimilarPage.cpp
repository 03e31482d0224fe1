#include "ui/pages/SimilarPage.h"

#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryController.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FramePicture.h"
#include "ui/widgets/JobStrip.h"
#include "ui/widgets/SimilarGrid.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QVariant>
#include <set>

namespace candela {

namespace {

constexpr int pictureSize = 232;
constexpr int casesShown = 24;

QComboBox* filter(const QString& name, const QString& any, QWidget* parent) {
    auto* combo = new QComboBox(parent);
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->addItem(any, QString());
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

} // namespace

SimilarPage::SimilarPage(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_grid(new SimilarGrid(this)),
      m_empty(new EmptyState("similar", this)),
      m_list(new QStackedWidget(this)),
      m_strip(new JobStrip(this)) {
    setObjectName("page");
    m_list->addWidget(m_empty);
    m_list->addWidget(m_grid);
    QWidget* query = makeQueryPanel();
    QWidget* filters = makeFilters();

    m_searched = label({}, "dim", this);
    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("Similar cases"), "title", this));
    head->addSpacing(6);
    head->addWidget(m_searched, 1);
    auto* results = new QVBoxLayout;
    results->setSpacing(10);
    results->addWidget(filters);
    results->addWidget(m_list, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(14);
    body->addWidget(query);
    body->addLayout(results, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addLayout(body, 1);
    layout->addWidget(m_strip);

    SimilarController* controller = m_context.similar;
    connect(controller, &SimilarController::started, this,
            [this] { m_strip->begin(tr("Looking for similar cases…")); });
    connect(controller, &SimilarController::progressed, this, [this](const Progress& progress) {
        m_strip->report(progress.what.empty() ? tr("Looking for similar cases…") : text(progress.what),
                        progress);
    });
    connect(controller, &SimilarController::found, this, &SimilarPage::showAnswer);
    connect(controller, &SimilarController::failed, this, [this](const QString& reason, bool cancelled) {
        m_strip->end();
        m_list->setCurrentWidget(m_empty);
        m_empty->say(cancelled ? tr("The search was stopped") : tr("No answer"),
                     cancelled
                         ? tr("What has been indexed so far is kept; the next search goes on from there.")
                         : reason,
                     tr("Search again"));
    });
    connect(m_strip, &JobStrip::cancelChosen, controller, &SimilarController::cancel);
    connect(m_empty, &EmptyState::actionChosen, this, [this] {
        if (filtering())
            resetFilters();
        search();
    });
    connect(m_grid, &SimilarGrid::caseChosen, this,
            [this](const SimilarCard& card) { Q_EMIT besideChosen(m_query, card.found.image); });
    setSession(nullptr);
}

QWidget* SimilarPage::makeQueryPanel() {
    auto* panel = card(this);
    m_picture = new QLabel(panel);
    m_picture->setFixedSize(pictureSize, pictureSize);
    m_picture->setStyleSheet("background: black;");
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("The image that is compared"));
    m_patient = label({}, "heading", panel);
    m_patient->setWordWrap(true);
    m_facts = label({}, "dim", panel);
    m_facts->setWordWrap(true);
    auto* note =
        label(tr("Similar in appearance, as the detector's network sees it. Not a diagnosis by analogy."),
              "dim", panel);
    note->setWordWrap(true);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(label(tr("Query"), "dim", panel));
    layout->addWidget(m_picture);
    layout->addWidget(m_patient);
    layout->addWidget(m_facts);
    layout->addStretch();
    layout->addWidget(note);
    panel->setFixedWidth(pictureSize + 26);
    return panel;
}

QWidget* SimilarPage::makeFilters() {
    auto* filters = new QWidget(this);
    m_task = filter(tr("Whose features are compared"), tr("Features by modality"), filters);
    m_task->addItem(tr("Brain features"), QString(toString(Task::Brain)));
    m_task->addItem(tr("Lung features"), QString(toString(Task::Lung)));
    m_modality = filter(tr("Modality"), tr("Any modality"), filters);
    m_bodyPart = filter(tr("Body part"), tr("Any body part"), filters);
    m_bodyPart->setEditable(true);
    m_bodyPart->lineEdit()->setAccessibleName(tr("Body part"));
    m_bodyPart->setMinimumContentsLength(12);
    m_bodyPart->setInsertPolicy(QComboBox::NoInsert);
    m_label = filter(tr("Label"), tr("Any label"), filters);
    m_patients = filter(tr("Patients"), tr("Other patients"), filters);
    m_patients->addItem(tr("This patient too"), QStringLiteral("same"));

    auto* layout = new QHBoxLayout(filters);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QComboBox* combo : {m_task, m_modality, m_bodyPart, m_label, m_patients}) {
        layout->addWidget(combo);
        connect(combo, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
            if (!m_quiet)
                search();
        });
    }
    layout->addStretch();
    connect(m_bodyPart->lineEdit(), &QLineEdit::returnPressed, this, &SimilarPage::search);
    connect(m_context.library, &LibraryController::modalitiesLoaded, this,
            [this](const QStringList& modalities) {
                m_quiet = true;
                const QString chosen = m_modality->currentData().toString();
                while (m_modality->count() > 1)
                    m_modality->removeItem(1);
                for (const QString& modality : modalities)
                    m_modality->addItem(modality, modality);
                m_modality->setCurrentIndex(std::max(0, m_modality->findData(chosen)));
                m_quiet = false;
            });
    return filters;
}

void SimilarPage::setSession(const std::shared_ptr<Session>& session) {
    m_session = session;
    ++m_pictureGeneration;
    m_target = {};
    m_query = {};
    m_picture->clear();
    m_patient->clear();
    m_facts->clear();
    m_searched->clear();
    m_strip->end();
    m_grid->clearCases();
    resetFilters();
    m_list->setCurrentWidget(m_empty);
    m_empty->say(
        tr("Nothing to compare yet"),
        tr("Choose “Find similar” on a study in the library, or on the image that is open in the reading "
           "room."));
    if (m_session)
        offerLabels();
}

void SimilarPage::offerLabels() {
    // Reading the cards checks the models' files: not on the GUI thread.
    Job::start(
        this,
        [workflow = m_context.reading.detection](JobContext&) -> Result<std::set<std::string>> {
            std::set<std::string> labels;
            for (const inference::ModelCard& model : workflow->cards())
                labels.insert(model.classes.begin(), model.classes.end());
            return labels;
        },
        [this](const Result<std::set<std::string>>& labels) {
            if (!labels)
                return;
            m_quiet = true;
            while (m_label->count() > 1)
                m_label->removeItem(1);
            for (const std::string& each : *labels)
                m_label->addItem(labelText(each), text(each));
            m_quiet = false;
        });
}

void SimilarPage::resetFilters() {
    m_quiet = true;
    for (QComboBox* combo : {m_task, m_modality, m_bodyPart, m_label, m_patients})
        combo->setCurrentIndex(0);
    m_bodyPart->setEditText(m_bodyPart->itemText(0));
    m_quiet = false;
}

std::string SimilarPage::bodyPart() const {
    const QString part = m_bodyPart->currentText().trimmed();
    return part == m_bodyPart->itemText(0) ? std::string() : utf8(part);
}

bool SimilarPage::filtering() const {
    return m_modality->currentIndex() > 0 || m_label->currentIndex() > 0 || !bodyPart().empty();
}

void SimilarPage::openFor(const StudyUid& study) {
    start({study, {}, {}});
}

void SimilarPage::openFor(const SeriesUid& series) {
    start({{}, series, {}});
}

void SimilarPage::openFor(const SeriesUid& series, const SopInstanceUid& instance, int frame) {
    Q_UNUSED(frame) // the workflow compares an instance's middle frame
    start({{}, series, instance});
}

void SimilarPage::start(const DetectionTarget& target) {
    m_target = target;
    ++m_pictureGeneration;
    m_picture->clear();
    m_patient->clear();
    m_facts->clear();
    search();
}

void SimilarPage::search() {
    if (!m_session ||
        (m_target.studyUid.empty() && m_target.seriesUid.empty() && m_target.sopInstanceUid.empty()))
        return;
    SimilarQuery query;
    query.target = m_target;
    query.k = casesShown;
    query.task = taskFromString(utf8(m_task->currentData().toString()));
    query.modality = utf8(m_modality->currentData().toString());
    query.bodyPart = bodyPart();
    query.label = utf8(m_label->currentData().toString());
    query.includeSamePatient = m_patients->currentIndex() > 0;
    m_grid->clearCases();
    m_searched->clear();
    m_list->setCurrentWidget(m_empty);
    m_empty->say(tr("Searching…"), tr("Images that are new to the library are indexed first."));
    m_context.similar->find(query);
}

void SimilarPage::showAnswer(const SimilarPageAnswer& answer) {
    m_strip->end();
    m_query = answer.answer.query;
    m_searched->setText(tr("%1 images compared, model %2")
                            .arg(countText(answer.answer.indexVectors),
                                 text(answer.answer.model.name + " " + answer.answer.model.version)));
    showQuery(answer);
    m_quiet = true;
    for (const SimilarCard& each : answer.cards) {
        const QString part = text(each.found.image.bodyPart);
        if (!part.isEmpty() && m_bodyPart->findText(part) < 0)
            m_bodyPart->addItem(part, part);
    }
    m_quiet = false;
    if (answer.cards.empty()) {
        m_list->setCurrentWidget(m_empty);
        if (filtering())
            m_empty->say(tr("No similar case fits the filters"),
                         tr("Other modalities, body parts or labels may."), tr("Clear filters"));
        else
            m_empty->say(
                tr("No case of another patient yet"),
                tr("Import more studies of this kind; they are compared as soon as they are there."));
        return;
    }
    m_grid->showCases(m_session, answer.cards);
    m_list->setCurrentWidget(m_grid);
}

void SimilarPage::showQuery(const SimilarPageAnswer& answer) {
    m_patient->setText(patientText(answer.queryStudy.patientName, answer.queryStudy.patientId.str()));
    QStringList facts{modalitiesText(answer.queryStudy), text(answer.queryStudy.description),
                      dateText(answer.queryStudy.studyDate)};
    facts.removeAll({});
    QString words = facts.join(QString::fromUtf8(" · "));
    if (!m_query.label.empty())
        words += "\n" + labelText(m_query.label) + ", " + SimilarGrid::sourceText(m_query.labelSource);
    m_facts->setText(words);
    Job::start(
        this,
        [session = m_session, image = m_query](JobContext&) {
            return framePicture(*session, image.seriesUid, image.sopInstanceUid, image.frame, pictureSize);
        },
        [this, generation = ++m_pictureGeneration](const Result<QImage>& picture) {
            if (picture && generation == m_pictureGeneration)
                m_picture->setPixmap(QPixmap::fromImage(*picture));
        });
}

} // namespace candela
