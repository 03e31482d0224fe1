#include "database/dicom/Codecs.h"
#include "database/dicom/JpegHeader.h"

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

Result<Bytes> decodeJpegLs(ByteView codestream, const PixelLayout& layout) {
    Result<Bytes> first = decodedByCharLs(codestream, layout);
    if (first)
        return first;
    Result<Bytes> second = decodeJpeg(codestream, layout, true); // reads some streams that CharLS refuses
    return second ? std::move(second) : std::move(first);
}

} // namespace candela::dicom
