#pragma once

#include "database/dicom/DicomScan.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

class DcmDataset;
class DcmItem;
class DcmTagKey;

namespace candela::dicom {

/// How stored pixels are laid out, as the header states it and checked against itself.
struct PixelLayout {
    int columns = 0;
    int rows = 0;
    int samples = 1;
    int frames = 1;
    int bitsAllocated = 8;
    int bitsStored = 8;
    int highBit = 7;
    bool isSigned = false;
    bool planar = false;
    bool isFloat = false; ///< float or double pixel data
    std::string photometric;

    /// Bytes of one decoded frame: whole bytes a sample, 1-bit data one byte a pixel.
    [[nodiscard]] std::uint64_t decodedFrameBytes() const {
        const auto sampleBytes = static_cast<std::uint64_t>((bitsAllocated + 7) / 8);
        return static_cast<std::uint64_t>(columns) * static_cast<std::uint64_t>(rows) *
               static_cast<std::uint64_t>(samples) * sampleBytes;
    }
    /// Bits of one frame as native pixel data stores it.
    [[nodiscard]] std::uint64_t nativeFrameBits() const {
        const auto stored =
            static_cast<std::uint64_t>(photometric == "YBR_FULL_422" && samples == 3 ? 2 : samples);
        return static_cast<std::uint64_t>(columns) * static_cast<std::uint64_t>(rows) * stored *
               static_cast<std::uint64_t>(bitsAllocated);
    }
};

/// Whether a layout is possible and small enough to be decoded. Errors: Unsupported, Corrupt.
[[nodiscard]] Status checkLayout(const PixelLayout& layout);

/// A DICOM file: its bytes, where its pixels lie, and its header parsed up to them. The parser never sees the
/// pixels. Attribute readers give the first value, trimmed, as UTF-8; they return nothing for what is absent.
class DicomFile {
public:
    /// Errors: as Content::open and scanDicom.
    [[nodiscard]] static Result<std::unique_ptr<DicomFile>> open(std::shared_ptr<const Content> content);
    ~DicomFile();
    DicomFile(const DicomFile&) = delete;
    DicomFile& operator=(const DicomFile&) = delete;

    [[nodiscard]] const DicomScan& scan() const { return m_scan; }
    [[nodiscard]] DcmDataset& dataset() const { return *m_dataset; }
    /// The bytes that offsets of the scan refer to; of a packed object only those before the pixels.
    [[nodiscard]] ByteView bytes() const;
    /// Bytes of native pixels, in `room` when they are not in memory as they are. Errors: as Content::part.
    [[nodiscard]] Result<ByteView> part(std::uint64_t offset, std::size_t count, Bytes& room) const;
    [[nodiscard]] const std::vector<std::string>& warnings() const { return m_warnings; }
    /// Text in the file's character set as UTF-8; `delimiters` as DCMTK's converter wants them ("^=" for
    /// names).
    [[nodiscard]] std::string text(const DcmTagKey& tag, const char* delimiters = "") const;
    /// The same of an item of the file.
    [[nodiscard]] std::string textIn(DcmItem& item, const DcmTagKey& tag, const char* delimiters = "") const;
    /// Errors: NotFound (no pixels), Unsupported, Corrupt.
    [[nodiscard]] Result<PixelLayout> layout() const;

private:
    DicomFile() = default;
    void parse();

    std::shared_ptr<const Content> m_content;
    DicomScan m_scan;
    std::unique_ptr<DcmDataset> m_dataset;
    std::vector<std::string> m_warnings;
    std::string m_characterSet;
};

/// One value of an attribute of ASCII text or number in `item`.
[[nodiscard]] std::string stringIn(DcmItem& item, const DcmTagKey& tag, unsigned long index = 0);
[[nodiscard]] std::optional<double> numberIn(DcmItem& item, const DcmTagKey& tag, unsigned long index = 0);
[[nodiscard]] std::vector<double> numbersIn(DcmItem& item, const DcmTagKey& tag);
/// The first item of a sequence, or null.
[[nodiscard]] DcmItem* itemIn(DcmItem& item, const DcmTagKey& sequence, long index = 0);

/// Registers DCMTK's codecs and silences its log, once.
void initializeDcmtk();

} // namespace candela::dicom
