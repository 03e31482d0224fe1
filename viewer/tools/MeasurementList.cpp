#include "viewer/tools/MeasurementList.h"

#include <algorithm>
#include <utility>

namespace candela::viewer {

void MeasurementList::add(Measurement measurement) {
    perform({{static_cast<int>(m_items.size()), std::nullopt, std::move(measurement)}});
}

void MeasurementList::replace(int index, Measurement measurement) {
    if (index < 0 || index >= static_cast<int>(m_items.size()))
        return;
    perform({{index, m_items[static_cast<std::size_t>(index)], std::move(measurement)}});
}

void MeasurementList::remove(int index) {
    if (index < 0 || index >= static_cast<int>(m_items.size()))
        return;
    perform({{index, m_items[static_cast<std::size_t>(index)], std::nullopt}});
}

void MeasurementList::clear() {
    Step step;
    for (int index = static_cast<int>(m_items.size()) - 1; index >= 0; --index)
        step.push_back({index, m_items[static_cast<std::size_t>(index)], std::nullopt});
    if (!step.empty())
        perform(std::move(step));
}

void MeasurementList::undo() {
    if (m_past.empty())
        return;
    Step step = std::move(m_past.back());
    m_past.pop_back();
    for (auto part = step.rbegin(); part != step.rend(); ++part)
        set(part->index, part->after, part->before);
    m_future.push_back(std::move(step));
}

void MeasurementList::redo() {
    if (m_future.empty())
        return;
    Step step = std::move(m_future.back());
    m_future.pop_back();
    for (const Part& part : step)
        set(part.index, part.before, part.after);
    m_past.push_back(std::move(step));
}

void MeasurementList::takeIn(const Measurement& measurement) {
    const auto same = std::find_if(m_items.begin(), m_items.end(), [&measurement](const Measurement& each) {
        return each.id == measurement.id;
    });
    if (same != m_items.end())
        *same = measurement;
    else
        m_items.push_back(measurement);
}

std::vector<MeasurementChange> MeasurementList::takeChanges() {
    return std::exchange(m_changes, {});
}

void MeasurementList::perform(Step step) {
    constexpr std::size_t mostSteps = 200;
    for (const Part& part : step)
        set(part.index, part.before, part.after);
    m_past.push_back(std::move(step));
    if (m_past.size() > mostSteps)
        m_past.erase(m_past.begin());
    m_future.clear();
}

void MeasurementList::set(int index, const std::optional<Measurement>& from,
                          const std::optional<Measurement>& to) {
    const auto place = m_items.begin() + index;
    if (from && to)
        *place = *to;
    else if (to)
        m_items.insert(place, *to);
    else
        m_items.erase(place);
    m_changes.push_back({to ? to->id : from->id, to});
}

} // namespace candela::viewer
