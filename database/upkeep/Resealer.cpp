#include "database/upkeep/Resealer.h"

#include "database/backup/BackupFolder.h"
#include "database/catalog/BackupRecords.h"
#include "database/sealing/SealedFormat.h"
#include "database/store/StoredBytes.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace candela {
namespace {

namespace fs = std::filesystem;
using catalog::Connection;
using Form = ObjectStore::Form;
using StoredFile = ObjectStore::StoredFile;

constexpr std::size_t filesAtOnce = 64;
constexpr std::size_t chunkBytes = std::size_t{1} << 20U;
constexpr const char* packedEnding = ".packed";
constexpr const char* unfinishedName = ".catalog-sealing.sqlite";

Error stopped() {
    return {ErrorCode::Cancelled, "It was stopped before its end; the same command goes on with it."};
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored))
            files.push_back(entry->path());
    }
    return files;
}

Status sealFile(const fs::path& file, const fs::path& place, const Seal& seal, const ObjectHash& object,
                bool packed) {
    auto input = FileDescriptor::openForReading(file);
    auto output = FileDescriptor::createUnique(place.parent_path() / ".sealing-");
    if (!input || !output)
        return fail(input ? output.error() : input.error());
    auto sealed = StoredOutput::begin(*output, seal, object, packed);
    if (!sealed)
        return fail(sealed.error());
    std::vector<std::byte> chunk(chunkBytes);
    for (;;) {
        const auto count = input->read(chunk);
        if (!count)
            return fail(count.error());
        if (*count == 0)
            break;
        if (Status done = (*sealed)->write(std::span(chunk).first(*count)); !done)
            return done;
    }
    if (const auto bytes = (*sealed)->finish(); !bytes)
        return fail(bytes.error());
    if (Status done = output->sync(); !done)
        return done;
    if (std::rename(output->path().c_str(), place.c_str()) != 0 || ::unlink(file.c_str()) != 0)
        return fail(systemError(place, "written"));
    return {};
}

} // namespace

/// A plain file and a sealed one may have names of the same kind: what opens with the new key is done.
std::vector<Resealer::OldFile> Resealer::oldFiles(const ObjectStore& from, const ObjectStore& to) const {
    std::vector<OldFile> files;
    const std::string current = toString(m_to->keys().current().id());
    from.eachFile([&](const ObjectHash& object, const StoredFile& file) {
        const auto sealed = to.objectOf(file.path);
        const fs::path newest = to.pathOf(sealed.value_or(object)) +=
            file.form == Form::Packed ? packedEnding : "";
        if (!sealed || newest != file.path)
            files.push_back({object, file});
        return !m_stop.stop_requested();
    });
    return files;
}

Status Resealer::objects(const catalog::Catalog& catalog) {
    const auto from = ObjectStore::open(m_directory / "objects", m_from);
    const auto to = ObjectStore::open(m_directory / "objects", m_to);
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    // Nobody else is at it: what lies there was never finished.
    std::error_code ignored;
    for (const fs::path& file : filesIn(m_directory / "objects" / "incoming"))
        fs::remove(file, ignored);
    const std::vector<OldFile> files = oldFiles(*from, *to);
    for (std::size_t at = 0; at < files.size() && !m_stop.stop_requested(); at += filesAtOnce) {
        const std::size_t count = std::min(filesAtOnce, files.size() - at);
        if (m_progress)
            m_progress({m_count, static_cast<std::int64_t>(files.size()), "Sealing"});
        if (Status done = replace(*from, *to, std::span(files).subspan(at, count), catalog); !done)
            return done;
    }
    if (m_stop.stop_requested())
        return fail(stopped());
    return m_from ? Status{} : sealSetAside();
}

Status Resealer::replace(const ObjectStore& from, const ObjectStore& to, std::span<const OldFile> files,
                         const catalog::Catalog& catalog) {
    std::vector<StagedObject> staged;
    for (const OldFile& old : files) {
        const auto content = from.openFile(old.object, old.file);
        if (!content)
            return fail(content.error());
        auto object = to.stageAsKept(old.object, old.file.form, **content);
        if (!object)
            return fail(object.error());
        staged.push_back(std::move(*object));
    }
    if (Status kept = to.keep(staged); !kept)
        return kept;
    std::vector<catalog::CataloguedObject> forms;
    for (const OldFile& old : files) {
        const bool packed = old.file.form == Form::Packed;
        StoredFile now{to.pathOf(old.object) += packed ? packedEnding : "", old.file.form, 0};
        std::error_code missing;
        now.bytes = static_cast<std::int64_t>(fs::file_size(now.path, missing));
        // The original of an object that is there packed is not needed any more.
        if (!missing) {
            if (const auto whole = to.check(old.object, now, false); !whole)
                return fail(whole.error());
            forms.push_back({old.object, packed, now.bytes});
        } else if (!to.contains(old.object)) {
            return fail(ErrorCode::Failed, "Object " + old.object.str() + " could not be sealed.");
        }
    }
    const auto told = catalog.write([&](Connection& connection) {
        for (const catalog::CataloguedObject& form : forms) {
            const auto known = catalog::findObject(connection, form.hash);
            if (known && known->compressed == form.compressed)
                catalog::setStoredForm(connection, form);
        }
    });
    if (!told)
        return told;
    for (const OldFile& old : files) {
        if (::unlink(old.file.path.c_str()) != 0)
            return fail(systemError(old.file.path, "removed"));
        ++m_count;
        m_bytes += old.file.bytes;
    }
    return {};
}

/// What a repair moved to `damaged/` is a patient's all the same.
Status Resealer::sealSetAside() const {
    for (const fs::path& file : filesIn(m_directory / "damaged")) {
        const bool packed = file.extension() == packedEnding;
        if (objectOfSealed(file, m_to, packed))
            continue;
        const ObjectHash object(file.stem().string());
        std::string name = ObjectNames(m_to).current(object);
        std::erase(name, '/');
        if (Status done = sealFile(file, file.parent_path() / (name + (packed ? packedEnding : "")), m_to,
                                   object, packed);
            !done)
            return done;
    }
    return {};
}

Status Resealer::catalogues() const {
    for (const fs::path& file : filesIn(m_directory)) {
        const std::string name = file.filename().string();
        if (!name.starts_with("catalog-v") || !name.ends_with(".sqlite"))
            continue;
        if (Status done = replaceCatalogue(file); !done)
            return done;
    }
    return replaceCatalogue(m_directory / "catalog.sqlite");
}

Status Resealer::replaceCatalogue(const fs::path& file) const {
    const auto key = keyOfCatalogue(file);
    if (!key)
        return fail(key.error());
    if (*key == m_to->keys().current().id())
        return {};
    const fs::path unfinished = m_directory / unfinishedName;
    std::error_code ignored;
    fs::remove(unfinished, ignored);
    try {
        Connection connection(file, Connection::Mode::OpenExisting, *key ? m_from : nullptr);
        catalog::copyCatalog(connection, unfinished, m_to);
        catalog::settle(connection);
    } catch (const catalog::Failure& failure) {
        return fail(failure.error());
    }
    // The last one to close a catalogue removes its log; one that is left belongs to somebody.
    for (const char* ending : {"-wal", "-journal"}) {
        if (fs::exists(file.string() + ending, ignored))
            return fail(ErrorCode::Busy, "The catalogue " + file.string() + " is in use.");
    }
    if (std::rename(unfinished.c_str(), file.c_str()) != 0)
        return fail(systemError(file, "written"));
    return syncFolder(m_directory);
}

} // namespace candela
