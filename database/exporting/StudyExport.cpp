#include "database/exporting/StudyExport.h"

#include "database/dicom/Content.h"
#include "database/store/FileDescriptor.h"
#include "database/store/Sha256.h"

#include <cerrno>
#include <chrono>
#include <sys/stat.h>
#include <unistd.h>

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

/// Writes an object to a new file of `folder`, whose name it has only once it is whole.
Result<std::int64_t> writeOut(const ObjectStore& store, const catalog::InstanceSource& instance,
                              const fs::path& folder) {
    auto output = FileDescriptor::createUnique(folder / ".export-");
    if (!output)
        return fail(output.error());
    const fs::path temporary = output->path();
    std::error_code ignored;
    const auto giveUp = [&](Error error) {
        fs::remove(temporary, ignored);
        return fail(std::move(error));
    };
    std::string ending;
    const Result<std::int64_t> bytes = store.copyOut(instance.object, [&](std::span<const std::byte> part) {
        if (ending.empty())
            ending = endingOf(instance.transferSyntax, part);
        return output->write(part);
    });
    if (!bytes)
        return giveUp({bytes.error().code, bytes.error().message + " It was not exported."});
    const std::string conflict =
        instance.conflict > 0 ? ".conflict-" + std::to_string(instance.conflict) : "";
    const fs::path target = folder / (safeFileName(instance.sopInstanceUid.str()) + conflict + ending);
    if (fs::exists(fs::symlink_status(target, ignored))) {
        const Result<HashedFile> there = hashFile(target);
        fs::remove(temporary, ignored);
        if (there && there->hash == instance.object)
            return there->bytes;
        return fail(ErrorCode::Failed, target.string() + " exists with other content; it was not replaced.");
    }
    if (Status done = output->sync(); !done)
        return giveUp(done.error());
    // link() refuses to replace a file that appeared meanwhile, which rename() would not; some file systems
    // have no links.
    if (::link(temporary.c_str(), target.c_str()) == 0) {
        fs::remove(temporary, ignored);
    } else if (errno == EEXIST || std::rename(temporary.c_str(), target.c_str()) != 0) {
        return giveUp(systemError(target, "written"));
    }
    return bytes;
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
