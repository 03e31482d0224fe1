#pragma once

#include "database/dicom/DicomFile.h"
#include "database/dicom/ImageFile.h"

namespace candela::dicom {

/// The header of a DICOM object; `fileSha256` makes the UIDs that an image lacks.
/// Errors: Corrupt, Unsupported.
[[nodiscard]] Result<InstanceHeader> readDicomHeader(const DicomFile& file, const std::string& fileSha256);

/// Geometry, sorting keys and windows of every frame (DicomFrames.cpp); `header` is filled but for its
/// frames.
[[nodiscard]] std::vector<FrameHeader> frameHeaders(const DicomFile& file, const PixelLayout& layout,
                                                    InstanceHeader& header);

/// Real value = stored · slope + intercept, unless a lookup table is given.
struct ModalityTransform {
    double slope = 1;
    double intercept = 0;
    std::string type; ///< RescaleType or ModalityLUTType, may be empty
    int firstMapped = 0;
    std::vector<float> table; ///< of a Modality LUT; empty otherwise
    bool stated = false;
};

/// Of one frame: from its functional group, the shared one, or the data set.
[[nodiscard]] ModalityTransform modalityTransform(const DicomFile& file, int frame, bool isSigned);
/// The same with the frame's group of pixel value transformation at hand, or null.
[[nodiscard]] ModalityTransform modalityTransform(DcmItem& dataset, DcmItem* group, bool isSigned);

/// Windows and VOI tables of `item`, in the order of the header. `negative`: values may be below 0, as the
/// tables' descriptors have to be read.
[[nodiscard]] std::vector<VoiWindow> voiWindows(DcmItem& item, bool negative);

/// Values that stand for no measurement, as real values; nothing when the header names none.
[[nodiscard]] std::optional<PaddingRange> paddingRange(DcmItem& data, const PixelLayout& layout,
                                                       const ModalityTransform& transform);

/// Whether grey values are coloured from some value on by a supplemental palette.
[[nodiscard]] bool hasSupplementalPalette(DcmItem& data, const PixelLayout& layout);

/// The item that holds `macro` (a functional group sequence) for a frame, or null.
[[nodiscard]] DcmItem* functionalGroup(DcmItem& dataset, const DcmTagKey& macro, int frame);

/// The functional groups of all frames, found in one go: DCMTK counts from the first item each time.
class FrameGroups {
public:
    explicit FrameGroups(DcmItem& dataset);
    /// What a frame has of its own, or null.
    [[nodiscard]] DcmItem* of(int frame) const;
    /// As functionalGroup.
    [[nodiscard]] DcmItem* group(const DcmTagKey& macro, int frame) const;

    DcmItem& data;
    DcmItem* shared;

private:
    std::vector<DcmItem*> m_perFrame;
};

} // namespace candela::dicom
