#include "ui/controllers/ReadingController.h"

#include "ui/controllers/ActivationMaps.h"
#include "ui/controllers/HangingRules.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/ReadingDesk.h"
#include "ui/controllers/StackShelf.h"
#include "ui/controllers/StudyMeasurements.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace candela {

using viewer::ViewPlane;
using viewer::ViewState;

namespace {

/// A volume with fewer slices than this is likely a localizer.
constexpr int fewSlices = 8;

QString reader(const Error& error) {
    return QString::fromStdString(error.message);
}

} // namespace

ReadingController::ReadingController(ReadingContext context, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_shelf(new StackShelf(this)),
      m_desk(new ReadingDesk(this)),
      m_measurements(new StudyMeasurements(this)) {
    m_panes.front().layout = PaneLayout::Four;
    connectQueue();
    connect(m_measurements, &StudyMeasurements::failed, this, &ReadingController::statusMessage);
}

ReadingController::~ReadingController() = default;

void ReadingController::setSession(std::shared_ptr<Session> session) {
    for (Job* job : {m_openJob.data(), m_besideJob.data(), m_priorJob.data(), m_thumbnailJob.data(),
                     m_detectionJob.data()}) {
        if (job != nullptr)
            job->abandon();
    }
    m_desk->forget();
    m_session = std::move(session);
    m_study.reset();
    m_others.clear();
    m_priors.clear();
    m_recorded.clear();
    m_detection.reset();
    m_earlier.clear();
    m_thumbnailsWanted.clear();
    m_queueId = 0;
    for (int pane = 0; pane < maxPanes; ++pane)
        letGo(pane);
    m_shelf->setSession(m_session);
    m_measurements->setSession(m_session);
    setSecondWindow(false);
    setGrid({1, 1});
    setPaneLayout(0, PaneLayout::Four);
    Q_EMIT studyChanged();
    Q_EMIT priorsChanged();
    Q_EMIT detectionChanged();
    Q_EMIT earlierDetectionsChanged();
    Q_EMIT runningChanged();
}

void ReadingController::openStudy(const StudyUid& uid) {
    open(uid, DetectionId());
}

void ReadingController::openDetection(const Detection& detection) {
    open(detection.studyUid, detection.id);
}

/// What an opening has read.
struct ReadingController::Opened {
    StudyDetail detail;
    std::optional<Detection> detection;
    DeskSources desk;
};

void ReadingController::open(const StudyUid& uid, const DetectionId& detectionId) {
    if (!m_session)
        return;
    if (m_openJob)
        m_openJob->abandon();
    m_openJob = Job::start(
        this,
        [session = m_session, uid, detectionId](JobContext&) -> Result<Opened> {
            auto detail = session->study(uid);
            if (!detail)
                return fail(detail.error());
            Opened opened{std::move(*detail), std::nullopt, {}};
            if (!detectionId.empty()) {
                auto detection = session->detection(detectionId);
                if (!detection)
                    return fail(detection.error());
                opened.detection = std::move(*detection);
            }
            if (const auto recorded = session->recordOpening(uid); !recorded)
                return fail(recorded.error());
            opened.desk = readDesk(*session, opened.detail);
            return opened;
        },
        [this](Result<Opened> opened) {
            m_openJob = nullptr;
            if (opened)
                takeStudy(std::move(*opened));
            else
                Q_EMIT statusMessage(tr("The study could not be opened: %1").arg(reader(opened.error())));
        });
}

void ReadingController::takeStudy(Opened opened) {
    const bool same = m_study && m_study->study.studyUid == opened.detail.study.studyUid;
    m_desk->keepNow();
    m_desk->forget();
    if (!same) {
        // The other panes may show older studies of this patient or similar cases: all end with the study.
        for (int pane = 0; pane < maxPanes; ++pane)
            letGo(pane);
        m_recorded.clear();
        m_links = ViewLinks();
        m_queueId = 0;
        m_earlier.clear();
    }
    m_study = std::move(opened.detail);
    m_others = opened.desk.others;
    m_priors = opened.desk.details;
    m_measurements->keepOnly(m_study->study.studyUid);
    m_measurements->openStudy(*m_study);
    setActivePane(0);
    setDetection(std::nullopt, false);
    Q_EMIT studyChanged();
    Q_EMIT priorsChanged();
    Q_EMIT earlierDetectionsChanged();
    Q_EMIT runningChanged();
    if (opened.detection) {
        if (same)
            m_desk->take(std::move(opened.desk));
        else if (!m_desk->lay(std::move(opened.desk)))
            showAlone(std::nullopt);
        setDetection(std::move(opened.detection), true);
        m_desk->quietly([this] { goToKeySlice(); });
    } else if (same && scene(0) != nullptr) {
        m_desk->take(std::move(opened.desk));
    } else if (!m_desk->lay(std::move(opened.desk))) {
        showAlone(bestStack());
        if (!bestStack())
            Q_EMIT statusMessage(tr("This study holds no images."));
    }
    readEarlierDetections();
    requestThumbnails();
}

void ReadingController::showAlone(const std::optional<StackKey>& key) {
    m_desk->quietly([&] {
        setGrid({1, 1});
        setPaneLayout(0, PaneLayout::Four);
        if (key)
            showStack(0, *key);
    });
}

void ReadingController::openPrior(const StudyUid& uid) {
    const auto known = std::any_of(m_priors.begin(), m_priors.end(),
                                   [&](const StudyDetail& each) { return each.study.studyUid == uid; });
    if (known || !m_session || m_priorJob)
        return;
    m_priorJob = Job::start(
        this, [session = m_session, uid](JobContext&) { return session->study(uid); },
        [this](Result<StudyDetail> detail) {
            m_priorJob = nullptr;
            if (!detail) {
                Q_EMIT statusMessage(tr("The prior could not be opened: %1").arg(reader(detail.error())));
                return;
            }
            m_priors.push_back(std::move(*detail));
            Q_EMIT priorsChanged();
            requestThumbnails();
        });
}

/// Looking at a prior is an opening like any other.
void ReadingController::recordPrior(const StudyUid& uid) {
    if ((m_study && m_study->study.studyUid == uid) || !m_recorded.insert(uid).second)
        return;
    Job::start(
        this, [session = m_session, uid](JobContext&) { return session->recordOpening(uid); },
        [this](const Status& recorded) {
            if (!recorded)
                Q_EMIT statusMessage(reader(recorded.error()));
        });
}

void ReadingController::readStudyAgain() {
    if (!m_session || !m_study || m_openJob)
        return;
    Job::start(
        this,
        [session = m_session, uid = m_study->study.studyUid](JobContext&) { return session->study(uid); },
        [this](Result<StudyDetail> detail) {
            if (!detail || !m_study || m_study->study.studyUid != detail->study.studyUid)
                return;
            m_study = std::move(*detail);
            m_measurements->openStudy(*m_study);
            Q_EMIT studyChanged();
        });
}

std::vector<StackKey> ReadingController::frameSets() const {
    std::vector<StackKey> keys;
    if (m_study) {
        for (const SeriesInfo& series : m_study->series) {
            if (!isRead(series))
                continue;
            for (const StackInfo& stack : series.stacks)
                keys.push_back({series.seriesUid, stack.stack});
        }
    }
    return keys;
}

std::optional<StackKey> ReadingController::bestStack() const {
    std::optional<StackKey> any;
    std::optional<StackKey> volume;
    for (const SeriesInfo& series : m_study->series) {
        if (!isRead(series))
            continue;
        for (const StackInfo& stack : series.stacks) {
            const StackKey key{series.seriesUid, stack.stack};
            if (stack.kind == StackKind::Volume && stack.slices >= fewSlices)
                return key;
            if (stack.kind == StackKind::Volume && !volume)
                volume = key;
            if (!any)
                any = key;
        }
    }
    return volume ? volume : any;
}

// What views share ---------------------------------------------------------------------------------

void ReadingController::setTool(viewer::MouseTool tool) {
    if (tool == m_tool)
        return;
    m_tool = tool;
    Q_EMIT toolChanged();
}

void ReadingController::setAnnotations(viewer::AnnotationLevel level) {
    m_annotations = level;
    Q_EMIT optionsChanged();
}

void ReadingController::setLocalizerLines(bool shown) {
    m_localizerLines = shown;
    Q_EMIT optionsChanged();
}

void ReadingController::setLinked(bool linked) {
    m_linked = linked;
    if (linked)
        m_links.tie(linkedScenes());
    Q_EMIT optionsChanged();
}

void ReadingController::linkAsShown() {
    setLinked(true);
    const ViewLinks::Scenes scenes = linkedScenes();
    const bool several = std::any_of(scenes.begin(), scenes.end(), [&](const StackScene* each) {
        return !sameFrameOfReference(*each, *scenes.front());
    });
    Q_EMIT statusMessage(several ? tr("Linked: what the views show now is taken for the same place.")
                                 : tr("Linked by position."));
}

void ReadingController::setLinkedParts(const viewer::LinkedParts& parts) {
    m_links.setParts(parts);
    Q_EMIT optionsChanged();
}

void ReadingController::changeView(int pane, ViewPlane plane, const ViewState& state) {
    StackScene* shown = scene(pane);
    if (shown == nullptr || !shown->stack())
        return;
    const ViewLinks::Scenes scenes = m_linked ? linkedScenes() : ViewLinks::Scenes();
    m_links.meet(scenes);
    const ViewState before = shown->view(plane);
    shown->setView(plane, state);
    if (m_linked)
        m_links.follow(scenes, shown, plane, before);
}

void ReadingController::windowByBox(int pane, ViewPlane plane, const viewer::ScreenBox& box) {
    const StackScene* shown = scene(pane);
    if (shown == nullptr || !shown->stack())
        return;
    ViewState state = shown->view(plane);
    const QSize size = shown->viewSize(plane);
    const auto window = viewer::windowOfBox(*shown->stack(), state, size.width(), size.height(), box);
    if (!window) {
        Q_EMIT statusMessage(tr("The box holds too few different values for a window."));
        return;
    }
    state.window = *window;
    changeView(pane, plane, state);
}

void ReadingController::turnPlanes(int pane, ViewPlane seenIn, double degrees) {
    StackScene* shown = scene(pane);
    if (shown == nullptr || !shown->stack())
        return;
    shown->turnPlanes(seenIn, degrees);
    shareTurn(*shown);
}

void ReadingController::straightenPlanes(int pane) {
    StackScene* shown = scene(pane);
    if (shown == nullptr || !shown->stack())
        return;
    shown->setTurn({});
    shareTurn(*shown);
}

void ReadingController::shareTurn(const StackScene& leader) const {
    if (!m_linked)
        return;
    for (StackScene* other : linkedScenes()) {
        if (other == &leader || !sameFrameOfReference(leader, *other) ||
            viewer::availablePlanes(other->info()).size() < 2)
            continue;
        if (leader.crosshair())
            other->setCrosshair(*leader.crosshair());
        other->setTurn(leader.turn());
    }
}

void ReadingController::moveCrosshair(int pane, ViewPlane plane, Vec3 point) {
    StackScene* shown = scene(pane);
    if (shown == nullptr || !shown->stack())
        return;
    const ViewLinks::Scenes scenes = linkedScenes();
    if (m_linked)
        m_links.meet(scenes);
    shown->setCrosshair(point, plane);
    m_links.showPoint(scenes, shown, point, m_linked);
}

// Thumbnails ---------------------------------------------------------------------------------------

void ReadingController::requestThumbnails() {
    m_thumbnailsWanted.clear();
    const auto want = [this](const StudyDetail& detail) {
        for (const SeriesInfo& series : detail.series) {
            if (!series.stacks.empty())
                m_thumbnailsWanted.push_back(series.seriesUid);
        }
    };
    if (m_study)
        want(*m_study);
    for (const StudyDetail& prior : m_priors)
        want(prior);
    std::reverse(m_thumbnailsWanted.begin(), m_thumbnailsWanted.end());
    nextThumbnail();
}

void ReadingController::nextThumbnail() {
    if (m_thumbnailJob || m_thumbnailsWanted.empty() || !m_session)
        return;
    const SeriesUid uid = m_thumbnailsWanted.back();
    m_thumbnailsWanted.pop_back();
    m_thumbnailJob = Job::start(
        this, [session = m_session, uid](JobContext&) { return session->thumbnail(uid); },
        [this, uid](Result<Thumbnail> thumbnail) {
            m_thumbnailJob = nullptr;
            if (thumbnail)
                Q_EMIT thumbnailReady(QString::fromStdString(uid.str()), *thumbnail);
            nextThumbnail();
        });
}

} // namespace candela
