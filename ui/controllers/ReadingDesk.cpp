#include "ui/controllers/ReadingDesk.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/LibraryWords.h"
#include "ui/controllers/ReadingController.h"
#include "viewer/scene/DenserEdge.h"

#include <QFile>
#include <QScopedValueRollback>
#include <algorithm>
#include <memory>

namespace candela {

using viewer::ViewPlane;
using viewer::ViewState;

namespace {

constexpr int keepingMs = 400;
constexpr std::size_t mostPriors = 6; ///< whose series are read when a study is opened
constexpr const char* rulesSetting = "hanging-rules";

const std::vector<HangingRule>& shippedRules() {
    static const std::vector<HangingRule> rules = [] {
        QFile file(QStringLiteral(":/candela/presets/hanging.json"));
        return file.open(QIODevice::ReadOnly)
                   ? hangingRulesFrom(file.readAll()).value_or(std::vector<HangingRule>())
                   : std::vector<HangingRule>();
    }();
    return rules;
}

bool sharesModality(const StudyRow& a, const StudyRow& b) {
    return std::any_of(a.modalities.begin(), a.modalities.end(), [&](const std::string& each) {
        return std::find(b.modalities.begin(), b.modalities.end(), each) != b.modalities.end();
    });
}

} // namespace

void whenShown(StackScene* scene, std::function<void(StackScene&)> change) {
    if (scene->stack()) {
        change(*scene);
        return;
    }
    auto link = std::make_shared<QMetaObject::Connection>();
    *link = QObject::connect(scene, &StackScene::progressChanged, scene,
                             [scene, link, change = std::move(change)] {
                                 if (!scene->stack())
                                     return;
                                 const auto once = change; // it goes with its connection
                                 QObject::disconnect(*link);
                                 once(*scene);
                             });
}

DeskSources readDesk(const Session& session, const StudyDetail& study) {
    DeskSources sources;
    const StudyUid& uid = study.study.studyUid;
    if (const auto kept = session.desk(uid); kept && *kept)
        sources.kept = deskFrom(**kept);
    sources.others = session.otherStudies(uid).value_or(std::vector<StudyRow>());
    std::size_t read = 0;
    for (const StudyRow& other : sources.others) {
        const bool onDesk =
            sources.kept && std::any_of(sources.kept->panes.begin(), sources.kept->panes.end(),
                                        [&](const DeskPane& pane) { return pane.study == other.studyUid; });
        if (!onDesk && (read >= mostPriors || !sharesModality(other, study.study)))
            continue;
        if (auto detail = session.study(other.studyUid)) {
            sources.details.push_back(std::move(*detail));
            ++read;
        }
    }
    sources.prior = comparablePrior(study, sources.details);
    const std::string own = session.setting(rulesSetting, "[]");
    sources.own = hangingRulesFrom(QByteArray::fromStdString(own)).value_or(std::vector<HangingRule>());
    for (HangingRule& rule : sources.own)
        rule.own = true;
    return sources;
}

ReadingDesk::ReadingDesk(ReadingController* reading) : QObject(reading), m_reading(reading) {
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepingMs);
    connect(&m_keeping, &QTimer::timeout, this, &ReadingDesk::keep);
    for (const auto signal : {&ReadingController::activePaneChanged, &ReadingController::toolChanged,
                              &ReadingController::optionsChanged, &ReadingController::secondWindowChanged})
        connect(reading, signal, this, &ReadingDesk::changed);
    for (const auto signal : {&ReadingController::sceneChanged, &ReadingController::viewChanged,
                              &ReadingController::gridChanged, &ReadingController::paneLayoutChanged})
        connect(reading, signal, this, &ReadingDesk::changed);
}

// Laying -------------------------------------------------------------------------------------------

const StudyDetail* ReadingDesk::prior() const {
    return m_sources.prior >= 0 ? &m_sources.details.at(static_cast<std::size_t>(m_sources.prior)) : nullptr;
}

std::vector<HangingRule> ReadingDesk::rules() const {
    std::vector<HangingRule> all = m_sources.own;
    all.insert(all.end(), shippedRules().begin(), shippedRules().end());
    return all;
}

void ReadingDesk::quietly(const std::function<void()>& work) {
    const QScopedValueRollback quiet(m_laying, true);
    work();
}

void ReadingDesk::take(DeskSources sources) {
    m_sources = std::move(sources);
    Q_EMIT hangingChanged();
}

void ReadingDesk::forget() {
    m_keeping.stop();
    m_sources = {};
    m_hanging.reset();
    m_stage = 0;
    Q_EMIT hangingChanged();
}

bool ReadingDesk::lay(DeskSources sources) {
    take(std::move(sources));
    const StudyDetail& study = *m_reading->study();
    if (m_sources.kept && !m_sources.kept->panes.empty()) {
        restore(*m_sources.kept);
        for (const int pane : m_reading->openPanes()) {
            if (m_reading->scene(pane) != nullptr)
                return true;
        }
    }
    m_hanging = hang(rules(), study, prior());
    if (!m_hanging)
        return false;
    showStage(0);
    return true;
}

QStringList ReadingDesk::suitableRules() const {
    QStringList names;
    if (!m_reading->study())
        return names;
    for (const HangingRule& rule : rules()) {
        if (hang(rule, *m_reading->study(), prior()))
            names << QString::fromStdString(rule.name);
    }
    names.removeDuplicates();
    return names;
}

QString ReadingDesk::rule() const {
    return m_hanging ? QString::fromStdString(m_hanging->rule) : QString();
}

int ReadingDesk::stages() const {
    return m_hanging ? static_cast<int>(m_hanging->stages.size()) : 0;
}

QString ReadingDesk::stageName() const {
    return m_stage < stages()
               ? QString::fromStdString(m_hanging->stages.at(static_cast<std::size_t>(m_stage)).name)
               : QString();
}

void ReadingDesk::hangBy(const QString& name) {
    if (!m_reading->study())
        return;
    for (const HangingRule& rule : rules()) {
        if (rule.name != name.toStdString())
            continue;
        if (auto hanging = hang(rule, *m_reading->study(), prior())) {
            m_hanging = std::move(hanging);
            showStage(0);
            return;
        }
    }
}

void ReadingDesk::stepStage(int step) {
    if (!m_hanging) {
        Q_EMIT message(tr("No hanging rule suits this study; the layout menu saves one."));
        return;
    }
    const int next = m_stage + step;
    if (next < 0 || next >= stages()) {
        Q_EMIT message(step > 0 ? tr("This is the last stage of “%1”.").arg(nameText(utf8(rule())))
                                : tr("This is the first stage of “%1”.").arg(nameText(utf8(rule()))));
        return;
    }
    showStage(next);
}

void ReadingDesk::showStage(int stage) {
    m_stage = stage;
    const HungStage& hung = m_hanging->stages.at(static_cast<std::size_t>(stage));
    m_laying = true;
    m_reading->setGrid(hung.grid);
    for (int pane = 0; pane < hung.grid.count(); ++pane) {
        const auto found = std::find_if(hung.panes.begin(), hung.panes.end(),
                                        [pane](const HungPane& each) { return each.pane == pane; });
        if (found == hung.panes.end())
            m_reading->clearPane(pane);
        else
            showPane(*found);
    }
    m_reading->setActivePane(hung.panes.front().pane);
    m_laying = false;
    changed();
    Q_EMIT hangingChanged();
    Q_EMIT message(tr("%1: %2 (%3 of %4)")
                       .arg(nameText(utf8(rule())), nameText(utf8(stageName())))
                       .arg(stage + 1)
                       .arg(stages()));
}

void ReadingDesk::showPane(const HungPane& hung) {
    m_reading->setPaneLayout(hung.pane, hung.rule.layout);
    m_reading->showStack(hung.pane, {hung.series, hung.stack});
    StackScene* scene = m_reading->scene(hung.pane);
    if (scene == nullptr)
        return;
    whenShown(scene, [this, rule = hung.rule](StackScene& shown) {
        const QScopedValueRollback quiet(m_laying, true);
        const auto presets = viewer::windowPresets(*shown.stack());
        const auto preset = std::find_if(presets.begin(), presets.end(),
                                         [&](const auto& each) { return each.name == rule.preset; });
        const auto planes = viewer::availablePlanes(shown.info());
        for (const ViewPlane plane : planesOf(rule.layout)) {
            if (std::find(planes.begin(), planes.end(), plane) == planes.end())
                continue;
            ViewState state = shown.view(plane);
            if (preset != presets.end())
                state.window = preset->window;
            // A breast goes against the edge only where its chest wall is: images are never turned unasked.
            if (rule.side != 0 && viewer::denserEdge(*shown.stack(), state.slice) == (rule.side > 0 ? 1 : -1))
                state.side = rule.side;
            shown.setView(plane, state);
        }
        if (!rule.volumePreset.empty()) {
            viewer::VolumeView volume = shown.volumeView();
            volume.preset = rule.volumePreset;
            shown.setVolumeView(volume);
        }
    });
}

void ReadingDesk::restore(const Desk& desk) {
    m_laying = true;
    for (int window = 0; window < ReadingController::windows; ++window)
        m_reading->setGrid(desk.grids.at(static_cast<std::size_t>(window)), window);
    m_reading->setSecondWindow(desk.secondWindow);
    m_reading->setTool(desk.tool);
    m_reading->setAnnotations(desk.annotations);
    m_reading->setLocalizerLines(desk.localizerLines);
    m_reading->setLinkedParts(desk.parts);
    m_reading->setLinked(desk.linked);
    for (const DeskPane& pane : desk.panes) {
        m_reading->setPaneLayout(pane.pane, pane.layout);
        m_reading->showStack(pane.pane, pane.key, pane.plane);
        StackScene* scene = m_reading->scene(pane.pane);
        if (scene == nullptr || scene->key() != pane.key)
            continue;
        whenShown(scene, [this, pane](StackScene& shown) {
            const QScopedValueRollback quiet(m_laying, true);
            const auto planes = viewer::availablePlanes(shown.info());
            shown.setSlab(pane.slab);
            shown.setColours(pane.colours);
            if (planes.size() > 1)
                shown.setTurn(pane.turn);
            for (const ViewState& state : pane.views) {
                if (std::find(planes.begin(), planes.end(), state.plane) != planes.end())
                    shown.setView(state.plane, state);
            }
            const auto presets = viewer::volumePresets(*shown.stack());
            if (std::find(presets.begin(), presets.end(), pane.volume.preset) != presets.end())
                shown.setVolumeView(pane.volume);
            if (pane.fusion)
                fuseAgain(shown, *pane.fusion);
        });
    }
    m_reading->setActivePane(desk.activePane);
    for (const HangingRule& rule : rules()) {
        if (rule.name != desk.rule || m_hanging)
            continue;
        m_hanging = hang(rule, *m_reading->study(), prior());
        m_stage = std::clamp(desk.stage, 0, std::max(0, stages() - 1));
    }
    m_laying = false;
    Q_EMIT hangingChanged();
}

/// Loads the second series and shows it with the first as it was.
void ReadingDesk::fuseAgain(StackScene& scene, const DeskFusion& kept) {
    const auto allowed = [&] {
        for (const SeriesInfo& series : m_reading->study()->series) {
            if (series.seriesUid != kept.second.seriesUid)
                continue;
            return std::any_of(series.stacks.begin(), series.stacks.end(), [&](const StackInfo& stack) {
                return stack.stack == kept.second.stack &&
                       viewer::mayFuse(scene.series(), scene.info(), series, stack);
            });
        }
        return false;
    };
    if (!m_reading->study() || !allowed())
        return;
    Job::start(
        &scene,
        [session = m_reading->session(), second = kept.second](JobContext& context) {
            return session->loadStack(second.seriesUid, second.stack, context.stop);
        },
        [&scene, kept](Result<std::shared_ptr<const ImageStack>> stack) {
            // Who has fused something else meanwhile keeps that.
            if (stack && scene.stack() && !scene.fusion())
                scene.setFusion(
                    viewer::Fusion{std::move(*stack), kept.mode, kept.opacity, kept.colours, kept.window});
        });
}

// Keeping ------------------------------------------------------------------------------------------

Desk ReadingDesk::current() const {
    Desk desk;
    for (int window = 0; window < ReadingController::windows; ++window)
        desk.grids.push_back(m_reading->grid(window));
    desk.secondWindow = m_reading->secondWindow();
    desk.activePane = m_reading->activePane();
    desk.tool = m_reading->tool();
    desk.annotations = m_reading->annotations();
    desk.localizerLines = m_reading->localizerLines();
    desk.linked = m_reading->linked();
    desk.parts = m_reading->linkedParts();
    desk.rule = m_hanging ? m_hanging->rule : std::string();
    desk.stage = m_stage;
    for (const int pane : m_reading->openPanes()) {
        const StackScene* scene = m_reading->scene(pane);
        if (scene == nullptr)
            continue;
        DeskPane kept{pane, m_reading->studyOf(pane)->studyUid, scene->key(), m_reading->paneLayout(pane)};
        for (const ViewPlane plane : scene->viewedPlanes()) {
            kept.views.push_back(scene->view(plane));
            if (kept.plane < 0)
                kept.plane = scene->stackPlane(plane).value_or(-1);
        }
        kept.volume = scene->volumeView();
        kept.slab = scene->slab();
        kept.colours = scene->colours();
        kept.turn = scene->turn();
        if (const auto& fusion = scene->fusion())
            kept.fusion = DeskFusion{{fusion->stack->series.seriesUid, fusion->stack->info.stack},
                                     fusion->mode,
                                     fusion->opacity,
                                     fusion->colours,
                                     fusion->window};
        desk.panes.push_back(std::move(kept));
    }
    return desk;
}

void ReadingDesk::changed() {
    if (!m_laying && m_reading->study() && m_reading->session())
        m_keeping.start();
}

void ReadingDesk::keepNow() {
    if (m_keeping.isActive())
        keep();
    m_keeping.stop();
}

void ReadingDesk::keep() {
    if (!m_reading->study() || !m_reading->session())
        return;
    if (m_job && !m_keeping.isActive()) { // two writings must not overtake each other
        m_keeping.start();
        return;
    }
    m_job = Job::start(
        this,
        [session = m_reading->session(), uid = m_reading->study()->study.studyUid,
         desk = toJson(current())](JobContext&) { return session->keepDesk(uid, desk); },
        [this](const Status& kept) {
            m_job = nullptr;
            if (!kept)
                Q_EMIT message(
                    tr("The desk was not kept: %1").arg(QString::fromStdString(kept.error().message)));
        });
}

// The reader's rules -------------------------------------------------------------------------------

bool ReadingDesk::isOwnRule(const QString& name) const {
    return std::any_of(m_sources.own.begin(), m_sources.own.end(),
                       [&](const HangingRule& each) { return each.name == name.toStdString(); });
}

std::optional<HangingRule> ReadingDesk::ruleOfScreen(const QString& name) const {
    HangingRule rule;
    rule.name = name.toStdString();
    rule.own = true;
    HangingStage stage;
    stage.name = rule.name;
    stage.grid = m_reading->grid();
    bool any = false;
    for (int pane = 0; pane < stage.grid.count(); ++pane) {
        PaneRule& made = stage.panes.emplace_back();
        made.wish.nth = -1; // nothing: an empty pane stays empty
        const StackScene* scene = m_reading->scene(pane);
        if (scene == nullptr)
            continue;
        any = true;
        ++stage.least;
        made.wish = wishFor(scene->series(), scene->key().stack);
        made.wish.prior = m_reading->studyOf(pane)->studyUid != m_reading->study()->study.studyUid;
        rule.prior = rule.prior || made.wish.prior;
        made.layout = m_reading->paneLayout(pane);
        if (!made.wish.prior && std::find(rule.modalities.begin(), rule.modalities.end(),
                                          scene->series().modality) == rule.modalities.end())
            rule.modalities.push_back(scene->series().modality);
        if (rule.about.empty() && !scene->series().bodyPart.empty())
            rule.about = {scene->series().bodyPart};
        if (!scene->stack() || scene->viewedPlanes().empty())
            continue;
        const ViewState state = scene->view(scene->viewedPlanes().front());
        made.side = state.side;
        for (const auto& preset : viewer::windowPresets(*scene->stack())) {
            if (made.preset.empty() && preset.window == state.window)
                made.preset = preset.name;
        }
        made.volumePreset = scene->volumeView().preset;
    }
    if (!any)
        return std::nullopt;
    rule.stages.push_back(std::move(stage));
    return rule;
}

void ReadingDesk::saveAsRule(const QString& name) {
    if (!m_reading->study() || name.trimmed().isEmpty())
        return;
    auto rule = ruleOfScreen(name.trimmed());
    if (!rule) {
        Q_EMIT message(tr("There is nothing on the desk to make a rule of."));
        return;
    }
    std::erase_if(m_sources.own, [&](const HangingRule& each) { return each.name == rule->name; });
    m_sources.own.insert(m_sources.own.begin(), std::move(*rule));
    keepRules();
    hangBy(name.trimmed());
}

void ReadingDesk::removeRule(const QString& name) {
    std::erase_if(m_sources.own, [&](const HangingRule& each) { return each.name == name.toStdString(); });
    if (rule() == name)
        m_hanging.reset();
    keepRules();
    Q_EMIT hangingChanged();
}

void ReadingDesk::keepRules() {
    Job::start(
        this,
        [session = m_reading->session(), rules = toJson(m_sources.own).toStdString()](JobContext&) -> Status {
            session->setSetting(rulesSetting, rules);
            return {};
        },
        [](const Status&) {});
}

} // namespace candela
