#include "database/exporting/MeasurementSr.h"

#include "database/dicom/MeasurementCodes.h"
#include "database/dicom/TrackingUid.h"
#include "database/store/Sha256.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <span>

namespace candela {
namespace {

using dicom::StructuredReport;
using Relation = StructuredReport::Relation;
using Shape = StructuredReport::Shape;

/// An outline: which points of the measurement, and how they are joined.
struct Outline {
    Shape shape = Shape::Line;
    std::vector<std::size_t> points;
};

std::vector<Outline> outlinesOf(MeasurementKind kind, std::size_t count) {
    std::vector<std::size_t> all(count);
    for (std::size_t n = 0; n < count; ++n)
        all[n] = n;
    switch (kind) {
    case MeasurementKind::Point:
    case MeasurementKind::Text:
        return {{Shape::Point, {0}}};
    case MeasurementKind::Cobb:
    case MeasurementKind::Cardiothoracic:
    case MeasurementKind::Bidirectional:
        return {{Shape::Line, {0, 1}}, {Shape::Line, {2, 3}}};
    case MeasurementKind::Rectangle:
    case MeasurementKind::Freehand:
        return {{Shape::Closed, all}};
    case MeasurementKind::Ellipse:
        return {{Shape::Ellipse, {0, 1, 2, 3}}};
    default:
        return {{Shape::Line, all}};
    }
}

double distance(const std::array<double, 2>& a, const std::array<double, 2>& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1]);
}
double distance(Vec3 a, Vec3 b) {
    return norm(a - b);
}

/// The points of an outline, of an ellipse the longer axis first.
template <typename Point>
std::vector<Point> pointsOf(const Outline& outline, const std::vector<Point>& all) {
    std::vector<Point> points;
    for (const std::size_t n : outline.points)
        points.push_back(all[n]);
    if (outline.shape == Shape::Ellipse && distance(points[0], points[1]) < distance(points[2], points[3]))
        std::rotate(points.begin(), points.begin() + 2, points.end());
    return points;
}

dicom::ReportedImage imageOf(const ReportedMeasurement& each) {
    const StoredMeasurement& m = each.measurement;
    return {m.seriesUid, m.image.sopInstanceUid, each.imageClassUid, m.image.frame, each.frames};
}

std::string planeText(const StoredMeasurement& m) {
    std::array<char, 96> normal{};
    std::snprintf(normal.data(), normal.size(), " %.9g %.9g %.9g", m.normal.x, m.normal.y, m.normal.z);
    return m.plane + normal.data();
}

void addFigure(StructuredReport& report, const ReportedFigure& figure) {
    const auto* known =
        std::ranges::find_if(dicom::figureCodes, [&](const auto& code) { return figure.name == code.name; });
    if (known == dicom::figureCodes.end())
        return;
    const bool attenuates = std::strcmp(known->meant.value, "PIXELVALUE") == 0 && figure.unit == "HU";
    dicom::Code unit{"{arbitrary}", "UCUM", figure.unit};
    for (const dicom::UnitCode& code : dicom::unitCodes) {
        if (figure.unit == code.unit)
            unit = {code.ucum, "UCUM", code.meaning};
    }
    report.addNumber(attenuates ? dicom::attenuation.code() : known->meant.code(), figure.value, unit);
    const auto* calibration = std::ranges::find_if(
        dicom::calibrationCodes, [&](const auto& code) { return figure.calibration == code.words; });
    const bool calibrated = calibration != dicom::calibrationCodes.end();
    if (known->derivedValue == nullptr && !calibrated)
        return;
    report.below([&] {
        if (known->derivedValue != nullptr)
            report.addCode(Relation::ConceptModifier, dicom::derivation.code(),
                           {known->derivedValue, "SCT", known->derivedMeaning});
        if (calibrated)
            report.addCode(Relation::ConceptModifier, dicom::calibrationOf.code(),
                           {calibration->value, dicom::ownScheme, calibration->words});
    });
}

void addGroup(StructuredReport& report, const ReportedMeasurement& each, std::size_t number) {
    const StoredMeasurement& m = each.measurement;
    report.beginGroup(std::string(toString(m.kind)) + " " + std::to_string(number),
                      dicom::trackingUidOf(m.id));
    report.addCode(Relation::ConceptModifier, dicom::measurementMethod.code(),
                   {dicom::kindCode(m.kind), dicom::ownScheme, toString(m.kind)});
    if (!m.text.empty())
        report.addText(Relation::Contains, dicom::comment.code(), m.text);
    const bool onImage = !each.imagePoints.empty();
    if (!onImage) {
        report.addText(Relation::Contains, dicom::planeOf.code(), planeText(m));
        report.addImage(Relation::Contains, dicom::imageNear.code(), imageOf(each));
    }
    for (const Outline& outline : outlinesOf(m.kind, onImage ? each.imagePoints.size() : m.points.size())) {
        if (onImage)
            report.addOutline(dicom::imageRegion.code(), outline.shape, pointsOf(outline, each.imagePoints),
                              imageOf(each));
        else
            report.addOutline(dicom::imageRegion.code(), outline.shape, pointsOf(outline, m.points),
                              each.frameOfReferenceUid);
    }
    for (const ReportedFigure& figure : each.figures)
        addFigure(report, figure);
}

/// Whether a report can hold it.
bool isWhole(const ReportedMeasurement& each) {
    const StoredMeasurement& m = each.measurement;
    const std::size_t count = each.imagePoints.empty() ? m.points.size() : each.imagePoints.size();
    const std::string& id = m.id.str();
    return count > 0 && id.size() == 32 && id.find_first_not_of("0123456789abcdef") == std::string::npos &&
           !m.image.sopInstanceUid.empty() &&
           std::ranges::all_of(outlinesOf(m.kind, count),
                               [count](const Outline& outline) {
                                   return std::ranges::all_of(outline.points,
                                                              [count](std::size_t n) { return n < count; });
                               }) &&
           std::ranges::all_of(each.figures,
                               [](const ReportedFigure& figure) { return std::isfinite(figure.value); });
}

} // namespace

Result<std::vector<std::byte>> measurementSr(const MeasurementReport& report, const std::string& created) {
    const auto& all = report.measurements;
    const auto broken = std::ranges::find_if_not(all, isWhole);
    if (all.empty() || broken != all.end()) {
        return fail(ErrorCode::InvalidArgument,
                    all.empty() ? "Nothing is measured on study " + report.study.studyUid.str() + "."
                                : "The measurement " + broken->measurement.id.str() + " is not whole.");
    }
    std::vector<dicom::ReportedImage> images;
    std::string identity = created;
    for (const ReportedMeasurement& each : all) {
        images.push_back(imageOf(each));
        identity += each.measurement.id.str();
    }
    Sha256 hash;
    hash.update(std::as_bytes(std::span(identity)));
    StructuredReport written(report.study, report.reader, images, hash.finish().str(), created);
    for (std::size_t n = 0; n < all.size(); ++n)
        addGroup(written, all[n], n + 1);
    return written.encode();
}

} // namespace candela
