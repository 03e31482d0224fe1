#include "database/dicom/SecondaryCapture.h"

#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>
#include <gtest/gtest.h>

namespace candela::dicom {
namespace {

const std::string identity(64, 'a');

StudyRow study() {
    StudyRow row;
    row.studyUid = StudyUid("1.2.3.4");
    row.patientId = PatientId("P-1");
    row.patientName = "Müller^Hans";
    row.studyDate = "20240309";
    return row;
}

CapturedPictures pictures(int count) {
    CapturedPictures made;
    made.columns = 5;
    made.rows = 3;
    made.description = "Axial, window 40 / 400";
    for (int n = 0; n < count; ++n) {
        std::vector<std::uint8_t> frame(45);
        for (std::size_t i = 0; i < frame.size(); ++i)
            frame[i] = static_cast<std::uint8_t>(i * 5 + static_cast<std::size_t>(n));
        made.frames.push_back(frame);
    }
    return made;
}

std::unique_ptr<DcmFileFormat> parsed(const std::vector<std::byte>& bytes) {
    auto file = std::make_unique<DcmFileFormat>();
    DcmInputBufferStream stream;
    stream.setBuffer(bytes.data(), static_cast<offile_off_t>(bytes.size()));
    stream.setEos();
    file->transferInit();
    EXPECT_TRUE(file->read(stream).good());
    file->transferEnd();
    return file;
}

std::string value(DcmFileFormat& file, const DcmTagKey& tag) {
    OFString text;
    file.getDataset()->findAndGetOFStringArray(tag, text);
    return text.c_str();
}

TEST(SecondaryCapture, OnePictureKeepsItsPixelsAndItsStudy) {
    const auto bytes = secondaryCapture(study(), pictures(1), identity, "2024-03-10T12:30:00Z");
    ASSERT_TRUE(bytes) << bytes.error().message;
    const auto file = parsed(*bytes);
    EXPECT_EQ(value(*file, DCM_SOPClassUID), UID_SecondaryCaptureImageStorage);
    EXPECT_EQ(value(*file, DCM_StudyInstanceUID), "1.2.3.4");
    EXPECT_EQ(value(*file, DCM_PatientName), "Müller^Hans");
    EXPECT_EQ(value(*file, DCM_ContentDate), "20240310");
    EXPECT_EQ(value(*file, DCM_BurnedInAnnotation), "YES");
    const Uint8* pixels = nullptr;
    unsigned long count = 0;
    ASSERT_TRUE(file->getDataset()->findAndGetUint8Array(DCM_PixelData, pixels, &count).good());
    ASSERT_EQ(count, 46u); // an even number
    EXPECT_TRUE(std::equal(pixels, pixels + 45, pictures(1).frames[0].begin()));
}

TEST(SecondaryCapture, SeveralAreOneMultiframeObjectWithTimesOrPages) {
    CapturedPictures movie = pictures(4);
    movie.frameTimeMs = 40;
    movie.namesPatient = false;
    const auto bytes = secondaryCapture(study(), movie, identity, "2024-03-10T12:30:00Z");
    ASSERT_TRUE(bytes);
    const auto file = parsed(*bytes);
    EXPECT_EQ(value(*file, DCM_SOPClassUID), UID_MultiframeTrueColorSecondaryCaptureImageStorage);
    EXPECT_EQ(value(*file, DCM_NumberOfFrames), "4");
    EXPECT_EQ(value(*file, DCM_FrameTime), "40");
    EXPECT_EQ(value(*file, DCM_BurnedInAnnotation), "NO");
    const auto pages = secondaryCapture(study(), pictures(3), identity, "2024-03-10T12:30:00Z");
    ASSERT_TRUE(pages);
    EXPECT_EQ(value(*parsed(*pages), DCM_PageNumberVector), "1\\2\\3");
}

TEST(SecondaryCapture, SameContentSameUids) {
    const auto one = secondaryCapture(study(), pictures(1), identity, "2024-03-10T12:30:00Z");
    const auto two = secondaryCapture(study(), pictures(1), identity, "2024-03-11T12:30:00Z");
    const auto other = secondaryCapture(study(), pictures(1), std::string(64, 'b'), "2024-03-10T12:30:00Z");
    ASSERT_TRUE(one && two && other);
    EXPECT_EQ(value(*parsed(*one), DCM_SOPInstanceUID), value(*parsed(*two), DCM_SOPInstanceUID));
    EXPECT_NE(value(*parsed(*one), DCM_SOPInstanceUID), value(*parsed(*other), DCM_SOPInstanceUID));
}

TEST(SecondaryCapture, RefusesNoPicturesAndUnequalOnes) {
    EXPECT_EQ(secondaryCapture(study(), {}, identity, "").error().code, ErrorCode::InvalidArgument);
    CapturedPictures unequal = pictures(2);
    unequal.frames[1].pop_back();
    EXPECT_EQ(secondaryCapture(study(), unequal, identity, "").error().code, ErrorCode::InvalidArgument);
}

} // namespace
} // namespace candela::dicom
