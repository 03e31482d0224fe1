#include "LibraryFixture.h"

#include "database/model/AuditCoding.h"
#include "database/model/MeasurementReport.h"

#include <algorithm>
#include <functional>

namespace candela::test {
namespace {

class Audit : public LibraryFixture {
protected:
    std::int64_t count(const std::string& action, const std::string& user, const std::string& outcome,
                       const std::string& object = {}, const std::string& patient = {}) {
        const auto entries = session->audit({});
        EXPECT_TRUE(entries);
        return std::count_if(entries->begin(), entries->end(), [&](const AuditEntry& e) {
            return e.action == action && e.user == user && e.outcome == outcome &&
                   (object.empty() || e.object == object) && (patient.empty() || e.patientId == patient);
        });
    }
};

TEST_F(Audit, LogInsAndRefusalsAreWritten) {
    EXPECT_FALSE(library->logIn("chief", "wrong"));
    EXPECT_FALSE(library->logIn("stranger", "wrong"));
    EXPECT_EQ(count("log-in", "chief", "success"), 1);
    EXPECT_EQ(count("log-in", "chief", "refused"), 1);
    EXPECT_EQ(count("log-in", "stranger", "refused"), 1);
    const auto anna = newSession("anna", Role::Trainee);
    anna->logOut();
    EXPECT_EQ(count("log-out", "anna", "success"), 1);
}

TEST_F(Audit, WorkOnStudiesNamesThePatient) {
    insertSeries(catalogue(), "P1", "1.2.3", "1.2.3.4", 3);
    ASSERT_TRUE(session->recordOpening(StudyUid("1.2.3")));
    EXPECT_EQ(count("open study", "chief", "success", "1.2.3", "P1"), 1);
    EXPECT_FALSE(session->recordOpening(StudyUid("9.9")));
    Detection detection;
    detection.studyUid = StudyUid("1.2.3");
    ASSERT_TRUE(session->addDetection(detection));
    EXPECT_EQ(count("detect", "chief", "success", "1.2.3", "P1"), 1);
    EXPECT_FALSE(session->exportStudy(StudyUid("1.2.3"), folder.path() / "out")) << "it has no files";
    EXPECT_EQ(count("export", "chief", "failed", "1.2.3", "P1"), 1);
    ASSERT_TRUE(session->import({}));
    EXPECT_EQ(count("import", "chief", "success"), 1);
    session->record(Operation::RenderView, "1.2.3.4", "P1");
    EXPECT_EQ(count("render", "chief", "success", "1.2.3.4", "P1"), 1);
}

TEST_F(Audit, RefusalsByRoleAreWritten) {
    const auto trainee = newSession("trainee", Role::Trainee);
    EXPECT_FALSE(trainee->study(StudyUid("1.2.3")));
    EXPECT_EQ(count("view study", "trainee", "refused", "1.2.3"), 1);
    EXPECT_FALSE(trainee->addAccount(newAccount("eve", Role::Administrator)));
    EXPECT_EQ(count("account added", "trainee", "refused", "eve"), 1);
}

TEST_F(Audit, AccountChangesAndQueriesAreWritten) {
    ASSERT_TRUE(newSession("anna", Role::Clinician));
    ASSERT_TRUE(session->setAccountEnabled("anna", false));
    ASSERT_TRUE(session->setAccountEnabled("anna", true));
    ASSERT_TRUE(session->setPassword("anna", otherPassword));
    EXPECT_EQ(count("account added", "chief", "success", "anna"), 1);
    EXPECT_EQ(count("account disabled", "chief", "success", "anna"), 1);
    EXPECT_EQ(count("account enabled", "chief", "success", "anna"), 1);
    EXPECT_EQ(count("password changed", "chief", "success", "anna"), 1);
    EXPECT_EQ(count("query audit", "chief", "success"), 1) << "one look, however many pages";
    AuditQuery annas;
    annas.user = "anna";
    ASSERT_TRUE(session->audit(annas));
    EXPECT_EQ(count("query audit", "chief", "success", "anna"), 1) << "what is looked for is named";
}

TEST_F(Audit, EntriesAreFilteredAndPaged) {
    ASSERT_TRUE(newSession("anna", Role::Clinician));
    AuditQuery query;
    query.user = "ANNA";
    const auto annas = session->audit(query);
    ASSERT_TRUE(annas);
    ASSERT_EQ(annas->size(), 1U);
    const AuditEntry& entry = annas->front();
    EXPECT_EQ(entry.action, "log-in");
    EXPECT_EQ(entry.when.size(), 20U);
    EXPECT_FALSE(entry.host.empty());
    query = {};
    query.toDate = "2001-01-01";
    EXPECT_TRUE(session->audit(query)->empty());
    query = {};
    query.fromDate = entry.when.substr(0, 10);
    query.toDate = query.fromDate;
    query.limit = 2;
    const auto first = session->audit(query);
    query.offset = 1;
    const auto second = session->audit(query);
    ASSERT_TRUE(first && second);
    ASSERT_EQ(first->size(), 2U);
    EXPECT_GT(first->at(0).id, first->at(1).id) << "newest first";
}

/// Everything that the audit must know (reference: log-ins and refusals, studies opened, import, export,
/// deletion, detection, report, changes of accounts, backup and restore), done and failed.
TEST_F(Audit, HoldsEverythingThatItMust) {
    insertSeries(catalogue(), "P1", "1.2.3", "1.2.3.4", 3);
    ASSERT_TRUE(session->addAccount(newAccount("anna", Role::Clinician)));
    const StudyUid study("1.2.3");
    const StudyUid none("9.9.9");
    DetectionId detection;
    struct Deed {
        Operation operation;
        const char* outcome;
        int event;
        std::function<void()> act;
    };
    const auto file = [this](const char* name) { return folder.path() / name; };
    const std::vector<Deed> deeds{
        {Operation::LogIn, "success", 110114, [&] { std::ignore = library->logIn("anna", goodPassword); }},
        {Operation::LogIn, "refused", 110114, [&] { std::ignore = library->logIn("anna", "wrong"); }},
        {Operation::LogOut, "success", 110114, [&] { logIn("anna")->logOut(); }},
        {Operation::ListAccounts, "refused", 110113, [&] { std::ignore = logIn("anna")->accounts(); }},
        {Operation::OpenStudy, "success", 110103, [&] { std::ignore = session->recordOpening(study); }},
        {Operation::Import, "success", 110107, [&] { std::ignore = session->import({}); }},
        {Operation::Import, "failed", 110107,
         [&] {
             ImportRequest request;
             writeFile(file("rubbish.dcm"), "DICM rubbish that is no image");
             request.paths = {file("rubbish.dcm")};
             std::ignore = session->import(request);
         }},
        {Operation::ExportStudy, "failed", 110106, // it has no files
         [&] { std::ignore = session->exportStudy(study, file("out")); }},
        {Operation::Detect, "success", 110103,
         [&] {
             Detection made;
             made.studyUid = study;
             made.seriesUid = SeriesUid("1.2.3.4");
             detection = session->addDetection(made)->id;
         }},
        {Operation::Detect, "failed", 110103,
         [&] {
             Detection made;
             made.studyUid = none;
             std::ignore = session->addDetection(made);
         }},
        {Operation::GiveFeedback, "refused", 110113,
         [&] { std::ignore = session->addFeedback(detection, {}); }},
        {Operation::ReportMeasurements, "failed", 110106, // nothing was measured
         [&] {
             MeasurementReport report;
             report.study.studyUid = study;
             std::ignore = session->measurementReport(report);
         }},
        {Operation::DeleteStudy, "success", 110105, [&] { std::ignore = session->deleteStudy(study); }},
        {Operation::DeleteStudy, "failed", 110105, [&] { std::ignore = session->deleteStudy(none); }},
        {Operation::RestoreStudy, "success", 110103, [&] { std::ignore = session->restoreStudy(study); }},
        {Operation::RestoreStudy, "failed", 110103, [&] { std::ignore = session->restoreStudy(none); }},
        {Operation::AddAccount, "success", 110113,
         [&] { std::ignore = session->addAccount(newAccount("bert", Role::Clinician)); }},
        {Operation::AddAccount, "failed", 110113,
         [&] { std::ignore = session->addAccount(newAccount("bert", Role::Clinician)); }},
        {Operation::DisableAccount, "success", 110113,
         [&] { std::ignore = session->setAccountEnabled("bert", false); }},
        {Operation::DisableAccount, "failed", 110113,
         [&] { std::ignore = session->setAccountEnabled("chief", false); }},
        {Operation::EnableAccount, "success", 110113,
         [&] { std::ignore = session->setAccountEnabled("bert", true); }},
        {Operation::UnlockAccount, "success", 110113, [&] { std::ignore = session->unlockAccount("bert"); }},
        {Operation::ChangeRole, "success", 110113,
         [&] { std::ignore = session->setRole("bert", Role::Trainee); }},
        {Operation::ChangeRole, "failed", 110113,
         [&] { std::ignore = session->setRole("chief", Role::Trainee); }},
        {Operation::ChangePassword, "success", 110113,
         [&] { std::ignore = session->setPassword("bert", otherPassword); }},
        {Operation::ChangePassword, "failed", 110113,
         [&] { std::ignore = session->setPassword("bert", "short"); }},
        {Operation::BackUp, "failed", 110106, // the images have no files
         [&] { std::ignore = session->backup(file("backup")); }},
        {Operation::VerifyLibrary, "failed", 110100, [&] { std::ignore = session->verify(false); }},
        {Operation::EmptyBin, "success", 110105, [&] { std::ignore = session->emptyBin(); }},
    };
    for (const Deed& deed : deeds) {
        const auto before = LibraryAccess::parts(*library).audit.find({.limit = 1});
        deed.act();
        const auto entries = LibraryAccess::parts(*library).audit.find({});
        ASSERT_TRUE(before && entries);
        const auto found = std::ranges::find_if(*entries, [&](const AuditEntry& entry) {
            return entry.id > before->front().id && entry.action == rowOf(deed.operation).action &&
                   entry.outcome == deed.outcome;
        });
        ASSERT_NE(found, entries->end()) << rowOf(deed.operation).action << " " << deed.outcome;
        EXPECT_EQ(static_cast<int>(auditCoding(*found).event), deed.event) << found->action;
        EXPECT_FALSE(found->user.empty() || found->host.empty() || found->when.empty());
    }
    EXPECT_TRUE(session->verifyAudit()->intact());
}

} // namespace
} // namespace candela::test
