#pragma once

#include "database/model/Geometry.h"
#include "database/model/Ids.h"
#include "database/model/Study.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace candela {

using MeasurementId = Id<struct MeasurementTag>; ///< one measurement of a reader

/// What is measured, and which points say where.
enum class MeasurementKind {
    Distance,       ///< both ends
    Polyline,       ///< two or more points
    Angle,          ///< an end, the vertex, an end
    Cobb,           ///< two separate segments, each from its left to its right end
    Rectangle,      ///< its four corners, one after the other
    Ellipse,        ///< both ends of one axis, both ends of the other
    Freehand,       ///< three or more points of a closed outline
    Point,          ///< one point, whose value counts
    Cardiothoracic, ///< both ends of the heart's width, both of the chest's
    Bidirectional,  ///< both ends of the long axis, both of the short one, which is perpendicular (RECIST)
    Arrow,          ///< its tip, its other end
    Text            ///< one point
};
inline constexpr std::array allMeasurementKinds{
    MeasurementKind::Distance,      MeasurementKind::Polyline,  MeasurementKind::Angle,
    MeasurementKind::Cobb,          MeasurementKind::Rectangle, MeasurementKind::Ellipse,
    MeasurementKind::Freehand,      MeasurementKind::Point,     MeasurementKind::Cardiothoracic,
    MeasurementKind::Bidirectional, MeasurementKind::Arrow,     MeasurementKind::Text};

[[nodiscard]] inline const char* toString(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::Distance:
        return "distance";
    case MeasurementKind::Polyline:
        return "polyline";
    case MeasurementKind::Angle:
        return "angle";
    case MeasurementKind::Cobb:
        return "cobb angle";
    case MeasurementKind::Rectangle:
        return "rectangle";
    case MeasurementKind::Ellipse:
        return "ellipse";
    case MeasurementKind::Freehand:
        return "freehand";
    case MeasurementKind::Point:
        return "point";
    case MeasurementKind::Cardiothoracic:
        return "cardiothoracic ratio";
    case MeasurementKind::Bidirectional:
        return "bidirectional";
    case MeasurementKind::Arrow:
        return "arrow";
    case MeasurementKind::Text:
        return "text";
    }
    return "";
}
[[nodiscard]] inline std::optional<MeasurementKind> measurementKindFromString(const std::string& text) {
    for (const MeasurementKind kind : allMeasurementKinds) {
        if (text == toString(kind))
            return kind;
    }
    return std::nullopt;
}
/// A region of the image, whose area and values count.
[[nodiscard]] constexpr bool isRegion(MeasurementKind kind) {
    return kind == MeasurementKind::Rectangle || kind == MeasurementKind::Ellipse ||
           kind == MeasurementKind::Freehand;
}

/// A reader's measurement as the library keeps it.
struct StoredMeasurement {
    MeasurementId id; ///< 32 hexadecimal digits, made where it was drawn
    StudyUid studyUid;
    SeriesUid seriesUid;
    int stack = 0; ///< of the series
    FrameRef
        image;     ///< that it was drawn on; of a plane across the images, the one nearest to its first point
    int slice = 0; ///< of the plane
    MeasurementKind kind = MeasurementKind::Distance;
    std::string plane;        ///< "acquired", "axial", "coronal", "sagittal" …
    Vec3 normal;              ///< unit vector across the plane, mm LPS
    std::vector<Vec3> points; ///< mm LPS; pixels of an uncalibrated image
    std::string text;         ///< UTF-8, what the reader wrote
    std::string reader;       ///< account that drew it; set by the library
    std::string changed;      ///< ISO 8601 UTC; set by the library
};

/// What a reader changed of the measurements on a study.
struct MeasurementChanges {
    std::vector<StoredMeasurement> kept; ///< each in the place of the one with its id, or new
    std::vector<MeasurementId> removed;
};

} // namespace candela
