#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What the upkeep of a library reports: bin, backup, verification, compression.
namespace candela {

/// What went to the bin, came out of it or left it for good.
struct BinReport {
    std::int64_t studies = 0;
    std::int64_t instances = 0;
    std::int64_t bytes = 0; ///< of the files as they came in
};

/// A backup or the library made from one. Incremental: only `copied` of the `objects` had to be written.
struct BackupReport {
    std::int64_t objects = 0;
    std::int64_t copied = 0;
    std::int64_t bytes = 0; ///< written
    double seconds = 0;
    bool verified = false; ///< every object of the copy was read back and has its hash
};

/// Every stored object held against its hash, and the catalogue against the store. Objects are named by the
/// SHA-256 of the file as it came in.
struct VerifyReport {
    std::int64_t objects = 0;
    std::int64_t bytes = 0; ///< read
    std::vector<std::string> damaged;
    std::vector<std::string> missing;
    std::vector<std::string> orphaned; ///< in the store but not in the catalogue
    std::vector<std::string> repaired; ///< what a repair did, in words
    double seconds = 0;
};

/// Uncompressed pixels that became lossless JPEG-LS.
struct CompressionReport {
    std::int64_t objects = 0;     ///< now compressed
    std::int64_t kept = 0;        ///< left as they are: compressed already, without pixels, or not smaller
    std::int64_t bytesBefore = 0; ///< of `objects`
    std::int64_t bytesAfter = 0;
    double seconds = 0;
};

} // namespace candela
