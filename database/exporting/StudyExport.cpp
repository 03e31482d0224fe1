#include "database/exporting/StudyExport.h"

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

bool isGzip(const fs::path& file) {
    std::array<std::byte, 2> magic{};
    auto input = FileDescriptor::openForReading(file);
    return input && input->read(magic).value_or(0) == 2 && magic[0] == std::byte{0x1f} &&
           magic[1] == std::byte{0x8b};
}

std::string endingOf(const std::string& transferSyntax, const fs::path& object) {
    if (transferSyntax == "NIfTI")
        return isGzip(object) ? ".nii.gz" : ".nii";
    if (transferSyntax == "PNG")
        return ".png";
    if (transferSyntax == "JPEG")
        return ".jpg";
    if (transferSyntax == "TIFF")
        return ".tif";
    return ".dcm";
}

/// Copies to a new file, which has its name only once it is whole.
Result<std::int64_t> copyOut(const fs::path& object, const ObjectHash& hash, const fs::path& target) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(target, ignored))) {
        const Result<HashedFile> there = hashFile(target);
        if (there && there->hash == hash)
            return there->bytes;
        return fail(ErrorCode::Failed, target.string() + " exists with other content; it was not replaced.");
    }
    auto input = FileDescriptor::openForReading(object);
    if (!input)
        return fail(input.error());
    auto output = FileDescriptor::createUnique(target.parent_path() / ".export-");
    if (!output)
        return fail(output.error());
    const fs::path temporary = output->path();
    const auto giveUp = [&](Error error) {
        fs::remove(temporary, ignored);
        return fail(std::move(error));
    };
    Sha256 written;
    std::int64_t bytes = 0;
    std::vector<std::byte> buffer(1 << 18);
    for (;;) {
        const auto count = input->read(buffer);
        if (!count)
            return giveUp(count.error());
        if (*count == 0)
            break;
        const auto part = std::span<const std::byte>(buffer).first(*count);
        written.update(part);
        if (Status done = output->write(part); !done)
            return giveUp(done.error());
        bytes += static_cast<std::int64_t>(*count);
    }
    if (written.finish() != hash)
        return giveUp(
            {ErrorCode::Corrupt, "The stored file " + hash.str() + " is damaged; it was not exported."});
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
        const fs::path object = store.pathOf(instance.object);
        const std::string name =
            safeFileName(instance.sopInstanceUid.str()) + endingOf(instance.transferSyntax, object);
        const Result<std::int64_t> bytes = copyOut(object, instance.object, seriesFolder / name);
        if (!bytes)
            return fail(bytes.error());
        ++report.files;
        report.bytes += *bytes;
        if (const auto now = std::chrono::steady_clock::now();
            progress && now - lastProgress >= progressInterval) {
            lastProgress = now;
            progress({report.files, static_cast<std::int64_t>(instances.size()), name});
        }
    }
    return report;
}

} // namespace candela
