// How readers leave studies, and the other studies of a patient.

#include "LibraryFixture.h"

namespace candela::test {
namespace {

class Desks : public LibraryFixture {
protected:
    void SetUp() override {
        LibraryFixture::SetUp();
        insertSeries(catalogue(), "P1", "1.1", "1.1.1", 2);
        insertSeries(catalogue(), "P1", "1.2", "1.2.1", 1);
        insertSeries(catalogue(), "P1", "1.3", "1.3.1", 1);
        insertSeries(catalogue(), "P2", "2.1", "2.1.1", 1);
        insertSeries(catalogue(), "", "3.1", "3.1.1", 1);
        insertSeries(catalogue(), "", "3.2", "3.2.1", 1);
        const auto dated = catalogue().write([](catalog::Connection& connection) {
            connection.query("UPDATE studies SET study_date = '20190401' WHERE study_uid = '1.2'").run();
            connection.query("UPDATE studies SET study_date = '20220401' WHERE study_uid = '1.3'").run();
        });
        ASSERT_TRUE(dated) << dated.error().message;
    }

    [[nodiscard]] std::vector<std::string> others(const std::string& study) const {
        std::vector<std::string> uids;
        const auto found = session->otherStudies(StudyUid(study));
        EXPECT_TRUE(found) << found.error().message;
        for (const StudyRow& row : found.value_or(std::vector<StudyRow>()))
            uids.push_back(row.studyUid.str());
        return uids;
    }
};

TEST_F(Desks, BelongToReaderAndStudy) {
    const auto anna = newSession("anna", Role::Clinician);
    ASSERT_TRUE(anna);
    const StudyUid study("1.1");
    const auto nothing = session->desk(study);
    ASSERT_TRUE(nothing) << nothing.error().message;
    EXPECT_FALSE(nothing->has_value());
    ASSERT_TRUE(session->keepDesk(study, "first"));
    ASSERT_TRUE(session->keepDesk(study, "two by two"));
    ASSERT_TRUE(anna->keepDesk(study, "one"));
    EXPECT_EQ(*session->desk(study), "two by two");
    EXPECT_EQ(*anna->desk(study), "one");
    EXPECT_FALSE(session->desk(StudyUid("1.2"))->has_value());
    EXPECT_EQ(*logIn("chief")->desk(study), "two by two") << "it is there after another log-in";
}

TEST_F(Desks, NeedAStudyThatCanBeOpened) {
    const auto unknown = session->keepDesk(StudyUid("9.9"), "x");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    ASSERT_TRUE(session->keepDesk(StudyUid("1.1"), "kept"));
    ASSERT_TRUE(session->deleteStudy(StudyUid("1.1")));
    EXPECT_FALSE(session->keepDesk(StudyUid("1.1"), "x")) << "it is in the bin";
    ASSERT_TRUE(session->restoreStudy(StudyUid("1.1")));
    EXPECT_EQ(*session->desk(StudyUid("1.1")), "kept");
}

TEST_F(Desks, GoWithTheirStudy) {
    ASSERT_TRUE(session->keepDesk(StudyUid("1.1"), "x"));
    ASSERT_TRUE(session->deleteStudy(StudyUid("1.1")));
    ASSERT_TRUE(session->emptyBin());
    const auto left = catalogue().read([](catalog::Connection& connection) {
        catalog::Query query = connection.query("SELECT count(*) FROM desks");
        return query.step() ? query.integer(0) : -1;
    });
    ASSERT_TRUE(left) << left.error().message;
    EXPECT_EQ(*left, 0);
}

TEST_F(Desks, AreForThoseWhoMayReadStudies) {
    const auto trainee = newSession("tom", Role::Trainee);
    ASSERT_TRUE(trainee);
    const auto refused = trainee->keepDesk(StudyUid("1.1"), "x");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotPermitted);
    EXPECT_FALSE(trainee->desk(StudyUid("1.1")));
    EXPECT_FALSE(trainee->otherStudies(StudyUid("1.1")));
}

TEST_F(Desks, AreRefusedAfterTheLogOut) {
    session->logOut();
    EXPECT_FALSE(session->desk(StudyUid("1.1")));
    EXPECT_FALSE(session->keepDesk(StudyUid("1.1"), "x"));
    EXPECT_FALSE(session->otherStudies(StudyUid("1.1")));
}

TEST_F(Desks, OtherStudiesAreThePatientsNewestFirst) {
    EXPECT_EQ(others("1.1"), (std::vector<std::string>{"1.3", "1.2"}));
    EXPECT_EQ(others("1.2"), (std::vector<std::string>{"1.1", "1.3"}));
    EXPECT_TRUE(others("2.1").empty());
    EXPECT_TRUE(others("3.1").empty()) << "without an id nothing says that it is the same patient";
    ASSERT_TRUE(session->deleteStudy(StudyUid("1.3")));
    EXPECT_EQ(others("1.1"), (std::vector<std::string>{"1.2"}));
    EXPECT_FALSE(session->otherStudies(StudyUid("9.9")));
}

} // namespace
} // namespace candela::test
