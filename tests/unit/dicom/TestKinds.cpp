// Objects without an image, and those whose pixels are no picture of the patient.
#include "database/dicom/ObjectKinds.h"
#include "database/dicom/Stacks.h"
#include "tests/unit/dicom/Images.h"

#include <gtest/gtest.h>

using namespace candela;
using namespace candela::dicom;
using candela::test::ScratchFolder;
using candela::test::words;
using candela::test::writeImage;

namespace {

TEST(Kinds, areWordsForEveryObjectWithoutAnImage) {
    for (const auto& [uid, words] :
         {std::pair{UID_BasicTextSRStorage, "Structured report"},
          std::pair{UID_ComprehensiveSRStorage, "Structured report"},
          std::pair{UID_XRayRadiationDoseSRStorage, "Radiation dose report"},
          std::pair{UID_KeyObjectSelectionDocumentStorage, "Key images"},
          std::pair{UID_EncapsulatedPDFStorage, "PDF document"},
          std::pair{UID_EncapsulatedCDAStorage, "Clinical document (CDA)"},
          std::pair{UID_EncapsulatedSTLStorage, "STL model"},
          std::pair{UID_GrayscaleSoftcopyPresentationStateStorage, "Presentation state"},
          std::pair{UID_RTStructureSetStorage, "Radiotherapy structures"},
          std::pair{UID_RTPlanStorage, "Radiotherapy plan"},
          std::pair{UID_TwelveLeadECGWaveformStorage, "ECG"},
          std::pair{UID_HemodynamicWaveformStorage, "Haemodynamic waveform"},
          std::pair{UID_RawDataStorage, "Raw data"},
          std::pair{UID_SpatialRegistrationStorage, "Spatial registration"},
          std::pair{UID_MRSpectroscopyStorage, "MR spectroscopy"},
          std::pair{"1.2.3.4", "Object of SOP class 1.2.3.4"}, std::pair{"", "Object of unknown kind"}})
        EXPECT_EQ(kindInWords(uid, false), words) << uid;
}

TEST(Kinds, ofObjectsWithPixels) {
    EXPECT_EQ(kindInWords(UID_SegmentationStorage, true), "Segmentation");
    EXPECT_EQ(kindInWords(UID_RTDoseStorage, true), "Radiotherapy dose");
    EXPECT_EQ(kindInWords(UID_ParametricMapStorage, true), "Parametric map");
    for (const char* image : {UID_CTImageStorage, UID_EnhancedMRImageStorage, UID_RTImageStorage,
                              UID_SecondaryCaptureImageStorage, "1.2.3.4"})
        EXPECT_EQ(kindInWords(image, true), "") << image;
}

TEST(Kinds, aReportWithoutPixelsIsKeptAndAnImageWithoutThemIsNot) {
    const ScratchFolder scratch;
    const auto header = [&scratch](const char* sopClass) {
        DcmFileFormat file;
        DcmDataset& data = *file.getDataset();
        data.putAndInsertString(DCM_SOPClassUID, sopClass);
        data.putAndInsertString(DCM_SOPInstanceUID, "1.2.3.4");
        data.putAndInsertString(DCM_StudyInstanceUID, "1.2.3");
        data.putAndInsertString(DCM_SeriesInstanceUID, "1.2.3.1");
        data.putAndInsertString(DCM_Modality, "OT");
        data.putAndInsertString(DCM_PatientID, "P-1");
        const auto path = scratch.path() / "object.dcm";
        EXPECT_TRUE(file.saveFile(path.c_str(), EXS_LittleEndianExplicit).good());
        return readHeader(path, {}, "00");
    };
    for (const char* kept : {UID_BasicTextSRStorage, UID_EncapsulatedPDFStorage, UID_RTStructureSetStorage,
                             UID_TwelveLeadECGWaveformStorage, UID_RawDataStorage, UID_MRSpectroscopyStorage,
                             UID_SpatialRegistrationStorage, "1.2.3.4"}) {
        const auto read = header(kept);
        ASSERT_TRUE(read.has_value()) << kept << ": " << read.error().message;
        EXPECT_FALSE(read->hasPixels);
        EXPECT_TRUE(buildStacks({*read}).empty());
    }
    for (const char* refused :
         {UID_CTImageStorage, UID_EnhancedMRImageStorage, UID_SecondaryCaptureImageStorage})
        EXPECT_FALSE(header(refused).has_value()) << refused;
}

TEST(Kinds, dosesSegmentsAndMapsHaveUnitsOfTheirOwn) {
    const ScratchFolder scratch;
    const auto unit = [&scratch](const char* sopClass, const std::function<void(DcmDataset&)>& more = {}) {
        const auto file = writeImage(scratch, {}, words({0, 1, 2, 3}), [&](DcmDataset& data) {
            data.putAndInsertString(DCM_SOPClassUID, sopClass);
            if (more)
                more(data);
        });
        return readHeader(file, {}, "00")->valueUnit;
    };
    EXPECT_EQ(unit(UID_SegmentationStorage), "segment");
    EXPECT_EQ(unit(UID_RTDoseStorage, [](DcmDataset& d) { d.putAndInsertString(DCM_DoseUnits, "GY"); }),
              "Gy");
    EXPECT_EQ(unit(UID_ParametricMapStorage), "map");
}

TEST(Kinds, aDoseGridIsAVolumeScaledToGray) {
    const ScratchFolder scratch;
    const auto file = writeImage(scratch, {2, 2, 1, 16, 16, false, "MONOCHROME2", "RTDOSE"},
                                 words({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000}), [](DcmDataset& d) {
                                     d.putAndInsertString(DCM_SOPClassUID, UID_RTDoseStorage);
                                     d.putAndInsertString(DCM_NumberOfFrames, "3");
                                     d.putAndInsertString(DCM_GridFrameOffsetVector, "0\\2.5\\5");
                                     d.putAndInsertString(DCM_ImagePositionPatient, "1\\2\\3");
                                     d.putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0");
                                     d.putAndInsertString(DCM_PixelSpacing, "2\\2");
                                     d.putAndInsertString(DCM_DoseUnits, "GY");
                                     d.putAndInsertString(DCM_DoseGridScaling, "0.01");
                                 });
    const auto header = readHeader(file, {}, "00");
    ASSERT_TRUE(header.has_value()) << header.error().message;
    const auto stacks = buildStacks({*header});
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_EQ(stacks[0].info.kind, StackKind::Volume);
    EXPECT_NEAR(stacks[0].info.geometry.spacing[2], 2.5, 1e-9);
    EXPECT_EQ(stacks[0].info.valueUnit, "Gy");
    const auto real = candela::test::realOf(file, 2);
    EXPECT_NEAR(std::get<FloatValues>(real.values)[3], 10, 1e-4) << "stored 1000 · 0.01 Gy";
}

} // namespace
