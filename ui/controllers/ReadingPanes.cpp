// The part of ReadingController that deals with panes: how many there are, and what each shows.

#include "ui/controllers/Job.h"
#include "ui/controllers/ReadingController.h"
#include "ui/controllers/StackShelf.h"
#include "ui/controllers/StudyMeasurements.h"

#include <algorithm>

namespace candela {

// Grids --------------------------------------------------------------------------------------------

void ReadingController::setGrid(GridSize grid, int window) {
    const GridSize next{std::clamp(grid.rows, 1, GridSize::most),
                        std::clamp(grid.columns, 1, GridSize::most)};
    GridSize& now = m_grids.at(static_cast<std::size_t>(window));
    if (next == now)
        return;
    const int first = window * panesOfWindow;
    // One stack has room for all its views; beside others there is room for one view each.
    const PaneLayout alone = m_panes.at(static_cast<std::size_t>(first)).layout;
    if (now.count() == 1 && alone == PaneLayout::Four)
        setPaneLayout(first, PaneLayout::One);
    else if (next.count() == 1 && alone == PaneLayout::One)
        setPaneLayout(first, PaneLayout::Four);
    now = next;
    paneSetChanged(window);
}

void ReadingController::setSecondWindow(bool open) {
    if (open == m_secondWindow)
        return;
    m_secondWindow = open;
    Q_EMIT secondWindowChanged();
    paneSetChanged(1);
}

/// Panes that are out of sight give up what they still read; those that come back read it again.
void ReadingController::paneSetChanged(int window) {
    for (int pane = window * panesOfWindow; pane < (window + 1) * panesOfWindow; ++pane) {
        StackScene* shown = scene(pane);
        if (shown == nullptr)
            continue;
        if (isOpen(pane))
            m_shelf->fill(shown, -1);
        else
            m_shelf->leave(shown);
    }
    if (!isOpen(m_activePane))
        setActivePane(isOpen(window * panesOfWindow) ? window * panesOfWindow : 0);
    Q_EMIT gridChanged(window);
}

std::vector<int> ReadingController::openPanes() const {
    std::vector<int> open;
    for (int pane = 0; pane < maxPanes; ++pane) {
        if (isOpen(pane))
            open.push_back(pane);
    }
    return open;
}

bool ReadingController::isOpen(int pane) const {
    if (pane < 0 || pane >= maxPanes)
        return false;
    const int window = windowOf(pane);
    return (window == 0 || m_secondWindow) && pane % panesOfWindow < grid(window).count();
}

void ReadingController::setActivePane(int pane) {
    if (!isOpen(pane) || pane == m_activePane)
        return;
    m_activePane = pane;
    Q_EMIT activePaneChanged();
}

void ReadingController::stepActivePane(int step) {
    const std::vector<int> open = openPanes();
    const auto at = std::find(open.begin(), open.end(), m_activePane) - open.begin();
    const auto count = static_cast<std::ptrdiff_t>(open.size());
    setActivePane(open.at(static_cast<std::size_t>(((at + step) % count + count) % count)));
}

PaneLayout ReadingController::paneLayout(int pane) const {
    return m_panes.at(static_cast<std::size_t>(pane)).layout;
}

void ReadingController::setPaneLayout(int pane, PaneLayout layout) {
    Pane& holder = m_panes.at(static_cast<std::size_t>(pane));
    if (holder.layout == layout)
        return;
    holder.layout = layout;
    Q_EMIT paneLayoutChanged(pane);
}

// Scenes -------------------------------------------------------------------------------------------

std::vector<const std::map<StackKey, std::unique_ptr<StackScene>>*> ReadingController::panes() const {
    std::vector<const std::map<StackKey, std::unique_ptr<StackScene>>*> all;
    for (const auto& pane : m_panes)
        all.push_back(&pane.scenes);
    return all;
}

StackScene* ReadingController::scene(int pane) const {
    return m_panes.at(static_cast<std::size_t>(pane)).current;
}

const StudyRow* ReadingController::studyOf(int pane) const {
    const Pane& holder = m_panes.at(static_cast<std::size_t>(pane));
    return holder.current != nullptr ? &holder.study : nullptr;
}

ViewLinks::Scenes ReadingController::linkedScenes() const {
    ViewLinks::Scenes scenes;
    const auto add = [&](int pane) {
        StackScene* shown = scene(pane);
        if (shown != nullptr && shown->stack())
            scenes.push_back(shown);
    };
    add(m_activePane);
    for (const int pane : openPanes()) {
        if (pane != m_activePane)
            add(pane);
    }
    return scenes;
}

void ReadingController::clearPane(int pane) {
    Pane& holder = m_panes.at(static_cast<std::size_t>(pane));
    if (holder.current == nullptr)
        return;
    m_shelf->leave(holder.current);
    holder.current = nullptr;
    Q_EMIT sceneChanged(pane);
}

void ReadingController::letGo(int pane) {
    clearPane(pane); // widgets look away before the scenes go
    setPaneLayout(pane, PaneLayout::One);
    m_panes.at(static_cast<std::size_t>(pane)).scenes.clear();
}

void ReadingController::showStack(int pane, const StackKey& key, int plane) {
    const auto showOf = [&](const StudyDetail& detail) {
        for (const SeriesInfo& series : detail.series) {
            if (series.seriesUid != key.seriesUid)
                continue;
            const bool there = std::any_of(series.stacks.begin(), series.stacks.end(),
                                           [&](const StackInfo& stack) { return stack.stack == key.stack; });
            if (there)
                show(pane, detail.study, series, key.stack, plane);
            return true;
        }
        return false;
    };
    if (!m_study || showOf(*m_study))
        return;
    for (const StudyDetail& prior : m_priors) {
        if (showOf(prior))
            return;
    }
}

void ReadingController::show(int pane, const StudyRow& study, const SeriesInfo& series, int stack,
                             int plane) {
    if (!isOpen(pane))
        return;
    Pane& holder = m_panes.at(static_cast<std::size_t>(pane));
    const StackKey key{series.seriesUid, stack};
    if (holder.current != nullptr && holder.current->key() != key)
        m_shelf->leave(holder.current);
    holder.study = study;
    std::unique_ptr<StackScene>& scene = holder.scenes[key];
    const bool fresh = scene == nullptr;
    if (fresh) {
        scene = std::make_unique<StackScene>(series, stack);
        scene->shareMeasurements(m_measurements->of(study.studyUid, series, stack));
        StackScene* raw = scene.get();
        const auto update = [this, raw] { updateWantedMaps(raw); };
        connect(raw, &StackScene::viewChanged, this, update);
        connect(raw, &StackScene::overlayChanged, this, update);
        connect(raw, &StackScene::stackChanged, this, update);
        const auto tell = [this, pane, raw] {
            if (this->scene(pane) == raw)
                Q_EMIT viewChanged(pane);
        };
        connect(raw, &StackScene::viewChanged, this, tell);
        connect(raw, &StackScene::volumeViewChanged, this, tell);
        connect(raw, &StackScene::fusionChanged, this, tell);
    }
    holder.current = scene.get();
    if (fresh)
        applyDetection(scene.get());
    recordPrior(study.studyUid);
    setActivePane(pane);
    Q_EMIT sceneChanged(pane);
    m_shelf->fill(holder.current, plane);
    updateWantedMaps(holder.current);
}

int ReadingController::paneBeside() {
    if (grid(0).count() == 1)
        setGrid({1, 2});
    for (const int pane : openPanes()) {
        if (pane != m_activePane && scene(pane) == nullptr)
            return pane;
    }
    const std::vector<int> open = openPanes();
    const auto at = std::find(open.begin(), open.end(), m_activePane) - open.begin();
    return open.at(static_cast<std::size_t>(at + 1) % open.size());
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
                Q_EMIT statusMessage(tr("The similar case could not be opened: %1")
                                         .arg(QString::fromStdString(found.error().message)));
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
            show(paneBeside(), found->study.study, found->series, found->stack, found->plane);
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

} // namespace candela
