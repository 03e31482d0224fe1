#pragma once

#include "database/dicom/DicomPixels.h"
#include "database/model/Deidentification.h"

#include <functional>
#include <vector>

class DcmDataset;

namespace candela::deidentifying {

/// Takes bytes in order.
using ByteSink = std::function<Status(dicom::ByteView)>;

/// What is to be hidden in an image's pixels.
struct PixelEdit {
    std::vector<PixelBox> boxes; ///< of all frames
    /// For each pixel of a frame whether it is hidden, rows × columns; empty: none is.
    std::function<std::vector<bool>(int frame)> hidden;

    [[nodiscard]] bool isNothing() const { return boxes.empty() && !hidden; }
};

/// Makes the hidden pixels of a decoded frame as dark as the image allows. `darkest`: of a palette image the
/// stored value that it shows darkest.
void hide(dicom::Bytes& frame, const dicom::PixelLayout& layout, const std::vector<PixelBox>& boxes,
          const std::vector<bool>& hidden, std::uint32_t darkest);

/// Says in the header how edited pixels are written: uncompressed, samples beside each other.
void describeEdited(DcmDataset& data, const dicom::PixelLayout& layout, const std::string& photometric);

/// Of a palette image the stored value that its palette shows darkest; else 0.
[[nodiscard]] std::uint32_t darkestEntry(DcmDataset& data);

/// Writes the edited pixels of all frames as one native pixel data element. Errors: those of DicomPixels and
/// of the sink, Unsupported (more than an element can hold, bits, floating point).
[[nodiscard]] Status writeEdited(dicom::DicomPixels& pixels, const PixelEdit& edit, std::uint32_t darkest,
                                 const ByteSink& sink);

/// Copies the pixel data element as it is, little endian. Errors: Corrupt, those of the sink.
[[nodiscard]] Status copyPixels(const dicom::DicomFile& file, const ByteSink& sink);

} // namespace candela::deidentifying
