#include "database/deidentifying/PixelEditing.h"

#include "database/dicom/Encapsulated.h"

#include <algorithm>
#include <cstring>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::deidentifying {
namespace {

using dicom::Bytes;
using dicom::ByteView;
using dicom::PixelLayout;

constexpr std::uint64_t longestElement = 0xfffffffe;
constexpr std::size_t copiedAtOnce = std::size_t{4} << 20U;
constexpr std::size_t itemHead = 8;

Bytes pixelHead(std::uint16_t element, std::array<char, 2> vr, std::uint32_t length) {
    Bytes head;
    const auto put = [&head](std::uint32_t value, int count) {
        for (int i = 0; i < count; ++i)
            head.push_back(static_cast<std::byte>(value >> (8U * static_cast<unsigned>(i)) & 0xffU));
    };
    put(0x7fe0, 2);
    put(element, 2);
    head.push_back(static_cast<std::byte>(vr[0]));
    head.push_back(static_cast<std::byte>(vr[1]));
    put(0, 2);
    put(length, 4);
    return head;
}

std::size_t sampleBytesOf(const PixelLayout& layout) {
    return static_cast<std::size_t>((layout.bitsAllocated + 7) / 8);
}

std::int64_t sampleAt(const Bytes& frame, std::size_t index, const PixelLayout& layout) {
    const std::size_t bytes = sampleBytesOf(layout);
    std::uint64_t value = 0;
    for (std::size_t b = 0; b < bytes; ++b)
        value |= std::to_integer<std::uint64_t>(frame[index * bytes + b]) << (8U * b);
    if (layout.isSigned && bytes < 8 && (value >> (8U * bytes - 1U) & 1U) != 0)
        value |= ~std::uint64_t{0} << (8U * bytes);
    return static_cast<std::int64_t>(value);
}

void putSample(Bytes& frame, std::size_t index, std::size_t bytes, std::int64_t value) {
    for (std::size_t b = 0; b < bytes; ++b)
        frame[index * bytes + b] =
            static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8U * b) & 0xffU);
}

/// What each sample of a hidden pixel becomes.
std::array<std::int64_t, 3> darkOf(const Bytes& frame, const PixelLayout& layout, std::uint32_t darkest) {
    if (layout.samples == 3) {
        const std::int64_t middle = std::int64_t{1} << (layout.bitsStored - 1);
        return layout.photometric.starts_with("YBR") ? std::array{std::int64_t{0}, middle, middle}
                                                     : std::array<std::int64_t, 3>{};
    }
    if (layout.photometric == "PALETTE COLOR")
        return {darkest, 0, 0};
    const std::size_t count = frame.size() / sampleBytesOf(layout);
    const bool inverted = layout.photometric == "MONOCHROME1";
    std::int64_t dark = count > 0 ? sampleAt(frame, 0, layout) : 0;
    for (std::size_t i = 1; i < count; ++i) {
        const std::int64_t value = sampleAt(frame, i, layout);
        dark = inverted ? std::max(dark, value) : std::min(dark, value);
    }
    return {dark, 0, 0};
}

/// Swaps the bytes of each sample of `width` bytes, for files that are big endian.
Bytes swapped(ByteView bytes, std::size_t width) {
    Bytes result(bytes.begin(), bytes.end());
    for (std::size_t i = 0; i + width <= result.size(); i += width)
        std::reverse(result.begin() + static_cast<std::ptrdiff_t>(i),
                     result.begin() + static_cast<std::ptrdiff_t>(i + width));
    return result;
}

std::size_t swapWidth(const dicom::DicomFile& file) {
    if (file.scan().encoding != dicom::Encoding::ExplicitBig)
        return 1;
    const auto& vr = file.scan().pixels->vr;
    return vr == std::array{'O', 'B'}   ? 1
           : vr == std::array{'O', 'F'} ? 4
           : vr == std::array{'O', 'D'} ? 8
                                        : 2;
}

Status copyRange(const dicom::DicomFile& file, std::uint64_t begin, std::uint64_t length,
                 const ByteSink& sink) {
    Bytes room;
    const std::size_t width = swapWidth(file);
    while (length > 0) {
        const std::size_t count = static_cast<std::size_t>(std::min<std::uint64_t>(length, copiedAtOnce));
        const Result<ByteView> part = file.part(begin, count, room);
        if (!part)
            return fail(part.error());
        if (Status done = width > 1 ? sink(swapped(*part, width)) : sink(*part); !done)
            return done;
        begin += count;
        length -= count;
    }
    return {};
}

Status copyFragments(const dicom::DicomFile& file, const ByteSink& sink) {
    const dicom::PixelElement& pixels = *file.scan().pixels;
    std::uint64_t at = pixels.offset;
    const std::uint64_t end = pixels.offset + pixels.length;
    Bytes room;
    while (at + itemHead <= end) {
        const Result<ByteView> head = file.part(at, itemHead, room);
        if (!head)
            return fail(head.error());
        if (dicom::little16(*head, 0) != 0xfffe || dicom::little16(*head, 2) != 0xe000)
            break;
        const std::uint64_t length = itemHead + dicom::little32(*head, 4);
        if (at + length > end)
            return fail(ErrorCode::Corrupt, "its compressed pixels are cut off");
        if (Status done = copyRange(file, at, length, sink); !done)
            return done;
        at += length;
    }
    constexpr std::array<unsigned char, itemHead> delimiter{0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0};
    return sink(std::as_bytes(std::span(delimiter)));
}

} // namespace

void hide(Bytes& frame, const PixelLayout& layout, const std::vector<PixelBox>& boxes,
          const std::vector<bool>& hidden, std::uint32_t darkest) {
    const std::array<std::int64_t, 3> dark = darkOf(frame, layout, darkest);
    const std::size_t bytes = sampleBytesOf(layout);
    const auto samples = static_cast<std::size_t>(layout.samples);
    const auto hidePixel = [&](std::size_t pixel) {
        for (std::size_t s = 0; s < samples; ++s)
            putSample(frame, pixel * samples + s, bytes, dark[s]);
    };
    const auto columns = static_cast<std::size_t>(layout.columns);
    for (const PixelBox& box : boxes) {
        for (int row = std::max(0, box.top); row < std::min(layout.rows, box.top + box.rows); ++row) {
            for (int column = std::max(0, box.left);
                 column < std::min(layout.columns, box.left + box.columns); ++column)
                hidePixel(static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column));
        }
    }
    for (std::size_t pixel = 0; pixel < hidden.size(); ++pixel) {
        if (hidden[pixel])
            hidePixel(pixel);
    }
}

void describeEdited(DcmDataset& data, const PixelLayout& layout, const std::string& photometric) {
    const auto allocated = static_cast<Uint16>(8 * sampleBytesOf(layout));
    data.putAndInsertUint16(DCM_BitsAllocated, allocated);
    data.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(layout.bitsStored));
    data.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(layout.bitsStored - 1));
    data.putAndInsertString(DCM_PhotometricInterpretation, photometric.c_str());
    if (layout.samples > 1)
        data.putAndInsertUint16(DCM_PlanarConfiguration, 0);
    delete data.remove(DcmTagKey(0x7fe0, 0x0001)); // offsets and lengths of fragments that are gone
    delete data.remove(DcmTagKey(0x7fe0, 0x0002));
}

std::uint32_t darkestEntry(DcmDataset& data) {
    std::array<const Uint16*, 3> tables{};
    std::array<unsigned long, 3> counts{};
    const std::array tags{DCM_RedPaletteColorLookupTableData, DCM_GreenPaletteColorLookupTableData,
                          DCM_BluePaletteColorLookupTableData};
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (data.findAndGetUint16Array(tags[i], tables[i], &counts[i]).bad() || counts[i] == 0)
            return 0;
    }
    Uint16 first = 0;
    data.findAndGetUint16(DCM_RedPaletteColorLookupTableDescriptor, first, 1);
    unsigned long darkest = 0;
    const auto brightness = [&](unsigned long i) { return tables[0][i] + tables[1][i] + tables[2][i]; };
    for (unsigned long i = 1; i < *std::ranges::min_element(counts); ++i) {
        if (brightness(i) < brightness(darkest))
            darkest = i;
    }
    return static_cast<std::uint32_t>(first + darkest);
}

Status writeEdited(dicom::DicomPixels& pixels, const PixelEdit& edit, std::uint32_t darkest,
                   const ByteSink& sink) {
    const PixelLayout layout = pixels.layout();
    if (layout.isFloat || layout.bitsAllocated == 1)
        return fail(ErrorCode::Unsupported, "its pixels are of a kind that cannot be blacked out");
    const std::uint64_t length = layout.decodedFrameBytes() * static_cast<std::uint64_t>(layout.frames);
    if (length > longestElement)
        return fail(ErrorCode::Unsupported, "its pixels, uncompressed, are more than a file can hold");
    const bool odd = length % 2 != 0;
    const std::array vr{'O', layout.bitsAllocated > 8 ? 'W' : 'B'};
    if (Status done = sink(pixelHead(0x0010, vr, static_cast<std::uint32_t>(length + (odd ? 1 : 0)))); !done)
        return done;
    for (int i = 0; i < layout.frames; ++i) {
        Result<Bytes> frame = pixels.frame(i);
        if (!frame)
            return fail(frame.error());
        PixelLayout decoded = layout;
        decoded.photometric = pixels.decodedPhotometric();
        hide(*frame, decoded, edit.boxes, edit.hidden ? edit.hidden(i) : std::vector<bool>{}, darkest);
        if (Status done = sink(*frame); !done)
            return done;
    }
    constexpr std::array padding{std::byte{0}};
    return odd ? sink(padding) : Status{};
}

Status copyPixels(const dicom::DicomFile& file, const ByteSink& sink) {
    const dicom::PixelElement& pixels = *file.scan().pixels;
    if (pixels.encapsulated) {
        if (Status done = sink(pixelHead(pixels.element, {'O', 'B'}, 0xffffffff)); !done)
            return done;
        return copyFragments(file, sink);
    }
    const std::uint64_t length = pixels.length / 2 * 2;
    if (Status done = sink(pixelHead(pixels.element, pixels.vr, static_cast<std::uint32_t>(length))); !done)
        return done;
    return copyRange(file, pixels.offset, length, sink);
}

} // namespace candela::deidentifying
