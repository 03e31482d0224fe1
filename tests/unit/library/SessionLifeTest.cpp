#include "LibraryFixture.h"

namespace candela::test {
namespace {

using namespace std::chrono_literals;

/// A library whose clock the test moves.
class SessionLife : public testing::Test {
protected:
    void SetUp() override {
        LibraryOptions options = quickOptions();
        options.clock = [this] { return now; };
        auto made = LibraryAccess::create(folder.path() / "library", newAccount("chief", Role::Administrator),
                                          options);
        ASSERT_TRUE(made) << made.error().message;
        library = *made;
    }

    std::shared_ptr<Session> logIn(const std::string& name) {
        auto session = library->logIn(name, goodPassword);
        return session ? *session : nullptr;
    }

    TemporaryFolder folder;
    std::chrono::system_clock::time_point now = std::chrono::system_clock::now();
    std::shared_ptr<Library> library;
};

TEST_F(SessionLife, EndsAfterTwelveHours) {
    const auto session = logIn("chief");
    ASSERT_TRUE(session);
    now += 12h - 1s;
    EXPECT_TRUE(session->studies({}));
    now += 1s;
    const auto late = session->studies({});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::NotPermitted);
    EXPECT_NE(late.error().message.find("log in again"), std::string::npos);
    EXPECT_FALSE(session->setPassword("chief", otherPassword)) << "one's own account too";
    EXPECT_TRUE(logIn("chief")->studies({}));
}

TEST_F(SessionLife, GoesOnWhenTheSamePersonLogsInAgain) {
    const auto session = logIn("chief");
    ASSERT_TRUE(session);
    now += 13h;
    EXPECT_FALSE(session->studies({}));
    const auto proof = logIn("chief");
    ASSERT_TRUE(proof);
    ASSERT_TRUE(session->renew(*proof));
    EXPECT_TRUE(session->studies({}));
    now += 11h;
    EXPECT_TRUE(session->studies({}));
    now += 1h;
    EXPECT_FALSE(session->studies({}));
}

TEST_F(SessionLife, NobodyElseGoesOn) {
    const auto session = logIn("chief");
    ASSERT_TRUE(session->addAccount(newAccount("anna", Role::Administrator)));
    const auto anna = logIn("anna");
    now += 1min;
    EXPECT_EQ(session->renew(*anna).error().code, ErrorCode::NotPermitted);
    const auto old = logIn("chief");
    now += 12h;
    EXPECT_FALSE(session->renew(*old)) << "the proof is as old";
    const auto ended = logIn("chief");
    ended->logOut();
    EXPECT_FALSE(session->renew(*ended));
    EXPECT_FALSE(ended->renew(*logIn("chief"))) << "what is logged out stays so";
}

TEST_F(SessionLife, UnlockingLetsTheRightPasswordIn) {
    const auto chief = logIn("chief");
    ASSERT_TRUE(chief->addAccount(newAccount("anna", Role::Radiologist)));
    for (int i = 0; i < 12; ++i)
        EXPECT_FALSE(library->logIn("anna", "wrong"));
    EXPECT_FALSE(logIn("anna"));
    const auto slowed = chief->accounts();
    ASSERT_TRUE(slowed);
    EXPECT_GE(slowed->front().failedLogIns, 10);
    EXPECT_FALSE(slowed->front().slowedUntil.empty());
    const auto unlocked = chief->unlockAccount("anna");
    ASSERT_TRUE(unlocked);
    EXPECT_EQ(unlocked->failedLogIns, 0);
    EXPECT_TRUE(unlocked->slowedUntil.empty());
    EXPECT_TRUE(logIn("anna"));
    EXPECT_EQ(chief->unlockAccount("nobody").error().code, ErrorCode::NotFound);
    EXPECT_EQ(chief->audit({.action = "account unlocked", .outcome = "success"})->size(), 1U);
}

} // namespace
} // namespace candela::test
