// Elements that the scan and the parser might read differently, so that the parser would believe lengths that
// nobody has checked.
#include "database/dicom/DicomFile.h"
#include "tests/unit/dicom/Elements.h"
#include "tests/unit/dicom/Scratch.h"

#include <gtest/gtest.h>

using namespace candela;
using namespace candela::dicom;
using namespace candela::test;

namespace {

std::string implicitElement(unsigned group, unsigned element, std::uint64_t length,
                            const std::string& value) {
    return tag(group, element) + little(length, 4) + value;
}

constexpr std::uint64_t gigabyte = 0x48000000U;
const std::string itemEnd = tag(0xfffe, 0xe00d) + little(0, 4);
const std::string sequenceEnd = tag(0xfffe, 0xe0dd) + little(0, 4);

/// What one reader takes for the inside of a value and another for elements: nested, each hides a length that
/// nothing bears out.
struct Nested {
    const char* name;
    std::string elements;
    const char* syntax = "1.2.840.10008.1.2.1";
};

std::vector<Nested> ambiguousElements() {
    const std::string huge = longElement(0x0008, 0x1190, "UT", gigabyte, "short");
    const std::string emptyItem = item + little(0, 4);
    const std::string early = sequenceEnd + huge;
    const std::string covered = tag(0xfffe, 0xe0dd) + little(huge.size(), 4) + huge;
    const std::string asVr = little(gigabyte, 4) + std::string(0x5455 - 4, 'x');
    const std::string named = shortElement(0x0008, 0x0080, "LO", std::string(0x4800, 'x'));
    const char* const implicit = "1.2.840.10008.1.2";
    std::string creator = "SIEMENS CSA HEADER";
    return {
        {"value beyond its item", huge},
        {"sequence that ends before its length", longElement(0x0040, 0x0275, "SQ", early.size(), early)},
        {"sequence of four bytes",
         longElement(0x0040, 0x0275, "SQ", 4, item) + longElement(0x0008, 0x1190, "UT", 4, "text")},
        {"sequence end within an item", covered},
        {"delimiter that is none", tag(0xfffe, 0x1234) + "UT" + std::string(2, '\0') + asVr},
        {"floats without length", longElement(0x0066, 0x0016, "OF", undefined, emptyItem + sequenceEnd)},
        {"text without length", longElement(0x0040, 0xa160, "UT", undefined, emptyItem + sequenceEnd)},
        {"overlay without length", longElement(0x6000, 0x3000, "OW", undefined, emptyItem + sequenceEnd)},
        {"bytes without length",
         longElement(0x0042, 0x0011, "OB", undefined, item + little(huge.size(), 4) + huge + sequenceEnd)},
        {"unknown kind without length",
         longElement(0x0009, 0x1001, "??", undefined,
                     item + little(undefined, 4) + named + itemEnd + sequenceEnd)},
        {"implicit text without length", implicitElement(0x0008, 0x0080, undefined, emptyItem + sequenceEnd),
         implicit},
        {"private bytes without length",
         implicitElement(0x0029, 0x0010, creator.size(), creator) +
             implicitElement(0x0029, 0x1010, undefined, emptyItem + sequenceEnd),
         implicit},
    };
}

/// A DICOMDIR whose only record holds the elements; `recordLength` is what its item states.
std::string mediaIndexOf(const Nested& nested, bool stated) {
    const bool implicit = std::string(nested.syntax) == "1.2.840.10008.1.2";
    const std::string content = nested.elements + (stated ? "" : itemEnd);
    const std::string records = item + little(stated ? content.size() : undefined, 4) + content;
    const std::string behind = "2.25.7";
    if (implicit)
        return dicomFile(implicitElement(0x0004, 0x1220, undefined, records + sequenceEnd) +
                             implicitElement(0x0008, 0x0018, behind.size(), behind),
                         nested.syntax);
    return dicomFile(longElement(0x0004, 0x1220, "SQ", undefined, records + sequenceEnd) +
                         shortElement(0x0008, 0x0018, "UI", behind),
                     nested.syntax);
}

TEST(HostileNesting, theParserIsGivenOnlyWhatItReadsAsTheScanDid) {
    for (const Nested& nested : ambiguousElements()) {
        for (const bool stated : {false, true}) {
            SCOPED_TRACE(std::string(nested.name) + (stated ? ", record of stated length" : ""));
            const ScratchFolder scratch;
            const auto content =
                Content::open(test::write(scratch.path() / "DICOMDIR", mediaIndexOf(nested, stated)));
            ASSERT_TRUE(content);
            const auto file = DicomFile::open(*content);
            if (!file) { // nothing of it is fit to be parsed
                EXPECT_EQ(file.error().code, ErrorCode::Corrupt);
                continue;
            }
            // Had the parser come upon a length that nothing bears out, it would say so after allocating it.
            EXPECT_FALSE(mentions((*file)->warnings(), "damaged")) << (*file)->warnings().back();
            EXPECT_FALSE((*file)->warnings().empty());
        }
    }
}

TEST(HostileNesting, unknownSequencesAreLittleEndianAlsoAmongBigEndianElements) {
    const std::string huge = implicitElement(0x0008, 0x1190, gigabyte, "short");
    const std::string record = item + little(undefined, 4) + huge + itemEnd + sequenceEnd;
    const auto big = [](std::uint64_t value, int bytes) {
        std::string text = little(value, bytes);
        std::reverse(text.begin(), text.end());
        return text;
    };
    const std::string uid = "2.25.7";
    const std::string file =
        dicomFile(big(0x0004, 2) + big(0x1220, 2) + "UN" + std::string(2, '\0') + big(record.size(), 4) +
                      record + big(0x0008, 2) + big(0x0018, 2) + "UI" + big(uid.size(), 2) + uid,
                  "1.2.840.10008.1.2.2");
    const ScratchFolder scratch;
    const auto content = Content::open(test::write(scratch.path() / "DICOMDIR", file));
    ASSERT_TRUE(content);
    const auto opened = DicomFile::open(*content);
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_TRUE(mentions((*opened)->warnings(), "malformed"));
    EXPECT_FALSE(mentions((*opened)->warnings(), "damaged"));
}

} // namespace
