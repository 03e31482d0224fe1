#include "database/dicom/Codecs.h"
#include "database/dicom/Encapsulated.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <openjpeg.h>

namespace candela::dicom {

namespace {

struct Reader {
    ByteView bytes;
    std::size_t at = 0;
};

OPJ_SIZE_T readBytes(void* buffer, OPJ_SIZE_T count, void* user) {
    auto& reader = *static_cast<Reader*>(user);
    const std::size_t n = std::min<std::size_t>(count, reader.bytes.size() - reader.at);
    if (n == 0)
        return static_cast<OPJ_SIZE_T>(-1);
    std::memcpy(buffer, reader.bytes.data() + reader.at, n);
    reader.at += n;
    return n;
}

OPJ_OFF_T skipBytes(OPJ_OFF_T count, void* user) {
    auto& reader = *static_cast<Reader*>(user);
    if (count < 0)
        return -1;
    const std::size_t n =
        std::min<std::size_t>(static_cast<std::size_t>(count), reader.bytes.size() - reader.at);
    reader.at += n;
    return static_cast<OPJ_OFF_T>(n);
}

OPJ_BOOL seekTo(OPJ_OFF_T position, void* user) {
    auto& reader = *static_cast<Reader*>(user);
    if (position < 0 || static_cast<std::size_t>(position) > reader.bytes.size())
        return OPJ_FALSE;
    reader.at = static_cast<std::size_t>(position);
    return OPJ_TRUE;
}

struct StreamDeleter {
    void operator()(opj_stream_t* stream) const { opj_stream_destroy(stream); }
};
struct CodecDeleter {
    void operator()(opj_codec_t* codec) const { opj_destroy_codec(codec); }
};
struct ImageDeleter {
    void operator()(opj_image_t* image) const { opj_image_destroy(image); }
};

std::uint64_t bigEndian(ByteView b, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8U | std::to_integer<std::uint64_t>(b[at + i]);
    return value;
}

/// The codestream inside the boxes of a JP2 file (ISO/IEC 15444-1 annex I), or the bytes themselves when they
/// are one. The other boxes (palettes, colour profiles) mean nothing in DICOM and are not decoded.
ByteView codestreamIn(ByteView b) {
    constexpr std::uint64_t contiguous = 0x6a703263; // "jp2c"
    if (b.empty() || b[0] != std::byte{0})
        return b;
    std::size_t at = 0;
    while (at + 8 <= b.size()) {
        std::uint64_t length = bigEndian(b, at, 4);
        std::size_t head = 8;
        if (length == 1 && at + 16 <= b.size()) {
            length = bigEndian(b, at + 8, 8);
            head = 16;
        } else if (length == 0) {
            length = b.size() - at;
        }
        if (length < head || length > b.size() - at)
            length = b.size() - at; // the last box may be cut
        if (bigEndian(b, at + 4, 4) == contiguous)
            return b.subspan(at + std::min<std::size_t>(head, b.size() - at));
        at += length;
    }
    return {};
}

/// Holds the SIZ segment (annex A.5.1) against the header and the bytes that are there, before OpenJPEG
/// allocates anything for its tiles and components.
Status checkSiz(ByteView b, const PixelLayout& layout) {
    if (b.size() < 42 || bigEndian(b, 0, 4) != 0xff4fff51)
        return fail(ErrorCode::Corrupt, "a JPEG 2000 frame has no readable header");
    const std::uint64_t right = bigEndian(b, 8, 4);
    const std::uint64_t bottom = bigEndian(b, 12, 4);
    const std::uint64_t left = bigEndian(b, 16, 4);
    const std::uint64_t top = bigEndian(b, 20, 4);
    const std::uint64_t tileWidth = bigEndian(b, 24, 4);
    const std::uint64_t tileHeight = bigEndian(b, 28, 4);
    const std::uint64_t tileLeft = bigEndian(b, 32, 4);
    const std::uint64_t tileTop = bigEndian(b, 36, 4);
    const std::uint64_t components = bigEndian(b, 40, 2);
    if (right - left != static_cast<std::uint64_t>(layout.columns) ||
        bottom - top != static_cast<std::uint64_t>(layout.rows) || right < left || bottom < top ||
        components < static_cast<std::uint64_t>(layout.samples) || components > 4)
        return fail(ErrorCode::Corrupt, "a JPEG 2000 frame is not as large as the header states");
    if (tileWidth == 0 || tileHeight == 0 || tileLeft > left || tileTop > top)
        return fail(ErrorCode::Corrupt, "a JPEG 2000 frame has impossible tiles");
    const std::uint64_t tiles =
        ((right - tileLeft + tileWidth - 1) / tileWidth) * ((bottom - tileTop + tileHeight - 1) / tileHeight);
    constexpr std::uint64_t tilePartBytes = 14; // of an empty one
    if (tiles > 65535 || tiles * tilePartBytes > b.size())
        return fail(ErrorCode::Corrupt, "a JPEG 2000 frame is too short for its tiles");
    if ((right - left) * (bottom - top) * components > maxFrameSamples)
        return fail(ErrorCode::Unsupported, "a JPEG 2000 frame has more than 100 million samples");
    return {};
}

/// Whether the image fits what the header promises, so that nothing larger is ever allocated.
Status checkSize(const opj_image_t& image, const PixelLayout& layout) {
    const auto columns = static_cast<std::int64_t>(image.x1) - image.x0;
    const auto rows = static_cast<std::int64_t>(image.y1) - image.y0;
    if (columns != layout.columns || rows != layout.rows ||
        image.numcomps < static_cast<OPJ_UINT32>(layout.samples) || image.numcomps > 4)
        return fail(ErrorCode::Corrupt, "a JPEG 2000 frame is " + std::to_string(columns) + " × " +
                                            std::to_string(rows) + " × " + std::to_string(image.numcomps) +
                                            ", not as the header states");
    for (int i = 0; i < layout.samples; ++i) {
        const opj_image_comp_t& component = image.comps[i];
        if (static_cast<int>(component.prec) > layout.bitsAllocated || component.prec > 32)
            return fail(ErrorCode::Corrupt, "a JPEG 2000 frame has more bits than the header allocates");
        if (component.dx == 0 || component.dy == 0 || component.dx > 4 || component.dy > 4)
            return fail(ErrorCode::Unsupported, "a JPEG 2000 frame is sampled in an unusual way");
    }
    return {};
}

} // namespace

Result<Bytes> decodeJpeg2000(ByteView bytes, const PixelLayout& layout) {
    const ByteView codestream = codestreamIn(bytes);
    if (const Status size = checkSiz(codestream, layout); !size)
        return fail(size.error());
    const std::unique_ptr<opj_codec_t, CodecDeleter> codec(opj_create_decompress(OPJ_CODEC_J2K));
    const std::unique_ptr<opj_stream_t, StreamDeleter> stream(opj_stream_default_create(OPJ_TRUE));
    if (!codec || !stream)
        return fail(ErrorCode::Failed, "the JPEG 2000 decoder cannot be made");
    Reader reader{codestream, 0};
    opj_stream_set_user_data(stream.get(), &reader, nullptr);
    opj_stream_set_user_data_length(stream.get(), codestream.size());
    opj_stream_set_read_function(stream.get(), readBytes);
    opj_stream_set_skip_function(stream.get(), skipBytes);
    opj_stream_set_seek_function(stream.get(), seekTo);

    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    if (!opj_setup_decoder(codec.get(), &parameters))
        return fail(ErrorCode::Failed, "the JPEG 2000 decoder cannot be set up");
    opj_image_t* raw = nullptr;
    const bool headerRead = opj_read_header(stream.get(), codec.get(), &raw);
    const std::unique_ptr<opj_image_t, ImageDeleter> image(raw);
    if (!headerRead || !image)
        return fail(ErrorCode::Corrupt, "a JPEG 2000 frame has no readable header");
    if (const Status size = checkSize(*image, layout); !size)
        return fail(size.error());
    if (!opj_decode(codec.get(), stream.get(), image.get()))
        return fail(ErrorCode::Corrupt, "a JPEG 2000 frame cannot be decoded");
    opj_end_decompress(codec.get(), stream.get()); // trailing garbage is no reason to refuse the picture

    const std::size_t sampleBytes = static_cast<std::size_t>(layout.bitsAllocated / 8);
    const auto samples = static_cast<std::size_t>(layout.samples);
    const auto columns = static_cast<std::size_t>(layout.columns);
    const auto rows = static_cast<std::size_t>(layout.rows);
    Bytes out(layout.decodedFrameBytes());
    for (std::size_t s = 0; s < samples; ++s) {
        const opj_image_comp_t& component = image->comps[s];
        if (!component.data || component.w * component.dx < columns || component.h * component.dy < rows)
            return fail(ErrorCode::Corrupt, "a JPEG 2000 frame is incomplete");
        std::byte* target = out.data() + s * sampleBytes;
        for (std::size_t y = 0; y < rows; ++y) {
            const OPJ_INT32* line = component.data + (y / component.dy) * component.w;
            for (std::size_t x = 0; x < columns; ++x, target += samples * sampleBytes) {
                const OPJ_INT32 value = line[x / component.dx];
                std::memcpy(target, &value, std::min<std::size_t>(sampleBytes, 4));
            }
        }
    }
    return out;
}

} // namespace candela::dicom
