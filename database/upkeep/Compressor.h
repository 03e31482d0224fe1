#pragma once

#include "database/LibraryParts.h"
#include "database/catalog/ObjectRecords.h"

#include <stop_token>

namespace candela {

/// Replaces objects by their packed form, on all cores and giving way to everything else. Whenever the
/// process ends, each object is there in at least one form and the catalogue's row is right or says that it
/// is still to be compressed.
class Compressor {
public:
    explicit Compressor(const LibraryParts& parts) : m_parts(parts) {}

    /// Everything that is pending in the library. Errors: Busy (another compressor is at it), NoSpace,
    /// Failed.
    [[nodiscard]] Result<CompressionReport> compressAll(const ProgressFunction& progress,
                                                        const std::stop_token& stop) const;
    /// What is pending in some series. Errors: as compressAll.
    [[nodiscard]] Result<CompressionReport> compressSeries(const std::vector<std::string>& seriesUids,
                                                           const ProgressFunction& progress,
                                                           const std::stop_token& stop) const;

private:
    const LibraryParts& m_parts;
};

} // namespace candela
