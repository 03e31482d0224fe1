// Reports, PDF, key images, segmentations and presentation states, read from generated and from real files.

#include "database/dicom/DicomFile.h"
#include "database/dicom/DocumentReader.h"
#include "database/dicom/PresentationReader.h"
#include "database/dicom/SegmentationReader.h"
#include "tests/phantoms/PhantomObjects.h"
#include "tests/unit/dicom/Elements.h"
#include "tests/unit/dicom/Scratch.h"

#include <cstdlib>
#include <ctime>
#include <gtest/gtest.h>

namespace candela::dicom {
namespace {

phantoms::VolumeSpec volume() {
    phantoms::VolumeSpec spec;
    spec.studyUid = "2.25.5001";
    spec.seriesUid = "2.25.50011";
    spec.frameOfReferenceUid = "2.25.50010";
    return spec;
}

std::unique_ptr<DicomFile> opened(const std::filesystem::path& path) {
    auto content = Content::open(path);
    if (!content)
        throw std::runtime_error(content.error().message);
    auto file = DicomFile::open(*content);
    if (!file)
        throw std::runtime_error(file.error().message);
    return std::move(*file);
}

const ReportItem& at(const ReportItem& item, std::initializer_list<std::size_t> path) {
    const ReportItem* found = &item;
    for (const std::size_t step : path)
        found = &found->children.at(step);
    return *found;
}

class Documents : public testing::Test {
protected:
    test::ScratchFolder scratch;
    [[nodiscard]] std::filesystem::path file(const char* name) const { return scratch.path() / name; }
};

TEST_F(Documents, ReportIsATreeOfWords) {
    const auto dicom = opened(phantoms::writeReport(file("report.dcm"), volume(), 3));
    const Result<Document> document = readDocument(*dicom);
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->kind, DocumentKind::Report);
    EXPECT_EQ(document->what, "Structured report");
    EXPECT_EQ(document->title, "CT report");
    EXPECT_TRUE(document->warnings.empty());
    const auto fact = [&](const std::string& name) {
        for (const DocumentFact& each : document->facts) {
            if (each.name == name)
                return each.value;
        }
        return std::string();
    };
    EXPECT_EQ(fact("State"), "complete");
    EXPECT_EQ(fact("Verified by"), "Kim, Dr. Jo, Radiology, 2024-03-16 09:30");
    EXPECT_EQ(fact("Date"), "2024-03-16 08:15");

    const ReportItem& root = document->content;
    EXPECT_TRUE(at(root, {0}).container);
    EXPECT_EQ(at(root, {0}).name, "Findings");
    EXPECT_EQ(at(root, {0, 0}).value, "A nodule in the right upper lobe, margin spiculated.\n"
                                      "No effusion. β-receptor scan advised.");
    EXPECT_EQ(at(root, {0, 1}).value, "Necrosis");
    EXPECT_EQ(at(root, {0, 1}).code, "(M-54000, SRT)");
    EXPECT_EQ(at(root, {0, 1, 0}).relation, "inferred from");
    EXPECT_EQ(at(root, {0, 2}).value, "12.5 mm");
    EXPECT_EQ(at(root, {0, 3}).value, "1") << "no unit is none";
    ASSERT_TRUE(at(root, {0, 2, 0}).image);
    EXPECT_EQ(at(root, {0, 2, 0}).image->sopInstanceUid.str(), phantoms::sliceUid(volume(), 3));
    EXPECT_EQ(at(root, {1, 0}).value, "Suspicious nodule; follow-up in three months <b>or earlier</b>.")
        << "mark-up is text";
    EXPECT_EQ(at(root, {2}).value, "Kim, Jo");
    EXPECT_EQ(at(root, {3}).value, "2023-01-02");
    ASSERT_EQ(document->images.size(), 1U);
}

TEST_F(Documents, KeyImagesAreListedInOrder) {
    const auto dicom = opened(phantoms::writeKeyImages(file("keys.dcm"), volume(), {5, 2}));
    const Result<Document> document = readDocument(*dicom);
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->kind, DocumentKind::KeyImages);
    EXPECT_EQ(document->title, "Of Interest");
    ASSERT_EQ(document->images.size(), 2U);
    EXPECT_EQ(document->images[0].sopInstanceUid.str(), phantoms::sliceUid(volume(), 5));
    EXPECT_EQ(document->images[1].sopInstanceUid.str(), phantoms::sliceUid(volume(), 2));
}

TEST_F(Documents, PdfComesOutAsItWentIn) {
    const auto dicom = opened(phantoms::writePdf(file("letter.dcm"), volume()));
    const Result<Document> document = readDocument(*dicom);
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->kind, DocumentKind::Pdf);
    EXPECT_EQ(document->title, "Letter to the surgeon");
    const std::string bytes(reinterpret_cast<const char*>(document->pdf.data()), document->pdf.size());
    EXPECT_EQ(bytes.substr(0, 5), "%PDF-");
    EXPECT_NE(bytes.find("%%EOF"), std::string::npos);
}

TEST_F(Documents, WaveformIsToldInWords) {
    const auto dicom = opened(phantoms::writeEcg(file("ecg.dcm"), volume()));
    const Result<Document> document = readDocument(*dicom);
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->kind, DocumentKind::Other);
    EXPECT_EQ(document->what, "ECG");
    EXPECT_EQ(document->facts.back().value, "12 channels, 10 s at 500 Hz");
}

TEST_F(Documents, ImageIsNoDocument) {
    phantoms::VolumeSpec spec = volume();
    spec.slices = 1;
    const auto dicom = opened(phantoms::writeDicomVolume(scratch.path(), spec).front());
    const Result<Document> document = readDocument(*dicom);
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, ErrorCode::Unsupported);
    EXPECT_FALSE(readSegmentation(*dicom));
    EXPECT_FALSE(readPresentationState(*dicom));
}

TEST_F(Documents, BinarySegmentationIsCutOut) {
    const auto dicom = opened(phantoms::writeSegmentation(file("seg.dcm"), volume()));
    const Result<Segmentation> segmentation = readSegmentation(*dicom);
    ASSERT_TRUE(segmentation) << segmentation.error().message;
    EXPECT_FALSE(segmentation->fractional);
    ASSERT_EQ(segmentation->segments.size(), 2U);
    EXPECT_EQ(segmentation->segments[0].label, "Marked corner");
    EXPECT_GT(segmentation->segments[0].colour[0], segmentation->segments[0].colour[1]) << "red";
    EXPECT_GT(segmentation->segments[1].colour[1], segmentation->segments[1].colour[0]) << "green";
    // The corner is the last quarter of each axis: 8 × 6 pixels on 2 of 8 slices.
    int corners = 0;
    for (const SegmentFrame& frame : segmentation->frames) {
        if (frame.segment != 1)
            continue;
        ++corners;
        EXPECT_EQ(frame.left, 24);
        EXPECT_EQ(frame.top, 18);
        EXPECT_EQ(frame.columns, 8);
        EXPECT_EQ(frame.rows, 6);
        EXPECT_TRUE(frame.pose);
        EXPECT_EQ(frame.sources.size(), 1U);
        EXPECT_DOUBLE_EQ(frame.rowSpacing, 3);
        EXPECT_DOUBLE_EQ(frame.columnSpacing, 2);
        EXPECT_TRUE(std::all_of(frame.values.begin(), frame.values.end(), [](auto v) { return v == 255; }));
    }
    EXPECT_EQ(corners, 2);
}

TEST_F(Documents, FractionalSegmentationIsScaled) {
    phantoms::SegmentationSpec spec;
    spec.fractional = true;
    const auto dicom = opened(phantoms::writeSegmentation(file("seg.dcm"), volume(), spec));
    const Result<Segmentation> segmentation = readSegmentation(*dicom);
    ASSERT_TRUE(segmentation) << segmentation.error().message;
    EXPECT_TRUE(segmentation->fractional);
    bool half = false;
    bool whole = false;
    for (const SegmentFrame& frame : segmentation->frames) {
        for (const std::uint8_t value : frame.values) {
            half = half || value == 128;
            whole = whole || value == 255;
            EXPECT_TRUE(value == 0 || value == 128 || value == 255) << int{value};
        }
    }
    EXPECT_TRUE(half);
    EXPECT_TRUE(whole);
}

TEST_F(Documents, SegmentationOfAHundredThousandFramesIsReadInTime) {
    using test::longElement;
    using test::shortElement;
    constexpr int frames = 100'000;
    const auto sequence = [](unsigned group, unsigned element, const std::string& content) {
        return longElement(group, element, "SQ", content.size() + 8,
                           test::item + test::little(content.size(), 4) + content);
    };
    std::string items;
    for (int k = 0; k < frames; ++k) {
        const std::string groups =
            sequence(0x0020, 0x9113, shortElement(0x0020, 0x0032, "DS", "0\\0\\" + std::to_string(k))) +
            sequence(0x0062, 0x000a, shortElement(0x0062, 0x000b, "US", test::little(1, 2)));
        items += test::item + test::little(groups.size(), 4) + groups;
    }
    const auto number = [](unsigned element, std::uint64_t value) {
        return shortElement(0x0028, element, "US", test::little(value, 2));
    };
    const std::string content = test::dicomFile(
        shortElement(0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.66.4") +
        shortElement(0x0008, 0x0018, "UI", "2.25.1") + number(0x0002, 1) +
        shortElement(0x0028, 0x0004, "CS", "MONOCHROME2") +
        shortElement(0x0028, 0x0008, "IS", std::to_string(frames)) + number(0x0010, 1) + number(0x0011, 8) +
        number(0x0100, 1) + number(0x0101, 1) + number(0x0102, 0) + number(0x0103, 0) +
        shortElement(0x0062, 0x0001, "CS", "BINARY") +
        sequence(0x0062, 0x0002, shortElement(0x0062, 0x0004, "US", test::little(1, 2))) +
        sequence(0x5200, 0x9229,
                 sequence(0x0020, 0x9116, shortElement(0x0020, 0x0037, "DS", "1\\0\\0\\0\\1\\0"))) +
        longElement(0x5200, 0x9230, "SQ", items.size(), items) +
        longElement(0x7fe0, 0x0010, "OB", frames, std::string(frames, '\x18')));
    const auto begun = std::clock();
    const auto file = opened(test::write(scratch.path() / "segmentation.dcm", content));
    const Result<Segmentation> segmentation = readSegmentation(*file);
    EXPECT_LT(std::clock() - begun, 20 * CLOCKS_PER_SEC) << "two seconds are usual";
    ASSERT_TRUE(segmentation) << segmentation.error().message;
    ASSERT_EQ(segmentation->frames.size(), static_cast<std::size_t>(frames));
    EXPECT_EQ(segmentation->frames.back().pose->position.z, frames - 1);
    EXPECT_EQ(segmentation->frames.back().left, 3);
    EXPECT_EQ(segmentation->frames.back().columns, 2);
}

TEST_F(Documents, PresentationStateIsRead) {
    const auto dicom = opened(phantoms::writePresentation(file("marks.dcm"), volume(), 6));
    const Result<PresentationState> state = readPresentationState(*dicom);
    ASSERT_TRUE(state) << state.error().message;
    EXPECT_TRUE(state->warnings.empty());
    EXPECT_EQ(state->label, "MARKS");
    EXPECT_EQ(state->creator, "Drawer, Dora");
    ASSERT_EQ(state->images.size(), 1U);
    ASSERT_EQ(state->areas.size(), 1U);
    EXPECT_EQ(state->areas[0].topLeft, (std::array<double, 2>{17, 1}));
    EXPECT_EQ(state->areas[0].bottomRight, (std::array<double, 2>{32, 24}));
    ASSERT_EQ(state->windows.size(), 1U);
    EXPECT_DOUBLE_EQ(state->windows[0].window.center, 300);
    ASSERT_EQ(state->annotations.size(), 1U);
    const Annotation& annotation = state->annotations[0];
    ASSERT_EQ(annotation.graphics.size(), 4U);
    EXPECT_EQ(annotation.graphics[0].shape, AnnotationGraphic::Shape::Polyline);
    EXPECT_EQ(annotation.graphics[0].points[2], (std::array<double, 2>{5, 4}));
    EXPECT_EQ(annotation.graphics[2].units, AnnotationUnits::Display);
    EXPECT_TRUE(annotation.graphics[2].filled);
    ASSERT_EQ(annotation.texts.size(), 1U);
    EXPECT_EQ(annotation.texts[0].text, "Marked, see α");
    EXPECT_TRUE(annotation.texts[0].anchorVisible);
    ASSERT_TRUE(state->shutter.circle);
    EXPECT_EQ(*state->shutter.circle, (std::array<double, 3>{16, 12, 16}));
}

TEST(Colours, LabBecomesScreenColours) {
    const auto white = colourOfLab(65535, 32896, 32896);
    const auto black = colourOfLab(0, 32896, 32896);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(white[i], 255, 2);
        EXPECT_NEAR(black[i], 0, 2);
    }
}

// Real files ---------------------------------------------------------------------------------------

class RealDocuments : public testing::Test {
protected:
    void SetUp() override {
        const char* data = std::getenv("CANDELA_DATA");
        if (data == nullptr)
            GTEST_SKIP() << "CANDELA_DATA names no folder of real files";
        folder = std::filesystem::path(data) / "studies" / "13_non_image";
        if (!std::filesystem::is_directory(folder))
            GTEST_SKIP() << folder << " is not there";
    }
    std::filesystem::path folder;
};

TEST_F(RealDocuments, ReportsAreReadable) {
    for (const char* name : {"reportsi.dcm", "test-SR.dcm"}) {
        const Result<Document> document = readDocument(*opened(folder / name));
        ASSERT_TRUE(document) << name << ": " << document.error().message;
        EXPECT_EQ(document->kind, DocumentKind::Report) << name;
        EXPECT_FALSE(document->content.children.empty()) << name;
    }
}

TEST_F(RealDocuments, PdfIsFound) {
    const Result<Document> document = readDocument(*opened(folder / "sample-pdf.dcm"));
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->kind, DocumentKind::Pdf);
}

TEST_F(RealDocuments, OtherKindsSayWhatTheyAre) {
    for (const auto& [name, what] :
         {std::pair{"waveform_ecg.dcm", "ECG"}, std::pair{"rtplan.dcm", "Radiotherapy plan"},
          std::pair{"rtstruct.dcm", "Radiotherapy structures"},
          std::pair{"Issue168.dcm", "Presentation state"}}) {
        const Result<Document> document = readDocument(*opened(folder / name));
        ASSERT_TRUE(document) << name << ": " << document.error().message;
        EXPECT_EQ(document->what, what) << name;
        EXPECT_FALSE(document->facts.empty()) << name;
    }
}

TEST_F(RealDocuments, SegmentationHoldsItsSegments) {
    const Result<Segmentation> segmentation = readSegmentation(*opened(folder / "liver.dcm"));
    ASSERT_TRUE(segmentation) << segmentation.error().message;
    EXPECT_EQ(segmentation->segments.size(), 1U);
    EXPECT_EQ(segmentation->frames.size(), 3U);
}

TEST_F(RealDocuments, PresentationStateOfAnotherMakerIsRead) {
    const Result<PresentationState> state = readPresentationState(*opened(folder / "Issue168.dcm"));
    ASSERT_TRUE(state) << state.error().message;
    EXPECT_FALSE(state->images.empty());
}

} // namespace
} // namespace candela::dicom
