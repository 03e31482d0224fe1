#pragma once

#include "ui/controllers/RegionFigures.h"
#include "viewer/tools/MeasurementList.h"

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace candela {

/// The measurements of one stack, shared by every pane that shows it. GUI thread only.
class StackMeasurements : public QObject {
    Q_OBJECT

public:
    explicit StackMeasurements(StackInfo info, QObject* parent = nullptr);

    [[nodiscard]] const StackInfo& info() const { return m_info; }
    /// The frames of the stack in its order; empty until its pixels came.
    [[nodiscard]] const std::vector<FrameRef>& images() const { return m_images; }
    /// The pixels that regions are counted in; they are not kept alive.
    void setPixels(const std::shared_ptr<const ImageStack>& stack);
    /// What the pixels of a region hold; nothing while that is not known.
    [[nodiscard]] std::optional<viewer::RegionStatistics> figuresOf(const viewer::Measurement& measurement);
    /// The image that the library says a measurement was drawn on.
    void setImage(const MeasurementId& id, FrameRef image) { m_imageOf[id] = std::move(image); }
    [[nodiscard]] FrameRef imageOf(const MeasurementId& id) const;

    [[nodiscard]] const viewer::MeasurementList& list() const { return m_list; }
    [[nodiscard]] const std::vector<viewer::Measurement>& items() const { return m_list.items(); }
    /// −1 when it is not there.
    [[nodiscard]] int indexOf(const MeasurementId& id) const;

    /// Gives it an id of its own.
    MeasurementId add(viewer::Measurement measurement);
    void replace(int index, viewer::Measurement measurement);
    void remove(int index);
    /// The reader's text beside a measurement; a text alone never gets empty.
    void write(const MeasurementId& id, const std::string& text);
    void undo();
    void redo();

    /// Measurements that the library keeps; those that were changed here since stay as they are here.
    void takeIn(const std::vector<viewer::Measurement>& kept);
    /// Whether the library keeps a measurement as it is now.
    [[nodiscard]] bool isStored(const MeasurementId& id) const { return !m_unstored.contains(id); }
    void setStored(const std::vector<MeasurementId>& ids);

    /// Of a report that is open: shown, not to be changed.
    [[nodiscard]] const std::vector<viewer::Measurement>& reported() const { return m_reported; }
    void setReported(std::vector<viewer::Measurement> measurements);

Q_SIGNALS:
    void changed(); ///< anything of it is to be drawn anew
    /// What the reader changed, for who keeps it.
    void edited(const std::vector<candela::viewer::MeasurementChange>& changes);

private:
    void tellChanges();

    StackInfo m_info;
    std::vector<FrameRef> m_images;
    std::weak_ptr<const ImageStack> m_pixels;
    RegionFigures m_figures;
    std::map<MeasurementId, FrameRef> m_imageOf;
    viewer::MeasurementList m_list;
    std::set<MeasurementId> m_unstored;
    std::vector<viewer::Measurement> m_reported;
};

} // namespace candela
