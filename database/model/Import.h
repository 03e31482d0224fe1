#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace candela {

/// What to import, and what to say of images that carry no header.
struct ImportRequest {
    std::vector<std::filesystem::path> paths;
    std::string patientId;
    std::string modality;
    std::string description;
    std::string bodyPart;
    std::string patientName; ///< DICOM PN, UTF-8
    bool compress = true;    ///< afterwards, what this import stored; false: later
};

/// One stage of the search for duplicates: identifiers, xxHash of the pixels, SHA-256 of the pixels.
struct DuplicateStage {
    std::int64_t compared = 0; ///< files that reached this stage
    std::int64_t matched = 0;  ///< files that it did not clear
    double seconds = 0;        ///< summed over threads
};

struct PathReason {
    std::string path;
    std::string reason;
    std::string sopInstanceUid; ///< of conflicts
};

/// What an import did. `imported` counts instances; every file seen is in exactly one of imported,
/// duplicates, conflicts, rejected and skipped.
struct ImportReport {
    std::int64_t filesSeen = 0;
    std::int64_t imported = 0;
    std::int64_t duplicates = 0;
    std::vector<PathReason> conflicts;  ///< kept beside the instance that was there first
    std::vector<PathReason> samePixels; ///< imported, and linked to an instance with the same pixels
    std::vector<PathReason> rejected;
    std::vector<PathReason> skipped;
    std::int64_t newPatients = 0;
    std::int64_t newStudies = 0;
    std::int64_t newSeries = 0;
    std::int64_t newInstances = 0;
    std::int64_t bytesRead = 0;
    std::int64_t bytesStored = 0;
    double seconds = 0;            ///< until everything was safely stored
    double secondsCompressing = 0; ///< afterwards
    DuplicateStage identifiers;
    DuplicateStage checksums;
    DuplicateStage pixelHashes;
    bool cancelled = false;
    std::vector<std::string> warnings;   ///< what the person who imports should know, in sentences
    std::vector<std::string> studyUids;  ///< studies that received something
    std::vector<std::string> seriesUids; ///< series that received something
};

/// How far a job has come. `total` is 0 while it is not known.
struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::string what; ///< what is being worked on, for the reader
};
/// Called from the job's thread, at most a few times a second.
using ProgressFunction = std::function<void(const Progress&)>;

} // namespace candela
