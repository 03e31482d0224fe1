#include "ui/controllers/StudyListModel.h"

#include "ui/controllers/LibraryWords.h"

#include <algorithm>

namespace candela {

void StudyListModel::setSource(Source source) {
    m_source = std::move(source);
    if (m_source)
        reload();
    else
        clear();
}

void StudyListModel::setFilter(const StudyQuery& filter) {
    m_query.text = filter.text;
    m_query.modality = filter.modality;
    m_query.fromDate = filter.fromDate;
    m_query.toDate = filter.toDate;
    m_query.inBin = filter.inBin;
    reload();
}

void StudyListModel::reload() {
    if (!m_source)
        return;
    load([source = m_source, query = m_query](std::int64_t offset,
                                              std::int64_t limit) mutable -> Result<Page> {
        query.offset = offset;
        query.limit = limit;
        auto answer = source(query);
        if (!answer)
            return fail(answer.error());
        return Page{answer->total, std::move(answer->studies)};
    });
}

void StudyListModel::fetchRows(QObject* receiver, std::vector<int> rows,
                               std::function<void(std::vector<StudyRow>)> done) {
    if (!m_source || rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    Job::start(
        receiver,
        [source = m_source, query = m_query,
         rows = std::move(rows)](JobContext& context) mutable -> Result<std::vector<StudyRow>> {
            std::vector<StudyRow> studies;
            StudyPage page;
            query.limit = pageRows;
            query.offset = -1;
            for (const int row : rows) {
                if (context.stop.stop_requested())
                    return fail(ErrorCode::Cancelled, "stopped");
                const std::int64_t offset = row / pageRows * pageRows;
                if (offset != query.offset) {
                    query.offset = offset;
                    auto answer = source(query);
                    if (!answer)
                        return fail(answer.error());
                    page = std::move(*answer);
                }
                const auto place = static_cast<std::size_t>(row - offset);
                if (place < page.studies.size())
                    studies.push_back(page.studies[place]);
            }
            return studies;
        },
        [this, done = std::move(done)](Result<std::vector<StudyRow>> studies) {
            if (studies)
                done(std::move(*studies));
            else
                Q_EMIT failed(messageText(studies.error()));
        });
}

int StudyListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StudyListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole) {
        if (index.column() == Series || index.column() == Images)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const StudyRow* study = rowAt(index.row());
    if (!study)
        return role == Qt::DisplayRole && index.column() == Patient ? QVariant(QString::fromUtf8("…"))
                                                                    : QVariant();
    switch (index.column()) {
    case Patient:
        return patientText(study->patientName, study->patientId.str());
    case Identity:
        return text(study->patientId.str());
    case Birth: {
        const QString sex = text(study->patientSex);
        const QString birth = dateText(study->patientBirthDate);
        return sex.isEmpty() || birth.isEmpty() ? birth + sex : birth + " " + sex;
    }
    case StudyDate:
        return QString(dateText(study->studyDate) + " " + timeText(study->studyTime)).trimmed();
    case Modality:
        return modalitiesText(*study);
    case Description:
        return text(study->description);
    case Accession:
        return text(study->accessionNumber);
    case Series:
        return countText(study->seriesCount);
    case Images:
        return countText(study->instanceCount);
    default:
        return {};
    }
}

QVariant StudyListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Series || section == Images ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Patient:
        return tr("Patient");
    case Identity:
        return tr("Patient ID");
    case Birth:
        return tr("Born, sex");
    case StudyDate:
        return tr("Study date");
    case Modality:
        return tr("Modality");
    case Description:
        return tr("Description");
    case Accession:
        return tr("Accession");
    case Series:
        return tr("Series");
    case Images:
        return tr("Images");
    default:
        return {};
    }
}

void StudyListModel::sort(int column, Qt::SortOrder order) {
    switch (column) {
    case Patient:
        m_query.sort = StudySort::PatientName;
        break;
    case Identity:
        m_query.sort = StudySort::PatientId;
        break;
    case StudyDate:
        m_query.sort = StudySort::StudyDate;
        break;
    case Modality:
        m_query.sort = StudySort::Modality;
        break;
    case Description:
        m_query.sort = StudySort::Description;
        break;
    case Accession:
        m_query.sort = StudySort::Accession;
        break;
    case Images:
        m_query.sort = StudySort::Instances;
        break;
    default:
        return; // the library does not sort by the others
    }
    m_query.descending = order == Qt::DescendingOrder;
    reload();
}

} // namespace candela
