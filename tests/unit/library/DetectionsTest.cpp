#include "LibraryFixture.h"
#include "database/model/FeedbackCount.h"

#include <algorithm>

namespace candela::test {
namespace {

class Detections : public LibraryFixture {
protected:
    void SetUp() override {
        LibraryFixture::SetUp();
        insertSeries(catalogue(), "P1", "1.1", "1.1.1", 5, "MR");
        insertSeries(catalogue(), "P2", "1.2", "1.2.1", 4, "CT");
        reader = newSession("reader", Role::Radiologist);
        ASSERT_TRUE(reader);
    }

    Detection sample(const std::string& study, Task task, Verdict verdict, const std::string& label,
                     double probability) {
        Detection d;
        d.task = task;
        d.studyUid = StudyUid(study);
        d.seriesUid = SeriesUid(study + ".1");
        d.model = {"brain", "1.0", "abc"};
        d.result.verdict = verdict;
        d.result.label = label;
        d.result.text = "Tumour detected: " + label;
        d.result.probability = probability;
        d.result.classes = {{"glioma", 0.75}, {"no_tumor", 0.25}};
        d.result.predictionSet = {"glioma", "meningioma"};
        d.result.oodScore = 0.5;
        d.result.oodThreshold = 2.5;
        d.result.reason = "because";
        d.keySlice = {SopInstanceUid(study + ".1.2"), 0, 2};
        for (int i = 0; i < 3; ++i) {
            SliceResult slice;
            slice.seriesUid = d.seriesUid;
            slice.sopInstanceUid = SopInstanceUid(study + ".1." + std::to_string(i));
            slice.slice = i;
            slice.probability = 0.1 * i;
            slice.label = i == 2 ? label : "no_tumor";
            d.slices.push_back(slice);
        }
        d.seconds = 0.25;
        return d;
    }

    Detection add(const std::string& study, Task task, Verdict verdict, const std::string& label,
                  double probability) {
        auto added = reader->addDetection(sample(study, task, verdict, label, probability));
        EXPECT_TRUE(added) << added.error().message;
        return added.value_or(Detection{});
    }

    std::shared_ptr<Session> reader;
};

TEST_F(Detections, ComeBackAsTheyWereStored) {
    const Detection added = add("1.1", Task::Brain, Verdict::Detected, "glioma", 0.93);
    EXPECT_EQ(added.user, "reader");
    EXPECT_EQ(added.created.size(), 20U);
    EXPECT_EQ(added.patientId.str(), "P1");
    const auto again = session->detection(added.id);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->patientName, "Name^P1");
    EXPECT_EQ(again->studyDescription, "Description of 1.1");
    EXPECT_EQ(again->result.verdict, Verdict::Detected);
    EXPECT_EQ(again->result.label, "glioma");
    EXPECT_EQ(again->result.text, "Tumour detected: glioma");
    EXPECT_DOUBLE_EQ(again->result.probability, 0.93);
    ASSERT_EQ(again->result.classes.size(), 2U);
    EXPECT_EQ(again->result.classes[0].label, "glioma");
    EXPECT_DOUBLE_EQ(again->result.classes[0].probability, 0.75);
    EXPECT_EQ(again->result.predictionSet, (std::vector<std::string>{"glioma", "meningioma"}));
    EXPECT_EQ(again->keySlice.slice, 2);
    EXPECT_EQ(again->keySlice.sopInstanceUid.str(), "1.1.1.2");
    ASSERT_EQ(again->slices.size(), 3U);
    EXPECT_DOUBLE_EQ(again->slices[2].probability, 0.2);
    EXPECT_EQ(again->slices[2].label, "glioma");
    EXPECT_EQ(again->model.sha256, "abc");
    EXPECT_FALSE(again->feedback);
    EXPECT_EQ(session->detection(DetectionId("none")).error().code, ErrorCode::NotFound);
    EXPECT_EQ(reader->addDetection(sample("9.9", Task::Brain, Verdict::Detected, "glioma", 1)).error().code,
              ErrorCode::NotFound);
}

TEST_F(Detections, SpotsComeBackAsTheyWereStored) {
    Detection nodules = sample("1.1", Task::Nodule, Verdict::Detected, "malignant", 0.8);
    nodules.spots = {{{-40.5, 12, 103.25}, 9.5, 0.8, nodules.keySlice},
                     {{60, 0, -5}, 0, 0.1, {SopInstanceUid("1.1.1.0"), 0, 0}}};
    const auto added = reader->addDetection(nodules);
    ASSERT_TRUE(added) << added.error().message;
    const auto again = session->detection(added->id);
    ASSERT_TRUE(again) << again.error().message;
    ASSERT_EQ(again->spots.size(), 2U);
    EXPECT_EQ(again->spots[0].position, (Vec3{-40.5, 12, 103.25}));
    EXPECT_DOUBLE_EQ(again->spots[0].diameterMm, 9.5);
    EXPECT_DOUBLE_EQ(again->spots[0].probability, 0.8);
    EXPECT_EQ(again->spots[0].keySlice.sopInstanceUid.str(), "1.1.1.2");
    EXPECT_EQ(again->spots[0].keySlice.slice, 2);
    EXPECT_EQ(again->spots[1].keySlice.sopInstanceUid.str(), "1.1.1.0");
    EXPECT_DOUBLE_EQ(again->spots[1].diameterMm, 0);
    EXPECT_EQ(again->slices.size(), 3U);
}

TEST_F(Detections, KeySliceFollowsItsImageWhenTheSeriesGrows) {
    const Detection added = add("1.1", Task::Brain, Verdict::Detected, "glioma", 0.9);
    ASSERT_EQ(added.keySlice.slice, 2);
    const auto grown = catalogue().write([&](catalog::Connection& connection) {
        const auto row =
            catalog::insertInstance(connection, syntheticInstance("P1", "1.1", "1.1.1", -1, "MR")).seriesRow;
        catalog::rebuildStacks(connection, row);
    });
    ASSERT_TRUE(grown) << grown.error().message;
    const auto again = session->detection(added.id);
    ASSERT_TRUE(again);
    const auto frames = session->frames(SeriesUid("1.1.1"), again->keyStack);
    ASSERT_TRUE(frames);
    EXPECT_EQ(frames->at(static_cast<std::size_t>(again->keySlice.slice)).sopInstanceUid.str(), "1.1.1.2");
    EXPECT_EQ(again->keySlice.slice, 3);
    EXPECT_EQ(again->slices[0].slice, 1);
}

TEST_F(Detections, HistoryFiltersSortsAndPages) {
    add("1.1", Task::Brain, Verdict::Detected, "glioma", 0.9);
    add("1.1", Task::Brain, Verdict::NotDetected, "no_tumor", 0.2);
    add("1.2", Task::Lung, Verdict::Indeterminate, "", 0.5);
    const auto total = [&](HistoryQuery query) { return session->history(query)->total; };
    EXPECT_EQ(total({}), 3);
    EXPECT_EQ(total({.task = Task::Brain}), 2);
    EXPECT_EQ(total({.verdict = "indeterminate"}), 1);
    EXPECT_EQ(total({.patientId = PatientId("P1")}), 2);
    EXPECT_EQ(total({.patientText = "nam^p2"}), 1);
    EXPECT_EQ(total({.patientText = "NÄME p"}), 3);
    EXPECT_EQ(total({.patientText = "description"}), 0) << "only the patient is searched";
    EXPECT_EQ(total({.patientText = "p_"}), 3);
    EXPECT_EQ(total({.studyUid = StudyUid("1.2")}), 1);
    const std::string today = session->history({})->detections.front().created.substr(0, 10);
    EXPECT_EQ(total({.fromDate = today, .toDate = today}), 3);
    EXPECT_EQ(total({.toDate = "2001-01-01"}), 0);
    EXPECT_EQ(total({.fromDate = "2999-01-01"}), 0);

    const auto newest = session->history({});
    EXPECT_EQ(newest->detections.front().studyUid.str(), "1.2");
    EXPECT_TRUE(newest->detections.front().slices.empty());
    const auto rising = session->history({.sort = DetectionSort::Probability, .descending = false});
    EXPECT_DOUBLE_EQ(rising->detections[0].result.probability, 0.2);
    EXPECT_DOUBLE_EQ(rising->detections[2].result.probability, 0.9);
    const auto byPatient = session->history({.sort = DetectionSort::Patient, .descending = true});
    EXPECT_EQ(byPatient->detections[0].patientId.str(), "P2");
    for (const DetectionSort sort : {DetectionSort::Task, DetectionSort::Verdict, DetectionSort::User})
        EXPECT_EQ(session->history({.sort = sort})->detections.size(), 3U);
    const auto page = session->history({.limit = 1, .offset = 1});
    EXPECT_EQ(page->total, 3);
    ASSERT_EQ(page->detections.size(), 1U);
    EXPECT_EQ(page->detections[0].result.verdict, Verdict::NotDetected);
}

TEST_F(Detections, NewestFeedbackCounts) {
    const Detection added = add("1.1", Task::Brain, Verdict::Detected, "glioma", 0.9);
    ASSERT_TRUE(reader->addFeedback(added.id, {.agree = true}));
    const auto corrected =
        reader->addFeedback(added.id, {.agree = false, .label = "meningioma", .comment = "dural tail"});
    ASSERT_TRUE(corrected);
    ASSERT_TRUE(corrected->feedback);
    EXPECT_FALSE(corrected->feedback->agree);
    EXPECT_EQ(corrected->feedback->label, "meningioma");
    EXPECT_EQ(corrected->feedback->comment, "dural tail");
    EXPECT_EQ(corrected->feedback->user, "reader");
    EXPECT_EQ(session->history({})->detections.front().feedback->label, "meningioma");
    EXPECT_EQ(reader->addFeedback(DetectionId("none"), {}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(session->addFeedback(added.id, {}).error().code, ErrorCode::NotPermitted)
        << "administrators do not read";
}

TEST_F(Detections, StudiesThatAModelHasNotSeenAreNamed) {
    insertSeries(catalogue(), "P3", "1.3", "1.3.1", 2, "MR");
    const Detection seen = add("1.1", Task::Brain, Verdict::Detected, "glioma", 0.9);
    const auto left = [&](Task task, const std::string& sha256, const std::string& modality) {
        return session->studiesToDetect(task, sha256, modality).value();
    };
    EXPECT_EQ(left(Task::Brain, seen.model.sha256, "MR"), std::vector<StudyUid>{StudyUid("1.3")});
    EXPECT_EQ(left(Task::Brain, "another model", "MR").size(), 2U);
    EXPECT_EQ(left(Task::Lung, seen.model.sha256, "CT"), std::vector<StudyUid>{StudyUid("1.2")});
    ASSERT_TRUE(session->deleteStudy(StudyUid("1.3")));
    EXPECT_TRUE(left(Task::Brain, seen.model.sha256, "MR").empty());
}

TEST_F(Detections, FeedbackIsCountedByTaskAndMonth) {
    EXPECT_TRUE(session->feedbackCounts()->empty());
    const Detection first = add("1.1", Task::Brain, Verdict::Detected, "glioma", 0.9);
    const Detection second = add("1.1", Task::Brain, Verdict::Detected, "glioma", 0.8);
    add("1.1", Task::Brain, Verdict::NotDetected, "no_tumor", 0.1);
    add("1.2", Task::Lung, Verdict::Detected, "malignant", 0.8);
    ASSERT_TRUE(reader->addFeedback(first.id, {.agree = false}));
    ASSERT_TRUE(reader->addFeedback(first.id, {.agree = true}));
    ASSERT_TRUE(reader->addFeedback(second.id, {.agree = false}));
    const auto counts = session->feedbackCounts();
    ASSERT_TRUE(counts) << counts.error().message;
    ASSERT_EQ(counts->size(), 2U);
    EXPECT_EQ(counts->front().task, Task::Brain);
    EXPECT_EQ(counts->front().month, first.created.substr(0, 7));
    EXPECT_EQ(counts->front().detections, 3);
    EXPECT_EQ(counts->front().agreed, 1) << "the newest answer to it";
    EXPECT_EQ(counts->front().disagreed, 1);
    EXPECT_EQ(counts->back().task, Task::Lung);
    EXPECT_EQ(counts->back().agreed + counts->back().disagreed, 0);
    ASSERT_TRUE(session->deleteStudy(StudyUid("1.2")));
    EXPECT_EQ(session->feedbackCounts()->size(), 1U) << "what is in the bin does not count";
}

class Embeddings : public Detections {
protected:
    static EmbeddingRow row(const std::string& sop, std::vector<float> vector) {
        EmbeddingRow embedding;
        embedding.sopInstanceUid = SopInstanceUid(sop);
        embedding.vector = std::move(vector);
        return embedding;
    }
    EmbeddingRow only(const std::string& sop) {
        const auto rows = session->embeddings("abc");
        EXPECT_TRUE(rows);
        const auto found = std::find_if(rows->begin(), rows->end(),
                                        [&](const EmbeddingRow& r) { return r.sopInstanceUid.str() == sop; });
        return found == rows->end() ? EmbeddingRow{} : *found;
    }
};

TEST_F(Embeddings, AreReplacedPerImageAndModel) {
    ASSERT_TRUE(session->addEmbeddings("abc", {row("1.1.1.0", {1, 0}), row("1.1.1.1", {0, 1})}));
    ASSERT_TRUE(session->addEmbeddings("abc", {row("1.1.1.0", {0.6F, 0.8F})}));
    ASSERT_TRUE(session->addEmbeddings("other", {row("1.1.1.0", {1, 0, 0})}));
    EXPECT_EQ(session->embeddings("abc")->size(), 2U);
    const EmbeddingRow read = only("1.1.1.0");
    EXPECT_EQ(read.vector, (std::vector<float>{0.6F, 0.8F}));
    EXPECT_EQ(read.studyUid.str(), "1.1");
    EXPECT_EQ(read.seriesUid.str(), "1.1.1");
    EXPECT_EQ(read.patientId.str(), "P1");
    EXPECT_EQ(read.modality, "MR");
    EXPECT_EQ(read.bodyPart, "HEAD");
    EXPECT_EQ(read.labelSource, "none");
    EXPECT_EQ(session->stats()->indexVectors, 3);
    EXPECT_EQ(session->addEmbeddings("abc", {row("nowhere", {1})}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(session->addEmbeddings("abc", {row("1.1.1.0", {})}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(session->addEmbeddings("abc", {row("1.1.1.0", {NAN})}).error().code,
              ErrorCode::InvalidArgument);
}

TEST_F(Embeddings, SeriesWithoutVectorsAreNamed) {
    EXPECT_EQ(session->seriesWithoutEmbeddings("abc", "")->size(), 2U);
    EXPECT_EQ(session->seriesWithoutEmbeddings("abc", "CT").value(),
              std::vector<SeriesUid>{SeriesUid("1.2.1")});
    ASSERT_TRUE(session->addEmbeddings("abc", {row("1.2.1.1", {1})}));
    EXPECT_TRUE(session->seriesWithoutEmbeddings("abc", "CT")->empty());
    EXPECT_EQ(session->seriesWithoutEmbeddings("other", "CT")->size(), 1U);
}

TEST_F(Embeddings, LabelsComeFromTheReaderElseTheDetector) {
    ASSERT_TRUE(session->addEmbeddings(
        "abc", {row("1.1.1.0", {1}), row("1.1.1.2", {1}), row("1.1.1.4", {1}), row("1.2.1.0", {1})}));
    const Detection first = add("1.1", Task::Brain, Verdict::Detected, "glioma", 0.9);
    EXPECT_EQ(only("1.1.1.0").label, "no_tumor") << "the slice's own";
    EXPECT_EQ(only("1.1.1.2").label, "glioma");
    EXPECT_EQ(only("1.1.1.4").label, "glioma") << "the series', for a slice that was not looked at";
    EXPECT_EQ(only("1.1.1.4").labelSource, "detector");
    EXPECT_EQ(only("1.2.1.0").labelSource, "none");
    ASSERT_TRUE(reader->addFeedback(first.id, {.agree = false, .label = "meningioma"}));
    EXPECT_EQ(only("1.1.1.0").label, "meningioma");
    EXPECT_EQ(only("1.1.1.0").labelSource, "reader");
    const Detection second = add("1.1", Task::Brain, Verdict::Detected, "pituitary", 0.9);
    EXPECT_EQ(only("1.1.1.2").label, "meningioma") << "a reader outweighs a later detection";
    ASSERT_TRUE(reader->addFeedback(second.id, {.agree = true}));
    EXPECT_EQ(only("1.1.1.2").label, "pituitary");
    ASSERT_TRUE(reader->addFeedback(second.id, {.agree = false}));
    EXPECT_NE(only("1.1.1.2").label, "pituitary") << "rejected without another label";
    EXPECT_NE(only("1.1.1.2").labelSource, "reader");
}

} // namespace
} // namespace candela::test
