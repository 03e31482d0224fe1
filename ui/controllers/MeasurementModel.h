#pragma once

#include "ui/controllers/StudyMeasurements.h"

#include <QAbstractTableModel>
#include <vector>

namespace candela {

/// What the reader measured on a study, one a row, and below it what an open report says. The text of the
/// reader's own can be edited.
class MeasurementModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Value, Place, ColumnCount };
    enum Role { KindRole = Qt::UserRole, ReportedRole };

    struct Row {
        StudyMeasurements::Book book;
        viewer::Measurement measurement;
        bool reported = false;
        bool stored = true;
    };

    /// `measurements` must outlive the model.
    explicit MeasurementModel(StudyMeasurements* measurements, QObject* parent = nullptr);

    void setStudy(const StudyUid& study);
    /// Null for an index that is not there.
    [[nodiscard]] const Row* row(const QModelIndex& index) const;
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] QModelIndex indexOf(const StackKey& stack, const MeasurementId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    void refresh();
    [[nodiscard]] QString textOf(const Row& row, int column) const;
    [[nodiscard]] static QString fullText(const Row& row);

    StudyMeasurements* m_measurements;
    StudyUid m_study;
    std::vector<Row> m_rows;
};

/// "Cobb angle", "Ellipse" …, as the reader sees it.
[[nodiscard]] QString measurementName(MeasurementKind kind);
/// "12", "axial 16": where in its stack a measurement lies.
[[nodiscard]] QString measurementPlace(const viewer::Measurement& measurement, const StackInfo& info);

} // namespace candela
