#include "database/exporting/StudyExport.h"

#include "database/dicom/Content.h"
#include "database/exporting/NewFile.h"

#include <chrono>

namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t longestName = 100;
constexpr auto progressInterval = std::chrono::milliseconds(200);

std::string endingOf(const std::string& transferSyntax, std::span<const std::byte> beginning) {
    if (transferSyntax == "NIfTI")
        return dicom::isGzip(beginning) ? ".nii.gz" : ".nii";
    if (transferSyntax == "PNG")
        return ".png";
    if (transferSyntax == "JPEG")
        return ".jpg";
    if (transferSyntax == "TIFF")
        return ".tif";
    return ".dcm";
}

/// Writes an object to a new file of `folder`.
Result<std::int64_t> writeOut(const ObjectStore& store, const catalog::InstanceSource& instance,
                              const fs::path& folder) {
    auto output = NewFile::in(folder);
    if (!output)
        return fail(output.error());
    std::string ending;
    const Result<std::int64_t> bytes = store.copyOut(instance.object, [&](std::span<const std::byte> part) {
        if (ending.empty())
            ending = endingOf(instance.transferSyntax, part);
        return output->write(part);
    });
    if (!bytes)
        return fail(bytes.error().code, bytes.error().message + " It was not exported.");
    const std::string conflict =
        instance.conflict > 0 ? ".conflict-" + std::to_string(instance.conflict) : "";
    return output->keepAs(folder / (safeFileName(instance.sopInstanceUid.str()) + conflict + ending));
}

} // namespace

std::string safeFileName(const std::string& text) {
    std::string name;
    for (const char c : text.substr(0, longestName)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '.';
        name += plain && !(c == '.' && name.empty()) ? c : '_';
    }
    return name.empty() ? "unknown" : name;
}

Result<ExportReport> exportInstances(const StudyRow& study,
                                     const std::vector<catalog::InstanceSource>& instances,
                                     const ObjectStore& store, const fs::path& directory,
                                     const ProgressFunction& progress, const std::stop_token& stop) {
    const fs::path folder =
        directory / safeFileName(study.patientId.str()) / safeFileName(study.studyUid.str());
    ExportReport report;
    auto lastProgress = std::chrono::steady_clock::now() - progressInterval;
    for (const catalog::InstanceSource& instance : instances) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "The export was cancelled.");
        const fs::path seriesFolder = folder / safeFileName(instance.seriesUid.str());
        std::error_code error;
        fs::create_directories(seriesFolder, error);
        if (error)
            return fail(ErrorCode::Failed,
                        seriesFolder.string() + " could not be made: " + error.message() + ".");
        const Result<std::int64_t> bytes = writeOut(store, instance, seriesFolder);
        if (!bytes)
            return fail(bytes.error());
        ++report.files;
        report.bytes += *bytes;
        if (const auto now = std::chrono::steady_clock::now();
            progress && now - lastProgress >= progressInterval) {
            lastProgress = now;
            progress(
                {report.files, static_cast<std::int64_t>(instances.size()), instance.sopInstanceUid.str()});
        }
    }
    return report;
}

} // namespace candela
