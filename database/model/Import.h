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
    std::vector<PathReason> conflicts;
    std::vector<PathReason> rejected;
    std::vector<PathReason> skipped;
    std::int64_t newPatients = 0;
    std::int64_t newStudies = 0;
    std::int64_t newSeries = 0;
    std::int64_t newInstances = 0;
    std::int64_t bytesRead = 0;
    std::int64_t bytesStored = 0;
    double seconds = 0;
    bool cancelled = false;
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
