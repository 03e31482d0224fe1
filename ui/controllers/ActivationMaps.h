#pragma once

#include "database/model/Detection.h"
#include "inference/Detector.h"
#include "ui/controllers/StackScene.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <map>
#include <set>
#include <vector>

namespace candela {

class DetectionWorkflow;
class Job;

/// The activation maps of one detection over the planes of one scene: made plane by plane in a job when a
/// plane is looked at, and kept. All share one scale, the strongest evidence on the key slice, so that a
/// slice without evidence stays clear. Child of its scene.
class ActivationMaps : public QObject {
    Q_OBJECT

public:
    /// `workflow` must outlive the maps.
    ActivationMaps(const DetectionWorkflow* workflow, StackScene* scene, Detection detection);

    [[nodiscard]] const DetectionId& detectionId() const { return m_detection.id; }
    void setShown(bool shown);
    [[nodiscard]] bool shown() const { return m_shown; }
    void setOpacity(double opacity);
    /// Makes the maps of these planes first, then those around them.
    void want(std::vector<int> planes);

Q_SIGNALS:
    void failed(const QString& reason);

private:
    void startNext();
    [[nodiscard]] int nextPlane() const;
    void keep(int plane, inference::ActivationMap map);
    void publish();

    const DetectionWorkflow* m_workflow;
    StackScene* m_scene;
    Detection m_detection;
    QPointer<Job> m_job;
    std::map<int, inference::ActivationMap> m_made;
    std::set<int> m_impossible; ///< planes without a map: no network for them
    std::vector<int> m_wanted;  ///< the most urgent first
    double m_scale = 0;         ///< logit contribution that is drawn at full strength
    double m_opacity = 0.4;
    QTimer m_later; ///< collects maps that nobody looks at yet
    bool m_shown = false;
    bool m_complained = false;
};

} // namespace candela
