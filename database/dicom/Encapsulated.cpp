#include "database/dicom/Encapsulated.h"

#include <algorithm>
#include <cstring>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

/// Fragments of one file; encoders make them of kilobytes at least.
constexpr std::size_t maxFragments = 1'000'000;
constexpr std::string_view rleSyntax = "1.2.840.10008.1.2.5";

unsigned byteAt(ByteView b, std::size_t i) {
    return std::to_integer<unsigned>(b[i]);
}

struct Items {
    ByteView offsetTable;
    std::vector<ByteView> fragments;
    std::vector<std::uint64_t> positions; ///< of each fragment's item, from the first fragment
};

Result<Items> readItems(ByteView bytes, std::size_t at) {
    Items items;
    const std::size_t none = static_cast<std::size_t>(-1);
    std::size_t firstItem = none;
    bool first = true;
    while (true) {
        if (at + 8 > bytes.size())
            break; // only the delimiter is missing
        const unsigned group = little16(bytes, at);
        const unsigned element = little16(bytes, at + 2);
        std::uint64_t length = little32(bytes, at + 4);
        if (group != 0xfffe || element == 0xe0dd)
            break;
        if (element != 0xe000)
            return fail(ErrorCode::Corrupt, "the compressed pixel data is malformed");
        const std::uint64_t remaining = bytes.size() - at - 8;
        if (length > remaining + 1)
            return fail(ErrorCode::Corrupt, "the compressed pixel data ends early");
        length = std::min(length, remaining); // some writers leave out the last fragment's padding
        const ByteView value = bytes.subspan(at + 8, length);
        if (first) {
            items.offsetTable = value;
        } else {
            if (firstItem == none)
                firstItem = at;
            items.fragments.push_back(value);
            items.positions.push_back(at - firstItem);
        }
        if (items.fragments.size() > maxFragments)
            return fail(ErrorCode::Corrupt, "the compressed pixel data is in too many fragments");
        first = false;
        at += 8 + length;
    }
    // Some writers leave out the offset table.
    if (items.fragments.empty() && !items.offsetTable.empty()) {
        items.fragments.push_back(items.offsetTable);
        items.positions.push_back(0);
        items.offsetTable = {};
    }
    if (items.fragments.empty())
        return fail(ErrorCode::Corrupt, "the compressed pixel data holds no fragment");
    return items;
}

/// Fragments grouped by the table's offsets; empty when the table does not fit the fragments.
std::vector<std::vector<ByteView>> groupedByOffsets(const Items& items,
                                                    const std::vector<std::uint64_t>& offsets) {
    std::vector<std::vector<ByteView>> frames(offsets.size());
    for (std::size_t i = 0; i < items.fragments.size(); ++i) {
        const auto after = std::upper_bound(offsets.begin(), offsets.end(), items.positions[i]);
        if (after == offsets.begin())
            return {};
        frames[static_cast<std::size_t>(after - offsets.begin()) - 1].push_back(items.fragments[i]);
    }
    const bool whole =
        std::none_of(frames.begin(), frames.end(), [](const auto& frame) { return frame.empty(); });
    return whole ? frames : std::vector<std::vector<ByteView>>{};
}

/// Fragments grouped by where a codestream begins.
std::vector<std::vector<ByteView>> groupedByMarkers(const Items& items) {
    std::vector<std::vector<ByteView>> frames;
    for (const ByteView fragment : items.fragments) {
        if (frames.empty() || codestreamOf(fragment) != Codestream::Unknown)
            frames.emplace_back();
        frames.back().push_back(fragment);
    }
    return frames;
}

std::vector<std::uint64_t> basicOffsets(ByteView table, int frames) {
    std::vector<std::uint64_t> offsets;
    if (table.size() / 4 != static_cast<std::size_t>(frames))
        return offsets;
    for (std::size_t i = 0; i + 4 <= table.size(); i += 4)
        offsets.push_back(little32(table, i));
    return std::is_sorted(offsets.begin(), offsets.end()) ? offsets : std::vector<std::uint64_t>{};
}

std::vector<std::uint64_t> extendedOffsets(const DicomFile& file, int frames) {
    const Uint64* values = nullptr;
    unsigned long count = 0;
    if (file.dataset().findAndGetUint64Array(DCM_ExtendedOffsetTable, values, &count).bad() || !values ||
        count != static_cast<unsigned long>(frames))
        return {};
    std::vector<std::uint64_t> offsets(values, values + count);
    return std::is_sorted(offsets.begin(), offsets.end()) ? offsets : std::vector<std::uint64_t>{};
}

} // namespace

Codestream codestreamOf(ByteView b) {
    static constexpr std::array<unsigned char, 12> jp2{0,   0,   0,    12,   'j',  'P',
                                                       ' ', ' ', 0x0d, 0x0a, 0x87, 0x0a};
    if (b.size() >= jp2.size() && std::memcmp(b.data(), jp2.data(), jp2.size()) == 0)
        return Codestream::Jpeg2000;
    if (b.size() >= 4 && byteAt(b, 0) == 0xff && byteAt(b, 1) == 0x4f && byteAt(b, 2) == 0xff)
        return Codestream::Jpeg2000;
    if (b.size() < 4 || byteAt(b, 0) != 0xff || byteAt(b, 1) != 0xd8)
        return Codestream::Unknown;
    std::size_t at = 2;
    while (at + 4 <= b.size()) {
        if (byteAt(b, at) != 0xff)
            return Codestream::Unknown;
        const unsigned marker = byteAt(b, at + 1);
        if (marker == 0xff) {
            ++at;
            continue;
        }
        if (marker == 0xf7)
            return Codestream::JpegLs;
        if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
            return Codestream::Jpeg;
        at += 2 + (byteAt(b, at + 2) << 8U | byteAt(b, at + 3));
    }
    return Codestream::Unknown;
}

Result<CompressedFrames> CompressedFrames::find(const DicomFile& file, int frames) {
    const Result<Items> items = readItems(file.bytes(), file.scan().pixels->offset);
    if (!items)
        return fail(items.error());
    CompressedFrames found;
    if (frames == 1)
        found.m_frames = {items->fragments};
    else if (items->fragments.size() == static_cast<std::size_t>(frames))
        for (const ByteView fragment : items->fragments)
            found.m_frames.push_back({fragment});
    if (found.m_frames.empty())
        found.m_frames = groupedByOffsets(*items, extendedOffsets(file, frames));
    if (found.m_frames.empty())
        found.m_frames = groupedByOffsets(*items, basicOffsets(items->offsetTable, frames));
    if (found.m_frames.empty())
        found.m_frames = groupedByMarkers(*items);
    if (found.m_frames.size() < static_cast<std::size_t>(frames))
        return fail(ErrorCode::Corrupt, "claims " + std::to_string(frames) + " frames but holds " +
                                            std::to_string(found.m_frames.size()));
    return found;
}

ByteView CompressedFrames::frame(int index, Bytes& joined) const {
    const std::vector<ByteView>& parts = m_frames[static_cast<std::size_t>(index)];
    if (parts.size() == 1)
        return parts.front();
    joined.clear();
    for (const ByteView part : parts)
        joined.insert(joined.end(), part.begin(), part.end());
    return joined;
}

bool isEncapsulated(const DicomFile& file) {
    return file.scan().pixels && file.scan().pixels->encapsulated;
}

Status checkPixelData(const DicomFile& file, const PixelLayout& layout, std::vector<std::string>& warnings) {
    const PixelElement& pixels = *file.scan().pixels;
    if (!isEncapsulated(file)) {
        const std::uint64_t needed =
            (layout.nativeFrameBits() * static_cast<std::uint64_t>(layout.frames) + 7) / 8;
        if (pixels.length >= needed)
            return {};
        if (pixels.length * 2 < needed)
            return fail(ErrorCode::Corrupt, "its pixel data holds " + std::to_string(pixels.length) +
                                                " bytes of " + std::to_string(needed));
        warnings.push_back("the pixel data is cut off: the last " + std::to_string(needed - pixels.length) +
                           " of " + std::to_string(needed) + " bytes are missing and shown as 0");
        return {};
    }
    const Result<CompressedFrames> frames = CompressedFrames::find(file, layout.frames);
    if (!frames)
        return fail(frames.error());
    const std::string& syntax = file.scan().transferSyntax;
    if (syntax == rleSyntax)
        return {};
    Bytes joined;
    if (codestreamOf(frames->frame(0, joined)) == Codestream::Unknown) {
        if (syntax.rfind("1.2.840.10008.1.2.4.10", 0) == 0)
            return fail(ErrorCode::Unsupported, "is a video (transfer syntax " + syntax + ")");
        return fail(ErrorCode::Corrupt,
                    "its compressed pixel data is of no known kind (transfer syntax " + syntax + ")");
    }
    return {};
}

} // namespace candela::dicom
