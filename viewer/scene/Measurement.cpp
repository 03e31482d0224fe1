#include "viewer/scene/Measurement.h"

#include "viewer/scene/DisplayNumber.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr int ellipseCorners = 72;

double distance(const std::vector<Vec3>& points, std::size_t a, std::size_t b) {
    return norm(points[b] - points[a]);
}

/// Degrees between two directions, 0 … 180; 0 when one has no length.
double degreesBetween(Vec3 a, Vec3 b) {
    if (norm(a) <= 0 || norm(b) <= 0)
        return 0;
    return std::atan2(norm(cross(a, b)), dot(a, b)) * 180 / M_PI;
}

double pathLength(const std::vector<Vec3>& points) {
    double length = 0;
    for (std::size_t n = 1; n < points.size(); ++n)
        length += distance(points, n - 1, n);
    return length;
}

/// Of a flat outline, wherever it lies (the shoelace formula).
double polygonArea(const std::vector<Vec3>& points) {
    Vec3 twice;
    for (std::size_t n = 1; n + 1 < points.size(); ++n)
        twice = twice + cross(points[n] - points[0], points[n + 1] - points[0]);
    return 0.5 * norm(twice);
}

double ellipseArea(const std::vector<Vec3>& p) {
    return M_PI / 4 * norm(cross(p[1] - p[0], p[3] - p[2]));
}

bool lengthsInPixels(const StackInfo& stack) {
    return !stack.geometry.spacingKnown || stack.lengthCalibration == "uncalibrated";
}

MeasurementFigure lengthFigure(const char* name, double mm, const StackInfo& stack) {
    if (lengthsInPixels(stack)) {
        // A grid whose spacing is not one still counts pixels when nobody vouches for its millimetres.
        const double column = stack.geometry.spacing[0] > 0 ? stack.geometry.spacing[0] : 1;
        return {name, mm / column, 0, "px", "uncalibrated"};
    }
    const bool named = stack.lengthCalibration == "at detector" || stack.lengthCalibration == "calibrated";
    return {name, mm, 1, "mm", named ? stack.lengthCalibration : ""};
}

MeasurementFigure areaFigure(double area, const StackInfo& stack) {
    MeasurementFigure figure = lengthFigure("area", area, stack);
    if (figure.unit == "mm") {
        figure.unit = "mm2";
        return figure;
    }
    // So many pixels, whatever their shape.
    const double column = stack.geometry.spacing[0] > 0 ? stack.geometry.spacing[0] : 1;
    const double row = stack.geometry.spacingKnown ? stack.geometry.spacing[1] : column * stack.pixelAspect;
    figure.value = row > 0 ? area / (column * row) : area;
    return figure;
}

std::string valueUnit(const StackInfo& stack) {
    const std::string& unit = stack.valueUnit;
    return unit == "US" || unit == "grey" || unit == "rgb" ? "" : unit;
}

void addValueFigures(std::vector<MeasurementFigure>& figures, const RegionStatistics& statistics,
                     const StackInfo& stack, bool region) {
    const std::string unit = valueUnit(stack);
    const double size = std::max(statistics.greatest - statistics.least, std::abs(statistics.mean));
    const int fine = size >= 10 ? 1 : size >= 0.1 ? 3 : 6;
    const auto decimals = [fine](double value) { return value == std::round(value) ? 0 : fine; };
    if (!region) {
        figures.push_back({"value", statistics.mean, decimals(statistics.mean), unit, ""});
        return;
    }
    figures.push_back({"mean", statistics.mean, fine, unit, ""});
    figures.push_back({"SD", statistics.deviation, fine, unit, ""});
    figures.push_back({"min", statistics.least, decimals(statistics.least), unit, ""});
    figures.push_back({"max", statistics.greatest, decimals(statistics.greatest), unit, ""});
    figures.push_back({"median", statistics.median, decimals(statistics.median), unit, ""});
    figures.push_back({"pixels", static_cast<double>(statistics.pixels), 0, "1", ""});
}

std::string unitText(const std::string& unit) {
    if (unit == "deg")
        return "°";
    if (unit == "mm2")
        return " mm²";
    return unit.empty() || unit == "1" ? "" : " " + unit;
}

std::string calibrationText(const MeasurementFigure& figure) {
    if (figure.calibration == "uncalibrated")
        return " (uncalibrated)";
    return figure.calibration.empty() ? "" : " " + figure.calibration;
}

std::string valueText(const MeasurementFigure& figure) {
    return displayNumber(figure.value, figure.decimals) + unitText(figure.unit);
}

/// The figures as lines, without the reader's text.
std::vector<std::string> figureLines(const Measurement& measurement,
                                     const std::vector<MeasurementFigure>& figures) {
    const auto named = [&figures](std::size_t n) { return figures[n].name + " " + valueText(figures[n]); };
    switch (measurement.kind) {
    case MeasurementKind::Cardiothoracic:
        return {"CTR " + displayNumber(figures[0].value, 2),
                displayNumber(figures[1].value, figures[1].decimals) + " / " + valueText(figures[2]) +
                    calibrationText(figures[2])};
    case MeasurementKind::Bidirectional:
        return {displayNumber(figures[0].value, figures[0].decimals) + " × " + valueText(figures[1]) +
                calibrationText(figures[1])};
    case MeasurementKind::Rectangle:
    case MeasurementKind::Ellipse:
    case MeasurementKind::Freehand: {
        std::vector<std::string> lines{named(0) + calibrationText(figures[0])};
        if (figures.size() > 5) {
            lines.push_back(named(1) + "  " + figures[2].name + " " +
                            displayNumber(figures[2].value, figures[2].decimals));
            lines.push_back(figures[3].name + " " + displayNumber(figures[3].value, figures[3].decimals) +
                            "  " + figures[4].name + " " +
                            displayNumber(figures[4].value, figures[4].decimals) + "  " + figures[5].name +
                            " " + displayNumber(figures[5].value, figures[5].decimals));
        }
        return lines;
    }
    default:
        if (figures.empty())
            return {};
        return {valueText(figures[0]) + calibrationText(figures[0])};
    }
}

} // namespace

PlaneFrame measurementFrame(const Measurement& measurement, const StackInfo& stack) {
    PlaneFrame frame = planeFrame(stack, measurement.plane);
    const Vec3 normal = measurement.normal;
    if (frame.plane == ViewPlane::Acquired || norm(normal) < 0.5 || measurement.points.empty() ||
        std::abs(dot(normal, normalized(cross(frame.right, frame.down)))) > 1 - 1e-9)
        return frame;
    const Vec3 kept = std::abs(dot(frame.right, normal)) < 0.9 ? frame.right : frame.down;
    const double width = frame.columns * frame.pixelWidth;
    const double height = frame.rows * frame.pixelHeight;
    const Vec3 centre =
        frame.slicePosition(frame.slices / 2) + frame.right * (0.5 * width) + frame.down * (0.5 * height);
    frame.right = normalized(kept - normal * dot(kept, normal));
    frame.down = cross(normal, frame.right);
    frame.normal = normal;
    // Wide enough to hold the volume however it is turned.
    const double extent = std::hypot(width, height, frame.slices * frame.sliceStep);
    frame.columns = static_cast<int>(std::ceil(extent / frame.pixelWidth));
    frame.rows = static_cast<int>(std::ceil(extent / frame.pixelHeight));
    frame.slices = 1;
    frame.sliceStep = 0;
    frame.sliceOffsets.clear();
    const Vec3 middle = centre - normal * dot(centre - measurement.points.front(), normal);
    frame.origin = middle - frame.right * (0.5 * extent) - frame.down * (0.5 * extent);
    return frame;
}

int pointsOf(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::Point:
    case MeasurementKind::Text:
        return 1;
    case MeasurementKind::Distance:
    case MeasurementKind::Polyline:
    case MeasurementKind::Arrow:
        return 2;
    case MeasurementKind::Angle:
    case MeasurementKind::Freehand:
        return 3;
    case MeasurementKind::Cobb:
    case MeasurementKind::Rectangle:
    case MeasurementKind::Ellipse:
    case MeasurementKind::Cardiothoracic:
    case MeasurementKind::Bidirectional:
        return 4;
    }
    return 1;
}

bool isComplete(const Measurement& measurement) {
    return static_cast<int>(measurement.points.size()) >= pointsOf(measurement.kind);
}

double measurementValue(const Measurement& measurement) {
    if (!isComplete(measurement))
        return 0;
    const std::vector<Vec3>& p = measurement.points;
    switch (measurement.kind) {
    case MeasurementKind::Distance:
        return distance(p, 0, 1);
    case MeasurementKind::Polyline:
        return pathLength(p);
    case MeasurementKind::Angle:
        return degreesBetween(p[0] - p[1], p[2] - p[1]);
    case MeasurementKind::Cobb:
        return degreesBetween(p[1] - p[0], p[3] - p[2]);
    case MeasurementKind::Rectangle:
    case MeasurementKind::Freehand:
        return polygonArea(p);
    case MeasurementKind::Ellipse:
        return ellipseArea(p);
    case MeasurementKind::Cardiothoracic:
        return distance(p, 2, 3) > 0 ? distance(p, 0, 1) / distance(p, 2, 3) : 0;
    case MeasurementKind::Bidirectional:
        return std::max(distance(p, 0, 1), distance(p, 2, 3));
    case MeasurementKind::Point:
    case MeasurementKind::Arrow:
    case MeasurementKind::Text:
        return 0;
    }
    return 0;
}

double shortDiameter(const Measurement& measurement) {
    if (measurement.kind != MeasurementKind::Bidirectional || !isComplete(measurement))
        return 0;
    return std::min(distance(measurement.points, 0, 1), distance(measurement.points, 2, 3));
}

std::vector<MeasurementFigure> measurementFigures(const Measurement& measurement, const StackInfo& stack,
                                                  const RegionStatistics* statistics) {
    std::vector<MeasurementFigure> figures;
    if (!isComplete(measurement))
        return figures;
    const double value = measurementValue(measurement);
    const std::vector<Vec3>& p = measurement.points;
    switch (measurement.kind) {
    case MeasurementKind::Distance:
    case MeasurementKind::Polyline:
        figures.push_back(lengthFigure("length", value, stack));
        break;
    case MeasurementKind::Angle:
    case MeasurementKind::Cobb:
        figures.push_back({"angle", value, 1, "deg", ""});
        break;
    case MeasurementKind::Cardiothoracic:
        figures.push_back({"ratio", value, 2, "1", ""});
        figures.push_back(lengthFigure("heart", distance(p, 0, 1), stack));
        figures.push_back(lengthFigure("chest", distance(p, 2, 3), stack));
        break;
    case MeasurementKind::Bidirectional:
        figures.push_back(lengthFigure("long axis", value, stack));
        figures.push_back(lengthFigure("short axis", shortDiameter(measurement), stack));
        break;
    case MeasurementKind::Rectangle:
    case MeasurementKind::Ellipse:
    case MeasurementKind::Freehand:
        figures.push_back(areaFigure(value, stack));
        if (statistics != nullptr)
            addValueFigures(figures, *statistics, stack, true);
        break;
    case MeasurementKind::Point:
        if (statistics != nullptr)
            addValueFigures(figures, *statistics, stack, false);
        break;
    case MeasurementKind::Arrow:
    case MeasurementKind::Text:
        break;
    }
    return figures;
}

std::vector<std::string> measurementLines(const Measurement& measurement, const StackInfo& stack,
                                          const RegionStatistics* statistics) {
    std::vector<std::string> lines;
    if (!measurement.text.empty())
        lines.push_back(measurement.text);
    if (!isComplete(measurement))
        return lines;
    for (std::string& line : figureLines(measurement, measurementFigures(measurement, stack, statistics)))
        lines.push_back(std::move(line));
    return lines;
}

std::string measurementText(const Measurement& measurement, const StackInfo& stack,
                            const RegionStatistics* statistics) {
    Measurement bare = measurement;
    bare.text.clear();
    std::string text;
    for (const std::string& line : measurementLines(bare, stack, statistics))
        text += (text.empty() ? "" : "  ") + line;
    return text;
}

std::string measurementSummary(const Measurement& measurement, const StackInfo& stack,
                               const RegionStatistics* statistics) {
    const std::vector<MeasurementFigure> figures = measurementFigures(measurement, stack, statistics);
    if (figures.empty())
        return "";
    if (measurement.kind == MeasurementKind::Bidirectional)
        return displayNumber(figures[0].value, figures[0].decimals) + " × " + valueText(figures[1]);
    return valueText(figures[0]);
}

std::vector<std::vector<Vec3>> outlinesOf(const Measurement& measurement) {
    const std::vector<Vec3>& p = measurement.points;
    const bool pair = measurement.kind == MeasurementKind::Cobb ||
                      measurement.kind == MeasurementKind::Cardiothoracic ||
                      measurement.kind == MeasurementKind::Bidirectional;
    if (pair && p.size() > 2)
        return {{p[0], p[1]}, {p.begin() + 2, p.end()}};
    if (!isComplete(measurement))
        return {p};
    switch (measurement.kind) {
    case MeasurementKind::Rectangle:
    case MeasurementKind::Freehand: {
        std::vector<Vec3> closed = p;
        closed.push_back(p.front());
        return {std::move(closed)};
    }
    case MeasurementKind::Ellipse: {
        const Vec3 centre = (p[0] + p[1] + p[2] + p[3]) * 0.25;
        const Vec3 u = (p[1] - p[0]) * 0.5;
        const Vec3 v = (p[3] - p[2]) * 0.5;
        std::vector<Vec3> rim;
        for (int n = 0; n <= ellipseCorners; ++n) {
            const double angle = 2 * M_PI * n / ellipseCorners;
            rim.push_back(centre + u * std::cos(angle) + v * std::sin(angle));
        }
        return {std::move(rim)};
    }
    default:
        return {p};
    }
}

} // namespace candela::viewer
