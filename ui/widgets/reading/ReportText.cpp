#include "ui/widgets/reading/ReportText.h"

#include "ui/controllers/DisplayText.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <cmath>

namespace candela {

namespace {

constexpr int indentPixels = 18;
constexpr int deepestIndent = 8;

class Writer {
    Q_DECLARE_TR_FUNCTIONS(ReportText)

public:
    Writer(const OpenDocument& open, const ReportStyle& style, QTextDocument* document)
        : m_open(open), m_style(style), m_cursor(document) {
        m_plain.setForeground(style.text);
        m_plain.setProperty(QTextFormat::FontPixelSize, style.font.pixelSize());
        m_dim = m_plain;
        m_dim.setForeground(style.dim);
        m_name = m_dim;
    }

    void write() {
        const Document& document = m_open.document;
        QTextCharFormat title = sized(1.6);
        title.setFontWeight(QFont::DemiBold);
        m_cursor.setBlockFormat(block(0, 0));
        m_cursor.insertText(text(document.title), title);
        const QString kind = text(document.what);
        if (kind.compare(text(document.title), Qt::CaseInsensitive) != 0)
            paragraph(0, 2, {{kind, m_dim}});
        writeFacts();
        for (const ReportItem& item : document.content.children)
            writeItem(item, 0);
        for (const std::string& warning : document.warnings) {
            QTextCharFormat caution = m_plain;
            caution.setFontItalic(true);
            paragraph(0, 8, {{tr("Note: %1").arg(text(warning)), caution}});
        }
        if (document.kind == DocumentKind::Other)
            paragraph(
                0, 14,
                {{tr("Candela keeps this object and exports it unchanged (Library, Export), but does not "
                     "draw it."),
                  m_dim}});
    }

private:
    using Run = std::pair<QString, QTextCharFormat>;

    [[nodiscard]] QTextCharFormat sized(double factor) const {
        QTextCharFormat format = m_plain;
        format.setProperty(QTextFormat::FontPixelSize,
                           static_cast<int>(std::lround(m_style.font.pixelSize() * factor)));
        return format;
    }

    static QTextBlockFormat block(int depth, int above) {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setLeftMargin(std::min(depth, deepestIndent) * indentPixels);
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        return format;
    }

    void paragraph(int depth, int above, const std::vector<Run>& runs) {
        m_cursor.insertBlock(block(depth, above), m_plain);
        for (const auto& [words, format] : runs)
            m_cursor.insertText(words, format);
    }

    void writeFacts() {
        for (const DocumentFact& fact : m_open.document.facts)
            paragraph(0, &fact == &m_open.document.facts.front() ? 10 : 1,
                      {{text(fact.name) + QStringLiteral("   "), m_name}, {text(fact.value), m_plain}});
    }

    void writeItem(const ReportItem& item, int depth) {
        if (item.container) {
            QTextCharFormat heading = sized(depth == 0 ? 1.2 : 1.0);
            heading.setFontWeight(QFont::DemiBold);
            if (depth == 0)
                heading.setForeground(m_style.accent);
            if (!item.name.empty())
                paragraph(depth, depth == 0 ? 18 : 8, {{text(item.name), heading}});
            for (const ReportItem& child : item.children)
                writeItem(child, item.name.empty() ? depth : depth + 1);
            return;
        }
        std::vector<Run> runs;
        if (!item.relation.empty())
            runs.emplace_back(text(item.relation) + QStringLiteral(": "), m_dim);
        if (!item.name.empty())
            runs.emplace_back(text(item.name) + QStringLiteral("   "), m_name);
        if (item.image)
            runs.push_back(link(*item.image, item));
        else
            runs.emplace_back(text(item.value).replace('\n', QChar::LineSeparator), m_plain);
        if (!item.code.empty()) {
            QTextCharFormat code = m_dim;
            code.setProperty(QTextFormat::FontPixelSize, std::max(9, m_style.font.pixelSize() - 2));
            runs.emplace_back(QStringLiteral("  ") + text(item.code), code);
        }
        paragraph(depth, 4, runs);
        for (const ReportItem& child : item.children)
            writeItem(child, depth + 1);
    }

    [[nodiscard]] Run link(const ImageReference& image, const ReportItem& item) const {
        const auto& images = m_open.document.images;
        const auto found = std::find_if(images.begin(), images.end(), [&](const ImageReference& each) {
            return each.sopInstanceUid == image.sopInstanceUid && each.frames == image.frames;
        });
        const auto index = static_cast<std::size_t>(found - images.begin());
        if (index >= m_open.places.size())
            return {text(item.value), m_plain};
        const ImagePlace& place = m_open.places[index];
        if (place.stack < 0)
            return {place.words, m_dim};
        QTextCharFormat format = m_plain;
        format.setForeground(m_style.accent);
        format.setAnchor(true);
        format.setAnchorHref(QStringLiteral("image:%1").arg(index));
        return {place.words, format};
    }

    const OpenDocument& m_open;
    const ReportStyle& m_style;
    QTextCursor m_cursor;
    QTextCharFormat m_plain;
    QTextCharFormat m_dim;
    QTextCharFormat m_name;
};

} // namespace

std::shared_ptr<QTextDocument> reportText(const OpenDocument& open, const ReportStyle& style) {
    auto document = std::make_shared<QTextDocument>();
    document->setDefaultFont(style.font);
    document->setDocumentMargin(28);
    document->setUndoRedoEnabled(false);
    Writer(open, style, document.get()).write();
    document->moveToThread(QCoreApplication::instance()->thread());
    return document;
}

} // namespace candela
