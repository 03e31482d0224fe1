#include "LibraryFixture.h"

#include "database/importing/ImportLock.h"
#include "tests/phantoms/Phantoms.h"

#include <algorithm>

namespace candela::test {
namespace {

class Duplicates : public LibraryFixture {
protected:
    /// A copy of a file with some words of its header replaced by others of the same length.
    fs::path alteredCopy(const fs::path& file,
                         const std::vector<std::pair<std::string, std::string>>& words) {
        std::string content = contentOf(file);
        for (const auto& [old, now] : words) {
            EXPECT_EQ(old.size(), now.size());
            EXPECT_NE(content.find(old), std::string::npos) << old;
            for (std::size_t at = content.find(old); at != std::string::npos; at = content.find(old, at + 1))
                content.replace(at, old.size(), now);
        }
        fs::path copy = folder.path() / "altered" / (std::to_string(copies++) + ".dcm");
        writeFile(copy, content);
        return copy;
    }
    /// The same with another last pixel.
    fs::path otherPixels(const fs::path& file) {
        const fs::path copy = alteredCopy(file, {});
        std::string content = contentOf(copy);
        content[content.size() - 2] = static_cast<char>(content[content.size() - 2] ^ 0x15);
        writeFile(copy, content);
        return copy;
    }
    static std::string uidOf(const fs::path& file) {
        return dicom::readHeader(file, {}, std::string(64, '0'))->sopInstanceUid.str();
    }
    static std::string otherUid(std::string uid) {
        uid.back() = uid.back() == '7' ? '3' : '7';
        return uid;
    }
    std::vector<std::string> warningsOf(const std::string& series, const std::string& instance) {
        const auto rows = session->instances(SeriesUid(series));
        for (const InstanceRow& row : rows.value()) {
            if (row.sopInstanceUid.str() == instance)
                return row.warnings;
        }
        ADD_FAILURE() << "no instance " << instance;
        return {};
    }
    static bool anyContains(const std::vector<std::string>& texts, const std::string& words) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return text.find(words) != std::string::npos; });
    }

    /// A volume in which every slice has pixels of its own.
    std::vector<fs::path> distinctSlices(const fs::path& place) {
        const auto slices = phantoms::writeDicomVolume(place, {});
        for (std::size_t i = 0; i < slices.size(); ++i) {
            std::string content = contentOf(slices[i]);
            content[content.size() - 4] = static_cast<char>(i + 1);
            writeFile(slices[i], content);
        }
        return slices;
    }

    int copies = 0;
    std::vector<fs::path> files = distinctSlices(folder.path() / "in");
};

TEST_F(Duplicates, AConflictIsKeptExportedAndShown) {
    const ImportReport first = import({files.begin(), files.end()});
    const std::string series = first.seriesUids.at(0);
    const fs::path other = otherPixels(files[2]);
    const ImportReport report = import({other});
    expectAccounted(report);
    ASSERT_EQ(report.conflicts.size(), 1U);
    EXPECT_NE(report.conflicts[0].reason.find("pixels differ"), std::string::npos);
    EXPECT_EQ(report.conflicts[0].sopInstanceUid, uidOf(files[2]));
    EXPECT_GT(report.bytesStored, 0);
    EXPECT_EQ(session->stats()->conflicts, 1);
    EXPECT_EQ(session->stats()->instances, first.imported);
    EXPECT_TRUE(anyContains(warningsOf(series, uidOf(files[2])), "conflict"));
    EXPECT_TRUE(warningsOf(series, uidOf(files[3])).empty());
    const auto shown = session->series(SeriesUid(series));
    for (const StackInfo& stack : shown->stacks)
        EXPECT_TRUE(anyContains(stack.warnings, "1 file is in conflict"));

    const auto exported = session->exportStudy(StudyUid(first.studyUids.at(0)), folder.path() / "out");
    ASSERT_TRUE(exported) << exported.error().message;
    EXPECT_EQ(exported->files, first.imported + 1);
    int conflicts = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "out")) {
        if (entry.path().filename().string().find(".conflict-1.") == std::string::npos)
            continue;
        ++conflicts;
        EXPECT_EQ(contentOf(entry.path()), contentOf(other));
    }
    EXPECT_EQ(conflicts, 1);

    const ImportReport again = import({other});
    EXPECT_EQ(again.duplicates, 1) << "a conflict that is kept already";
    EXPECT_TRUE(again.conflicts.empty());
}

TEST_F(Duplicates, AConflictSaysWhenThePixelsAreTheSame) {
    import({files.begin(), files.end()});
    const ImportReport report = import({alteredCopy(files[1], {{"Phantom series", "Renamed series"}})});
    ASSERT_EQ(report.conflicts.size(), 1U);
    EXPECT_NE(report.conflicts[0].reason.find("the same pixels"), std::string::npos)
        << report.conflicts[0].reason;
    EXPECT_EQ(report.checksums.matched, 1);
    EXPECT_EQ(report.pixelHashes.compared, 1);
    EXPECT_EQ(report.pixelHashes.matched, 1);
}

TEST_F(Duplicates, TheSamePixelsUnderAnotherUidAreImportedAndLinked) {
    const std::string uid = uidOf(files[1]);
    const fs::path twin = alteredCopy(files[1], {{uid, otherUid(uid)}});
    const ImportReport first = import({files.begin(), files.end()});
    EXPECT_TRUE(first.samePixels.empty());
    const ImportReport report = import({twin});
    expectAccounted(report);
    EXPECT_EQ(report.imported, 1);
    ASSERT_EQ(report.samePixels.size(), 1U);
    EXPECT_EQ(report.samePixels[0].path, twin.string());
    EXPECT_EQ(report.samePixels[0].sopInstanceUid, otherUid(uid));
    const std::string series = first.seriesUids.at(0);
    EXPECT_FALSE(anyContains(warningsOf(series, uid), "pixels are also those of")) << "of its own series";
}

TEST_F(Duplicates, TheSamePixelsInAnotherSeriesAreNotedOnBoth) {
    const ImportReport first = import({files.begin(), files.end()});
    const std::string uid = uidOf(files[1]);
    const std::string series = first.seriesUids.at(0);
    const ImportReport report =
        import({alteredCopy(files[1], {{uid, otherUid(uid)}, {series, otherUid(series)}})});
    ASSERT_EQ(report.imported, 1);
    ASSERT_EQ(report.samePixels.size(), 1U);
    EXPECT_TRUE(
        anyContains(warningsOf(otherUid(series), otherUid(uid)), "pixels are also those of instance " + uid));
    EXPECT_TRUE(anyContains(warningsOf(series, uid), "pixels are also those of instance " + otherUid(uid)));
}

TEST_F(Duplicates, TwinsWithinOneImportAreFoundToo) {
    const std::string uid = uidOf(files[1]);
    const fs::path twin = alteredCopy(files[1], {{uid, otherUid(uid)}});
    const ImportReport report = import({files[1], twin});
    EXPECT_EQ(report.imported, 2);
    EXPECT_EQ(report.samePixels.size(), 1U);
}

TEST_F(Duplicates, WhatTheChecksumClearsCostsNoHash) {
    const auto count = static_cast<std::int64_t>(files.size());
    const ImportReport report = import({files.begin(), files.end()});
    EXPECT_EQ(report.identifiers.compared, count);
    EXPECT_EQ(report.identifiers.matched, 0);
    EXPECT_EQ(report.checksums.compared, count);
    EXPECT_EQ(report.checksums.matched, 0);
    EXPECT_EQ(report.pixelHashes.compared, 0);
    EXPECT_GT(report.identifiers.seconds + report.checksums.seconds, 0);
    const ImportReport again = import({files.begin(), files.end()});
    EXPECT_EQ(again.identifiers.matched, count);
    EXPECT_EQ(again.checksums.compared, 0) << "the same file again is known by its identifiers";
}

TEST_F(Duplicates, AnInstanceOfAnOlderLibraryIsComparedAllTheSame) {
    import({files.begin(), files.end()});
    ASSERT_TRUE(catalogue().write([](catalog::Connection& connection) {
        connection.execute("UPDATE instances SET pixel_checksum = NULL, pixel_sha256 = ''");
    }));
    const ImportReport report = import({alteredCopy(files[1], {{"Phantom series", "Renamed series"}})});
    ASSERT_EQ(report.conflicts.size(), 1U);
    EXPECT_NE(report.conflicts[0].reason.find("the same pixels"), std::string::npos)
        << report.conflicts[0].reason;
}

TEST_F(Duplicates, AnotherPatientsStudyIsKeptBeside) {
    phantoms::VolumeSpec spec;
    spec.studyUid = "2.25.1";
    spec.seriesUid = "2.25.2";
    phantoms::writeDicomVolume(folder.path() / "one", spec);
    import({folder.path() / "one"});
    spec.patientId = "SOMEBODY-ELSE";
    spec.seriesUid = "2.25.3";
    const auto others = phantoms::writeDicomVolume(folder.path() / "two", spec);
    const ImportReport report = import({folder.path() / "two"});
    expectAccounted(report);
    EXPECT_EQ(report.conflicts.size(), others.size());
    EXPECT_EQ(session->stats()->conflicts, static_cast<std::int64_t>(others.size()));
    EXPECT_EQ(session->stats()->patients, 1);
}

TEST_F(Duplicates, AnImportBringsAStudyBackOutOfTheBin) {
    const ImportReport first = import({files.begin(), files.end()});
    const auto putInBin = [&] {
        ASSERT_TRUE(catalogue().write([](catalog::Connection& connection) {
            connection.execute("UPDATE studies SET binned = '2026-01-01T00:00:00Z'");
        }));
    };
    const auto isInBin = [&] {
        return catalogue()
            .read([](catalog::Connection& connection) {
                return connection.query("SELECT 1 FROM studies WHERE binned <> ''").step();
            })
            .value();
    };
    putInBin();
    const ImportReport again = import({files[0]});
    EXPECT_EQ(again.duplicates, 1);
    EXPECT_FALSE(isInBin());
    EXPECT_TRUE(anyContains(again.warnings, first.studyUids.at(0)));
    putInBin();
    const std::string uid = uidOf(files[1]);
    const ImportReport added = import({alteredCopy(files[1], {{uid, otherUid(uid)}})});
    EXPECT_EQ(added.imported, 1);
    EXPECT_FALSE(isInBin());
    EXPECT_EQ(added.warnings.size(), 1U);
}

TEST_F(Duplicates, OpeningSortsWhatAnInterruptedImportLeftUnsorted) {
    const fs::path directory = library->directory();
    const auto stacks = [&] {
        const auto series = session->series(SeriesUid("2.25.5"));
        return series ? series->stacks.size() : 99;
    };
    ASSERT_TRUE(catalogue().write([](catalog::Connection& connection) {
        for (int number = 0; number < 5; ++number)
            std::ignore =
                catalog::insertInstance(connection, syntheticInstance("P", "2.25.4", "2.25.5", number));
    }));
    EXPECT_EQ(stacks(), 0U);
    {
        const ImportLock importing(directory, {});
        session.reset();
        library = *LibraryAccess::open(directory, quickOptions());
        session = logIn("chief");
        EXPECT_EQ(stacks(), 0U) << "the import that goes on will do it";
    }
    session.reset();
    library = *LibraryAccess::open(directory, quickOptions());
    session = logIn("chief");
    EXPECT_EQ(stacks(), 1U);
    EXPECT_EQ(session->series(SeriesUid("2.25.5"))->stacks[0].slices, 5);
}

} // namespace
} // namespace candela::test
