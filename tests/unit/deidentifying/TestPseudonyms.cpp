#include "database/deidentifying/HeaderCleaner.h"
#include "database/deidentifying/Pseudonyms.h"

#include <gtest/gtest.h>
#include <set>

namespace candela::test {
namespace {

using deidentifying::movedDate;
using deidentifying::Pseudonyms;

constexpr std::array<std::byte, Pseudonyms::secretBytes> one{std::byte{1}};
constexpr std::array<std::byte, Pseudonyms::secretBytes> other{std::byte{2}};

TEST(Pseudonyms, AreTheSameForTheSameInputAndLibrary) {
    const Pseudonyms here(one);
    const Pseudonyms again(one);
    const Pseudonyms elsewhere(other);
    EXPECT_EQ(here.newUid("1.2.3"), again.newUid("1.2.3"));
    EXPECT_NE(here.newUid("1.2.3"), elsewhere.newUid("1.2.3"));
    EXPECT_NE(here.newUid("1.2.3"), here.newUid("1.2.4"));
    EXPECT_EQ(here.patient("A1"), again.patient("A1"));
    EXPECT_NE(here.patient("A1"), elsewhere.patient("A1"));
    EXPECT_EQ(here.dayShift("A1"), again.dayShift("A1"));
}

TEST(Pseudonyms, HaveTheFormOfWhatTheyStandFor) {
    const Pseudonyms pseudonyms(one);
    std::set<std::string> patients;
    std::set<int> shifts;
    for (int i = 0; i < 2000; ++i) {
        const std::string uid = pseudonyms.newUid(std::to_string(i));
        EXPECT_LE(uid.size(), 64U);
        EXPECT_TRUE(uid.starts_with("2.25."));
        EXPECT_NE(uid[5], '0');
        const std::string patient = pseudonyms.patient(std::to_string(i));
        EXPECT_EQ(patient.size(), 16U);
        patients.insert(patient);
        const int shift = pseudonyms.dayShift(std::to_string(i));
        EXPECT_LE(shift, -30);
        EXPECT_GE(shift, -3650);
        shifts.insert(shift);
    }
    EXPECT_EQ(patients.size(), 2000U);
    EXPECT_GT(shifts.size(), 1000U);
}

TEST(MovedDate, CountsDaysAcrossMonthsAndYears) {
    EXPECT_EQ(movedDate("20240301", -1), "20240229");
    EXPECT_EQ(movedDate("20240101", -366), "20221231");
    EXPECT_EQ(movedDate("2024.03.01", -1), "20240229") << "the old form";
    EXPECT_EQ(movedDate("20240301101530.25+0100", -31), "20240130101530.25+0100");
    EXPECT_EQ(movedDate("20240301\\20240302 ", -1), "20240229\\20240301");
    for (const char* bad : {"", "2024", "202403", "20240231", "yesterday", "20240301\\x", "\\"})
        EXPECT_EQ(movedDate(bad, -1), "") << bad;
}

} // namespace
} // namespace candela::test
