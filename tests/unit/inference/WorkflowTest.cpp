// Detection and similar cases on a library with phantoms.

#include "database/Library.h"
#include "tests/phantoms/Phantoms.h"
#include "tests/unit/inference/Samples.h"
#include "tests/unit/inference/TemporaryFolder.h"
#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/SimilarWorkflow.h"
#include "ui/controllers/SpotDetection.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>
#include <set>

namespace candela {
namespace {

using testing::HasSubstr;

constexpr const char* kPassword = "three violet lamps";

/// One library for all tests of this file: making it costs two seconds.
class Workflows : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = std::make_unique<test::TemporaryFolder>();
        const auto files = s_folder->path() / "files";
        for (int patient = 1; patient <= 3; ++patient) {
            writeVolume(files, "HEAD-" + std::to_string(patient), "MR", phantoms::Content::Head, "HEAD",
                        90 + 6 * patient);
            writeVolume(files, "CHEST-" + std::to_string(patient), "CT", phantoms::Content::Thorax, "CHEST",
                        90 + 6 * patient);
        }
        writeVolume(files, "KNEE-1", "MR", phantoms::Content::MarkedCorner, "KNEE", 40);
        phantoms::ProjectionSpec projection;
        projection.patientId = "XRAY-1";
        phantoms::writeProjection(files / "xray.dcm", projection);
        projection.patientId = "XRAY-2";
        projection.studyDescription = "second";
        projection.columns = 300;
        phantoms::writeProjection(files / "xray2.dcm", projection);
        test::writePng(test::noise(120, 100), files / "noise.png");

        const NewAccount administrator{"admin", "Ada Admin", Role::Administrator, kPassword};
        auto library = Library::create(s_folder->path() / "library", administrator);
        ASSERT_TRUE(library) << library.error().message;
        s_library = *library;
        auto session = s_library->logIn("admin", kPassword);
        ASSERT_TRUE(session) << session.error().message;
        s_session = *session;
        const auto report = s_session->import({{files}, "", "", "", ""});
        ASSERT_TRUE(report) << report.error().message;
        ASSERT_TRUE(report->rejected.empty())
            << report->rejected.front().path << report->rejected.front().reason;
    }
    static void TearDownTestSuite() {
        s_session.reset();
        s_library.reset();
        s_folder.reset();
    }

    static phantoms::VolumeSpec specOf(const std::string& patient, const std::string& modality,
                                       phantoms::Content content, const std::string& bodyPart, int columns) {
        phantoms::VolumeSpec spec;
        spec.patientId = patient;
        spec.patientName = patient + "^Test";
        spec.modality = modality;
        spec.content = content;
        spec.bodyPart = bodyPart;
        spec.columns = columns;
        spec.rows = columns;
        spec.slices = 12;
        const double width = content == phantoms::Content::Thorax ? 360.0 : 220.0;
        spec.columnSpacing = spec.rowSpacing = width / columns;
        spec.sliceStep = content == phantoms::Content::Thorax ? 20 : 12;
        return spec;
    }
    static phantoms::VolumeSpec thorax(const std::string& patient, int columns) {
        return specOf(patient, "CT", phantoms::Content::Thorax, "CHEST", columns);
    }
    static void writeVolume(const std::filesystem::path& files, const std::string& patient,
                            const std::string& modality, phantoms::Content content,
                            const std::string& bodyPart, int columns) {
        phantoms::writeDicomVolume(files / patient, specOf(patient, modality, content, bodyPart, columns));
    }

    static StudyRow studyOf(const std::string& patient) {
        StudyQuery query;
        query.text = patient;
        const auto page = s_session->studies(query);
        if (!page)
            throw std::runtime_error(page.error().message);
        // The text is looked for in other identifiers too.
        const auto found =
            std::find_if(page->studies.begin(), page->studies.end(),
                         [&patient](const auto& row) { return row.patientId == PatientId(patient); });
        if (found == page->studies.end())
            throw std::runtime_error("no study of " + patient);
        return *found;
    }
    static DetectionTarget study(const std::string& patient) { return {studyOf(patient).studyUid, {}, {}}; }

    static inline std::unique_ptr<test::TemporaryFolder> s_folder;
    static inline std::shared_ptr<Library> s_library;
    static inline std::shared_ptr<Session> s_session;
    DetectionWorkflow m_detection{test::models()};
    SimilarWorkflow m_similar{test::models()};
};

TEST_F(Workflows, AStudyIsAnalysedSliceBySlice) {
    std::int64_t last = -1;
    const auto detection =
        m_detection.detect(*s_session, Task::Brain, study("HEAD-1"), [&last](const Progress& p) {
            EXPECT_GE(p.done, last);
            EXPECT_EQ(p.total, 12);
            last = p.done;
        });
    ASSERT_TRUE(detection) << detection.error().message;
    EXPECT_EQ(last, 12);
    EXPECT_FALSE(detection->id.empty());
    EXPECT_EQ(detection->patientId, PatientId("HEAD-1"));
    EXPECT_EQ(detection->user, "admin");
    EXPECT_EQ(detection->model.name, "candela-brain");
    EXPECT_GT(detection->seconds, 0);
    ASSERT_EQ(detection->slices.size(), 12U);
    for (int i = 0; i < 12; ++i)
        EXPECT_EQ(detection->slices[static_cast<std::size_t>(i)].slice, i);
    const double sum =
        std::accumulate(detection->result.classes.begin(), detection->result.classes.end(), 0.0,
                        [](double s, const ClassProbability& c) { return s + c.probability; });
    EXPECT_NEAR(sum, 1, 1e-9);
    const auto key = static_cast<std::size_t>(detection->keySlice.slice);
    EXPECT_EQ(detection->slices.at(key).sopInstanceUid, detection->keySlice.sopInstanceUid);

    const auto stored = s_session->detection(detection->id);
    ASSERT_TRUE(stored) << stored.error().message;
    EXPECT_EQ(stored->slices.size(), 12U);
    EXPECT_EQ(stored->result.text, detection->result.text);
    EXPECT_EQ(stored->keySlice.slice, detection->keySlice.slice);
    const auto vectors = s_session->embeddings(detection->model.sha256);
    ASSERT_TRUE(vectors);
    EXPECT_GE(vectors->size(), 12U);
}

TEST_F(Workflows, OneInstanceGivesOneSlice) {
    const auto detail = s_session->study(studyOf("CHEST-1").studyUid);
    ASSERT_TRUE(detail);
    const auto instances = s_session->instances(detail->series.front().seriesUid);
    ASSERT_TRUE(instances);
    const InstanceRow& wanted = instances->at(5);
    const auto detection = m_detection.detect(*s_session, Task::Lung, {{}, {}, wanted.sopInstanceUid});
    ASSERT_TRUE(detection) << detection.error().message;
    ASSERT_EQ(detection->slices.size(), 1U);
    EXPECT_EQ(detection->slices.front().sopInstanceUid, wanted.sopInstanceUid);
    EXPECT_EQ(detection->slices.front().slice, wanted.slice);
    EXPECT_EQ(detection->studyUid, studyOf("CHEST-1").studyUid);
    EXPECT_NEAR(detection->result.probability, detection->slices.front().probability, 1e-12);
    const auto waiting = s_session->seriesWithoutEmbeddings(detection->model.sha256, "CT");
    ASSERT_TRUE(waiting);
    EXPECT_THAT(*waiting, testing::Contains(detail->series.front().seriesUid))
        << "one image is not its series";
}

TEST_F(Workflows, TheMapOfAStoredDetectionIsThatOfItsLabel) {
    auto detection = m_detection.detect(*s_session, Task::Brain, study("HEAD-2"));
    ASSERT_TRUE(detection);
    const auto stack = s_session->loadStack(detection->seriesUid, detection->keyStack);
    ASSERT_TRUE(stack) << stack.error().message;
    detection->result.label = "pituitary";
    const auto map = m_detection.activationMap(**stack, 6, *detection);
    ASSERT_TRUE(map) << map.error().message;
    auto detector = inference::Detector::load(test::models(), Task::Brain);
    ASSERT_TRUE(detector);
    const auto slice = (*detector)->predict(sliceImage(**stack, 6));
    ASSERT_TRUE(slice);
    const double mean = std::accumulate(map->values.begin(), map->values.end(), 0.0) /
                        static_cast<double>(map->values.size());
    EXPECT_NEAR(mean + map->bias, slice->logits[3], 1e-4);

    EXPECT_FALSE(m_detection.activationMap(**stack, 12, *detection));
    detection->model.sha256 = "another";
    EXPECT_EQ(m_detection.activationMap(**stack, 6, *detection).error().code, ErrorCode::Unsupported);
}

TEST_F(Workflows, AnotherModalityOrBodyPartIsStoredAsIndeterminate) {
    const struct {
        Task task;
        const char* patient;
        const char* reason;
    } cases[] = {{Task::Brain, "CHEST-1", "this is CT"},
                 {Task::Lung, "HEAD-1", "this is MR"},
                 {Task::Brain, "KNEE-1", "KNEE"},
                 {Task::Lung, "XRAY-1", "this is DX"}};
    for (const auto& [task, patient, reason] : cases) {
        SCOPED_TRACE(patient);
        for (const bool bySeries : {false, true}) {
            DetectionTarget target = study(patient);
            if (bySeries)
                target = {{}, s_session->study(target.studyUid)->series.front().seriesUid, {}};
            const auto detection = m_detection.detect(*s_session, task, target);
            ASSERT_TRUE(detection) << detection.error().message;
            EXPECT_EQ(detection->result.verdict, Verdict::Indeterminate);
            EXPECT_FALSE(detection->result.inDistribution);
            EXPECT_TRUE(detection->result.label.empty());
            EXPECT_THAT(detection->result.reason, HasSubstr(reason));
            EXPECT_FALSE(detection->keySlice.sopInstanceUid.empty());
            EXPECT_TRUE(s_session->detection(detection->id));
        }
    }
}

TEST_F(Workflows, APictureOfNoiseIsRefusedByTheGate) {
    StudyQuery query;
    query.limit = 100;
    const auto page = s_session->studies(query);
    ASSERT_TRUE(page);
    const std::set<std::string> known = {"HEAD-1",  "HEAD-2", "HEAD-3", "CHEST-1", "CHEST-2",
                                         "CHEST-3", "KNEE-1", "XRAY-1", "XRAY-2"};
    for (const StudyRow& row : page->studies) {
        if (known.contains(row.patientId.str()))
            continue;
        for (const Task task : {Task::Brain, Task::Lung}) {
            const auto detection = m_detection.detect(*s_session, task, {row.studyUid, {}, {}});
            ASSERT_TRUE(detection) << detection.error().message;
            EXPECT_EQ(detection->slices.size(), 1U);
            EXPECT_EQ(detection->result.verdict, Verdict::Indeterminate);
            EXPECT_GT(detection->result.oodScore, detection->result.oodThreshold);
        }
        return;
    }
    FAIL() << "the picture is not in the library";
}

TEST_F(Workflows, ASpotIsJudgedWhereItLies) {
    DetectionTarget target = study("CHEST-1");
    const Vec3 place = phantoms::noduleCentre(thorax("CHEST-1", 96));
    target.spot = place;
    const auto detection = m_detection.detect(*s_session, Task::Nodule, target);
    ASSERT_TRUE(detection) << detection.error().message;
    EXPECT_EQ(detection->model.name, "candela-nodule");
    ASSERT_EQ(detection->spots.size(), 1U);
    const Spot& spot = detection->spots.front();
    EXPECT_EQ(spot.position, place);
    EXPECT_GT(spot.diameterMm, 0);
    EXPECT_DOUBLE_EQ(spot.probability, detection->result.probability);
    ASSERT_EQ(detection->slices.size(), 1U);
    const auto frames = s_session->frames(detection->seriesUid, detection->keyStack);
    ASSERT_TRUE(frames);
    EXPECT_EQ(frames->at(static_cast<std::size_t>(spot.keySlice.slice)).sopInstanceUid,
              spot.keySlice.sopInstanceUid);
    const auto series = s_session->series(detection->seriesUid);
    ASSERT_TRUE(series);
    const auto& stack = series->stacks.at(static_cast<std::size_t>(detection->keyStack));
    EXPECT_NEAR(stack.geometry.toVoxel(place).z, spot.keySlice.slice, 0.5);
    const auto again = s_session->detection(detection->id);
    ASSERT_TRUE(again);
    ASSERT_EQ(again->spots.size(), 1U);
    EXPECT_EQ(again->spots.front().position, place);

    const auto loaded = s_session->loadStack(detection->seriesUid, detection->keyStack, {});
    ASSERT_TRUE(loaded);
    const auto map = m_detection.activationMap(**loaded, spot.keySlice.slice, *again);
    ASSERT_TRUE(map) << map.error().message;
    const Vec3 voxel = stack.geometry.toVoxel(place);
    EXPECT_NEAR(map->left + map->width / 2, voxel.x + 0.5, 1e-6);
    EXPECT_NEAR(map->top + map->height / 2, voxel.y + 0.5, 1e-6);
    EXPECT_NEAR(map->width * stack.geometry.spacing[0], 28, 1e-6);
    const auto far = m_detection.activationMap(**loaded, spot.keySlice.slice == 0 ? 11 : 0, *again);
    ASSERT_TRUE(far);
    EXPECT_EQ(std::count(far->values.begin(), far->values.end(), 0.0F),
              static_cast<std::ptrdiff_t>(far->values.size()));
}

TEST_F(Workflows, TheNeighbourhoodOfASpotIsCutOutOfItsVolume) {
    const StudyRow row = studyOf("CHEST-1");
    const auto detail = s_session->study(row.studyUid);
    ASSERT_TRUE(detail);
    const auto stack = s_session->loadStack(detail->series.front().seriesUid, 0, {});
    ASSERT_TRUE(stack) << stack.error().message;
    const GridGeometry& grid = (*stack)->info.geometry;
    const auto volume = spotVolume(**stack, grid.toPatient(30.25, 40, 3.5));
    ASSERT_TRUE(volume) << volume.error().message;
    EXPECT_LT(volume->columns, (*stack)->info.columns);
    EXPECT_DOUBLE_EQ(volume->columnSpacing, grid.spacing[0]);
    EXPECT_DOUBLE_EQ(volume->sliceSpacing, grid.spacing[2]);
    const int left = static_cast<int>(std::lround(30.25 - volume->column));
    const int top = static_cast<int>(std::lround(40 - volume->row));
    const int bottom = static_cast<int>(std::lround(3.5 - volume->slice));
    EXPECT_NEAR(30.25 - volume->column, left, 1e-6);
    for (const auto& [column, line, plane] : {std::array{0, 0, 0}, std::array{5, 7, 1}, std::array{11, 2, 3}})
        EXPECT_EQ(volume->values.at(
                      static_cast<std::size_t>((plane * volume->rows + line) * volume->columns + column)),
                  (*stack)->at(left + column, top + line, bottom + plane));
    EXPECT_EQ(spotVolume(**stack, grid.toPatient(-3, 0, 0)).error().code, ErrorCode::InvalidArgument);
}

TEST_F(Workflows, ASpotIsRefusedWhereItCannotBeJudged) {
    DetectionTarget target = study("CHEST-1");
    const auto nowhere = m_detection.detect(*s_session, Task::Nodule, target);
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::InvalidArgument);
    target.spot = Vec3{5000, 0, 0};
    const auto outside = m_detection.detect(*s_session, Task::Nodule, target);
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().code, ErrorCode::InvalidArgument);
    EXPECT_THAT(outside.error().message, HasSubstr("(5000.0, 0.0, 0.0) mm lies outside"));

    DetectionTarget head = study("HEAD-1");
    head.spot = Vec3{0, 0, 0};
    const auto refused = m_detection.detect(*s_session, Task::Nodule, head);
    ASSERT_TRUE(refused) << refused.error().message;
    EXPECT_EQ(refused->result.verdict, Verdict::Indeterminate);
    EXPECT_THAT(refused->result.reason, HasSubstr("this is MR"));
    EXPECT_TRUE(refused->spots.empty());

    StackInfo stack;
    EXPECT_THAT(unsuitableForSpots(stack), HasSubstr("no volume"));
    stack.kind = StackKind::Volume;
    EXPECT_THAT(unsuitableForSpots(stack), HasSubstr("values are none"));
    stack.valueUnit = "HU";
    EXPECT_THAT(unsuitableForSpots(stack), HasSubstr("not known"));
    stack.geometry.spacingKnown = true;
    EXPECT_EQ(unsuitableForSpots(stack), "");
    stack.sliceOffsets = {0, 1, 3};
    EXPECT_THAT(unsuitableForSpots(stack), HasSubstr("not equal"));
}

TEST_F(Workflows, SaysWhyItCannotRun) {
    const test::TemporaryFolder empty;
    DetectionTarget chest = study("CHEST-1");
    chest.spot = Vec3{};
    const auto nodule = DetectionWorkflow(empty.path()).detect(*s_session, Task::Nodule, chest);
    ASSERT_FALSE(nodule);
    EXPECT_EQ(nodule.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(nodule.error().message, HasSubstr("No nodule model is installed"));
    const auto nowhere = m_detection.detect(*s_session, Task::Brain, {StudyUid("1.2.3"), {}, {}});
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::NotFound);
    EXPECT_EQ(m_detection.cards().size(), 3U);
}

TEST_F(Workflows, ACancelledRunStoresNothing) {
    const auto before = s_session->history({});
    ASSERT_TRUE(before);
    std::stop_source source;
    source.request_stop();
    const auto detection =
        m_detection.detect(*s_session, Task::Brain, study("HEAD-3"), {}, source.get_token());
    ASSERT_FALSE(detection);
    EXPECT_EQ(detection.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(s_session->history({})->total, before->total);
}

TEST_F(Workflows, ATraineeMayNeitherDetectNorSearch) {
    ASSERT_TRUE(s_session->addAccount({"trainee", "", Role::Trainee, kPassword}));
    auto session = s_library->logIn("trainee", kPassword);
    ASSERT_TRUE(session);
    const DetectionTarget target = study("HEAD-1");
    EXPECT_EQ(m_detection.detect(**session, Task::Brain, target).error().code, ErrorCode::NotPermitted);
    SimilarQuery query;
    query.target = target;
    EXPECT_EQ(m_similar.find(**session, query).error().code, ErrorCode::NotPermitted);
}

TEST_F(Workflows, SimilarCasesAreOfOtherPatientsOnePerStudy) {
    SimilarQuery query;
    query.target = study("CHEST-2");
    const auto answer = m_similar.find(*s_session, query);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(answer->model.name, "candela-lung");
    EXPECT_EQ(answer->query.patientId, PatientId("CHEST-2"));
    EXPECT_GE(answer->indexVectors, 3 * 8);
    ASSERT_GE(answer->cases.size(), 2U);
    std::set<StudyUid> studies;
    double last = 1;
    for (std::size_t i = 0; i < answer->cases.size(); ++i) {
        const SimilarCase& one = answer->cases[i];
        EXPECT_EQ(one.rank, static_cast<int>(i) + 1);
        EXPECT_NE(one.image.patientId, PatientId("CHEST-2"));
        EXPECT_TRUE(studies.insert(one.image.studyUid).second);
        EXPECT_LE(one.similarity, last);
        EXPECT_GE(one.similarity, 0);
        EXPECT_NEAR(one.distance, 2 * std::sqrt(std::max(0.0, 1 - one.similarity)), 1e-3);
        EXPECT_TRUE(one.image.vector.empty());
        last = one.similarity;
    }
    EXPECT_THAT(answer->cases.front().image.patientId.str(), HasSubstr("CHEST"));
}

TEST_F(Workflows, FiltersComeBeforeTheSearch) {
    SimilarQuery query;
    query.target = study("HEAD-1");
    query.sameModality = true;
    query.k = 1;
    const auto any = m_similar.find(*s_session, query);
    ASSERT_TRUE(any) << any.error().message;
    ASSERT_EQ(any->cases.size(), 1U);
    EXPECT_EQ(any->cases.front().image.modality, "MR");
    query.bodyPart = "knee";
    const auto knee = m_similar.find(*s_session, query);
    ASSERT_TRUE(knee);
    ASSERT_EQ(knee->cases.size(), 1U);
    EXPECT_EQ(knee->cases.front().image.patientId, PatientId("KNEE-1"));
    query.bodyPart.clear();
    query.label = "no such label";
    const auto none = m_similar.find(*s_session, query);
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->cases.empty());
}

TEST_F(Workflows, KnownCasesHaveALabelAndAreIndexedAlready) {
    SimilarQuery query;
    query.target = study("XRAY-1");
    query.modality = "DX";
    const auto all = m_similar.find(*s_session, query);
    ASSERT_TRUE(all) << all.error().message;
    ASSERT_FALSE(all->cases.empty());
    const bool labelled = std::any_of(all->cases.begin(), all->cases.end(),
                                      [](const SimilarCase& one) { return !one.image.label.empty(); });
    ASSERT_FALSE(labelled);
    query.labelledOnly = true;
    EXPECT_TRUE(m_similar.find(*s_session, query)->cases.empty());

    SimilarQuery known;
    known.target = study("KNEE-1");
    known.task = Task::Lung; // nothing of this modality is indexed for it
    known.modality = "MR";
    known.indexedOnly = true;
    const auto none = m_similar.find(*s_session, known);
    ASSERT_TRUE(none) << none.error().message;
    EXPECT_TRUE(none->cases.empty());
    known.indexedOnly = false;
    EXPECT_FALSE(m_similar.find(*s_session, known)->cases.empty());
}

TEST_F(Workflows, TheNewestDetectionsKeySliceIsCompared) {
    const auto detection = m_detection.detect(*s_session, Task::Brain, study("HEAD-2"));
    ASSERT_TRUE(detection);
    SimilarQuery query;
    query.target = study("HEAD-2");
    const auto answer = m_similar.find(*s_session, query);
    ASSERT_TRUE(answer) << answer.error().message;
    if (detection->result.inDistribution) {
        EXPECT_EQ(answer->query.sopInstanceUid, detection->keySlice.sopInstanceUid);
    }
}

TEST_F(Workflows, OtherModalitiesAreComparedByTheRoutersFeatures) {
    SimilarQuery query;
    query.target = study("XRAY-1");
    const auto answer = m_similar.find(*s_session, query);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(answer->model.name, "candela-router");
    ASSERT_FALSE(answer->cases.empty());
    EXPECT_EQ(answer->cases.front().image.patientId, PatientId("XRAY-2"));
    EXPECT_GT(answer->cases.front().similarity, 0.9);
}

TEST_F(Workflows, ASearchCanBeCancelled) {
    std::stop_source source;
    source.request_stop();
    SimilarQuery query;
    query.target = study("CHEST-1");
    query.task = Task::Brain; // nothing of this modality is indexed for it yet
    query.modality = "CT";
    const auto answer = m_similar.find(*s_session, query, {}, source.get_token());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace candela
