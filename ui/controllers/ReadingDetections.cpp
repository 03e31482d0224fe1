// The part of ReadingController that deals with detections and their maps.

#include "ui/controllers/ActivationMaps.h"
#include "ui/controllers/DetectionQueue.h"
#include "ui/controllers/DetectionReportFile.h"
#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/ReadingController.h"
#include "ui/controllers/ReadingDesk.h"

#include <algorithm>

namespace candela {

namespace {

constexpr int earlierKept = 20;

ActivationMaps* mapsOf(const StackScene* scene) {
    return scene->findChild<ActivationMaps*>(QString(), Qt::FindDirectChildrenOnly);
}

/// Whether a series can be of use to a task; images without a modality of their own are let through, the
/// model's gate judges them.
bool suits(const SeriesInfo& series, Task task) {
    if (series.stacks.empty())
        return false;
    const std::string& modality = series.modality;
    if (modality.empty() || modality == "OT" || modality == "SC")
        return true;
    return task == Task::Brain ? modality == "MR" : modality == "CT";
}

} // namespace

void ReadingController::connectQueue() {
    if (m_context.queue == nullptr)
        return;
    connect(m_context.queue, &DetectionQueue::changed, this, &ReadingController::runningChanged);
    connect(m_context.queue, &DetectionQueue::progressed, this, [this](int id) {
        if (id == m_queueId)
            Q_EMIT runningChanged();
    });
    connect(m_context.queue, &DetectionQueue::finished, this, [this](int id, const Detection& detection) {
        if (id == m_queueId)
            m_queueId = 0;
        if (m_study && m_study->study.studyUid == detection.studyUid) {
            if (detection.slices.empty())
                loadDetection(detection.id, true);
            else
                setDetection(detection, true);
            readEarlierDetections();
        }
        Q_EMIT detectionStored(detection);
        Q_EMIT runningChanged();
    });
    connect(m_context.queue, &DetectionQueue::failed, this, [this](int id, const QString& reason) {
        if (id != m_queueId)
            return;
        m_queueId = 0;
        Q_EMIT detectionFailed(reason);
        Q_EMIT runningChanged();
    });
}

const std::vector<inference::ModelCard>& ReadingController::cards() const {
    if (!m_cards)
        m_cards = m_context.detection != nullptr ? m_context.detection->cards()
                                                 : std::vector<inference::ModelCard>();
    return *m_cards;
}

QString ReadingController::hindrance(Task task) const {
    if (!m_session || !m_study)
        return tr("Open a study first.");
    if (!m_session->may(Permission::Detect))
        return tr("Your role may not run detections.");
    if (m_context.detection == nullptr || m_context.queue == nullptr)
        return tr("No detector is installed.");
    if (std::none_of(cards().begin(), cards().end(), [&](const auto& card) { return card.task == task; }))
        return task == Task::Brain ? tr("The brain model is not installed.")
                                   : tr("The lung model is not installed.");
    const auto& series = m_study->series;
    if (std::any_of(series.begin(), series.end(), [&](const auto& each) { return suits(each, task); }))
        return {};
    const bool radiograph = std::any_of(series.begin(), series.end(), [](const auto& each) {
        return each.modality == "CR" || each.modality == "DX";
    });
    if (task == Task::Brain)
        return tr("Needs MR images of the head; this study has none.");
    return radiograph ? tr("Needs CT images of the chest; there is no model for X-rays.")
                      : tr("Needs CT images of the chest; this study has none.");
}

std::optional<QueueEntry> ReadingController::running() const {
    if (m_context.queue == nullptr || !m_study)
        return std::nullopt;
    for (const QueueEntry& entry : m_context.queue->entries()) {
        if (entry.id == m_queueId || entry.target.studyUid == m_study->study.studyUid)
            return entry;
    }
    return std::nullopt;
}

void ReadingController::detect(Task task) {
    if (!hindrance(task).isEmpty())
        return;
    DetectionTarget target;
    target.studyUid = m_study->study.studyUid;
    const QString description =
        QString::fromStdString(m_study->study.patientName + " · " + m_study->study.description);
    m_queueId = m_context.queue->enqueue(task, target, description);
    Q_EMIT runningChanged();
}

void ReadingController::cancelDetection() {
    if (const auto entry = running())
        m_context.queue->cancel(entry->id);
}

void ReadingController::setDetection(std::optional<Detection> detection, bool showMap) {
    m_detection = std::move(detection);
    // Evidence for a finding is shown unasked, evidence against one only on demand.
    m_mapShown = showMap && m_detection && m_detection->result.inDistribution &&
                 m_detection->result.verdict != Verdict::NotDetected;
    for (const auto* pane : panes()) {
        for (const auto& entry : *pane)
            applyDetection(entry.second.get());
    }
    Q_EMIT detectionChanged();
    Q_EMIT mapOptionsChanged();
}

void ReadingController::loadDetection(const DetectionId& id, bool showMap) {
    if (!m_session)
        return;
    if (m_detectionJob)
        m_detectionJob->abandon();
    m_detectionJob = Job::start(
        this, [session = m_session, id](JobContext&) { return session->detection(id); },
        [this, showMap](Result<Detection> detection) {
            m_detectionJob = nullptr;
            if (!detection) {
                Q_EMIT statusMessage(QString::fromStdString(detection.error().message));
                return;
            }
            if (m_study && m_study->study.studyUid == detection->studyUid)
                setDetection(std::move(*detection), showMap);
        });
}

void ReadingController::readEarlierDetections() {
    if (!m_session || !m_study)
        return;
    HistoryQuery query;
    query.studyUid = m_study->study.studyUid;
    query.limit = earlierKept;
    Job::start(
        this, [session = m_session, query](JobContext&) { return session->history(query); },
        [this, uid = query.studyUid](Result<HistoryPage> page) {
            if (!page || !m_study || m_study->study.studyUid != uid)
                return;
            m_earlier = std::move(page->detections);
            Q_EMIT earlierDetectionsChanged();
            // The reader sees at once what is known already; the map waits until it is asked for.
            if (!m_detection && !m_detectionJob && !m_earlier.empty())
                loadDetection(m_earlier.front().id, false);
        });
}

void ReadingController::applyDetection(StackScene* scene) {
    delete mapsOf(scene);
    scene->setMaps({});
    const bool ofStudy = m_detection && m_study && m_detection->studyUid == m_study->study.studyUid &&
                         scene->series().studyUid == m_study->study.studyUid;
    scene->setDetection(ofStudy ? &*m_detection : nullptr);
    if (!ofStudy || m_context.detection == nullptr || !m_detection->result.inDistribution ||
        (scene->probabilities().empty() && !scene->keyPlane()))
        return;
    Detection withoutSlices = *m_detection;
    withoutSlices.slices.clear();
    auto* maps = new ActivationMaps(m_context.detection, scene, std::move(withoutSlices));
    connect(maps, &ActivationMaps::failed, this,
            [this](const QString& reason) { Q_EMIT statusMessage(tr("No activation map: %1").arg(reason)); });
    maps->setOpacity(m_mapOpacity);
    maps->setShown(m_mapShown);
    updateWantedMaps(scene);
}

void ReadingController::updateWantedMaps(StackScene* scene) {
    ActivationMaps* maps = mapsOf(scene);
    if (maps == nullptr || !scene->stack())
        return;
    std::vector<int> wanted;
    for (const viewer::ViewPlane plane : scene->shownPlanes()) {
        if (const auto shown = scene->stackPlane(plane))
            wanted.push_back(*shown);
    }
    maps->want(std::move(wanted));
}

void ReadingController::goToKeySlice() {
    if (!m_detection || !m_study)
        return;
    const StackKey key{m_detection->seriesUid, m_detection->keyStack};
    // Where the reader has these images already; not in a pane that cuts across them.
    const std::vector<int> panes = openPanes();
    const auto shown = std::find_if(panes.begin(), panes.end(), [&](int pane) {
        return scene(pane) != nullptr && scene(pane)->key() == key &&
               (paneLayout(pane) == PaneLayout::One || paneLayout(pane) == PaneLayout::Four);
    });
    const int pane = shown == panes.end() ? 0 : *shown;
    const int plane = m_detection->keySlice.slice;
    showStack(pane, key, plane);
    if (scene(pane) != nullptr && scene(pane)->key() == key) // also after what is still to be restored there
        whenShown(scene(pane), [plane](StackScene& there) { there.showPlane(plane); });
}

void ReadingController::setMapShown(bool shown) {
    m_mapShown = shown;
    for (const auto* pane : panes()) {
        for (const auto& entry : *pane) {
            if (ActivationMaps* maps = mapsOf(entry.second.get()))
                maps->setShown(shown);
        }
    }
    Q_EMIT mapOptionsChanged();
}

void ReadingController::setMapOpacity(double opacity) {
    m_mapOpacity = std::clamp(opacity, 0.0, 1.0);
    for (const auto* pane : panes()) {
        for (const auto& entry : *pane) {
            if (ActivationMaps* maps = mapsOf(entry.second.get()))
                maps->setOpacity(m_mapOpacity);
        }
    }
    Q_EMIT mapOptionsChanged();
}

void ReadingController::sendFeedback(const Feedback& feedback) {
    if (!m_session || !m_detection)
        return;
    Job::start(
        this,
        [session = m_session, id = m_detection->id, feedback](JobContext&) {
            return session->addFeedback(id, feedback);
        },
        [this](Result<Detection> stored) {
            if (!stored) {
                Q_EMIT statusMessage(
                    tr("The answer was not stored: %1").arg(QString::fromStdString(stored.error().message)));
                return;
            }
            if (m_detection && m_detection->id == stored->id) {
                m_detection->feedback = stored->feedback;
                Q_EMIT detectionChanged();
            }
            Q_EMIT feedbackStored(*stored);
        });
}

void ReadingController::writeReport(const QString& file) {
    if (!m_session || !m_detection)
        return;
    Job::start(
        this,
        [session = m_session, workflow = m_context.detection, id = m_detection->id,
         path = std::filesystem::path(file.toStdString())](JobContext&) {
            return writeDetectionReport(*session, *workflow, id, path);
        },
        [this, file](const Status& written) {
            Q_EMIT statusMessage(written ? tr("The report was written to %1").arg(file)
                                         : tr("The report was not written: %1")
                                               .arg(QString::fromStdString(written.error().message)));
        });
}

} // namespace candela
