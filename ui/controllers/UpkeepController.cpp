#include "ui/controllers/UpkeepController.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"

#include <QStringList>
#include <algorithm>
#include <utility>

namespace candela {

namespace {

constexpr const char* folderSetting = "upkeep.backup-folder";
/// Audit entries that are searched for the last backup.
constexpr int auditPage = 1000;
constexpr int auditPages = 20;

QString secondsText(double seconds) {
    return seconds < 90 ? QObject::tr("%1 s").arg(QString::number(seconds, 'f', 1))
                        : QObject::tr("%1 min").arg(QString::number(seconds / 60, 'f', 1));
}

void addLines(QStringList& lines, const QString& kind, const std::vector<std::string>& objects) {
    for (const std::string& object : objects)
        lines << kind + QStringLiteral(": ") + text(object);
}

QString counted(std::size_t count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(countText(static_cast<std::int64_t>(count)));
}

} // namespace

UpkeepResult backupResult(const BackupReport& report, const QString& folder) {
    UpkeepResult result;
    result.good = report.verified;
    result.words = QObject::tr("%1 objects are in %2; %3 of them (%4) had to be copied, in %5.")
                       .arg(countText(report.objects), folder, countText(report.copied),
                            bytesText(report.bytes), secondsText(report.seconds));
    result.words += report.verified ? QObject::tr(" Every object of the copy was read back and is whole.")
                                    : QObject::tr(" The copy could not be verified: make it again.");
    return result;
}

UpkeepResult verifyResult(const VerifyReport& report, bool repaired) {
    UpkeepResult result;
    const std::size_t troubles = report.damaged.size() + report.missing.size() + report.orphaned.size();
    result.good = report.damaged.empty() && report.missing.empty();
    const QString read =
        QObject::tr("%1 objects read (%2) in %3.")
            .arg(countText(report.objects), bytesText(report.bytes), secondsText(report.seconds));
    if (troubles == 0) {
        result.words = read + QObject::tr(" Every object is whole, and the catalogue agrees with the store.");
    } else {
        QStringList parts;
        if (!report.damaged.empty())
            parts << counted(report.damaged.size(), QObject::tr("1 object is damaged"),
                             QObject::tr("%1 objects are damaged"));
        if (!report.missing.empty())
            parts << counted(report.missing.size(), QObject::tr("1 is missing"),
                             QObject::tr("%1 are missing"));
        if (!report.orphaned.empty())
            parts << counted(report.orphaned.size(), QObject::tr("1 belongs to nothing"),
                             QObject::tr("%1 belong to nothing"));
        result.words = read + ' ' + parts.join(QStringLiteral(", ")) + '.';
        if (!repaired)
            result.words += QObject::tr(" \"Repair\" mends what can be mended; a backup holds the rest.");
    }
    QStringList lines;
    addLines(lines, QObject::tr("Repaired"), report.repaired);
    addLines(lines, QObject::tr("Damaged"), report.damaged);
    addLines(lines, QObject::tr("Missing"), report.missing);
    addLines(lines, QObject::tr("Belongs to nothing"), report.orphaned);
    result.details = lines.join('\n');
    return result;
}

UpkeepResult compressionResult(const CompressionReport& report) {
    UpkeepResult result;
    if (report.objects == 0) {
        result.words = QObject::tr("Nothing was left to compress.");
        return result;
    }
    const double share = report.bytesBefore > 0 ? static_cast<double>(report.bytesAfter) /
                                                      static_cast<double>(report.bytesBefore)
                                                : 1;
    result.words = QObject::tr("%1 objects went from %2 to %3 (%4) without loss, in %5.")
                       .arg(countText(report.objects), bytesText(report.bytesBefore),
                            bytesText(report.bytesAfter), percentText(share), secondsText(report.seconds));
    return result;
}

QString storageText(const LibraryStats& stats) {
    if (stats.bytesOriginal <= 0)
        return QObject::tr("Nothing is kept yet.");
    const double share = static_cast<double>(stats.bytesStored) / static_cast<double>(stats.bytesOriginal);
    QString words =
        QObject::tr("Files of %1 are kept in %2 (%3).")
            .arg(bytesText(stats.bytesOriginal), bytesText(stats.bytesStored), percentText(share));
    words += ' ';
    words += stats.bytesToCompress > 0
                 ? QObject::tr("%1 wait to be compressed.").arg(bytesText(stats.bytesToCompress))
                 : QObject::tr("Nothing waits to be compressed.");
    return words;
}

UpkeepController::UpkeepController(QObject* parent) : QObject(parent) {}

void UpkeepController::setSession(std::shared_ptr<Session> session) {
    if (m_job)
        m_job->abandon();
    m_job.clear();
    m_session = std::move(session);
}

template <typename Work, typename Words>
bool UpkeepController::run(UpkeepWork kind, Work work, Words words) {
    if (!m_session || m_job)
        return false;
    using Report = typename std::invoke_result_t<Work&, Session&, JobContext&>::value_type;
    m_job = Job::start(
        this, [session = m_session, work](JobContext& context) { return work(*session, context); },
        [this, kind, words](const Result<Report>& report) {
            m_job.clear();
            if (report)
                Q_EMIT finished(kind, words(*report));
            else if (report.error().code == ErrorCode::Cancelled)
                Q_EMIT failed(kind, tr("Stopped."));
            else
                Q_EMIT failed(kind, messageText(report.error()));
        });
    connect(m_job, &Job::progressed, this,
            [this, kind](const Progress& progress) { Q_EMIT progressed(kind, progress); });
    Q_EMIT started(kind);
    return true;
}

bool UpkeepController::backUp(const QString& folder) {
    return run(
        UpkeepWork::Backup,
        [path = std::filesystem::path(utf8(folder)), folder](Session& session, JobContext& context) {
            auto report = session.backup(path, context.progress, context.stop);
            if (report)
                session.setSetting(folderSetting, utf8(folder));
            return report;
        },
        [this, folder](const BackupReport& report) {
            loadLastBackup();
            return backupResult(report, folder);
        });
}

bool UpkeepController::verify(bool repair) {
    return run(
        repair ? UpkeepWork::Repair : UpkeepWork::Verify,
        [repair](Session& session, JobContext& context) {
            return session.verify(repair, context.progress, context.stop);
        },
        [repair](const VerifyReport& report) { return verifyResult(report, repair); });
}

bool UpkeepController::compress() {
    return run(
        UpkeepWork::Compress,
        [](Session& session, JobContext& context) {
            return session.compress(context.progress, context.stop);
        },
        [](const CompressionReport& report) { return compressionResult(report); });
}

void UpkeepController::cancel() {
    if (m_job)
        m_job->cancel();
}

void UpkeepController::loadLastBackup() {
    if (!m_session)
        return;
    struct Last {
        AuditEntry entry;
        std::string folder;
    };
    Job::start(
        this,
        [session = m_session](JobContext& context) -> Result<Last> {
            Last last;
            last.folder = session->setting(folderSetting, {});
            AuditQuery query;
            query.limit = auditPage;
            for (int page = 0; page < auditPages && !context.stop.stop_requested(); ++page) {
                const auto entries = session->audit(query);
                if (!entries)
                    return fail(entries.error());
                const auto found =
                    std::find_if(entries->begin(), entries->end(), [](const AuditEntry& entry) {
                        return (entry.action == "backup" || entry.action == "back up") &&
                               entry.outcome == "success";
                    });
                if (found != entries->end()) {
                    last.entry = *found;
                    break;
                }
                if (static_cast<int>(entries->size()) < auditPage)
                    break;
                query.offset += auditPage;
            }
            return last;
        },
        [this, asked = m_session](const Result<Last>& last) {
            if (last && asked == m_session)
                Q_EMIT lastBackupLoaded(last->entry.when.empty() ? QString()
                                                                 : localTimeText(last->entry.when),
                                        text(last->entry.user), text(last->folder));
        });
}

} // namespace candela
