#include "database/deidentifying/KnownIdentity.h"

#include <gtest/gtest.h>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::test {
namespace {

using deidentifying::KnownIdentity;
using deidentifying::looksHarmless;

TEST(KnownIdentity, FindsNamesAndNumbersInText) {
    KnownIdentity identity;
    identity.addName("M\xc3\xbcller-Thurgau^Lea^Li=\xe6\x9d\x8e^x");
    identity.addText("MRN-0815");
    EXPECT_TRUE(identity.isNamedIn("seen by LEA today"));
    EXPECT_FALSE(identity.isNamedIn("head cleared")) << "three letters only as a word of their own";
    EXPECT_TRUE(identity.isNamedIn("LEA_THORAX"));
    EXPECT_TRUE(identity.isNamedIn("xxm\xc3\xbcller-thurgauyy"));
    EXPECT_TRUE(identity.isNamedIn("no mrn-0815."));
    EXPECT_FALSE(identity.isNamedIn("li")) << "two letters say nothing";
    EXPECT_FALSE(identity.isNamedIn("THORAX"));
}

TEST(KnownIdentity, PlaceholdersNameNobody) {
    KnownIdentity identity;
    for (const char* name : {"REMOVED", "Anonymous^", "unknown^patient"})
        identity.addName(name);
    EXPECT_TRUE(identity.words().empty());
}

TEST(KnownIdentity, ComesFromEveryNameInADataSet) {
    DcmDataset data;
    data.putAndInsertString(DCM_PatientID, "ID-4711");
    data.putAndInsertString(DCM_InstitutionName, "Kantonsspital");
    data.putAndInsertString(DCM_StudyDescription, "Thorax nativ");
    DcmItem* item = nullptr;
    data.findOrCreateSequenceItem(DCM_RequestAttributesSequence, item, 0);
    item->putAndInsertString(DCM_ScheduledPerformingPhysicianName, "Nested^Nora");
    data.putAndInsertString(DcmTag(0x0029, 0x0010, EVR_LO), "ACME");
    data.putAndInsertString(DcmTag(0x0029, 0x1001, EVR_PN), "Private^Paula");
    KnownIdentity identity;
    identity.addFrom(data);
    for (const char* word : {"id-4711", "kantonsspital", "nested", "nora", "private", "paula"})
        EXPECT_TRUE(identity.isNamedIn(word)) << word;
    EXPECT_FALSE(identity.isNamedIn("thorax nativ")) << "a description";
}

TEST(Descriptions, AreHarmlessOnlyWhenNothingInThemLooksPersonal) {
    for (const char* text :
         {"CT THORAX 5.0 B40f", "T1 MPRAGE sag 1mm", "Head 0.75 H60s", "PA", "AX T2 FLAIR 3/1",
          "Sch\xc3\xa4"
          "del nativ"})
        EXPECT_TRUE(looksHarmless(text)) << text;
    for (const char* text : {"seen 12.03.2024", "2024-03-12", "3/12/24", "MRN 123456", "Dr Frank",
                             "Mrs. Smith", "a@b.org", "line one\nline two", "Patient moved",
                             "a long remark that goes on and on about what was seen and by whom, and when"})
        EXPECT_FALSE(looksHarmless(text)) << text;
}

} // namespace
} // namespace candela::test
