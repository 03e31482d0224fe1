#pragma once

#include "database/dicom/DicomFile.h"

namespace candela::dicom {

/// The compressed bytes of each frame, joined from their fragments where needed.
class CompressedFrames {
public:
    /// Reads the items behind an encapsulated pixel element. Errors: Corrupt.
    [[nodiscard]] static Result<CompressedFrames> find(const DicomFile& file, int frames);

    [[nodiscard]] int count() const { return static_cast<int>(m_frames.size()); }
    /// Codestream of one frame; `joined` receives it when it lies in several fragments.
    [[nodiscard]] ByteView frame(int index, Bytes& joined) const;

private:
    std::vector<std::vector<ByteView>> m_frames;
};

enum class Codestream { Unknown, Jpeg, JpegLs, Jpeg2000 };
/// What a codestream is by its own markers, whatever the header claims.
[[nodiscard]] Codestream codestreamOf(ByteView bytes);

/// Whether a fragment begins like an RLE frame (PS3.5 G.5), whatever the header claims.
[[nodiscard]] bool looksLikeRle(ByteView bytes);

inline constexpr const char* encapsulatedUncompressedSyntax = "1.2.840.10008.1.2.1.98";
inline constexpr const char* deflatedFramesSyntax = "1.2.840.10008.1.2.8.1";

/// Whether the pixel data can be there as the header claims, without decoding. Adds a warning for what is cut
/// off but usable. Errors: Unsupported (transfer syntax), Corrupt.
[[nodiscard]] Status checkPixelData(const DicomFile& file, const PixelLayout& layout,
                                    std::vector<std::string>& warnings);

/// Whether compressed frames follow; false for native pixels, also under a compressed syntax wrongly stated.
[[nodiscard]] bool isEncapsulated(const DicomFile& file);

} // namespace candela::dicom
