#include "LibraryFixture.h"

#include "tests/phantoms/Phantoms.h"

#include <algorithm>
#include <set>
#include <thread>

namespace candela::test {
namespace {

using namespace std::chrono_literals;

/// A library with one imported study, and a folder for its backup.
class Backup : public LibraryFixture {
protected:
    void SetUp() override {
        LibraryFixture::SetUp();
        ASSERT_EQ(import({writeStudy(1)}).imported, slices);
    }

    fs::path writeStudy(int number) {
        phantoms::VolumeSpec spec;
        spec.columns = 32;
        spec.rows = 32;
        spec.slices = slices;
        spec.studyUid = "2.25." + std::to_string(number);
        spec.seriesUid = spec.studyUid + "1";
        spec.patientId = "P" + std::to_string(number);
        phantoms::writeDicomVolume(folder.path() / "in" / std::to_string(number), spec);
        return folder.path() / "in" / std::to_string(number);
    }

    BackupReport backup() {
        const auto report = session->backup(target);
        EXPECT_TRUE(report) << report.error().message;
        return report.value_or(BackupReport{});
    }

    Result<BackupReport> restore(const std::string& name = "chief",
                                 const std::string& password = goodPassword, std::stop_token stop = {}) {
        return Library::restore(target, restored, name, password, {}, std::move(stop));
    }

    static std::set<std::string> filesIn(const fs::path& directory) {
        std::set<std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(directory)) {
            if (entry.is_regular_file())
                files.insert(fs::relative(entry.path(), directory).string());
        }
        return files;
    }

    fs::path firstObject(const fs::path& root) {
        return root / "objects" / *filesIn(root / "objects").begin();
    }

    static constexpr int slices = 6;
    const fs::path target = folder.path() / "backup";
    const fs::path restored = folder.path() / "restored";
};

TEST_F(Backup, CopiesWhatIsNewAndReadsAllBack) {
    const BackupReport whole = backup();
    EXPECT_EQ(whole.objects, slices);
    EXPECT_EQ(whole.copied, slices);
    EXPECT_GT(whole.bytes, 0);
    EXPECT_TRUE(whole.verified);
    EXPECT_EQ(backup().copied, 0);
    import({writeStudy(2)});
    const BackupReport more = backup();
    EXPECT_EQ(more.objects, 2 * slices);
    EXPECT_EQ(more.copied, slices);
    EXPECT_EQ(filesIn(target / "objects"), filesIn(library->directory() / "objects"));
    EXPECT_FALSE(fs::exists(target / ".backup-new.sqlite"));
}

TEST_F(Backup, RestoredLibraryIsTheSame) {
    import({writeStudy(2)});
    ASSERT_TRUE(session->deleteStudy(StudyUid("2.25.2")));
    Detection detection;
    detection.studyUid = StudyUid("2.25.1");
    ASSERT_TRUE(session->addDetection(detection));
    backup();
    const auto report = restore();
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->objects, 2 * slices);
    EXPECT_EQ(report->copied, 2 * slices);
    EXPECT_TRUE(report->verified);
    const auto other = LibraryAccess::open(restored, quickOptions());
    ASSERT_TRUE(other) << other.error().message;
    const auto person = (*other)->logIn("chief", goodPassword);
    ASSERT_TRUE(person);
    const auto before = session->stats();
    const auto after = (*person)->stats();
    ASSERT_TRUE(after);
    EXPECT_EQ(after->instances, before->instances);
    EXPECT_EQ(after->bin.instances, slices);
    EXPECT_EQ(after->detections, 1);
    EXPECT_EQ(after->bytesOriginal, before->bytesOriginal);
    EXPECT_EQ(after->bytesStored, before->bytesStored);
    EXPECT_EQ(filesIn(restored / "objects"), filesIn(library->directory() / "objects"));
    EXPECT_TRUE((*person)->loadStack(SeriesUid("2.25.11"), 0));
    const auto entries = (*person)->audit({});
    ASSERT_TRUE(entries);
    EXPECT_TRUE(
        std::ranges::any_of(*entries, [](const AuditEntry& e) { return e.action == "library restored"; }));
    const auto again = restore();
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::InvalidArgument);
    const auto continued = (*person)->backup(target);
    EXPECT_TRUE(continued) << continued.error().message;
}

TEST_F(Backup, RestoreIsForAnAdministratorOfTheBackup) {
    ASSERT_TRUE(newSession("reader", Role::Radiologist));
    backup();
    for (const auto& [name, password] : std::vector<std::pair<std::string, std::string>>{
             {"chief", otherPassword}, {"nobody", goodPassword}, {"reader", goodPassword}}) {
        const auto refused = restore(name, password);
        ASSERT_FALSE(refused) << name;
        EXPECT_EQ(refused.error().code, ErrorCode::NotPermitted) << name;
        EXPECT_FALSE(Library::exists(restored));
        EXPECT_FALSE(fs::exists(restored / ".restore.sqlite"));
    }
    const auto nothing = Library::restore(folder.path() / "in", restored, "chief", goodPassword);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::NotFound);
}

TEST_F(Backup, InterruptedRestoreIsGoneOnWith) {
    backup();
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = restore("chief", goodPassword, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(Library::exists(restored));
    const std::string some = *filesIn(target / "objects").begin();
    fs::create_directories((restored / "objects" / some).parent_path());
    fs::copy_file(target / "objects" / some, restored / "objects" / some);
    const auto report = restore();
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->copied, slices - 1);
}

TEST_F(Backup, DamageInTheBackupIsMendedFromTheLibrary) {
    backup();
    const fs::path object = firstObject(target);
    const std::string content = contentOf(object);
    std::string damaged = content;
    damaged[damaged.size() / 2] ^= 1;
    writeFile(object, damaged);
    const BackupReport report = backup();
    EXPECT_EQ(report.copied, 1);
    EXPECT_EQ(contentOf(object), content);
}

TEST_F(Backup, DamageInTheLibraryIsNamedAndTheGoodCopyStays) {
    backup();
    const fs::path object = firstObject(library->directory());
    const std::string copyName = fs::relative(object, library->directory()).string();
    const std::string content = contentOf(object);
    fs::remove(object);
    EXPECT_TRUE(session->backup(target)) << "the earlier backup still has it";
    EXPECT_EQ(contentOf(target / copyName), content);
    fs::remove(target / copyName);
    import({writeStudy(2)});
    const auto report = session->backup(target);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Corrupt);
    EXPECT_NE(report.error().message.find(object.stem().string()), std::string::npos)
        << report.error().message;
    const auto made = restore();
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Corrupt);
    const auto other = LibraryAccess::open(restored, quickOptions());
    ASSERT_TRUE(other) << "all others are in the backup";
    EXPECT_TRUE((*(*other)->logIn("chief", goodPassword))->loadStack(SeriesUid("2.25.21"), 0));
}

TEST_F(Backup, RemovedObjectsLeaveItWithTheNextOne) {
    import({writeStudy(2)});
    backup();
    ASSERT_TRUE(session->deleteStudy(StudyUid("2.25.2")));
    ASSERT_TRUE(session->emptyBin());
    EXPECT_EQ(backup().objects, slices);
    EXPECT_EQ(filesIn(target / "objects").size(), static_cast<std::size_t>(slices));
}

TEST_F(Backup, RefusesPlacesThatAreOthers) {
    for (const fs::path& place : {library->directory(), library->directory() / "backup"}) {
        const auto refused = session->backup(place);
        ASSERT_FALSE(refused) << place;
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument) << place;
    }
    backup();
    auto other = LibraryAccess::create(folder.path() / "other", newAccount("chief", Role::Administrator),
                                       quickOptions());
    ASSERT_TRUE(other);
    const auto refused = (*(*other)->logIn("chief", goodPassword))->backup(target);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(refused.error().message.find("another library"), std::string::npos);
}

TEST_F(Backup, IsConsistentWhileOthersImportAndEmptyTheBin) {
    std::vector<fs::path> inputs;
    for (int number = 2; number <= 9; ++number)
        inputs.push_back(writeStudy(number));
    std::atomic<bool> done = false;
    std::jthread others([&] {
        for (int round = 0; !done; ++round) {
            const std::size_t i = static_cast<std::size_t>(round) % inputs.size();
            import({inputs[i]});
            std::ignore = session->deleteStudy(StudyUid("2.25." + std::to_string(i + 2)));
            if (round % 2 == 1) {
                const auto emptied = session->emptyBin();
                EXPECT_TRUE(emptied) << emptied.error().message;
            }
        }
    });
    for (int round = 0; round < 4; ++round) {
        const auto report = session->backup(target);
        ASSERT_TRUE(report) << report.error().message;
        EXPECT_TRUE(report->verified);
    }
    done = true;
    others.join();
    ASSERT_TRUE(restore());
}

TEST_F(Backup, CancelledItKeepsTheEarlierOne) {
    backup();
    import({writeStudy(2)});
    std::stop_source stop;
    const auto stopped = session->backup(
        target,
        [&](const Progress& progress) {
            if (progress.total > 0)
                stop.request_stop();
        },
        stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    const auto report = restore();
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->objects, slices);
}

} // namespace
} // namespace candela::test
