#pragma once

#include "database/dicom/Content.h"

#include <array>
#include <optional>

namespace candela::dicom {

/// What the start-of-frame segment of a JPEG or JPEG-LS codestream states.
struct JpegFrame {
    unsigned precision = 0;
    unsigned rows = 0;
    unsigned columns = 0;
    unsigned components = 0;
    unsigned marker = 0; ///< of the SOF segment
    std::size_t at = 0;  ///< of the SOF segment's precision byte
    std::array<unsigned, 3> ids{0, 0, 0};
    bool jfif = false;
    int adobeTransform = -1;
};

/// Nothing when the segments before the frame's are not laid out as every decoder reads them: a codestream
/// that two readers take differently is no picture.
[[nodiscard]] std::optional<JpegFrame> readJpegFrame(ByteView codestream);

/// What libijg would follow without end: more than a hundred scans, or samples that so few bytes cannot hold.
/// Errors: Corrupt.
[[nodiscard]] Status checkJpegScans(ByteView codestream, const JpegFrame& frame);

/// What CharLS does not check before it decodes: parameters of ISO/IEC 14495-1 C.2.4 outside their range, a
/// second frame header, mapping tables. Errors: Corrupt, Unsupported.
[[nodiscard]] Status checkJpegLs(ByteView codestream);

} // namespace candela::dicom
