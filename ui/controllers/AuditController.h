#pragma once

#include "database/Library.h"
#include "ui/controllers/AuditModel.h"
#include "ui/controllers/Job.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <memory>

namespace candela {

/// Reading, checking and writing out the audit. One long work at a time. The library checks the role on every
/// call. GUI thread.
class AuditController : public QObject {
    Q_OBJECT

public:
    explicit AuditController(QObject* parent = nullptr);

    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] AuditModel& entries() { return m_entries; }
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    [[nodiscard]] bool working() const { return !m_work.isNull(); }

    void load(const AuditQuery& query);
    void loadOlder();
    /// What follows does nothing while something is at work.
    void check();
    /// Every entry that was last asked for, as a table.
    void writeCsv(const QString& file);
    /// The same as DICOM audit messages.
    void writeMessages(const QString& file);
    void cancel();

Q_SIGNALS:
    void loaded();
    void began(const QString& what);
    void progressed(const QString& what, const candela::Progress& progress);
    /// `good` is false when the chain does not hold.
    void finished(const QString& result, bool good);
    void failed(const QString& reason);

private:
    void fetch(bool append);
    template <typename Work, typename Done>
    void work(const QString& what, Work work, Done done);

    std::shared_ptr<Session> m_session;
    AuditModel m_entries;
    AuditQuery m_query;
    QPointer<Job> m_work;
    int m_generation = 0;
    bool m_hasOlder = false;
};

} // namespace candela
