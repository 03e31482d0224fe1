#pragma once

#include "viewer/scene/Measurement.h"

#include <optional>
#include <vector>

namespace candela::viewer {

/// What became of a measurement: as it is now, or gone.
struct MeasurementChange {
    MeasurementId id;
    std::optional<Measurement> now;
};

/// The measurements of a stack with undo and redo. A drag calls `replace` once, at its end.
class MeasurementList {
public:
    [[nodiscard]] const std::vector<Measurement>& items() const { return m_items; }
    void add(Measurement measurement);
    void replace(int index, Measurement measurement); ///< nothing for an index out of range
    void remove(int index);
    void clear();
    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.empty(); }
    void undo();
    void redo();

    /// Takes in what is kept elsewhere, which is no step to undo: in place of the one with its id, else at
    /// the end.
    void takeIn(const Measurement& measurement);
    /// What was changed since the last call, in order; what was taken in is no change.
    [[nodiscard]] std::vector<MeasurementChange> takeChanges();

private:
    /// What one change did at one place: nothing there before it, or nothing after it.
    struct Part {
        int index = 0;
        std::optional<Measurement> before;
        std::optional<Measurement> after;
    };
    using Step = std::vector<Part>;

    void perform(Step step);
    void set(int index, const std::optional<Measurement>& from, const std::optional<Measurement>& to);

    std::vector<Measurement> m_items;
    std::vector<Step> m_past;
    std::vector<Step> m_future;
    std::vector<MeasurementChange> m_changes;
};

} // namespace candela::viewer
