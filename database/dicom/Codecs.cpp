#include "database/dicom/Codecs.h"

#include "database/dicom/JpegHeader.h"

#include <algorithm>
#include <cstring>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

unsigned byteAt(ByteView b, std::size_t i) {
    return std::to_integer<unsigned>(b[i]);
}

/// PackBits; returns how much of `out` was filled.
std::size_t unpackRleSegment(ByteView in, std::span<std::byte> out) {
    std::size_t read = 0;
    std::size_t written = 0;
    while (read < in.size() && written < out.size()) {
        const unsigned control = byteAt(in, read++);
        if (control == 128)
            continue;
        const std::size_t room = out.size() - written;
        if (control < 128) {
            const std::size_t n = std::min({std::size_t{control} + 1, in.size() - read, room});
            std::memcpy(out.data() + written, in.data() + read, n);
            read += n;
            written += n;
        } else if (read < in.size()) {
            const std::size_t n = std::min<std::size_t>(257 - control, room);
            std::memset(out.data() + written, static_cast<int>(byteAt(in, read++)), n);
            written += n;
        }
    }
    return written;
}

E_TransferSyntax syntaxFor(const JpegFrame& frame) {
    switch (frame.marker) {
    case 0xc0:
        return EXS_JPEGProcess1;
    case 0xc1:
        return EXS_JPEGProcess2_4;
    case 0xc2:
        return EXS_JPEGProcess10_12;
    case 0xc3:
        return EXS_JPEGProcess14;
    default:
        return EXS_JPEGProcess2_4;
    }
}

} // namespace

Result<Bytes> decodeRle(ByteView codestream, const PixelLayout& layout) {
    if (codestream.size() < 64)
        return fail(ErrorCode::Corrupt, "an RLE frame is too short");
    const std::size_t segments = little32(codestream, 0);
    const bool packed = layout.bitsAllocated == 1;
    const std::size_t sampleBytes = packed ? 1 : static_cast<std::size_t>(layout.bitsAllocated / 8);
    const std::size_t pixels =
        static_cast<std::size_t>(layout.columns) * static_cast<std::size_t>(layout.rows);
    const auto samples = static_cast<std::size_t>(layout.samples);
    if (segments != sampleBytes * samples || segments > 15)
        return fail(ErrorCode::Corrupt, "an RLE frame has " + std::to_string(segments) + " segments");
    const std::size_t planeBytes = packed ? (pixels + 7) / 8 : pixels;
    // PackBits cannot do better than 64:1, so a frame this small cannot hold the picture.
    if (codestream.size() < planeBytes * segments / 128)
        return fail(ErrorCode::Corrupt, "an RLE frame is too short for its size");
    Bytes plane(planeBytes);
    Bytes out(layout.decodedFrameBytes());
    for (std::size_t segment = 0; segment < segments; ++segment) {
        const std::size_t begin = little32(codestream, 4 + 4 * segment);
        const std::size_t end =
            segment + 1 < segments ? little32(codestream, 8 + 4 * segment) : codestream.size();
        if (begin < 64 || begin > codestream.size() || end < begin || end > codestream.size())
            return fail(ErrorCode::Corrupt, "an RLE segment lies outside its frame");
        if (unpackRleSegment(codestream.subspan(begin, end - begin), plane) < planeBytes)
            return fail(ErrorCode::Corrupt, "an RLE segment ends early");
        if (packed) {
            unpackBits(plane, 0, out);
            break;
        }
        // Segments are the bytes of the samples, most significant first, one plane a sample.
        const std::size_t sample = segment / sampleBytes;
        const std::size_t byte = sampleBytes - 1 - segment % sampleBytes;
        std::byte* target = out.data() + sample * sampleBytes + byte;
        for (const std::byte value : plane) {
            *target = value;
            target += samples * sampleBytes;
        }
    }
    return out;
}

Result<Bytes> decodeJpeg(ByteView codestream, const PixelLayout& layout) {
    const std::optional<JpegFrame> frame = readJpegFrame(codestream);
    if (!frame)
        return fail(ErrorCode::Corrupt, "a JPEG frame has no readable header");
    if (static_cast<int>(frame->rows) != layout.rows || static_cast<int>(frame->columns) != layout.columns ||
        static_cast<int>(frame->components) != layout.samples)
        return fail(ErrorCode::Corrupt, "a compressed frame is " + std::to_string(frame->columns) + " × " +
                                            std::to_string(frame->rows) + " × " +
                                            std::to_string(frame->components) + ", not as the header states");
    if (frame->precision < 2 || static_cast<int>(frame->precision) > layout.bitsAllocated)
        return fail(ErrorCode::Corrupt,
                    "a compressed frame has " + std::to_string(frame->precision) + " bits a sample");

    if (const Status checked = checkJpegScans(codestream, *frame); !checked)
        return fail(checked.error());

    initializeDcmtk();
    // The codecs see a data set of their own that says what the codestream says: the file's header, which may
    // contradict it, stays out of the way.
    const int allocated = frame->precision > 8 ? 16 : 8;
    DcmDataset data;
    data.putAndInsertUint16(DCM_SamplesPerPixel, static_cast<Uint16>(layout.samples));
    data.putAndInsertString(DCM_PhotometricInterpretation, layout.samples == 3 ? "RGB" : "MONOCHROME2");
    if (layout.samples == 3)
        data.putAndInsertUint16(DCM_PlanarConfiguration, 0);
    data.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(layout.rows));
    data.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(layout.columns));
    data.putAndInsertUint16(DCM_BitsAllocated, static_cast<Uint16>(allocated));
    data.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(frame->precision));
    data.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(frame->precision - 1));
    data.putAndInsertUint16(DCM_PixelRepresentation, 0);
    data.putAndInsertString(DCM_NumberOfFrames, "1");

    auto sequence = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelSequenceTag, EVR_OB));
    sequence->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag, EVR_OB)));
    auto item = std::make_unique<DcmPixelItem>(DcmTag(DCM_PixelItemTag, EVR_OB));
    Bytes even(codestream.begin(), codestream.end());
    if (even.size() % 2 != 0)
        even.push_back(std::byte{0});
    if (item->putUint8Array(reinterpret_cast<const Uint8*>(even.data()),
                            static_cast<unsigned long>(even.size()))
            .bad())
        return fail(ErrorCode::Failed, "a compressed frame cannot be handed to its decoder");
    sequence->insert(item.release());
    const E_TransferSyntax syntax = syntaxFor(*frame);
    auto* pixels = new DcmPixelData(DCM_PixelData);
    pixels->putOriginalRepresentation(syntax, nullptr, sequence.release());
    data.insert(pixels);

    const std::size_t decodedBytes =
        static_cast<std::size_t>(layout.columns) * static_cast<std::size_t>(layout.rows) *
        static_cast<std::size_t>(layout.samples) * static_cast<std::size_t>(allocated / 8);
    Bytes decoded(decodedBytes + decodedBytes % 2);
    Uint32 fragment = 0;
    OFString colourModel;
    const OFCondition status = pixels->getUncompressedFrame(&data, 0, fragment, decoded.data(),
                                                            static_cast<Uint32>(decoded.size()), colourModel);
    if (status.bad())
        return fail(ErrorCode::Corrupt,
                    std::string("a compressed frame cannot be decoded: ") + status.text());
    decoded.resize(decodedBytes);
    if (allocated == layout.bitsAllocated)
        return decoded;
    Bytes widened(layout.decodedFrameBytes());
    const std::size_t from = static_cast<std::size_t>(allocated / 8);
    const std::size_t to = static_cast<std::size_t>(layout.bitsAllocated / 8);
    if (to < from)
        return fail(ErrorCode::Corrupt, "a compressed frame has more bits than the header allocates");
    for (std::size_t i = 0; i < decoded.size() / from; ++i)
        std::memcpy(widened.data() + i * to, decoded.data() + i * from, from);
    return widened;
}

bool jpegSaysYbr(ByteView codestream) {
    const std::optional<JpegFrame> frame = readJpegFrame(codestream);
    if (!frame || frame->components != 3 || frame->marker == 0xc3 || frame->marker == 0xf7)
        return false;
    if (frame->adobeTransform >= 0)
        return frame->adobeTransform == 1;
    const bool namedRgb = frame->ids == std::array<unsigned, 3>{'R', 'G', 'B'};
    return frame->jfif && !namedRgb;
}

void unpackBits(ByteView packed, std::uint64_t firstBit, std::span<std::byte> pixels) {
    for (std::byte& pixel : pixels) {
        const std::uint64_t byte = firstBit / 8;
        if (byte >= packed.size())
            return;
        pixel = (packed[byte] >> static_cast<int>(firstBit % 8)) & std::byte{1};
        ++firstBit;
    }
}

} // namespace candela::dicom
