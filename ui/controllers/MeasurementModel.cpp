#include "ui/controllers/MeasurementModel.h"

#include <algorithm>
#include <cmath>

namespace candela {

namespace {

bool sameRow(const MeasurementModel::Row& a, const MeasurementModel::Row& b) {
    return a.book.key == b.book.key && a.measurement.id == b.measurement.id && a.reported == b.reported;
}

} // namespace

QString measurementName(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::Distance:
        return MeasurementModel::tr("Distance");
    case MeasurementKind::Polyline:
        return MeasurementModel::tr("Length along points");
    case MeasurementKind::Angle:
        return MeasurementModel::tr("Angle");
    case MeasurementKind::Cobb:
        return MeasurementModel::tr("Cobb angle");
    case MeasurementKind::Rectangle:
        return MeasurementModel::tr("Rectangle");
    case MeasurementKind::Ellipse:
        return MeasurementModel::tr("Ellipse");
    case MeasurementKind::Freehand:
        return MeasurementModel::tr("Freehand region");
    case MeasurementKind::Point:
        return MeasurementModel::tr("Point value");
    case MeasurementKind::Cardiothoracic:
        return MeasurementModel::tr("Cardiothoracic ratio");
    case MeasurementKind::Bidirectional:
        return MeasurementModel::tr("Bidirectional (RECIST)");
    case MeasurementKind::Arrow:
        return MeasurementModel::tr("Arrow");
    case MeasurementKind::Text:
        return MeasurementModel::tr("Text");
    }
    return {};
}

QString measurementPlace(const viewer::Measurement& measurement, const StackInfo& info) {
    if (measurement.plane == viewer::ViewPlane::Acquired)
        return QString::number(measurement.slice + 1);
    const viewer::PlaneFrame frame = viewer::planeFrame(info, measurement.plane);
    const QString name = QString::fromLatin1(viewer::toString(measurement.plane));
    const Vec3 across = normalized(cross(frame.right, frame.down));
    if (measurement.points.empty() || std::abs(dot(across, measurement.normal)) < 1 - 1e-6)
        return MeasurementModel::tr("%1, turned").arg(name);
    return QStringLiteral("%1 %2").arg(name).arg(frame.sliceAt(measurement.points.front()) + 1);
}

MeasurementModel::MeasurementModel(StudyMeasurements* measurements, QObject* parent)
    : QAbstractTableModel(parent), m_measurements(measurements) {
    connect(measurements, &StudyMeasurements::changed, this, &MeasurementModel::refresh);
}

void MeasurementModel::setStudy(const StudyUid& study) {
    m_study = study;
    refresh();
}

const MeasurementModel::Row* MeasurementModel::row(const QModelIndex& index) const {
    const int at = index.row();
    return index.isValid() && at < static_cast<int>(m_rows.size()) ? &m_rows[static_cast<std::size_t>(at)]
                                                                   : nullptr;
}

QModelIndex MeasurementModel::indexOf(const StackKey& stack, const MeasurementId& id) const {
    for (std::size_t n = 0; n < m_rows.size(); ++n) {
        if (m_rows[n].book.key == stack && m_rows[n].measurement.id == id && !m_rows[n].reported)
            return index(static_cast<int>(n), 0);
    }
    return {};
}

void MeasurementModel::refresh() {
    std::vector<Row> rows;
    for (const StudyMeasurements::Book& book : m_measurements->books(m_study)) {
        for (const viewer::Measurement& each : book.measurements->items())
            rows.push_back({book, each, false, book.measurements->isStored(each.id)});
    }
    for (const StudyMeasurements::Book& book : m_measurements->books(m_study)) {
        for (const viewer::Measurement& each : book.measurements->reported())
            rows.push_back({book, each, true, true});
    }
    // The rows stay where they are when only what they say has changed: so does what is selected.
    if (rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(), sameRow)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int MeasurementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MeasurementModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString MeasurementModel::textOf(const Row& row, int column) const {
    const viewer::Measurement& measurement = row.measurement;
    const StackInfo& info = row.book.measurements->info();
    switch (column) {
    case Name: {
        const QString own = QString::fromStdString(measurement.text);
        const QString name = own.isEmpty() ? measurementName(measurement.kind) : own;
        return row.reported ? tr("%1 (report)").arg(name) : name;
    }
    case Value: {
        const auto figures = row.book.measurements->figuresOf(measurement);
        return QString::fromStdString(
                   viewer::measurementSummary(measurement, info, figures ? &*figures : nullptr)) +
               (row.stored ? QString() : QStringLiteral(" …"));
    }
    case Place:
        return measurementPlace(measurement, info);
    default:
        return {};
    }
}

QString MeasurementModel::fullText(const Row& row) {
    const auto figures = row.book.measurements->figuresOf(row.measurement);
    return QString::fromStdString(viewer::measurementText(row.measurement, row.book.measurements->info(),
                                                          figures ? &*figures : nullptr));
}

QVariant MeasurementModel::data(const QModelIndex& index, int role) const {
    const Row* found = row(index);
    if (found == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*found, index.column());
    case Qt::EditRole:
        return index.column() == Name ? QString::fromStdString(found->measurement.text)
                                      : textOf(*found, index.column());
    case Qt::ToolTipRole:
        return QStringLiteral("%1: %2\n%3, %4")
            .arg(measurementName(found->measurement.kind), fullText(*found), found->book.series,
                 textOf(*found, Place));
    case KindRole:
        return static_cast<int>(found->measurement.kind);
    case ReportedRole:
        return found->reported;
    default:
        return {};
    }
}

QVariant MeasurementModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Measured");
    case Value:
        return tr("Value");
    case Place:
        return tr("Image");
    default:
        return {};
    }
}

Qt::ItemFlags MeasurementModel::flags(const QModelIndex& index) const {
    const Row* found = row(index);
    if (found == nullptr)
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Name && !found->reported ? usual | Qt::ItemIsEditable : usual;
}

bool MeasurementModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const Row* found = row(index);
    if (found == nullptr || role != Qt::EditRole || index.column() != Name || found->reported)
        return false;
    const auto measurements = found->book.measurements;
    measurements->write(found->measurement.id, value.toString().simplified().toStdString());
    return true;
}

} // namespace candela
