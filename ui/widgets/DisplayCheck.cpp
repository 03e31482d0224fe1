#include "ui/widgets/DisplayCheck.h"

#include "viewer/render/TestPattern.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace candela {
namespace {

constexpr int wordsWidth = 300;
constexpr int margin = 24;
constexpr int smallestSide = 400;
const QColor quiet(190, 196, 206);

} // namespace

DisplayCheck::DisplayCheck(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Check the display"));
    setAccessibleName(tr("Test pattern for the display"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::ArrowCursor);
}

int DisplayCheck::patternSide() const {
    const double ratio = devicePixelRatioF();
    const int room = static_cast<int>(std::lround(std::min(height(), width() - wordsWidth) * ratio));
    return std::max(smallestSide, room);
}

void DisplayCheck::resizeEvent(QResizeEvent*) {
    if (const int side = patternSide(); m_pattern.width() != side)
        m_pattern = viewer::testPattern(side).image;
    m_pattern.setDevicePixelRatio(devicePixelRatioF());
}

void DisplayCheck::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    painter.drawImage(QPointF(width() - m_pattern.width() / m_pattern.devicePixelRatio(), 0), m_pattern);
    painter.setPen(quiet);
    painter.drawText(
        QRect(margin, margin, wordsWidth - 2 * margin, height() - 2 * margin),
        static_cast<int>(Qt::TextWordWrap) | static_cast<int>(Qt::AlignTop),
        tr("Candela does not know whether this display is calibrated (DICOM PS3.14). Judge it by this "
           "pattern, in the "
           "light in which you read.\n\n"
           "Good when:\n\n"
           "• in each of the sixteen patches all four corner squares are seen;\n\n"
           "• the squares in the black and in the white patch are seen;\n\n"
           "• the ramps at the sides run without steps;\n\n"
           "• single lines are seen in the middle and in the corners, equally sharp, none grey;\n\n"
           "• the frame is whole and the grid is straight;\n\n"
           "• at least the first eleven letters of QUALITY CONTROL are read on black, grey and white.\n\n"
           "Otherwise do not read images on it before its brightness, contrast and gamma are set.\n\n"
           "Any key closes this page."));
}

void DisplayCheck::keyPressEvent(QKeyEvent*) {
    accept();
}

void DisplayCheck::mousePressEvent(QMouseEvent*) {
    accept();
}

} // namespace candela
