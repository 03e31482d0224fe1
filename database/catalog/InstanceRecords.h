#pragma once

#include "database/catalog/Sqlite.h"
#include "database/dicom/ImageFile.h"
#include "database/model/Ids.h"

#include <optional>
#include <string>
#include <vector>

/// Writing what an import found. Functions throw Failure.
namespace candela::catalog {

/// An instance whose file is in the object store.
struct StoredInstance {
    dicom::InstanceHeader header;
    ObjectHash object;
    std::int64_t bytes = 0;                     ///< of the file as it came in
    std::int64_t storedBytes = 0;               ///< in the store
    std::string imported;                       ///< ISO 8601 UTC
    std::optional<std::uint64_t> pixelChecksum; ///< XXH3 of layout and stored pixels
    std::string pixelHash;                      ///< SHA-256 of the stored pixels, when it was needed
};

struct InsertOutcome {
    enum class Kind { Imported, Duplicate, Conflict } kind = Kind::Imported;
    std::string reason; ///< of a conflict, which is kept
    std::optional<SopInstanceUid> samePixelsAs;
    bool studyCameBack = false; ///< out of the bin
    bool newPatient = false;
    bool newStudy = false;
    bool newSeries = false;
    std::int64_t seriesRow = 0;
};

/// Whether a file with this content is in the library already; what is in the bin does not count, since an
/// import brings it back.
[[nodiscard]] bool knowsObject(Connection& connection, const ObjectHash& object);

/// Adds the instance with its series, study and patient where they are new. What is stored is never replaced:
/// a conflict is kept beside it. A study in the bin comes back. The series' stacks wait for `rebuildStacks`.
[[nodiscard]] InsertOutcome insertInstance(Connection& connection, const StoredInstance& instance);

/// Series that have images which are in no stack yet, because an import has not come to its end.
[[nodiscard]] std::vector<std::int64_t> seriesWithStaleStacks(Connection& connection);

/// Sorts all frames of a series into stacks anew and forgets its thumbnail.
void rebuildStacks(Connection& connection, std::int64_t seriesRow);

} // namespace candela::catalog
