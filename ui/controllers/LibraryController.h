#pragma once

#include "database/Library.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/StudyListModel.h"
#include "ui/controllers/ThumbnailSource.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <memory>
#include <vector>

namespace candela {

/// The library page's work: the study list, one study's series, import and export. GUI thread.
class LibraryController : public QObject {
    Q_OBJECT

public:
    explicit LibraryController(QObject* parent = nullptr);

    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] std::shared_ptr<Session> session() const { return m_session; }

    [[nodiscard]] StudyListModel& studies() { return m_studies; }
    [[nodiscard]] ThumbnailSource& thumbnails() { return m_thumbnails; }

    /// Reads the list and the modalities again.
    void refresh();
    /// Series of a study; an earlier question that is still open is dropped.
    void loadDetail(const StudyUid& uid);

    [[nodiscard]] bool importing() const { return !m_import.isNull(); }
    /// False when an import is running already or nobody is logged in.
    bool startImport(const ImportRequest& request);
    void cancelImport();

    [[nodiscard]] bool exporting() const { return !m_export.isNull(); }
    bool startExport(const std::vector<StudyUid>& studies, const std::filesystem::path& directory);
    void cancelExport();

Q_SIGNALS:
    void modalitiesLoaded(const QStringList& modalities);
    void detailLoaded(const candela::StudyDetail& detail);
    void detailFailed(const QString& reason);
    void importStarted();
    void importProgressed(const candela::Progress& progress);
    void importFinished(const candela::ImportReport& report);
    void importFailed(const QString& reason);
    void exportProgressed(const candela::Progress& progress);
    void exportFinished(const candela::ExportReport& report);
    void exportFailed(const QString& reason);

private:
    std::shared_ptr<Session> m_session;
    StudyListModel m_studies;
    ThumbnailSource m_thumbnails;
    QPointer<Job> m_detail;
    QPointer<Job> m_import;
    QPointer<Job> m_export;
};

} // namespace candela
