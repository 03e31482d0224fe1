#pragma once

#include "viewer/scene/Measurement.h"

#include <QObject>
#include <QPointer>
#include <map>
#include <memory>
#include <optional>

namespace candela {

class Job;

/// What the pixels in the regions of one stack hold, kept while a region stays as it is. Small regions are
/// counted at once, large ones by a job. GUI thread only.
class RegionFigures : public QObject {
    Q_OBJECT

public:
    explicit RegionFigures(QObject* parent = nullptr);

    /// Nothing while they are being counted, while the pixels are still loading, and for what has no pixels.
    /// Without `stack` what was counted before.
    [[nodiscard]] std::optional<viewer::RegionStatistics> of(const std::shared_ptr<const ImageStack>& stack,
                                                             const viewer::Measurement& measurement);

Q_SIGNALS:
    void changed(); ///< a large region has been counted

private:
    struct Counted {
        viewer::Measurement measurement;
        std::optional<viewer::RegionStatistics> statistics;
    };

    std::map<MeasurementId, Counted> m_counted;
    QPointer<Job> m_job; ///< one at a time; what else is large waits for the next drawing
};

} // namespace candela
