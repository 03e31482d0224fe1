#pragma once

#include "database/dicom/Content.h"

#include <optional>

namespace candela::dicom {

/// Uncompressed pixels of a file: where they lie and how.
struct NativePixels {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;     ///< of all frames and what else the pixels' element holds
    std::uint64_t frameBytes = 0; ///< 0: frames do not begin at bytes
    int frames = 1;
    int columns = 0;
    int rows = 0;
    int samples = 1; ///< beside each other
    int planes = 1;  ///< one after the other, of `rows` each
    int bitsAllocated = 8;
    bool swapped = false; ///< the bytes of each 16-bit word are exchanged
    bool rgb = false;
};

/// Nothing when the content holds no uncompressed pixels, or when its header could not be read from what lies
/// before them alone. Errors: none; what cannot be read has none.
[[nodiscard]] std::optional<NativePixels> findNativePixels(const std::shared_ptr<const Content>& content);

} // namespace candela::dicom
