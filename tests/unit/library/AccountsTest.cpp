#include "LibraryFixture.h"

#include "database/accounts/PasswordRules.h"

#include <ctime>

namespace candela::test {
namespace {

using namespace std::chrono_literals;

class Accounts : public LibraryFixture {};

TEST(PasswordRules, LengthIsCountedInCharacters) {
    EXPECT_FALSE(checkPassword("elevenchars", "anna", ""));
    EXPECT_TRUE(checkPassword("twelve chars", "anna", ""));
    EXPECT_TRUE(checkPassword("grüße vom Öl", "anna", ""));
    EXPECT_FALSE(checkPassword("grüße vomÖl", "anna", "")) << "eleven characters in fourteen bytes";
    std::string mixed;
    for (int i = 0; i < 64; ++i)
        mixed += static_cast<char>('a' + (i * 7) % 26), mixed += static_cast<char>('0' + (i * 3) % 10);
    EXPECT_TRUE(checkPassword(mixed, "anna", ""));
    EXPECT_FALSE(checkPassword(mixed + "x", "anna", "")) << "129 characters";
}

TEST(PasswordRules, CommonOnesAreRefused) {
    for (const char* common :
         {"123456789012", "aaaaaaaaaaaa", "abcabcabcabc", "Password1234", "password2026!", "PasswordPassword",
          "1q2w3e4r5t6y", "abcdefghijklm", "administrator", "098765432109",
          // of the bundled list, as they are and with digits and signs around them
          "natiichen999", "Sunshine-2026!", "dragon123456", "!!MONKEY!!77"}) {
        EXPECT_FALSE(checkPassword(common, "anna", "")) << common;
    }
}

TEST(PasswordRules, PhrasesOfCommonWordsAreNot) {
    for (const char* phrase : {"correct horse battery staple", "monkey on a dragon", "purple rain 1984 tour"})
        EXPECT_TRUE(checkPassword(phrase, "anna", "")) << phrase;
}

TEST(PasswordRules, NamesAreRefused) {
    EXPECT_FALSE(checkPassword("candela-2026!", "anna", ""));
    EXPECT_FALSE(checkPassword("annabergmann1", "anna", "Anna Bergmann"));
    EXPECT_FALSE(checkPassword("Hildegard.1955", "hildegard", ""));
    EXPECT_TRUE(checkPassword("candela over the mountains", "anna", "Anna Bergmann"));
}

TEST_F(Accounts, FirstOneIsAdministratorWhateverWasAsked) {
    const fs::path other = folder.path() / "other";
    auto made = LibraryAccess::create(other, newAccount("first", Role::Trainee), quickOptions());
    ASSERT_TRUE(made);
    auto opened = (*made)->logIn("first", goodPassword);
    ASSERT_TRUE(opened);
    EXPECT_EQ((*opened)->account().role, Role::Administrator);
}

TEST_F(Accounts, CreatingTwiceOrBadlyLeavesTheFirst) {
    const auto again = LibraryAccess::create(folder.path() / "library", newAccount("x", Role::Administrator),
                                             quickOptions());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::InvalidArgument);
    const fs::path weak = folder.path() / "weak";
    NewAccount account = newAccount("x", Role::Administrator);
    account.password = "short";
    EXPECT_FALSE(LibraryAccess::create(weak, account, quickOptions()));
    EXPECT_FALSE(Library::exists(weak));
    EXPECT_TRUE(logIn("chief"));
    for (const auto& entry : fs::directory_iterator(folder.path() / "library"))
        EXPECT_FALSE(entry.path().filename().string().starts_with(".catalog")) << entry.path();
}

TEST_F(Accounts, OpeningNothingIsNotFound) {
    const auto opened = Library::open(folder.path() / "nowhere");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
}

TEST_F(Accounts, NamesAreUniqueWithoutRegardToCase) {
    ASSERT_TRUE(session->addAccount(newAccount("Anna", Role::Radiologist)));
    const auto again = session->addAccount(newAccount("anna", Role::Clinician));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(logIn("ANNA"));
    EXPECT_FALSE(session->addAccount(newAccount("", Role::Clinician)));
    EXPECT_FALSE(session->addAccount(newAccount("tab\tname", Role::Clinician)));
}

TEST_F(Accounts, EveryRefusalReadsTheSame) {
    ASSERT_TRUE(session->addAccount(newAccount("off", Role::Radiologist)));
    ASSERT_TRUE(session->setAccountEnabled("off", false));
    ASSERT_TRUE(session->addAccount(newAccount("slow", Role::Radiologist)));
    for (int i = 0; i < 10; ++i)
        EXPECT_FALSE(library->logIn("slow", "wrong"));
    const auto unknown = library->logIn("nobody", goodPassword);
    const auto wrong = library->logIn("chief", "wrong password here");
    const auto disabled = library->logIn("off", goodPassword);
    const auto slowed = library->logIn("slow", goodPassword);
    const auto empty = library->logIn("", "");
    for (const auto* refused : {&unknown, &wrong, &disabled, &slowed, &empty}) {
        ASSERT_FALSE(*refused);
        EXPECT_EQ(refused->error().code, ErrorCode::NotPermitted);
        EXPECT_EQ(refused->error().message, unknown.error().message);
    }
}

TEST_F(Accounts, EveryRefusalTakesTheTimeOfOneHash) {
    LibraryOptions options;
    options.passwordCost = {2, std::size_t{64} << 20};
    auto made =
        LibraryAccess::create(folder.path() / "timed", newAccount("chief", Role::Administrator), options);
    ASSERT_TRUE(made);
    // Of the processor, so that others at work on the machine do not count; the hash is nearly all of it.
    const auto processorTime = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
    };
    const auto time = [&](const char* name) {
        double best = 1000;
        for (int i = 0; i < 4; ++i) {
            const double start = processorTime();
            EXPECT_FALSE((*made)->logIn(name, "not the right one"));
            best = std::min(best, processorTime() - start);
        }
        return best;
    };
    const double known = time("chief");
    const double unknown = time("nobody");
    EXPECT_GT(unknown, 0.5 * known);
    EXPECT_LT(unknown, 2.0 * known);
}

TEST_F(Accounts, TenWrongPasswordsSlowDown) {
    auto now = std::chrono::system_clock::now();
    LibraryOptions options = quickOptions();
    options.clock = [&now] { return now; };
    auto made =
        LibraryAccess::create(folder.path() / "slow", newAccount("chief", Role::Administrator), options);
    ASSERT_TRUE(made);
    Library& slow = **made;
    for (int i = 0; i < 9; ++i)
        EXPECT_FALSE(slow.logIn("chief", "wrong"));
    EXPECT_TRUE(slow.logIn("chief", goodPassword)) << "nine are forgiven";
    for (int i = 0; i < 10; ++i)
        EXPECT_FALSE(slow.logIn("chief", "wrong"));
    EXPECT_FALSE(slow.logIn("chief", goodPassword)) << "the right one has to wait too";
    now += 6s;
    EXPECT_FALSE(slow.logIn("chief", "wrong"));
    now += 6s;
    EXPECT_FALSE(slow.logIn("chief", goodPassword)) << "the delay grows";
    now += 5s;
    EXPECT_TRUE(slow.logIn("chief", goodPassword));
    EXPECT_TRUE(slow.logIn("chief", goodPassword)) << "the count starts again";
}

TEST(AccountDelays, GrowToFifteenMinutes) {
    using candela::Accounts;
    EXPECT_EQ(Accounts::delayAfter(9), 0);
    std::int64_t before = 0;
    for (int wrong = 10; wrong < 60; ++wrong) {
        EXPECT_GE(Accounts::delayAfter(wrong), before);
        before = Accounts::delayAfter(wrong);
        EXPECT_LE(before, 900);
    }
    EXPECT_EQ(before, 900);
}

TEST_F(Accounts, EnablingUnlocks) {
    ASSERT_TRUE(session->addAccount(newAccount("anna", Role::Radiologist)));
    for (int i = 0; i < 12; ++i)
        EXPECT_FALSE(library->logIn("anna", "wrong"));
    EXPECT_FALSE(logIn("anna"));
    ASSERT_TRUE(session->setAccountEnabled("anna", true));
    EXPECT_TRUE(logIn("anna"));
}

TEST_F(Accounts, DisablingEndsOpenSessions) {
    const auto anna = newSession("anna", Role::Radiologist);
    ASSERT_TRUE(anna);
    EXPECT_TRUE(anna->studies({}));
    ASSERT_TRUE(session->setAccountEnabled("anna", false));
    const auto refused = anna->studies({});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotPermitted);
    EXPECT_FALSE(anna->setPassword("anna", otherPassword));
}

TEST_F(Accounts, LastActiveAdministratorStays) {
    const auto refused = session->setAccountEnabled("chief", false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
    ASSERT_TRUE(session->addAccount(newAccount("second", Role::Administrator)));
    EXPECT_TRUE(session->setAccountEnabled("chief", false));
    const auto second = logIn("second");
    ASSERT_TRUE(second);
    EXPECT_FALSE(second->setAccountEnabled("second", false));
    EXPECT_EQ(second->setAccountEnabled("nobody", true).error().code, ErrorCode::NotFound);
}

TEST_F(Accounts, EveryoneChangesTheirOwnPasswordAndAdministratorsAnyones) {
    const auto anna = newSession("anna", Role::Clinician);
    ASSERT_TRUE(anna);
    EXPECT_TRUE(anna->setPassword("ANNA", otherPassword));
    EXPECT_FALSE(logIn("anna"));
    EXPECT_TRUE(logIn("anna", otherPassword));
    EXPECT_EQ(anna->setPassword("chief", otherPassword).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(anna->setPassword("anna", "short").error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(session->setPassword("anna", goodPassword));
    EXPECT_TRUE(logIn("anna"));
}

TEST_F(Accounts, LastLogInIsKept) {
    const auto accounts = session->accounts();
    ASSERT_TRUE(accounts);
    ASSERT_EQ(accounts->size(), 1U);
    EXPECT_EQ(accounts->front().lastLogin.size(), 20U);
}

TEST_F(Accounts, SettingsBelongToTheAccount) {
    const auto anna = newSession("anna", Role::Clinician);
    session->setSetting("theme", "light");
    EXPECT_EQ(session->setting("theme", "dark"), "light");
    EXPECT_EQ(anna->setting("theme", "dark"), "dark");
    session->setSetting("theme", "dark");
    EXPECT_EQ(logIn("chief")->setting("theme", ""), "dark");
}

TEST_F(Accounts, PasswordsAreNowhereInTheLibrary) {
    session->logOut();
    EXPECT_FALSE(library->logIn("chief", "a wrong one that must not be written"));
    for (const auto& entry : fs::directory_iterator(folder.path() / "library")) {
        if (!entry.is_regular_file())
            continue;
        const std::string content = contentOf(entry.path());
        EXPECT_EQ(content.find(goodPassword), std::string::npos) << entry.path();
        EXPECT_EQ(content.find("must not be written"), std::string::npos) << entry.path();
    }
}

TEST(PasswordHashing, UsesArgon2idWithEnoughMemory) {
    const PasswordHash hash;
    const auto text = hash.hash(goodPassword);
    ASSERT_TRUE(text);
    EXPECT_TRUE(text->starts_with("$argon2id$v=19$m=131072,t=3,p=1$")) << *text;
    EXPECT_EQ(hash.decoy().substr(0, 31), text->substr(0, 31));
    EXPECT_TRUE(hash.verify(*text, goodPassword));
    EXPECT_FALSE(hash.verify(*text, otherPassword));
    EXPECT_FALSE(hash.verify(hash.decoy(), goodPassword));
}

} // namespace
} // namespace candela::test
