#include "ui/widgets/ReliabilityPlot.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLineF>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace candela {
namespace {

constexpr double leftMargin = 46;
constexpr double bottomMargin = 40;
constexpr double otherMargin = 12;
constexpr double largestRadius = 11;
constexpr double smallestRadius = 2.5;

} // namespace

ReliabilityPlot::ReliabilityPlot(std::vector<inference::ReliabilityBin> bins, QWidget* parent)
    : QWidget(parent), m_bins(std::move(bins)) {
    setAccessibleName(tr("Reliability"));
    QStringList words;
    for (const inference::ReliabilityBin& bin : m_bins)
        words.append(wordsFor(bin));
    setAccessibleDescription(words.join("; "));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString ReliabilityPlot::wordsFor(const inference::ReliabilityBin& bin) const {
    return tr("stated %1 %, came true %2 %, %3 images")
        .arg(QLocale().toString(100 * bin.stated, 'f', 0), QLocale().toString(100 * bin.observed, 'f', 0),
             countText(bin.images));
}

QRectF ReliabilityPlot::frame() const {
    return QRectF(rect()).adjusted(leftMargin, otherMargin, -otherMargin, -bottomMargin);
}

QPointF ReliabilityPlot::placeOf(double stated, double observed) const {
    const QRectF area = frame();
    return {area.left() + stated * area.width(), area.bottom() - observed * area.height()};
}

void ReliabilityPlot::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = frame();
    painter.setPen(themeColour("border"));
    painter.drawRect(area);
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        painter.setPen(themeColour("border"));
        painter.drawLine(placeOf(tick, 0), placeOf(tick, 1));
        painter.drawLine(placeOf(0, tick), placeOf(1, tick));
        painter.setPen(themeColour("dim"));
        const QString number = QLocale().toString(100 * tick, 'f', 0);
        painter.drawText(QRectF(placeOf(tick, 0) + QPointF(-20, 3), QSizeF(40, 14)), Qt::AlignCenter, number);
        painter.drawText(QRectF(placeOf(0, tick) + QPointF(-30, -7), QSizeF(26, 14)),
                         Qt::AlignRight | Qt::AlignVCenter, number);
    }
    painter.drawText(QRectF(area.left(), height() - 18.0, area.width(), 16), Qt::AlignCenter,
                     tr("stated probability of the finding, %"));
    painter.save();
    painter.translate(8, area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-area.height() / 2, -6, area.height(), 14), Qt::AlignCenter,
                     tr("share that had it, %"));
    painter.restore();

    painter.setPen(QPen(themeColour("dim"), 1, Qt::DashLine));
    painter.drawLine(placeOf(0, 0), placeOf(1, 1));
    std::int64_t most = 1;
    for (const inference::ReliabilityBin& bin : m_bins)
        most = std::max(most, bin.images);
    QPolygonF line;
    for (const inference::ReliabilityBin& bin : m_bins)
        line.append(placeOf(bin.stated, bin.observed));
    painter.setPen(QPen(themeColour("accent"), 1.4));
    painter.drawPolyline(line);
    painter.setBrush(themeColour("accent"));
    painter.setPen(Qt::NoPen);
    for (const inference::ReliabilityBin& bin : m_bins) {
        const double share = static_cast<double>(bin.images) / static_cast<double>(most);
        const double radius = std::max(smallestRadius, largestRadius * std::sqrt(share));
        painter.drawEllipse(placeOf(bin.stated, bin.observed), radius, radius);
    }
}

bool ReliabilityPlot::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const inference::ReliabilityBin& bin : m_bins) {
        if (QLineF(help->pos(), placeOf(bin.stated, bin.observed)).length() <= largestRadius) {
            QToolTip::showText(help->globalPos(), wordsFor(bin), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace candela
