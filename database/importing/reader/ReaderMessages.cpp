#include "database/importing/reader/ReaderMessages.h"

#include "database/catalog/HeaderJson.h"

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace candela {
namespace {

using nlohmann::json;

json toDocument(const StudyRow& study) {
    return {{"uid", study.studyUid.str()},
            {"patient_id", study.patientId.str()},
            {"name", study.patientName},
            {"birth", study.patientBirthDate},
            {"sex", study.patientSex},
            {"date", study.studyDate},
            {"time", study.studyTime},
            {"description", study.description},
            {"accession", study.accessionNumber},
            {"referring", study.referringPhysician}};
}

StudyRow studyFrom(const json& document) {
    StudyRow study;
    study.studyUid = StudyUid(document.at("uid").get<std::string>());
    study.patientId = PatientId(document.at("patient_id").get<std::string>());
    document.at("name").get_to(study.patientName);
    document.at("birth").get_to(study.patientBirthDate);
    document.at("sex").get_to(study.patientSex);
    document.at("date").get_to(study.studyDate);
    document.at("time").get_to(study.studyTime);
    document.at("description").get_to(study.description);
    document.at("accession").get_to(study.accessionNumber);
    document.at("referring").get_to(study.referringPhysician);
    return study;
}

json toDocument(const SeriesInfo& series) {
    return {{"uid", series.seriesUid.str()},
            {"study", series.studyUid.str()},
            {"number", series.number},
            {"modality", series.modality},
            {"description", series.description},
            {"body_part", series.bodyPart},
            {"laterality", series.laterality},
            {"manufacturer", series.manufacturer},
            {"view_position", series.viewPosition},
            {"protocol", series.protocolName},
            {"frame_of_reference", series.frameOfReferenceUid}};
}

SeriesInfo seriesFrom(const json& document) {
    SeriesInfo series;
    series.seriesUid = SeriesUid(document.at("uid").get<std::string>());
    series.studyUid = StudyUid(document.at("study").get<std::string>());
    document.at("number").get_to(series.number);
    document.at("modality").get_to(series.modality);
    document.at("description").get_to(series.description);
    document.at("body_part").get_to(series.bodyPart);
    document.at("laterality").get_to(series.laterality);
    document.at("manufacturer").get_to(series.manufacturer);
    document.at("view_position").get_to(series.viewPosition);
    document.at("protocol").get_to(series.protocolName);
    document.at("frame_of_reference").get_to(series.frameOfReferenceUid);
    return series;
}

json toDocument(const dicom::InstanceHeader& header) {
    return {{"study", toDocument(header.study)},
            {"series", toDocument(header.series)},
            {"sop_uid", header.sopInstanceUid.str()},
            {"sop_class", header.sopClassUid},
            {"transfer_syntax", header.transferSyntax},
            {"number", header.instanceNumber},
            {"acquisition_number", header.acquisitionNumber},
            {"has_pixels", header.hasPixels},
            {"columns", header.columns},
            {"rows", header.rows},
            {"samples", header.samples},
            {"bits_allocated", header.bitsAllocated},
            {"bits_stored", header.bitsStored},
            {"signed", header.isSigned},
            {"photometric", header.photometric},
            {"value_unit", header.valueUnit},
            {"cine", header.cine},
            {"frame_time_ms", header.frameTimeMs},
            {"lossy", header.lossy},
            {"warnings", header.warnings},
            {"frames", catalog::framesToJson(header.frames)}};
}

dicom::InstanceHeader headerFrom(const json& document) {
    dicom::InstanceHeader header;
    header.study = studyFrom(document.at("study"));
    header.series = seriesFrom(document.at("series"));
    header.sopInstanceUid = SopInstanceUid(document.at("sop_uid").get<std::string>());
    document.at("sop_class").get_to(header.sopClassUid);
    document.at("transfer_syntax").get_to(header.transferSyntax);
    document.at("number").get_to(header.instanceNumber);
    document.at("acquisition_number").get_to(header.acquisitionNumber);
    document.at("has_pixels").get_to(header.hasPixels);
    document.at("columns").get_to(header.columns);
    document.at("rows").get_to(header.rows);
    document.at("samples").get_to(header.samples);
    document.at("bits_allocated").get_to(header.bitsAllocated);
    document.at("bits_stored").get_to(header.bitsStored);
    document.at("signed").get_to(header.isSigned);
    document.at("photometric").get_to(header.photometric);
    document.at("value_unit").get_to(header.valueUnit);
    document.at("cine").get_to(header.cine);
    document.at("frame_time_ms").get_to(header.frameTimeMs);
    document.at("lossy").get_to(header.lossy);
    document.at("warnings").get_to(header.warnings);
    header.frames = catalog::framesFromJson(document.at("frames").get<std::string>());
    return header;
}

using dicom::FileFormat;
struct FormatName {
    FileFormat format;
    const char* name;
};
constexpr std::array formatNames{
    FormatName{FileFormat::Dicom, "dicom"}, FormatName{FileFormat::DicomDir, "index"},
    FormatName{FileFormat::Nifti, "nifti"}, FormatName{FileFormat::Png, "png"},
    FormatName{FileFormat::Jpeg, "jpeg"},   FormatName{FileFormat::Tiff, "tiff"},
    FormatName{FileFormat::Zip, "zip"},     FormatName{FileFormat::Unknown, "unknown"}};

const char* nameOf(FileFormat format) {
    for (const FormatName& each : formatNames) {
        if (each.format == format)
            return each.name;
    }
    return "unknown";
}

FileFormat formatFrom(const std::string& name) {
    for (const FormatName& each : formatNames) {
        if (each.name == name)
            return each.format;
    }
    throw std::runtime_error("no such format: " + name);
}

bool isImageOrObject(FileFormat format) {
    return format != FileFormat::DicomDir && format != FileFormat::Zip && format != FileFormat::Unknown;
}

} // namespace

json toDocument(const dicom::HeaderDefaults& defaults) {
    return {{"patient_id", defaults.patientId},
            {"patient_name", defaults.patientName},
            {"modality", defaults.modality},
            {"description", defaults.description},
            {"body_part", defaults.bodyPart}};
}

dicom::HeaderDefaults defaultsFrom(const json& document) {
    dicom::HeaderDefaults defaults;
    document.at("patient_id").get_to(defaults.patientId);
    document.at("patient_name").get_to(defaults.patientName);
    document.at("modality").get_to(defaults.modality);
    document.at("description").get_to(defaults.description);
    document.at("body_part").get_to(defaults.bodyPart);
    return defaults;
}

json toDocument(const ReadFile& file) {
    json document{{"format", nameOf(file.format)}};
    if (isImageOrObject(file.format))
        document["header"] = toDocument(file.header);
    if (file.pixelChecksum)
        document["checksum"] = *file.pixelChecksum;
    return document;
}

ReadFile readFileFrom(const json& document) {
    ReadFile file;
    file.format = formatFrom(document.at("format").get<std::string>());
    if (isImageOrObject(file.format))
        file.header = headerFrom(document.at("header"));
    if (document.contains("checksum"))
        file.pixelChecksum = document.at("checksum").get<std::uint64_t>();
    return file;
}

json toDocument(const ArchiveEntry& entry) {
    return {{"index", entry.index}, {"name", entry.name}, {"bytes", entry.bytes}, {"refusal", entry.refusal}};
}

ArchiveEntry archiveEntryFrom(const json& document) {
    ArchiveEntry entry;
    document.at("index").get_to(entry.index);
    document.at("name").get_to(entry.name);
    document.at("bytes").get_to(entry.bytes);
    document.at("refusal").get_to(entry.refusal);
    return entry;
}

} // namespace candela
