#include "ui/controllers/StackScene.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace candela {

using viewer::ViewPlane;
using viewer::ViewState;

namespace {

/// Beyond this a view is taken to show the stack's own planes, if a little turned.
constexpr double parallelCosine = 0.94;
constexpr double sameCosine = 0.99999;

const StackInfo& stackOf(const SeriesInfo& series, int stack) {
    for (const StackInfo& info : series.stacks) {
        if (info.stack == stack)
            return info;
    }
    return series.stacks.front();
}

} // namespace

StackScene::StackScene(SeriesInfo series, int stack, QObject* parent)
    : QObject(parent), m_series(std::move(series)), m_info(stackOf(m_series, stack)) {
    shareMeasurements(std::make_shared<StackMeasurements>(m_info));
}

int StackScene::planes() const {
    return m_info.kind == StackKind::Cine ? m_info.frames : m_info.slices;
}

void StackScene::setStack(std::shared_ptr<const ImageStack> stack) {
    m_stack = std::move(stack);
    m_failure.clear();
    m_complete = false;
    m_ready = 0;
    if (!m_stack)
        m_fusion.reset();
    if (m_stack) {
        m_info = m_stack->info;
        m_measurements->setPixels(m_stack);
        m_frames.clear();
        const auto presets = viewer::volumePresets(*m_stack);
        if (!presets.empty() &&
            std::find(presets.begin(), presets.end(), m_volumeView.preset) == presets.end())
            m_volumeView.preset = presets.front();
    }
    Q_EMIT stackChanged();
}

void StackScene::setReadyPlanes(int ready) {
    if (ready == m_ready)
        return;
    m_ready = ready;
    Q_EMIT progressChanged();
    Q_EMIT pixelsChanged();
}

void StackScene::setComplete() {
    m_complete = true;
    m_ready = planes();
    Q_EMIT progressChanged();
    Q_EMIT pixelsChanged();
}

void StackScene::setFailure(const QString& reason) {
    m_failure = reason;
    Q_EMIT stackChanged();
}

int StackScene::percent() const {
    if (m_complete)
        return 100;
    return std::min(99, 100 * m_ready / std::max(1, planes()));
}

const viewer::PlaneFrame& StackScene::frame(ViewPlane plane) const {
    auto found = m_frames.find(plane);
    if (found == m_frames.end())
        found = m_frames.emplace(plane, viewer::planeFrame(m_info, plane, m_turn)).first;
    return found->second;
}

std::vector<ViewPlane> StackScene::viewedPlanes() const {
    std::vector<ViewPlane> planes;
    for (const auto& entry : m_views)
        planes.push_back(entry.first);
    return planes;
}

QSize StackScene::viewSize(ViewPlane plane) const {
    const auto found = m_sizes.find(plane);
    return found != m_sizes.end() ? found->second : QSize(512, 512);
}

void StackScene::setViewSize(ViewPlane plane, const QSize& size) {
    m_sizes[plane] = size;
}

void StackScene::setShownPlanes(std::vector<ViewPlane> planes) {
    m_shownPlanes = std::move(planes);
    Q_EMIT overlayChanged();
}

const ViewState& StackScene::view(ViewPlane plane) const {
    auto found = m_views.find(plane);
    if (found != m_views.end())
        return found->second;
    ViewState state;
    state.plane = plane;
    if (!m_stack) {
        // Nothing to look at yet: not kept, so that the real first view is made when pixels come.
        static thread_local ViewState blank;
        blank = state;
        return blank;
    }
    if (m_views.empty()) {
        state = viewer::initialView(*m_stack, plane);
        m_volumeView.window = state.window;
    } else {
        state.slice = m_info.kind == StackKind::Volume ? frame(plane).slices / 2 : 0;
        state.window = m_views.begin()->second.window;
        state.inverted = m_views.begin()->second.inverted;
    }
    takeShared(state);
    if (m_crosshair)
        state.slice = frame(plane).sliceAt(*m_crosshair);
    return m_views.emplace(plane, state).first->second;
}

void StackScene::setView(ViewPlane plane, const ViewState& state) {
    if (!m_stack)
        return;
    ViewState next = state;
    next.plane = plane;
    takeShared(next);
    const int last = std::max(0, frame(plane).slices - 1);
    next.slice = std::clamp(next.slice, 0, last);
    const ViewState before = view(plane);
    m_views[plane] = next;
    if (next.window != before.window || next.inverted != before.inverted) {
        for (auto& [other, otherState] : m_views) {
            otherState.window = next.window;
            otherState.inverted = next.inverted;
        }
        m_volumeView.window = next.window;
        for (const auto& entry : m_views)
            Q_EMIT viewChanged(static_cast<int>(entry.first));
        if (m_volumeView.mode == viewer::VolumeMode::Mip)
            Q_EMIT volumeViewChanged();
        return;
    }
    Q_EMIT viewChanged(static_cast<int>(plane));
}

void StackScene::resetViews() {
    if (!m_stack)
        return;
    setTurn({});
    for (auto& [plane, state] : m_views) {
        state = viewer::resetView(*m_stack, state);
        takeShared(state);
    }
    for (const auto& entry : m_views)
        Q_EMIT viewChanged(static_cast<int>(entry.first));
    viewer::VolumeView fresh;
    fresh.mode = m_volumeView.mode;
    fresh.preset = m_volumeView.preset;
    fresh.window = m_views.empty() ? fresh.window : m_views.begin()->second.window;
    setVolumeView(fresh);
}

void StackScene::setVolumeView(const viewer::VolumeView& view) {
    m_volumeView = view;
    Q_EMIT volumeViewChanged();
}

void StackScene::setCrosshair(Vec3 point, std::optional<ViewPlane> except) {
    if (!m_stack)
        return;
    m_crosshair = point;
    for (auto& [plane, state] : m_views) {
        if (plane == except)
            continue;
        const int slice = frame(plane).sliceAt(point);
        if (slice != state.slice) {
            state.slice = slice;
            Q_EMIT viewChanged(static_cast<int>(plane));
        }
    }
    Q_EMIT overlayChanged();
}

void StackScene::clearCrosshair() {
    if (!m_crosshair)
        return;
    m_crosshair.reset();
    Q_EMIT overlayChanged();
}

bool StackScene::alongStack(ViewPlane plane) const {
    if (plane == ViewPlane::Acquired)
        return true;
    const double cosine = std::abs(dot(frame(plane).normal, frame(ViewPlane::Acquired).normal));
    // What the reader turned on purpose no longer shows the stack's own planes.
    return cosine >= (m_turn ? sameCosine : parallelCosine);
}

std::optional<int> StackScene::stackPlane(ViewPlane plane) const {
    if (plane == ViewPlane::Acquired)
        return view(plane).slice;
    if (!m_stack || !alongStack(plane))
        return std::nullopt;
    const viewer::PlaneFrame& shown = frame(plane);
    const Vec3 middle = shown.slicePosition(view(plane).slice) +
                        shown.right * (shown.pixelWidth * (shown.columns - 1) / 2) +
                        shown.down * (shown.pixelHeight * (shown.rows - 1) / 2);
    return frame(ViewPlane::Acquired).sliceAt(middle);
}

std::optional<int> StackScene::stepOfStackPlane(ViewPlane plane, int stackPlane) const {
    if (plane == ViewPlane::Acquired)
        return stackPlane;
    if (!alongStack(plane))
        return std::nullopt;
    const viewer::PlaneFrame& acquired = frame(ViewPlane::Acquired);
    const Vec3 middle = acquired.slicePosition(stackPlane) +
                        acquired.right * (acquired.pixelWidth * (acquired.columns - 1) / 2) +
                        acquired.down * (acquired.pixelHeight * (acquired.rows - 1) / 2);
    return frame(plane).sliceAt(middle);
}

void StackScene::showPlane(int plane) {
    if (!m_stack)
        return;
    for (const ViewPlane each : viewer::availablePlanes(m_info)) {
        const std::optional<int> step = stepOfStackPlane(each, plane);
        if (!step)
            continue;
        ViewState state = view(each);
        state.slice = *step;
        setView(each, state);
    }
}

void StackScene::shareMeasurements(std::shared_ptr<StackMeasurements> measurements) {
    if (m_measurements)
        m_measurements->disconnect(this);
    m_measurements = std::move(measurements);
    if (m_stack)
        m_measurements->setPixels(m_stack);
    connect(m_measurements.get(), &StackMeasurements::changed, this, &StackScene::overlayChanged);
    Q_EMIT overlayChanged();
}

int StackScene::selectedMeasurement() const {
    return m_selected.empty() ? -1 : m_measurements->indexOf(m_selected);
}

void StackScene::selectMeasurement(int index) {
    const auto& items = m_measurements->items();
    MeasurementId id;
    if (index >= 0 && index < static_cast<int>(items.size()))
        id = items.at(static_cast<std::size_t>(index)).id;
    if (id == m_selected)
        return;
    m_selected = id;
    Q_EMIT overlayChanged();
}

void StackScene::addMeasurement(viewer::Measurement measurement) {
    m_selected = m_measurements->add(std::move(measurement));
    Q_EMIT overlayChanged();
}

void StackScene::replaceMeasurement(int index, viewer::Measurement measurement) {
    m_measurements->replace(index, std::move(measurement));
}

void StackScene::removeSelectedMeasurement() {
    if (const int index = selectedMeasurement(); index >= 0)
        m_measurements->remove(index);
    m_selected = {};
}

void StackScene::undo() {
    m_selected = {};
    m_measurements->undo();
}

void StackScene::redo() {
    m_selected = {};
    m_measurements->redo();
}

std::optional<viewer::RegionStatistics>
StackScene::regionFigures(const viewer::Measurement& measurement) const {
    return m_measurements->figuresOf(measurement);
}

void StackScene::setDetection(const Detection* detection) {
    m_probabilities.clear();
    m_keyPlane.reset();
    if (detection != nullptr) {
        for (const SliceResult& slice : detection->slices) {
            if (slice.seriesUid != m_series.seriesUid || slice.stack != m_info.stack || slice.slice < 0 ||
                slice.slice >= planes())
                continue;
            if (m_probabilities.empty())
                m_probabilities.assign(static_cast<std::size_t>(planes()), -1);
            if (slice.inDistribution)
                m_probabilities[static_cast<std::size_t>(slice.slice)] = slice.probability;
        }
        if (detection->seriesUid == m_series.seriesUid && detection->keyStack == m_info.stack &&
            detection->keySlice.slice >= 0 && detection->keySlice.slice < planes())
            m_keyPlane = detection->keySlice.slice;
    }
    Q_EMIT detectionChanged();
}

void StackScene::setMaps(std::vector<viewer::MapOverlay> maps) {
    if (maps.empty() && m_maps.empty())
        return;
    m_maps = std::move(maps);
    Q_EMIT mapsChanged();
}

void StackScene::setOverlays(SceneOverlays overlays) {
    const auto before = std::exchange(m_overlays, std::move(overlays)).presentations;
    const auto& now = m_overlays.presentations;
    if (before.empty() && !now.empty())
        m_viewsBefore = m_views;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (std::find(before.begin(), before.end(), now[i]) == before.end())
            Q_EMIT presentationAdded(static_cast<int>(i));
    }
    if (now.empty() && !before.empty()) {
        for (const auto& [plane, state] : std::exchange(m_viewsBefore, {})) {
            ViewState back = state;
            back.slice = view(plane).slice;
            setView(plane, back);
        }
    }
    Q_EMIT overlaysChanged();
}

void StackScene::setImageWarnings(std::shared_ptr<const ImageWarnings> warnings) {
    if (warnings == m_imageWarnings)
        return;
    m_imageWarnings = std::move(warnings);
    Q_EMIT overlayChanged();
}

std::vector<std::string> StackScene::imageWarnings(ViewPlane plane) const {
    std::vector<std::string> words;
    if (!m_imageWarnings || m_imageWarnings->empty() || !m_stack)
        return words;
    const auto add = [&](const FrameRef& frame) {
        const auto found = m_imageWarnings->find(frame.sopInstanceUid);
        if (found == m_imageWarnings->end())
            return;
        for (const std::string& each : found->second) {
            if (std::find(words.begin(), words.end(), each) == words.end())
                words.push_back(each);
        }
    };
    const std::optional<int> shown = stackPlane(plane);
    if (shown && *shown >= 0 && *shown < m_stack->planes()) {
        add(m_stack->frameRefs[static_cast<std::size_t>(*shown)]);
        return words;
    }
    // The view is made of all images: the first remark, and of how many more there are some.
    int more = 0;
    for (const FrameRef& frame : m_stack->frameRefs) {
        if (words.empty())
            add(frame);
        else if (m_imageWarnings->contains(frame.sopInstanceUid))
            ++more;
    }
    if (!words.empty())
        words.resize(1);
    if (more > 0)
        words.push_back(
            (more == 1 ? tr("remarks on one more image") : tr("remarks on %1 more images").arg(more))
                .toStdString());
    return words;
}

} // namespace candela
