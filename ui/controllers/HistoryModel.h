#pragma once

#include "database/model/Detection.h"
#include "ui/controllers/PagedTableModel.h"

namespace candela {

/// Previous detections as a table, filtered and sorted by the library itself.
class HistoryModel : public PagedTableModel<Detection> {
    Q_OBJECT

public:
    enum Column { Type, Finding, File, Patient, Date, User, Probability, Model, Reader, ColumnCount };
    /// The verdict of a row as an int, for the colour mark.
    static constexpr int VerdictRole = Qt::UserRole + 1;
    using Source = std::function<Result<HistoryPage>(const HistoryQuery&)>;

    using PagedTableModel::PagedTableModel;

    /// Where detections come from (called on worker threads); an empty one empties the table.
    void setSource(Source source);
    /// Task, verdict, patient and dates; the order stays.
    void setFilter(const HistoryQuery& filter);
    [[nodiscard]] const HistoryQuery& query() const { return m_query; }
    void reload();

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// "Agreed by Dr. Weber", "Corrected to glioma by …", or "Not yet reviewed".
    [[nodiscard]] static QString feedbackText(const Detection& detection);

private:
    [[nodiscard]] static QString cell(const Detection& detection, int column);
    [[nodiscard]] static QString toolTip(const Detection& detection, int column);

    Source m_source;
    HistoryQuery m_query;
};

} // namespace candela
