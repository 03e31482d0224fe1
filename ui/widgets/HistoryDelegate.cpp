#include "ui/widgets/HistoryDelegate.h"

#include "ui/controllers/HistoryModel.h"
#include "ui/widgets/Theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>
#include <QVariant>

namespace candela {

namespace {

constexpr int markWidth = 20;

/// Filled for detected, hollow for not detected, a bar for indeterminate: readable without colour.
void drawMark(QPainter* painter, const QRect& place, Verdict verdict) {
    const QRectF box(place.center().x() - 4.5, place.center().y() - 4.5, 9, 9);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor ink = themeColour(verdict == Verdict::Detected      ? "alert"
                                   : verdict == Verdict::NotDetected ? "good"
                                                                     : "caution");
    painter->setPen(QPen(ink, 1.8));
    if (verdict == Verdict::Detected) {
        painter->setBrush(ink);
        painter->drawEllipse(box);
    } else if (verdict == Verdict::NotDetected) {
        painter->drawEllipse(box);
    } else {
        painter->drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    }
    painter->restore();
}

} // namespace

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem changed(option);
    if (index.column() == HistoryModel::File) {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        changed.palette.setColor(QPalette::Text, option.palette.color(QPalette::Link));
        changed.palette.setColor(QPalette::HighlightedText,
                                 option.palette.color(selected ? QPalette::HighlightedText : QPalette::Link));
        changed.font.setUnderline(true);
    }
    const QVariant verdict = index.data(HistoryModel::VerdictRole);
    if (index.column() != HistoryModel::Finding || !verdict.isValid()) {
        QStyledItemDelegate::paint(painter, changed, index);
        return;
    }
    initStyleOption(&changed, index);
    // The row's background runs under the mark too.
    const QStyle* style = option.widget ? option.widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &changed, painter, option.widget);
    drawMark(painter, QRect(option.rect.left() + 4, option.rect.top(), markWidth, option.rect.height()),
             static_cast<Verdict>(verdict.toInt()));
    const QRect words = option.rect.adjusted(markWidth + 8, 0, -8, 0);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

bool HistoryDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() == QEvent::MouseMove && option.widget) {
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        if (view)
            view->viewport()->setCursor(index.column() == HistoryModel::File ? Qt::PointingHandCursor
                                                                             : Qt::ArrowCursor);
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace candela
