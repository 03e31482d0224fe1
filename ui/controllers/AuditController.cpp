#include "ui/controllers/AuditController.h"

#include "database/model/AuditCoding.h"
#include "ui/controllers/Csv.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"

#include <QSaveFile>

namespace candela {

namespace {

constexpr std::int64_t pageSize = 1000;

QByteArray csvRow(const AuditEntry& entry) {
    return csvLine({QString::number(entry.id), text(entry.when), text(entry.user), text(entry.action),
                    text(entry.object), text(entry.patientId), text(entry.outcome), text(entry.host),
                    QString::number(static_cast<int>(auditCoding(entry).event))});
}

/// Newest first, as the table shows them. @return rows
Result<int> writeTable(Session& session, AuditQuery query, const QString& file, const JobContext& context) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Failed, utf8(file + ": " + out.errorString()));
    out.write(csvLine({"id", "when", "user", "action", "object", "patient_id", "outcome", "host", "event"}));
    int rows = 0;
    query.limit = pageSize;
    for (query.offset = 0;; query.offset += pageSize) {
        if (context.stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the export was stopped");
        const auto page = session.audit(query);
        if (!page)
            return fail(page.error());
        for (const AuditEntry& entry : *page)
            out.write(csvRow(entry));
        rows += static_cast<int>(page->size());
        context.progress({rows, 0, {}});
        if (static_cast<std::int64_t>(page->size()) < pageSize)
            break;
    }
    if (!out.commit())
        return fail(ErrorCode::NoSpace, utf8(file + ": " + out.errorString()));
    session.record(Operation::ExportAudit, "table", "");
    return rows;
}

} // namespace

AuditController::AuditController(QObject* parent) : QObject(parent) {}

void AuditController::setSession(std::shared_ptr<Session> session) {
    if (m_work)
        m_work->abandon();
    m_work.clear();
    m_session = std::move(session);
    ++m_generation;
    m_entries.setEntries({});
    m_hasOlder = false;
}

void AuditController::load(const AuditQuery& query) {
    m_query = query;
    m_query.limit = pageSize;
    m_query.offset = 0;
    ++m_generation;
    fetch(false);
}

void AuditController::loadOlder() {
    m_query.offset = m_entries.rowCount();
    fetch(true);
}

void AuditController::fetch(bool append) {
    if (!m_session)
        return;
    Job::start(
        this, [session = m_session, query = m_query](JobContext&) { return session->audit(query); },
        [this, append, generation = m_generation](Result<std::vector<AuditEntry>> answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                Q_EMIT failed(messageText(answer.error()));
                return;
            }
            m_hasOlder = static_cast<std::int64_t>(answer->size()) == pageSize;
            if (append)
                m_entries.append(std::move(*answer));
            else
                m_entries.setEntries(std::move(*answer));
            Q_EMIT loaded();
        });
}

template <typename Work, typename Done>
void AuditController::work(const QString& what, Work work, Done done) {
    if (!m_session || m_work)
        return;
    using Answer = std::invoke_result_t<Work&, Session&, JobContext&>;
    m_work = Job::start(
        this, [session = m_session, work](JobContext& context) { return work(*session, context); },
        [this, done](const Answer& answer) {
            m_work.clear();
            if (answer)
                done(*answer);
            else if (answer.error().code == ErrorCode::Cancelled)
                Q_EMIT failed(tr("Stopped."));
            else
                Q_EMIT failed(messageText(answer.error()));
        });
    connect(m_work, &Job::progressed, this,
            [this, what](const Progress& progress) { Q_EMIT progressed(what, progress); });
    Q_EMIT began(what);
}

void AuditController::check() {
    work(
        tr("Checking the chain"),
        [](Session& session, JobContext& context) {
            return session.verifyAudit(context.progress, context.stop);
        },
        [this](const AuditCheck& check) {
            const QString result =
                check.intact()
                    ? tr("%1 entries: none was changed, removed or put in.").arg(countText(check.entries))
                    : tr("The chain does not hold at entry %1: %2")
                          .arg(QString::number(*check.firstBroken), text(check.finding));
            Q_EMIT finished(result, check.intact());
        });
}

void AuditController::writeCsv(const QString& file) {
    work(
        tr("Writing the table"),
        [file, query = m_query](Session& session, JobContext& context) {
            return writeTable(session, query, file, context);
        },
        [this, file](int rows) {
            Q_EMIT finished(tr("%1 entries are in %2").arg(countText(rows), file), true);
        });
}

void AuditController::writeMessages(const QString& file) {
    work(
        tr("Writing DICOM audit messages"),
        [path = std::filesystem::path(utf8(file)), query = m_query](Session& session, JobContext& context) {
            return session.writeAuditMessages(query, path, context.progress, context.stop);
        },
        [this, file](std::int64_t messages) {
            Q_EMIT finished(tr("%1 DICOM audit messages are in %2").arg(countText(messages), file), true);
        });
}

void AuditController::cancel() {
    if (m_work)
        m_work->cancel();
}

} // namespace candela
