#include "LibraryFixture.h"

#include "tests/phantoms/Phantoms.h"

#include <algorithm>
#include <atomic>
#include <set>

namespace candela::test {
namespace {

class Import : public LibraryFixture {
protected:
    fs::path in = folder.path() / "in";
};

TEST_F(Import, AVolumeBecomesOneStack) {
    phantoms::VolumeSpec spec;
    spec.shuffledNames = true;
    phantoms::writeDicomVolume(in, spec);
    const ImportReport report = import({in});
    expectAccounted(report);
    EXPECT_EQ(report.imported, spec.slices);
    EXPECT_EQ(report.newPatients, 1);
    EXPECT_EQ(report.newStudies, 1);
    EXPECT_EQ(report.newSeries, 1);
    EXPECT_EQ(report.newInstances, spec.slices);
    ASSERT_EQ(report.seriesUids.size(), 1U);
    ASSERT_EQ(report.studyUids.size(), 1U);
    EXPECT_GT(report.bytesRead, 0);
    EXPECT_EQ(report.bytesStored, report.bytesRead);
    const auto series = session->series(SeriesUid(report.seriesUids.at(0)));
    ASSERT_TRUE(series);
    ASSERT_EQ(series->stacks.size(), 1U);
    const StackInfo& stack = series->stacks[0];
    EXPECT_EQ(stack.kind, StackKind::Volume);
    EXPECT_EQ(stack.columns, spec.columns);
    EXPECT_EQ(stack.rows, spec.rows);
    EXPECT_EQ(stack.slices, spec.slices);
    EXPECT_NEAR(stack.geometry.spacing[0], spec.columnSpacing, 1e-6);
    EXPECT_NEAR(stack.geometry.spacing[1], spec.rowSpacing, 1e-6);
    EXPECT_NEAR(stack.geometry.spacing[2], spec.sliceStep, 1e-6);
    const auto rows = session->instances(SeriesUid(report.seriesUids.at(0)));
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), static_cast<std::size_t>(spec.slices));
    for (int i = 0; i < spec.slices; ++i) {
        EXPECT_EQ(rows->at(static_cast<std::size_t>(i)).slice, i);
        EXPECT_EQ(rows->at(static_cast<std::size_t>(i)).stack, 0);
        EXPECT_EQ(rows->at(static_cast<std::size_t>(i)).frames, 1);
        EXPECT_GT(rows->at(static_cast<std::size_t>(i)).storedBytes, 0);
    }
    const StudyRow study = session->studies({})->studies.at(0);
    EXPECT_EQ(study.patientName, spec.patientName);
    EXPECT_EQ(study.accessionNumber, spec.accessionNumber);
    EXPECT_EQ(study.referringPhysician, spec.referringPhysician);
}

TEST_F(Import, ASecondTimeEverythingIsADuplicate) {
    phantoms::writeDicomVolume(in, {});
    const ImportReport first = import({in});
    const ImportReport second = import({in});
    expectAccounted(second);
    EXPECT_EQ(second.imported, 0);
    EXPECT_EQ(second.duplicates, first.imported);
    EXPECT_EQ(second.newStudies, 0);
    EXPECT_TRUE(second.studyUids.empty());
    const ImportReport twice = import({in, in / "nowhere"});
    expectAccounted(twice);
    ASSERT_EQ(twice.rejected.size(), 1U);
}

TEST_F(Import, TheSameFileTwiceInOneImportCountsOnce) {
    const auto files = phantoms::writeDicomVolume(in, {});
    for (std::size_t i = 0; i < files.size(); ++i)
        fs::copy_file(files[i], in / ("copy" + std::to_string(i)));
    const ImportReport report = import({in});
    expectAccounted(report);
    EXPECT_EQ(report.imported, static_cast<std::int64_t>(files.size()));
    EXPECT_EQ(report.duplicates, static_cast<std::int64_t>(files.size()));
}

TEST_F(Import, OtherContentUnderAKnownUidIsAConflictAndTheFirstStays) {
    phantoms::VolumeSpec spec;
    phantoms::writeDicomVolume(in, spec);
    const ImportReport first = import({in});
    const auto before =
        session->pixels(session->instances(SeriesUid(first.seriesUids.at(0)))->at(0).sopInstanceUid);
    spec.content = phantoms::Content::Thorax;
    phantoms::writeDicomVolume(folder.path() / "again", spec);
    const ImportReport second = import({folder.path() / "again"});
    expectAccounted(second);
    EXPECT_EQ(second.conflicts.size(), static_cast<std::size_t>(spec.slices));
    EXPECT_FALSE(second.conflicts.at(0).sopInstanceUid.empty());
    EXPECT_FALSE(second.conflicts.at(0).reason.empty());
    const auto after =
        session->pixels(session->instances(SeriesUid(first.seriesUids.at(0)))->at(0).sopInstanceUid);
    ASSERT_TRUE(before && after);
    EXPECT_EQ(before->bytes, after->bytes);
}

TEST_F(Import, AStudyOfAnotherPatientIsAConflict) {
    phantoms::VolumeSpec spec;
    spec.studyUid = "2.25.1";
    spec.seriesUid = "2.25.2";
    phantoms::writeDicomVolume(in, spec);
    import({in});
    spec.patientId = "SOMEBODY-ELSE";
    spec.seriesUid = "2.25.3";
    phantoms::writeDicomVolume(folder.path() / "other", spec);
    const ImportReport report = import({folder.path() / "other"});
    expectAccounted(report);
    EXPECT_EQ(report.conflicts.size(), static_cast<std::size_t>(spec.slices));
    EXPECT_EQ(session->stats()->patients, 1);
}

TEST_F(Import, AStackGrowsWithItsSeries) {
    phantoms::VolumeSpec spec;
    const auto files = phantoms::writeDicomVolume(in, spec);
    import({files.begin(), files.begin() + 3});
    const ImportReport rest = import({in});
    EXPECT_EQ(rest.duplicates, 3);
    const auto series = session->series(SeriesUid(rest.seriesUids.at(0)));
    ASSERT_EQ(series->stacks.size(), 1U);
    EXPECT_EQ(series->stacks[0].slices, spec.slices);
    EXPECT_EQ(series->instanceCount, spec.slices);
}

TEST_F(Import, WhatIsNoImageIsNamed) {
    writeFile(in / "notes.txt", "nothing to see");
    writeFile(in / "empty.dcm", "");
    writeFile(in / "archive.zip", std::string("PK\x03\x04", 4) + std::string(100, 'x'));
    writeFile(in / ".DS_Store", "x");
    writeFile(in / "cut.dcm", std::string(128, '\0') + "DICM" + std::string(20, '\1'));
    const ImportReport report = import({in});
    expectAccounted(report);
    EXPECT_EQ(report.imported, 0);
    EXPECT_EQ(report.rejected.size(), 3U);
    EXPECT_EQ(report.skipped.size(), 2U) << "a text beside images is no failure";
    EXPECT_EQ(import({in / "notes.txt"}).rejected.size(), 1U) << "one that is named is";
    EXPECT_EQ(session->stats()->instances, 0);
}

TEST_F(Import, DefaultsDescribeImagesWithoutAHeader) {
    phantoms::VolumeSpec spec;
    spec.modality = "MR";
    fs::create_directories(in);
    phantoms::writeNifti(in / "head.nii.gz", spec);
    ImportRequest request;
    request.paths = {in};
    request.patientId = "NIFTI-7";
    request.modality = "MR";
    request.description = "Head";
    request.bodyPart = "BRAIN";
    const auto report = session->import(request);
    ASSERT_TRUE(report);
    ASSERT_EQ(report->imported, 1) << (report->rejected.empty() ? "" : report->rejected[0].reason);
    const StudyRow study = session->studies({})->studies.at(0);
    EXPECT_EQ(study.patientId.str(), "NIFTI-7");
    EXPECT_EQ(study.modalities, std::vector<std::string>{"MR"});
    const auto series = session->series(SeriesUid(report->seriesUids.at(0)));
    EXPECT_EQ(series->bodyPart, "BRAIN");
    ASSERT_EQ(series->stacks.size(), 1U);
    EXPECT_EQ(series->stacks[0].slices, spec.slices);
    EXPECT_EQ(session->instances(series->seriesUid)->at(0).transferSyntax, "NIfTI");
    EXPECT_EQ(session->import(request)->duplicates, 1);
}

TEST_F(Import, ProgressRisesToTheTotal) {
    phantoms::writeDicomVolume(in, {});
    std::vector<Progress> seen;
    ImportRequest request;
    request.paths = {in};
    ASSERT_TRUE(session->import(request, [&](const Progress& p) { seen.push_back(p); }));
    ASSERT_GE(seen.size(), 2U);
    EXPECT_EQ(seen.back().done, 8);
    EXPECT_EQ(seen.back().total, 8);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end(),
                               [](const Progress& a, const Progress& b) { return a.done < b.done; }));
}

TEST_F(Import, EveryFileOfThePydicomPackageIsAccountedFor) {
    const fs::path package = "/usr/lib/python3/dist-packages/pydicom/data";
    if (!fs::exists(package))
        GTEST_SKIP() << "the package python3-pydicom is not installed";
    const ImportReport report = import({package});
    expectAccounted(report);
    std::int64_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(package))
        files += entry.is_regular_file() ? 1 : 0;
    EXPECT_GE(report.filesSeen, files) << "folders that are skipped count too";
    EXPECT_GT(report.imported, 80);
    const auto stats = session->stats();
    ASSERT_TRUE(stats);
    EXPECT_EQ(stats->instances, report.imported);
    EXPECT_EQ(stats->studies, report.newStudies);
    for (const std::string& uid : report.studyUids) {
        const auto detail = session->study(StudyUid(uid));
        ASSERT_TRUE(detail) << uid;
        for (const SeriesInfo& series : detail->series) {
            for (const StackInfo& stack : series.stacks) {
                const auto loaded = session->loadPlane(series.seriesUid, stack.stack, 0);
                EXPECT_TRUE(loaded) << uid << " " << loaded.error().message;
            }
            if (!series.stacks.empty()) {
                EXPECT_TRUE(session->thumbnail(series.seriesUid)) << uid;
            }
        }
    }
    const ImportReport again = import({package});
    expectAccounted(again);
    EXPECT_EQ(again.imported, 0);
    EXPECT_EQ(again.filesSeen, report.filesSeen);
}

} // namespace
} // namespace candela::test
