// Character sets: the examples of PS3.5 annexes H to K, every single-byte set, and wrong or missing
// declarations.
#include "database/dicom/CharacterSets.h"
#include "database/dicom/ImageFile.h"
#include "tests/unit/dicom/Scratch.h"

#include <gtest/gtest.h>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

using namespace candela;
using namespace candela::dicom;
using candela::test::ScratchFolder;

namespace {

struct Example {
    const char* characterSets;
    std::string bytes;
    const char* utf8;
};

void expectAll(const std::vector<Example>& examples) {
    for (const Example& example : examples) {
        const DecodedText text = decodeText(example.bytes, example.characterSets, true);
        EXPECT_EQ(text.utf8, example.utf8) << example.characterSets;
        EXPECT_EQ(text.doubt, "") << example.characterSets;
    }
}

TEST(Text, everySingleByteSet) {
    expectAll({{"ISO_IR 100", "Buc^J\xe9r\xf4me", "Buc^Jérôme"},
               {"ISO_IR 101", "Wa\xb3\xeasa", "Wałęsa"},
               {"ISO_IR 109",
                "\xe6"
                "a\xf8",
                "ĉaĝ"},
               {"ISO_IR 110", "\xaa\xb9ik\xb9is", "Ēšikšis"},
               {"ISO_IR 144", "\xbb\xee\xda", "Люк"},
               {"ISO_IR 127", "\xe2\xc8\xc7\xe6\xea^\xe4\xe6\xd2\xc7\xd1", "قباني^لنزار"},
               {"ISO_IR 126", "\xc4\xe9\xef\xed\xf5\xf3\xe9\xef\xf2", "Διονυσιος"},
               {"ISO_IR 138", "\xf9\xf8\xe5\xef^\xe3\xe1\xe5\xf8\xe4", "שרון^דבורה"},
               {"ISO_IR 148", "\xdd\xfe\xf0", "İşğ"},
               {"ISO_IR 166", "\xca\xc1\xaa\xd2\xc2", "สมชาย"},
               {"ISO_IR 203",
                "\xbc"
                "uvre",
                "Œuvre"},
               {"ISO_IR 13", "\xd4\xcf\xc0\xde^\xc0\xdb\xb3", "ﾔﾏﾀﾞ^ﾀﾛｳ"},
               {"ISO_IR 192", "Wang^XiaoDong=王^小東", "Wang^XiaoDong=王^小東"},
               {"GB18030", "Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab", "Wang^XiaoDong=王^小东"},
               {"GBK", "Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab", "Wang^XiaoDong=王^小东"},
               {"GB18030", "\x81\x30\x89\x37", "Þ"}}); // four bytes
}

TEST(Text, ideographicAndPhoneticGroupsWithEscapes) {
    expectAll(
        {{"\\ISO 2022 IR 87",
          "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
          "Yamada^Tarou=山田^太郎=やまだ^たろう"},
         {"ISO 2022 IR 13\\ISO 2022 IR 87",
          "\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&"
          "\x1b(J",
          "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"},
         {"\\ISO 2022 IR 149",
          "Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf",
          "Hong^Gildong=洪^吉洞=홍^길동"},
         {"\\ISO 2022 IR 58", "Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab",
          "Zhang^XiaoDong=张^小东"},
         {"ISO 2022 IR 6\\ISO 2022 IR 159", "\x1b$(D\x30\x21\x1b(B", "丂"},
         {"ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126",
          "J\xe9r\xf4me=\x1b-L\xbb\xee\xda^\x1b-F\xc4\xe9=\xe9", "Jérôme=Люк^Δι=é"}});
}

TEST(Text, termsThatAreWrittenOtherwiseAreUnderstood) {
    for (const char* term : {"ISO-IR 100", "ISO_IR_100", "ISO IR 100", "iso_ir 100", "ISO 2022 IR 100"})
        EXPECT_EQ(decodeText("M\xfcller", term, true).utf8, "Müller") << term;
    EXPECT_EQ(decodeText("Müller", "UTF-8", true).utf8, "Müller");
    EXPECT_EQ(decodeText("Müller", "UTF-8", true).doubt, "");
}

TEST(Text, wrongAndMissingSetsAreGuessedAndSaid) {
    const DecodedText missing = decodeText("M\xfcller", "", true);
    EXPECT_EQ(missing.utf8, "Müller");
    EXPECT_EQ(missing.doubt, "no character set is stated: read as Latin-1");
    EXPECT_EQ(decodeText("Müller", "", true).utf8, "Müller");
    EXPECT_EQ(decodeText("Müller", "ISO_IR 100", true).utf8, "Müller") << "UTF-8 under a Latin name";
    EXPECT_NE(decodeText("Müller", "ISO_IR 100", true).doubt.find("read as UTF-8"), std::string::npos);
    EXPECT_EQ(decodeText("M\xfcller", "ISO_IR 192", true).utf8, "Müller") << "Latin-1 under UTF-8";
    EXPECT_FALSE(decodeText("M\xfcller", "ISO_IR 192", true).doubt.empty());
    EXPECT_EQ(decodeText("M\xfcller", "KOI8", true).utf8, "Müller");
    EXPECT_NE(decodeText("M\xfcller", "KOI8", true).doubt.find("KOI8"), std::string::npos);
    EXPECT_EQ(decodeText("\x8e\x52\x93\x63", "\\ISO 2022 IR 87", true).utf8, "山田")
        << "Shift JIS without escapes";
    EXPECT_EQ(decodeText("\x1b$B;3ED\x1b(B", "", true).utf8, "山田") << "escapes without a declaration";
}

TEST(Text, whateverTheBytesTheResultIsUtf8) {
    unsigned state = 4711;
    const auto next = [&state] { return state = state * 1664525U + 1013904223U, state >> 24U; };
    const std::vector<std::string> declared{
        "",           "ISO_IR 100", "ISO_IR 192",       "GB18030",
        "ISO_IR 166", "ISO_IR 13",  "\\ISO 2022 IR 87", "\\ISO 2022 IR 149",
        "nothing",    "\\",         "ISO_IR 144",       "ISO 2022 IR 58"};
    for (int n = 0; n < 4000; ++n) {
        std::string bytes;
        for (unsigned length = next() % 24; length > 0; --length)
            bytes += next() % 6 == 0 ? '\x1b' : static_cast<char>(next());
        for (const std::string& set : declared)
            EXPECT_TRUE(isUtf8(decodeText(bytes, set, n % 2 == 0).utf8)) << set;
    }
    EXPECT_FALSE(isUtf8("\xc0\xaf"));
    EXPECT_FALSE(isUtf8("\xed\xa0\x80"));
    EXPECT_FALSE(isUtf8("\xf5\x80\x80\x80"));
    EXPECT_TRUE(isUtf8("a é 山 𐍈"));
}

TEST(Text, headersKeepAllGroupsAndSayWhatWasGuessed) {
    const ScratchFolder scratch;
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    data.putAndInsertString(DCM_SOPClassUID, UID_BasicTextSRStorage);
    data.putAndInsertString(DCM_SOPInstanceUID, "1.2.3.4");
    data.putAndInsertString(DCM_StudyInstanceUID, "1.2.3");
    data.putAndInsertString(DCM_SeriesInstanceUID, "1.2.3.1");
    data.putAndInsertString(DCM_Modality, "SR");
    data.putAndInsertString(DCM_SpecificCharacterSet, "\\ISO 2022 IR 87");
    data.putAndInsertString(
        DCM_PatientName,
        "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B");
    data.putAndInsertString(DCM_PatientSex, "\xff");
    const auto path = scratch.path() / "name.dcm";
    ASSERT_TRUE(file.saveFile(path.c_str(), EXS_LittleEndianExplicit).good());
    auto header = readHeader(path, {}, "00");
    ASSERT_TRUE(header.has_value()) << header.error().message;
    EXPECT_EQ(header->study.patientName, "Yamada^Tarou=山田^太郎=やまだ^たろう");
    EXPECT_TRUE(isUtf8(header->study.patientSex));
    EXPECT_TRUE(header->warnings.empty());
    data.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 192");
    data.putAndInsertString(DCM_PatientName, "M\xfcller");
    ASSERT_TRUE(file.saveFile(path.c_str(), EXS_LittleEndianExplicit).good());
    header = readHeader(path, {}, "00");
    ASSERT_TRUE(header.has_value());
    EXPECT_EQ(header->study.patientName, "Müller");
    ASSERT_EQ(header->warnings.size(), 1U);
    EXPECT_NE(header->warnings[0].find("ISO_IR 192"), std::string::npos);
}

} // namespace
