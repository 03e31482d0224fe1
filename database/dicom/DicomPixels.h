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
    /// The words of a frame that is stored as one little-endian 16-bit integer a pixel, all of them, as they
    /// are; in `room` when they are not in memory. Nothing for other frames.
    [[nodiscard]] std::optional<ByteView> plainWords(int index, Bytes& room) const;
    /// Samples as they are stored before bits outside the stored ones are cleared; only of native and of RLE
    /// pixels. Errors: as `frame`, Unsupported.
    [[nodiscard]] Result<Bytes> rawFrame(int index) const;
    /// Photometric interpretation of what `frame` gave: RGB where the codec undid the colour transform.
    [[nodiscard]] const std::string& decodedPhotometric() const { return m_photometric; }
    /// Whether values labelled RGB are YCbCr by the codestream's own word.
    [[nodiscard]] bool mislabelledYbr() const { return m_mislabelledYbr; }

private:
    DicomPixels() = default;
    [[nodiscard]] Result<Bytes> nativeFrame(int index) const;
    /// A frame's samples, whole bytes each and interleaved, of native bytes; `firstBit` of the frame in them.
    /// Of words of 16 bits the bytes begin with a whole one.
    [[nodiscard]] Bytes samplesOf(ByteView value, std::uint64_t firstBit) const;
    /// Big endian files have OW pixels as 16-bit words, whatever the width of a sample; words may straddle
    /// frames.
    [[nodiscard]] bool isBigWords() const;
    [[nodiscard]] Result<Bytes> compressedFrame(int index);
    /// A fragment without a codestream of its own: RLE, deflated, or plain samples.
    [[nodiscard]] Result<Bytes> uncodedFrame(ByteView fragment, int index) const;

    const DicomFile* m_file = nullptr;
    PixelLayout m_layout;
    std::optional<CompressedFrames> m_compressed;
    std::string m_photometric;
    bool m_mislabelledYbr = false;
};

/// All frames or one of them. Errors: as DicomPixels, NotFound (no such frame).
[[nodiscard]] Result<StoredPixels> readDicomPixels(const DicomFile& file, std::optional<int> frame);

/// A reader of real values; owns the file.
[[nodiscard]] Result<std::unique_ptr<FrameReader>> openDicomFrames(std::unique_ptr<DicomFile> file,
                                                                   std::optional<PlaneSize> shown = {});

} // namespace candela::dicom
