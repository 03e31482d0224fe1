#include "ui/controllers/FusionControl.h"

#include "ui/controllers/HangingRules.h"
#include "ui/controllers/Job.h"

#include <algorithm>

namespace candela {

FusionControl::FusionControl(ReadingController* controller, QObject* parent)
    : QObject(parent), m_controller(controller) {
    const auto forget = [this] {
        if (m_job)
            m_job->abandon();
        m_job = nullptr;
        Q_EMIT changed();
    };
    connect(controller, &ReadingController::sceneChanged, this, forget);
    connect(controller, &ReadingController::activePaneChanged, this, forget);
}

StackScene* FusionControl::shown() const {
    StackScene* scene = m_controller->activeScene();
    return scene != nullptr && scene->stack() ? scene : nullptr;
}

std::vector<StackKey> FusionControl::choices() const {
    std::vector<StackKey> keys;
    const StackScene* scene = shown();
    if (scene == nullptr || !m_controller->study())
        return keys;
    for (const SeriesInfo& series : m_controller->study()->series) {
        if (!isRead(series))
            continue;
        for (const StackInfo& stack : series.stacks) {
            if (viewer::mayFuse(scene->series(), scene->info(), series, stack))
                keys.push_back({series.seriesUid, stack.stack});
        }
    }
    return keys;
}

QString FusionControl::nameOf(const StackKey& key) const {
    if (!m_controller->study())
        return {};
    for (const SeriesInfo& series : m_controller->study()->series) {
        if (series.seriesUid != key.seriesUid)
            continue;
        const QString description = QString::fromStdString(series.description);
        const QString number = series.number != 0 ? tr("Se %1").arg(series.number) : QString();
        const QString modality = QString::fromStdString(series.modality);
        return QStringList({number, modality, description}).join(' ').simplified();
    }
    return {};
}

std::optional<StackKey> FusionControl::chosen() const {
    if (m_job)
        return m_wanted;
    const StackScene* scene = shown();
    if (scene == nullptr || !scene->fusion())
        return std::nullopt;
    const ImageStack& second = *scene->fusion()->stack;
    return StackKey{second.series.seriesUid, second.info.stack};
}

void FusionControl::begin(const StackKey& second, viewer::FusionMode mode) {
    StackScene* scene = shown();
    const std::vector<StackKey> allowed = choices();
    if (scene == nullptr || std::find(allowed.begin(), allowed.end(), second) == allowed.end())
        return;
    if (m_job)
        m_job->abandon();
    m_job = nullptr;
    if (scene->fusion()) {
        const ImageStack& held = *scene->fusion()->stack;
        if (StackKey{held.series.seriesUid, held.info.stack} == second) {
            take(scene, scene->fusion()->stack, mode);
            return;
        }
    }
    for (const int pane : m_controller->openPanes()) {
        const StackScene* other = m_controller->scene(pane);
        if (other != nullptr && other->key() == second && other->complete()) {
            take(scene, other->stack(), mode);
            return;
        }
    }
    m_wanted = second;
    m_job = Job::start(
        scene,
        [session = m_controller->session(), second](JobContext& context) {
            return session->loadStack(second.seriesUid, second.stack, context.stop);
        },
        [this, scene, mode](Result<std::shared_ptr<const ImageStack>> stack) {
            m_job = nullptr;
            if (stack) {
                take(scene, *stack, mode);
                return;
            }
            if (stack.error().code != ErrorCode::Cancelled)
                Q_EMIT message(tr("The second series could not be loaded: %1")
                                   .arg(QString::fromStdString(stack.error().message)));
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void FusionControl::take(StackScene* scene, std::shared_ptr<const ImageStack> second,
                         viewer::FusionMode mode) {
    scene->setFusion(
        viewer::beginFusion(std::move(second), mode, scene->view(viewer::ViewPlane::Acquired).window));
    Q_EMIT changed();
}

void FusionControl::end() {
    if (m_job)
        m_job->abandon();
    m_job = nullptr;
    if (StackScene* scene = shown())
        scene->setFusion({});
    Q_EMIT changed();
}

void FusionControl::change(const viewer::Fusion& fusion) {
    StackScene* scene = shown();
    if (scene == nullptr || !scene->fusion() || scene->fusion()->stack != fusion.stack)
        return;
    scene->setFusion(fusion);
    Q_EMIT changed();
}

} // namespace candela
