#include "LibraryFixture.h"
#include "database/model/FeedbackCount.h"

#include <functional>

namespace candela::test {
namespace {

class Roles : public LibraryFixture {};

struct Operation {
    const char* name;
    Permission permission;
    std::function<std::optional<Error>(Session&)> run;
};

template <typename Outcome>
std::optional<Error> errorOf(const Outcome& outcome) {
    return outcome ? std::nullopt : std::optional<Error>(outcome.error());
}

/// Every operation of a session with the right that it needs.
std::vector<Operation> operations(const fs::path& folder) {
    const StudyUid study("1.2.3");
    const SeriesUid series("1.2.3.4");
    const SopInstanceUid instance("1.2.3.4.0");
    const DetectionId detection("none");
    return {
        {"studies", Permission::ViewStudies, [](Session& s) { return errorOf(s.studies({})); }},
        {"study", Permission::ViewStudies, [=](Session& s) { return errorOf(s.study(study)); }},
        {"series", Permission::ViewStudies, [=](Session& s) { return errorOf(s.series(series)); }},
        {"seriesOf", Permission::ViewStudies, [=](Session& s) { return errorOf(s.seriesOf(instance)); }},
        {"instances", Permission::ViewStudies, [=](Session& s) { return errorOf(s.instances(series)); }},
        {"recordOpening", Permission::ViewStudies,
         [=](Session& s) { return errorOf(s.recordOpening(study)); }},
        {"modalities", Permission::ViewStudies, [](Session& s) { return errorOf(s.modalities()); }},
        {"pixels", Permission::ViewStudies, [=](Session& s) { return errorOf(s.pixels(instance)); }},
        {"frames", Permission::ViewStudies, [=](Session& s) { return errorOf(s.frames(series, 0)); }},
        {"loadStack", Permission::ViewStudies, [=](Session& s) { return errorOf(s.loadStack(series, 0)); }},
        {"loadPlane", Permission::ViewStudies,
         [=](Session& s) { return errorOf(s.loadPlane(series, 0, 0)); }},
        {"thumbnail", Permission::ViewStudies, [=](Session& s) { return errorOf(s.thumbnail(series)); }},
        {"stats", Permission::ViewStudies, [](Session& s) { return errorOf(s.stats()); }},
        {"import", Permission::Import, [](Session& s) { return errorOf(s.import({})); }},
        {"exportStudy", Permission::Export,
         [=](Session& s) { return errorOf(s.exportStudy(study, folder)); }},
        {"studies in the bin", Permission::DeleteStudy,
         [](Session& s) { return errorOf(s.studies({.inBin = true})); }},
        {"deleteStudy", Permission::DeleteStudy, [=](Session& s) { return errorOf(s.deleteStudy(study)); }},
        {"restoreStudy", Permission::DeleteStudy, [=](Session& s) { return errorOf(s.restoreStudy(study)); }},
        {"emptyBin", Permission::MaintainLibrary, [](Session& s) { return errorOf(s.emptyBin()); }},
        {"backup", Permission::MaintainLibrary,
         [=](Session& s) { return errorOf(s.backup(folder / "backup")); }},
        {"addDetection", Permission::Detect, [](Session& s) { return errorOf(s.addDetection({})); }},
        {"history", Permission::ViewStudies, [](Session& s) { return errorOf(s.history({})); }},
        {"detection", Permission::ViewStudies, [=](Session& s) { return errorOf(s.detection(detection)); }},
        {"studiesToDetect", Permission::Detect,
         [](Session& s) { return errorOf(s.studiesToDetect(Task::Brain, "m", "MR")); }},
        {"feedbackCounts", Permission::ViewStudies, [](Session& s) { return errorOf(s.feedbackCounts()); }},
        {"addFeedback", Permission::ConfirmResult,
         [=](Session& s) { return errorOf(s.addFeedback(detection, {})); }},
        {"addEmbeddings", Permission::ViewStudies,
         [](Session& s) { return errorOf(s.addEmbeddings("m", {})); }},
        {"embeddings", Permission::ViewStudies, [](Session& s) { return errorOf(s.embeddings("m")); }},
        {"seriesWithoutEmbeddings", Permission::ViewStudies,
         [](Session& s) { return errorOf(s.seriesWithoutEmbeddings("m", "")); }},
        {"addAccount", Permission::ManageAccounts,
         [](Session& s) {
             return errorOf(s.addAccount({"chief", "", Role::Trainee, goodPassword}));
         }},
        {"accounts", Permission::ManageAccounts, [](Session& s) { return errorOf(s.accounts()); }},
        {"setAccountEnabled", Permission::ManageAccounts,
         [](Session& s) { return errorOf(s.setAccountEnabled("nobody", true)); }},
        {"setPassword", Permission::ManageAccounts,
         [](Session& s) { return errorOf(s.setPassword("nobody", otherPassword)); }},
        {"audit", Permission::ReadAudit, [](Session& s) { return errorOf(s.audit({})); }},
    };
}

TEST_F(Roles, EachOperationIsForTheRolesOfTheTableAlone) {
    for (const Role role : {Role::Administrator, Role::Radiologist, Role::Clinician, Role::Trainee}) {
        const auto person = newSession(std::string("the-") + toString(role), role);
        ASSERT_TRUE(person) << toString(role);
        for (const Operation& operation : operations(folder.path() / "out")) {
            const auto error = operation.run(*person);
            const bool refused = error && error->code == ErrorCode::NotPermitted;
            EXPECT_EQ(refused, !permits(role, operation.permission))
                << toString(role) << " " << operation.name;
            EXPECT_EQ(person->may(operation.permission), permits(role, operation.permission));
        }
    }
}

TEST_F(Roles, NothingIsAnsweredAfterLogOut) {
    const auto person = newSession("anna", Role::Administrator);
    person->logOut();
    person->logOut();
    for (const Operation& operation : operations(folder.path() / "out")) {
        const auto error = operation.run(*person);
        ASSERT_TRUE(error) << operation.name;
        EXPECT_EQ(error->code, ErrorCode::NotPermitted) << operation.name;
    }
    EXPECT_FALSE(person->may(Permission::ViewStudies));
}

TEST_F(Roles, TraineeSeesNoStudy) {
    insertSeries(catalogue(), "P1", "1.2.3", "1.2.3.4", 3);
    const auto trainee = newSession("trainee", Role::Trainee);
    EXPECT_FALSE(trainee->studies({}));
    EXPECT_FALSE(trainee->study(StudyUid("1.2.3")));
    EXPECT_TRUE(trainee->may(Permission::ViewTeaching));
}

} // namespace
} // namespace candela::test
