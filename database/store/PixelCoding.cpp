#include "database/store/PixelCoding.h"

#include <algorithm>
#include <bit>
#include <charls/charls.h>
#include <cstring>
#include <zlib.h>

namespace candela::packed {
namespace {

using dicom::Bytes;
using dicom::ByteView;

/// Larger ones need an extension of JPEG-LS.
constexpr std::uint32_t longestSide = 65535;
constexpr int deflateLevel = 6;

void swapWords(std::span<std::byte> bytes) {
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        std::swap(bytes[i], bytes[i + 1]);
}

/// Bits in which CharLS has a fast codec, or those needed.
int codedBits(unsigned largest) {
    const int bits = std::bit_width(largest);
    return bits <= 8 ? 8 : bits <= 12 ? 12 : bits;
}

struct Range {
    std::uint16_t smallest = 0;
    std::uint16_t width = 0; ///< largest less smallest
};

/// Of 16-bit samples, taken as signed or unsigned, whichever is narrower: what is stored says nothing of it.
Range rangeOf(std::span<const std::uint16_t> values) {
    std::uint16_t low = 0xffff;
    std::uint16_t high = 0;
    std::int16_t lowSigned = 0x7fff;
    std::int16_t highSigned = -0x8000;
    for (const std::uint16_t value : values) {
        low = std::min(low, value);
        high = std::max(high, value);
        lowSigned = std::min(lowSigned, static_cast<std::int16_t>(value));
        highSigned = std::max(highSigned, static_cast<std::int16_t>(value));
    }
    const auto width = static_cast<std::uint16_t>(high - low);
    const auto widthSigned = static_cast<std::uint16_t>(highSigned - lowSigned);
    return widthSigned < width ? Range{static_cast<std::uint16_t>(lowSigned), widthSigned}
                               : Range{low, width};
}

/// What JPEG-LS gets to see: samples in one or two bytes.
struct Samples {
    Bytes bytes;
    int bits = 8;
    std::uint16_t smallest = 0;
};

Samples samplesOf(ByteView frame, const FrameShape& shape) {
    Samples samples{Bytes(frame.begin(), frame.end()), 8, 0};
    if (shape.swapped)
        swapWords(samples.bytes);
    if (shape.sampleBytes == 1)
        return samples;
    std::vector<std::uint16_t> values(frame.size() / 2);
    std::memcpy(values.data(), samples.bytes.data(), 2 * values.size());
    const Range range = rangeOf(values);
    samples.smallest = range.smallest;
    samples.bits = codedBits(range.width);
    for (std::uint16_t& value : values)
        value = static_cast<std::uint16_t>(value - range.smallest);
    if (samples.bits <= 8) {
        samples.bytes.resize(values.size());
        std::transform(values.begin(), values.end(), samples.bytes.begin(),
                       [](std::uint16_t value) { return static_cast<std::byte>(value); });
    } else {
        std::memcpy(samples.bytes.data(), values.data(), samples.bytes.size());
    }
    return samples;
}

/// Bytes sorted by their place in a sample, which deflate likes; bytes of an incomplete sample stay last.
Bytes byPlace(ByteView bytes, std::size_t width, bool back) {
    Bytes sorted(bytes.begin(), bytes.end());
    const std::size_t count = bytes.size() / width;
    for (std::size_t place = 0; place < width; ++place) {
        for (std::size_t i = 0; i < count; ++i) {
            if (back)
                sorted[i * width + place] = bytes[place * count + i];
            else
                sorted[place * count + i] = bytes[i * width + place];
        }
    }
    return sorted;
}

Error damaged(const char* what) {
    return {ErrorCode::Corrupt, std::string("its packed pixels are damaged: ") + what};
}

Status decodeJpegLs(ByteView stored, const Part& part, std::span<std::byte> original) {
    try {
        charls::jpegls_decoder decoder;
        decoder.source(stored.data(), stored.size());
        decoder.read_header();
        const bool narrow = decoder.frame_info().bits_per_sample <= 8;
        const bool narrowed = narrow && part.sampleBytes == 2;
        const std::size_t size = decoder.destination_size();
        if (size != (narrowed ? original.size() / 2 : original.size()) ||
            (!narrow && part.sampleBytes != 2) || original.size() % part.sampleBytes != 0)
            return fail(damaged("a frame has another size"));
        if (part.sampleBytes == 1) {
            decoder.decode(original.data(), original.size());
        } else {
            // CharLS writes 16-bit samples, which `original` need not be aligned for.
            std::vector<std::uint16_t> values(original.size() / 2);
            if (narrowed) {
                std::vector<std::uint8_t> bytes(size);
                decoder.decode(bytes.data(), bytes.size());
                std::copy(bytes.begin(), bytes.end(), values.begin());
            } else {
                decoder.decode(values.data(), 2 * values.size());
            }
            for (std::uint16_t& value : values)
                value = static_cast<std::uint16_t>(value + part.smallest);
            std::memcpy(original.data(), values.data(), original.size());
        }
    } catch (const std::exception& exception) {
        return fail(damaged(exception.what()));
    }
    if (part.swapped)
        swapWords(original);
    return {};
}

Status decodeDeflate(ByteView stored, const Part& part, std::span<std::byte> original) {
    Bytes sorted(original.size());
    uLongf size = sorted.size();
    if (::uncompress(reinterpret_cast<Bytef*>(sorted.data()), &size,
                     reinterpret_cast<const Bytef*>(stored.data()), stored.size()) != Z_OK ||
        size != sorted.size())
        return fail(damaged("a part does not inflate"));
    if (part.sampleBytes > 1)
        sorted = byPlace(sorted, part.sampleBytes, true);
    std::copy(sorted.begin(), sorted.end(), original.begin());
    return {};
}

} // namespace

std::optional<Bytes> encodeJpegLs(ByteView frame, const FrameShape& shape, Part& part) {
    const std::uint64_t size = std::uint64_t{shape.columns} * shape.rows *
                               static_cast<unsigned>(shape.samples) *
                               static_cast<unsigned>(shape.sampleBytes);
    if (shape.columns == 0 || shape.rows == 0 || shape.columns > longestSide || shape.rows > longestSide ||
        size != frame.size() || (shape.swapped && size % 2 != 0))
        return std::nullopt;
    const Samples samples = samplesOf(frame, shape);
    try {
        charls::jpegls_encoder encoder;
        encoder.frame_info({shape.columns, shape.rows, samples.bits, shape.samples});
        if (shape.samples > 1)
            encoder.interleave_mode(charls::interleave_mode::sample);
        if (shape.rgb && samples.bits == 8)
            encoder.color_transformation(charls::color_transformation::hp1);
        Bytes coded(encoder.estimated_destination_size());
        encoder.destination(coded.data(), coded.size());
        coded.resize(encoder.encode(samples.bytes.data(), samples.bytes.size()));
        part.coding = Coding::JpegLs;
        part.sampleBytes = static_cast<std::uint8_t>(shape.sampleBytes);
        part.smallest = samples.smallest;
        part.swapped = shape.swapped;
        return coded;
    } catch (const charls::jpegls_error&) {
        return std::nullopt; // noise may need more than is foreseen
    }
}

Bytes encodeBytes(ByteView bytes, int sampleBytes, Part& part) {
    part.coding = Coding::Deflate;
    part.sampleBytes = static_cast<std::uint8_t>(sampleBytes);
    const Bytes sorted = sampleBytes > 1 ? byPlace(bytes, static_cast<std::size_t>(sampleBytes), false)
                                         : Bytes(bytes.begin(), bytes.end());
    uLongf size = ::compressBound(sorted.size());
    Bytes coded(size);
    if (::compress2(reinterpret_cast<Bytef*>(coded.data()), &size,
                    reinterpret_cast<const Bytef*>(sorted.data()), sorted.size(), deflateLevel) == Z_OK &&
        size < bytes.size()) {
        coded.resize(size);
        return coded;
    }
    part.coding = Coding::Raw;
    part.sampleBytes = 1;
    return Bytes(bytes.begin(), bytes.end());
}

Status decode(ByteView stored, const Part& part, std::span<std::byte> original) {
    Status done;
    switch (part.coding) {
    case Coding::Raw:
        std::copy(stored.begin(), stored.end(), original.begin());
        break;
    case Coding::Deflate:
        done = decodeDeflate(stored, part, original);
        break;
    case Coding::JpegLs:
        done = decodeJpegLs(stored, part, original);
        break;
    }
    if (done && checksumOf(original) != part.checksum)
        return fail(damaged("a part does not have its checksum"));
    return done;
}

} // namespace candela::packed
