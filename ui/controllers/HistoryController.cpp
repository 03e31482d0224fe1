#include "ui/controllers/HistoryController.h"

#include "database/model/Operation.h"
#include "ui/controllers/Csv.h"
#include "ui/controllers/LibraryWords.h"

#include <QSaveFile>

namespace candela {

namespace {

QByteArray csvHead() {
    return csvLine({"type",         "result",      "verdict",   "label",          "probability",
                    "patient_name", "patient_id",  "study_uid", "series_uid",     "sop_instance_uid",
                    "frame",        "created_utc", "user",      "model",          "model_version",
                    "model_sha256", "reason",      "feedback",  "feedback_label", "feedback_comment",
                    "feedback_user"});
}

QByteArray csvRow(const Detection& detection) {
    const DetectionResult& result = detection.result;
    const Feedback feedback = detection.feedback.value_or(Feedback{});
    const QString reading = !detection.feedback ? "" : feedback.agree ? "agree" : "disagree";
    return csvLine({toString(detection.task),
                    text(result.text),
                    toString(result.verdict),
                    text(result.label),
                    QString::number(result.probability, 'f', 4),
                    text(detection.patientName),
                    text(detection.patientId.str()),
                    text(detection.studyUid.str()),
                    text(detection.seriesUid.str()),
                    text(detection.keySlice.sopInstanceUid.str()),
                    QString::number(detection.keySlice.frame),
                    text(detection.created),
                    text(detection.user),
                    text(detection.model.name),
                    text(detection.model.version),
                    text(detection.model.sha256),
                    text(result.reason),
                    reading,
                    text(feedback.label),
                    text(feedback.comment),
                    text(feedback.user)});
}

} // namespace

Result<int> writeHistoryCsv(const Session& session, HistoryQuery query, const QString& file,
                            std::stop_token stop) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Failed, utf8(file + ": " + out.errorString()));
    out.write(csvHead());
    int rows = 0;
    query.limit = 500;
    for (query.offset = 0;; query.offset += query.limit) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the export was stopped");
        const auto page = session.history(query);
        if (!page)
            return fail(page.error());
        for (const Detection& detection : page->detections) {
            out.write(csvRow(detection));
            ++rows;
        }
        if (page->detections.empty() || query.offset + query.limit >= page->total)
            break;
    }
    if (!out.commit())
        return fail(ErrorCode::NoSpace, utf8(file + ": " + out.errorString()));
    session.record(Operation::ExportStudy, "detection history", "");
    return rows;
}

HistoryController::HistoryController(QObject* parent) : QObject(parent) {}

void HistoryController::setSession(std::shared_ptr<Session> session) {
    if (m_detection)
        m_detection->abandon();
    m_detection.clear();
    m_session = std::move(session);
    m_history.setSource({});
    m_history.setFilter({});
    const bool open = m_session && m_session->may(Permission::ViewStudies);
    m_history.setSource(open ? HistoryModel::Source([desk = m_session](const HistoryQuery& query) {
        return desk->history(query);
    })
                             : HistoryModel::Source());
}

void HistoryController::loadDetection(const DetectionId& id) {
    if (m_detection)
        m_detection->abandon();
    m_detection.clear();
    if (!m_session)
        return;
    m_detection = Job::start(
        this, [session = m_session, id](JobContext&) { return session->detection(id); },
        [this](const Result<Detection>& answer) {
            m_detection.clear();
            if (answer)
                Q_EMIT detectionLoaded(*answer);
            else
                Q_EMIT failed(messageText(answer.error()));
        });
}

void HistoryController::exportCsv(const QString& file) {
    if (!m_session)
        return;
    Job::start(
        this,
        [session = m_session, query = m_history.query(), file](JobContext& context) {
            return writeHistoryCsv(*session, query, file, context.stop);
        },
        [this, file](const Result<int>& rows) {
            if (rows)
                Q_EMIT exported(file, *rows);
            else
                Q_EMIT failed(messageText(rows.error()));
        });
}

} // namespace candela
