#include "database/exporting/DeidentifiedExport.h"

#include "database/deidentifying/BurnedInSearch.h"
#include "database/deidentifying/FileCleaning.h"
#include "database/exporting/FacesOfStudy.h"
#include "database/exporting/NewFile.h"
#include "database/exporting/StudyExport.h"

#include <chrono>

namespace candela {
namespace fs = std::filesystem;
using deidentifying::BurnedInFinding;
using deidentifying::FileCleaning;
namespace {

constexpr auto progressInterval = std::chrono::milliseconds(200);

/// Tells how far the work has come, not more often than anyone can read.
class Steps {
public:
    Steps(const ProgressFunction& progress, std::size_t total)
        : m_progress(progress), m_total(static_cast<std::int64_t>(total)) {}
    void next(const std::string& what) {
        ++m_done;
        const auto now = std::chrono::steady_clock::now();
        if (!m_progress || now - m_last < progressInterval)
            return;
        m_last = now;
        m_progress({m_done, m_total, what});
    }

private:
    const ProgressFunction& m_progress;
    std::int64_t m_total;
    std::int64_t m_done = 0;
    std::chrono::steady_clock::time_point m_last{};
};

bool isOther(const std::string& transferSyntax) {
    return transferSyntax == "NIfTI" || transferSyntax == "PNG" || transferSyntax == "JPEG" ||
           transferSyntax == "TIFF";
}

Result<std::unique_ptr<dicom::DicomFile>> openFile(const ObjectStore& store,
                                                   const catalog::InstanceSource& instance) {
    if (isOther(instance.transferSyntax))
        return fail(ErrorCode::Unsupported, "it is no DICOM file, and the profile knows no other");
    auto content = store.read(instance.object);
    if (!content)
        return fail(content.error());
    auto file = dicom::DicomFile::open(std::move(*content));
    if (!file)
        return fail(file.error());
    if (const std::string reason = deidentifying::whyNotCleanable(**file); !reason.empty())
        return fail(ErrorCode::Unsupported, reason);
    return file;
}

BurnedInText textOf(const catalog::InstanceSource& instance, const BurnedInFinding& finding) {
    return {instance.sopInstanceUid, instance.seriesUid, finding.columns, finding.rows,
            finding.firstFrame,      finding.boxes};
}

/// One export; errors of an object that only that object is left out for are Unsupported, Corrupt or
/// NotFound.
class Export {
public:
    Export(const DeidentifiedSource& source, const ObjectStore& store,
           const deidentifying::Pseudonyms& pseudonyms, const fs::path& directory,
           const DeidentificationOptions& options, const FacesOfStudy& faces)
        : m_source(source), m_store(store), m_pseudonyms(pseudonyms), m_options(options), m_faces(faces) {
        m_report.defaced = faces.volumes();
        const StudyRow& study = source.study;
        const std::string patient =
            study.patientId.empty() ? "study " + study.studyUid.str() : study.patientId.str();
        m_patient = {pseudonyms.patient(patient), pseudonyms.dayShift(patient)};
        m_report.patient = m_patient.pseudonym;
        m_report.studyUid = pseudonyms.newUid(study.studyUid.str());
        m_folder = directory / m_patient.pseudonym / m_report.studyUid;
    }

    /// Errors: those that end the export.
    [[nodiscard]] Status add(const catalog::InstanceSource& instance, const std::stop_token& stop) {
        Status done = write(instance, stop);
        if (done)
            return {};
        const ErrorCode code = done.error().code;
        if (code != ErrorCode::Unsupported && code != ErrorCode::Corrupt && code != ErrorCode::NotFound)
            return done;
        m_report.leftOut.push_back({instance.sopInstanceUid, done.error().message});
        return {};
    }
    [[nodiscard]] DeidentifiedReport report() && { return std::move(m_report); }

private:
    [[nodiscard]] Status write(const catalog::InstanceSource& instance, const std::stop_token& stop) {
        auto file = openFile(m_store, instance);
        if (!file)
            return fail(file.error());
        FileCleaning cleaning{m_pseudonyms, m_patient, m_options, m_source.study, {}, false, false};
        if (Status clear = clearText(instance, **file, cleaning, stop); !clear)
            return clear;
        if (Status clear = clearFace(instance, **file, cleaning); !clear)
            return clear;
        const fs::path folder = m_folder / m_pseudonyms.newUid(instance.seriesUid.str());
        std::error_code error;
        fs::create_directories(folder, error);
        if (error)
            return fail(ErrorCode::Failed, folder.string() + " could not be made: " + error.message() + ".");
        auto output = NewFile::in(folder);
        if (!output)
            return fail(output.error());
        const deidentifying::ObjectUids uids{m_source.study.studyUid, instance.seriesUid,
                                             instance.sopInstanceUid};
        if (Status written = writeCleaned(**file, uids, cleaning,
                                          [&](dicom::ByteView part) { return output->write(part); });
            !written)
            return written;
        const std::string conflict =
            instance.conflict > 0 ? ".conflict-" + std::to_string(instance.conflict) : "";
        const auto bytes =
            output->keepAs(folder / (m_pseudonyms.newUid(instance.sopInstanceUid.str()) + conflict + ".dcm"));
        if (!bytes)
            return fail(bytes.error());
        ++m_report.files;
        m_report.bytes += *bytes;
        return {};
    }

    /// Decides what is blacked out. Unsupported: text that nobody agreed to have blacked out.
    [[nodiscard]] Status clearText(const catalog::InstanceSource& instance, const dicom::DicomFile& file,
                                   FileCleaning& cleaning, const std::stop_token& stop) {
        if (!file.scan().pixels)
            return {};
        const auto agreed = m_options.agreedBoxes.find(instance.sopInstanceUid);
        if (m_options.cleanPixels && agreed != m_options.agreedBoxes.end()) {
            cleaning.edit.boxes = agreed->second;
            cleaning.textSearched = true;
            return {};
        }
        const Result<BurnedInFinding> finding = deidentifying::findBurnedIn(file, stop);
        if (!finding)
            return fail(finding.error());
        if (!finding->boxes.empty())
            m_report.burnedIn.push_back(textOf(instance, *finding));
        if (finding->stated && finding->boxes.empty())
            return fail(ErrorCode::Unsupported,
                        "its header says that text is burned into it, but none was found to be blacked out");
        if (!finding->boxes.empty() && !m_options.cleanPixels)
            return fail(ErrorCode::Unsupported,
                        "its pixels seem to hold text, and blacking out was not asked for");
        cleaning.edit.boxes = finding->boxes;
        cleaning.textSearched = m_options.cleanPixels;
        return {};
    }

    /// Unsupported: a face that cannot be removed.
    [[nodiscard]] Status clearFace(const catalog::InstanceSource& instance, const dicom::DicomFile& file,
                                   FileCleaning& cleaning) const {
        if (const std::string reason = m_faces.whyLeftOut(instance.sopInstanceUid); !reason.empty())
            return fail(ErrorCode::Unsupported, reason);
        const auto layout = file.layout();
        if (!layout)
            return {};
        auto hidden = m_faces.hiddenIn(instance.sopInstanceUid, layout->columns, layout->rows);
        if (!hidden)
            return fail(hidden.error());
        cleaning.faceRemoved = static_cast<bool>(*hidden);
        cleaning.edit.hidden = std::move(*hidden);
        return {};
    }

    const DeidentifiedSource& m_source;
    const ObjectStore& m_store;
    const deidentifying::Pseudonyms& m_pseudonyms;
    const DeidentificationOptions& m_options;
    const FacesOfStudy& m_faces;
    deidentifying::NewPatient m_patient;
    fs::path m_folder;
    DeidentifiedReport m_report;
};

} // namespace

Result<DeidentifiedReport> exportDeidentified(const DeidentifiedSource& source, const ObjectStore& store,
                                              const deidentifying::Pseudonyms& pseudonyms,
                                              const fs::path& directory,
                                              const DeidentificationOptions& options,
                                              const ProgressFunction& progress, const std::stop_token& stop) {
    const Result<FacesOfStudy> faces = options.removeFaces ? FacesOfStudy::find(source.volumes, store, stop)
                                                           : Result<FacesOfStudy>(FacesOfStudy());
    if (!faces)
        return fail(faces.error());
    Export work(source, store, pseudonyms, directory, options, *faces);
    Steps steps(progress, source.instances.size());
    for (const catalog::InstanceSource& instance : source.instances) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "The export was cancelled.");
        if (Status added = work.add(instance, stop); !added)
            return fail(added.error());
        steps.next(instance.sopInstanceUid.str());
    }
    return std::move(work).report();
}

Result<std::vector<BurnedInText>> findBurnedInText(const DeidentifiedSource& source, const ObjectStore& store,
                                                   const ProgressFunction& progress,
                                                   const std::stop_token& stop) {
    std::vector<BurnedInText> found;
    Steps steps(progress, source.instances.size());
    for (const catalog::InstanceSource& instance : source.instances) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "The search for text was stopped.");
        // What cannot be read is told by the export.
        if (const auto file = openFile(store, instance)) {
            const Result<BurnedInFinding> finding = deidentifying::findBurnedIn(**file, stop);
            if (!finding && finding.error().code == ErrorCode::Cancelled)
                return fail(finding.error());
            if (finding && (!finding->boxes.empty() || finding->stated))
                found.push_back(textOf(instance, *finding));
        }
        steps.next(instance.sopInstanceUid.str());
    }
    return found;
}

} // namespace candela
