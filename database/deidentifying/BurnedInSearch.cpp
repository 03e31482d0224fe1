#include "database/deidentifying/BurnedInSearch.h"

#include "database/deidentifying/TextSearch.h"
#include "database/dicom/DicomPixels.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::deidentifying {
namespace {

using dicom::Bytes;
using dicom::PixelLayout;

constexpr double rareShare = 0.01;

/// CT, MR and PET as the equipment measured them; what was captured from a screen is none.
bool isMeasured(const std::string& modality, const std::string& sopClass) {
    static const std::array classes{UID_CTImageStorage,
                                    UID_EnhancedCTImageStorage,
                                    UID_MRImageStorage,
                                    UID_EnhancedMRImageStorage,
                                    UID_PositronEmissionTomographyImageStorage,
                                    UID_EnhancedPETImageStorage};
    const bool captured = sopClass.starts_with(UID_SecondaryCaptureImageStorage);
    return std::ranges::find(classes, sopClass) != classes.end() ||
           (!captured && (modality == "CT" || modality == "MR" || modality == "PT"));
}

/// Stored values of a grey frame.
std::vector<std::int32_t> valuesOf(const Bytes& frame, const PixelLayout& layout) {
    const auto count = static_cast<std::size_t>(layout.columns) * static_cast<std::size_t>(layout.rows);
    std::vector<std::int32_t> values(count);
    const std::size_t bytes = static_cast<std::size_t>((layout.bitsAllocated + 7) / 8);
    for (std::size_t i = 0; i < count; ++i) {
        std::uint32_t value = 0;
        std::memcpy(&value, frame.data() + i * bytes, std::min<std::size_t>(bytes, 4));
        values[i] = layout.isSigned && bytes == 1   ? static_cast<std::int8_t>(value)
                    : layout.isSigned && bytes == 2 ? static_cast<std::int16_t>(value)
                                                    : static_cast<std::int32_t>(value & 0x7fffffffU);
    }
    return values;
}

std::vector<std::uint8_t> spread(const std::vector<std::int32_t>& values, std::int32_t low,
                                 std::int32_t high) {
    std::vector<std::uint8_t> grey(values.size());
    const double scale = high > low ? 255.0 / (static_cast<double>(high) - low) : 0;
    std::ranges::transform(values, grey.begin(), [&](std::int32_t value) {
        return static_cast<std::uint8_t>(std::clamp((static_cast<double>(value) - low) * scale, 0.0, 255.0));
    });
    return grey;
}

/// Brightness of each palette entry, 0…255, and the stored value of the first; empty: no plain palette.
struct Palette {
    int first = 0;
    std::vector<std::uint8_t> brightness;
};

Palette paletteOf(DcmDataset& data) {
    const std::array tags{DCM_RedPaletteColorLookupTableData, DCM_GreenPaletteColorLookupTableData,
                          DCM_BluePaletteColorLookupTableData};
    std::array<const Uint16*, 3> tables{};
    std::array<unsigned long, 3> counts{};
    Palette palette;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (data.findAndGetUint16Array(tags[i], tables[i], &counts[i]).bad())
            return {};
    }
    Uint16 first = 0;
    data.findAndGetUint16(DCM_RedPaletteColorLookupTableDescriptor, first, 1);
    palette.first = first;
    for (unsigned long i = 0; i < *std::ranges::min_element(counts); ++i)
        palette.brightness.push_back(
            static_cast<std::uint8_t>(std::max({tables[0][i], tables[1][i], tables[2][i]}) >> 8U));
    return palette;
}

/// Pictures of a frame in which text would show.
std::vector<std::vector<std::uint8_t>> picturesOf(const Bytes& frame, const PixelLayout& layout,
                                                  const std::string& photometric, const Palette& palette,
                                                  bool measured) {
    if (layout.samples == 3) {
        const auto count = frame.size() / 3;
        std::vector<std::uint8_t> brightest(count);
        const bool luminance = photometric.starts_with("YBR");
        for (std::size_t i = 0; i < count; ++i) {
            const auto at = [&](std::size_t s) { return std::to_integer<std::uint8_t>(frame[3 * i + s]); };
            brightest[i] = luminance ? at(0) : std::max({at(0), at(1), at(2)});
        }
        return {brightest};
    }
    std::vector<std::int32_t> values = valuesOf(frame, layout);
    if (!palette.brightness.empty()) {
        const int last = static_cast<int>(palette.brightness.size()) - 1;
        for (std::int32_t& value : values)
            value = palette.brightness[static_cast<std::size_t>(std::clamp(value - palette.first, 0, last))];
    }
    const auto [low, high] = std::ranges::minmax(values);
    std::vector<std::vector<std::uint8_t>> pictures{spread(values, low, high)};
    if (!measured) {
        std::vector<std::int32_t> sorted = values;
        const auto rare = static_cast<std::ptrdiff_t>(rareShare * static_cast<double>(sorted.size()));
        std::nth_element(sorted.begin(), sorted.begin() + rare, sorted.end());
        const std::int32_t usualLow = sorted[static_cast<std::size_t>(rare)];
        std::nth_element(sorted.begin(), sorted.end() - 1 - rare, sorted.end());
        const std::int32_t usualHigh = sorted[sorted.size() - 1 - static_cast<std::size_t>(rare)];
        if (usualLow != low || usualHigh != high)
            pictures.push_back(spread(values, usualLow, usualHigh));
    }
    return pictures;
}

} // namespace

Result<BurnedInFinding> findBurnedIn(const dicom::DicomFile& file, const std::stop_token& stop) {
    BurnedInFinding finding;
    DcmDataset& data = file.dataset();
    const std::string modality = dicom::stringIn(data, DCM_Modality);
    finding.stated = dicom::stringIn(data, DCM_BurnedInAnnotation) == "YES";
    if (!file.scan().pixels)
        return finding;
    Result<dicom::DicomPixels> pixels = dicom::DicomPixels::open(file);
    if (!pixels)
        return fail(pixels.error());
    const PixelLayout layout = pixels->layout();
    finding.columns = layout.columns;
    finding.rows = layout.rows;
    if (layout.isFloat || layout.bitsAllocated == 1 || modality == "SEG" ||
        (layout.samples == 3 && layout.bitsAllocated != 8))
        return finding;
    const bool measured = isMeasured(modality, dicom::stringIn(data, DCM_SOPClassUID));
    const Palette palette = layout.photometric == "PALETTE COLOR" ? paletteOf(data) : Palette{};
    for (int i = 0; i < layout.frames; ++i) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "The search for text was stopped.");
        const Result<Bytes> frame = pixels->frame(i);
        if (!frame)
            return fail(frame.error());
        for (const auto& picture :
             picturesOf(*frame, layout, pixels->decodedPhotometric(), palette, measured)) {
            const std::vector<PixelBox> boxes = textBoxes(picture, layout.columns, layout.rows, measured);
            if (!boxes.empty() && finding.firstFrame < 0)
                finding.firstFrame = i;
            finding.boxes.insert(finding.boxes.end(), boxes.begin(), boxes.end());
        }
        finding.boxes = joinedBoxes(std::move(finding.boxes));
    }
    return finding;
}

} // namespace candela::deidentifying
