#include "database/dicom/Codecs.h"
#include "database/dicom/JpegHeader.h"

#include <algorithm>
#include <array>
#include <charls/charls.h>
#include <cstring>

namespace candela::dicom {

namespace {

/// Planes of components to samples side by side, and to the width that the header allocates.
Bytes arranged(const Bytes& decoded, const PixelLayout& layout, std::size_t from, bool planes) {
    const auto samples = static_cast<std::size_t>(layout.samples);
    const std::size_t to = static_cast<std::size_t>(layout.bitsAllocated / 8);
    const std::size_t pixels =
        static_cast<std::size_t>(layout.columns) * static_cast<std::size_t>(layout.rows);
    Bytes out(pixels * samples * to);
    for (std::size_t s = 0; s < samples; ++s) {
        const std::byte* source = decoded.data() + (planes ? s * pixels : s) * from;
        const std::size_t step = planes ? from : samples * from;
        std::byte* target = out.data() + s * to;
        for (std::size_t i = 0; i < pixels; ++i, source += step, target += samples * to)
            std::memcpy(target, source, from);
    }
    return out;
}

/// Some encoders state an interleaving for a scan of a single component, which has none.
void clearInterleaveOfOneComponent(Bytes& codestream) {
    const std::optional<JpegFrame> frame = readJpegFrame(codestream);
    if (!frame || frame->components != 1)
        return;
    constexpr std::array<std::byte, 5> scanOfOne{std::byte{0xff}, std::byte{0xda}, std::byte{0}, std::byte{8},
                                                 std::byte{1}};
    const auto scan = std::search(codestream.begin() + static_cast<std::ptrdiff_t>(frame->at),
                                  codestream.end(), scanOfOne.begin(), scanOfOne.end());
    if (codestream.end() - scan >= 10)
        *(scan + 8) = std::byte{0};
}

/// The codestream with an end marker and nothing behind it: CharLS 2.4.1 reads on without end where there is
/// none (a frame that was cut off).
Bytes tidied(ByteView stored) {
    constexpr std::array<std::byte, 2> endOfImage{std::byte{0xff}, std::byte{0xd9}};
    const auto withoutZeros = [](ByteView bytes) {
        while (!bytes.empty() && bytes.back() == std::byte{0})
            bytes = bytes.first(bytes.size() - 1);
        return bytes;
    };
    ByteView data = withoutZeros(stored);
    const bool whole = data.size() >= endOfImage.size() &&
                       std::equal(endOfImage.begin(), endOfImage.end(), data.end() - endOfImage.size());
    data = whole ? data.first(data.size() - endOfImage.size()) : stored;
    Bytes codestream(data.begin(), data.end());
    codestream.insert(codestream.end(), endOfImage.begin(), endOfImage.end());
    clearInterleaveOfOneComponent(codestream);
    return codestream;
}

/// Without zeros in front of the end marker, which some encoders write and CharLS refuses; elsewhere they are
/// data.
Bytes withoutPadding(Bytes codestream) {
    const auto last = std::find_if(codestream.rbegin() + 2, codestream.rend(),
                                   [](std::byte value) { return value != std::byte{0}; });
    codestream.erase(last.base(), codestream.end() - 2);
    return codestream;
}

Result<Bytes> decodedByCharLs(ByteView codestream, const PixelLayout& layout) {
    if (const Status sound = checkJpegLs(codestream); !sound)
        return fail(sound.error());
    try {
        charls::jpegls_decoder decoder;
        decoder.source(codestream.data(), codestream.size());
        decoder.read_header();
        const charls::frame_info& frame = decoder.frame_info();
        if (static_cast<int>(frame.width) != layout.columns ||
            static_cast<int>(frame.height) != layout.rows || frame.component_count != layout.samples)
            return fail(ErrorCode::Corrupt, "a JPEG-LS frame is " + std::to_string(frame.width) + " × " +
                                                std::to_string(frame.height) + " × " +
                                                std::to_string(frame.component_count) +
                                                ", not as the header states");
        if (frame.bits_per_sample > layout.bitsAllocated)
            return fail(ErrorCode::Corrupt,
                        "a JPEG-LS frame has " + std::to_string(frame.bits_per_sample) + " bits a sample");
        const std::size_t sampleBytes = frame.bits_per_sample > 8 ? 2 : 1;
        Bytes decoded(decoder.destination_size());
        decoder.decode(decoded);
        const bool planes =
            frame.component_count > 1 && decoder.interleave_mode() == charls::interleave_mode::none;
        if (!planes && sampleBytes == static_cast<std::size_t>(layout.bitsAllocated / 8))
            return decoded;
        return arranged(decoded, layout, sampleBytes, planes);
    } catch (const charls::jpegls_error& error) {
        return fail(ErrorCode::Corrupt, std::string("a JPEG-LS frame cannot be decoded: ") + error.what());
    }
}

} // namespace

// Not by DCMTK: its JPEG-LS calls functions of the names that CharLS 2 has, too, and whichever is found first
// is not what the other one wants.
Result<Bytes> decodeJpegLs(ByteView stored, const PixelLayout& layout) {
    Bytes codestream = tidied(stored);
    Result<Bytes> frame = decodedByCharLs(codestream, layout);
    if (frame)
        return frame;
    Result<Bytes> again = decodedByCharLs(withoutPadding(std::move(codestream)), layout);
    return again ? std::move(again) : std::move(frame);
}

} // namespace candela::dicom
