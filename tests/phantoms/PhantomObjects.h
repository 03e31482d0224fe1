#pragma once

#include "tests/phantoms/Phantoms.h"

/// Objects that speak of a volume of `writeDicomVolume`: what is drawn over it and what is written about it.
namespace candela::phantoms {

/// UID of the volume's image of a slice.
[[nodiscard]] std::string sliceUid(const VolumeSpec& spec, int slice);

struct SegmentationSpec {
    bool fractional = false; ///< 8-bit probabilities of 0 … 200 instead of bits
    bool references = true;  ///< names the images that it was drawn on
    int coarser = 1;         ///< pixels and slices are this many times as large as the volume's
    std::string seriesUid;   ///< made from the volume's when empty
};
/// Segment 1 "Marked corner" is the marked corner of the volume; segment 2 "Front" is its foremost quarter.
/// In a fractional one the inner half of segment 1 is certain (200), its rim half certain (100).
std::filesystem::path writeSegmentation(const std::filesystem::path& file, const VolumeSpec& volume,
                                        const SegmentationSpec& spec = {});

/// A presentation state of one slice: window 300 / 200, the right half of the image as displayed area, a
/// closed polyline around columns 1–4 and rows 1–3, an ellipse, a filled circle in the middle of the
/// displayed area, a text with an anchor, a circular shutter.
std::filesystem::path writePresentation(const std::filesystem::path& file, const VolumeSpec& volume,
                                        int slice);

/// A chest report: headings, findings with codes, measurements with units, an image of `slice`, a Greek
/// letter.
std::filesystem::path writeReport(const std::filesystem::path& file, const VolumeSpec& volume, int slice);
/// Key images with a reason.
std::filesystem::path writeKeyImages(const std::filesystem::path& file, const VolumeSpec& volume,
                                     const std::vector<int>& slices);
/// A PDF of two pages in DICOM.
std::filesystem::path writePdf(const std::filesystem::path& file, const VolumeSpec& volume);
/// A twelve-lead ECG of 10 s at 500 Hz (flat).
std::filesystem::path writeEcg(const std::filesystem::path& file, const VolumeSpec& volume);

} // namespace candela::phantoms
