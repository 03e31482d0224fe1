#pragma once

#include "database/model/Account.h"
#include "database/model/Audit.h"
#include "database/model/CapturedPictures.h"
#include "database/model/Detection.h"
#include "database/model/DetectionReport.h"
#include "database/model/Import.h"
#include "database/model/Maintenance.h"
#include "database/model/Pixels.h"
#include "database/model/Result.h"
#include "database/model/Study.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace candela {

class Session;
enum class Operation : int; // database/model/Operation.h
struct BurnedInText;
struct DeidentificationOptions;
struct DeidentifiedReport;
struct Document;
struct FeedbackCount;
struct LibraryAccess;
struct LibraryParts; // catalogue, store, accounts and audit; private to the library
struct MeasurementChanges;
struct MeasurementReport;
struct PresentationState;
struct ReportedMeasurement;
struct Segmentation;
struct StoredMeasurement;

struct LibraryStats {
    std::int64_t patients = 0;
    std::int64_t studies = 0;
    std::int64_t series = 0;
    std::int64_t instances = 0;
    std::map<std::string, std::int64_t> byModality; ///< instances
    std::int64_t bytesOriginal = 0;
    std::int64_t bytesStored = 0;
    std::int64_t detections = 0;
    std::int64_t indexVectors = 0;
    std::int64_t conflicts = 0; ///< objects kept beside an instance of the same UID
    BinReport bin;              ///< not counted above, but in the bytes
    std::int64_t bytesToCompress = 0;
    bool sealed = false; ///< unreadable on the disk without a password
};

struct ExportReport {
    std::int64_t files = 0;
    std::int64_t bytes = 0;
};

/// A local library: a folder with the catalogue (`catalog.sqlite`) and the object store (`objects/`).
/// Nothing in it can be read or changed without a Session. A sealed one is unreadable on the disk without a
/// password or its recovery code, and its keys are in memory only while a Session lives. Thread-safe; several
/// processes may use one library at once.
class Library : public std::enable_shared_from_this<Library> {
public:
    /// True when `directory` holds a library.
    [[nodiscard]] static bool exists(const std::filesystem::path& directory);

    /// Makes a new library and its first administrator.
    /// Errors: InvalidArgument (a library is there already, or the name or password is not acceptable),
    /// Failed or NoSpace (the folder cannot be written).
    [[nodiscard]] static Result<std::shared_ptr<Library>> create(const std::filesystem::path& directory,
                                                                 const NewAccount& administrator);

    /// The same, sealed; the code is shown this once and opens the library when all passwords are forgotten.
    struct Sealed {
        std::shared_ptr<Library> library;
        std::string recoveryCode;
    };
    [[nodiscard]] static Result<Sealed> createSealed(const std::filesystem::path& directory,
                                                     const NewAccount& administrator);

    /// Opens a library, migrating an older catalogue after a backup.
    /// Of a sealed one the catalogue is opened at the first log-in.
    /// Errors: NotFound (no library there), Unsupported (made by a newer Candela), Corrupt, Failed, Busy (its
    /// seals are being made or changed).
    [[nodiscard]] static Result<std::shared_ptr<Library>> open(const std::filesystem::path& directory);

    /// Makes a library in `directory` out of a backup and reads every object back. An interrupted restore is
    /// gone on with. Errors: NotFound (no backup there), InvalidArgument (a library is there already),
    /// NotPermitted (the account of the backup may not, see logIn), Corrupt, NoSpace, Failed.
    [[nodiscard]] static Result<BackupReport> restore(const std::filesystem::path& backup,
                                                      const std::filesystem::path& directory,
                                                      const std::string& name, const std::string& password,
                                                      const ProgressFunction& progress = {},
                                                      std::stop_token stop = {});

    /// Errors: NotPermitted, with the same words and after the same time for an unknown name, a wrong
    /// password, a disabled account and one that is slowed down after ten wrong passwords. Those of `open`
    /// for a sealed library.
    [[nodiscard]] Result<std::shared_ptr<Session>> logIn(const std::string& name,
                                                         const std::string& password);

    [[nodiscard]] const std::filesystem::path& directory() const;
    /// 0 of a sealed library into which nobody has logged in yet.
    [[nodiscard]] int schemaVersion() const;
    [[nodiscard]] bool sealed() const;

    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

private:
    friend struct LibraryAccess;
    struct State;
    explicit Library(std::unique_ptr<State> state);
    /// Null while a sealed library is locked.
    [[nodiscard]] std::shared_ptr<LibraryParts> openParts() const;
    std::unique_ptr<State> m_state;
};

/// Called while a stack loads, from the loader's threads.
struct StackLoadCallbacks {
    /// The stack is allocated and its first plane decoded: it can be shown while the rest streams in.
    std::function<void(std::shared_ptr<const ImageStack>)> firstPlane;
    std::function<void(int plane)> planeReady;
};

/// Everything that a logged-in person can do with the library. Each function checks the role first and
/// fails with NotPermitted, and writes what the audit must know (model/Operation.h). Thread-safe. A disabled
/// account's session fails with NotPermitted from then on, and so does every session twelve hours after the
/// log-in.
class Session {
public:
    /// The role is the one that was last looked up.
    [[nodiscard]] Account account() const;
    [[nodiscard]] bool may(Permission permission) const;
    [[nodiscard]] std::shared_ptr<Library> library() const;
    /// Writes the log-out to the audit; the session refuses everything afterwards.
    void logOut();
    /// Goes on for another twelve hours since the same person logged in again, which `proof` shows.
    /// Errors: NotPermitted (another person, another library, or a proof that does not hold any more).
    [[nodiscard]] Status renew(const Session& proof);

    // Looking --------------------------------------------------------------------------------------
    [[nodiscard]] Result<StudyPage> studies(const StudyQuery& query) const;
    /// Does not write to the audit: use `recordOpening` when a person opens the study.
    [[nodiscard]] Result<StudyDetail> study(const StudyUid& uid) const;
    [[nodiscard]] Result<SeriesInfo> series(const SeriesUid& uid) const;
    /// Series and place of an instance.
    [[nodiscard]] Result<SeriesUid> seriesOf(const SopInstanceUid& uid) const;
    [[nodiscard]] Result<std::vector<InstanceRow>> instances(const SeriesUid& uid) const;
    [[nodiscard]] Status recordOpening(const StudyUid& uid) const;
    /// The other studies of the same patient (PatientID), the newest first.
    [[nodiscard]] Result<std::vector<StudyRow>> otherStudies(const StudyUid& uid) const;
    /// Every modality in the library, sorted.
    [[nodiscard]] Result<std::vector<std::string>> modalities() const;
    /// All frames, or one (0-based). Errors: NotFound, Unsupported (no image), Corrupt.
    [[nodiscard]] Result<StoredPixels> pixels(const SopInstanceUid& uid, std::optional<int> frame = {}) const;
    /// Frames of a stack in display order.
    [[nodiscard]] Result<std::vector<FrameRef>> frames(const SeriesUid& uid, int stack) const;
    /// Loads a stack on this and a few more threads; returns when all of it is there.
    /// `firstPlane` is the plane to decode first (-1: the middle one).
    [[nodiscard]] Result<std::shared_ptr<const ImageStack>>
    loadStack(const SeriesUid& uid, int stack, std::stop_token stop = {}, int firstPlane = -1,
              const StackLoadCallbacks& callbacks = {}) const;
    /// One plane of a stack with real values, as a stack of one plane (geometry of that plane).
    [[nodiscard]] Result<std::shared_ptr<const ImageStack>> loadPlane(const SeriesUid& uid, int stack,
                                                                      int plane) const;
    /// At most 128 × 128, of the middle slice; kept in the library once made.
    [[nodiscard]] Result<Thumbnail> thumbnail(const SeriesUid& uid) const;
    [[nodiscard]] Result<LibraryStats> stats() const;
    /// An object without image, made readable (database/model/Document.h). Errors: NotFound, Unsupported (an
    /// image), Corrupt.
    [[nodiscard]] Result<Document> document(const SopInstanceUid& uid) const;
    /// What is drawn over images (database/model/Overlays.h). Errors: NotFound, Unsupported (another kind of
    /// object), Corrupt, Cancelled.
    [[nodiscard]] Result<Segmentation> segmentation(const SopInstanceUid& uid,
                                                    std::stop_token stop = {}) const;
    [[nodiscard]] Result<PresentationState> presentationState(const SopInstanceUid& uid) const;

    // Changing -------------------------------------------------------------------------------------
    [[nodiscard]] Result<ImportReport>
    import(const ImportRequest& request, const ProgressFunction& progress = {}, std::stop_token stop = {});
    /// The same of one file that is in memory and shall be on no disk but the library's.
    [[nodiscard]] Result<ImportReport> importBytes(std::span<const std::byte> file,
                                                   std::stop_token stop = {});
    /// Writes each instance's file as it came in, below `directory`/PatientID/StudyUID/SeriesUID.
    [[nodiscard]] Result<ExportReport> exportStudy(const StudyUid& uid,
                                                   const std::filesystem::path& directory,
                                                   const ProgressFunction& progress = {},
                                                   std::stop_token stop = {});
    /// Writes a study de-identified (database/model/Deidentification.h) below `directory`/pseudonym/new UIDs.
    /// What cannot be made to name nobody is left out, and the report says why. Every file is there whole or
    /// not at all, also when stopped. The same input always gives the same files. Errors: as exportStudy,
    /// Cancelled.
    [[nodiscard]] Result<DeidentifiedReport> exportDeidentified(const StudyUid& uid,
                                                                const std::filesystem::path& directory,
                                                                const DeidentificationOptions& options,
                                                                const ProgressFunction& progress = {},
                                                                std::stop_token stop = {});
    /// Images of a study that seem to have text in their pixels. Needs the right to export. Errors: NotFound,
    /// Cancelled.
    [[nodiscard]] Result<std::vector<BurnedInText>> findBurnedInText(const StudyUid& uid,
                                                                     const ProgressFunction& progress = {},
                                                                     std::stop_token stop = {}) const;

    // Upkeep ---------------------------------------------------------------------------------------
    /// Moves a study to the bin: it is in no list, and nothing of it can be opened. Errors: NotFound.
    [[nodiscard]] Result<BinReport> deleteStudy(const StudyUid& uid);
    [[nodiscard]] Result<BinReport> restoreStudy(const StudyUid& uid);
    /// Removes what is in the bin for good.
    [[nodiscard]] Result<BinReport> emptyBin(const ProgressFunction& progress = {},
                                             std::stop_token stop = {});
    /// A consistent, incremental copy in `directory` while others work; read back afterwards.
    [[nodiscard]] Result<BackupReport> backup(const std::filesystem::path& directory,
                                              const ProgressFunction& progress = {},
                                              std::stop_token stop = {});
    [[nodiscard]] Result<VerifyReport> verify(bool repair, const ProgressFunction& progress = {},
                                              std::stop_token stop = {});
    /// Compresses what is kept uncompressed; what is there stays readable at any moment. Busy when another
    /// process is at it.
    [[nodiscard]] Result<CompressionReport> compress(const ProgressFunction& progress = {},
                                                     std::stop_token stop = {});

    // Detections -----------------------------------------------------------------------------------
    /// Stores a detection and gives it id, time and user.
    [[nodiscard]] Result<Detection> addDetection(Detection detection);
    [[nodiscard]] Result<HistoryPage> history(const HistoryQuery& query) const;
    [[nodiscard]] Result<Detection> detection(const DetectionId& id) const;
    [[nodiscard]] Result<Detection> addFeedback(const DetectionId& id, Feedback feedback);
    /// By task and month (database/model/FeedbackCount.h), the newest month of a task first; studies in the
    /// bin are left out.
    [[nodiscard]] Result<std::vector<FeedbackCount>> feedbackCounts() const;
    /// A detection for others to read, with a DICOM structured report (Comprehensive 3D SR, TID 1500) of it;
    /// the same detection with the same answer of the reader always gets the same UIDs. `parameters` of its
    /// model. Needs the right to export. Errors: NotFound, Failed (a value that a report cannot hold).
    [[nodiscard]] Result<DetectionReport> reportDetection(const DetectionId& id,
                                                          const AlgorithmParameters& parameters) const;
    /// Pictures of views of a study as a DICOM file (Secondary Capture). Needs the right to export.
    /// Errors: NotFound, InvalidArgument (no pictures, or of unequal size), Failed.
    [[nodiscard]] Result<std::vector<std::byte>> secondaryCapture(const StudyUid& uid,
                                                                  const CapturedPictures& pictures) const;

    /// The studies with images of `modality` that no model of this SHA-256 has looked at for this task, the
    /// newest first; for background work over the whole library.
    [[nodiscard]] Result<std::vector<StudyUid>> studiesToDetect(Task task, const std::string& modelSha256,
                                                                const std::string& modality) const;

    // Measurements ---------------------------------------------------------------------------------
    /// What this account measured on a study (database/model/Measurement.h), in the order in which it was
    /// drawn. Errors: NotFound.
    [[nodiscard]] Result<std::vector<StoredMeasurement>> measurements(const StudyUid& uid) const;
    /// All or nothing; on the disk when it returns. Errors: NotFound (no such study, or in the bin),
    /// InvalidArgument, NotPermitted (an id of another reader).
    [[nodiscard]] Status changeMeasurements(const StudyUid& uid, const MeasurementChanges& changes);
    /// A DICOM structured report (TID 1500) of measurements, as a file; study, reader and what is known of
    /// the images are filled in. Errors: NotFound, InvalidArgument (nothing measured).
    [[nodiscard]] Result<std::vector<std::byte>> measurementReport(MeasurementReport report) const;
    /// The measurements of a report that Candela wrote; none of another report. Errors: NotFound, Corrupt.
    [[nodiscard]] Result<std::vector<ReportedMeasurement>>
    reportedMeasurements(const SopInstanceUid& uid) const;

    // Index of similar cases -----------------------------------------------------------------------
    /// Stores vectors of a model; replaces those of the same image and model.
    [[nodiscard]] Status addEmbeddings(const std::string& modelSha256, const std::vector<EmbeddingRow>& rows);
    [[nodiscard]] Result<std::vector<EmbeddingRow>> embeddings(const std::string& modelSha256) const;
    /// Series with images that have no vector of this model yet; `modality` empty: all.
    [[nodiscard]] Result<std::vector<SeriesUid>> seriesWithoutEmbeddings(const std::string& modelSha256,
                                                                         const std::string& modality) const;

    // Accounts and audit ---------------------------------------------------------------------------
    [[nodiscard]] Result<Account> addAccount(const NewAccount& account);
    [[nodiscard]] Result<std::vector<Account>> accounts() const;
    /// An account is never removed, only disabled. The last active administrator cannot be.
    [[nodiscard]] Result<Account> setAccountEnabled(const std::string& name, bool enabled);
    /// At once, for open sessions too. Errors: InvalidArgument (the last active administrator), NotFound.
    [[nodiscard]] Result<Account> setRole(const std::string& name, Role role);
    /// Forgets wrong passwords, so that the right one need not wait.
    [[nodiscard]] Result<Account> unlockAccount(const std::string& name);
    /// An administrator may change anyone's password, everyone their own.
    [[nodiscard]] Result<Account> setPassword(const std::string& name, const std::string& newPassword);
    [[nodiscard]] Result<std::vector<AuditEntry>> audit(const AuditQuery& query) const;
    /// Follows the chain of entries from the first to the sealed end.
    [[nodiscard]] Result<AuditCheck> verifyAudit(const ProgressFunction& progress = {},
                                                 std::stop_token stop = {}) const;
    /// Entries as DICOM audit messages (PS3.15 A.5), the oldest first, one on a line; limit and offset do
    /// not count. Errors: Failed, NoSpace, Cancelled; the file is there whole or not at all.
    /// @return messages
    [[nodiscard]] Result<std::int64_t> writeAuditMessages(const AuditQuery& query,
                                                          const std::filesystem::path& file,
                                                          const ProgressFunction& progress = {},
                                                          std::stop_token stop = {}) const;
    /// The same to a syslog receiver. Errors: NotPermitted (plain, and not allowed), Failed (no connection, a
    /// certificate that does not hold, or it broke off: the message says after how many), Cancelled.
    [[nodiscard]] Result<std::int64_t> sendAudit(const AuditQuery& query, const AuditReceiver& receiver,
                                                 const ProgressFunction& progress = {},
                                                 std::stop_token stop = {}) const;
    /// Peers ("host:port") that may be spoken to without TLS.
    [[nodiscard]] Result<std::vector<std::string>> plainPeers() const;
    [[nodiscard]] Status allowPlainPeer(const std::string& peer, bool allowed);
    /// Adds an entry for what happens outside the library (render, CSV export).
    void record(Operation operation, const std::string& object, const std::string& patientId) const;

    /// A new recovery code of a sealed library; the one before opens nothing any more. Errors:
    /// InvalidArgument (not sealed), Corrupt (the key file was changed by somebody without the key), Failed.
    [[nodiscard]] Result<std::string> renewRecoveryCode();

    /// Settings of this account, kept in the library ("theme" → "dark").
    [[nodiscard]] std::string setting(const std::string& key, const std::string& fallback) const;
    void setSetting(const std::string& key, const std::string& value);

    /// How this account left a study in the reading room, in the reading room's own words; nothing when it
    /// was not opened there yet.
    [[nodiscard]] Result<std::optional<std::string>> desk(const StudyUid& uid) const;
    /// Errors: NotFound (no such study, or in the bin), Failed.
    [[nodiscard]] Status keepDesk(const StudyUid& uid, const std::string& arrangement);

    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

private:
    friend class Library;
    struct State;
    explicit Session(std::unique_ptr<State> state);
    [[nodiscard]] Result<Account> changePassword(const std::string& name, const std::string& newPassword);
    std::unique_ptr<State> m_state;
};

} // namespace candela
