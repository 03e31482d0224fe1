#include "ui/controllers/ActivationMaps.h"

#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/Job.h"

#include <algorithm>

namespace candela {

namespace {

constexpr int laterMilliseconds = 300;

} // namespace

ActivationMaps::ActivationMaps(const DetectionWorkflow* workflow, StackScene* scene, Detection detection)
    : QObject(scene), m_workflow(workflow), m_scene(scene), m_detection(std::move(detection)) {
    m_later.setSingleShot(true);
    m_later.setInterval(laterMilliseconds);
    connect(&m_later, &QTimer::timeout, this, &ActivationMaps::publish);
    connect(scene, &StackScene::pixelsChanged, this, &ActivationMaps::startNext);
}

void ActivationMaps::setShown(bool shown) {
    m_shown = shown;
    publish();
    startNext();
}

void ActivationMaps::setOpacity(double opacity) {
    m_opacity = std::clamp(opacity, 0.0, 1.0);
    publish();
}

void ActivationMaps::want(std::vector<int> planes) {
    m_wanted = std::move(planes);
    startNext();
}

int ActivationMaps::nextPlane() const {
    const ImageStack& stack = *m_scene->stack();
    const auto missing = [&](int plane) {
        return plane >= 0 && plane < stack.planes() && !m_made.contains(plane) &&
               !m_impossible.contains(plane) && stack.ready(plane);
    };
    // The key slice sets the scale of all others.
    if (const auto key = m_scene->keyPlane(); key && !m_made.contains(*key) && !m_impossible.contains(*key))
        return missing(*key) ? *key : -1;
    const auto wanted = std::find_if(m_wanted.begin(), m_wanted.end(), missing);
    if (wanted != m_wanted.end())
        return *wanted;
    const int middle = m_wanted.empty() ? m_scene->keyPlane().value_or(0) : m_wanted.front();
    for (int distance = 1; distance < stack.planes(); ++distance) {
        for (const int plane : {middle + distance, middle - distance}) {
            if (missing(plane))
                return plane;
        }
    }
    return -1;
}

void ActivationMaps::startNext() {
    if (m_job || !m_shown || m_workflow == nullptr || !m_scene->stack())
        return;
    const std::shared_ptr<const ImageStack> stack = m_scene->stack();
    const int plane = nextPlane();
    if (plane < 0)
        return;
    m_job = Job::start(
        this,
        [workflow = m_workflow, stack, detection = m_detection, plane](JobContext&) {
            return workflow->activationMap(*stack, plane, detection);
        },
        [this, plane](Result<inference::ActivationMap> map) {
            m_job = nullptr;
            if (map) {
                keep(plane, std::move(*map));
            } else {
                m_impossible.insert(plane);
                if (!m_complained)
                    Q_EMIT failed(QString::fromStdString(map.error().message));
                m_complained = true;
            }
            startNext();
        });
}

void ActivationMaps::keep(int plane, inference::ActivationMap map) {
    const bool key = m_scene->keyPlane() == plane;
    if (key || m_scale <= 0) {
        const auto strongest = std::max_element(map.values.begin(), map.values.end());
        if (strongest != map.values.end())
            m_scale =
                key ? static_cast<double>(*strongest) : std::max(m_scale, static_cast<double>(*strongest));
    }
    m_made.insert_or_assign(plane, std::move(map));
    if (std::find(m_wanted.begin(), m_wanted.end(), plane) != m_wanted.end())
        publish();
    else if (!m_later.isActive())
        m_later.start();
}

void ActivationMaps::publish() {
    std::vector<viewer::MapOverlay> overlays;
    if (m_shown && m_scale > 0) {
        overlays.reserve(m_made.size());
        for (const auto& [plane, map] : m_made) {
            viewer::MapOverlay overlay;
            overlay.plane = plane;
            overlay.rows = map.rows;
            overlay.columns = map.columns;
            overlay.left = map.left;
            overlay.top = map.top;
            overlay.width = map.width;
            overlay.height = map.height;
            overlay.opacity = m_opacity;
            overlay.values.resize(map.values.size());
            std::transform(map.values.begin(), map.values.end(), overlay.values.begin(), [this](float value) {
                return static_cast<float>(std::clamp(static_cast<double>(value) / m_scale, 0.0, 1.0));
            });
            overlays.push_back(std::move(overlay));
        }
    }
    m_scene->setMaps(std::move(overlays));
}

} // namespace candela
