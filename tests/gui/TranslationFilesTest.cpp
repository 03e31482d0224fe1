#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>
#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace candela::test {

namespace {

struct Message {
    QString context;
    QString source;
    QString state;       ///< "unfinished", "vanished"; empty when it is done
    QStringList answers; ///< more than one when the number counts
};

std::vector<Message> messagesOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name") {
            context = xml.readElementText();
        } else if (xml.name() == "message") {
            messages.push_back({context, {}, {}, {}});
        } else if (xml.name() == "source") {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == "translation") {
            messages.back().state = xml.attributes().value("type").toString();
            const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.back().answers << words;
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

/// %1, %n, %L2, … in the order of the alphabet, since languages order words differently.
QStringList placeholders(const QString& words) {
    static const QRegularExpression one("%(L?\\d{1,2}|n)");
    QStringList found;
    for (auto match = one.globalMatch(words); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

/// How words end that announce more: "", "…" or " …".
QString openEnd(const QString& words) {
    static const QRegularExpression end("\\s?…$");
    return end.match(words).captured();
}

/// The key after a tab in a menu.
QString key(const QString& words) {
    return words.contains('\t') ? words.section('\t', 1) : QString();
}

/// The file name patterns of a file dialog's filter.
QStringList patterns(const QString& words) {
    static const QRegularExpression one("\\(\\*\\.\\w+\\)");
    QStringList found;
    for (auto match = one.globalMatch(words); match.hasNext();)
        found << match.next().captured();
    return found;
}

QString accelerator(const QString& words) {
    static const QRegularExpression one("&([^&\\s])");
    return one.match(words).captured(1).toUpper();
}

class TranslationFile : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        path = QStringLiteral(CANDELA_TRANSLATIONS "/candela_%1.ts").arg(GetParam());
        messages = messagesOf(path);
        ASSERT_GT(messages.size(), 500U);
    }

    QString path;
    std::vector<Message> messages;
};

} // namespace

TEST_P(TranslationFile, HasEveryText) {
    for (const Message& message : messages) {
        EXPECT_TRUE(message.state.isEmpty())
            << message.context.toStdString() << ": " << message.source.toStdString() << " is "
            << message.state.toStdString() << "; see packaging/update-translations";
        for (const QString& answer : message.answers)
            EXPECT_FALSE(answer.trimmed().isEmpty()) << message.source.toStdString();
    }
}

TEST_P(TranslationFile, KeepsPlaceholdersKeysPatternsAndEnds) {
    for (const Message& message : messages) {
        for (const QString& answer : message.answers) {
            const std::string words = message.source.toStdString() + " -> " + answer.toStdString();
            EXPECT_EQ(placeholders(answer), placeholders(message.source)) << words;
            EXPECT_EQ(openEnd(answer), openEnd(message.source)) << words;
            EXPECT_EQ(key(answer), key(message.source)) << words;
            EXPECT_EQ(patterns(answer), patterns(message.source)) << words;
            EXPECT_EQ(answer.count(";;"), message.source.count(";;")) << words;
            EXPECT_EQ(answer.count('\n'), message.source.count('\n')) << words;
            EXPECT_EQ(accelerator(answer).isEmpty(), accelerator(message.source).isEmpty()) << words;
        }
    }
}

TEST_P(TranslationFile, GivesNoAcceleratorTwiceWhereEnglishDoesNot) {
    QMap<QString, QStringList> english;
    QMap<QString, QStringList> translated;
    for (const Message& message : messages) {
        if (const QString letter = accelerator(message.source); !letter.isEmpty()) {
            english[message.context] << letter;
            translated[message.context] << accelerator(message.answers.value(0));
        }
    }
    for (auto context = english.begin(); context != english.end(); ++context) {
        const QStringList& letters = translated[context.key()];
        const auto twice = [](QStringList all) { return all.removeDuplicates(); };
        EXPECT_LE(twice(letters), twice(*context))
            << context.key().toStdString() << ": " << letters.join(' ').toStdString();
    }
}

TEST_P(TranslationFile, LooksTextsUpWhereTheProgramDoes) {
    // A class without Q_OBJECT, or one that lupdate did not recognise: its tr() asks in another place.
    for (const Message& message : messages)
        EXPECT_NE(message.context, "candela") << message.source.toStdString();
}

TEST_P(TranslationFile, KnowsTheSameTextsAsGerman) {
    QStringList german;
    for (const Message& message : messagesOf(QStringLiteral(CANDELA_TRANSLATIONS "/candela_de.ts")))
        german << message.context + "\n" + message.source;
    QStringList own;
    for (const Message& message : messages)
        own << message.context + "\n" + message.source;
    EXPECT_EQ(own, german);
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslationFile, testing::Values("de", "fr", "es", "zh"));

} // namespace candela::test
