#pragma once

#include "database/Library.h"
#include "ui/controllers/DeidentifyController.h"
#include "ui/controllers/HeaderlessFiles.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/StudyListModel.h"
#include "ui/controllers/ThumbnailSource.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <functional>
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
    /// Copies of studies that name nobody.
    [[nodiscard]] DeidentifyController& deidentifying() { return m_deidentifying; }

    /// Reads the list and the modalities again.
    void refresh();
    /// Series of a study; an earlier question that is still open is dropped.
    void loadDetail(const StudyUid& uid);

    [[nodiscard]] bool importing() const { return !m_import.isNull() || !m_looking.isNull(); }
    /// Looks for images without a header first: `labelsWanted` asks what to say of them, else the import
    /// starts. False when an import is running already or nobody is logged in.
    bool importPaths(const std::vector<std::filesystem::path>& paths);
    /// Goes on with an import that asked, and keeps the labels for the next time unless they are empty.
    bool startLabelled(ImportRequest request, const ImageLabels& labels);
    /// False when an import is running already or nobody is logged in.
    bool startImport(const ImportRequest& request);
    void cancelImport();

    [[nodiscard]] bool exporting() const { return !m_export.isNull(); }
    bool startExport(const std::vector<StudyUid>& studies, const std::filesystem::path& directory);
    void cancelExport();

    // Bin ------------------------------------------------------------------------------------------
    /// Whether the page looks at the bin instead of the library; its next filter says so to `studies`.
    [[nodiscard]] bool inBin() const { return m_inBin; }
    void setInBin(bool inBin) { m_inBin = inBin; }
    [[nodiscard]] bool binning() const { return !m_bin.isNull(); }
    /// False while other work on the bin goes on or nobody is logged in.
    bool moveToBin(const std::vector<StudyUid>& studies);
    bool restoreFromBin(const std::vector<StudyUid>& studies);
    bool emptyBin();
    void cancelBin();
    /// Counts the studies in the bin, for who may look into it.
    void countBin();
    /// What would be lost with it.
    void weighBin();

Q_SIGNALS:
    void binCounted(qint64 studies);
    void binWeighed(const candela::BinReport& bin);
    void movedToBin(const std::vector<candela::StudyUid>& studies, const candela::BinReport& moved);
    void restoredFromBin(const candela::BinReport& restored);
    void binEmptied(const candela::BinReport& removed);
    void binProgressed(const candela::Progress& progress);
    void binFailed(const QString& reason);
    void modalitiesLoaded(const QStringList& modalities);
    void detailLoaded(const candela::StudyDetail& detail);
    void detailFailed(const QString& reason);
    void labelsWanted(const candela::ImportRequest& request, const candela::HeaderlessFiles& files,
                      const candela::ImageLabels& earlier);
    void importStarted();
    void importProgressed(const candela::Progress& progress);
    void importFinished(const candela::ImportReport& report);
    void importFailed(const QString& reason);
    void exportProgressed(const candela::Progress& progress);
    void exportFinished(const candela::ExportReport& report);
    void exportFailed(const QString& reason);

private:
    using MoveStudy = Result<BinReport> (Session::*)(const StudyUid&);
    bool moveStudies(const std::vector<StudyUid>& studies, MoveStudy move,
                     std::function<void(const BinReport&)> done);
    void binDone();
    void compressQuietly();

    std::shared_ptr<Session> m_session;
    bool m_inBin = false;
    QPointer<Job> m_bin;
    StudyListModel m_studies;
    ThumbnailSource m_thumbnails;
    DeidentifyController m_deidentifying;
    QPointer<Job> m_detail;
    QPointer<Job> m_looking; ///< for images without a header, before an import
    QPointer<Job> m_import;
    QPointer<Job> m_export;
    QPointer<Job> m_compression;
    bool m_compressAgain = false; ///< an import ended while it went on
};

} // namespace candela
