// A zip archive: its directory, and every file that may be taken out of it.
#include "database/importing/reader/ArchiveReader.h"

#include <sys/mman.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace candela;
    const OwnedDescriptor file(::memfd_create("archive", MFD_CLOEXEC));
    const OwnedDescriptor target(::memfd_create("unpacked", MFD_CLOEXEC));
    if (::write(file.get(), data, size) != static_cast<ssize_t>(size))
        return 0;
    ArchiveLimits limits;
    limits.totalBytes = std::uint64_t{64} << 20U;
    const auto archive = ArchiveReader::open(file.get(), limits);
    if (!archive)
        return 0;
    for (const ArchiveEntry& entry : (*archive)->entries())
        static_cast<void>((*archive)->extract(entry.index, target.get()));
    return 0;
}
