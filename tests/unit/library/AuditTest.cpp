#include "LibraryFixture.h"

#include <algorithm>

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
    session->record("render", "1.2.3.4", "P1");
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

} // namespace
} // namespace candela::test
