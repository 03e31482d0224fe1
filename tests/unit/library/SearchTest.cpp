#include "LibraryFixture.h"

#include "database/catalog/SearchText.h"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>

namespace candela::test {
namespace {

using catalog::Connection;
using Texts = std::vector<std::string>;

Texts wordsOf(const std::string& text) {
    Texts words;
    catalog::splitForIndex(text, [&](const catalog::IndexWord& word) {
        EXPECT_LE(word.begin, word.end);
        EXPECT_LE(word.end, text.size());
        words.push_back(word.text);
        return true;
    });
    return words;
}

TEST(SearchText, WordsAreFoldedInEveryScript) {
    EXPECT_EQ(wordsOf("MULLER"), Texts{"muller"});
    EXPECT_EQ(wordsOf("Müller"), (Texts{"muller", "mueller"}));
    EXPECT_EQ(wordsOf("Mu\u0308ller"), (Texts{"muller", "mueller"})) << "decomposed";
    EXPECT_EQ(wordsOf("Mueller"), (Texts{"mueller", "muller"}));
    EXPECT_EQ(wordsOf("Groß"), Texts{"gross"});
    EXPECT_EQ(wordsOf("GROẞ"), Texts{"gross"});
    EXPECT_EQ(wordsOf("Joe"), Texts{"joe"}) << "no umlaut at the end";
    EXPECT_EQ(wordsOf("Bauer"), Texts{"bauer"});
    EXPECT_EQ(wordsOf("Łukasz Žižka"), (Texts{"lukasz", "zizka"}));
    EXPECT_EQ(wordsOf("Διονύσιος"), wordsOf("ΔΙΟΝΥΣΙΟΣ"));
    EXPECT_EQ(wordsOf("Люкceмбypг"), wordsOf("ЛЮКCEМБYPГ"));
    EXPECT_EQ(wordsOf("İstanbul"), wordsOf("ıstanbul"));
    EXPECT_EQ(wordsOf("أحمد"), wordsOf("احمد"));
    EXPECT_EQ(wordsOf("ﾔﾏﾀﾞ"), wordsOf("やまだ")) << "half-width katakana";
    EXPECT_EQ(wordsOf("ヤマダ"), wordsOf("やまだ"));
    EXPECT_EQ(wordsOf("１２３ＡＢ"), Texts{"123ab"}) << "full width";
    EXPECT_NE(wordsOf("कि"), wordsOf("का")) << "vowel signs are no accents";
}

TEST(SearchText, NamesNumbersAndDatesAreKeptInPartsAndAsOne) {
    EXPECT_EQ(wordsOf("O'Brien"), (Texts{"o", "brien", "obrien"}));
    EXPECT_EQ(wordsOf("A-0017"), (Texts{"a", "0017", "a0017"}));
    EXPECT_EQ(wordsOf("2004-01-19"), (Texts{"2004", "01", "19", "20040119"}));
    EXPECT_EQ(wordsOf("ACC2024"), (Texts{"acc2024", "2024"}));
    EXPECT_EQ(wordsOf("T12"), Texts{"t12"});
    EXPECT_EQ(wordsOf("Hong^Gildong"), (Texts{"hong", "gildong"}));
    EXPECT_EQ(wordsOf("- ^ = ()"), Texts{});
}

TEST(SearchText, IdeographsAreKeptInPairs) {
    EXPECT_EQ(wordsOf("山田^太郎=やま"), (Texts{"山田", "田太", "太郎", "郎", "やま", "ま"}));
    EXPECT_EQ(wordsOf("김희중"), (Texts{"김희", "희중", "중"}));
    EXPECT_EQ(wordsOf("\u1100\u1175\u11b7"), Texts{"김"}) << "decomposed hangul";
    EXPECT_EQ(wordsOf("CT山"), (Texts{"ct", "山"}));
}

TEST(SearchText, DamagedTextIsSplitToo) {
    EXPECT_EQ(wordsOf("M\xfcller"), (Texts{"m", "ller"}));
    EXPECT_EQ(wordsOf("\xe5\xb1"), Texts{});
    EXPECT_EQ(wordsOf(std::string(100'000, 'x')), Texts{std::string(64, 'x')});
    std::string pile = "a";
    for (int i = 0; i < 5000; ++i)
        pile += "\u0301";
    EXPECT_EQ(wordsOf(pile), Texts{"a"});
}

/// A library of names, found by what people type.
class Search : public LibraryFixture {
protected:
    void add(const StudyRow& study, const std::string& modality = "CT") {
        auto instance = syntheticInstance("P", "S", "E", 0, modality);
        instance.header.study = study;
        instance.header.series.studyUid = study.studyUid;
        instance.header.series.seriesUid = SeriesUid(study.studyUid.str() + ".1");
        instance.header.sopInstanceUid = SopInstanceUid(study.studyUid.str() + ".1.1");
        instance.object = ObjectHash("o" + study.studyUid.str());
        const auto done = catalogue().write(
            [&](Connection& connection) { return catalog::insertInstance(connection, instance).kind; });
        ASSERT_TRUE(done) << done.error().message;
        ASSERT_EQ(*done, catalog::InsertOutcome::Kind::Imported);
    }

    void addNamed(const std::string& name) {
        StudyRow study;
        study.studyUid = StudyUid("1." + std::to_string(++m_studies));
        study.patientId = PatientId("Q" + std::to_string(m_studies));
        study.patientName = name;
        add(study);
    }

    std::multiset<std::string> find(const std::string& typed) {
        StudyQuery query;
        query.text = typed;
        const auto page = session->studies(query);
        EXPECT_TRUE(page) << typed << ": " << page.error().message;
        std::multiset<std::string> names;
        if (page) {
            EXPECT_EQ(page->total, static_cast<std::int64_t>(page->studies.size()));
            for (const StudyRow& study : page->studies)
                names.insert(study.patientName);
        }
        return names;
    }

private:
    int m_studies = 0;
};

using Names = std::multiset<std::string>;

TEST_F(Search, UmlautsAreFoundHoweverTheyAreSpelled) {
    const Names mullers{"Müller^Hans", "MULLER", "Mueller^Hans", "Mu\u0308ller^Änne"};
    for (const std::string& name : mullers)
        addNamed(name);
    for (const char* other : {"Möller^Hans", "Maler^Hans", "Joel^Jo", "Johann^Groß", "Gross^Ute",
                              "Aage^Sørensen", "Soerensen^Åge", "Ærø^Þór"})
        addNamed(other);
    for (const char* typed :
         {"müller", "MULLER", "Mueller", "muel", "Müll", "mull", "MÜLLER", "mu\u0308ller"})
        EXPECT_EQ(find(typed), mullers) << typed;
    EXPECT_EQ(find("Mueller^Hans"), (Names{"Müller^Hans", "Mueller^Hans"}));
    EXPECT_EQ(find("hans müller"), (Names{"Müller^Hans", "Mueller^Hans"}));
    EXPECT_EQ(find("moeller"), Names{"Möller^Hans"});
    EXPECT_EQ(find("joe"), Names{"Joel^Jo"}) << "not Johann";
    EXPECT_EQ(find("groß"), (Names{"Johann^Groß", "Gross^Ute"}));
    EXPECT_EQ(find("GROSS"), (Names{"Johann^Groß", "Gross^Ute"}));
    for (const char* typed : {"sørensen", "sorensen", "soerensen", "åge", "age", "aage", "Sör"})
        EXPECT_EQ(find(typed), (Names{"Aage^Sørensen", "Soerensen^Åge"})) << typed;
    EXPECT_EQ(find("aero thor"), Names{"Ærø^Þór"});
}

TEST_F(Search, AnyPartOfAnIdeographicNameIsFound) {
    const std::string yamada = "Yamada^Tarou=山田^太郎=やまだ^たろう";
    const std::string hong = "Hong^Gildong=洪^吉洞=홍^길동";
    for (const std::string& name : {yamada, hong, std::string("김희중"), std::string("Wang^XiaoDong=王^小东"),
                                    std::string("田山^花子")})
        addNamed(name);
    for (const char* typed : {"山田", "田太", "太郎", "郎", "山田太郎", "山田 太郎", "山田^太郎", "たろ",
                              "ろう", "だたろ", "ヤマダ", "ﾔﾏﾀﾞ", "tarou 山"})
        EXPECT_EQ(find(typed), Names{yamada}) << typed;
    EXPECT_EQ(find("山"), (Names{yamada, "田山^花子"}));
    for (const char* typed : {"홍길동", "길동", "동", "吉洞", "홍"})
        EXPECT_EQ(find(typed), Names{hong}) << typed;
    for (const char* typed : {"김", "희중", "김희", "\u1100\u1175\u11b7"})
        EXPECT_EQ(find(typed), Names{"김희중"}) << typed;
    for (const char* typed : {"小东", "王小", "王"})
        EXPECT_EQ(find(typed), Names{"Wang^XiaoDong=王^小东"}) << typed;
    for (const char* typed : {"郎や", "田花", "山太"})
        EXPECT_EQ(find(typed), Names{}) << typed;
}

TEST_F(Search, NumbersAndDatesAreFoundAsTheyAreTyped) {
    StudyRow study;
    study.studyUid = StudyUid("1");
    study.patientId = PatientId("A-0017");
    study.patientName = "O'Brien^Mary-Ann";
    study.accessionNumber = "ACC20240007";
    study.studyDate = "20040119";
    add(study);
    addNamed("Someone^Else");
    for (const char* typed :
         {"A-0017",    "a0017",     "0017",       "00",       "A-00",       "ACC2024",   "acc2",
          "20240007",  "2024",      "2004-01-19", "20040119", "19.01.2004", "19.1.2004", "19/01/2004",
          "1/19/2004", "2004-1-19", "01.2004",    "2004-01",  "200401",     "obrien",    "o'brien",
          "o’brien",   "brien",     "maryann",    "mary-ann", "mary-a",     "ann"})
        EXPECT_EQ(find(typed), Names{study.patientName}) << typed;
    for (const char* typed : {"A-0018", "19.02.2004", "20.01.2004", "017", "mar-ann"})
        EXPECT_EQ(find(typed), Names{}) << typed;
}

TEST_F(Search, WhateverIsTypedIsAQuestion) {
    addNamed("Müller^Hans");
    for (const char* typed : {"\"",
                              "\"*",
                              "a\" OR \"b",
                              "NEAR(a b, 3)",
                              "patient_name : m",
                              "{a b} : c",
                              "^m",
                              "m*",
                              "((",
                              "a AND",
                              "NOT a",
                              "'; DROP TABLE studies; --",
                              "\xff\xfe",
                              "\u0308",
                              "ʼ",
                              "-m",
                              "+",
                              "%",
                              "_",
                              "\u200f",
                              "ㅁ",
                              "m\xfcller"})
        find(typed);
    std::mt19937 random(7);
    std::uniform_int_distribution<int> byte(1, 255);
    for (int i = 0; i < 500; ++i) {
        std::string typed;
        for (int length = i % 40; length >= 0; --length)
            typed += static_cast<char>(byte(random));
        find(typed);
    }
    std::string many;
    for (int i = 0; i < 10'000; ++i)
        many += "müller-hans ";
    EXPECT_EQ(find(many), Names{"Müller^Hans"});
    EXPECT_EQ(find("NEAR(a b)"), Names{});
}

TEST_F(Search, EveryBeginningOfEveryNameIsFound) {
    const Texts names{"Ångström^Åsa",       "Đorđević^Živko", "Nguyễn^Thị Hồng", "Şahin^İpek",
                      "Žižka^Jiří",         "Łoś^Zdzisław",   "D'Angelo^José",   "قباني^لنزار",
                      "Διονυσιος",          "Люкceмбypг",     "שרון^דבורה",      "สมชาย^ใจดี",
                      "शर्मा^अनिता",         "Buc^Jérôme",     "Äneas^Rüdiger",   "Müller-Lüdenscheidt^Heinz",
                      "Þorsteinsdóttir^Æsa"};
    for (const std::string& name : names)
        addNamed(name);
    for (const std::string& name : names) {
        const std::string family = name.substr(0, name.find('^'));
        for (std::size_t end = 1; end <= family.size(); ++end) {
            const bool whole =
                end == family.size() || (static_cast<unsigned char>(family[end]) & 0xc0) != 0x80;
            if (whole) {
                EXPECT_EQ(find(family.substr(0, end)).count(name), 1U) << family.substr(0, end);
            }
        }
    }
}

TEST_F(Search, NamesOfRealFilesAreFound) {
    const char* data = std::getenv("CANDELA_DATA");
    const fs::path files = data ? fs::path(data) / "studies/11_charset" : fs::path();
    if (!data || !fs::exists(files))
        GTEST_SKIP() << "CANDELA_DATA names no folder with real files";
    import({files});
    for (const char* typed :
         {"Äneas", "aeneas", "ANEAS",  "ruediger", "Rudiger", "jerome", "buc",  "διονυσ", "ΔΙΟΝΥΣ",
          "люк",   "ЛЮК",    "قباني",  "لنزار",    "שרון",    "山田",   "太郎", "やまだ", "ﾔﾏﾀﾞ",
          "洪",    "吉洞",   "홍길동", "길동",     "小東",    "小东",   "王小", "hong"})
        EXPECT_GE(find(typed).size(), 1U) << typed;
    const auto all = session->studies({});
    ASSERT_TRUE(all);
    for (const StudyRow& study : all->studies) {
        std::string part;
        for (const char c : study.patientName + "^") {
            if (c != '^' && c != '=') {
                part += c;
                continue;
            }
            EXPECT_GE(find(part).count(study.patientName), 1U) << part;
            part.clear();
        }
    }
}

} // namespace
} // namespace candela::test
