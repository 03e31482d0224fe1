#pragma once

#include "database/Library.h"
#include "ui/controllers/Job.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <memory>

namespace candela {

enum class UpkeepWork { Backup, Verify, Repair, Compress };

/// What an upkeep came to, in words.
struct UpkeepResult {
    QString words;
    QString details; ///< one line each: objects that are damaged, missing, left over, repaired
    bool good = true;
};
[[nodiscard]] UpkeepResult backupResult(const BackupReport& report, const QString& folder);
[[nodiscard]] UpkeepResult verifyResult(const VerifyReport& report, bool repaired);
[[nodiscard]] UpkeepResult compressionResult(const CompressionReport& report);
/// "128 GB of files are kept in 61 GB (48 %); 3 GB wait to be compressed".
[[nodiscard]] QString storageText(const LibraryStats& stats);

/// Back-up, verification and compression of the library, one at a time. The library checks the role on every
/// call. GUI thread.
class UpkeepController : public QObject {
    Q_OBJECT

public:
    explicit UpkeepController(QObject* parent = nullptr);

    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] bool running() const { return !m_job.isNull(); }
    /// False while something runs or nobody is logged in.
    bool backUp(const QString& folder);
    bool verify(bool repair);
    bool compress();
    void cancel();
    /// Reads when the last backup was made, from the audit, and the folder of this login's last one.
    void loadLastBackup();

Q_SIGNALS:
    void started(candela::UpkeepWork work);
    void progressed(candela::UpkeepWork work, const candela::Progress& progress);
    void finished(candela::UpkeepWork work, const candela::UpkeepResult& result);
    void failed(candela::UpkeepWork work, const QString& reason);
    void lastBackupLoaded(const QString& when, const QString& by, const QString& folder);

private:
    template <typename Work, typename Words>
    bool run(UpkeepWork kind, Work work, Words words);

    std::shared_ptr<Session> m_session;
    QPointer<Job> m_job;
};

} // namespace candela
