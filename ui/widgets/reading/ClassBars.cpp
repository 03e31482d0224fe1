#include "ui/widgets/reading/ClassBars.h"

#include "ui/controllers/DisplayText.h"

#include <QPainter>
#include <QStringList>
#include <algorithm>

namespace candela {

ClassBars::ClassBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Probability of each class"));
}

void ClassBars::setClasses(std::vector<ClassProbability> classes, const std::string& best) {
    m_classes = std::move(classes);
    m_best = best;
    std::stable_sort(m_classes.begin(), m_classes.end(),
                     [](const auto& a, const auto& b) { return a.probability > b.probability; });
    QStringList words;
    for (const ClassProbability& each : m_classes)
        words << labelText(each.label) + QLatin1Char(' ') + percentText(each.probability);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int ClassBars::rowHeight() const {
    return fontMetrics().height() + 13;
}

QSize ClassBars::sizeHint() const {
    return {180, static_cast<int>(m_classes.size()) * rowHeight()};
}

void ClassBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int y = 0;
    for (const ClassProbability& each : m_classes) {
        const bool best = each.label == m_best;
        QFont bold = font();
        bold.setBold(best);
        painter.setFont(bold);
        painter.setPen(palette().color(best ? QPalette::Text : QPalette::PlaceholderText));
        const QRect text(0, y, width(), fontMetrics().height());
        painter.drawText(text, Qt::AlignLeft, labelText(each.label));
        painter.drawText(text, Qt::AlignRight, percentText(each.probability));
        const QRectF track(0, y + fontMetrics().height() + 2, width(), 5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(track, 2.5, 2.5);
        painter.setBrush(palette().color(best ? QPalette::Link : QPalette::Mid));
        painter.drawRoundedRect(QRectF(track.left(), track.top(),
                                       std::max(3.0, track.width() * each.probability), track.height()),
                                2.5, 2.5);
        y += rowHeight();
    }
}

} // namespace candela
