#include "app/ctl/Commands.h"
#include "app/ctl/Interrupt.h"
#include "app/ctl/Json.h"
#include "app/ctl/ProgressLine.h"
#include "database/model/Deidentification.h"

#include <iostream>
#include <memory>

namespace candela::ctl {
namespace {

struct ExportOptions {
    std::string study;
    std::filesystem::path directory;
    bool anonymize = false;
    DeidentificationOptions deidentification;
};

std::string reportText(const ImportReport& report) {
    const auto number = [](std::int64_t n) { return std::to_string(n); };
    const auto count = [](const std::vector<PathReason>& list) { return std::to_string(list.size()); };
    return facts(
        {{"files seen", number(report.filesSeen)},
         {"imported", number(report.imported)},
         {"already there", number(report.duplicates)},
         {"in conflict", count(report.conflicts)},
         {"same pixels", count(report.samePixels)},
         {"rejected", count(report.rejected)},
         {"skipped", count(report.skipped)},
         {"new", number(report.newPatients) + " patients, " + number(report.newStudies) + " studies, " +
                     number(report.newSeries) + " series, " + number(report.newInstances) + " instances"},
         {"read", readableBytes(report.bytesRead)},
         {"stored", readableBytes(report.bytesStored)},
         {"time", readableNumber(report.seconds) + " s"}});
}

void printList(const char* kind, const std::vector<PathReason>& list) {
    for (const auto& entry : list)
        std::cerr << "candelactl: " << kind << ": " << printable(entry.path) << ": "
                  << printable(entry.reason) << "\n";
}

Outcome importFiles(const Context& context, const ImportRequest& request) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    Result<ImportReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("import", context.options.quiet);
        report = (*session)->import(request, progress.function(), interrupt.token());
    }
    if (!report)
        return failure("import", report.error());
    printList("in conflict", report->conflicts);
    printList("same pixels", report->samePixels);
    printList("rejected", report->rejected);
    for (const std::string& warning : report->warnings)
        std::cerr << "candelactl: note: " << printable(warning) << "\n";
    const bool whole = report->rejected.empty() && report->conflicts.empty();
    auto answered = answer(context, toJson(*report), reportText(*report), whole ? Exit::Done : Exit::Partly);
    if (answered && report->cancelled)
        return failure(Exit::Failed, "import", "stopped before its end; what came in so far is kept");
    return answered;
}

/// Text that was found, what was left out and which faces were removed: for the person, on standard error.
void printNotes(const DeidentifiedReport& report) {
    for (const BurnedInText& text : report.burnedIn)
        std::cerr << "candelactl: text in pixels: " << text.sopInstanceUid.str() << ": " << text.boxes.size()
                  << " places\n";
    for (const LeftOut& object : report.leftOut)
        std::cerr << "candelactl: left out: " << object.sopInstanceUid.str() << ": "
                  << printable(object.reason) << "\n";
    for (const DefacedVolume& volume : report.defaced)
        std::cerr << "candelactl: face removed: " << volume.seriesUid.str() << ": "
                  << readableNumber(volume.removedMl) << " ml, bias of intensities "
                  << readableNumber(volume.intensityBias) << ", of volumes "
                  << readableNumber(volume.volumeBias) << "\n";
}

Outcome exportDeidentified(const Context& context, const ExportOptions& options) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    Result<DeidentifiedReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("export", context.options.quiet);
        report =
            (*session)->exportDeidentified(StudyUid(options.study), options.directory,
                                           options.deidentification, progress.function(), interrupt.token());
    }
    if (!report)
        return failure(options.study, report.error());
    printNotes(*report);
    return answer(context, toJson(*report),
                  "Wrote " + std::to_string(report->files) + " files (" + readableBytes(report->bytes) +
                      ") of " + report->patient + " to " + printable(options.directory.string()) + ".\n",
                  report->leftOut.empty() ? Exit::Done : Exit::Partly);
}

Outcome exportStudy(const Context& context, const ExportOptions& options) {
    if (options.anonymize)
        return exportDeidentified(context, options);
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    Result<ExportReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("export", context.options.quiet);
        report = (*session)->exportStudy(StudyUid(options.study), options.directory, progress.function(),
                                         interrupt.token());
    }
    if (!report)
        return failure(options.study, report.error());
    return answer(context, {{"files", report->files}, {"bytes", report->bytes}},
                  "Wrote " + std::to_string(report->files) + " files (" + readableBytes(report->bytes) +
                      ") to " + printable(options.directory.string()) + ".\n");
}

void addExport(CLI::App& program, Context& context) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App* exporting = context.addCommand(
        program, "export", "Write a study's original files, or a de-identified copy, to a folder",
        [&context, options] { return exportStudy(context, *options); });
    exporting->add_option("--study", options->study, "Study instance UID")->required()->option_text("UID");
    exporting->add_option("--to", options->directory, "Folder to write to")->required()->option_text("DIR");
    CLI::Option* anonymize = exporting->add_flag(
        "--anonymize", options->anonymize,
        "Write a de-identified copy (DICOM PS3.15 Annex E, Basic Profile) with new UIDs and a "
        "pseudonym; dates are removed");
    DeidentificationOptions& how = options->deidentification;
    CLI::Option* keepDates = exporting->add_flag_callback(
        "--keep-dates", [&how] { how.dates = DateHandling::Keep; }, "Keep dates and times as they are");
    CLI::Option* shiftDates = exporting->add_flag_callback(
        "--shift-dates", [&how] { how.dates = DateHandling::Shift; },
        "Move all dates of a patient back by the same number of days; times stay");
    keepDates->excludes(shiftDates);
    CLI::Option* cleanPixels =
        exporting->add_flag("--clean-pixels", how.cleanPixels,
                            "Black out what looks like text in pixels; else such images are left out");
    CLI::Option* deface =
        exporting->add_flag("--deface", how.removeFaces, "Remove the face from CT and MR volumes of heads");
    CLI::Option* descriptors = exporting->add_flag("--keep-descriptors", how.keepDescriptors,
                                                   "Keep descriptions in which nothing identifying is found");
    for (CLI::Option* option : {keepDates, shiftDates, cleanPixels, deface, descriptors})
        option->needs(anonymize);
}

} // namespace

void addTransferCommands(CLI::App& program, Context& context) {
    auto request = std::make_shared<ImportRequest>();
    CLI::App* import = context.addCommand(program, "import", "Take files and folders into the library",
                                          [&context, request] { return importFiles(context, *request); });
    import
        ->add_option("PATH", request->paths,
                     "Files, folders, DICOMDIR media, .zip archives; DICOM, NIfTI, PNG, JPEG, TIFF, known by "
                     "content")
        ->required();
    import->add_option("--patient-id", request->patientId, "Patient of images that carry no header");
    import->add_option("--patient-name", request->patientName, "Name of that patient (Family^Given)");
    import->add_option("--modality", request->modality, "Modality of images that carry no header");
    import->add_option("--description", request->description, "Study description of such images");
    import->add_flag_callback(
        "--later", [request] { request->compress = false;
}, "Leave compressing what came in to `compress`");
import->add_option("--body-part", request->bodyPart, "Body part of such images");
addExport(program, context);
} // namespace candela::ctl

} // namespace candela::ctl
