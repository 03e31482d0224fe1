#include "LibraryFixture.h"

#include "database/exporting/StudyExport.h"
#include "tests/phantoms/Phantoms.h"

#include <algorithm>

namespace candela::test {
namespace {

class Export : public LibraryFixture {
protected:
    std::vector<std::string> contentsBelow(const fs::path& path) {
        std::vector<std::string> contents;
        for (const auto& entry : fs::recursive_directory_iterator(path)) {
            if (entry.is_regular_file())
                contents.push_back(contentOf(entry.path()));
        }
        std::sort(contents.begin(), contents.end());
        return contents;
    }
    fs::path in = folder.path() / "in";
    fs::path out = folder.path() / "out";
};

TEST(SafeFileName, NeverLeavesItsFolder) {
    EXPECT_EQ(safeFileName("1.2.840.10008"), "1.2.840.10008");
    EXPECT_EQ(safeFileName("../../etc/passwd"), "_._.._etc_passwd");
    EXPECT_EQ(safeFileName(""), "unknown");
    EXPECT_EQ(safeFileName("."), "_");
    EXPECT_EQ(safeFileName("/"), "_");
    EXPECT_EQ(safeFileName("Müller 7\n"), "M__ller_7_");
    EXPECT_EQ(safeFileName(std::string("a\0b", 3)), "a_b");
    EXPECT_LE(safeFileName(std::string(5000, 'x')).size(), 100U);
    for (const char* hostile : {"..", "../x", "a/../../b", "/root"}) {
        EXPECT_EQ(safeFileName(hostile).find('/'), std::string::npos);
        EXPECT_NE(safeFileName(hostile), "..");
    }
}

TEST_F(Export, FilesComeOutByteForByte) {
    phantoms::VolumeSpec spec;
    spec.patientId = "../../escape";
    phantoms::writeDicomVolume(in, spec);
    const ImportReport report = import({in});
    const StudyUid study(report.studyUids.at(0));
    const auto exported = session->exportStudy(study, out);
    ASSERT_TRUE(exported) << exported.error().message;
    EXPECT_EQ(exported->files, spec.slices);
    EXPECT_EQ(exported->bytes, report.bytesRead);
    EXPECT_EQ(contentsBelow(out), contentsBelow(in));
    EXPECT_FALSE(fs::exists(folder.path() / "escape"));
    const auto first = session->instances(SeriesUid(report.seriesUids.at(0)))->at(0);
    EXPECT_TRUE(fs::exists(out / safeFileName(spec.patientId) / study.str() / report.seriesUids.at(0) /
                           (first.sopInstanceUid.str() + ".dcm")));
    const auto again = session->exportStudy(study, out);
    ASSERT_TRUE(again) << "the same files are there already";
    EXPECT_EQ(again->files, spec.slices);
    EXPECT_EQ(contentsBelow(out).size(), static_cast<std::size_t>(spec.slices));
}

TEST_F(Export, NeverReplacesAnotherFile) {
    phantoms::writeDicomVolume(in, {});
    const ImportReport report = import({in});
    const StudyUid study(report.studyUids.at(0));
    ASSERT_TRUE(session->exportStudy(study, out));
    fs::path victim;
    for (const auto& entry : fs::recursive_directory_iterator(out)) {
        if (entry.is_regular_file())
            victim = entry.path();
    }
    writeFile(victim, "somebody's own file");
    const auto refused = session->exportStudy(study, out);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find(victim.filename().string()), std::string::npos);
    EXPECT_EQ(contentOf(victim), "somebody's own file");
}

TEST_F(Export, ADamagedStoreIsNoticed) {
    phantoms::writeDicomVolume(in, {});
    const ImportReport report = import({in});
    for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "library" / "objects")) {
        if (entry.is_regular_file()) {
            fs::permissions(entry.path(), fs::perms::owner_all);
            std::fstream(entry.path(), std::ios::in | std::ios::out | std::ios::binary).seekp(400).put('!');
        }
    }
    const auto refused = session->exportStudy(StudyUid(report.studyUids.at(0)), out);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Corrupt);
    EXPECT_TRUE(contentsBelow(out).empty());
}

TEST_F(Export, UnknownStudyAndCancel) {
    EXPECT_EQ(session->exportStudy(StudyUid("9"), out).error().code, ErrorCode::NotFound);
    phantoms::writeDicomVolume(in, {});
    const ImportReport report = import({in});
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(session->exportStudy(StudyUid(report.studyUids.at(0)), out, {}, stop.get_token()).error().code,
              ErrorCode::Cancelled);
}

} // namespace
} // namespace candela::test
