// What readers measure is theirs, stays, and is never lost to another window.

#include "LibraryFixture.h"

#include "database/dicom/MeasurementReportReader.h"
#include "database/dicom/TrackingUid.h"
#include "database/model/Document.h"
#include "database/model/MeasurementReport.h"

#include <array>
#include <cstdio>

#include <csignal>
#include <limits>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace candela::test {
namespace {

class Measurements : public LibraryFixture {
protected:
    void SetUp() override {
        LibraryFixture::SetUp();
        insertSeries(catalogue(), "P1", "1.1", "1.1.1", 5);
        insertSeries(catalogue(), "P2", "2.1", "2.1.1", 1);
    }

    static StoredMeasurement made(const std::string& id, MeasurementKind kind = MeasurementKind::Distance) {
        StoredMeasurement m;
        m.id = MeasurementId(id);
        m.studyUid = study;
        m.seriesUid = SeriesUid("1.1.1");
        m.image = {SopInstanceUid("1.1.1.3"), 0};
        m.slice = 3;
        m.kind = kind;
        m.plane = "acquired";
        m.normal = {0, 0, 1};
        m.points = {{0.1, 1.0 / 3, 6}, {-12.345678901234567, 5e-9, 6}};
        m.text = "Läsion \"α\"";
        return m;
    }

    static std::vector<StoredMeasurement> of(const Session& who) {
        const auto found = who.measurements(study);
        EXPECT_TRUE(found) << found.error().message;
        return found.value_or(std::vector<StoredMeasurement>());
    }

    static inline const StudyUid study{"1.1"};
};

TEST_F(Measurements, ComeBackAsTheyWereDrawn) {
    EXPECT_TRUE(of(*session).empty());
    std::vector<StoredMeasurement> all;
    for (const MeasurementKind kind : allMeasurementKinds)
        all.push_back(made(toString(kind), kind));
    ASSERT_TRUE(session->changeMeasurements(study, {all, {}}));
    const auto again = logIn("chief");
    ASSERT_TRUE(again);
    const auto found = of(*again);
    ASSERT_EQ(found.size(), all.size());
    for (std::size_t n = 0; n < all.size(); ++n) {
        EXPECT_EQ(found[n].id, all[n].id);
        EXPECT_EQ(found[n].kind, all[n].kind);
        EXPECT_EQ(found[n].points, all[n].points) << "to the last bit";
        EXPECT_EQ(found[n].normal, all[n].normal);
        EXPECT_EQ(found[n].text, all[n].text);
        EXPECT_EQ(found[n].image.sopInstanceUid, all[n].image.sopInstanceUid);
        EXPECT_EQ(found[n].slice, 3);
        EXPECT_EQ(found[n].reader, "chief");
        EXPECT_FALSE(found[n].changed.empty());
    }
}

TEST_F(Measurements, TwoWindowsLoseNothingOfEachOther) {
    const auto beside = logIn("chief");
    ASSERT_TRUE(session->changeMeasurements(study, {{made("a"), made("b")}, {}}));
    ASSERT_TRUE(beside->changeMeasurements(study, {{made("c")}, {}}));
    StoredMeasurement moved = made("a");
    moved.points[0].x = 99;
    ASSERT_TRUE(session->changeMeasurements(study, {{moved}, {}}));
    ASSERT_TRUE(beside->changeMeasurements(study, {{}, {MeasurementId("b"), MeasurementId("never there")}}));
    const auto found = of(*session);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].id, MeasurementId("a"));
    EXPECT_EQ(found[0].points[0].x, 99);
    EXPECT_EQ(found[1].id, MeasurementId("c"));
}

TEST_F(Measurements, BelongToTheirReader) {
    const auto anna = newSession("anna", Role::Radiologist);
    ASSERT_TRUE(session->changeMeasurements(study, {{made("a")}, {}}));
    EXPECT_TRUE(of(*anna).empty());
    const auto taken = anna->changeMeasurements(study, {{made("mine"), made("a")}, {}});
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, ErrorCode::NotPermitted);
    EXPECT_TRUE(of(*anna).empty()) << "all or nothing";
    ASSERT_TRUE(anna->changeMeasurements(study, {{}, {MeasurementId("a")}}));
    EXPECT_EQ(of(*session).size(), 1U) << "another reader's is not removed";

    const auto trainee = newSession("tom", Role::Trainee);
    EXPECT_EQ(trainee->measurements(study).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(trainee->changeMeasurements(study, {{made("t")}, {}}).error().code, ErrorCode::NotPermitted);
    const auto refused = session->audit({.user = "tom"});
    ASSERT_TRUE(refused);
    EXPECT_TRUE(std::any_of(refused->begin(), refused->end(), [](const AuditEntry& entry) {
        return entry.action == "measure" && entry.outcome == "refused" && entry.object == "1.1";
    }));
    const auto audited = session->audit({.user = "chief"});
    ASSERT_TRUE(audited);
    EXPECT_TRUE(std::any_of(audited->begin(), audited->end(), [](const AuditEntry& entry) {
        return entry.action == "measure" && entry.outcome == "success" && entry.patientId == "P1";
    }));
}

TEST_F(Measurements, RefuseWhatCannotBeDrawn) {
    StoredMeasurement bad = made("a");
    bad.points[0].x = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(session->changeMeasurements(study, {{made("ok"), bad}, {}}).error().code,
              ErrorCode::InvalidArgument);
    bad = made("a");
    bad.points.clear();
    EXPECT_EQ(session->changeMeasurements(study, {{bad}, {}}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(session->changeMeasurements(study, {{made("")}, {}}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(session->changeMeasurements(StudyUid("9"), {{made("a")}, {}}).error().code,
              ErrorCode::NotFound);
    EXPECT_TRUE(of(*session).empty());
}

TEST_F(Measurements, GoToTheBinWithTheirStudyAndComeBack) {
    ASSERT_TRUE(session->changeMeasurements(study, {{made("a")}, {}}));
    ASSERT_TRUE(session->deleteStudy(study));
    EXPECT_EQ(session->measurements(study).error().code, ErrorCode::NotFound);
    EXPECT_EQ(session->changeMeasurements(study, {{made("b")}, {}}).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(session->restoreStudy(study));
    EXPECT_EQ(of(*session).size(), 1U);
}

TEST_F(Measurements, FollowTheirImageWhenTheSeriesGrows) {
    ASSERT_TRUE(session->changeMeasurements(study, {{made("a")}, {}}));
    const auto done = catalogue().write([](catalog::Connection& connection) {
        catalog::StoredInstance before = syntheticInstance("P1", "1.1", "1.1.1", -1);
        before.header.sopInstanceUid = SopInstanceUid("1.1.1.before");
        before.object = ObjectHash("hash-before");
        catalog::rebuildStacks(connection, catalog::insertInstance(connection, before).seriesRow);
    });
    ASSERT_TRUE(done) << done.error().message;
    ASSERT_EQ(of(*session).size(), 1U);
    EXPECT_EQ(of(*session)[0].slice, 4);
}

TEST_F(Measurements, SurviveAKillOnceTheyAreStored) {
    const fs::path place = folder.path() / "library";
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const auto own = LibraryAccess::open(place, quickOptions());
        const auto who = own ? (*own)->logIn("chief", goodPassword) : fail(own.error());
        const bool stored = who && (*who)->changeMeasurements(study, {{made("kept")}, {}});
        const char word = stored ? 'y' : 'n';
        std::ignore = ::write(pipe[1], &word, 1);
        for (;;)
            ::pause();
    }
    char word = 0;
    ASSERT_EQ(::read(pipe[0], &word, 1), 1);
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    ::waitpid(child, nullptr, 0);
    ASSERT_EQ(word, 'y');
    ASSERT_EQ(of(*session).size(), 1U);
    EXPECT_EQ(of(*session)[0].id, MeasurementId("kept"));
    ::close(pipe[0]);
    ::close(pipe[1]);
}

class MeasurementReports : public Measurements {
protected:
    static constexpr const char* hexId = "0123456789abcdef0123456789abcdef";

    /// On the middle image of the series: an ellipse with its numbers, and a distance across the images.
    [[nodiscard]] static MeasurementReport twoMeasurements() {
        MeasurementReport report;
        report.study.studyUid = study;
        ReportedMeasurement& ellipse = report.measurements.emplace_back();
        ellipse.measurement = made(hexId, MeasurementKind::Ellipse);
        ellipse.imagePoints = {{10.5, 4.25}, {12.5, 4.25}, {11.5, 1.125}, {11.5, 7.375}};
        ellipse.figures = {{"area", 9.817477, 1, "mm2", "at detector"},
                           {"mean", -12.5, 1, "HU", ""},
                           {"SD", 3.25, 1, "HU", ""},
                           {"min", -20, 0, "HU", ""},
                           {"max", 4, 0, "HU", ""},
                           {"median", -12, 1, "HU", ""},
                           {"pixels", 10, 0, "1", ""}};
        ReportedMeasurement& across = report.measurements.emplace_back();
        across.measurement = made("ffffffffffffffffffffffffffffffff");
        across.measurement.plane = "coronal";
        across.measurement.normal = {0, 1, 0};
        across.measurement.points = {{1.5, 2, 6}, {-40.25, 2, 8}};
        across.measurement.text = "";
        across.figures = {{"length", 41.79, 1, "mm", ""}};
        return report;
    }

    fs::path writtenTo(const std::vector<std::byte>& bytes) {
        const fs::path file = folder.path() / "report.dcm";
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return file;
    }
    void giveFrameOfReference() {
        const auto done = catalogue().write([](catalog::Connection& connection) {
            connection.query("UPDATE series SET frame_of_reference = '1.2.3' WHERE series_uid = '1.1.1'")
                .run();
        });
        ASSERT_TRUE(done);
    }
};

TEST_F(MeasurementReports, ComeBackAsTheyWereMeasured) {
    giveFrameOfReference();
    const MeasurementReport report = twoMeasurements();
    const auto bytes = session->measurementReport(report);
    ASSERT_TRUE(bytes) << bytes.error().message;
    const ImportReport imported = import({writtenTo(*bytes)});
    EXPECT_EQ(imported.imported, 1);
    ASSERT_EQ(imported.studyUids, std::vector<std::string>{"1.1"}) << "an object of the study";
    const auto detail = session->study(study);
    ASSERT_TRUE(detail);
    const auto sr = std::find_if(detail->series.begin(), detail->series.end(),
                                 [](const SeriesInfo& series) { return series.modality == "SR"; });
    ASSERT_NE(sr, detail->series.end());
    const auto instances = session->instances(sr->seriesUid);
    ASSERT_TRUE(instances);
    ASSERT_EQ(instances->size(), 1U);

    const auto found = session->reportedMeasurements(instances->front().sopInstanceUid);
    ASSERT_TRUE(found) << found.error().message;
    ASSERT_EQ(found->size(), 2U);
    const ReportedMeasurement& ellipse = found->front();
    EXPECT_EQ(ellipse.measurement.id, MeasurementId(hexId));
    EXPECT_EQ(ellipse.measurement.kind, MeasurementKind::Ellipse);
    EXPECT_EQ(ellipse.measurement.text, "Läsion \"α\"");
    EXPECT_EQ(ellipse.measurement.plane, "acquired");
    EXPECT_EQ(ellipse.measurement.seriesUid, SeriesUid("1.1.1"));
    EXPECT_EQ(ellipse.measurement.image.sopInstanceUid, SopInstanceUid("1.1.1.3"));
    EXPECT_EQ(ellipse.measurement.slice, 3);
    // The longer axis comes first.
    const std::vector<std::array<double, 2>> turned{{11.5, 1.125}, {11.5, 7.375}, {10.5, 4.25}, {12.5, 4.25}};
    EXPECT_EQ(ellipse.imagePoints, turned);
    ASSERT_EQ(ellipse.figures.size(), report.measurements[0].figures.size());
    for (std::size_t n = 0; n < ellipse.figures.size(); ++n) {
        EXPECT_EQ(ellipse.figures[n].name, report.measurements[0].figures[n].name);
        EXPECT_NEAR(ellipse.figures[n].value, report.measurements[0].figures[n].value, 1e-6);
        EXPECT_EQ(ellipse.figures[n].unit, report.measurements[0].figures[n].unit);
        EXPECT_EQ(ellipse.figures[n].calibration, report.measurements[0].figures[n].calibration);
    }
    const ReportedMeasurement& across = found->back();
    EXPECT_EQ(across.measurement.id, MeasurementId("ffffffffffffffffffffffffffffffff"));
    EXPECT_EQ(across.measurement.plane, "coronal");
    EXPECT_EQ(across.measurement.normal, (Vec3{0, 1, 0}));
    EXPECT_EQ(across.measurement.points, report.measurements[1].measurement.points);
    EXPECT_EQ(across.measurement.seriesUid, SeriesUid("1.1.1"));
    EXPECT_TRUE(across.imagePoints.empty());

    const auto document = session->document(instances->front().sopInstanceUid);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->kind, DocumentKind::Report);
    EXPECT_TRUE(document->warnings.empty());
}

TEST_F(MeasurementReports, AreWhatTheStandardAsksFor) {
    giveFrameOfReference();
    const auto bytes = session->measurementReport(twoMeasurements());
    ASSERT_TRUE(bytes) << bytes.error().message;
    if (!fs::exists("/usr/bin/dciodvfy"))
        GTEST_SKIP() << "dicom3tools is not installed";
    const std::string command = "/usr/bin/dciodvfy '" + writtenTo(*bytes).string() + "' 2>&1";
    FILE* checker = ::popen(command.c_str(), "r");
    ASSERT_NE(checker, nullptr);
    std::array<char, 512> line{};
    bool named = false;
    while (std::fgets(line.data(), line.size(), checker) != nullptr) {
        EXPECT_FALSE(std::string(line.data()).starts_with("Error")) << line.data();
        named = named || std::string(line.data()).find("Comprehensive3DSR") != std::string::npos;
    }
    ::pclose(checker);
    EXPECT_TRUE(named);
}

TEST_F(MeasurementReports, RefuseWhatIsNotWhole) {
    MeasurementReport report = twoMeasurements();
    report.measurements.clear();
    EXPECT_EQ(session->measurementReport(report).error().code, ErrorCode::InvalidArgument);
    report = twoMeasurements();
    report.measurements[0].imagePoints.resize(2);
    EXPECT_EQ(session->measurementReport(report).error().code, ErrorCode::InvalidArgument);
    report = twoMeasurements();
    report.measurements[0].measurement.id = MeasurementId("a");
    EXPECT_EQ(session->measurementReport(report).error().code, ErrorCode::InvalidArgument);
    report = twoMeasurements();
    report.measurements[0].measurement.image.sopInstanceUid = SopInstanceUid("9.9");
    EXPECT_EQ(session->measurementReport(report).error().code, ErrorCode::NotFound);
    report.study.studyUid = StudyUid("9");
    EXPECT_EQ(session->measurementReport(report).error().code, ErrorCode::NotFound);
}

TEST_F(MeasurementReports, BrokenOnesAreReadAsFarAsTheyGo) {
    giveFrameOfReference();
    const auto bytes = session->measurementReport(twoMeasurements());
    ASSERT_TRUE(bytes) << bytes.error().message;
    std::mt19937 random(4711);
    const auto below = [&random](std::size_t most) { return random() % most; };
    std::size_t opened = 0;
    for (int round = 0; round < 400; ++round) {
        std::vector<std::byte> broken = *bytes;
        for (std::size_t n = below(12) + 1; n > 0; --n)
            broken[below(broken.size())] = static_cast<std::byte>(below(256));
        if (round % 4 == 0)
            broken.resize(below(broken.size()));
        const auto content = dicom::Content::of(std::move(broken), "broken");
        if (!content)
            continue;
        const auto file = dicom::DicomFile::open(*content);
        if (!file)
            continue;
        ++opened;
        for (const ReportedMeasurement& each : dicom::readMeasurementReport(**file)) {
            EXPECT_FALSE(each.imagePoints.empty() && each.measurement.points.empty());
            EXPECT_LE(each.imagePoints.size() + each.measurement.points.size(), 40'000U);
        }
    }
    EXPECT_GT(opened, 100U);
}

TEST(TrackingUids, LeadBackToTheirMeasurement) {
    for (const std::string id : {"00000000000000000000000000000001", "0123456789abcdef0123456789abcdef",
                                 "ffffffffffffffffffffffffffffffff", "00000000000000000000000000000000"}) {
        const std::string uid = dicom::trackingUidOf(MeasurementId(id));
        EXPECT_LE(uid.size(), 44U);
        EXPECT_EQ(dicom::measurementIdOf(uid), MeasurementId(id));
    }
    EXPECT_EQ(dicom::trackingUidOf(MeasurementId("ffffffffffffffffffffffffffffffff")),
              "2.25.340282366920938463463374607431768211455");
    EXPECT_FALSE(dicom::measurementIdOf("1.2.3"));
    EXPECT_FALSE(dicom::measurementIdOf("2.25."));
    EXPECT_FALSE(dicom::measurementIdOf("2.25.3402823669209384634633746074317682114560"))
        << "beyond 128 bits";
}

} // namespace
} // namespace candela::test
