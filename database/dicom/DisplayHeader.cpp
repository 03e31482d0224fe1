// What a header says of showing values: windows, VOI tables and padding.
#include "database/dicom/DicomHeader.h"
#include "database/dicom/LookupTable.h"

#include <algorithm>
#include <cmath>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

VoiFunction functionIn(DcmItem& item) {
    const std::string name = stringIn(item, DCM_VOILUTFunction);
    return name == "SIGMOID"        ? VoiFunction::Sigmoid
           : name == "LINEAR_EXACT" ? VoiFunction::LinearExact
                                    : VoiFunction::Linear;
}

std::optional<VoiWindow> tableWindow(DcmItem& lut, bool negative) {
    const std::optional<LookupTable> table = lookupTable(lut, DCM_LUTDescriptor, DCM_LUTData, negative);
    if (!table)
        return std::nullopt;
    // Some writers state fewer bits than the entries have.
    const double greatest = *std::max_element(table->entries.begin(), table->entries.end());
    const double white = std::max(std::pow(2.0, table->bits) - 1, greatest);
    VoiWindow window;
    window.function = VoiFunction::Table;
    window.name = stringIn(lut, DCM_LUTExplanation);
    window.firstMapped = table->firstMapped;
    window.width = static_cast<double>(table->entries.size());
    window.center = window.firstMapped + window.width / 2;
    for (const std::uint16_t entry : table->entries)
        window.table.push_back(static_cast<float>(entry / white));
    return window;
}

/// A stored value as the header writes it, of the pixels' kind whatever the element's own is.
std::optional<double> storedValue(DcmItem& data, const DcmTagKey& tag, const PixelLayout& layout) {
    Uint16 bits = 0;
    Sint16 asSigned = 0;
    if (data.findAndGetUint16(tag, bits).bad()) {
        if (data.findAndGetSint16(tag, asSigned).bad())
            return std::nullopt;
        bits = static_cast<Uint16>(asSigned);
    }
    if (layout.bitsAllocated > 16)
        return layout.isSigned ? static_cast<double>(static_cast<Sint16>(bits)) : bits;
    const auto mask = static_cast<Uint16>((1U << static_cast<unsigned>(layout.bitsStored)) - 1);
    Uint16 kept = bits & mask; // as the pixels themselves are masked
    const bool negative = layout.isSigned && (kept >> (layout.bitsStored - 1)) != 0;
    return negative ? static_cast<double>(kept) - mask - 1 : kept;
}

} // namespace

std::vector<VoiWindow> voiWindows(DcmItem& item, bool negative) {
    std::vector<VoiWindow> windows;
    const VoiFunction function = functionIn(item);
    const std::vector<double> centers = numbersIn(item, DCM_WindowCenter);
    const std::vector<double> widths = numbersIn(item, DCM_WindowWidth);
    for (std::size_t i = 0; i < std::min(centers.size(), widths.size()); ++i) {
        const bool usable = function == VoiFunction::Linear
                                ? widths[i] >= 1 || (widths[i] > 0 && std::abs(centers[i]) < 100)
                                : widths[i] > 0;
        if (usable)
            windows.push_back(
                {centers[i], widths[i],
                 stringIn(item, DCM_WindowCenterWidthExplanation, static_cast<unsigned long>(i)), function});
    }
    for (long i = 0; DcmItem* lut = itemIn(item, DCM_VOILUTSequence, i); ++i) {
        if (std::optional<VoiWindow> window = tableWindow(*lut, negative))
            windows.push_back(std::move(*window));
        if (i >= 15)
            break;
    }
    return windows;
}

std::optional<PaddingRange> paddingRange(DcmItem& data, const PixelLayout& layout,
                                         const ModalityTransform& transform) {
    if (layout.samples != 1 || !transform.table.empty() || layout.photometric == "PALETTE COLOR")
        return std::nullopt;
    std::optional<double> value;
    std::optional<double> limit;
    if (layout.isFloat) {
        const bool wide = layout.bitsAllocated == 64;
        value = numberIn(data, wide ? DCM_DoubleFloatPixelPaddingValue : DCM_FloatPixelPaddingValue);
        limit =
            numberIn(data, wide ? DCM_DoubleFloatPixelPaddingRangeLimit : DCM_FloatPixelPaddingRangeLimit);
    } else {
        value = storedValue(data, DCM_PixelPaddingValue, layout);
        limit = storedValue(data, DCM_PixelPaddingRangeLimit, layout);
    }
    if (!value)
        return std::nullopt;
    const double a = *value * transform.slope + transform.intercept;
    const double b = limit.value_or(*value) * transform.slope + transform.intercept;
    return PaddingRange{std::min(a, b), std::max(a, b)};
}

} // namespace candela::dicom
