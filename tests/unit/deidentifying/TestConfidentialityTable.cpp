// The whole of PS3.15 Table E.1-1, row by row, done to a data set that has the attribute.

#include "database/deidentifying/ConfidentialityTable.h"
#include "database/deidentifying/HeaderCleaner.h"

#include <array>
#include <cstdio>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::test {
namespace {

using namespace deidentifying;

constexpr std::array<std::byte, Pseudonyms::secretBytes> secret{std::byte{7}, std::byte{11}};
constexpr const char* planted = "Planted";
constexpr const char* plantedUid = "1.2.826.0.1.99.4711";

std::string nameOf(const ConfidentialityRow& row) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "(%04X,%04X)", row.tag >> 16U, row.tag & 0xffffU);
    return text.data();
}

/// An element of the row with something in it; null for the file's and the network's own groups.
DcmElement* madeFor(const ConfidentialityRow& row) {
    const auto group = static_cast<Uint16>(row.tag >> 16U);
    if (group < 0x0008)
        return nullptr;
    const DcmTag tag(group, static_cast<Uint16>(row.tag & 0xffffU));
    DcmElement* element = nullptr;
    DcmTag known = tag;
    if (std::string_view(known.getTagName()).starts_with("Unknown")) { // newer than DCMTK's dictionary
        auto* text = new DcmLongString(DcmTag(tag.getXTag(), EVR_LO));
        text->putString(planted);
        return text;
    }
    if (known.getEVR() == EVR_ox)
        known.setVR(DcmVR(EVR_OB));
    if (known.getEVR() == EVR_SQ) {
        auto* sequence = new DcmSequenceOfItems(known);
        auto* item = new DcmItem;
        if (row.action != Action::XZU) // whose other attributes stay
            item->putAndInsertString(DCM_CodeMeaning, planted);
        item->putAndInsertString(DCM_ReferencedSOPInstanceUID, plantedUid);
        sequence->append(item);
        return sequence;
    }
    if (DcmItem::newDicomElement(element, known).bad())
        return nullptr;
    switch (known.getEVR()) {
    case EVR_UI:
        element->putString(plantedUid);
        break;
    case EVR_DA:
        element->putString("19991231");
        break;
    case EVR_DT:
        element->putString("19991231120000.5");
        break;
    case EVR_TM:
        element->putString("123456");
        break;
    case EVR_DS:
    case EVR_IS:
        element->putString("42");
        break;
    case EVR_AS:
        element->putString("042Y");
        break;
    case EVR_FD:
        element->putFloat64(42);
        break;
    case EVR_FL:
        element->putFloat32(42);
        break;
    case EVR_OB:
    case EVR_UN: {
        const std::array<Uint8, 4> bytes{'P', 'l', 'a', 'n'};
        element->putUint8Array(bytes.data(), bytes.size());
        break;
    }
    case EVR_OW:
    case EVR_US: {
        const Uint16 word = 42;
        element->putUint16Array(&word, 1);
        break;
    }
    default:
        element->putString(planted);
    }
    return element;
}

std::string bytesOf(DcmElement& element) {
    std::ostringstream text;
    element.print(text);
    return text.str();
}

class ConfidentialityTable : public testing::Test {
protected:
    /// The attribute after cleaning, alone in a data set (and once more inside a sequence).
    std::unique_ptr<DcmDataset> cleaned(const ConfidentialityRow& row,
                                        const DeidentificationOptions& options = {}) {
        auto data = std::make_unique<DcmDataset>();
        data->putAndInsertString(DCM_SOPClassUID, UID_CTImageStorage);
        data->insert(madeFor(row), true);
        DcmItem* item = nullptr;
        data->findOrCreateSequenceItem(DCM_AnatomicRegionSequence, item, 0);
        item->insert(madeFor(row), true);
        const KnownIdentity identity;
        HeaderCleaner(pseudonyms, {"CANDELA-TESTTEST", -100}, options, identity).clean(*data);
        return data;
    }
    static DcmElement* elementOf(DcmItem& data, const ConfidentialityRow& row) {
        DcmElement* element = nullptr;
        data.findAndGetElement(
            DcmTagKey(static_cast<Uint16>(row.tag >> 16U), static_cast<Uint16>(row.tag & 0xffffU)), element);
        return element;
    }
    static DcmItem& nested(DcmDataset& data) {
        DcmItem* item = nullptr;
        data.findAndGetSequenceItem(DCM_AnatomicRegionSequence, item, 0);
        return *item;
    }
    static bool isPatient(const ConfidentialityRow& row) {
        return row.tag == 0x00100010 || row.tag == 0x00100020;
    }

    Pseudonyms pseudonyms{secret};
};

TEST_F(ConfidentialityTable, IsWholeAndSorted) {
    const auto rows = confidentialityTable();
    EXPECT_EQ(rows.size(), 620U) << "the standard's table has these and one for private attributes";
    EXPECT_TRUE(std::ranges::is_sorted(rows, {}, &ConfidentialityRow::tag));
    std::map<Action, int> actions;
    for (const ConfidentialityRow& row : rows) {
        ++actions[row.action];
        EXPECT_EQ(
            rowOf(static_cast<std::uint16_t>(row.tag >> 16U), static_cast<std::uint16_t>(row.tag & 0xffffU)),
            &row);
    }
    EXPECT_EQ(actions[Action::X], 383);
    EXPECT_EQ(actions[Action::U], 54);
    EXPECT_EQ(rowOf(0x0028, 0x0010), nullptr);
    ASSERT_NE(rowOf(0x5012, 0x3000), nullptr) << "curves of every group";
    ASSERT_NE(rowOf(0x601e, 0x4000), nullptr) << "overlays of every group";
    EXPECT_EQ(rowOf(0x6000, 0x0010), nullptr);
}

TEST_F(ConfidentialityTable, EachRowGetsTheBasicProfilesAction) {
    int walked = 0;
    for (const ConfidentialityRow& row : confidentialityTable()) {
        if (row.tag >> 16U < 0x0008)
            continue;
        ++walked;
        const auto data = cleaned(row);
        for (DcmItem* place : {static_cast<DcmItem*>(data.get()), &nested(*data)}) {
            SCOPED_TRACE(nameOf(row) + (place == data.get() ? "" : " in a sequence"));
            DcmElement* element = elementOf(*place, row);
            if (isPatient(row) && place == data.get()) {
                ASSERT_TRUE(element);
                OFString value;
                element->getOFString(value, 0);
                EXPECT_EQ(value, "CANDELA-TESTTEST");
                continue;
            }
            const Action action = resolved(row, UID_CTImageStorage);
            if (action == Action::X) {
                EXPECT_FALSE(element);
                continue;
            }
            ASSERT_TRUE(element);
            const std::string text = bytesOf(*element);
            EXPECT_EQ(text.find(planted), std::string::npos) << text;
            EXPECT_EQ(text.find(plantedUid), std::string::npos) << text;
            EXPECT_EQ(text.find("1999"), std::string::npos) << text;
            if (action == Action::Z) {
                EXPECT_EQ(element->getLength(), 0U);
            }
            if (action == Action::D && std::unique_ptr<DcmElement>(madeFor(row))->getLength() > 0) {
                EXPECT_GT(element->getLength(), 0U) << "a dummy is not empty";
            }
            if (action == Action::U && element->ident() == EVR_UI) {
                OFString value;
                element->getOFString(value, 0);
                EXPECT_EQ(std::string(value.c_str()), pseudonyms.newUid(plantedUid));
            }
        }
    }
    EXPECT_GT(walked, 600);
}

TEST_F(ConfidentialityTable, DatesAreKeptOrMovedWhereTheTableSaysSo) {
    int kept = 0;
    int moved = 0;
    for (const ConfidentialityRow& row : confidentialityTable()) {
        if ((row.options & option::dates) == 0)
            continue;
        SCOPED_TRACE(nameOf(row));
        const auto original = std::unique_ptr<DcmElement>(madeFor(row));
        DeidentificationOptions options;
        options.dates = DateHandling::Keep;
        const auto whole = cleaned(row, options);
        ASSERT_TRUE(elementOf(*whole, row)) << bytesOf(*original);
        EXPECT_EQ(bytesOf(*elementOf(*whole, row)), bytesOf(*original));
        ++kept;
        options.dates = DateHandling::Shift;
        const auto shifted = cleaned(row, options);
        if (original->ident() != EVR_DA && original->ident() != EVR_DT)
            continue;
        ++moved;
        ASSERT_TRUE(elementOf(*shifted, row));
        OFString value;
        elementOf(*shifted, row)->getOFString(value, 0);
        EXPECT_EQ(std::string(value.c_str()), original->ident() == EVR_DA ? "19990922" : "19990922120000.5");
    }
    EXPECT_GT(kept, 150);
    EXPECT_GT(moved, 100);
}

TEST_F(ConfidentialityTable, DescriptorsStayOnlyWhereTheTableLetsThem) {
    DeidentificationOptions options;
    options.keepDescriptors = true;
    int kept = 0;
    for (const ConfidentialityRow& row : confidentialityTable()) {
        if (row.tag >> 16U < 0x0008 || isPatient(row))
            continue;
        SCOPED_TRACE(nameOf(row));
        const auto data = cleaned(row, options);
        DcmElement* element = elementOf(*data, row);
        const bool there = element && bytesOf(*element).find(planted) != std::string::npos;
        const auto original = std::unique_ptr<DcmElement>(madeFor(row));
        const bool text = bytesOf(*original).find(planted) != std::string::npos;
        EXPECT_EQ(there, text && (row.options & option::descriptors) != 0);
        kept += there;
    }
    EXPECT_GT(kept, 80);
}

TEST_F(ConfidentialityTable, CompoundActionsFollowTheTypeInTheIod) {
    const auto action = [](std::uint16_t group, std::uint16_t element, const char* sopClass) {
        return resolved(*rowOf(group, element), sopClass);
    };
    EXPECT_EQ(action(0x0008, 0x0021, UID_CTImageStorage), Action::X) << "Series Date, type 3";
    EXPECT_EQ(action(0x0008, 0x0021, UID_PositronEmissionTomographyImageStorage), Action::D) << "type 1";
    EXPECT_EQ(action(0x0008, 0x0022, UID_PositronEmissionTomographyImageStorage), Action::Z) << "type 2";
    EXPECT_EQ(action(0x0008, 0x0023, UID_CTImageStorage), Action::Z) << "Content Date, type 2C";
    EXPECT_EQ(action(0x0008, 0x0023, UID_EnhancedMRImageStorage), Action::D);
    EXPECT_EQ(action(0x0018, 0x1000, UID_SegmentationStorage), Action::D) << "Device Serial Number, type 1";
    EXPECT_EQ(action(0x0018, 0x1000, UID_CTImageStorage), Action::X);
    EXPECT_EQ(action(0x0040, 0x0555, UID_DigitalXRayImageStorageForPresentation), Action::Z);
    EXPECT_EQ(action(0x0008, 0x1140, UID_CTImageStorage), Action::U) << "references stay, with new UIDs";
    EXPECT_EQ(action(0x0008, 0x0021, "1.2.3"), Action::X) << "unknown: what leaves the least";
}

TEST_F(ConfidentialityTable, WhatItDoesNotListIsKeptUnlessItNames) {
    DcmDataset data;
    data.putAndInsertString(DCM_SOPClassUID, UID_CTImageStorage);
    data.putAndInsertString(DCM_Manufacturer, "ACME");
    data.putAndInsertString(DCM_KVP, "120");
    data.putAndInsertString(DCM_ContrastBolusRoute, "by Okonkwo");
    data.putAndInsertString(DCM_CodingSchemeResponsibleOrganization, "St Elsewhere");
    data.putAndInsertString(DcmTagKey(0x0040, 0xa075), "Verifier^Vera"); // listed, for comparison
    data.putAndInsertString(DCM_EvaluatorName, "Evaluator^Eve");
    data.putAndInsertString(DcmTag(0x0029, 0x0010, EVR_LO), "ACME PRIVATE");
    data.putAndInsertString(DcmTag(0x0029, 0x1010, EVR_LO), "Okonkwo^Ada");
    data.putAndInsertString(DcmTag(0x0019, 0x7777, EVR_UN), "hidden");
    data.putAndInsertString(DcmTag(0x0008, 0xfff0, EVR_LO), "not in the standard");
    const std::array<Uint8, 4> bits{1, 2, 3, 4};
    data.putAndInsertUint8Array(DcmTag(0x6002, 0x3000, EVR_OB), bits.data(), 4);
    data.putAndInsertUint16(DcmTag(0x6002, 0x0010, EVR_US), 4);
    data.putAndInsertString(DCM_ReferencedFrameOfReferenceUID, plantedUid);
    KnownIdentity identity;
    identity.addName("Okonkwo^Ada");
    HeaderCleaner(pseudonyms, {"CANDELA-TESTTEST", 0}, {}, identity).clean(data);
    const auto has = [&data](const DcmTagKey& tag) { return bool(data.tagExists(tag)); };
    EXPECT_TRUE(has(DCM_Manufacturer));
    EXPECT_TRUE(has(DCM_KVP));
    OFString route;
    data.findAndGetOFString(DCM_ContrastBolusRoute, route);
    EXPECT_EQ(route, "ANONYMIZED") << "it named the patient";
    OFString name;
    data.findAndGetOFStringArray(DCM_EvaluatorName, name);
    EXPECT_TRUE(name.empty()) << "a person, wherever";
    for (const DcmTagKey& tag :
         {DcmTagKey(0x0029, 0x0010), DcmTagKey(0x0029, 0x1010), DcmTagKey(0x0019, 0x7777),
          DcmTagKey(0x0008, 0xfff0), DcmTagKey(0x6002, 0x3000), DcmTagKey(0x6002, 0x0010)})
        EXPECT_FALSE(has(tag)) << tag.toString();
    OFString uid;
    data.findAndGetOFString(DCM_ReferencedFrameOfReferenceUID, uid);
    EXPECT_EQ(std::string(uid.c_str()), pseudonyms.newUid(plantedUid));
    OFString kind;
    data.findAndGetOFString(DCM_SOPClassUID, kind);
    EXPECT_EQ(kind, UID_CTImageStorage);
}

TEST_F(ConfidentialityTable, TheFileSaysHowItWasDone) {
    DcmDataset data;
    data.putAndInsertString(DCM_SOPClassUID, UID_CTImageStorage);
    DeidentificationOptions options;
    options.dates = DateHandling::Shift;
    options.cleanPixels = true;
    options.keepDescriptors = true;
    HeaderCleaner(pseudonyms, {"CANDELA-TESTTEST", -1}, options, KnownIdentity()).clean(data);
    OFString value;
    data.findAndGetOFString(DCM_PatientIdentityRemoved, value);
    EXPECT_EQ(value, "YES");
    data.findAndGetOFString(DCM_LongitudinalTemporalInformationModified, value);
    EXPECT_EQ(value, "MODIFIED");
    EXPECT_TRUE(data.tagExists(DCM_DeidentificationMethod));
    std::set<std::string> codes;
    DcmItem* item = nullptr;
    for (long i = 0; data.findAndGetSequenceItem(DCM_DeidentificationMethodCodeSequence, item, i).good();
         ++i) {
        item->findAndGetOFString(DCM_CodeValue, value);
        codes.insert(value.c_str());
    }
    EXPECT_EQ(codes, (std::set<std::string>{"113100", "113101", "113105", "113107"}));
}

} // namespace
} // namespace candela::test
