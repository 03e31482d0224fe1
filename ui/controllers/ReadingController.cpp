#include "ui/controllers/ReadingController.h"

#include "ui/controllers/ActivationMaps.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/StackShelf.h"

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

/// What one pane shows and has shown of the open study: scenes keep measurements and views.
struct ReadingController::Pane {
    StudyRow study;
    std::map<StackKey, std::unique_ptr<StackScene>> scenes;
    StackScene* current = nullptr;
};

ReadingController::ReadingController(ReadingContext context, QObject* parent)
    : QObject(parent), m_context(context), m_shelf(new StackShelf(this)) {
    for (auto& pane : m_panes)
        pane = std::make_unique<Pane>();
    connectQueue();
}

ReadingController::~ReadingController() = default;

void ReadingController::setSession(std::shared_ptr<Session> session) {
    for (Job* job : {m_openJob.data(), m_besideJob.data(), m_thumbnailJob.data(), m_detectionJob.data()}) {
        if (job != nullptr)
            job->abandon();
    }
    m_session = std::move(session);
    m_study.reset();
    m_detection.reset();
    m_earlier.clear();
    m_thumbnailsWanted.clear();
    m_queueId = 0;
    for (int pane = 0; pane < maxPanes; ++pane)
        letGo(pane);
    m_shelf->setSession(m_session);
    setPaneCount(1);
    Q_EMIT studyChanged();
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

void ReadingController::open(const StudyUid& uid, const DetectionId& detectionId) {
    if (!m_session)
        return;
    if (m_openJob)
        m_openJob->abandon();
    struct Opened {
        StudyDetail detail;
        std::optional<Detection> detection;
    };
    m_openJob = Job::start(
        this,
        [session = m_session, uid, detectionId](JobContext&) -> Result<Opened> {
            auto detail = session->study(uid);
            if (!detail)
                return fail(detail.error());
            Opened opened{std::move(*detail), std::nullopt};
            if (!detectionId.empty()) {
                auto detection = session->detection(detectionId);
                if (!detection)
                    return fail(detection.error());
                opened.detection = std::move(*detection);
            }
            if (const auto recorded = session->recordOpening(uid); !recorded)
                return fail(recorded.error());
            return opened;
        },
        [this](Result<Opened> opened) {
            m_openJob = nullptr;
            if (opened)
                takeStudy(std::move(opened->detail), std::move(opened->detection));
            else
                Q_EMIT statusMessage(tr("The study could not be opened: %1").arg(reader(opened.error())));
        });
}

void ReadingController::takeStudy(StudyDetail detail, std::optional<Detection> detection) {
    const bool same = m_study && m_study->study.studyUid == detail.study.studyUid;
    if (!same) {
        // The other pane may show an older study of this patient or a similar case: both end with the study.
        for (int pane = 0; pane < maxPanes; ++pane)
            letGo(pane);
        setPaneCount(1);
        m_queueId = 0;
        m_earlier.clear();
    }
    m_study = std::move(detail);
    setActivePane(0);
    setDetection(std::nullopt, false);
    Q_EMIT studyChanged();
    Q_EMIT earlierDetectionsChanged();
    Q_EMIT runningChanged();
    if (detection) {
        const StackKey key{detection->seriesUid, detection->keyStack};
        const int plane = detection->keySlice.slice;
        setDetection(std::move(detection), true);
        showStack(0, key, plane);
    } else {
        if (const auto key = bestStack(); key && !(same && scene(0) != nullptr))
            showStack(0, *key);
        else if (!key)
            Q_EMIT statusMessage(tr("This study holds no images."));
    }
    readEarlierDetections();
    requestThumbnails();
}

bool ReadingController::isRead(const SeriesInfo& series) {
    return series.modality != "SEG";
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

// Panes --------------------------------------------------------------------------------------------

void ReadingController::setPaneCount(int count) {
    const int next = std::clamp(count, 1, maxPanes);
    if (next == m_paneCount)
        return;
    m_paneCount = next;
    if (next == 1) {
        letGo(1);
        setActivePane(0);
    }
    Q_EMIT paneCountChanged();
}

void ReadingController::setActivePane(int pane) {
    const int next = std::clamp(pane, 0, m_paneCount - 1);
    if (next == m_activePane)
        return;
    m_activePane = next;
    Q_EMIT activePaneChanged();
}

std::vector<const std::map<StackKey, std::unique_ptr<StackScene>>*> ReadingController::panes() const {
    std::vector<const std::map<StackKey, std::unique_ptr<StackScene>>*> all;
    for (const auto& pane : m_panes)
        all.push_back(&pane->scenes);
    return all;
}

StackScene* ReadingController::scene(int pane) const {
    return m_panes.at(static_cast<std::size_t>(pane))->current;
}

const StudyRow* ReadingController::studyOf(int pane) const {
    const Pane& holder = *m_panes.at(static_cast<std::size_t>(pane));
    return holder.current != nullptr ? &holder.study : nullptr;
}

void ReadingController::letGo(int pane) {
    Pane& holder = *m_panes.at(static_cast<std::size_t>(pane));
    if (holder.current != nullptr)
        m_shelf->leave(holder.current);
    holder.current = nullptr;
    // Widgets look away before the scenes go.
    Q_EMIT sceneChanged(pane);
    holder.scenes.clear();
}

void ReadingController::showStack(int pane, const StackKey& key, int plane) {
    if (!m_study)
        return;
    for (const SeriesInfo& series : m_study->series) {
        if (series.seriesUid != key.seriesUid)
            continue;
        const bool there = std::any_of(series.stacks.begin(), series.stacks.end(),
                                       [&](const StackInfo& stack) { return stack.stack == key.stack; });
        if (there)
            show(pane, m_study->study, series, key.stack, plane);
        return;
    }
}

void ReadingController::show(int pane, const StudyRow& study, const SeriesInfo& series, int stack,
                             int plane) {
    if (pane < 0 || pane >= m_paneCount)
        return;
    Pane& holder = *m_panes.at(static_cast<std::size_t>(pane));
    if (holder.current != nullptr && holder.current->key() != StackKey{series.seriesUid, stack})
        m_shelf->leave(holder.current);
    if (holder.study.studyUid != study.studyUid && !holder.scenes.empty())
        letGo(pane);
    holder.study = study;
    const StackKey key{series.seriesUid, stack};
    std::unique_ptr<StackScene>& scene = holder.scenes[key];
    const bool fresh = scene == nullptr;
    if (fresh) {
        scene = std::make_unique<StackScene>(series, stack);
        const auto update = [this, raw = scene.get()] { updateWantedMaps(raw); };
        connect(scene.get(), &StackScene::viewChanged, this, update);
        connect(scene.get(), &StackScene::overlayChanged, this, update);
        connect(scene.get(), &StackScene::stackChanged, this, update);
    }
    holder.current = scene.get();
    if (fresh)
        applyDetection(scene.get());
    setActivePane(pane);
    Q_EMIT sceneChanged(pane);
    m_shelf->fill(holder.current, plane);
    updateWantedMaps(holder.current);
}

void ReadingController::openBeside(const SeriesUid& seriesUid, const SopInstanceUid& instance, int frame) {
    if (!m_session)
        return;
    if (m_besideJob)
        m_besideJob->abandon();
    struct Found {
        StudyDetail study;
        SeriesInfo series;
        int stack = 0;
        int plane = -1;
    };
    m_besideJob = Job::start(
        this,
        [session = m_session, seriesUid, instance, frame](JobContext&) -> Result<Found> {
            auto series = session->series(seriesUid);
            if (!series)
                return fail(series.error());
            if (series->stacks.empty())
                return fail(ErrorCode::Unsupported, "The series holds no images that can be shown.");
            auto study = session->study(series->studyUid);
            if (!study)
                return fail(study.error());
            Found found{std::move(*study), std::move(*series), 0, -1};
            found.stack = found.series.stacks.front().stack;
            for (const StackInfo& stack : found.series.stacks) {
                const auto frames = session->frames(seriesUid, stack.stack);
                if (!frames)
                    return fail(frames.error());
                const auto place = std::find_if(frames->begin(), frames->end(), [&](const FrameRef& each) {
                    return each.sopInstanceUid == instance && each.frame == frame;
                });
                if (place != frames->end()) {
                    found.stack = stack.stack;
                    found.plane = static_cast<int>(place - frames->begin());
                    break;
                }
            }
            if (const auto recorded = session->recordOpening(found.series.studyUid); !recorded)
                return fail(recorded.error());
            return found;
        },
        [this](Result<Found> found) {
            m_besideJob = nullptr;
            if (!found) {
                Q_EMIT statusMessage(
                    tr("The similar case could not be opened: %1").arg(reader(found.error())));
                return;
            }
            // Two patients: nothing ties their slices together until the reader says so.
            setLinked(false);
            if (!m_study) {
                m_study = found->study;
                Q_EMIT studyChanged();
                requestThumbnails();
                show(0, found->study.study, found->series, found->stack, found->plane);
                return;
            }
            setPaneCount(2);
            show(1, found->study.study, found->series, found->stack, found->plane);
        });
}

void ReadingController::stepFrameSet(int step) {
    const std::vector<StackKey> sets = frameSets();
    if (sets.empty())
        return;
    const StackScene* shown = activeScene();
    auto at = shown != nullptr ? std::find(sets.begin(), sets.end(), shown->key()) : sets.end();
    if (at == sets.end()) {
        showStack(m_activePane, sets.front());
        return;
    }
    const auto index = std::distance(sets.begin(), at) + step;
    if (index >= 0 && index < static_cast<std::ptrdiff_t>(sets.size()))
        showStack(m_activePane, sets.at(static_cast<std::size_t>(index)));
    else
        Q_EMIT statusMessage(step > 0 ? tr("This is the last series of the study.")
                                      : tr("This is the first series of the study."));
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
    Q_EMIT optionsChanged();
}

void ReadingController::changeView(int pane, ViewPlane plane, const ViewState& state) {
    StackScene* shown = scene(pane);
    if (shown == nullptr || !shown->stack())
        return;
    const ViewState before = shown->view(plane);
    shown->setView(plane, state);
    if (m_linked)
        followLink(pane, plane, before, shown->view(plane));
}

void ReadingController::followLink(int pane, ViewPlane plane, const ViewState& before,
                                   const ViewState& after) {
    StackScene* shown = scene(pane);
    const viewer::PlaneFrame& frame = shown->frame(plane);
    if (after.slice != before.slice && shown->crosshair()) {
        const Vec3 step = frame.slicePosition(after.slice) - frame.slicePosition(before.slice);
        shown->setCrosshair(*shown->crosshair() + step, plane);
    }
    for (const ViewPlane other : shown->viewedPlanes()) {
        if (other == plane || after.zoom == before.zoom)
            continue;
        ViewState linked = shown->view(other);
        linked.zoom *= after.zoom / before.zoom;
        shown->setView(other, linked);
    }
    for (int other = 0; other < m_paneCount; ++other) {
        StackScene* beside = scene(other);
        if (other == pane || beside == nullptr || !beside->stack())
            continue;
        const auto planes = viewer::availablePlanes(beside->info());
        if (std::find(planes.begin(), planes.end(), plane) == planes.end())
            continue;
        ViewState linked = beside->view(plane);
        linked.zoom *= after.zoom / before.zoom;
        linked.panX += after.panX - before.panX;
        linked.panY += after.panY - before.panY;
        if (after.slice != before.slice) {
            const viewer::PlaneFrame& otherFrame = beside->frame(plane);
            const std::string& reference = shown->series().frameOfReferenceUid;
            if (!reference.empty() && reference == beside->series().frameOfReferenceUid) {
                linked.slice = otherFrame.sliceAt(frame.slicePosition(after.slice));
            } else {
                const double ratio = frame.sliceStep > 0 && otherFrame.sliceStep > 0
                                         ? frame.sliceStep / otherFrame.sliceStep
                                         : 1;
                linked.slice += static_cast<int>(std::lround((after.slice - before.slice) * ratio));
            }
        }
        beside->setView(plane, linked);
    }
}

void ReadingController::moveCrosshair(int pane, ViewPlane plane, Vec3 point) {
    if (StackScene* shown = scene(pane))
        shown->setCrosshair(point, plane);
    for (int other = 0; m_linked && other < m_paneCount; ++other) {
        StackScene* beside = scene(other);
        if (other == pane || beside == nullptr || !scene(pane))
            continue;
        const std::string& reference = scene(pane)->series().frameOfReferenceUid;
        if (!reference.empty() && reference == beside->series().frameOfReferenceUid)
            beside->setCrosshair(point);
    }
}

// Thumbnails ---------------------------------------------------------------------------------------

void ReadingController::requestThumbnails() {
    m_thumbnailsWanted.clear();
    if (m_study) {
        for (const SeriesInfo& series : m_study->series) {
            if (!series.stacks.empty())
                m_thumbnailsWanted.push_back(series.seriesUid);
        }
    }
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
