#include "database/dicom/Overlays.h"

#include "database/dicom/Codecs.h"

#include <algorithm>
#include <set>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

constexpr std::uint16_t firstGroup = 0x6000;
constexpr std::uint16_t lastGroup = 0x601e;
constexpr int largestSide = 65535;

DcmTagKey inGroup(const DcmTagKey& tag, std::uint16_t group) {
    return {group, tag.getElement()};
}

/// Groups of overlays that are there at all; most images have none, and thousands are asked for theirs.
std::set<std::uint16_t> overlayGroups(DcmItem& data) {
    std::set<std::uint16_t> groups;
    for (DcmObject* each = data.nextInContainer(nullptr); each; each = data.nextInContainer(each)) {
        const std::uint16_t group = each->getGTag();
        if (group >= firstGroup && group <= lastGroup && group % 2 == 0)
            groups.insert(group);
    }
    return groups;
}

/// Of overlays with frames, the one that lies over a frame of the image; -1 when none does.
int overlayFrame(DcmItem& data, std::uint16_t group, int imageFrame) {
    const auto frames = numberIn(data, inGroup(DCM_NumberOfFramesInOverlay, group));
    if (!frames)
        return 0; // lies over every frame
    const double first = numberIn(data, inGroup(DCM_ImageFrameOrigin, group)).value_or(1) - 1;
    const double index = imageFrame - first;
    return index >= 0 && index < std::min<double>(*frames, maxFrames) ? static_cast<int>(index) : -1;
}

/// The overlay's first row (0) or column (1) as the image counts from 0; overlays may begin outside of it.
int originIn(DcmItem& data, std::uint16_t group, unsigned long axis) {
    const double stated = numberIn(data, inGroup(DCM_OverlayOrigin, group), axis).value_or(1);
    return static_cast<int>(std::clamp<double>(stated, -largestSide, largestSide)) - 1;
}

/// Bits of OverlayData, packed without padding between rows and frames.
bool unpackOverlay(DcmItem& data, std::uint16_t group, int frame, OverlayPlane& plane) {
    DcmElement* element = nullptr;
    if (data.findAndGetElement(inGroup(DCM_OverlayData, group), element).bad() || !element)
        return false;
    const std::uint64_t bits =
        static_cast<std::uint64_t>(plane.columns) * static_cast<std::uint64_t>(plane.rows);
    const std::uint64_t begin = bits * static_cast<std::uint64_t>(frame);
    const std::uint64_t length = element->getLength();
    if ((begin + bits + 7) / 8 > length + 1) // odd lengths are padded, or should be
        return false;
    Bytes packed(length);
    Uint16* words = nullptr;
    Uint8* bytes = nullptr;
    if (element->getUint16Array(words).good() && words) {
        for (std::size_t i = 0; i < packed.size(); ++i)
            packed[i] = static_cast<std::byte>(words[i / 2] >> (i % 2 * 8));
    } else if (element->getUint8Array(bytes).good() && bytes) {
        std::memcpy(packed.data(), bytes, packed.size());
    } else {
        return false;
    }
    Bytes pixels(bits);
    unpackBits(packed, begin, pixels);
    plane.bits.resize(bits);
    std::memcpy(plane.bits.data(), pixels.data(), bits);
    return true;
}

/// Bits of the image's own pixels above or below the stored ones.
bool embeddedOverlay(const DicomPixels& pixels, int frame, int bit, OverlayPlane& plane) {
    const PixelLayout& layout = pixels.layout();
    const int lowest = layout.highBit + 1 - layout.bitsStored;
    if (layout.samples != 1 || (layout.bitsAllocated != 16 && layout.bitsAllocated != 8) || bit < 0 ||
        bit >= layout.bitsAllocated || (bit >= lowest && bit <= layout.highBit) ||
        plane.columns != layout.columns || plane.rows != layout.rows)
        return false;
    const Result<Bytes> raw = pixels.rawFrame(frame);
    if (!raw)
        return false;
    const std::size_t sampleBytes = static_cast<std::size_t>(layout.bitsAllocated / 8);
    const std::size_t byte = static_cast<std::size_t>(bit / 8);
    plane.bits.resize(raw->size() / sampleBytes);
    for (std::size_t i = 0; i < plane.bits.size(); ++i)
        plane.bits[i] = static_cast<std::uint8_t>((*raw)[i * sampleBytes + byte] >> (bit % 8) & std::byte{1});
    return true;
}

} // namespace

std::vector<OverlayPlane> overlaysOf(const DicomFile& file, const DicomPixels& pixels, int frame) {
    std::vector<OverlayPlane> overlays;
    DcmItem& data = file.dataset();
    for (const std::uint16_t group : overlayGroups(data)) {
        const double rows = numberIn(data, inGroup(DCM_OverlayRows, group)).value_or(0);
        const double columns = numberIn(data, inGroup(DCM_OverlayColumns, group)).value_or(0);
        if (rows < 1 || columns < 1 || rows > largestSide || columns > largestSide ||
            rows * columns > static_cast<double>(maxFrameSamples))
            continue;
        const int index = overlayFrame(data, group, frame);
        if (index < 0)
            continue;
        OverlayPlane plane;
        plane.rows = static_cast<int>(rows);
        plane.columns = static_cast<int>(columns);
        plane.top = originIn(data, group, 0);
        plane.left = originIn(data, group, 1);
        plane.region = stringIn(data, inGroup(DCM_OverlayType, group)) == "R";
        plane.label = file.text(inGroup(DCM_OverlayLabel, group));
        if (plane.label.empty())
            plane.label = file.text(inGroup(DCM_OverlayDescription, group));
        const int bit = static_cast<int>(numberIn(data, inGroup(DCM_OverlayBitPosition, group)).value_or(0));
        if (unpackOverlay(data, group, index, plane) || embeddedOverlay(pixels, frame, bit, plane))
            overlays.push_back(std::move(plane));
    }
    return overlays;
}

} // namespace candela::dicom
