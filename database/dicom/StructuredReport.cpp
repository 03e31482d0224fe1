#include "database/dicom/StructuredReport.h"

#include "database/dicom/DerivedUids.h"
#include "database/dicom/DicomFile.h"
#include "database/dicom/EncodedFile.h"

#include <array>
#include <cstdio>
#include <dcmtk/dcmsr/dsrdoc.h>
#include <set>

namespace candela::dicom {
namespace {

constexpr const char* secondaryCapture = UID_SecondaryCaptureImageStorage;

DSRCodedEntryValue coded(const Code& code) {
    return {code.value.c_str(), code.scheme.c_str(), code.meaning.c_str()};
}

DSRTypes::E_RelationshipType relationship(StructuredReport::Relation relation) {
    switch (relation) {
    case StructuredReport::Relation::Contains:
        return DSRTypes::RT_contains;
    case StructuredReport::Relation::ObservationContext:
        return DSRTypes::RT_hasObsContext;
    case StructuredReport::Relation::ConceptModifier:
        return DSRTypes::RT_hasConceptMod;
    case StructuredReport::Relation::InferredFrom:
        return DSRTypes::RT_inferredFrom;
    case StructuredReport::Relation::Property:
        return DSRTypes::RT_hasProperties;
    }
    return DSRTypes::RT_invalid;
}

DSRImageReferenceValue reference(const ReportedImage& image) {
    DSRImageReferenceValue value(image.sopClassUid.empty() ? secondaryCapture : image.sopClassUid.c_str(),
                                 image.sopInstanceUid.str().c_str());
    if (image.frames > 1)
        value.getFrameList().addItem(image.frame + 1);
    return value;
}

} // namespace

struct StructuredReport::Content {
    DSRDocument document{DSRTypes::DT_Comprehensive3DSR};
    std::string identity;
    std::string problem; ///< the first thing that was refused
    bool inGroup = false;
    DSRTypes::E_AddMode mode = DSRTypes::AM_afterCurrent; ///< where the next item of a group goes

    DSRDocumentTree& tree() { return document.getTree(); }
    void check(const OFCondition& condition, const std::string& what) {
        if (condition.bad() && problem.empty())
            problem = what + ": " + condition.text();
    }
    /// Adds an item beside the current one, or as the first below it.
    void add(DSRTypes::E_RelationshipType relation, DSRTypes::E_ValueType type, const Code& name,
             DSRTypes::E_AddMode addMode = DSRTypes::AM_afterCurrent) {
        if (tree().addContentItem(relation, type, addMode) == 0)
            check(EC_IllegalCall, name.meaning);
        mode = DSRTypes::AM_afterCurrent;
        if (!name.value.empty())
            check(item().setConceptName(coded(name)), name.meaning);
    }
    DSRContentItem& item() { return tree().getCurrentContentItem(); }
};

StructuredReport::StructuredReport(const StudyRow& study, const std::string& observer,
                                   const std::vector<ReportedImage>& images, const std::string& identity,
                                   const std::string& created)
    : m_content(std::make_unique<Content>()) {
    initializeDcmtk();
    Content& content = *m_content;
    content.identity = identity;
    DSRDocument& document = content.document;
    document.createNewSeriesInStudy(study.studyUid.str().c_str());
    document.setSpecificCharacterSetType(DSRTypes::CS_UTF8);
    content.check(document.setPatientName(study.patientName.c_str()), "patient's name");
    content.check(document.setPatientID(study.patientId.str().c_str()), "patient ID");
    content.check(document.setPatientBirthDate(study.patientBirthDate.c_str()), "birth date");
    content.check(document.setPatientSex(study.patientSex.c_str()), "sex");
    content.check(document.setStudyDate(study.studyDate.c_str()), "study date");
    content.check(document.setStudyTime(study.studyTime.c_str()), "study time");
    content.check(document.setAccessionNumber(study.accessionNumber.c_str()), "accession number");
    content.check(document.setReferringPhysicianName(study.referringPhysician.c_str()),
                  "referring physician");
    content.check(document.setStudyDescription(study.description.c_str()), "study description");
    document.setSeriesDescription("Measurement report");
    document.setManufacturer("Candela");
    document.setManufacturerModelName("Candela");
    document.setDeviceSerialNumber("1");
    document.setSoftwareVersions(CANDELA_VERSION);
    const std::string when = digitsOf(created);
    if (when.size() >= 14) {
        document.setContentDate(when.substr(0, 8).c_str());
        document.setContentTime(when.substr(8, 6).c_str());
        document.setSeriesDate(when.substr(0, 8).c_str());
        document.setSeriesTime(when.substr(8, 6).c_str());
        document.setTimezoneOffsetFromUTC("+0000");
    }
    for (const ReportedImage& image : images)
        document.getCurrentRequestedProcedureEvidence().addItem(
            study.studyUid.str().c_str(), image.seriesUid.str().c_str(),
            image.sopClassUid.empty() ? secondaryCapture : image.sopClassUid.c_str(),
            image.sopInstanceUid.str().c_str());

    using T = DSRTypes;
    content.add(T::RT_isRoot, T::VT_Container, {"126000", "DCM", "Imaging Measurement Report"});
    content.item().setTemplateIdentification("1500", "DCMR");
    content.add(T::RT_hasConceptMod, T::VT_Code,
                {"121049", "DCM", "Language of Content Item and Descendants"}, T::AM_belowCurrent);
    content.item().setCodeValue(coded({"en", "RFC5646", "English"}));
    content.add(T::RT_hasObsContext, T::VT_Code, {"121005", "DCM", "Observer Type"});
    content.item().setCodeValue(coded({"121006", "DCM", "Person"}));
    content.add(T::RT_hasObsContext, T::VT_PName, {"121008", "DCM", "Person Observer Name"});
    content.check(content.item().setStringValue(observer.c_str()), "observer");
    content.add(T::RT_hasConceptMod, T::VT_Code, {"121058", "DCM", "Procedure reported"});
    content.item().setCodeValue(coded({"363679005", "SCT", "Imaging procedure"}));
    content.add(T::RT_contains, T::VT_Container, {"111028", "DCM", "Image Library"});
    content.add(T::RT_contains, T::VT_Container, {"126200", "DCM", "Image Library Group"},
                T::AM_belowCurrent);
    T::E_AddMode mode = T::AM_belowCurrent;
    std::set<std::string> listed;
    for (const ReportedImage& image : images) {
        if (!listed.insert(image.sopInstanceUid.str()).second)
            continue;
        content.add(T::RT_contains, T::VT_Image, {}, mode);
        ReportedImage whole = image;
        whole.frames = 1;
        content.check(content.item().setImageReference(reference(whole)), "image reference");
        mode = T::AM_afterCurrent;
    }
    if (!images.empty())
        content.tree().goUp();
    content.tree().goUp();
    content.add(T::RT_contains, T::VT_Container, {"126010", "DCM", "Imaging Measurements"});
}

StructuredReport::~StructuredReport() = default;

void StructuredReport::beginGroup(const std::string& trackingId, const std::string& trackingUid) {
    using T = DSRTypes;
    Content& content = *m_content;
    if (content.inGroup)
        content.tree().goUp();
    content.add(T::RT_contains, T::VT_Container, {"125007", "DCM", "Measurement Group"},
                content.inGroup ? T::AM_afterCurrent : T::AM_belowCurrent);
    content.inGroup = true;
    content.add(T::RT_hasObsContext, T::VT_Text, {"112039", "DCM", "Tracking Identifier"},
                T::AM_belowCurrent);
    content.check(content.item().setStringValue(trackingId.c_str()), "tracking identifier");
    content.add(T::RT_hasObsContext, T::VT_UIDRef, {"112040", "DCM", "Tracking Unique Identifier"});
    content.check(content.item().setStringValue(trackingUid.c_str()), "tracking UID");
}

void StructuredReport::addCode(Relation relation, const Code& name, const Code& value) {
    m_content->add(relationship(relation), DSRTypes::VT_Code, name, m_content->mode);
    m_content->check(m_content->item().setCodeValue(coded(value)), name.meaning);
}

void StructuredReport::addText(Relation relation, const Code& name, const std::string& value) {
    m_content->add(relationship(relation), DSRTypes::VT_Text, name, m_content->mode);
    m_content->check(m_content->item().setStringValue(value.c_str()), name.meaning);
}

void StructuredReport::addNumber(const Code& name, double value, const Code& unit) {
    m_content->add(DSRTypes::RT_contains, DSRTypes::VT_Num, name, m_content->mode);
    std::array<char, 17> text{}; // a decimal string has at most 16 characters
    std::snprintf(text.data(), text.size(), "%.10g", value);
    m_content->check(m_content->item().setNumericValue(DSRNumericMeasurementValue(text.data(), coded(unit))),
                     name.meaning);
}

void StructuredReport::addImage(Relation relation, const Code& name, const ReportedImage& image) {
    m_content->add(relationship(relation), DSRTypes::VT_Image, name, m_content->mode);
    m_content->check(m_content->item().setImageReference(reference(image)), "image reference");
}

void StructuredReport::addPoint(Relation relation, const Code& name, Vec3 point,
                                const std::string& frameOfReferenceUid) {
    m_content->add(relationship(relation), DSRTypes::VT_SCoord3D, name, m_content->mode);
    DSRSpatialCoordinates3DValue value(DSRTypes::GT3_Point);
    value.getGraphicDataList().addItem(static_cast<Float32>(point.x), static_cast<Float32>(point.y),
                                       static_cast<Float32>(point.z));
    m_content->check(value.setFrameOfReferenceUID(frameOfReferenceUid.c_str()), "frame of reference");
    m_content->check(m_content->item().setSpatialCoordinates3D(value), name.meaning);
}

void StructuredReport::addOutline(const Code& name, Shape shape,
                                  const std::vector<std::array<double, 2>>& points,
                                  const ReportedImage& image) {
    m_content->add(DSRTypes::RT_contains, DSRTypes::VT_SCoord, name, m_content->mode);
    DSRSpatialCoordinatesValue value(shape == Shape::Point     ? DSRTypes::GT_Point
                                     : shape == Shape::Ellipse ? DSRTypes::GT_Ellipse
                                                               : DSRTypes::GT_Polyline);
    const auto addPlace = [&value](const std::array<double, 2>& place) {
        value.getGraphicDataList().addItem(static_cast<Float32>(place[0]), static_cast<Float32>(place[1]));
    };
    std::ranges::for_each(points, addPlace);
    if (shape == Shape::Closed && !points.empty())
        addPlace(points.front());
    m_content->check(m_content->item().setSpatialCoordinates(value), name.meaning);
    below([&] {
        m_content->add(DSRTypes::RT_selectedFrom, DSRTypes::VT_Image, {}, m_content->mode);
        m_content->check(m_content->item().setImageReference(reference(image)), "image reference");
    });
}

void StructuredReport::addOutline(const Code& name, Shape shape, const std::vector<Vec3>& points,
                                  const std::string& frameOfReferenceUid) {
    m_content->add(DSRTypes::RT_contains, DSRTypes::VT_SCoord3D, name, m_content->mode);
    DSRSpatialCoordinates3DValue value(shape == Shape::Point     ? DSRTypes::GT3_Point
                                       : shape == Shape::Ellipse ? DSRTypes::GT3_Ellipse
                                       : shape == Shape::Closed  ? DSRTypes::GT3_Polygon
                                                                 : DSRTypes::GT3_Polyline);
    const auto addPlace = [&value](Vec3 place) {
        value.getGraphicDataList().addItem(static_cast<Float32>(place.x), static_cast<Float32>(place.y),
                                           static_cast<Float32>(place.z));
    };
    std::ranges::for_each(points, addPlace);
    if (shape == Shape::Closed && !points.empty())
        addPlace(points.front());
    m_content->check(value.setFrameOfReferenceUID(frameOfReferenceUid.c_str()), "frame of reference");
    m_content->check(m_content->item().setSpatialCoordinates3D(value), name.meaning);
}

void StructuredReport::descend() {
    m_content->mode = DSRTypes::AM_belowCurrent;
}

void StructuredReport::ascend() {
    m_content->mode = DSRTypes::AM_afterCurrent;
    m_content->tree().goUp();
}

Result<std::vector<std::byte>> StructuredReport::encode() {
    Content& content = *m_content;
    const auto refused = [](const std::string& why) {
        return fail(ErrorCode::Failed, "The report could not be written: " + why + ".");
    };
    content.check(content.document.completeDocument(), "completion");
    if (!content.problem.empty())
        return refused(content.problem);
    DcmFileFormat file;
    DcmDataset& dataset = *file.getDataset();
    if (const OFCondition written = content.document.write(dataset); written.bad())
        return refused(written.text());
    const auto put = [&](const DcmTagKey& tag, const char* purpose) {
        dataset.putAndInsertString(tag, derivedUid(content.identity, purpose).c_str());
    };
    put(DCM_SeriesInstanceUID, "report series");
    put(DCM_SOPInstanceUID, "report");
    const std::string created = stringIn(dataset, DCM_ContentDate);
    dataset.putAndInsertString(DCM_InstanceCreationDate, created.c_str());
    dataset.putAndInsertString(DCM_InstanceCreationTime, stringIn(dataset, DCM_ContentTime).c_str());

    return encodeFile(file);
}

} // namespace candela::dicom
