#include "database/dicom/DicomHeader.h"
#include "database/dicom/DicomPixels.h"
#include "database/dicom/LookupTable.h"
#include "database/dicom/Mosaic.h"
#include "database/dicom/Overlays.h"
#include "database/dicom/RealValues.h"
#include "database/model/Voi.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

/// One channel of a palette: 8-bit output for each input from `first` on.
struct PaletteChannel {
    int first = 0;
    std::vector<std::uint8_t> values;

    [[nodiscard]] std::uint8_t at(std::int64_t input) const {
        const std::int64_t last = static_cast<std::int64_t>(values.size()) - 1;
        return values[static_cast<std::size_t>(std::clamp<std::int64_t>(input - first, 0, last))];
    }
};

/// Expands the runs of a segmented palette (PS3.3 C.7.9.2). `data` are its words, or its bytes when entries
/// have 8 bits: then `bytes` is set, and offsets take four of them.
std::vector<std::uint16_t> expandedSegments(const std::vector<std::uint16_t>& data, bool bytes,
                                            std::size_t limit) {
    std::vector<std::uint16_t> out;
    const auto run = [&out, &data, limit](std::size_t at) {
        const std::size_t length = data[at + 1];
        if (data[at] == 0) {
            for (std::size_t i = 0; i < length && at + 2 + i < data.size() && out.size() < limit; ++i)
                out.push_back(data[at + 2 + i]);
            return at + 2 + length;
        }
        if (at + 2 < data.size() && !out.empty()) {
            const double from = out.back();
            for (std::size_t i = 1; i <= length && out.size() < limit; ++i)
                out.push_back(static_cast<std::uint16_t>(std::lround(
                    from + (data[at + 2] - from) * static_cast<double>(i) / static_cast<double>(length))));
        }
        return at + 3;
    };
    const std::size_t offsetUnits = bytes ? 4 : 2;
    std::size_t at = 0;
    std::size_t repeats = 0;
    while (at + 1 < data.size() && out.size() < limit) {
        if (data[at] == 2) { // repeats earlier segments
            if (at + 2 + offsetUnits > data.size())
                break;
            std::size_t from = 0;
            for (std::size_t i = offsetUnits; i > 0; --i)
                from = from << (bytes ? 8U : 16U) | data[at + 1 + i];
            from = bytes ? from : from / 2; // counted in bytes
            for (std::size_t n = data[at + 1]; n > 0 && from + 1 < at && data[from] < 2 && repeats < limit;
                 --n) {
                from = run(from);
                ++repeats; // runs of no length would not reach the limit
            }
            at += 2 + offsetUnits;
        } else if (data[at] < 2) {
            at = run(at);
        } else {
            break;
        }
    }
    return out;
}

std::optional<LookupTable> segmentedTable(DcmItem& data, const DcmTagKey& descriptor,
                                          const DcmTagKey& segmented, bool isSigned) {
    const Uint16* words = nullptr;
    unsigned long available = 0;
    if (data.findAndGetUint16Array(segmented, words, &available).bad() || !words)
        return std::nullopt;
    const double count = numberIn(data, descriptor, 0).value_or(0);
    const double first = numberIn(data, descriptor, 1).value_or(0);
    LookupTable table;
    table.bits = numberIn(data, descriptor, 2).value_or(16) == 8 ? 8 : 16;
    table.firstMapped = static_cast<int>(isSigned && first > 32767 ? first - 65536 : first);
    available = std::min<unsigned long>(available, 1U << 20U);
    std::vector<std::uint16_t> units(words, words + available);
    if (table.bits == 8) {
        units.clear();
        for (unsigned long i = 0; i < available; ++i) {
            units.push_back(static_cast<std::uint16_t>(words[i] & 0xffU));
            units.push_back(static_cast<std::uint16_t>(words[i] >> 8U));
        }
    }
    table.entries =
        expandedSegments(units, table.bits == 8, count == 0 ? 65536 : static_cast<std::size_t>(count));
    return table;
}

Result<PaletteChannel> readChannel(DcmItem& data, const DcmTagKey& descriptor, const DcmTagKey& plain,
                                   const DcmTagKey& segmented, bool isSigned) {
    std::optional<LookupTable> table = lookupTable(data, descriptor, plain, isSigned);
    if (!table)
        table = segmentedTable(data, descriptor, segmented, isSigned);
    if (!table || table->entries.empty())
        return fail(ErrorCode::Corrupt, "its colour palette is missing or damaged");
    PaletteChannel channel;
    channel.first = table->firstMapped;
    // Some writers state 16 bits and fill 8.
    const bool wide =
        table->bits > 8 && *std::max_element(table->entries.begin(), table->entries.end()) > 255;
    for (const std::uint16_t value : table->entries)
        channel.values.push_back(static_cast<std::uint8_t>(wide ? value >> 8U : value));
    return channel;
}

std::uint8_t toByte(double value) {
    return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

std::int64_t sampleAt(const Bytes& bytes, std::size_t i, int bits, bool isSigned) {
    switch (bits) {
    case 16: {
        std::uint16_t v = 0;
        std::memcpy(&v, bytes.data() + 2 * i, 2);
        return isSigned ? static_cast<std::int16_t>(v) : static_cast<std::int64_t>(v);
    }
    case 32: {
        std::uint32_t v = 0;
        std::memcpy(&v, bytes.data() + 4 * i, 4);
        return isSigned ? static_cast<std::int32_t>(v) : static_cast<std::int64_t>(v);
    }
    default: {
        const auto v = std::to_integer<std::uint8_t>(bytes[i]);
        return isSigned ? static_cast<std::int8_t>(v) : static_cast<std::int64_t>(v);
    }
    }
}

/// Colour samples of any width to 8 bits.
std::vector<std::uint8_t> colourBytes(const Bytes& stored, const PixelLayout& layout) {
    const std::size_t count = stored.size() / static_cast<std::size_t>(layout.bitsAllocated / 8);
    std::vector<std::uint8_t> out(count);
    if (layout.bitsAllocated == 8 && layout.bitsStored == 8) {
        std::memcpy(out.data(), stored.data(), count);
        return out;
    }
    const double scale = 255.0 / (std::pow(2.0, layout.bitsStored) - 1);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = toByte(static_cast<double>(sampleAt(stored, i, layout.bitsAllocated, false)) * scale);
    return out;
}

/// PS3.3 C.7.6.3.1.2, full range or (partial) 16…235.
void ybrToRgb(std::vector<std::uint8_t>& bytes, bool partial) {
    for (std::size_t i = 0; i + 2 < bytes.size(); i += 3) {
        const double y = partial ? (bytes[i] - 16) * 255.0 / 219 : bytes[i];
        const double scale = partial ? 255.0 / 224 : 1;
        const double cb = (bytes[i + 1] - 128) * scale;
        const double cr = (bytes[i + 2] - 128) * scale;
        bytes[i] = toByte(y + 1.402 * cr);
        bytes[i + 1] = toByte(y - 0.344136 * cb - 0.714136 * cr);
        bytes[i + 2] = toByte(y + 1.772 * cb);
    }
}

class DicomFrameReader final : public FrameReader {
public:
    DicomFrameReader(std::unique_ptr<DicomFile> file, DicomPixels pixels)
        : m_file(std::move(file)), m_pixels(std::move(pixels)) {}

    [[nodiscard]] Status readPalette() {
        m_supplemental = hasSupplementalPalette(m_file->dataset(), m_pixels.layout());
        if (m_pixels.layout().photometric != "PALETTE COLOR" && !m_supplemental)
            return {};
        const std::array<std::array<DcmTagKey, 3>, 3> tags{
            {{DCM_RedPaletteColorLookupTableDescriptor, DCM_RedPaletteColorLookupTableData,
              DCM_SegmentedRedPaletteColorLookupTableData},
             {DCM_GreenPaletteColorLookupTableDescriptor, DCM_GreenPaletteColorLookupTableData,
              DCM_SegmentedGreenPaletteColorLookupTableData},
             {DCM_BluePaletteColorLookupTableDescriptor, DCM_BluePaletteColorLookupTableData,
              DCM_SegmentedBluePaletteColorLookupTableData}}};
        for (const auto& [descriptor, table, segmented] : tags) {
            Result<PaletteChannel> channel =
                readChannel(m_file->dataset(), descriptor, table, segmented, m_pixels.layout().isSigned);
            if (!channel)
                return fail(channel.error());
            m_palette.push_back(std::move(*channel));
        }
        return {};
    }

    [[nodiscard]] int frameCount() const override { return m_pixels.layout().frames; }

    [[nodiscard]] Result<RealFrame> read(int index) override {
        Result<Bytes> stored = m_pixels.frame(index);
        if (!stored)
            return fail(stored.error());
        const PixelLayout& layout = m_pixels.layout();
        RealFrame real;
        real.columns = layout.columns;
        real.rows = layout.rows;
        if (layout.samples == 3)
            real.values = RgbValues{rgbOf(*stored)};
        else if (m_supplemental)
            real.values = RgbValues{greyAndPalette(*stored, index)};
        else if (!m_palette.empty())
            real.values = RgbValues{throughPalette(*stored)};
        else
            real.values = monochrome(*stored, index);
        real.overlays = overlaysOf(*m_file, m_pixels, index);
        return real;
    }

    [[nodiscard]] std::optional<std::vector<OverlayPlane>> readInto(int index,
                                                                    std::span<std::int16_t> values) override {
        const PixelLayout& layout = m_pixels.layout();
        if (m_supplemental || !m_palette.empty() || 2 * values.size() != layout.decodedFrameBytes())
            return std::nullopt;
        const std::optional<ByteView> words = m_pixels.plainWords(index, m_room);
        if (!words)
            return std::nullopt;
        const ModalityTransform transform = modalityTransform(*m_file, index, layout.isSigned);
        if (!transform.table.empty() ||
            !wholeValues(*words, {layout.bitsStored, layout.highBit, layout.isSigned}, transform.slope,
                         transform.intercept, values))
            return std::nullopt;
        return overlaysOf(*m_file, m_pixels, index);
    }

private:
    [[nodiscard]] std::vector<std::uint8_t> rgbOf(const Bytes& stored) const {
        std::vector<std::uint8_t> bytes = colourBytes(stored, m_pixels.layout());
        const std::string& photometric = m_pixels.decodedPhotometric();
        if (photometric.rfind("YBR_PARTIAL", 0) == 0)
            ybrToRgb(bytes, true);
        else if (photometric.rfind("YBR_FULL", 0) == 0 || m_pixels.mislabelledYbr())
            ybrToRgb(bytes, false);
        return bytes;
    }

    [[nodiscard]] std::vector<std::uint8_t> throughPalette(const Bytes& stored) const {
        const PixelLayout& layout = m_pixels.layout();
        const std::size_t count =
            static_cast<std::size_t>(layout.columns) * static_cast<std::size_t>(layout.rows);
        std::vector<std::uint8_t> bytes(3 * count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t value = sampleAt(stored, i, layout.bitsAllocated, layout.isSigned);
            for (std::size_t c = 0; c < 3; ++c)
                bytes[3 * i + c] = m_palette[c].at(value);
        }
        return bytes;
    }

    /// Grey through the frame's window below the palette's first entry, colours from there on (PS3.3
    /// C.7.6.19).
    [[nodiscard]] std::vector<std::uint8_t> greyAndPalette(const Bytes& stored, int index) const {
        const PixelLayout& layout = m_pixels.layout();
        const ModalityTransform transform = modalityTransform(*m_file, index, layout.isSigned);
        DcmItem* const group = functionalGroup(m_file->dataset(), DCM_FrameVOILUTSequence, index);
        const std::vector<VoiWindow> windows =
            voiWindows(group ? *group : m_file->dataset(), layout.isSigned || transform.intercept < 0);
        const double range = std::pow(2.0, layout.bitsStored);
        const VoiWindow window =
            windows.empty() ? VoiWindow{range / 2, range, {}, VoiFunction::Linear} : windows.front();
        const std::size_t count =
            static_cast<std::size_t>(layout.columns) * static_cast<std::size_t>(layout.rows);
        std::vector<std::uint8_t> bytes(3 * count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t value = sampleAt(stored, i, layout.bitsAllocated, layout.isSigned);
            const bool coloured = value >= m_palette.front().first;
            const std::uint8_t grey = toByte(
                255 * greyOf(window, static_cast<double>(value) * transform.slope + transform.intercept));
            for (std::size_t c = 0; c < 3; ++c)
                bytes[3 * i + c] = coloured ? m_palette[c].at(value) : grey;
        }
        return bytes;
    }

    [[nodiscard]] std::variant<Int16Values, FloatValues, RgbValues> monochrome(const Bytes& stored,
                                                                               int index) const {
        const PixelLayout& layout = m_pixels.layout();
        const ModalityTransform transform = modalityTransform(*m_file, index, layout.isSigned);
        if (layout.isFloat)
            return layout.bitsAllocated == 64
                       ? realValues<double>(stored, transform.slope, transform.intercept)
                       : realValues<float>(stored, transform.slope, transform.intercept);
        const int bits = std::max(8, layout.bitsAllocated);
        if (transform.table.empty())
            return realValues(stored, bits, layout.isSigned, transform.slope, transform.intercept);
        const std::size_t count =
            static_cast<std::size_t>(layout.columns) * static_cast<std::size_t>(layout.rows);
        const std::int64_t last = static_cast<std::int64_t>(transform.table.size()) - 1;
        FloatValues values(count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t entry = sampleAt(stored, i, bits, layout.isSigned) - transform.firstMapped;
            values[i] = transform.table[static_cast<std::size_t>(std::clamp<std::int64_t>(entry, 0, last))];
        }
        if (*std::max_element(values.begin(), values.end()) > 32767)
            return values;
        return Int16Values(values.begin(), values.end());
    }

    std::unique_ptr<DicomFile> m_file;
    DicomPixels m_pixels;
    std::vector<PaletteChannel> m_palette;
    Bytes m_room;                ///< of plainWords
    bool m_supplemental = false; ///< the palette colours only values from its first entry on
};

} // namespace

bool hasSupplementalPalette(DcmItem& data, const PixelLayout& layout) {
    return layout.samples == 1 && !layout.isFloat && layout.photometric == "MONOCHROME2" &&
           (stringIn(data, DCM_PixelPresentation) == "MIXED" ||
            stringIn(data, DCM_PixelPresentation) == "COLOR") &&
           data.tagExists(DCM_RedPaletteColorLookupTableDescriptor);
}

Result<std::unique_ptr<FrameReader>> openDicomFrames(std::unique_ptr<DicomFile> file,
                                                     std::optional<PlaneSize> shown) {
    Result<DicomPixels> pixels = DicomPixels::open(*file);
    if (!pixels)
        return fail(pixels.error());
    const PixelLayout& layout = pixels->layout();
    const bool asOne = shown && shown->columns == layout.columns && shown->rows == layout.rows;
    std::optional<Mosaic> mosaic = asOne ? std::nullopt : mosaicOf(*file, layout);
    auto reader = std::make_unique<DicomFrameReader>(std::move(file), std::move(*pixels));
    if (const Status palette = reader->readPalette(); !palette)
        return fail(palette.error());
    if (mosaic)
        return openMosaicSlices(std::move(reader), std::move(*mosaic));
    return reader;
}

} // namespace candela::dicom
