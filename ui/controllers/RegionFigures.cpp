#include "ui/controllers/RegionFigures.h"

#include "ui/controllers/Job.h"

namespace candela {

namespace {

/// Counted within a few milliseconds.
constexpr std::int64_t fewPixels = 300'000;

} // namespace

RegionFigures::RegionFigures(QObject* parent) : QObject(parent) {}

std::optional<viewer::RegionStatistics> RegionFigures::of(const std::shared_ptr<const ImageStack>& stack,
                                                          const viewer::Measurement& measurement) {
    const bool counts = isRegion(measurement.kind) || measurement.kind == MeasurementKind::Point;
    if (!counts || !viewer::isComplete(measurement))
        return std::nullopt;
    const auto known = m_counted.find(measurement.id);
    if (known != m_counted.end() && known->second.measurement == measurement)
        return known->second.statistics;
    if (!stack)
        return std::nullopt;
    const viewer::PlaneFrame frame = viewer::measurementFrame(measurement, stack->info);
    if (viewer::regionExtent(frame, measurement) <= fewPixels) {
        auto statistics = viewer::regionStatistics(*stack, frame, measurement);
        // Without values they may still be loading: asked again at the next drawing.
        if (statistics)
            m_counted.insert_or_assign(measurement.id, Counted{measurement, statistics});
        return statistics;
    }
    if (m_job || measurement.id.empty())
        return std::nullopt;
    m_job = Job::start(
        this,
        [stack, frame, measurement](JobContext&) -> Result<std::optional<viewer::RegionStatistics>> {
            return viewer::regionStatistics(*stack, frame, measurement);
        },
        [this, measurement](auto statistics) {
            m_job = nullptr;
            if (!statistics || !*statistics)
                return;
            m_counted.insert_or_assign(measurement.id, Counted{measurement, *statistics});
            Q_EMIT changed();
        });
    return std::nullopt;
}

} // namespace candela
