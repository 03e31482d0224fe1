#pragma once

#include <cstdint>
#include <optional>
#include <vector>

class DcmItem;
class DcmTagKey;

namespace candela::dicom {

/// The entries of a lookup table with its descriptor (PS3.3 C.11.1.1.1 and C.7.6.3.1.5).
struct LookupTable {
    int firstMapped = 0; ///< the input that the first entry stands for; lower ones take it too
    int bits = 16;       ///< of an entry
    std::vector<std::uint16_t> entries;
};

/// `isSigned`: inputs may be negative, so that the descriptor's second value is to be read as signed.
/// Entries of 8 bits may lie two in a word. Nothing when the table is missing or empty.
[[nodiscard]] std::optional<LookupTable> lookupTable(DcmItem& item, const DcmTagKey& descriptor,
                                                     const DcmTagKey& data, bool isSigned);

} // namespace candela::dicom
