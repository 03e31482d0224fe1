#include "database/dicom/DicomHeader.h"
#include "database/dicom/DicomPixels.h"
#include "database/dicom/RealValues.h"

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

/// Expands the runs of a segmented palette (PS3.3 C.7.9.2). `data` are its words.
std::vector<std::uint16_t> expandedSegments(const std::vector<std::uint16_t>& data, std::size_t limit) {
    std::vector<std::uint16_t> out;
    std::vector<std::size_t> starts;
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
    std::size_t at = 0;
    std::size_t repeats = 0;
    while (at + 1 < data.size() && out.size() < limit) {
        if (data[at] == 2) { // repeats earlier segments; their offset is in bytes of 16-bit words
            if (at + 3 >= data.size())
                break;
            std::size_t from = (data[at + 2] | static_cast<std::size_t>(data[at + 3]) << 16U) / 2;
            for (std::size_t n = data[at + 1]; n > 0 && from + 1 < at && data[from] < 2 && repeats < limit;
                 --n) {
                from = run(from);
                ++repeats; // runs of no length would not reach the limit
            }
            at += 4;
        } else if (data[at] < 2) {
            at = run(at);
        } else {
            break;
        }
    }
    return out;
}

Result<PaletteChannel> readChannel(DcmItem& data, const DcmTagKey& descriptor, const DcmTagKey& table,
                                   const DcmTagKey& segmented, bool isSigned) {
    const auto bad = [] { return fail(ErrorCode::Corrupt, "its colour palette is missing or damaged"); };
    Uint16 count = 0;
    Uint16 first = 0;
    Uint16 bits = 16;
    if (data.findAndGetUint16(descriptor, count, 0).bad() ||
        data.findAndGetUint16(descriptor, first, 1).bad())
        return bad();
    data.findAndGetUint16(descriptor, bits, 2);
    const std::size_t entries = count == 0 ? 65536 : count;
    const Uint16* words = nullptr;
    unsigned long available = 0;
    std::vector<std::uint16_t> values;
    if (data.findAndGetUint16Array(table, words, &available).good() && words) {
        values.assign(words, words + std::min<unsigned long>(available, entries));
        if (values.size() < entries && values.size() * 2 >= entries) { // 8-bit entries packed in words
            std::vector<std::uint16_t> bytes;
            for (const std::uint16_t word : values) {
                bytes.push_back(static_cast<std::uint16_t>(word & 0xffU));
                bytes.push_back(static_cast<std::uint16_t>(word >> 8U));
            }
            values = std::move(bytes);
            bits = 8;
        }
    } else if (data.findAndGetUint16Array(segmented, words, &available).good() && words) {
        values = expandedSegments(
            std::vector<std::uint16_t>(words, words + std::min<unsigned long>(available, 1U << 20U)),
            entries);
    }
    if (values.empty())
        return bad();
    PaletteChannel channel;
    channel.first = isSigned ? static_cast<Sint16>(first) : first;
    // Some writers state 16 bits and fill 8.
    const bool wide = bits > 8 && *std::max_element(values.begin(), values.end()) > 255;
    for (const std::uint16_t value : values)
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
        if (m_pixels.layout().photometric != "PALETTE COLOR")
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
        else if (!m_palette.empty())
            real.values = RgbValues{throughPalette(*stored)};
        else
            real.values = monochrome(*stored, index);
        return real;
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
};

} // namespace

Result<std::unique_ptr<FrameReader>> openDicomFrames(std::unique_ptr<DicomFile> file) {
    Result<DicomPixels> pixels = DicomPixels::open(*file);
    if (!pixels)
        return fail(pixels.error());
    auto reader = std::make_unique<DicomFrameReader>(std::move(file), std::move(*pixels));
    if (const Status palette = reader->readPalette(); !palette)
        return fail(palette.error());
    return reader;
}

} // namespace candela::dicom
