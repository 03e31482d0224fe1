#include "database/sealing/CatalogVfs.h"

#include "database/sealing/PageCipher.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <mutex>
#include <new>
#include <sqlite3.h>

namespace candela::sealing {
namespace {

constexpr const char* keysParameter = "keys";
constexpr std::uint64_t logHeaderBytes = 32;
constexpr std::size_t frameHeaderBytes = 24;
constexpr std::size_t frameBytes = frameHeaderBytes + pageBytes;
constexpr std::size_t checksumAt = 16; ///< in a frame's header
/// Everything in a rollback journal that is no page is shorter.
constexpr int longestJournalHeader = 512;

// The tokens and their keys -------------------------------------------------------------------------

class KeyRegister {
public:
    std::string add(std::shared_ptr<const KeyRing> keys) {
        const std::lock_guard lock(m_mutex);
        std::string token = std::to_string(++m_last);
        m_keys.emplace(token, std::move(keys));
        return token;
    }
    void remove(const std::string& token) {
        const std::lock_guard lock(m_mutex);
        m_keys.erase(token);
    }
    std::shared_ptr<const KeyRing> find(const char* token) {
        const std::lock_guard lock(m_mutex);
        const auto found = token ? m_keys.find(token) : m_keys.end();
        return found == m_keys.end() ? nullptr : found->second;
    }

private:
    std::mutex m_mutex; ///< guards what follows
    std::uint64_t m_last = 0;
    std::map<std::string, std::shared_ptr<const KeyRing>, std::less<>> m_keys;
};

KeyRegister& keyRegister() {
    static KeyRegister keys;
    return keys;
}

// Files ---------------------------------------------------------------------------------------------

using Frame = std::array<std::byte, frameBytes>;

/// What SQLite sees as a file; the real one's memory follows it.
class SealedFile : public sqlite3_file {
public:
    explicit SealedFile(PagePlace place, std::shared_ptr<const KeyRing> keys)
        : m_place(place), m_keys(std::move(keys)) {
        pMethods = nullptr;
    }

    [[nodiscard]] sqlite3_file* real();

    int read(void* buffer, int amount, sqlite3_int64 offset);
    int write(const void* buffer, int amount, sqlite3_int64 offset);
    /// Of the file that this is, or that this is the journal of.
    const LibraryKey* key();
    void setCatalogue(SealedFile* catalogue) { m_catalogue = catalogue; }

private:
    int realRead(void* buffer, std::size_t amount, std::uint64_t offset) {
        return real()->pMethods->xRead(real(), buffer, static_cast<int>(amount),
                                       static_cast<sqlite3_int64>(offset));
    }
    int realWrite(const void* buffer, std::size_t amount, std::uint64_t offset) {
        return real()->pMethods->xWrite(real(), buffer, static_cast<int>(amount),
                                        static_cast<sqlite3_int64>(offset));
    }
    int writeSealed(const PageAddress& address, const void* buffer, std::uint64_t offset);

    int readCatalogue(std::byte* buffer, std::size_t amount, std::uint64_t offset);
    int readLog(std::byte* buffer, std::size_t amount, std::uint64_t offset);
    int writeLog(const std::byte* buffer, std::size_t amount, std::uint64_t offset);
    int readJournal(std::byte* buffer, std::size_t amount, std::uint64_t offset);
    int writeJournal(const std::byte* buffer, std::size_t amount, std::uint64_t offset);

    PagePlace m_place;
    std::shared_ptr<const KeyRing> m_keys;
    const LibraryKey* m_key = nullptr;
    SealedFile* m_catalogue = nullptr; ///< of a log or journal
};

constexpr std::size_t alignedSize = (sizeof(SealedFile) + 15) / 16 * 16;

sqlite3_file* SealedFile::real() {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<std::byte*>(this) + alignedSize);
}

SealedFile* sealed(sqlite3_file* file) {
    return static_cast<SealedFile*>(file);
}

std::uint32_t bigEndian(const std::byte* bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8U | std::to_integer<std::uint32_t>(bytes[i]);
    return value;
}

PageAddress frameAddress(const std::byte* header, std::uint64_t frame) {
    // Not to the salts: SQLite leaves them out while it writes frames of a transaction again.
    return {PagePlace::WriteAheadLog, bigEndian(header), frame};
}

void maskChecksum(const LibraryKey& key, std::byte* header, std::uint64_t frame) {
    maskFrameChecksum(key, std::span<const std::byte, 8>(header + 8, 8), frame,
                      std::span<std::byte, 8>(header + checksumAt, 8));
}

/// A new catalogue gets the current key; one that is there says which it has.
const LibraryKey* SealedFile::key() {
    if (m_catalogue)
        return m_catalogue->key();
    if (m_key)
        return m_key;
    std::array<std::byte, mastheadBytes> bytes{};
    const int code = realRead(bytes.data(), bytes.size(), 0);
    if (code == SQLITE_IOERR_SHORT_READ) {
        m_key = &m_keys->current();
    } else if (code == SQLITE_OK) {
        if (const auto id = keyOfCatalogue(bytes))
            m_key = m_keys->find(*id);
    }
    return m_key;
}

int SealedFile::read(void* buffer, int amount, sqlite3_int64 offset) {
    auto* const bytes = static_cast<std::byte*>(buffer);
    const auto count = static_cast<std::size_t>(amount);
    const auto at = static_cast<std::uint64_t>(offset);
    switch (m_place) {
    case PagePlace::Catalogue:
        return readCatalogue(bytes, count, at);
    case PagePlace::WriteAheadLog:
        return readLog(bytes, count, at);
    case PagePlace::RollbackJournal:
        return readJournal(bytes, count, at);
    }
    return SQLITE_IOERR_READ;
}

int SealedFile::write(const void* buffer, int amount, sqlite3_int64 offset) {
    const auto* const bytes = static_cast<const std::byte*>(buffer);
    const auto count = static_cast<std::size_t>(amount);
    const auto at = static_cast<std::uint64_t>(offset);
    if (m_place == PagePlace::WriteAheadLog)
        return writeLog(bytes, count, at);
    if (m_place == PagePlace::RollbackJournal)
        return writeJournal(bytes, count, at);
    if (count != pageBytes || at % pageBytes != 0)
        return SQLITE_IOERR_WRITE;
    return writeSealed({PagePlace::Catalogue, static_cast<std::uint32_t>(at / pageBytes + 1)}, buffer, at);
}

int SealedFile::writeSealed(const PageAddress& address, const void* buffer, std::uint64_t offset) {
    const LibraryKey* const with = key();
    if (!with)
        return SQLITE_NOTADB;
    std::array<std::byte, pageBytes> page;
    const PageView plain(static_cast<const std::byte*>(buffer), pageBytes);
    if (!sealPage(*with, address, plain, page))
        return SQLITE_IOERR_WRITE;
    return realWrite(page.data(), page.size(), offset);
}

/// Whole pages, and pieces of one: SQLite looks at the beginning before it knows the size of pages.
int SealedFile::readCatalogue(std::byte* buffer, std::size_t amount, std::uint64_t offset) {
    const std::uint64_t first = offset / pageBytes;
    const std::size_t within = offset % pageBytes;
    if (within + amount > pageBytes)
        return SQLITE_IOERR_READ;
    const LibraryKey* const with = key();
    if (!with)
        return SQLITE_NOTADB;
    std::array<std::byte, pageBytes> room;
    std::byte* const page = amount == pageBytes ? buffer : room.data();
    const int code = realRead(page, pageBytes, first * pageBytes);
    if (code == SQLITE_IOERR_SHORT_READ)
        std::fill_n(buffer, amount, std::byte{0});
    if (code != SQLITE_OK)
        return code;
    if (!openPage(*with, {PagePlace::Catalogue, static_cast<std::uint32_t>(first + 1)},
                  Page(page, pageBytes)))
        return SQLITE_IOERR_DATA;
    if (page != buffer)
        std::copy_n(page + within, amount, buffer);
    return SQLITE_OK;
}

/// The log's header is plain; of a frame, the checksum of its content is masked and its page sealed.
int SealedFile::readLog(std::byte* buffer, std::size_t amount, std::uint64_t offset) {
    if (offset + amount <= logHeaderBytes)
        return realRead(buffer, amount, offset);
    const std::size_t within = (offset - logHeaderBytes) % frameBytes;
    const std::uint64_t frame = offset - within;
    if (offset < logHeaderBytes || within + amount > frameBytes)
        return SQLITE_IOERR_READ;
    const LibraryKey* const with = key();
    if (!with)
        return SQLITE_NOTADB;
    Frame whole;
    const bool headerAlone = within + amount <= frameHeaderBytes;
    const int code = realRead(whole.data(), headerAlone ? frameHeaderBytes : frameBytes, frame);
    if (code == SQLITE_IOERR_SHORT_READ)
        std::fill_n(buffer, amount, std::byte{0});
    if (code != SQLITE_OK)
        return code;
    maskChecksum(*with, whole.data(), frame);
    // Recovery reads whole frames, also those that were never finished; their checksum tells it so.
    const bool recovering = amount == frameBytes;
    if (!headerAlone &&
        !openPage(*with, frameAddress(whole.data(), frame),
                  Page(whole.data() + frameHeaderBytes, pageBytes)) &&
        !recovering)
        return SQLITE_IOERR_DATA;
    std::copy_n(whole.begin() + static_cast<std::ptrdiff_t>(within), amount, buffer);
    return SQLITE_OK;
}

int SealedFile::writeLog(const std::byte* buffer, std::size_t amount, std::uint64_t offset) {
    if (offset + amount <= logHeaderBytes)
        return realWrite(buffer, amount, offset);
    const std::size_t within = (offset - logHeaderBytes) % frameBytes;
    const std::uint64_t frame = offset - within;
    const LibraryKey* const with = key();
    if (!with)
        return SQLITE_NOTADB;
    std::array<std::byte, frameHeaderBytes> header{};
    if (within == 0 && amount == frameHeaderBytes) {
        std::copy_n(buffer, frameHeaderBytes, header.begin());
        maskChecksum(*with, header.data(), frame);
        return realWrite(header.data(), header.size(), frame);
    }
    if (within != frameHeaderBytes || amount != pageBytes)
        return SQLITE_IOERR_WRITE;
    if (const int code = realRead(header.data(), header.size(), frame); code != SQLITE_OK)
        return code;
    return writeSealed(frameAddress(header.data(), frame), buffer, offset);
}

/// A record is a page's number, the page, and a sum of every 200th byte.
int SealedFile::readJournal(std::byte* buffer, std::size_t amount, std::uint64_t offset) {
    const int code = realRead(buffer, amount, offset);
    if (code != SQLITE_OK || amount != pageBytes)
        return code;
    std::array<std::byte, 4> number{};
    if (const int read = realRead(number.data(), number.size(), offset - number.size()); read != SQLITE_OK)
        return read;
    const LibraryKey* const with = key();
    if (!with)
        return SQLITE_NOTADB;
    return openPage(*with, {PagePlace::RollbackJournal, bigEndian(number.data()), offset},
                    Page(buffer, pageBytes))
               ? SQLITE_OK
               : SQLITE_IOERR_DATA;
}

int SealedFile::writeJournal(const std::byte* buffer, std::size_t amount, std::uint64_t offset) {
    if (amount <= longestJournalHeader)
        return realWrite(buffer, amount, offset);
    if (amount != pageBytes || offset < 4)
        return SQLITE_IOERR_WRITE;
    std::array<std::byte, 4> number{};
    if (const int code = realRead(number.data(), number.size(), offset - number.size()); code != SQLITE_OK)
        return code;
    return writeSealed({PagePlace::RollbackJournal, bigEndian(number.data()), offset}, buffer, offset);
}

// What SQLite calls ----------------------------------------------------------------------------------

int closeFile(sqlite3_file* file) {
    SealedFile* const own = sealed(file);
    const int code = own->real()->pMethods ? own->real()->pMethods->xClose(own->real()) : SQLITE_OK;
    own->~SealedFile();
    return code;
}

int readFile(sqlite3_file* file, void* buffer, int amount, sqlite3_int64 offset) {
    return sealed(file)->read(buffer, amount, offset);
}

int writeFile(sqlite3_file* file, const void* buffer, int amount, sqlite3_int64 offset) {
    return sealed(file)->write(buffer, amount, offset);
}

/// Calls the same of the real file.
template <auto Method, typename... Arguments>
auto forward(sqlite3_file* file, Arguments... arguments) {
    sqlite3_file* const real = sealed(file)->real();
    return (real->pMethods->*Method)(real, arguments...);
}

int controlFile(sqlite3_file* file, int operation, void* argument) {
    if (operation == SQLITE_FCNTL_MMAP_SIZE) {
        *static_cast<sqlite3_int64*>(argument) = 0; // what is mapped cannot be opened on its way
        return SQLITE_OK;
    }
    return forward<&sqlite3_io_methods::xFileControl>(file, operation, argument);
}

/// Pages reach the disk whole: the header of a rollback journal is then shorter than one.
int characteristics(sqlite3_file* file) {
    const int real = forward<&sqlite3_io_methods::xDeviceCharacteristics>(file);
    return (real & ~SQLITE_IOCAP_BATCH_ATOMIC) | SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

const sqlite3_io_methods fileMethods = {
    2, // no xFetch: nothing is mapped
    closeFile,
    readFile,
    writeFile,
    [](sqlite3_file* file, sqlite3_int64 size) {
        return forward<&sqlite3_io_methods::xTruncate>(file, size);
    },
    [](sqlite3_file* file, int flags) { return forward<&sqlite3_io_methods::xSync>(file, flags); },
    [](sqlite3_file* file, sqlite3_int64* size) {
        return forward<&sqlite3_io_methods::xFileSize>(file, size);
    },
    [](sqlite3_file* file, int lock) { return forward<&sqlite3_io_methods::xLock>(file, lock); },
    [](sqlite3_file* file, int lock) { return forward<&sqlite3_io_methods::xUnlock>(file, lock); },
    [](sqlite3_file* file, int* held) {
        return forward<&sqlite3_io_methods::xCheckReservedLock>(file, held);
    },
    controlFile,
    [](sqlite3_file* file) { return forward<&sqlite3_io_methods::xSectorSize>(file); },
    characteristics,
    [](sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
        return forward<&sqlite3_io_methods::xShmMap>(file, page, size, extend, memory);
    },
    [](sqlite3_file* file, int offset, int count, int flags) {
        return forward<&sqlite3_io_methods::xShmLock>(file, offset, count, flags);
    },
    [](sqlite3_file* file) { forward<&sqlite3_io_methods::xShmBarrier>(file); },
    [](sqlite3_file* file, int remove) { return forward<&sqlite3_io_methods::xShmUnmap>(file, remove); },
    nullptr,
    nullptr,
};

sqlite3_vfs* realVfs(sqlite3_vfs* vfs) {
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

std::optional<PagePlace> placeOf(int flags) {
    if (flags & SQLITE_OPEN_MAIN_DB)
        return PagePlace::Catalogue;
    if (flags & SQLITE_OPEN_WAL)
        return PagePlace::WriteAheadLog;
    if (flags & SQLITE_OPEN_MAIN_JOURNAL)
        return PagePlace::RollbackJournal;
    return std::nullopt;
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    file->pMethods = nullptr;
    const auto place = placeOf(flags);
    if (!place || !name)
        return SQLITE_CANTOPEN; // temporary files are not for disks
    auto keys = keyRegister().find(sqlite3_uri_parameter(name, keysParameter));
    if (!keys)
        return SQLITE_CANTOPEN;
    auto* const own = new (file) SealedFile(*place, std::move(keys));
    if (*place != PagePlace::Catalogue)
        own->setCatalogue(sealed(sqlite3_database_file_object(name)));
    own->real()->pMethods = nullptr;
    const int code = realVfs(vfs)->xOpen(realVfs(vfs), name, own->real(), flags, outFlags);
    if (code != SQLITE_OK) {
        closeFile(own);
        file->pMethods = nullptr;
        return code;
    }
    file->pMethods = &fileMethods;
    return SQLITE_OK;
}

/// Calls the same of the real file system.
template <auto Method, typename... Arguments>
auto forwardVfs(sqlite3_vfs* vfs, Arguments... arguments) {
    return (realVfs(vfs)->*Method)(realVfs(vfs), arguments...);
}

/// Registered once, for as long as the process runs.
bool vfsIsRegistered() {
    static sqlite3_vfs vfs{};
    static const bool registered = [] {
        sqlite3_vfs* const real = sqlite3_vfs_find(nullptr);
        if (!real || real->iVersion < 2)
            return false;
        vfs.iVersion = 2;
        vfs.szOsFile = static_cast<int>(alignedSize) + real->szOsFile;
        vfs.mxPathname = real->mxPathname;
        vfs.zName = catalogVfsName;
        vfs.pAppData = real;
        vfs.xOpen = openFile;
        vfs.xDelete = [](sqlite3_vfs* own, const char* name, int sync) {
            return forwardVfs<&sqlite3_vfs::xDelete>(own, name, sync);
        };
        vfs.xAccess = [](sqlite3_vfs* own, const char* name, int flags, int* result) {
            return forwardVfs<&sqlite3_vfs::xAccess>(own, name, flags, result);
        };
        vfs.xFullPathname = [](sqlite3_vfs* own, const char* name, int size, char* out) {
            return forwardVfs<&sqlite3_vfs::xFullPathname>(own, name, size, out);
        };
        vfs.xRandomness = [](sqlite3_vfs* own, int size, char* out) {
            return forwardVfs<&sqlite3_vfs::xRandomness>(own, size, out);
        };
        vfs.xSleep = [](sqlite3_vfs* own, int microseconds) {
            return forwardVfs<&sqlite3_vfs::xSleep>(own, microseconds);
        };
        vfs.xCurrentTime = [](sqlite3_vfs* own, double* time) {
            return forwardVfs<&sqlite3_vfs::xCurrentTime>(own, time);
        };
        vfs.xGetLastError = [](sqlite3_vfs* own, int size, char* out) {
            return forwardVfs<&sqlite3_vfs::xGetLastError>(own, size, out);
        };
        vfs.xCurrentTimeInt64 = [](sqlite3_vfs* own, sqlite3_int64* time) {
            return forwardVfs<&sqlite3_vfs::xCurrentTimeInt64>(own, time);
        };
        return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
    }();
    return registered;
}

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '-' || c == '_' || c == '.';
}

} // namespace

std::string registerKeys(std::shared_ptr<const KeyRing> keys) {
    if (!vfsIsRegistered())
        throw std::bad_alloc();
    return keyRegister().add(std::move(keys));
}

void forgetKeys(const std::string& token) {
    keyRegister().remove(token);
}

std::string sealedUri(const std::string& path, const std::string& token) {
    constexpr const char* hex = "0123456789ABCDEF";
    std::string uri = "file://";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (isPlain(c))
            uri += c;
        else
            uri.append({'%', hex[byte >> 4U], hex[byte & 15U]});
    }
    return uri + "?vfs=" + catalogVfsName + "&" + keysParameter + "=" + token;
}

} // namespace candela::sealing
