#include "ui/widgets/reading/HistogramView.h"

#include <QPainter>
#include <algorithm>

namespace candela {

namespace {

constexpr int barsHeight = 72;

} // namespace

HistogramView::HistogramView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Histogram of the region"));
    setToolTip(tr("How often each value occurs; the lines are mean (solid) and median (dashed)"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize HistogramView::sizeHint() const {
    return {200, barsHeight + fontMetrics().height() + 4};
}

void HistogramView::setStatistics(std::optional<viewer::RegionStatistics> statistics, const QString& unit) {
    m_statistics = std::move(statistics);
    m_unit = unit;
    setVisible(m_statistics && m_statistics->pixels > 1);
    setAccessibleDescription(m_statistics ? tr("%1 pixels, mean %2, median %3")
                                                .arg(m_statistics->pixels)
                                                .arg(m_statistics->mean, 0, 'f', 1)
                                                .arg(m_statistics->median, 0, 'f', 1)
                                          : QString());
    update();
}

void HistogramView::paintEvent(QPaintEvent*) {
    if (!m_statistics || m_statistics->histogram.empty())
        return;
    const auto& bins = m_statistics->histogram;
    const std::int64_t most = std::max<std::int64_t>(1, *std::max_element(bins.begin(), bins.end()));
    QPainter painter(this);
    const double bar = static_cast<double>(width()) / static_cast<double>(bins.size());
    QColor colour = palette().color(QPalette::Highlight);
    for (std::size_t n = 0; n < bins.size(); ++n) {
        const double high =
            static_cast<double>(barsHeight) * static_cast<double>(bins[n]) / static_cast<double>(most);
        painter.fillRect(
            QRectF(static_cast<double>(n) * bar, barsHeight - high, std::max(1.0, bar - 0.5), high), colour);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, barsHeight, width(), barsHeight);
    const double range = m_statistics->binWidth * static_cast<double>(bins.size());
    const auto mark = [&](double value, Qt::PenStyle style) {
        const double x = (value - m_statistics->firstBin) / range * width();
        painter.setPen(QPen(palette().color(QPalette::Text), 1, style));
        painter.drawLine(QPointF(x, 0), QPointF(x, barsHeight));
    };
    mark(m_statistics->mean, Qt::SolidLine);
    mark(m_statistics->median, Qt::DashLine);
    const QRect words(0, barsHeight + 2, width(), fontMetrics().height());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(words, Qt::AlignLeft, QString::number(m_statistics->least, 'g', 5));
    painter.drawText(words, Qt::AlignRight, QString::number(m_statistics->greatest, 'g', 5) + m_unit);
    painter.drawText(words, Qt::AlignHCenter, tr("%1 pixels").arg(m_statistics->pixels));
}

} // namespace candela
