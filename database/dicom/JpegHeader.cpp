#include "database/dicom/JpegHeader.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace candela::dicom {

namespace {

constexpr std::size_t mostScans = 100;
/// Samples that one byte of a Huffman-coded picture can stand for at most: blocks of 64 take a bit, with
/// chroma at a quarter of the resolution one bit stands for 128 samples; as much again for what encoders may
/// know.
constexpr std::uint64_t mostSamplesPerByte = 2048;
constexpr std::uint64_t alwaysAllowedSamples = 1U << 20U;

unsigned byteAt(ByteView b, std::size_t i) {
    return std::to_integer<unsigned>(b[i]);
}
unsigned wordAt(ByteView b, std::size_t i) {
    return byteAt(b, i) << 8U | byteAt(b, i + 1);
}

/// A marker segment with a length of its own.
struct Segment {
    unsigned marker = 0;
    std::size_t value = 0; ///< offset of what follows the length
    std::size_t length = 0;
};

/// The segment at `at`, whole; nothing when something else is there, or a marker that has no segment.
std::optional<Segment> segmentAt(ByteView b, std::size_t at) {
    if (at + 4 > b.size() || byteAt(b, at) != 0xff)
        return std::nullopt;
    const unsigned marker = byteAt(b, at + 1);
    const std::size_t length = wordAt(b, at + 2);
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9) || marker == 0xff || length < 2 ||
        length > b.size() - at - 2)
        return std::nullopt;
    return Segment{marker, at + 4, length - 2};
}

bool isFrame(unsigned marker) {
    return marker == 0xf7 ||
           (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc);
}

Status checkPresets(ByteView parameters) {
    if (parameters.empty())
        return fail(ErrorCode::Corrupt, "a JPEG-LS frame has an empty parameter segment");
    if (byteAt(parameters, 0) != 1)
        return fail(ErrorCode::Unsupported, "a JPEG-LS frame has mapping tables");
    if (parameters.size() < 11)
        return fail(ErrorCode::Corrupt, "a JPEG-LS frame has a short parameter segment");
    const unsigned most = wordAt(parameters, 1);
    const unsigned t1 = wordAt(parameters, 3);
    const unsigned t2 = wordAt(parameters, 5);
    const unsigned t3 = wordAt(parameters, 7);
    const unsigned reset = wordAt(parameters, 9);
    const unsigned ceiling = most == 0 ? 65535 : most;
    const bool ordered = (t1 == 0 || t2 == 0 || t1 <= t2) && (t2 == 0 || t3 == 0 || t2 <= t3) &&
                         t1 <= ceiling && t2 <= ceiling && t3 <= ceiling;
    if (!ordered || (reset != 0 && (reset < 3 || reset > std::max(255U, ceiling))))
        return fail(ErrorCode::Corrupt, "a JPEG-LS frame has impossible parameters");
    return {};
}

} // namespace

std::optional<JpegFrame> readJpegFrame(ByteView b) {
    JpegFrame frame;
    if (b.size() < 4 || wordAt(b, 0) != 0xffd8)
        return std::nullopt;
    std::size_t at = 2;
    while (const std::optional<Segment> segment = segmentAt(b, at)) {
        const ByteView value = b.subspan(segment->value, segment->length);
        if (segment->marker == 0xda)
            return std::nullopt; // a scan of no frame
        if (segment->marker == 0xe0 && value.size() >= 5 && std::memcmp(value.data(), "JFIF", 4) == 0)
            frame.jfif = true;
        if (segment->marker == 0xee && value.size() >= 12 && std::memcmp(value.data(), "Adobe", 5) == 0)
            frame.adobeTransform = static_cast<int>(byteAt(value, 11));
        if (isFrame(segment->marker)) {
            if (value.size() < 6)
                return std::nullopt;
            frame.marker = segment->marker;
            frame.at = segment->value;
            frame.precision = byteAt(value, 0);
            frame.rows = wordAt(value, 1);
            frame.columns = wordAt(value, 3);
            frame.components = byteAt(value, 5);
            if (value.size() < 6 + 3 * std::size_t{frame.components})
                return std::nullopt;
            for (std::size_t i = 0; i < 3 && i < frame.components; ++i)
                frame.ids[i] = byteAt(value, 6 + 3 * i);
            return frame;
        }
        at = segment->value + segment->length;
    }
    return std::nullopt;
}

Status checkJpegScans(ByteView codestream, const JpegFrame& frame) {
    const std::uint64_t samples = std::uint64_t{frame.rows} * frame.columns * frame.components;
    if (samples > alwaysAllowedSamples && samples / mostSamplesPerByte > codestream.size())
        return fail(ErrorCode::Corrupt, "a compressed frame is too short for its size");
    std::size_t scans = 0;
    for (std::size_t i = frame.at; i + 1 < codestream.size(); ++i) {
        if (codestream[i] == std::byte{0xff} && codestream[i + 1] == std::byte{0xda})
            ++scans;
    }
    if (scans > mostScans)
        return fail(ErrorCode::Corrupt, "a compressed frame has " + std::to_string(scans) + " scans");
    return {};
}

Status checkJpegLs(ByteView codestream) {
    std::size_t at = 2;
    int frames = 0;
    while (const std::optional<Segment> segment = segmentAt(codestream, at)) {
        const ByteView value = codestream.subspan(segment->value, segment->length);
        if (segment->marker == 0xda) {
            if (frames != 1)
                break;
            return {};
        }
        frames += segment->marker == 0xf7 ? 1 : 0;
        if (segment->marker == 0xf8) {
            if (const Status presets = checkPresets(value); !presets)
                return presets;
        }
        at = segment->value + segment->length;
    }
    return fail(ErrorCode::Corrupt, "a JPEG-LS frame has no readable header");
}

} // namespace candela::dicom
