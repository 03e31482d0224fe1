#include "viewer/render/TestPattern.h"

#include <QPainter>
#include <QString>
#include <algorithm>
#include <array>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr int background = 64;
constexpr int gridLevel = 100;
constexpr int white = 255;
constexpr int steps = 16;
constexpr int stepContrast = 4;
constexpr int extremeContrast = 13; ///< 5 % of 255

QColor grey(int level) {
    return {level, level, level};
}

void paintPatch(QPainter& painter, TestPattern& pattern, const QRect& area, int level, int contrast) {
    painter.fillRect(area, grey(level));
    const int side = area.width() / 5;
    const int lighter = std::min(level + contrast, white);
    const int darker = std::max(level - contrast, 0);
    const std::array<std::pair<QPoint, int>, 4> corners{
        std::pair(area.topLeft(), lighter),
        std::pair(QPoint(area.right() - side + 1, area.top()), level == 0 ? lighter : darker),
        std::pair(QPoint(area.left(), area.bottom() - side + 1), level == white ? darker : lighter),
        std::pair(QPoint(area.right() - side + 1, area.bottom() - side + 1), level == 0 ? lighter : darker)};
    for (const auto& [corner, shade] : corners)
        painter.fillRect(QRect(corner, QSize(side, side)), grey(level == white ? darker : shade));
    pattern.patches.push_back({area, level, contrast});
}

/// Black and white lines `width` pixels wide; the left half upright, the right half lying.
void paintLines(QPainter& painter, const QRect& area, int width) {
    painter.fillRect(area, grey(0));
    const int half = area.width() / 2;
    for (int x = 0; x + width <= half; x += 2 * width)
        painter.fillRect(area.left() + x, area.top(), width, area.height(), grey(white));
    for (int y = 0; y + width <= area.height(); y += 2 * width)
        painter.fillRect(area.left() + half, area.top() + y, area.width() - half, width, grey(white));
}

void paintRamp(QPainter& painter, const QRect& area) {
    for (int y = 0; y < area.height(); ++y)
        painter.fillRect(area.left(), area.top() + y, area.width(), 1,
                         grey(white - white * y / std::max(1, area.height() - 1)));
}

/// Letters whose contrast to their ground falls from 14 levels to 1.
void paintWords(QPainter& painter, const QRect& area, int level) {
    painter.fillRect(area, grey(level));
    const QString words = QStringLiteral("QUALITYCONTROL");
    const double step = static_cast<double>(area.width()) / static_cast<double>(words.size());
    QFont font = painter.font();
    font.setPixelSize(std::max(8, area.height() * 3 / 5));
    font.setBold(true);
    painter.setFont(font);
    for (int i = 0; i < words.size(); ++i) {
        const int contrast = static_cast<int>(words.size()) - i;
        painter.setPen(grey(level + contrast > white ? level - contrast : level + contrast));
        painter.drawText(QRectF(area.left() + i * step, area.top(), step, area.height()), Qt::AlignCenter,
                         words.mid(i, 1));
    }
}

void paintGeometry(QPainter& painter, int side) {
    painter.setPen(grey(gridLevel));
    for (int i = 1; i < 10; ++i) {
        painter.drawLine(side * i / 10, 0, side * i / 10, side - 1);
        painter.drawLine(0, side * i / 10, side - 1, side * i / 10);
    }
    painter.setPen(grey(white));
    painter.drawRect(0, 0, side - 1, side - 1);
    painter.drawRect(side / 20, side / 20, side - side / 10, side - side / 10);
}

} // namespace

TestPattern testPattern(int side) {
    TestPattern pattern;
    pattern.image = QImage(side, side, QImage::Format_Grayscale8);
    pattern.image.fill(background);
    QPainter painter(&pattern.image);
    painter.setRenderHint(QPainter::TextAntialiasing, false);
    paintGeometry(painter, side);

    // Four rows of four around the middle, from dark to light.
    const int patch = side / 9;
    const int left = side / 2 - 2 * patch;
    const int top = side / 5;
    for (int i = 0; i < steps; ++i) {
        const QRect area(left + (i % 4) * patch, top + (i / 4) * patch, patch, patch);
        paintPatch(painter, pattern, area, 8 + 16 * i, stepContrast);
    }
    paintPatch(painter, pattern, QRect(left - 5 * patch / 4, top + 3 * patch / 2, patch, patch), 0,
               extremeContrast);
    paintPatch(painter, pattern, QRect(left + 17 * patch / 4, top + 3 * patch / 2, patch, patch), white,
               extremeContrast);

    const int ramp = side / 20;
    paintRamp(painter, QRect(side / 12, side / 5, ramp, side * 3 / 5));
    paintRamp(painter, QRect(side - side / 12 - ramp, side / 5, ramp, side * 3 / 5));

    const int lines = side / 14;
    const int margin = side / 12;
    const int middle = top + 4 * patch + patch / 4;
    paintLines(painter, QRect(side / 2 - lines - 4, middle, lines, lines), 1);
    paintLines(painter, QRect(side / 2 + 4, middle, lines, lines), 2);
    for (const int x : {margin, side - margin - lines}) {
        for (const int y : {margin, side - margin - lines})
            paintLines(painter, QRect(x, y, lines, lines), 1);
    }

    const int rowHeight = side / 22;
    const int rows = middle + lines + rowHeight / 2;
    const std::array<int, 3> grounds{0, 128, white};
    for (std::size_t i = 0; i < grounds.size(); ++i)
        paintWords(painter, QRect(side / 4, rows + static_cast<int>(i) * rowHeight, side / 2, rowHeight),
                   grounds.at(i));
    return pattern;
}

QImage gammaStripes(int side, double gamma) {
    QImage picture(side, side, QImage::Format_Grayscale8);
    picture.fill(0);
    QPainter painter(&picture);
    for (int y = 0; y < side; y += 2)
        painter.fillRect(0, y, side, 1, grey(white));
    const int level = static_cast<int>(std::lround(white * std::pow(0.5, 1 / gamma)));
    painter.fillRect(side / 4, side / 4, side - side / 4 * 2, side - side / 4 * 2, grey(level));
    return picture;
}

} // namespace candela::viewer
