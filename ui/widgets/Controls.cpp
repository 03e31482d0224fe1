#include "ui/widgets/Controls.h"

#include "database/model/Pixels.h"
#include "ui/widgets/Icons.h"

#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QTableView>
#include <QVariant>
#include <algorithm>

namespace candela {

QLabel* label(const QString& text, const char* look, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("look", look);
    return made;
}

void setLook(QWidget* widget, const char* look) {
    if (widget->property("look").toString() == look)
        return;
    widget->setProperty("look", look);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QPushButton* button(const QString& text, const QString& icon, const QString& hint, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    if (!icon.isEmpty())
        made->setIcon(themedIcon(icon));
    made->setToolTip(hint);
    made->setAccessibleName(text);
    made->setAccessibleDescription(hint);
    made->setAutoDefault(false);
    return made;
}

QLineEdit* passwordEdit(const QString& name, QWidget* parent) {
    auto* made = new QLineEdit(parent);
    made->setEchoMode(QLineEdit::Password);
    made->setMaxLength(512); // the library says what is too long; a cut password would be another one
    made->setAccessibleName(name);
    made->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return made;
}

QFrame* card(QWidget* parent) {
    auto* made = new QFrame(parent);
    made->setProperty("look", "card");
    return made;
}

QTableView* table(const QString& name, QWidget* parent) {
    constexpr int rowHeight = 28;
    auto* made = new QTableView(parent);
    made->setAccessibleName(name);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setShowGrid(false);
    made->setWordWrap(false);
    made->setTabKeyNavigation(false);
    made->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    made->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    made->verticalHeader()->hide();
    made->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    made->verticalHeader()->setDefaultSectionSize(rowHeight);
    made->horizontalHeader()->setHighlightSections(false);
    made->horizontalHeader()->setStretchLastSection(true);
    return made;
}

void setColumnWidths(QTableView* table, const std::vector<int>& widths) {
    QHeaderView* header = table->horizontalHeader();
    header->ensurePolished();
    const bool arrow = header->isSortIndicatorShown();
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        // A hint has room for the arrow in every column, but only one bears it.
        header->setSortIndicatorShown(column == header->sortIndicatorSection());
        header->resizeSection(
            column, std::max(widths[static_cast<std::size_t>(column)], header->sectionSizeHint(column)));
    }
    header->setSortIndicatorShown(arrow);
}

QImage thumbnailImage(const Thumbnail& thumbnail) {
    const auto needed = static_cast<std::size_t>(thumbnail.columns) *
                        static_cast<std::size_t>(thumbnail.rows) *
                        static_cast<std::size_t>(thumbnail.samples);
    if (thumbnail.columns <= 0 || thumbnail.rows <= 0 || thumbnail.bytes.size() < needed)
        return {};
    const auto format = thumbnail.samples == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    return QImage(thumbnail.bytes.data(), thumbnail.columns, thumbnail.rows,
                  thumbnail.columns * thumbnail.samples, format)
        .copy();
}

} // namespace candela
