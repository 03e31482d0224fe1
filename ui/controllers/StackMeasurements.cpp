#include "ui/controllers/StackMeasurements.h"

#include <QUuid>
#include <algorithm>
#include <utility>

namespace candela {

StackMeasurements::StackMeasurements(StackInfo info, QObject* parent)
    : QObject(parent), m_info(std::move(info)) {
    connect(&m_figures, &RegionFigures::changed, this, &StackMeasurements::changed);
}

void StackMeasurements::setPixels(const std::shared_ptr<const ImageStack>& stack) {
    m_pixels = stack;
    m_images = stack->frameRefs;
    m_info = stack->info;
}

std::optional<viewer::RegionStatistics> StackMeasurements::figuresOf(const viewer::Measurement& measurement) {
    return m_figures.of(m_pixels.lock(), measurement);
}

FrameRef StackMeasurements::imageOf(const MeasurementId& id) const {
    const auto found = m_imageOf.find(id);
    return found == m_imageOf.end() ? FrameRef() : found->second;
}

int StackMeasurements::indexOf(const MeasurementId& id) const {
    const auto& all = items();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&id](const viewer::Measurement& each) { return each.id == id; });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

MeasurementId StackMeasurements::add(viewer::Measurement measurement) {
    const MeasurementId id(QUuid::createUuid().toString(QUuid::Id128).toStdString());
    measurement.id = id;
    m_list.add(std::move(measurement));
    tellChanges();
    return id;
}

void StackMeasurements::replace(int index, viewer::Measurement measurement) {
    m_list.replace(index, std::move(measurement));
    tellChanges();
}

void StackMeasurements::remove(int index) {
    m_list.remove(index);
    tellChanges();
}

void StackMeasurements::write(const MeasurementId& id, const std::string& text) {
    const int index = indexOf(id);
    if (index < 0)
        return;
    viewer::Measurement written = items().at(static_cast<std::size_t>(index));
    if (text == written.text || (text.empty() && written.kind == MeasurementKind::Text))
        return;
    written.text = text;
    replace(index, std::move(written));
}

void StackMeasurements::undo() {
    m_list.undo();
    tellChanges();
}

void StackMeasurements::redo() {
    m_list.redo();
    tellChanges();
}

void StackMeasurements::takeIn(const std::vector<viewer::Measurement>& kept) {
    for (const viewer::Measurement& each : kept) {
        if (isStored(each.id))
            m_list.takeIn(each);
    }
    Q_EMIT changed();
}

void StackMeasurements::setStored(const std::vector<MeasurementId>& ids) {
    std::size_t erased = 0;
    for (const MeasurementId& id : ids)
        erased += m_unstored.erase(id);
    if (erased > 0)
        Q_EMIT changed();
}

void StackMeasurements::setReported(std::vector<viewer::Measurement> measurements) {
    if (measurements == m_reported)
        return;
    m_reported = std::move(measurements);
    Q_EMIT changed();
}

void StackMeasurements::tellChanges() {
    const std::vector<viewer::MeasurementChange> changes = m_list.takeChanges();
    if (changes.empty())
        return;
    for (const viewer::MeasurementChange& change : changes)
        m_unstored.insert(change.id);
    Q_EMIT edited(changes);
    Q_EMIT changed();
}

} // namespace candela
