#pragma once

#include "database/dicom/Encapsulated.h"
#include "database/dicom/ImageFile.h"

namespace candela::dicom {

/// Decodes the stored values of single frames of one DICOM file. Not thread-safe.
class DicomPixels {
public:
    /// Errors: NotFound (no pixels), Unsupported, Corrupt. `file` must outlive the object.
    [[nodiscard]] static Result<DicomPixels> open(const DicomFile& file);

    [[nodiscard]] const PixelLayout& layout() const { return m_layout; }
    /// Stored values of a frame as StoredPixels wants them.
    [[nodiscard]] Result<Bytes> frame(int index);
    /// Photometric interpretation of what `frame` gave: RGB where the codec undid the colour transform.
    [[nodiscard]] const std::string& decodedPhotometric() const { return m_photometric; }
    /// Whether values labelled RGB are YCbCr by the codestream's own word.
    [[nodiscard]] bool mislabelledYbr() const { return m_mislabelledYbr; }

private:
    DicomPixels() = default;
    [[nodiscard]] Result<Bytes> nativeFrame(int index) const;
    [[nodiscard]] Result<Bytes> compressedFrame(int index);

    const DicomFile* m_file = nullptr;
    PixelLayout m_layout;
    std::optional<CompressedFrames> m_compressed;
    std::string m_photometric;
    bool m_mislabelledYbr = false;
};

/// All frames or one of them. Errors: as DicomPixels, NotFound (no such frame).
[[nodiscard]] Result<StoredPixels> readDicomPixels(const DicomFile& file, std::optional<int> frame);

/// A reader of real values; owns the file.
[[nodiscard]] Result<std::unique_ptr<FrameReader>> openDicomFrames(std::unique_ptr<DicomFile> file);

} // namespace candela::dicom
