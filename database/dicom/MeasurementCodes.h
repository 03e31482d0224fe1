#pragma once

#include "database/dicom/StructuredReport.h"
#include "database/model/Measurement.h"

#include <algorithm>
#include <array>

/// The codes of Candela's measurement reports (PS3.16, templates TID 1500, 1501 and 1410), for writer and
/// reader.
namespace candela::dicom {

struct KnownCode {
    const char* value;
    const char* scheme;
    const char* meaning;
    [[nodiscard]] Code code() const { return {value, scheme, meaning}; }
};

inline constexpr const char* ownScheme = "99CANDELA";

inline constexpr KnownCode reportTitle{"126000", "DCM", "Imaging Measurement Report"};
inline constexpr KnownCode imagingMeasurements{"126010", "DCM", "Imaging Measurements"};
inline constexpr KnownCode measurementGroup{"125007", "DCM", "Measurement Group"};
inline constexpr KnownCode trackingUid{"112040", "DCM", "Tracking Unique Identifier"};
inline constexpr KnownCode measurementMethod{"370129005", "SCT", "Measurement Method"};
inline constexpr KnownCode imageRegion{"111030", "DCM", "Image Region"};
inline constexpr KnownCode comment{"121106", "DCM", "Comment"};
inline constexpr KnownCode derivation{"121401", "DCM", "Derivation"};
inline constexpr KnownCode calibrationOf{"CALIBRATION", ownScheme, "Length calibration"};
inline constexpr KnownCode imageNear{"IMAGENEAR", ownScheme, "Image near to the measurement"};
inline constexpr KnownCode planeOf{"PLANE", ownScheme, "Plane and its normal"};

/// A kind as a code value, which has at most 16 characters.
[[nodiscard]] inline std::string kindCode(MeasurementKind kind) {
    std::string code = std::string(toString(kind)).substr(0, 16);
    std::ranges::replace(code, ' ', '_');
    return code;
}

/// What a figure is; `derived`: how it comes from the pixels' values, or nullptr for a figure of its own.
struct FigureCode {
    const char* name;
    KnownCode meant;
    const char* derivedValue = nullptr;
    const char* derivedMeaning = nullptr;
};
inline constexpr std::array figureCodes{
    FigureCode{"length", {"410668003", "SCT", "Length"}},
    FigureCode{"angle", {"1483009", "SCT", "Angle"}},
    FigureCode{"area", {"42798000", "SCT", "Area"}},
    FigureCode{"long axis", {"103339001", "SCT", "Long Axis"}},
    FigureCode{"short axis", {"103340004", "SCT", "Short Axis"}},
    FigureCode{"ratio", {"CTR", ownScheme, "Cardiothoracic ratio"}},
    FigureCode{"heart", {"HEARTWIDTH", ownScheme, "Width of the heart"}},
    FigureCode{"chest", {"CHESTWIDTH", ownScheme, "Inner width of the chest"}},
    FigureCode{"pixels", {"PIXELS", ownScheme, "Number of pixels"}},
    FigureCode{"value", {"PIXELVALUE", ownScheme, "Pixel value"}},
    FigureCode{"mean", {"PIXELVALUE", ownScheme, "Pixel value"}, "373098007", "Mean"},
    FigureCode{"SD", {"PIXELVALUE", ownScheme, "Pixel value"}, "386136009", "Standard Deviation"},
    FigureCode{"min", {"PIXELVALUE", ownScheme, "Pixel value"}, "255605001", "Minimum"},
    FigureCode{"max", {"PIXELVALUE", ownScheme, "Pixel value"}, "56851009", "Maximum"},
    FigureCode{"median", {"PIXELVALUE", ownScheme, "Pixel value"}, "373099004", "Median"},
};
/// In the place of "Pixel value" for Hounsfield units.
inline constexpr KnownCode attenuation{"112031", "DCM", "Attenuation Coefficient"};

struct UnitCode {
    const char* unit;
    const char* ucum;
    const char* meaning;
};
inline constexpr std::array unitCodes{
    UnitCode{"mm", "mm", "millimeter"},
    UnitCode{"mm2", "mm2", "square millimeter"},
    UnitCode{"deg", "deg", "degree"},
    UnitCode{"HU", "[hnsf'U]", "Hounsfield unit"},
    UnitCode{"px", "{pixels}", "pixels"},
    UnitCode{"1", "1", "no units"},
    UnitCode{"", "{arbitrary}", "image's values"},
};

struct CalibrationCode {
    const char* words;
    const char* value;
};
inline constexpr std::array calibrationCodes{
    CalibrationCode{"at detector", "DETECTOR"},
    CalibrationCode{"calibrated", "CALIBRATED"},
    CalibrationCode{"uncalibrated", "NONE"},
};

} // namespace candela::dicom
