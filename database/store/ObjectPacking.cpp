#include "database/store/ObjectStore.h"
#include "database/store/PackedContent.h"
#include "database/store/PackedWriter.h"
#include "database/store/Sha256.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <unistd.h>

/// Objects in either form: as they came in, or packed.
namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t chunkBytes = std::size_t{1} << 18U;
constexpr std::size_t hexDigits = 64;
constexpr const char* packedEnding = ".packed";
/// An object changes its form at most once between two looks at it.
constexpr int looks = 3;

using Sink = std::function<Status(std::span<const std::byte>)>;
using Form = ObjectStore::Form;

Error notThere(const ObjectHash& hash) {
    return {ErrorCode::NotFound, "The stored file " + hash.str() + " is missing."};
}

Error named(const ObjectHash& hash, const Error& error) {
    return {error.code, "object " + hash.str() + ": " + error.message};
}

Result<std::shared_ptr<const PackedContent>> openPacked(const ObjectHash& hash, const fs::path& file) {
    auto descriptor = FileDescriptor::openForReading(file);
    if (!descriptor)
        return fail(descriptor.error());
    auto content = PackedContent::open(std::move(*descriptor), "object " + hash.str());
    if (!content)
        return fail(named(hash, content.error()));
    return content;
}

/// @return bytes that went into the sink
Result<std::int64_t> streamFile(const fs::path& file, const Sink& sink) {
    auto input = FileDescriptor::openForReading(file);
    if (!input)
        return fail(input.error());
    std::int64_t bytes = 0;
    std::vector<std::byte> buffer(chunkBytes);
    for (;;) {
        const auto count = input->read(buffer);
        if (!count)
            return fail(count.error());
        if (*count == 0)
            return bytes;
        if (Status taken = sink(std::span<const std::byte>(buffer).first(*count)); !taken)
            return fail(taken.error());
        bytes += static_cast<std::int64_t>(*count);
    }
}

Result<std::int64_t> streamPacked(const ObjectHash& hash, const fs::path& file, const Sink& sink) {
    const auto content = openPacked(hash, file);
    if (!content)
        return fail(content.error());
    dicom::Bytes room;
    for (const packed::Part& part : (*content)->directory().parts) {
        const auto bytes = (*content)->part(part.offset, part.length, room);
        if (!bytes)
            return fail(named(hash, bytes.error()));
        if (Status taken = sink(*bytes); !taken)
            return fail(taken.error());
    }
    return static_cast<std::int64_t>((*content)->size());
}

/// The bytes as they came in. Corrupt when they are not what `hash` says; the sink has seen them then.
Result<std::int64_t> stream(const ObjectHash& hash, const fs::path& file, Form form, const Sink& sink) {
    Sha256 read;
    const Sink hashing = [&](std::span<const std::byte> part) {
        read.update(part);
        return sink(part);
    };
    const auto bytes = form == Form::Packed ? streamPacked(hash, file, hashing) : streamFile(file, hashing);
    if (bytes && read.finish() != hash)
        return fail(ErrorCode::Corrupt, "The stored file " + hash.str() + " is damaged.");
    return bytes;
}

std::optional<ObjectHash> hashOf(const fs::path& file, Form& form) {
    std::string name = file.filename().string();
    form = name.ends_with(packedEnding) ? Form::Packed : Form::Original;
    if (form == Form::Packed)
        name.resize(name.size() - std::string_view(packedEnding).size());
    name = file.parent_path().filename().string() + name;
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (name.size() != hexDigits || !std::all_of(name.begin(), name.end(), isHex))
        return std::nullopt;
    return ObjectHash(std::move(name));
}

} // namespace

std::vector<ObjectStore::StoredFile> ObjectStore::filesOf(const ObjectHash& hash) const {
    std::vector<StoredFile> files;
    for (const Form form : {Form::Original, Form::Packed}) {
        const fs::path path = pathOf(hash) += form == Form::Packed ? packedEnding : "";
        std::error_code missing;
        if (const auto bytes = fs::file_size(path, missing); !missing)
            files.push_back({path, form, static_cast<std::int64_t>(bytes)});
    }
    return files;
}

void ObjectStore::eachFile(const std::function<bool(const ObjectHash&, const StoredFile&)>& sink) const {
    std::error_code error;
    for (fs::directory_iterator folder(m_folder, error), end; !error && folder != end;
         folder.increment(error)) {
        std::error_code unreadable;
        for (fs::directory_iterator file(folder->path(), unreadable); !unreadable && file != end;
             file.increment(unreadable)) {
            StoredFile stored{file->path(), Form::Original, 0};
            const auto hash = hashOf(file->path(), stored.form);
            std::error_code gone;
            const auto bytes = file->file_size(gone);
            if (!hash || gone)
                continue;
            stored.bytes = static_cast<std::int64_t>(bytes);
            if (!sink(*hash, stored))
                return;
        }
    }
}

Result<std::shared_ptr<const dicom::Content>> ObjectStore::readFile(const ObjectHash& hash,
                                                                    const StoredFile& file) const {
    if (file.form == Form::Packed)
        return openPacked(hash, file.path);
    auto descriptor = FileDescriptor::openForReading(file.path);
    if (!descriptor)
        return fail(descriptor.error());
    auto content = dicom::Content::open(descriptor->number(), "object " + hash.str());
    if (!content)
        return fail(named(hash, content.error()));
    return content;
}

Result<std::shared_ptr<const dicom::Content>> ObjectStore::read(const ObjectHash& hash) const {
    for (int look = 0; look < looks; ++look) {
        for (const StoredFile& file : filesOf(hash)) {
            auto content = readFile(hash, file);
            if (content || content.error().code != ErrorCode::NotFound)
                return content;
        }
    }
    return fail(notThere(hash));
}

Result<std::int64_t> ObjectStore::copyOut(const ObjectHash& hash, const Sink& sink) const {
    for (int look = 0; look < looks; ++look) {
        for (const StoredFile& file : filesOf(hash)) {
            auto bytes = stream(hash, file.path, file.form, sink);
            if (bytes || bytes.error().code != ErrorCode::NotFound)
                return bytes;
        }
    }
    return fail(notThere(hash));
}

Result<std::optional<StagedObject>> ObjectStore::pack(const ObjectHash& hash) const {
    auto original = readFile(hash, {pathOf(hash), Form::Original, 0});
    if (!original)
        return fail(original.error().code == ErrorCode::NotFound ? notThere(hash) : original.error());
    auto output = FileDescriptor::createUnique(temporaryFolder() / "packed-");
    if (!output)
        return fail(output.error());
    StagedObject staged(hash, 0, output->path(), true);
    const auto written = writePacked(*original, hash, *output);
    if (!written)
        return fail(written.error());
    if (!*written)
        return std::nullopt;
    staged.m_bytes = **written;
    // What is restored has the hash of what came in, or nothing is replaced.
    const auto restored =
        stream(hash, output->path(), Form::Packed, [](std::span<const std::byte>) { return Status{}; });
    if (!restored && restored.error().code == ErrorCode::Corrupt)
        return std::nullopt;
    if (!restored)
        return fail(restored.error());
    return staged;
}

Status ObjectStore::dropOriginal(const ObjectHash& hash) const {
    const auto files = filesOf(hash);
    if (files.empty() || files.back().form != Form::Packed)
        return fail(notThere(hash));
    if (files.front().form == Form::Original && ::unlink(files.front().path.c_str()) != 0 && errno != ENOENT)
        return fail(systemError(files.front().path, "removed"));
    return {};
}

Result<std::int64_t> ObjectStore::check(const ObjectHash& hash, const StoredFile& file, bool restored) const {
    if (file.form == Form::Original || restored)
        return stream(hash, file.path, file.form, [](std::span<const std::byte>) { return Status{}; });
    const auto content = openPacked(hash, file.path);
    if (!content)
        return fail(content.error());
    if ((*content)->directory().original != hash)
        return fail(ErrorCode::Corrupt, "The stored file " + hash.str() + " is another object.");
    if (Status whole = (*content)->checkStored(); !whole)
        return fail(named(hash, whole.error()));
    return static_cast<std::int64_t>((*content)->storedBytes());
}

Status ObjectStore::setAside(const ObjectHash& hash, const StoredFile& file, const fs::path& folder) const {
    std::error_code error;
    fs::create_directories(folder, error);
    const fs::path place = folder / (hash.str() + (file.form == Form::Packed ? packedEnding : ""));
    if (error || std::rename(file.path.c_str(), place.c_str()) != 0)
        return fail(systemError(place, "written"));
    return {};
}

} // namespace candela
