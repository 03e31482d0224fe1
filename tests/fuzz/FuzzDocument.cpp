// Objects without an image, and what lies over images: reports, presentation states, segmentations, stored
// overlays.
#include "database/dicom/DicomPixels.h"
#include "database/dicom/DocumentReader.h"
#include "database/dicom/Overlays.h"
#include "database/dicom/PresentationReader.h"
#include "database/dicom/SegmentationReader.h"
#include "tests/fuzz/Input.h"

#include <cstdlib>

namespace {

using namespace candela;

/// Whoever draws a segment counts on it.
void checkFrames(const Segmentation& segmentation) {
    for (const SegmentFrame& frame : segmentation.frames) {
        const bool inside = frame.left >= 0 && frame.top >= 0 &&
                            frame.left + frame.columns <= frame.planeColumns &&
                            frame.top + frame.rows <= frame.planeRows;
        if (!inside || frame.values.size() !=
                           static_cast<std::size_t>(frame.columns) * static_cast<std::size_t>(frame.rows))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto content = fuzz::contentOf(data, size);
    if (!content || !dicom::looksLikeDicom(content->bytes()))
        return 0;
    const auto file = dicom::DicomFile::open(content);
    if (!file)
        return 0;
    static_cast<void>(dicom::readDocument(**file));
    static_cast<void>(dicom::readPresentationState(**file));
    if (const auto segmentation = dicom::readSegmentation(**file))
        checkFrames(*segmentation);
    if (const auto pixels = dicom::DicomPixels::open(**file)) {
        for (const OverlayPlane& plane : dicom::overlaysOf(**file, *pixels, 0)) {
            if (plane.bits.size() !=
                static_cast<std::size_t>(plane.columns) * static_cast<std::size_t>(plane.rows))
                std::abort();
        }
    }
    return 0;
}
