#include "database/importing/ImportLock.h"

#include "database/catalog/InstanceRecords.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

namespace candela {
namespace {

constexpr auto lockPause = std::chrono::milliseconds(20);

OwnedDescriptor openLockFile(const std::filesystem::path& library) {
    constexpr mode_t ownerOnly = 0600;
    return OwnedDescriptor(
        ::open((library / "importing.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, ownerOnly));
}

} // namespace

ImportLock::ImportLock(const std::filesystem::path& library, const std::stop_token& stop)
    : m_file(openLockFile(library)) {
    // Without the lock, on a file system that has none, an opening library only sorts what will be sorted
    // again.
    while (m_file && ::flock(m_file.get(), LOCK_SH | LOCK_NB) != 0 &&
           (errno == EWOULDBLOCK || errno == EINTR) && !stop.stop_requested())
        std::this_thread::sleep_for(lockPause);
}

void finishInterruptedImports(const catalog::Catalog& catalog, const std::filesystem::path& library) {
    const auto stale = catalog.read(
        [](catalog::Connection& connection) { return catalog::seriesWithStaleStacks(connection); });
    if (!stale || stale->empty())
        return;
    const OwnedDescriptor file = openLockFile(library);
    if (!file || ::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
        return;
    for (const std::int64_t series : *stale) {
        // A series that cannot be sorted stays as it is; the others are not to suffer for it.
        std::ignore = catalog.write(
            [series](catalog::Connection& connection) { catalog::rebuildStacks(connection, series); });
    }
}

} // namespace candela
