#include "tests/phantoms/Phantoms.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <stdexcept>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::phantoms {

namespace {

std::string decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", std::abs(value) < 1e-12 ? 0.0 : value);
    return text;
}

std::string joined(Vec3 v) {
    return decimal(v.x) + '\\' + decimal(v.y) + '\\' + decimal(v.z);
}

void put(DcmItem& item, const DcmTagKey& tag, const std::string& value) {
    if (item.putAndInsertString(tag, value.c_str()).bad())
        throw std::runtime_error("cannot set a DICOM attribute of the phantom");
}

void putNumber(DcmItem& item, const DcmTagKey& tag, int value) {
    if (item.putAndInsertUint16(tag, static_cast<Uint16>(value)).bad())
        throw std::runtime_error("cannot set a DICOM attribute of the phantom");
}

template <typename Spec>
void putPatientAndStudy(DcmItem& data, const Spec& spec) {
    const std::string study =
        spec.studyUid.empty() ? uidFrom(spec.patientId + "/" + spec.studyDescription) : spec.studyUid;
    put(data, DCM_SpecificCharacterSet, "ISO_IR 192");
    put(data, DCM_PatientID, spec.patientId);
    put(data, DCM_PatientName, spec.patientName);
    put(data, DCM_StudyInstanceUID, study);
    put(data, DCM_StudyDate, spec.studyDate);
    put(data, DCM_StudyDescription, spec.studyDescription);
    put(data, DCM_SeriesDescription, spec.seriesDescription);
    put(data, DCM_AccessionNumber, spec.accessionNumber);
    put(data, DCM_StudyID, "1");
    put(data, DCM_Modality, spec.modality);
    put(data, DCM_BodyPartExamined, spec.bodyPart);
    put(data, DCM_Manufacturer, "Candela phantoms");
}

std::string seriesUidOf(const VolumeSpec& spec) {
    return spec.seriesUid.empty() ? uidFrom(spec.patientId + "/" + spec.studyDescription + "/" +
                                            spec.studyUid + "/" + std::to_string(spec.seriesNumber))
                                  : spec.seriesUid;
}

void putVolumeModule(DcmItem& data, const VolumeSpec& spec) {
    putPatientAndStudy(data, spec);
    put(data, DCM_PatientBirthDate, spec.patientBirthDate);
    put(data, DCM_PatientSex, spec.patientSex);
    put(data, DCM_StudyTime, spec.studyTime);
    put(data, DCM_ReferringPhysicianName, spec.referringPhysician);
    put(data, DCM_SeriesInstanceUID, seriesUidOf(spec));
    put(data, DCM_SeriesNumber, std::to_string(spec.seriesNumber));
    put(data, DCM_FrameOfReferenceUID,
        spec.frameOfReferenceUid.empty() ? uidFrom(seriesUidOf(spec) + "/place") : spec.frameOfReferenceUid);
    put(data, DCM_ImageType, "ORIGINAL\\PRIMARY\\AXIAL");
    putNumber(data, DCM_SamplesPerPixel, 1);
    put(data, DCM_PhotometricInterpretation, "MONOCHROME2");
    putNumber(data, DCM_Rows, spec.rows);
    putNumber(data, DCM_Columns, spec.columns);
    putNumber(data, DCM_BitsAllocated, 16);
    putNumber(data, DCM_BitsStored, 16);
    putNumber(data, DCM_HighBit, 15);
    putNumber(data, DCM_PixelRepresentation, 0);
}

std::string windowCentre(const VolumeSpec& spec) {
    return spec.content == Content::Thorax ? "-500" : "500";
}
std::string windowWidth(const VolumeSpec& spec) {
    return spec.content == Content::Thorax ? "1500" : "1000";
}

std::vector<Uint16> storedSlice(const VolumeSpec& spec, int slice) {
    const PlanePose pose = poseOf(spec, slice);
    const double intercept = spec.modality == "CT" ? -1024 : 0;
    std::vector<Uint16> values;
    values.reserve(static_cast<std::size_t>(spec.columns) * static_cast<std::size_t>(spec.rows));
    for (int row = 0; row < spec.rows; ++row) {
        for (int column = 0; column < spec.columns; ++column) {
            const Vec3 place = pose.position + pose.rowDir * (column * spec.columnSpacing) +
                               pose.columnDir * (row * spec.rowSpacing);
            values.push_back(
                static_cast<Uint16>(std::max(0L, std::lround(valueAt(spec, place) - intercept))));
        }
    }
    return values;
}

void putPixels(DcmItem& data, const std::vector<Uint16>& values) {
    if (data.putAndInsertUint16Array(DCM_PixelData, values.data(), values.size()).bad())
        throw std::runtime_error("cannot set the phantom's pixels");
}

void save(DcmFileFormat& file, const std::filesystem::path& path) {
    std::filesystem::create_directories(path.parent_path());
    const OFCondition status = file.saveFile(path.c_str(), EXS_LittleEndianExplicit);
    if (status.bad())
        throw std::runtime_error("cannot write " + path.string() + ": " + status.text());
}

DcmItem& functionalGroup(DcmItem& parent, const DcmTagKey& tag) {
    DcmItem* item = nullptr;
    if (parent.findOrCreateSequenceItem(tag, item, 0).bad())
        throw std::runtime_error("cannot make a functional group");
    return *item;
}

/// Fat and glands of a breast whose chest wall is at u = −1.
double breastDensity(double u, double v) {
    const double fromWall = (u + 1) / 1.4;
    if (fromWall * fromWall + v * v / 0.7 > 1)
        return 0;
    const double gland = std::hypot(fromWall - 0.5, v / 0.8);
    return gland < 0.35 ? 0.7 : 0.35;
}

/// Density of a chest along the beam, 0…1, at (u, v) in -1…1 of the picture.
double chestDensity(double u, double v) {
    const auto ellipse = [u, v](double cu, double cv, double ru, double rv) {
        return (u - cu) * (u - cu) / (ru * ru) + (v - cv) * (v - cv) / (rv * rv) <= 1;
    };
    if (u > 0.78 && u < 0.83 && v > -0.92 && v < -0.8)
        return 1; // the upright of the lead letter L
    if (u >= 0.83 && u < 0.9 && v > -0.83 && v < -0.8)
        return 1; // its foot
    if (!ellipse(0, 0.25, 0.95, 1.15))
        return 0;
    double density = 0.55;
    if (ellipse(-0.42, -0.05, 0.33, 0.62) || ellipse(0.42, -0.05, 0.33, 0.62))
        density = 0.2 + (std::sin(v * 28 + u * u * 9) > 0.55 ? 0.06 : 0);
    if (std::abs(u) < 0.12)
        density = 0.75;
    if (ellipse(0.16, 0.25, 0.32, 0.3)) // the heart lies to the patient's left
        density = std::max(density, 0.7);
    return density;
}

} // namespace

std::vector<std::filesystem::path> writeDicomVolume(const std::filesystem::path& folder,
                                                    const VolumeSpec& spec) {
    std::vector<std::filesystem::path> files;
    for (int slice = 0; slice < spec.slices; ++slice) {
        if (std::find(spec.missingSlices.begin(), spec.missingSlices.end(), slice) !=
            spec.missingSlices.end())
            continue;
        DcmFileFormat file;
        DcmDataset& data = *file.getDataset();
        putVolumeModule(data, spec);
        const int number = spec.reversedNumbers ? spec.slices - slice : slice + 1;
        const PlanePose pose = poseOf(spec, slice);
        put(data, DCM_SOPClassUID, spec.modality == "CT" ? UID_CTImageStorage : UID_MRImageStorage);
        put(data, DCM_SOPInstanceUID, uidFrom(seriesUidOf(spec) + "/" + std::to_string(slice)));
        put(data, DCM_InstanceNumber, std::to_string(number));
        put(data, DCM_ImagePositionPatient, joined(pose.position));
        put(data, DCM_ImageOrientationPatient, joined(pose.rowDir) + '\\' + joined(pose.columnDir));
        put(data, DCM_PixelSpacing, decimal(spec.rowSpacing) + '\\' + decimal(spec.columnSpacing));
        put(data, DCM_SliceThickness, decimal(spec.sliceStep));
        if (spec.tiltDegrees != 0)
            put(data, DCM_GantryDetectorTilt, decimal(spec.tiltDegrees));
        if (spec.modality == "CT") {
            put(data, DCM_RescaleIntercept, "-1024");
            put(data, DCM_RescaleSlope, "1");
            put(data, DCM_RescaleType, "HU");
        }
        put(data, DCM_WindowCenter, windowCentre(spec));
        put(data, DCM_WindowWidth, windowWidth(spec));
        putPixels(data, storedSlice(spec, slice));
        // Multiplying by a number prime to every power of two and 1000 scatters the names.
        const int nameNumber = spec.shuffledNames ? (slice * 379 + 211) % 1009 : slice;
        char name[32];
        std::snprintf(name, sizeof name, "image%04d.dcm", nameNumber);
        files.push_back(folder / name);
        save(file, files.back());
    }
    return files;
}

std::filesystem::path writeEnhancedVolume(const std::filesystem::path& path, const VolumeSpec& spec) {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    putVolumeModule(data, spec);
    put(data, DCM_SOPClassUID,
        spec.modality == "CT" ? UID_EnhancedCTImageStorage : UID_EnhancedMRImageStorage);
    put(data, DCM_SOPInstanceUID, uidFrom(seriesUidOf(spec) + "/enhanced"));
    put(data, DCM_InstanceNumber, "1");
    put(data, DCM_NumberOfFrames, std::to_string(spec.slices));
    DcmItem& shared = functionalGroup(data, DCM_SharedFunctionalGroupsSequence);
    DcmItem& measures = functionalGroup(shared, DCM_PixelMeasuresSequence);
    put(measures, DCM_PixelSpacing, decimal(spec.rowSpacing) + '\\' + decimal(spec.columnSpacing));
    put(measures, DCM_SliceThickness, decimal(spec.sliceStep));
    const PlanePose first = poseOf(spec, 0);
    put(functionalGroup(shared, DCM_PlaneOrientationSequence), DCM_ImageOrientationPatient,
        joined(first.rowDir) + '\\' + joined(first.columnDir));
    if (spec.modality == "CT") {
        DcmItem& transformation = functionalGroup(shared, DCM_PixelValueTransformationSequence);
        put(transformation, DCM_RescaleIntercept, "-1024");
        put(transformation, DCM_RescaleSlope, "1");
        put(transformation, DCM_RescaleType, "HU");
    }
    DcmItem& voi = functionalGroup(shared, DCM_FrameVOILUTSequence);
    put(voi, DCM_WindowCenter, windowCentre(spec));
    put(voi, DCM_WindowWidth, windowWidth(spec));

    std::vector<Uint16> values;
    for (int frame = 0; frame < spec.slices; ++frame) {
        // With reversed numbers the frames run against the slice normal.
        const int slice = spec.reversedNumbers ? spec.slices - 1 - frame : frame;
        DcmItem* item = nullptr;
        if (data.findOrCreateSequenceItem(DCM_PerFrameFunctionalGroupsSequence, item, frame).bad())
            throw std::runtime_error("cannot make a functional group");
        DcmItem& content = functionalGroup(*item, DCM_FrameContentSequence);
        put(content, DCM_StackID, "1");
        content.putAndInsertUint32(DCM_InStackPositionNumber, static_cast<Uint32>(frame + 1));
        put(functionalGroup(*item, DCM_PlanePositionSequence), DCM_ImagePositionPatient,
            joined(poseOf(spec, slice).position));
        const std::vector<Uint16> one = storedSlice(spec, slice);
        values.insert(values.end(), one.begin(), one.end());
    }
    putPixels(data, values);
    save(file, path);
    return path;
}

std::filesystem::path writeProjection(const std::filesystem::path& path, const ProjectionSpec& spec) {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    putPatientAndStudy(data, spec);
    const std::string series = spec.seriesUid.empty()
                                   ? uidFrom(spec.patientId + "/" + spec.studyDescription + "/series")
                                   : spec.seriesUid;
    put(data, DCM_SeriesInstanceUID, series);
    put(data, DCM_SOPInstanceUID, uidFrom(series + "/" + path.filename().string()));
    put(data, DCM_SOPClassUID,
        spec.modality == "CR"   ? UID_ComputedRadiographyImageStorage
        : spec.modality == "MG" ? UID_DigitalMammographyXRayImageStorageForPresentation
                                : UID_DigitalXRayImageStorageForPresentation);
    put(data, DCM_SeriesNumber, "1");
    put(data, DCM_InstanceNumber, "1");
    put(data, DCM_ViewPosition, spec.viewPosition);
    if (!spec.laterality.empty())
        put(data, DCM_ImageLaterality, spec.laterality);
    put(data, DCM_PatientOrientation, "L\\F");
    put(data, DCM_ImageType, "ORIGINAL\\PRIMARY");
    if (spec.imagerPixelSpacing > 0)
        put(data, DCM_ImagerPixelSpacing,
            decimal(spec.imagerPixelSpacing) + '\\' + decimal(spec.imagerPixelSpacing));
    if (spec.pixelSpacing > 0)
        put(data, DCM_PixelSpacing, decimal(spec.pixelSpacing) + '\\' + decimal(spec.pixelSpacing));
    putNumber(data, DCM_SamplesPerPixel, 1);
    put(data, DCM_PhotometricInterpretation, spec.photometric);
    putNumber(data, DCM_Rows, spec.rows);
    putNumber(data, DCM_Columns, spec.columns);
    putNumber(data, DCM_BitsAllocated, 16);
    putNumber(data, DCM_BitsStored, 12);
    putNumber(data, DCM_HighBit, 11);
    putNumber(data, DCM_PixelRepresentation, 0);
    put(data, DCM_WindowCenter, "2048");
    put(data, DCM_WindowWidth, "4096");

    std::vector<Uint16> values;
    for (int row = 0; row < spec.rows; ++row) {
        for (int column = 0; column < spec.columns; ++column) {
            const double u = 2.0 * column / (spec.columns - 1) - 1;
            const double v = 2.0 * row / (spec.rows - 1) - 1;
            const double density = spec.modality == "MG" ? breastDensity(spec.laterality == "R" ? -u : u, v)
                                                         : chestDensity(u, v);
            const double bright = 200 + density * 3600 + 60 * std::sin(row * 0.9 + column * 1.7);
            const double stored = spec.photometric == "MONOCHROME1" ? 4095 - bright : bright;
            values.push_back(static_cast<Uint16>(std::clamp(std::lround(stored), 0L, 4095L)));
        }
    }
    putPixels(data, values);
    save(file, path);
    return path;
}

} // namespace candela::phantoms
