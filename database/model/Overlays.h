#pragma once

#include "database/model/Document.h"
#include "database/model/Geometry.h"
#include "database/model/Study.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Objects that are drawn over images: segmentations and presentation states.
namespace candela {

struct SegmentInfo {
    int number = 0; ///< as the frames refer to it
    std::string label;
    std::string category;  ///< "Anatomical Structure", may be empty
    std::string type;      ///< "Liver", may be empty
    std::string algorithm; ///< "MANUAL", "AUTOMATIC nnU-Net"
    std::array<std::uint8_t, 3> colour{255, 255, 255};
};

/// Where one segment lies on one plane. Only the rectangle that holds anything is kept.
struct SegmentFrame {
    int segment = 0;                     ///< SegmentInfo::number
    std::vector<ImageReference> sources; ///< images it was drawn on; may be empty
    std::optional<PlanePose> pose;       ///< of the whole plane
    double columnSpacing = 1;            ///< mm between columns
    double rowSpacing = 1;
    int planeColumns = 0;
    int planeRows = 0;
    int left = 0;
    int top = 0;
    int columns = 0;
    int rows = 0;
    std::vector<std::uint8_t> values; ///< rows × columns: 0 outside … 255 wholly inside (or certain)
};

/// A segmentation (PS3.3 A.51). Memory is bounded by what its frames hold, not by their size.
struct Segmentation {
    SopInstanceUid sopInstanceUid;
    std::string label;
    std::string description;
    std::string creator;
    bool fractional = false;
    std::string frameOfReferenceUid;
    std::vector<SegmentInfo> segments;
    std::vector<SegmentFrame> frames;
    std::vector<std::string> warnings;
};

/// Places on an image are in its pixels: the upper left corner of the first pixel is (0, 0), as in the
/// standard's sub-pixel resolution. DISPLAY places are in parts of the displayed area, 0 … 1.
enum class AnnotationUnits { Pixel, Display };

struct AnnotationGraphic {
    enum class Shape { Point, Polyline, Interpolated, Circle, Ellipse };
    Shape shape = Shape::Polyline;
    AnnotationUnits units = AnnotationUnits::Pixel;
    std::vector<std::array<double, 2>> points; ///< circle: centre, rim; ellipse: ends of the long, short axis
    bool filled = false;
};

struct AnnotationText {
    std::string text; ///< lines separated by '\n'
    AnnotationUnits boxUnits = AnnotationUnits::Pixel;
    std::optional<std::array<double, 4>> box; ///< left, top, right, bottom
    char align = 'L';                         ///< L, C or R within the box
    AnnotationUnits anchorUnits = AnnotationUnits::Pixel;
    std::optional<std::array<double, 2>> anchor;
    bool anchorVisible = false; ///< a line leads from the text to the anchor
};

/// What a presentation state draws on some images, on one of its layers.
struct Annotation {
    std::vector<ImageReference> images; ///< empty: every image that the state refers to
    std::string layer;
    std::vector<AnnotationGraphic> graphics;
    std::vector<AnnotationText> texts;
};

struct AnnotationLayer {
    std::string name;
    int order = 0; ///< lower ones lie below
    std::string description;
    std::array<std::uint8_t, 3> colour{255, 221, 87};
};

/// The part of an image to show: corners in pixels counted from 1, as the standard does.
struct DisplayedArea {
    enum class Mode { Fit, TrueSize, Magnify };
    std::vector<ImageReference> images;
    std::array<double, 2> topLeft{1, 1};
    std::array<double, 2> bottomRight{1, 1};
    Mode mode = Mode::Fit;
    double magnification = 1; ///< screen pixels per image pixel of Magnify
};

struct SoftcopyWindow {
    std::vector<ImageReference> images;
    VoiWindow window;
};

/// Parts of the image that are covered: what lies outside each shape that is given.
struct DisplayShutter {
    std::optional<std::array<double, 4>> rectangle; ///< left, top, right, bottom edges in pixels from 1
    std::optional<std::array<double, 3>> circle;    ///< column, row of the centre (from 1), radius in pixels
    std::vector<std::array<double, 2>> polygon;     ///< column, row from 1
    std::uint8_t grey = 0;
};

/// A grey-scale (or colour) softcopy presentation state (PS3.3 A.33).
struct PresentationState {
    SopInstanceUid sopInstanceUid;
    std::string label;
    std::string description;
    std::string creator;
    std::string created;
    std::vector<ImageReference> images;
    std::vector<DisplayedArea> areas;
    std::vector<SoftcopyWindow> windows;
    std::vector<AnnotationLayer> layers; ///< by rising order
    std::vector<Annotation> annotations;
    DisplayShutter shutter;
    int quarterTurns = 0; ///< clockwise
    bool flipped = false; ///< left–right, after the turns
    bool inverted = false;
    std::vector<std::string> warnings;
};

} // namespace candela
