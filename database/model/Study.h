#pragma once

#include "database/model/Geometry.h"
#include "database/model/Ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace candela {

/// One row of the study list. Dates are DICOM dates (YYYYMMDD) or empty; text is UTF-8.
struct StudyRow {
    StudyUid studyUid;
    PatientId patientId;
    std::string patientName; ///< DICOM PN, component groups kept ("Müller^Hans")
    std::string patientBirthDate;
    std::string patientSex;
    std::string studyDate;
    std::string studyTime;
    std::string description;
    std::string accessionNumber;
    std::string referringPhysician;
    std::vector<std::string> modalities;
    int seriesCount = 0;
    int instanceCount = 0;
};

// g++ 12 takes the scoped enumerator for a shadow of the id type.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
enum class StudySort { PatientName, PatientId, StudyDate, Description, Modality, Accession, Instances };
#pragma GCC diagnostic pop

/// What to look for in the library. Empty fields do not filter.
struct StudyQuery {
    std::string text; ///< words; each must begin a word of name, id, description, accession or physician
    std::string modality;
    std::string fromDate; ///< YYYYMMDD or YYYY-MM-DD, inclusive
    std::string toDate;
    StudySort sort = StudySort::StudyDate;
    bool descending = true;
    std::int64_t limit = 200;
    std::int64_t offset = 0;
    bool inBin = false; ///< look in the bin instead
};

struct StudyPage {
    std::int64_t total = 0;
    std::vector<StudyRow> studies;
};

enum class StackKind { Volume, Image, Cine };
[[nodiscard]] inline const char* toString(StackKind kind) {
    return kind == StackKind::Volume ? "volume" : kind == StackKind::Image ? "image" : "cine";
}

/// How a window maps values to grey (DICOM PS3.3 C.11.2.1.2 and C.11.2.1.3).
enum class VoiFunction { Linear, LinearExact, Sigmoid, Table };

/// A value-of-interest transformation from the header, in the units of the stack's values.
struct VoiWindow {
    double center = 0; ///< of a table: the middle of the values that it maps
    double width = 1;
    std::string name; ///< WindowCenterWidthExplanation or LUTExplanation, may be empty
    VoiFunction function = VoiFunction::Linear;
    double firstMapped = 0;   ///< Table: the value that the first entry stands for; values below take it too
    std::vector<float> table; ///< Table: grey, 0 (black) … 1 (white), of each following whole value
};

/// Values that stand for no measurement (pixel padding), both ends included, in the units of the stack.
struct PaddingRange {
    double low = 0;
    double high = 0;
};

/// One frame of an instance, as a place in a stack.
struct FrameRef {
    SopInstanceUid sopInstanceUid;
    int frame = 0; ///< 0-based frame in the instance
};

/// What Candela displays as one thing: a volume, a set of single images of one size, or a cine loop.
struct StackInfo {
    int stack = 0; ///< 0-based number in the series
    StackKind kind = StackKind::Image;
    int columns = 0;
    int rows = 0;
    int slices = 0; ///< positions along the stack: volume slices, or images
    int frames = 1; ///< frames of a cine loop (then slices is 1)
    GridGeometry geometry;
    std::vector<double> sliceOffsets; ///< mm along direction[2] of each slice; empty when the steps are equal
    std::string valueUnit;            ///< "HU", "US" (unspecified), "grey", "rgb"
    std::string lengthCalibration;    ///< "patient", "at detector", "calibrated" or "uncalibrated"
    double frameTimeMs = 0;           ///< cine: time of one frame, 0 when unknown
    bool inverted = false;            ///< MONOCHROME1: the lowest value is white
    double pixelAspect = 1;           ///< row spacing / column spacing for display, also without calibration
    std::vector<VoiWindow> windows;
    std::optional<PaddingRange> padding; ///< not tissue: drawn black, left out of windows made from values
    std::vector<std::string> warnings;   ///< what was inferred or repaired, in words
};

struct SeriesInfo {
    SeriesUid seriesUid;
    StudyUid studyUid;
    int number = 0;
    std::string modality;
    std::string description;
    std::string bodyPart;
    std::string laterality;
    std::string manufacturer;
    std::string viewPosition;
    std::string protocolName;
    std::string frameOfReferenceUid;
    int instanceCount = 0;
    std::vector<StackInfo> stacks; ///< empty for series without images
};

struct StudyDetail {
    StudyRow study;
    std::vector<SeriesInfo> series;
};

/// One instance of a series in display order.
struct InstanceRow {
    SopInstanceUid sopInstanceUid;
    int instanceNumber = 0;
    int stack = -1; ///< -1: no image
    int slice = -1; ///< slice of its first frame
    int frames = 0;
    std::string transferSyntax; ///< UID; "NIfTI", "PNG", "JPEG" or "TIFF" for images that are not DICOM
    std::int64_t storedBytes = 0;
    std::string kind; ///< of an object without image ("Structured report"); empty: an image
    std::string sopClassUid;
    std::vector<std::string> warnings; ///< what was inferred, repaired, in conflict or linked, in words
};

} // namespace candela
