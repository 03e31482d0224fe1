#include "database/dicom/ObjectKinds.h"

#include <array>
#include <string_view>

namespace candela::dicom {

namespace {

constexpr std::string_view storage = "1.2.840.10008.5.1.4.1.1.";

struct Kind {
    std::string_view sopClass; ///< behind `storage`; with a dot at its end: the beginning of a family
    const char* words;
    bool pixels = false; ///< its pixels are not a picture of the patient
};

/// The narrower before the wider (PS3.4 B.5 and the retired ones of PS3.6).
constexpr std::array<Kind, 53> kinds{{
    {"88.59", "Key images"},
    {"88.67", "Radiation dose report"},
    {"88.68", "Radiopharmaceutical dose report"},
    {"88.50", "Mammography CAD report"},
    {"88.65", "Chest CAD report"},
    {"88.69", "Colon CAD report"},
    {"88.40", "Procedure log"},
    {"88.", "Structured report"},
    {"104.1", "PDF document"},
    {"104.2", "Clinical document (CDA)"},
    {"104.3", "STL model"},
    {"104.4", "OBJ model"},
    {"104.5", "MTL material"},
    {"104.", "Encapsulated document"},
    {"11.", "Presentation state"},
    {"9.1.", "ECG"},
    {"9.2.1", "Haemodynamic waveform"},
    {"9.3.1", "Cardiac electrophysiology waveform"},
    {"9.4.1", "Voice recording"},
    {"9.4.2", "Audio recording"},
    {"9.5.1", "Arterial pulse waveform"},
    {"9.6.1", "Respiratory waveform"},
    {"9.7.", "EEG"},
    {"9.8.1", "Body position waveform"},
    {"9.", "Waveform"},
    {"66", "Raw data"},
    {"66.1", "Spatial registration"},
    {"66.2", "Spatial fiducials"},
    {"66.3", "Deformable registration"},
    {"66.4", "Segmentation", true},
    {"66.5", "Surface segmentation"},
    {"66.6", "Tractography"},
    {"66.7", "Segmentation", true},
    {"66.8", "Segmentation", true},
    {"67", "Real world value mapping"},
    {"68.1", "Surface scan mesh"},
    {"68.2", "Surface scan point cloud"},
    {"30", "Parametric map", true},
    {"4.2", "MR spectroscopy"},
    {"481.2", "Radiotherapy dose", true},
    {"481.3", "Radiotherapy structures"},
    {"481.4", "Radiotherapy beams treatment record"},
    {"481.5", "Radiotherapy plan"},
    {"481.6", "Radiotherapy brachy treatment record"},
    {"481.7", "Radiotherapy treatment summary record"},
    {"481.8", "Radiotherapy ion plan"},
    {"481.9", "Radiotherapy ion beams treatment record"},
    {"481.1", ""}, // RT image
    {"481.", "Radiotherapy object"},
    {"78.", "Ophthalmic measurement"},
    {"79.1", "Macular grid report"},
    {"80.1", "Visual field measurement"},
    {"131", "Basic structured display"},
}};

} // namespace

std::string kindInWords(const std::string& sopClassUid, bool hasPixels) {
    const std::string_view uid = sopClassUid;
    if (uid.starts_with(storage)) {
        const std::string_view rest = uid.substr(storage.size());
        for (const Kind& kind : kinds) {
            const bool family = kind.sopClass.ends_with('.');
            if (family ? rest.starts_with(kind.sopClass) : rest == kind.sopClass)
                return hasPixels && !kind.pixels ? std::string() : kind.words;
        }
    }
    if (hasPixels)
        return {};
    return sopClassUid.empty() ? "Object of unknown kind" : "Object of SOP class " + sopClassUid;
}

} // namespace candela::dicom
