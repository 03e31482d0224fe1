#pragma once

#include "database/Library.h"
#include "ui/controllers/HistoryModel.h"
#include "ui/controllers/Job.h"

#include <QObject>
#include <QPointer>
#include <memory>

namespace candela {

/// The history page's work: the table, one entry in full, and its export. GUI thread.
class HistoryController : public QObject {
    Q_OBJECT

public:
    explicit HistoryController(QObject* parent = nullptr);

    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] HistoryModel& history() { return m_history; }

    /// Reads a detection with its slices; `detectionLoaded` or `failed` follows.
    void loadDetection(const DetectionId& id);
    /// Writes every row of the present filter and order; `exported` or `failed` follows.
    void exportCsv(const QString& file);

Q_SIGNALS:
    void detectionLoaded(const candela::Detection& detection);
    void exported(const QString& file, int rows);
    void failed(const QString& reason);

private:
    std::shared_ptr<Session> m_session;
    HistoryModel m_history;
    QPointer<Job> m_detection;
};

/// Writes the rows of a query as CSV; returns their number. Errors: the library's, Failed, NoSpace,
/// Cancelled.
[[nodiscard]] Result<int> writeHistoryCsv(const Session& session, HistoryQuery query, const QString& file,
                                          std::stop_token stop = {});

} // namespace candela
