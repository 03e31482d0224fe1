#include "database/dicom/SecondaryCapture.h"

#include "database/dicom/DerivedUids.h"
#include "database/dicom/DicomFile.h"
#include "database/dicom/EncodedFile.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace candela::dicom {
namespace {

void put(DcmDataset& dataset, const DcmTagKey& tag, const std::string& value) {
    dataset.putAndInsertString(tag, value.c_str());
}

void putStudy(DcmDataset& dataset, const StudyRow& study) {
    put(dataset, DCM_SpecificCharacterSet, "ISO_IR 192");
    put(dataset, DCM_PatientName, study.patientName);
    put(dataset, DCM_PatientID, study.patientId.str());
    put(dataset, DCM_PatientBirthDate, study.patientBirthDate);
    put(dataset, DCM_PatientSex, study.patientSex);
    put(dataset, DCM_StudyInstanceUID, study.studyUid.str());
    put(dataset, DCM_StudyDate, study.studyDate);
    put(dataset, DCM_StudyTime, study.studyTime);
    put(dataset, DCM_StudyDescription, study.description);
    put(dataset, DCM_AccessionNumber, study.accessionNumber);
    put(dataset, DCM_ReferringPhysicianName, study.referringPhysician);
    put(dataset, DCM_StudyID, "");
}

void putPixels(DcmDataset& dataset, const CapturedPictures& pictures) {
    std::vector<Uint8> pixels;
    for (const auto& frame : pictures.frames)
        pixels.insert(pixels.end(), frame.begin(), frame.end());
    if (pixels.size() % 2 != 0)
        pixels.push_back(0);
    dataset.putAndInsertUint8Array(DCM_PixelData, pixels.data(), static_cast<unsigned long>(pixels.size()));
}

} // namespace

Result<std::vector<std::byte>> secondaryCapture(const StudyRow& study, const CapturedPictures& pictures,
                                                const std::string& identity, const std::string& created) {
    const std::size_t size =
        static_cast<std::size_t>(pictures.columns) * static_cast<std::size_t>(pictures.rows) * 3;
    const bool fits =
        size > 0 && pictures.columns <= UINT16_MAX && pictures.rows <= UINT16_MAX &&
        std::ranges::all_of(pictures.frames, [&](const auto& frame) { return frame.size() == size; });
    if (pictures.frames.empty() || !fits)
        return fail(ErrorCode::InvalidArgument, "There is no picture to be kept, or one of another size.");
    initializeDcmtk();
    const bool several = pictures.frames.size() > 1;
    const std::string when = digitsOf(created);
    DcmFileFormat file;
    DcmDataset& dataset = *file.getDataset();
    putStudy(dataset, study);
    put(dataset, DCM_SOPClassUID,
        several ? UID_MultiframeTrueColorSecondaryCaptureImageStorage : UID_SecondaryCaptureImageStorage);
    put(dataset, DCM_SOPInstanceUID, derivedUid(identity, "capture"));
    put(dataset, DCM_SeriesInstanceUID, derivedUid(identity, "capture series"));
    put(dataset, DCM_Modality, "OT");
    put(dataset, DCM_SeriesNumber, "");
    put(dataset, DCM_InstanceNumber, "1");
    put(dataset, DCM_SeriesDescription, pictures.description);
    put(dataset, DCM_ConversionType, "WSD");
    put(dataset, DCM_Manufacturer, "Candela");
    put(dataset, DCM_SecondaryCaptureDeviceManufacturer, "Candela");
    put(dataset, DCM_ContentDate, when.substr(0, 8));
    put(dataset, DCM_ContentTime, when.size() >= 14 ? when.substr(8, 6) : "");
    put(dataset, DCM_PatientOrientation, "");
    put(dataset, DCM_ImageType, "DERIVED\\SECONDARY");
    put(dataset, DCM_DerivationDescription, "As shown by a viewer; not for measuring");
    put(dataset, DCM_BurnedInAnnotation, pictures.namesPatient ? "YES" : "NO");
    put(dataset, DCM_PhotometricInterpretation, "RGB");
    dataset.putAndInsertUint16(DCM_SamplesPerPixel, 3);
    dataset.putAndInsertUint16(DCM_PlanarConfiguration, 0);
    dataset.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(pictures.rows));
    dataset.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(pictures.columns));
    dataset.putAndInsertUint16(DCM_BitsAllocated, 8);
    dataset.putAndInsertUint16(DCM_BitsStored, 8);
    dataset.putAndInsertUint16(DCM_HighBit, 7);
    dataset.putAndInsertUint16(DCM_PixelRepresentation, 0);
    if (several) {
        put(dataset, DCM_NumberOfFrames, std::to_string(pictures.frames.size()));
        if (pictures.frameTimeMs > 0) {
            std::array<char, 17> text{};
            std::snprintf(text.data(), text.size(), "%.6g", pictures.frameTimeMs);
            put(dataset, DCM_FrameTime, text.data());
            dataset.putAndInsertTagKey(DCM_FrameIncrementPointer, DCM_FrameTime);
        } else {
            std::string numbers;
            for (std::size_t i = 0; i < pictures.frames.size(); ++i)
                numbers += (i == 0 ? "" : "\\") + std::to_string(i + 1);
            put(dataset, DCM_PageNumberVector, numbers);
            dataset.putAndInsertTagKey(DCM_FrameIncrementPointer, DCM_PageNumberVector);
        }
    }
    putPixels(dataset, pictures);
    return encodeFile(file);
}

} // namespace candela::dicom
