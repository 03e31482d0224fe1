#include "LibraryFixture.h"

#include "database/model/Deidentification.h"
#include "database/model/Document.h"
#include "database/model/FeedbackCount.h"
#include "database/model/Measurement.h"
#include "database/model/MeasurementReport.h"
#include "database/model/Operation.h"
#include "database/model/Overlays.h"

#include <algorithm>
#include <functional>
#include <regex>
#include <set>

namespace candela::test {
namespace {

class Roles : public LibraryFixture {};

/// A function of Session, by its name, and one way to ask it for something.
struct Call {
    const char* name;
    Operation operation;
    std::function<std::optional<Error>(Session&)> run;
};

template <typename Outcome>
std::optional<Error> errorOf(const Outcome& outcome) {
    return outcome ? std::nullopt : std::optional<Error>(outcome.error());
}

/// Every function of a session that asks for a right.
std::vector<Call> calls(const fs::path& folder) {
    const StudyUid study("1.2.3");
    const SeriesUid series("1.2.3.4");
    const SopInstanceUid instance("1.2.3.4.0");
    const DetectionId detection("none");
    return {
        {"studies", Operation::ListStudies, [](Session& s) { return errorOf(s.studies({})); }},
        {"study", Operation::ViewStudy, [=](Session& s) { return errorOf(s.study(study)); }},
        {"series", Operation::ViewSeries, [=](Session& s) { return errorOf(s.series(series)); }},
        {"seriesOf", Operation::ViewInstance, [=](Session& s) { return errorOf(s.seriesOf(instance)); }},
        {"instances", Operation::ViewSeries, [=](Session& s) { return errorOf(s.instances(series)); }},
        {"recordOpening", Operation::OpenStudy, [=](Session& s) { return errorOf(s.recordOpening(study)); }},
        {"modalities", Operation::ListStudies, [](Session& s) { return errorOf(s.modalities()); }},
        {"pixels", Operation::ViewInstance, [=](Session& s) { return errorOf(s.pixels(instance)); }},
        {"frames", Operation::ViewSeries, [=](Session& s) { return errorOf(s.frames(series, 0)); }},
        {"loadStack", Operation::ViewSeries, [=](Session& s) { return errorOf(s.loadStack(series, 0)); }},
        {"loadPlane", Operation::ViewSeries, [=](Session& s) { return errorOf(s.loadPlane(series, 0, 0)); }},
        {"thumbnail", Operation::ViewSeries, [=](Session& s) { return errorOf(s.thumbnail(series)); }},
        {"stats", Operation::ShowStatistics, [](Session& s) { return errorOf(s.stats()); }},
        {"import", Operation::Import, [](Session& s) { return errorOf(s.import({})); }},
        {"exportStudy", Operation::ExportStudy,
         [=](Session& s) { return errorOf(s.exportStudy(study, folder)); }},
        {"exportDeidentified", Operation::ExportStudy,
         [=](Session& s) { return errorOf(s.exportDeidentified(study, folder, {})); }},
        {"findBurnedInText", Operation::ExportStudy,
         [=](Session& s) { return errorOf(s.findBurnedInText(study)); }},
        {"studies in the bin", Operation::ListBin,
         [](Session& s) { return errorOf(s.studies({.inBin = true})); }},
        {"deleteStudy", Operation::DeleteStudy, [=](Session& s) { return errorOf(s.deleteStudy(study)); }},
        {"restoreStudy", Operation::RestoreStudy, [=](Session& s) { return errorOf(s.restoreStudy(study)); }},
        {"emptyBin", Operation::EmptyBin, [](Session& s) { return errorOf(s.emptyBin()); }},
        {"backup", Operation::BackUp, [=](Session& s) { return errorOf(s.backup(folder / "backup")); }},
        {"addDetection", Operation::Detect, [](Session& s) { return errorOf(s.addDetection({})); }},
        {"history", Operation::ViewHistory, [](Session& s) { return errorOf(s.history({})); }},
        {"detection", Operation::ViewDetection, [=](Session& s) { return errorOf(s.detection(detection)); }},
        {"studiesToDetect", Operation::Detect,
         [](Session& s) { return errorOf(s.studiesToDetect(Task::Brain, "m", "MR")); }},
        {"feedbackCounts", Operation::ViewHistory, [](Session& s) { return errorOf(s.feedbackCounts()); }},
        {"addFeedback", Operation::GiveFeedback,
         [=](Session& s) { return errorOf(s.addFeedback(detection, {})); }},
        {"addEmbeddings", Operation::IndexImages,
         [](Session& s) { return errorOf(s.addEmbeddings("m", {})); }},
        {"embeddings", Operation::FindSimilar, [](Session& s) { return errorOf(s.embeddings("m")); }},
        {"seriesWithoutEmbeddings", Operation::FindSimilar,
         [](Session& s) { return errorOf(s.seriesWithoutEmbeddings("m", "")); }},
        {"addAccount", Operation::AddAccount,
         [](Session& s) {
             return errorOf(s.addAccount({"chief", "", Role::Trainee, goodPassword}));
         }},
        {"accounts", Operation::ListAccounts, [](Session& s) { return errorOf(s.accounts()); }},
        {"setAccountEnabled", Operation::EnableAccount,
         [](Session& s) { return errorOf(s.setAccountEnabled("nobody", true)); }},
        {"setPassword", Operation::ChangePassword,
         [](Session& s) { return errorOf(s.setPassword("nobody", otherPassword)); }},
        {"audit", Operation::QueryAudit, [](Session& s) { return errorOf(s.audit({})); }},
        {"otherStudies", Operation::ListStudies, [=](Session& s) { return errorOf(s.otherStudies(study)); }},
        {"document", Operation::ViewInstance, [=](Session& s) { return errorOf(s.document(instance)); }},
        {"segmentation", Operation::ViewInstance,
         [=](Session& s) { return errorOf(s.segmentation(instance)); }},
        {"presentationState", Operation::ViewInstance,
         [=](Session& s) { return errorOf(s.presentationState(instance)); }},
        {"verify", Operation::VerifyLibrary, [](Session& s) { return errorOf(s.verify(false)); }},
        {"verify and repair", Operation::RepairLibrary, [](Session& s) { return errorOf(s.verify(true)); }},
        {"compress", Operation::CompressLibrary, [](Session& s) { return errorOf(s.compress()); }},
        {"reportDetection", Operation::ReportDetection,
         [=](Session& s) { return errorOf(s.reportDetection(detection, {})); }},
        {"secondaryCapture", Operation::CaptureView,
         [=](Session& s) { return errorOf(s.secondaryCapture(study, {})); }},
        {"measurements", Operation::ViewMeasurements,
         [=](Session& s) { return errorOf(s.measurements(study)); }},
        {"changeMeasurements", Operation::Measure,
         [=](Session& s) { return errorOf(s.changeMeasurements(study, {})); }},
        {"measurementReport", Operation::ReportMeasurements,
         [](Session& s) { return errorOf(s.measurementReport({})); }},
        {"reportedMeasurements", Operation::ViewInstance,
         [=](Session& s) { return errorOf(s.reportedMeasurements(instance)); }},
        {"desk", Operation::ViewStudy, [=](Session& s) { return errorOf(s.desk(study)); }},
        {"keepDesk", Operation::ViewStudy, [=](Session& s) { return errorOf(s.keepDesk(study, "")); }},
        {"setAccountEnabled to false", Operation::DisableAccount,
         [](Session& s) { return errorOf(s.setAccountEnabled("nobody", false)); }},
        {"setRole", Operation::ChangeRole,
         [](Session& s) { return errorOf(s.setRole("nobody", Role::Trainee)); }},
        {"unlockAccount", Operation::UnlockAccount,
         [](Session& s) { return errorOf(s.unlockAccount("nobody")); }},
        {"verifyAudit", Operation::VerifyAudit, [](Session& s) { return errorOf(s.verifyAudit()); }},
        {"writeAuditMessages", Operation::ExportAudit,
         [=](Session& s) { return errorOf(s.writeAuditMessages({}, folder / "none" / "messages")); }},
        {"sendAudit", Operation::SendAudit,
         [](Session& s) {
             return errorOf(s.sendAudit({}, {"127.0.0.1", 1}));
         }},
        {"renewRecoveryCode", Operation::RenewRecoveryCode,
         [](Session& s) { return errorOf(s.renewRecoveryCode()); }},
        {"importBytes", Operation::Import, [](Session& s) { return errorOf(s.importBytes({})); }},
        {"plainPeers", Operation::AllowPlainPeer, [](Session& s) { return errorOf(s.plainPeers()); }},
        {"allowPlainPeer", Operation::AllowPlainPeer,
         [](Session& s) { return errorOf(s.allowPlainPeer("peer:1", true)); }},
        {"allowPlainPeer to false", Operation::ForbidPlainPeer,
         [](Session& s) { return errorOf(s.allowPlainPeer("peer:1", false)); }},
    };
}

/// Functions of a session that ask for no right: they tell who is logged in, or keep what is that account's
/// own.
const std::set<std::string> ownBusiness{"account", "may",    "library",    "logOut",
                                        "renew",   "record", "setSetting", "setting"};

/// The names of Session's public functions, as Library.h declares them.
std::set<std::string> declaredFunctions() {
    const std::string header = contentOf(fs::path(CANDELA_SOURCE) / "database" / "Library.h");
    const std::size_t begin = header.find("class Session {");
    const std::string body = header.substr(begin, header.find("\nprivate:", begin) - begin);
    std::string code;
    bool comment = false;
    for (std::size_t i = 0; i < body.size(); ++i) {
        comment = comment ? body[i] != '\n' : body.compare(i, 2, "//") == 0;
        if (!comment)
            code += body[i];
    }
    std::set<std::string> names;
    // A declaration's name is what stands before the first bracket after its return type.
    const std::regex declaration(R"((?:^|[;{:])\s*(?:\[\[nodiscard\]\]\s*)?[\w:<>,&\s*]*?\b(\w+)\()");
    for (std::sregex_iterator match(code.begin(), code.end(), declaration), end; match != end; ++match)
        names.insert((*match)[1]);
    names.erase("Session");
    return names;
}

TEST(Rights, AreThoseOfTheTable) {
    struct Line {
        std::vector<Permission> may;
        std::vector<Role> who;
    };
    constexpr Role administrator = Role::Administrator;
    constexpr Role radiologist = Role::Radiologist;
    constexpr Role clinician = Role::Clinician;
    constexpr Role trainee = Role::Trainee;
    const std::vector<Line> table{
        {{Permission::Import}, {administrator, radiologist, clinician}},
        {{Permission::DeleteStudy}, {administrator, radiologist}},
        {{Permission::ViewStudies, Permission::Detect, Permission::Export},
         {administrator, radiologist, clinician}},
        {{Permission::ConfirmResult, Permission::PublishTeaching}, {radiologist}},
        {{Permission::ViewTeaching, Permission::OwnAccount},
         {administrator, radiologist, clinician, trainee}},
        {{Permission::ManageAccounts, Permission::ReadAudit, Permission::MaintainLibrary}, {administrator}},
    };
    std::set<Permission> seen;
    for (const Line& line : table) {
        for (const Permission permission : line.may) {
            seen.insert(permission);
            for (const Role role : {administrator, radiologist, clinician, trainee}) {
                EXPECT_EQ(permits(role, permission), std::ranges::count(line.who, role) == 1)
                    << toString(role) << " " << static_cast<int>(permission);
            }
        }
    }
    EXPECT_EQ(seen.size(), rights.size());
}

TEST_F(Roles, EachFunctionOfASessionIsAskedForItsRight) {
    std::set<std::string> known = ownBusiness;
    for (const Call& call : calls(folder.path())) {
        const std::string name = call.name;
        known.insert(name.substr(0, name.find(' ')));
    }
    EXPECT_EQ(known, declaredFunctions()) << "each function of Session needs a row in calls()";
}

TEST_F(Roles, EachOperationIsForTheRolesOfTheTableAlone) {
    for (const Role role : {Role::Administrator, Role::Radiologist, Role::Clinician, Role::Trainee}) {
        const auto person = newSession(std::string("the-") + toString(role), role);
        ASSERT_TRUE(person) << toString(role);
        for (const Call& call : calls(folder.path() / "out")) {
            const auto error = call.run(*person);
            const bool refused = error && error->code == ErrorCode::NotPermitted;
            const Permission needed = rowOf(call.operation).permission;
            EXPECT_EQ(refused, !permits(role, needed)) << toString(role) << " " << call.name;
            EXPECT_EQ(person->may(needed), permits(role, needed));
            if (!refused)
                continue;
            // What was refused is in the audit under the operation's name.
            const auto last = session->audit({.user = person->account().name, .limit = 1});
            ASSERT_TRUE(last && last->size() == 1);
            EXPECT_EQ(last->front().action, rowOf(call.operation).action) << call.name;
            EXPECT_EQ(last->front().outcome, "refused") << call.name;
        }
    }
}

TEST_F(Roles, NothingIsAnsweredAfterLogOut) {
    const auto person = newSession("anna", Role::Administrator);
    person->logOut();
    person->logOut();
    for (const Call& call : calls(folder.path() / "out")) {
        const auto error = call.run(*person);
        ASSERT_TRUE(error) << call.name;
        EXPECT_EQ(error->code, ErrorCode::NotPermitted) << call.name;
    }
    EXPECT_FALSE(person->may(Permission::ViewStudies));
}

TEST_F(Roles, ChangeAtOnceInOpenSessions) {
    const auto anna = newSession("anna", Role::Radiologist);
    ASSERT_TRUE(anna->studies({}));
    const auto changed = session->setRole("anna", Role::Trainee);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->role, Role::Trainee);
    const auto refused = anna->studies({});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotPermitted);
    EXPECT_FALSE(anna->may(Permission::ViewStudies));
    EXPECT_EQ(anna->account().role, Role::Trainee);
    ASSERT_TRUE(session->setRole("anna", Role::Administrator));
    EXPECT_TRUE(anna->accounts());
    EXPECT_TRUE(anna->may(Permission::ManageAccounts));
}

TEST_F(Roles, LastAdministratorKeepsTheRole) {
    const auto refused = session->setRole("chief", Role::Radiologist);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
    ASSERT_TRUE(newSession("second", Role::Administrator));
    EXPECT_TRUE(session->setRole("chief", Role::Radiologist));
    EXPECT_FALSE(session->setRole("second", Role::Trainee)) << "the chief is no administrator any more";
    EXPECT_EQ(logIn("second")->setRole("second", Role::Trainee).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(logIn("second")->setRole("nobody", Role::Trainee).error().code, ErrorCode::NotFound);
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
