#pragma once

#include "database/model/Study.h"
#include "ui/controllers/PagedTableModel.h"

namespace candela {

/// The library's studies as a table, filtered and sorted by the library itself.
class StudyListModel : public PagedTableModel<StudyRow> {
    Q_OBJECT

public:
    enum Column {
        Patient,
        Identity,
        Birth,
        StudyDate,
        Modality,
        Description,
        Accession,
        Series,
        Images,
        ColumnCount
    };
    using Source = std::function<Result<StudyPage>(const StudyQuery&)>;

    using PagedTableModel::PagedTableModel;

    /// Where studies come from (called on worker threads); an empty one empties the table.
    void setSource(Source source);
    /// Text, modality and dates; the order stays.
    void setFilter(const StudyQuery& filter);
    [[nodiscard]] const StudyQuery& query() const { return m_query; }
    void reload();
    /// Reads the studies of these rows, also of pages that are not at hand, and gives them to `done` on the
    /// receiver's thread; nothing when one cannot be read (`failed` says why).
    void fetchRows(QObject* receiver, std::vector<int> rows, std::function<void(std::vector<StudyRow>)> done);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    Source m_source;
    StudyQuery m_query;
};

} // namespace candela
