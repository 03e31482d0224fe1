#include "database/dicom/DicomHeader.h"

#include "database/dicom/Mosaic.h"

#include "database/dicom/DerivedUids.h"
#include "database/dicom/Encapsulated.h"
#include "database/dicom/ObjectKinds.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

bool beginsWith(const std::string& text, const char* prefix) {
    return text.rfind(prefix, 0) == 0;
}

/// Whether objects of this class are pictures, so that one without pixels is damaged.
bool isImageClass(const std::string& sopClass) {
    static const std::string storage = "1.2.840.10008.5.1.4.1.1.";
    if (!beginsWith(sopClass, storage.c_str()))
        return false;
    const std::string kind = sopClass.substr(storage.size());
    // Spectroscopy (4.2) and colour softcopy, waveforms (9), presentation states (11), raw data, registration
    // and segmentation (66), structured reports (88), documents (104) and radiotherapy (481) need none.
    for (const char* family :
         {"1", "2", "3", "4", "5", "6", "7", "12", "13", "14", "20", "77", "128", "130"}) {
        const std::string name = family;
        if (kind == name || beginsWith(kind, (name + ".").c_str()))
            return kind != "4.2";
    }
    return false;
}

std::string lossyNote(DcmItem& data, const std::string& syntax) {
    if (stringIn(data, DCM_LossyImageCompression) != "01") {
        const bool lossySyntax = syntax == "1.2.840.10008.1.2.4.50" || syntax == "1.2.840.10008.1.2.4.51" ||
                                 syntax == "1.2.840.10008.1.2.4.53" || syntax == "1.2.840.10008.1.2.4.55" ||
                                 syntax == "1.2.840.10008.1.2.4.81";
        if (!lossySyntax)
            return {};
    }
    const std::string method = stringIn(data, DCM_LossyImageCompressionMethod);
    std::string name = "compressed with loss";
    if (method == "ISO_10918_1" ||
        (method.empty() && syntax <= "1.2.840.10008.1.2.4.57" && beginsWith(syntax, "1.2.840.10008.1.2.4.5")))
        name = "JPEG";
    else if (method == "ISO_14495_1" || (method.empty() && syntax == "1.2.840.10008.1.2.4.81"))
        name = "JPEG-LS";
    else if (method == "ISO_15444_1" || (method.empty() && beginsWith(syntax, "1.2.840.10008.1.2.4.9")))
        name = "JPEG 2000";
    const std::optional<double> ratio = numberIn(data, DCM_LossyImageCompressionRatio);
    if (!ratio || *ratio <= 1)
        return name;
    char text[32];
    std::snprintf(text, sizeof text, " %.3g:1", *ratio);
    return name + text;
}

void readStudy(const DicomFile& file, StudyRow& study) {
    DcmItem& data = file.dataset();
    study.studyUid = StudyUid(stringIn(data, DCM_StudyInstanceUID));
    study.patientId = PatientId(file.text(DCM_PatientID));
    study.patientName = file.text(DCM_PatientName, TextKind::Name);
    while (study.patientName.ends_with('=')) // empty groups at the end may be left out (PS3.5, 6.2.1)
        study.patientName.pop_back();
    study.patientBirthDate = stringIn(data, DCM_PatientBirthDate);
    study.patientSex = stringIn(data, DCM_PatientSex);
    study.studyDate = stringIn(data, DCM_StudyDate);
    if (study.studyDate.size() == 10 && study.studyDate[4] == '.') // ACR-NEMA wrote 1994.08.21
        study.studyDate =
            study.studyDate.substr(0, 4) + study.studyDate.substr(5, 2) + study.studyDate.substr(8, 2);
    study.studyTime = stringIn(data, DCM_StudyTime);
    study.description = file.text(DCM_StudyDescription);
    study.accessionNumber = file.text(DCM_AccessionNumber);
    study.referringPhysician = file.text(DCM_ReferringPhysicianName, TextKind::Name);
}

int wholeNumber(DcmItem& data, const DcmTagKey& tag) {
    const double value = numberIn(data, tag).value_or(0);
    return std::abs(value) < 2147483647.0 ? static_cast<int>(value) : 0;
}

void readSeries(const DicomFile& file, InstanceHeader& header) {
    DcmItem& data = file.dataset();
    SeriesInfo& series = header.series;
    series.seriesUid = SeriesUid(stringIn(data, DCM_SeriesInstanceUID));
    series.number = wholeNumber(data, DCM_SeriesNumber);
    series.modality = stringIn(data, DCM_Modality);
    series.description = file.text(DCM_SeriesDescription);
    series.bodyPart = file.text(DCM_BodyPartExamined);
    if (series.bodyPart.empty()) {
        if (DcmItem* region = itemIn(data, DCM_AnatomicRegionSequence))
            series.bodyPart = stringIn(*region, DCM_CodeMeaning);
    }
    series.laterality = stringIn(data, DCM_ImageLaterality);
    if (series.laterality.empty())
        series.laterality = stringIn(data, DCM_Laterality);
    series.manufacturer = file.text(DCM_Manufacturer);
    series.viewPosition = stringIn(data, DCM_ViewPosition);
    series.protocolName = file.text(DCM_ProtocolName);
    series.frameOfReferenceUid = stringIn(data, DCM_FrameOfReferenceUID);
    header.instanceNumber = wholeNumber(data, DCM_InstanceNumber);
    header.acquisitionNumber = stringIn(data, DCM_AcquisitionNumber);
}

/// UIDs that the file lacks are made from its content, so that a second import is recognised.
void completeUids(InstanceHeader& header, const std::string& sha256) {
    if (header.sopInstanceUid.empty()) {
        header.sopInstanceUid = SopInstanceUid(derivedUid(sha256, "instance"));
        header.warnings.emplace_back("has no SOP Instance UID; one was made from its content");
    }
    if (header.study.studyUid.empty()) {
        header.study.studyUid = StudyUid(derivedUid(sha256, "study"));
        header.warnings.emplace_back("has no Study Instance UID; one was made from its content");
    }
    if (header.series.seriesUid.empty()) {
        header.series.seriesUid = SeriesUid(derivedUid(sha256, "series"));
        header.warnings.emplace_back("has no Series Instance UID; one was made from its content");
    }
    header.series.studyUid = header.study.studyUid;
}

enum class UidForm { Valid, Foreign, Impossible };

/// Anonymizers write hashes where UIDs belong; those still identify. Anything else does not.
UidForm formOf(const std::string& text) {
    if (text.size() > 64)
        return UidForm::Impossible;
    if (text.find_first_not_of("0123456789.") == std::string::npos)
        return UidForm::Valid;
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
               c == '-' || c == '_';
    });
    return plain ? UidForm::Foreign : UidForm::Impossible;
}

/// "map" and, where it is stated, the unit that the stored values are mapped to.
std::string mapUnit(DcmItem& data) {
    DcmItem* mapping = functionalGroup(data, DCM_RealWorldValueMappingSequence, 0);
    if (!mapping)
        mapping = itemIn(data, DCM_RealWorldValueMappingSequence);
    DcmItem* const unit = mapping ? itemIn(*mapping, DCM_MeasurementUnitsCodeSequence) : nullptr;
    const std::string code = unit ? stringIn(*unit, DCM_CodeValue) : std::string();
    return code.empty() ? "map" : "map of " + code;
}

std::string valueUnit(const DicomFile& file, const PixelLayout& layout, const std::string& modality) {
    if (layout.samples == 3 || layout.photometric == "PALETTE COLOR" ||
        hasSupplementalPalette(file.dataset(), layout))
        return "rgb";
    const std::string kind = kindInWords(stringIn(file.dataset(), DCM_SOPClassUID), true);
    if (kind == "Segmentation")
        return "segment";
    if (kind == "Radiotherapy dose") {
        const std::string units = stringIn(file.dataset(), DCM_DoseUnits);
        return units == "GY" ? "Gy" : units == "RELATIVE" ? "relative dose" : "dose";
    }
    if (kind == "Parametric map")
        return mapUnit(file.dataset());
    const ModalityTransform transform = modalityTransform(file, 0, layout.isSigned);
    if (!transform.type.empty() && transform.type != "US")
        return transform.type;
    if (modality == "CT" && transform.stated && transform.type.empty())
        return "HU";
    const std::string units = stringIn(file.dataset(), DCM_Units);
    return units.empty() ? "US" : units;
}

bool isCine(const PixelLayout& layout, const std::string& modality, DcmItem& data) {
    if (layout.frames < 2)
        return false;
    for (const char* moving : {"US", "IVUS", "XA", "RF", "ES", "GM", "SM"}) {
        if (modality == moving)
            return true;
    }
    return numberIn(data, DCM_FrameTime).has_value() || data.tagExists(DCM_FrameTimeVector) ||
           numberIn(data, DCM_CineRate).has_value();
}

double frameTime(DcmItem& data) {
    if (const auto time = numberIn(data, DCM_FrameTime); time && *time > 0)
        return *time;
    if (const auto vector = numbersIn(data, DCM_FrameTimeVector); vector.size() > 1) {
        double sum = 0;
        for (const double step : vector)
            sum += step;
        return sum / static_cast<double>(vector.size() - 1);
    }
    for (const DcmTagKey& rate : {DCM_CineRate, DCM_RecommendedDisplayFrameRate}) {
        if (const auto perSecond = numberIn(data, rate); perSecond && *perSecond > 0)
            return 1000 / *perSecond;
    }
    return 0;
}

/// The slices of a mosaic take the place of its frame.
void unfold(const Mosaic& mosaic, InstanceHeader& header) {
    FrameHeader slice = header.frames.front();
    slice.sliceColumns = mosaic.columns;
    slice.sliceRows = mosaic.rows;
    slice.spacingBetweenSlices = mosaic.step;
    header.frames.clear();
    for (const PlanePose& pose : mosaic.poses) {
        slice.pose = pose;
        header.frames.push_back(slice);
        // Tables are large: they stand with the first slice alone.
        std::erase_if(slice.windows,
                      [](const VoiWindow& window) { return window.function == VoiFunction::Table; });
    }
    header.warnings.push_back("unfolded from a mosaic of " + std::to_string(mosaic.poses.size()));
}

Status readImage(const DicomFile& file, InstanceHeader& header) {
    const Result<PixelLayout> layout = file.layout();
    if (!layout)
        return fail(layout.error());
    if (const Status whole = checkPixelData(file, *layout, header.warnings); !whole)
        return whole;
    DcmItem& data = file.dataset();
    header.hasPixels = true;
    header.columns = layout->columns;
    header.rows = layout->rows;
    header.samples = layout->samples;
    header.bitsAllocated = layout->bitsAllocated;
    header.bitsStored = layout->bitsStored;
    header.isSigned = layout->isSigned;
    header.photometric = layout->photometric;
    header.valueUnit = valueUnit(file, *layout, header.series.modality);
    header.lossy = lossyNote(data, header.transferSyntax);
    header.frameTimeMs = frameTime(data);
    header.frames = frameHeaders(file, *layout, header);
    const bool hasPlace = header.frames.front().pose.has_value();
    header.cine =
        isCine(*layout, header.series.modality, data) && (!hasPlace || header.series.modality == "US");
    if (const std::optional<Mosaic> mosaic = mosaicOf(file, *layout))
        unfold(*mosaic, header);
    else if (saysMosaic(file))
        header.warnings.emplace_back(
            "mosaic: the slices of a volume lie side by side in one image and are shown "
            "so, for it does not say how many they are and where");
    return {};
}

} // namespace

Result<InstanceHeader> readDicomHeader(const DicomFile& file, const std::string& fileSha256) {
    InstanceHeader header;
    DcmItem& data = file.dataset();
    header.warnings = file.warnings();
    header.transferSyntax = file.scan().transferSyntax;
    header.sopInstanceUid = SopInstanceUid(stringIn(data, DCM_SOPInstanceUID));
    header.sopClassUid = stringIn(data, DCM_SOPClassUID);
    if (header.sopClassUid.empty())
        header.sopClassUid = file.scan().mediaSopClass;
    readStudy(file, header.study);
    readSeries(file, header);

    for (const std::string& uid :
         {header.sopInstanceUid.str(), header.study.studyUid.str(), header.series.seriesUid.str()}) {
        const UidForm form = formOf(uid);
        if (form == UidForm::Impossible)
            return fail(ErrorCode::Corrupt, "holds an identifier that is not a UID");
        if (form == UidForm::Foreign)
            header.warnings.push_back("its identifier " + uid + " is not a valid UID");
    }
    if (file.scan().pixels) {
        if (const Status image = readImage(file, header); !image)
            return fail(image.error());
    } else {
        if (header.sopInstanceUid.empty())
            return fail(ErrorCode::Corrupt, "has no SOP Instance UID");
        if (header.sopClassUid.empty() || isImageClass(header.sopClassUid))
            return fail(ErrorCode::Corrupt, "is an image without pixel data");
    }
    if (!file.textDoubt().empty())
        header.warnings.push_back(file.textDoubt());
    completeUids(header, fileSha256);
    return header;
}

} // namespace candela::dicom
