#include "tests/phantoms/PhantomObjects.h"

#include <cmath>
#include <cstdio>
#include <stdexcept>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::phantoms {

namespace {

void check(const OFCondition& status) {
    if (status.bad())
        throw std::runtime_error(std::string("cannot write a phantom object: ") + status.text());
}

void put(DcmItem& item, const DcmTagKey& tag, const std::string& value) {
    check(item.putAndInsertString(tag, value.c_str()));
}

std::string decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", std::abs(value) < 1e-12 ? 0.0 : value);
    return text;
}

std::string joined(Vec3 v) {
    return decimal(v.x) + '\\' + decimal(v.y) + '\\' + decimal(v.z);
}

DcmItem& itemOf(DcmItem& parent, const DcmTagKey& sequence, long index = 0) {
    DcmItem* item = nullptr;
    check(parent.findOrCreateSequenceItem(sequence, item, index));
    return *item;
}

std::string seriesOf(const VolumeSpec& spec) {
    return spec.seriesUid.empty() ? uidFrom(spec.patientId + "/" + spec.studyDescription + "/" +
                                            spec.studyUid + "/" + std::to_string(spec.seriesNumber))
                                  : spec.seriesUid;
}

std::string imageClass(const VolumeSpec& spec) {
    return spec.modality == "CT" ? UID_CTImageStorage : UID_MRImageStorage;
}

/// Patient, study and series of an object beside the volume.
void begin(DcmItem& data, const VolumeSpec& spec, const char* sopClass, const char* modality,
           const std::string& name, const std::string& seriesUid = {}) {
    const std::string series = seriesUid.empty() ? uidFrom(seriesOf(spec) + "/" + name) : seriesUid;
    put(data, DCM_SpecificCharacterSet, "ISO_IR 192");
    put(data, DCM_SOPClassUID, sopClass);
    put(data, DCM_SOPInstanceUID, uidFrom(series + "/1"));
    put(data, DCM_PatientID, spec.patientId);
    put(data, DCM_PatientName, spec.patientName);
    put(data, DCM_StudyInstanceUID,
        spec.studyUid.empty() ? uidFrom(spec.patientId + "/" + spec.studyDescription) : spec.studyUid);
    put(data, DCM_StudyDate, spec.studyDate);
    put(data, DCM_StudyDescription, spec.studyDescription);
    put(data, DCM_SeriesInstanceUID, series);
    put(data, DCM_SeriesNumber, "90");
    put(data, DCM_InstanceNumber, "1");
    put(data, DCM_Modality, modality);
    put(data, DCM_SeriesDescription, name);
    put(data, DCM_ContentDate, "20240316");
    put(data, DCM_ContentTime, "081500");
}

std::filesystem::path save(DcmFileFormat& file, const std::filesystem::path& path) {
    std::filesystem::create_directories(path.parent_path());
    check(file.saveFile(path.c_str(), EXS_LittleEndianExplicit));
    return path;
}

void putReference(DcmItem& item, const VolumeSpec& spec, int slice) {
    put(item, DCM_ReferencedSOPClassUID, imageClass(spec));
    put(item, DCM_ReferencedSOPInstanceUID, sliceUid(spec, slice));
}

void putCode(DcmItem& item, const DcmTagKey& sequence, const char* value, const char* scheme,
             const std::string& meaning) {
    DcmItem& code = itemOf(item, sequence);
    put(code, DCM_CodeValue, value);
    put(code, DCM_CodingSchemeDesignator, scheme);
    put(code, DCM_CodeMeaning, meaning);
}

DcmItem& child(DcmItem& parent, long index, const char* type, const std::string& name,
               const char* relation = "CONTAINS") {
    DcmItem& item = itemOf(parent, DCM_ContentSequence, index);
    put(item, DCM_RelationshipType, relation);
    put(item, DCM_ValueType, type);
    if (!name.empty())
        putCode(item, DCM_ConceptNameCodeSequence, "121000", "DCM", name);
    return item;
}

// Segmentation -------------------------------------------------------------------------------------

/// The volume's grid, or a coarser one over the same place.
struct Grid {
    VolumeSpec volume;
    int coarser = 1;
    [[nodiscard]] int columns() const { return volume.columns / coarser; }
    [[nodiscard]] int rows() const { return volume.rows / coarser; }
    [[nodiscard]] int slices() const { return volume.slices / coarser; }
    [[nodiscard]] PlanePose pose(int slice) const {
        PlanePose pose = poseOf(volume, slice * coarser);
        const double half = (coarser - 1) / 2.0;
        const Vec3 step =
            volume.slices > 1 ? poseOf(volume, 1).position - poseOf(volume, 0).position : Vec3();
        pose.position = pose.position + pose.rowDir * (half * volume.columnSpacing) +
                        pose.columnDir * (half * volume.rowSpacing) + step * half;
        return pose;
    }
    [[nodiscard]] Vec3 place(int slice, int column, int row) const {
        const PlanePose p = pose(slice);
        return p.position + p.rowDir * (column * coarser * volume.columnSpacing) +
               p.columnDir * (row * coarser * volume.rowSpacing);
    }
};

bool inSegment(const Grid& grid, int segment, Vec3 place) {
    VolumeSpec marked = grid.volume;
    marked.content = Content::MarkedCorner;
    if (segment == 1)
        return valueAt(marked, place) > 500;
    const double depth = grid.volume.rows * grid.volume.rowSpacing;
    return place.y - grid.volume.centre.y < -depth / 4;
}

void putSegment(DcmItem& data, long index, const char* label, std::uint16_t lightness, std::uint16_t a,
                std::uint16_t b) {
    DcmItem& segment = itemOf(data, DCM_SegmentSequence, index);
    check(segment.putAndInsertUint16(DCM_SegmentNumber, static_cast<Uint16>(index + 1)));
    put(segment, DCM_SegmentLabel, label);
    put(segment, DCM_SegmentAlgorithmType, "MANUAL");
    putCode(segment, DCM_SegmentedPropertyCategoryCodeSequence, "T-D0050", "SRT", "Tissue");
    putCode(segment, DCM_SegmentedPropertyTypeCodeSequence, "T-D0050", "SRT", "Tissue");
    const std::array<Uint16, 3> lab{lightness, a, b};
    check(segment.putAndInsertUint16Array(DCM_RecommendedDisplayCIELabValue, lab.data(), lab.size()));
}

} // namespace

std::string sliceUid(const VolumeSpec& spec, int slice) {
    return uidFrom(seriesOf(spec) + "/" + std::to_string(slice));
}

std::filesystem::path writeSegmentation(const std::filesystem::path& path, const VolumeSpec& volume,
                                        const SegmentationSpec& spec) {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    const Grid grid{volume, spec.coarser};
    begin(data, volume, UID_SegmentationStorage, "SEG", "Segmentation", spec.seriesUid);
    put(data, DCM_ContentLabel, "CORNER");
    put(data, DCM_ContentDescription, "Marked corner and front");
    put(data, DCM_ContentCreatorName, "Drawer^Dora");
    put(data, DCM_FrameOfReferenceUID,
        volume.frameOfReferenceUid.empty() ? uidFrom(seriesOf(volume) + "/place")
                                           : volume.frameOfReferenceUid);
    put(data, DCM_SegmentationType, spec.fractional ? "FRACTIONAL" : "BINARY");
    if (spec.fractional) {
        put(data, DCM_SegmentationFractionalType, "PROBABILITY");
        check(data.putAndInsertUint16(DCM_MaximumFractionalValue, 200));
    }
    putSegment(data, 0, "Marked corner", 35000, 52000, 45000); // red
    putSegment(data, 1, "Front", 50000, 15000, 45000);         // green
    for (const auto& [tag, value] :
         {std::pair{DCM_SamplesPerPixel, 1}, std::pair{DCM_Rows, grid.rows()},
          std::pair{DCM_Columns, grid.columns()}, std::pair{DCM_BitsAllocated, spec.fractional ? 8 : 1},
          std::pair{DCM_BitsStored, spec.fractional ? 8 : 1}, std::pair{DCM_HighBit, spec.fractional ? 7 : 0},
          std::pair{DCM_PixelRepresentation, 0}})
        check(data.putAndInsertUint16(tag, static_cast<Uint16>(value)));
    put(data, DCM_PhotometricInterpretation, "MONOCHROME2");
    DcmItem& shared = itemOf(data, DCM_SharedFunctionalGroupsSequence);
    DcmItem& measures = itemOf(shared, DCM_PixelMeasuresSequence);
    put(measures, DCM_PixelSpacing,
        decimal(volume.rowSpacing * spec.coarser) + '\\' + decimal(volume.columnSpacing * spec.coarser));
    put(measures, DCM_SliceThickness, decimal(volume.sliceStep * spec.coarser));
    const PlanePose first = grid.pose(0);
    put(itemOf(shared, DCM_PlaneOrientationSequence), DCM_ImageOrientationPatient,
        joined(first.rowDir) + '\\' + joined(first.columnDir));

    std::vector<Uint8> bytes;
    std::size_t bit = 0;
    long frames = 0;
    // Backwards, so that nothing can rest on the order of the frames.
    for (int segment = 2; segment >= 1; --segment) {
        for (int slice = grid.slices() - 1; slice >= 0; --slice, ++frames) {
            DcmItem& item = itemOf(data, DCM_PerFrameFunctionalGroupsSequence, frames);
            check(itemOf(item, DCM_SegmentIdentificationSequence)
                      .putAndInsertUint16(DCM_ReferencedSegmentNumber, static_cast<Uint16>(segment)));
            put(itemOf(item, DCM_PlanePositionSequence), DCM_ImagePositionPatient,
                joined(grid.pose(slice).position));
            if (spec.references)
                putReference(itemOf(itemOf(item, DCM_DerivationImageSequence), DCM_SourceImageSequence),
                             volume, slice * spec.coarser);
            for (int row = 0; row < grid.rows(); ++row) {
                for (int column = 0; column < grid.columns(); ++column, ++bit) {
                    const Vec3 place = grid.place(slice, column, row);
                    const bool inside = inSegment(grid, segment, place);
                    if (spec.fractional) {
                        const Vec3 outward = place + normalized(volume.centre - place) *
                                                         (3 * volume.columnSpacing * spec.coarser);
                        const bool certain = inside && inSegment(grid, segment, outward);
                        bytes.push_back(static_cast<Uint8>(certain ? 200 : inside ? 100 : 0));
                        continue;
                    }
                    if (bit % 8 == 0)
                        bytes.push_back(0);
                    if (inside)
                        bytes.back() = static_cast<Uint8>(bytes.back() | 1U << bit % 8);
                }
            }
        }
    }
    put(data, DCM_NumberOfFrames, std::to_string(frames));
    if (bytes.size() % 2 == 1)
        bytes.push_back(0);
    check(data.putAndInsertUint8Array(DCM_PixelData, bytes.data(), bytes.size()));
    return save(file, path);
}

std::filesystem::path writePresentation(const std::filesystem::path& path, const VolumeSpec& volume,
                                        int slice) {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    begin(data, volume, UID_GrayscaleSoftcopyPresentationStateStorage, "PR", "Presentation");
    put(data, DCM_ContentLabel, "MARKS");
    put(data, DCM_ContentDescription, "Marks of the reader");
    put(data, DCM_ContentCreatorName, "Drawer^Dora");
    put(data, DCM_PresentationCreationDate, "20240316");
    DcmItem& series = itemOf(data, DCM_ReferencedSeriesSequence);
    put(series, DCM_SeriesInstanceUID, seriesOf(volume));
    putReference(itemOf(series, DCM_ReferencedImageSequence), volume, slice);

    DcmItem& area = itemOf(data, DCM_DisplayedAreaSelectionSequence);
    const auto places = [](DcmItem& item, const DcmTagKey& tag, std::vector<Float32> values) {
        check(item.putAndInsertFloat32Array(tag, values.data(), values.size()));
    };
    const auto corner = [](DcmItem& item, const DcmTagKey& tag, int x, int y) {
        put(item, tag, std::to_string(x) + '\\' + std::to_string(y));
    };
    corner(area, DCM_DisplayedAreaTopLeftHandCorner, volume.columns / 2 + 1, 1);
    corner(area, DCM_DisplayedAreaBottomRightHandCorner, volume.columns, volume.rows);
    put(area, DCM_PresentationSizeMode, "SCALE TO FIT");
    put(area, DCM_PresentationPixelAspectRatio, "1\\1");

    DcmItem& voi = itemOf(data, DCM_SoftcopyVOILUTSequence);
    put(voi, DCM_WindowCenter, "300");
    put(voi, DCM_WindowWidth, "200");

    DcmItem& layer = itemOf(data, DCM_GraphicLayerSequence);
    put(layer, DCM_GraphicLayer, "MARKS");
    put(layer, DCM_GraphicLayerOrder, "1");

    DcmItem& annotation = itemOf(data, DCM_GraphicAnnotationSequence);
    put(annotation, DCM_GraphicLayer, "MARKS");
    putReference(itemOf(annotation, DCM_ReferencedImageSequence), volume, slice);
    long count = 0;
    const auto graphic = [&](const char* type, const char* units, const std::vector<Float32>& points,
                             bool filled) {
        DcmItem& object = itemOf(annotation, DCM_GraphicObjectSequence, count++);
        put(object, DCM_GraphicAnnotationUnits, units);
        put(object, DCM_GraphicType, type);
        check(object.putAndInsertUint16(DCM_GraphicDimensions, 2));
        check(object.putAndInsertUint16(DCM_NumberOfGraphicPoints, static_cast<Uint16>(points.size() / 2)));
        places(object, DCM_GraphicData, points);
        put(object, DCM_GraphicFilled, filled ? "Y" : "N");
    };
    graphic("POLYLINE", "PIXEL", {1, 1, 5, 1, 5, 4, 1, 4, 1, 1}, false);
    const auto middle = static_cast<Float32>(volume.columns * 0.75);
    const auto height = static_cast<Float32>(volume.rows * 0.5);
    graphic("ELLIPSE", "PIXEL",
            {middle - 6, height, middle + 6, height, middle, height - 3, middle, height + 3}, false);
    graphic("CIRCLE", "DISPLAY", {0.5F, 0.5F, 0.55F, 0.5F}, true);
    graphic("POINT", "PIXEL", {2, 2}, false);
    DcmItem& text = itemOf(annotation, DCM_TextObjectSequence);
    put(text, DCM_UnformattedTextValue, "Marked, see α");
    put(text, DCM_AnchorPointAnnotationUnits, "PIXEL");
    places(text, DCM_AnchorPoint, {middle, height});
    put(text, DCM_AnchorPointVisibility, "Y");
    put(text, DCM_BoundingBoxAnnotationUnits, "DISPLAY");
    places(text, DCM_BoundingBoxTopLeftHandCorner, {0.05F, 0.05F});
    places(text, DCM_BoundingBoxBottomRightHandCorner, {0.6F, 0.15F});
    put(text, DCM_BoundingBoxTextHorizontalJustification, "LEFT");

    put(data, DCM_ShutterShape, "CIRCULAR");
    put(data, DCM_CenterOfCircularShutter,
        std::to_string(volume.rows / 2) + '\\' + std::to_string(volume.columns / 2));
    put(data, DCM_RadiusOfCircularShutter, std::to_string(volume.columns / 2));
    check(data.putAndInsertUint16(DCM_ShutterPresentationValue, 0));
    put(data, DCM_PresentationLUTShape, "IDENTITY");
    return save(file, path);
}

std::filesystem::path writeReport(const std::filesystem::path& path, const VolumeSpec& volume, int slice) {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    begin(data, volume, UID_EnhancedSRStorage, "SR", "Report");
    put(data, DCM_CompletionFlag, "COMPLETE");
    put(data, DCM_VerificationFlag, "VERIFIED");
    DcmItem& observer = itemOf(data, DCM_VerifyingObserverSequence);
    put(observer, DCM_VerifyingObserverName, "Kim^Jo^^Dr.");
    put(observer, DCM_VerifyingOrganization, "Radiology");
    put(observer, DCM_VerificationDateTime, "20240316093000");
    put(data, DCM_ValueType, "CONTAINER");
    putCode(data, DCM_ConceptNameCodeSequence, "18747-6", "LN", "CT report");
    put(data, DCM_ContinuityOfContent, "SEPARATE");

    DcmItem& findings = child(data, 0, "CONTAINER", "Findings");
    put(child(findings, 0, "TEXT", "Finding"), DCM_TextValue,
        "A nodule in the right upper lobe, margin spiculated.\r\nNo effusion. β-receptor scan advised.");
    DcmItem& code = child(findings, 1, "CODE", "Diagnosis");
    putCode(code, DCM_ConceptCodeSequence, "M-54000", "SRT", "Necrosis");
    DcmItem& reason = child(code, 0, "TEXT", "Reason", "INFERRED FROM");
    put(reason, DCM_TextValue, "Low density in the centre");
    DcmItem& diameter = child(findings, 2, "NUM", "Diameter");
    DcmItem& value = itemOf(diameter, DCM_MeasuredValueSequence);
    put(value, DCM_NumericValue, "12.5");
    putCode(value, DCM_MeasurementUnitsCodeSequence, "mm", "UCUM", "millimeter");
    putReference(
        itemOf(child(diameter, 0, "IMAGE", "Measured on", "INFERRED FROM"), DCM_ReferencedSOPSequence),
        volume, slice);
    DcmItem& count = child(findings, 3, "NUM", "Number of nodules");
    DcmItem& one = itemOf(count, DCM_MeasuredValueSequence);
    put(one, DCM_NumericValue, "1");
    putCode(one, DCM_MeasurementUnitsCodeSequence, "1", "UCUM", "no units");
    DcmItem& impression = child(data, 1, "CONTAINER", "Impression");
    put(child(impression, 0, "TEXT", ""), DCM_TextValue,
        "Suspicious nodule; follow-up in three months <b>or earlier</b>.");
    put(child(data, 2, "PNAME", "Reading physician"), DCM_PersonName, "Kim^Jo");
    put(child(data, 3, "DATE", "Date of the prior"), DCM_Date, "20230102");
    return save(file, path);
}

std::filesystem::path writeKeyImages(const std::filesystem::path& path, const VolumeSpec& volume,
                                     const std::vector<int>& slices) {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    begin(data, volume, UID_KeyObjectSelectionDocumentStorage, "KO", "Key images");
    put(data, DCM_ValueType, "CONTAINER");
    putCode(data, DCM_ConceptNameCodeSequence, "113000", "DCM", "Of Interest");
    put(data, DCM_ContinuityOfContent, "SEPARATE");
    put(child(data, 0, "TEXT", "Key Object Description"), DCM_TextValue, "Nodule, best seen here");
    long index = 1;
    for (const int slice : slices)
        putReference(itemOf(child(data, index++, "IMAGE", ""), DCM_ReferencedSOPSequence), volume, slice);
    return save(file, path);
}

std::filesystem::path writePdf(const std::filesystem::path& path, const VolumeSpec& volume) {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>",
                                     "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>"};
    for (const char* contents : {"6", "7"})
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
                          std::string(contents) + " 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
    objects.emplace_back("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (const char* words : {"First page", "Second page"}) {
        const std::string stream =
            "BT /F1 28 Tf 72 740 Td (" + std::string(words) + ") Tj ET 72 600 200 80 re f\n";
        objects.push_back("<< /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream +
                          "endstream");
    }
    std::string pdf = "%PDF-1.4\n";
    std::string table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        char entry[24];
        std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", pdf.size());
        table += entry;
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t start = pdf.size();
    const std::string count = std::to_string(objects.size() + 1);
    pdf += "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + count +
           " /Root 1 0 R >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    if (pdf.size() % 2 == 1)
        pdf += '\n';

    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    begin(data, volume, UID_EncapsulatedPDFStorage, "DOC", "Letter");
    put(data, DCM_DocumentTitle, "Letter to the surgeon");
    put(data, DCM_MIMETypeOfEncapsulatedDocument, "application/pdf");
    check(data.putAndInsertUint8Array(DCM_EncapsulatedDocument, reinterpret_cast<const Uint8*>(pdf.data()),
                                      pdf.size()));
    return save(file, path);
}

std::filesystem::path writeEcg(const std::filesystem::path& path, const VolumeSpec& volume) {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    begin(data, volume, UID_TwelveLeadECGWaveformStorage, "ECG", "ECG at rest");
    DcmItem& group = itemOf(data, DCM_WaveformSequence);
    check(group.putAndInsertUint16(DCM_NumberOfWaveformChannels, 12));
    check(group.putAndInsertUint32(DCM_NumberOfWaveformSamples, 5000));
    put(group, DCM_SamplingFrequency, "500");
    check(group.putAndInsertUint16(DCM_WaveformBitsAllocated, 16));
    put(group, DCM_WaveformSampleInterpretation, "SS");
    const std::vector<Uint16> samples(12 * 5000, 0);
    check(group.putAndInsertUint16Array(DCM_WaveformData, samples.data(), samples.size()));
    return save(file, path);
}

} // namespace candela::phantoms
