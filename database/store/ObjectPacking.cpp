#include "database/store/ObjectStore.h"
#include "database/store/PackedContent.h"
#include "database/store/PackedWriter.h"
#include "database/store/Sha256.h"
#include "database/store/StoredBytes.h"

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

Result<std::unique_ptr<const StoredBytes>> openStored(const Seal& seal, const ObjectHash& hash,
                                                      const fs::path& file, Form form) {
    auto descriptor = FileDescriptor::openForReading(file);
    if (!descriptor)
        return fail(descriptor.error());
    auto content = StoredBytes::open(std::move(*descriptor), seal, hash, form == Form::Packed);
    if (!content)
        return fail(named(hash, content.error()));
    return content;
}

Result<std::shared_ptr<const PackedContent>> openPacked(const Seal& seal, const ObjectHash& hash,
                                                        const fs::path& file) {
    auto stored = openStored(seal, hash, file, Form::Packed);
    if (!stored)
        return fail(stored.error());
    auto content = PackedContent::open(std::move(*stored), "object " + hash.str());
    if (!content)
        return fail(named(hash, content.error()));
    return content;
}

/// @return bytes that went into the sink
Result<std::int64_t> streamFile(const Seal& seal, const ObjectHash& hash, const fs::path& file,
                                const Sink& sink) {
    const auto input = openStored(seal, hash, file, Form::Original);
    if (!input)
        return fail(input.error());
    const std::uint64_t size = (*input)->size();
    std::vector<std::byte> buffer;
    // Also an empty file has an end that may have been changed.
    for (std::uint64_t offset = 0; offset < std::max<std::uint64_t>(size, 1); offset += buffer.size()) {
        buffer.resize(std::min<std::uint64_t>(chunkBytes, size - offset));
        if (Status read = (*input)->readAt(offset, buffer); !read)
            return fail(named(hash, read.error()));
        if (Status taken = sink(buffer); !taken)
            return fail(taken.error());
        if (buffer.empty())
            break;
    }
    return static_cast<std::int64_t>(size);
}

Result<std::int64_t> streamPacked(const Seal& seal, const ObjectHash& hash, const fs::path& file,
                                  const Sink& sink) {
    const auto content = openPacked(seal, hash, file);
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
Result<std::int64_t> stream(const Seal& seal, const ObjectHash& hash, const fs::path& file, Form form,
                            const Sink& sink) {
    Sha256 read;
    const Sink hashing = [&](std::span<const std::byte> part) {
        read.update(part);
        return sink(part);
    };
    const auto bytes = form == Form::Packed ? streamPacked(seal, hash, file, hashing)
                                            : streamFile(seal, hash, file, hashing);
    if (bytes && read.finish() != hash)
        return fail(ErrorCode::Corrupt, "The stored file " + hash.str() + " is damaged.");
    return bytes;
}

Form formOf(const fs::path& file) {
    return file.filename().string().ends_with(packedEnding) ? Form::Packed : Form::Original;
}

/// `abcdef…` of a file that is called as one of the store.
std::optional<std::string> hexNameOf(const fs::path& file) {
    std::string name = file.filename().string();
    if (formOf(file) == Form::Packed)
        name.resize(name.size() - std::string_view(packedEnding).size());
    name = file.parent_path().filename().string() + name;
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (name.size() != hexDigits || !std::all_of(name.begin(), name.end(), isHex))
        return std::nullopt;
    return name;
}

} // namespace

std::optional<ObjectHash> ObjectStore::objectOf(const fs::path& file) const {
    auto name = hexNameOf(file);
    if (!name)
        return std::nullopt;
    if (!m_seal)
        return ObjectHash(std::move(*name));
    auto object = objectOfSealed(file, m_seal, formOf(file) == Form::Packed);
    if (!object)
        return std::nullopt;
    const auto names = m_names.all(*object);
    name->insert(2, "/");
    return std::ranges::find(names, *name) == names.end() ? std::nullopt : object;
}

Result<std::unique_ptr<const StoredBytes>> ObjectStore::openFile(const ObjectHash& hash,
                                                                 const StoredFile& file) const {
    return openStored(m_seal, hash, file.path, file.form);
}

std::vector<ObjectStore::StoredFile> ObjectStore::filesOf(const ObjectHash& hash) const {
    std::vector<StoredFile> files;
    const std::vector<std::string> names = m_names.all(hash);
    for (const Form form : {Form::Original, Form::Packed}) {
        for (const std::string& name : names) {
            const fs::path path = m_folder / (name + (form == Form::Packed ? packedEnding : ""));
            std::error_code missing;
            if (const auto bytes = fs::file_size(path, missing); !missing)
                files.push_back({path, form, static_cast<std::int64_t>(bytes)});
        }
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
            StoredFile stored{file->path(), formOf(file->path()), 0};
            const auto hash = objectOf(file->path());
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
        return openPacked(m_seal, hash, file.path);
    if (m_seal)
        return readSealed(hash, file);
    auto descriptor = FileDescriptor::openForReading(file.path);
    if (!descriptor)
        return fail(descriptor.error());
    auto content = dicom::Content::open(descriptor->number(), "object " + hash.str());
    if (!content)
        return fail(named(hash, content.error()));
    return content;
}

/// All of it in memory: what is sealed cannot be mapped.
Result<std::shared_ptr<const dicom::Content>> ObjectStore::readSealed(const ObjectHash& hash,
                                                                      const StoredFile& file) const {
    const auto stored = openStored(m_seal, hash, file.path, Form::Original);
    if (!stored)
        return fail(stored.error());
    if ((*stored)->size() > dicom::maxContentBytes)
        return fail(ErrorCode::Unsupported, "object " + hash.str() + " is too large to be opened.");
    dicom::Bytes bytes((*stored)->size());
    if (Status read = (*stored)->readAt(0, bytes); !read)
        return fail(named(hash, read.error()));
    auto content = dicom::Content::of(std::move(bytes), "object " + hash.str());
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
            auto bytes = stream(m_seal, hash, file.path, file.form, sink);
            if (bytes || bytes.error().code != ErrorCode::NotFound)
                return bytes;
        }
    }
    return fail(notThere(hash));
}

Result<std::optional<StagedObject>> ObjectStore::pack(const ObjectHash& hash) const {
    const auto files = filesOf(hash);
    if (files.empty() || files.front().form != Form::Original)
        return fail(notThere(hash));
    auto original = readFile(hash, files.front());
    if (!original)
        return fail(original.error().code == ErrorCode::NotFound ? notThere(hash) : original.error());
    auto output = FileDescriptor::createUnique(temporaryFolder() / "packed-");
    if (!output)
        return fail(output.error());
    StagedObject staged(hash, 0, output->path(), true);
    auto sealed = StoredOutput::begin(*output, m_seal, hash, true);
    if (!sealed)
        return fail(sealed.error());
    const auto written = writePacked(*original, hash, **sealed);
    if (!written)
        return fail(written.error());
    if (!*written)
        return std::nullopt;
    const auto bytes = (*sealed)->finish();
    if (!bytes)
        return fail(bytes.error());
    staged.m_bytes = *bytes;
    // What is restored has the hash of what came in, or nothing is replaced.
    const auto restored = stream(m_seal, hash, output->path(), Form::Packed,
                                 [](std::span<const std::byte>) { return Status{}; });
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
    for (const StoredFile& file : files) {
        if (file.form == Form::Original && ::unlink(file.path.c_str()) != 0 && errno != ENOENT)
            return fail(systemError(file.path, "removed"));
    }
    return {};
}

Result<std::int64_t> ObjectStore::check(const ObjectHash& hash, const StoredFile& file, bool restored) const {
    if (file.form == Form::Original || restored)
        return stream(m_seal, hash, file.path, file.form,
                      [](std::span<const std::byte>) { return Status{}; });
    const auto content = openPacked(m_seal, hash, file.path);
    if (!content)
        return fail(content.error());
    if ((*content)->directory().original != hash)
        return fail(ErrorCode::Corrupt, "The stored file " + hash.str() + " is another object.");
    if (Status whole = (*content)->checkStored(); !whole)
        return fail(named(hash, whole.error()));
    return file.bytes;
}

Status ObjectStore::setAside(const ObjectHash& hash, const StoredFile& file, const fs::path& folder) const {
    std::error_code error;
    fs::create_directories(folder, error);
    const std::string name = m_seal
                                 ? file.path.parent_path().filename().string() + file.path.filename().string()
                                 : hash.str() + (file.form == Form::Packed ? packedEnding : "");
    const fs::path place = folder / name;
    if (error || std::rename(file.path.c_str(), place.c_str()) != 0)
        return fail(systemError(place, "written"));
    return {};
}

} // namespace candela
