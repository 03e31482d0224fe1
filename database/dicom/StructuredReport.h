#pragma once

#include "database/model/Geometry.h"
#include "database/model/Ids.h"
#include "database/model/Result.h"
#include "database/model/Study.h"

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace candela::dicom {

/// A coded entry: value, coding scheme (DCM, SCT, UCUM …) and its meaning in words.
struct Code {
    std::string value;
    std::string scheme;
    std::string meaning;
};

/// An image that a report speaks of.
struct ReportedImage {
    SeriesUid seriesUid;
    SopInstanceUid sopInstanceUid;
    std::string sopClassUid;
    int frame = 0;
    int frames = 1; ///< of the instance; the frame is named only when there are several
};

/// Builds an Imaging Measurement Report (PS3.16 TID 1500) as a Comprehensive 3D SR: language, observer,
/// procedure and image library are there from the start; measurement groups are added one after the other.
/// What DCMTK refuses is kept and told by `encode`.
class StructuredReport {
public:
    /// `observer` is the name of the person in charge, `images` are listed in the image library and as
    /// evidence. `identity` is what the report's UIDs are derived from: the same always gives the same, so
    /// that a report that is imported twice is recognised. `created` is ISO 8601 in UTC.
    StructuredReport(const StudyRow& study, const std::string& observer,
                     const std::vector<ReportedImage>& images, const std::string& identity,
                     const std::string& created);
    ~StructuredReport();
    StructuredReport(const StructuredReport&) = delete;
    StructuredReport& operator=(const StructuredReport&) = delete;

    /// How an item relates to the one that holds it.
    enum class Relation { Contains, ObservationContext, ConceptModifier, InferredFrom, Property };

    /// Begins a measurement group (125007) with its tracking identifier and UID; ends the one before.
    void beginGroup(const std::string& trackingId, const std::string& trackingUid);

    /// Adds an item to the group, and makes it the one that `below` speaks of.
    void addCode(Relation relation, const Code& name, const Code& value);
    void addText(Relation relation, const Code& name, const std::string& value);
    void addNumber(const Code& name, double value, const Code& unit);
    /// Puts what is added inside the function below the last item instead of beside it.
    template <typename Work>
    void below(Work&& work) {
        descend();
        work();
        ascend();
    }
    void addImage(Relation relation, const Code& name, const ReportedImage& image);
    /// A point in the patient, mm LPS, of a frame of reference.
    void addPoint(Relation relation, const Code& name, Vec3 point, const std::string& frameOfReferenceUid);

    enum class Shape { Point, Line, Closed, Ellipse };
    /// An outline that was selected from an image: columns and rows; the upper left corner of the first pixel
    /// is (0, 0). Of an ellipse the ends of both axes, the longer one first.
    void addOutline(const Code& name, Shape shape, const std::vector<std::array<double, 2>>& points,
                    const ReportedImage& image);
    /// An outline in the patient, mm LPS.
    void addOutline(const Code& name, Shape shape, const std::vector<Vec3>& points,
                    const std::string& frameOfReferenceUid);

    /// The report as a DICOM file (Part 10, explicit little endian). Errors: Failed (says what is not valid).
    [[nodiscard]] Result<std::vector<std::byte>> encode();

private:
    void descend();
    void ascend();

    struct Content;
    std::unique_ptr<Content> m_content;
};

} // namespace candela::dicom
