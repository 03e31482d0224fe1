#include "LibraryFixture.h"

#include "tests/phantoms/Phantoms.h"

#include <algorithm>
#include <functional>

namespace candela::test {
namespace {

/// Two imported studies of two patients: "2.25.1" (series "2.25.11") and "2.25.2" (series "2.25.21").
class Bin : public LibraryFixture {
protected:
    void SetUp() override {
        LibraryFixture::SetUp();
        writeStudy(1);
        writeStudy(2);
        ASSERT_EQ(import({folder.path() / "in"}).imported, 2 * slices);
    }

    void writeStudy(int number) {
        phantoms::VolumeSpec spec;
        spec.columns = 16;
        spec.rows = 12;
        spec.slices = slices;
        spec.studyUid = "2.25." + std::to_string(number);
        spec.seriesUid = spec.studyUid + "1";
        spec.patientId = "P" + std::to_string(number);
        phantoms::writeDicomVolume(inputOf(number), spec);
    }

    fs::path inputOf(int number) { return folder.path() / "in" / std::to_string(number); }

    std::int64_t bytesOf(int number) {
        std::int64_t bytes = 0;
        for (const auto& entry : fs::recursive_directory_iterator(inputOf(number)))
            bytes += entry.is_regular_file() ? static_cast<std::int64_t>(entry.file_size()) : 0;
        return bytes;
    }

    std::size_t storedFiles() {
        std::size_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(library->directory() / "objects"))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }

    std::vector<std::string> listed(const StudyQuery& query = {}) {
        std::vector<std::string> uids;
        const auto page = session->studies(query);
        EXPECT_TRUE(page) << page.error().message;
        if (!page)
            return uids;
        EXPECT_EQ(page->total, static_cast<std::int64_t>(page->studies.size()));
        for (const StudyRow& row : page->studies)
            uids.push_back(row.studyUid.str());
        std::ranges::sort(uids);
        return uids;
    }

    DetectionId addDetection(int number) {
        Detection d;
        d.task = Task::Brain;
        d.studyUid = StudyUid("2.25." + std::to_string(number));
        d.seriesUid = SeriesUid(d.studyUid.str() + "1");
        d.result.verdict = Verdict::Detected;
        d.result.label = "glioma";
        const auto added = session->addDetection(d);
        EXPECT_TRUE(added) << added.error().message;
        return added ? added->id : DetectionId();
    }

    SopInstanceUid firstInstance(int number) {
        const auto rows = session->instances(SeriesUid("2.25." + std::to_string(number) + "1"));
        EXPECT_TRUE(rows) << rows.error().message;
        return rows && !rows->empty() ? rows->front().sopInstanceUid : SopInstanceUid();
    }

    std::int64_t countOf(const std::string& table) {
        return catalogue()
            .read([&](catalog::Connection& connection) {
                auto query = connection.query("SELECT count(*) FROM " + table);
                query.step();
                return query.integer(0);
            })
            .value();
    }

    static constexpr int slices = 6;
    const StudyUid first{"2.25.1"};
    const SeriesUid series{"2.25.11"};
};

TEST_F(Bin, DeletedStudyIsInNoList) {
    const DetectionId detection = addDetection(1);
    ASSERT_TRUE(session->addEmbeddings("m", {{.sopInstanceUid = firstInstance(1), .vector = {1, 2}}}));
    ASSERT_TRUE(session->addEmbeddings("m", {{.sopInstanceUid = firstInstance(2), .vector = {1, 2}}}));
    const auto before = session->stats();
    const auto moved = session->deleteStudy(first);
    ASSERT_TRUE(moved) << moved.error().message;
    EXPECT_EQ(moved->studies, 1);
    EXPECT_EQ(moved->instances, slices);
    EXPECT_EQ(moved->bytes, bytesOf(1));

    EXPECT_EQ(listed(), std::vector<std::string>{"2.25.2"});
    EXPECT_EQ(listed({.text = "P1"}), std::vector<std::string>{});
    EXPECT_EQ(listed({.inBin = true}), std::vector<std::string>{"2.25.1"});
    EXPECT_EQ(listed({.text = "P2", .inBin = true}), std::vector<std::string>{});
    EXPECT_EQ(session->history({})->total, 0);
    EXPECT_EQ(session->detection(detection).error().code, ErrorCode::NotFound);
    ASSERT_EQ(session->embeddings("m")->size(), 1U);
    EXPECT_EQ(session->embeddings("m")->front().studyUid.str(), "2.25.2");
    EXPECT_EQ(session->seriesWithoutEmbeddings("other", "")->size(), 1U);

    const auto after = session->stats();
    ASSERT_TRUE(after);
    EXPECT_EQ(after->patients, 1);
    EXPECT_EQ(after->studies, 1);
    EXPECT_EQ(after->series, 1);
    EXPECT_EQ(after->instances, slices);
    EXPECT_EQ(after->detections, 0);
    EXPECT_EQ(after->indexVectors, 1);
    EXPECT_EQ(after->byModality.begin()->second, slices);
    EXPECT_EQ(after->bytesOriginal, before->bytesOriginal);
    EXPECT_EQ(after->bin.studies, 1);
    EXPECT_EQ(after->bin.instances, slices);
    EXPECT_EQ(after->bin.bytes, bytesOf(1));
}

TEST_F(Bin, NothingOfItCanBeOpenedAndTheAnswerSaysWhereItIs) {
    const SopInstanceUid instance = firstInstance(1);
    const DetectionId detection = addDetection(1);
    ASSERT_TRUE(session->thumbnail(series));
    ASSERT_TRUE(session->deleteStudy(first));
    const auto reader = newSession("reader", Role::Radiologist);
    const auto refused = [](const auto& outcome, const char* what) {
        ASSERT_FALSE(outcome) << what;
        EXPECT_EQ(outcome.error().code, ErrorCode::NotFound) << what;
        EXPECT_NE(outcome.error().message.find("in the bin"), std::string::npos) << outcome.error().message;
    };
    refused(session->study(first), "study");
    refused(session->series(series), "series");
    refused(session->seriesOf(instance), "seriesOf");
    refused(session->instances(series), "instances");
    refused(session->recordOpening(first), "recordOpening");
    refused(session->pixels(instance), "pixels");
    refused(session->frames(series, 0), "frames");
    refused(session->loadStack(series, 0), "loadStack");
    refused(session->loadPlane(series, 0, 0), "loadPlane");
    refused(session->thumbnail(series), "thumbnail");
    refused(session->exportStudy(first, folder.path() / "out"), "exportStudy");
    refused(session->detection(detection), "detection");
    refused(reader->addFeedback(detection, {}), "addFeedback");
    Detection another;
    another.studyUid = first;
    refused(session->addDetection(another), "addDetection");
    refused(session->deleteStudy(first), "deleteStudy");
    EXPECT_FALSE(fs::exists(folder.path() / "out"));
}

TEST_F(Bin, RestoredStudyIsAsItWas) {
    const DetectionId detection = addDetection(1);
    const auto before = session->stats();
    ASSERT_TRUE(session->deleteStudy(first));
    const auto back = session->restoreStudy(first);
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_EQ(back->instances, slices);
    EXPECT_EQ(back->bytes, bytesOf(1));
    EXPECT_EQ(listed(), (std::vector<std::string>{"2.25.1", "2.25.2"}));
    EXPECT_TRUE(session->loadStack(series, 0));
    EXPECT_TRUE(session->detection(detection));
    const auto after = session->stats();
    EXPECT_EQ(after->instances, before->instances);
    EXPECT_EQ(after->detections, 1);
    EXPECT_EQ(after->bin.studies, 0);
    const auto again = session->restoreStudy(first);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::NotFound);
    EXPECT_EQ(session->restoreStudy(StudyUid("1.2.3")).error().code, ErrorCode::NotFound);
    EXPECT_EQ(session->deleteStudy(StudyUid("1.2.3")).error().code, ErrorCode::NotFound);
}

TEST_F(Bin, EmptyingItRemovesRowsFilesAndThePatient) {
    addDetection(1);
    ASSERT_TRUE(session->deleteStudy(first));
    const auto removed = session->emptyBin();
    ASSERT_TRUE(removed) << removed.error().message;
    EXPECT_EQ(removed->studies, 1);
    EXPECT_EQ(removed->instances, slices);
    EXPECT_EQ(removed->bytes, bytesOf(1));
    EXPECT_EQ(countOf("patients"), 1);
    for (const char* table : {"studies", "series", "stacks"})
        EXPECT_EQ(countOf(table), 1) << table;
    for (const char* table : {"instances", "frames", "stack_frames", "objects"})
        EXPECT_EQ(countOf(table), slices) << table;
    EXPECT_EQ(countOf("detections"), 0);
    EXPECT_EQ(storedFiles(), static_cast<std::size_t>(slices));
    const auto stats = session->stats();
    EXPECT_EQ(stats->bytesOriginal, bytesOf(2));
    EXPECT_EQ(stats->bin.studies, 0);
    EXPECT_TRUE(session->loadStack(SeriesUid("2.25.21"), 0));
    EXPECT_EQ(import({inputOf(1)}).imported, slices);
    EXPECT_TRUE(session->loadStack(series, 0));
    EXPECT_EQ(session->emptyBin()->studies, 0);
}

TEST_F(Bin, ObjectsThatOthersNeedStay) {
    const auto shared = catalogue().write([](catalog::Connection& connection) {
        connection.execute(
            "INSERT INTO conflicts (instance, object, transfer_syntax, reason, imported) SELECT "
            "(SELECT min(i.id) FROM instances i JOIN series s ON s.id = i.series WHERE "
            "s.series_uid = '2.25.21'), (SELECT i.object FROM instances i JOIN series s ON s.id = "
            "i.series WHERE s.series_uid = '2.25.11' LIMIT 1), '', 'same UID', ''");
    });
    ASSERT_TRUE(shared) << shared.error().message;
    ASSERT_TRUE(session->deleteStudy(first));
    ASSERT_TRUE(session->emptyBin());
    EXPECT_EQ(countOf("objects"), slices + 1);
    EXPECT_EQ(storedFiles(), static_cast<std::size_t>(slices + 1));
    ASSERT_TRUE(session->deleteStudy(StudyUid("2.25.2")));
    const auto stats = session->stats();
    ASSERT_TRUE(stats);
    EXPECT_GT(stats->bin.bytes, bytesOf(2));
    EXPECT_EQ(stats->bin.bytes, stats->bytesOriginal);
    ASSERT_TRUE(session->emptyBin());
    EXPECT_EQ(countOf("objects"), 0);
    EXPECT_EQ(storedFiles(), 0U);
    EXPECT_EQ(countOf("patients"), 0);
}

TEST_F(Bin, ImportBringsAStudyBack) {
    ASSERT_TRUE(session->deleteStudy(first));
    const ImportReport again = import({inputOf(1)});
    EXPECT_EQ(again.duplicates, slices);
    EXPECT_EQ(listed(), (std::vector<std::string>{"2.25.1", "2.25.2"}));
    ASSERT_TRUE(session->emptyBin());
    EXPECT_TRUE(session->loadStack(series, 0));
}

TEST_F(Bin, PatientWithAnotherStudyStays) {
    phantoms::VolumeSpec spec;
    spec.slices = 2;
    spec.studyUid = "2.25.3";
    spec.seriesUid = "2.25.31";
    spec.patientId = "P1";
    phantoms::writeDicomVolume(folder.path() / "in" / "3", spec);
    ASSERT_EQ(import({folder.path() / "in" / "3"}).imported, 2);
    ASSERT_TRUE(session->deleteStudy(first));
    EXPECT_EQ(session->stats()->patients, 2);
    ASSERT_TRUE(session->emptyBin());
    EXPECT_EQ(session->stats()->patients, 2);
}

TEST_F(Bin, EachStepIsInTheAudit) {
    ASSERT_TRUE(session->deleteStudy(first));
    ASSERT_TRUE(session->restoreStudy(first));
    ASSERT_TRUE(session->deleteStudy(first));
    ASSERT_TRUE(session->emptyBin());
    const auto entries = session->audit({});
    ASSERT_TRUE(entries);
    std::vector<std::string> actions;
    for (const AuditEntry& entry : *entries) {
        if (entry.object != first.str() || entry.action == "import")
            continue;
        EXPECT_EQ(entry.patientId, "P1");
        EXPECT_EQ(entry.user, "chief");
        actions.insert(actions.begin(), entry.action);
    }
    EXPECT_EQ(actions, (std::vector<std::string>{"study deleted", "study restored", "study deleted",
                                                 "study removed for good"}));
}

TEST_F(Bin, StoppedInTheMiddleKeepsWholeStudies) {
    ASSERT_TRUE(session->deleteStudy(first));
    ASSERT_TRUE(session->deleteStudy(StudyUid("2.25.2")));
    std::stop_source stop;
    const auto stopped = session->emptyBin([&](const Progress&) { stop.request_stop(); }, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(listed({.inBin = true}).size(), 1U);
    EXPECT_EQ(session->emptyBin()->studies, 1);
    EXPECT_EQ(storedFiles(), 0U);
}

} // namespace
} // namespace candela::test
