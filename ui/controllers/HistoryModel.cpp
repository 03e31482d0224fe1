#include "ui/controllers/HistoryModel.h"

namespace candela {

void HistoryModel::setSource(Source source) {
    m_source = std::move(source);
    if (m_source)
        reload();
    else
        clear();
}

void HistoryModel::setFilter(const HistoryQuery& filter) {
    const HistoryQuery old = m_query;
    m_query = filter;
    m_query.sort = old.sort;
    m_query.descending = old.descending;
    reload();
}

void HistoryModel::reload() {
    if (!m_source)
        return;
    load([source = m_source, query = m_query](std::int64_t offset,
                                              std::int64_t limit) mutable -> Result<Page> {
        query.offset = offset;
        query.limit = limit;
        auto answer = source(query);
        if (!answer)
            return fail(answer.error());
        return Page{answer->total, std::move(answer->detections)};
    });
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::feedbackText(const Detection& detection) {
    if (!detection.feedback)
        return tr("Not reviewed");
    const Feedback& feedback = *detection.feedback;
    if (feedback.agree)
        return tr("Agreed, %1").arg(text(feedback.user));
    return feedback.label.empty()
               ? tr("Disagreed, %1").arg(text(feedback.user))
               : tr("Corrected to %1, %2").arg(labelText(feedback.label), text(feedback.user));
}

QString HistoryModel::cell(const Detection& detection, int column) {
    switch (column) {
    case Type:
        return taskText(detection.task);
    case Finding: {
        const QString words = text(detection.result.text);
        return words.isEmpty() ? verdictText(detection.result.verdict) : words;
    }
    case File:
        return tr("View");
    case Patient: {
        const QString patient = patientText(detection.patientName, detection.patientId.str());
        const QString id = text(detection.patientId.str());
        return id.isEmpty() || id == patient ? patient : patient + "  (" + id + ")";
    }
    case Date:
        return localTimeText(detection.created);
    case User:
        return text(detection.user);
    case Probability:
        return detection.result.inDistribution ? percentText(detection.result.probability)
                                               : QString::fromUtf8("–");
    case Model:
        return text(detection.model.name + " " + detection.model.version);
    case Reader:
        return feedbackText(detection);
    default:
        return {};
    }
}

QString HistoryModel::toolTip(const Detection& detection, int column) {
    switch (column) {
    case Finding:
        return text(detection.result.reason.empty() ? detection.result.text : detection.result.reason);
    case File:
        return tr("Open this study at the slice that speaks most, with its map");
    case Patient:
        return text(detection.studyDescription);
    case Probability:
        return tr("Calibrated probability of the finding");
    case Model:
        return tr("SHA-256 %1").arg(text(detection.model.sha256));
    case Reader:
        return detection.feedback ? text(detection.feedback->comment) : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == Probability ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter))
                                             : QVariant();
    const Detection* detection = rowAt(index.row());
    if (!detection)
        return role == Qt::DisplayRole && index.column() == Type ? QVariant(QString::fromUtf8("…"))
                                                                 : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return cell(*detection, index.column());
    case Qt::ToolTipRole:
        return toolTip(*detection, index.column());
    case VerdictRole:
        return static_cast<int>(detection->result.verdict);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Probability ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Type:
        return tr("Type");
    case Finding:
        return tr("Detection result");
    case File:
        return tr("File");
    case Patient:
        return tr("Patient");
    case Date:
        return tr("Date");
    case User:
        return tr("User");
    case Probability:
        return tr("Probability");
    case Model:
        return tr("Model");
    case Reader:
        return tr("Feedback");
    default:
        return {};
    }
}

void HistoryModel::sort(int column, Qt::SortOrder order) {
    switch (column) {
    case Type:
        m_query.sort = DetectionSort::Task;
        break;
    case Finding:
        m_query.sort = DetectionSort::Verdict;
        break;
    case Patient:
        m_query.sort = DetectionSort::Patient;
        break;
    case Date:
        m_query.sort = DetectionSort::Created;
        break;
    case User:
        m_query.sort = DetectionSort::User;
        break;
    case Probability:
        m_query.sort = DetectionSort::Probability;
        break;
    default:
        return; // the library does not sort by the others
    }
    m_query.descending = order == Qt::DescendingOrder;
    reload();
}

} // namespace candela
