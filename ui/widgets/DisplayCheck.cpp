#include "ui/widgets/DisplayCheck.h"

#include "ui/widgets/Controls.h"
#include "viewer/render/TestPattern.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

namespace candela {
namespace {

constexpr int wordsWidth = 300;
constexpr int margin = 20;
constexpr int smallestSide = 400;
constexpr int stripesSide = 44;
constexpr std::array gammas{1.8, 2.0, 2.2, 2.4, 2.6};

} // namespace

DisplayCheck::DisplayCheck(QWidget* parent)
    : QDialog(parent),
      m_gammas(new QButtonGroup(this)),
      m_seen(new QCheckBox(tr("&All of it is seen"), this)),
      m_keep(button(tr("&Keep the answer"), {}, tr("With your login, for this display"), this)) {
    setWindowTitle(tr("Check the display"));
    setAccessibleName(tr("Test pattern for the display"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    auto* words =
        label(tr("Candela does not know whether this display is calibrated (DICOM PS3.14). Judge it by "
                 "this pattern, in the light in which you read.\n\n"
                 "Good when:\n"
                 "• in each of the sixteen patches all four corner squares are seen;\n"
                 "• the squares in the black and in the white patch are seen;\n"
                 "• the ramps at the sides run without steps;\n"
                 "• single lines are seen in the middle and in the corners, equally sharp, none grey;\n"
                 "• the frame is whole and the grid is straight;\n"
                 "• at least the first eleven letters of QUALITY CONTROL are read on black, grey and "
                 "white.\n\n"
                 "Otherwise do not read images on it before its brightness, contrast and gamma are set."),
              "dim", this);
    words->setWordWrap(true);
    m_seen->setToolTip(tr("Everything in the list above"));
    auto* column = new QVBoxLayout;
    column->addWidget(words);
    column->addWidget(m_seen);
    addGammas(column);
    auto* close = button(tr("Close"), {}, tr("Without an answer (Esc)"), this);
    column->addStretch();
    column->addWidget(m_keep);
    column->addWidget(close);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(margin, margin, margin, margin);
    auto* side = new QWidget(this);
    side->setFixedWidth(wordsWidth - 2 * margin);
    column->setContentsMargins(0, 0, 0, 0);
    side->setLayout(column);
    row->addWidget(side);
    row->addStretch();
    m_keep->setEnabled(false);
    connect(m_keep, &QPushButton::clicked, this, &DisplayCheck::keep);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void DisplayCheck::addGammas(QVBoxLayout* column) {
    auto* words = label(tr("From two metres away: which square melts into the lines round it?"), "dim", this);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    const double ratio = devicePixelRatioF();
    for (std::size_t n = 0; n < gammas.size(); ++n) {
        auto* choice = new QToolButton(this);
        const QString gamma = locale().toString(gammas.at(n), 'f', 1);
        QPixmap picture = QPixmap::fromImage(
            viewer::gammaStripes(static_cast<int>(std::lround(stripesSide * ratio)), gammas.at(n)));
        picture.setDevicePixelRatio(ratio);
        choice->setIcon(picture);
        choice->setIconSize(QSize(stripesSide, stripesSide));
        choice->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        choice->setText(gamma);
        choice->setAccessibleName(tr("Gamma %1").arg(gamma));
        choice->setToolTip(tr("This square is as bright as the lines: gamma %1").arg(gamma));
        choice->setCheckable(true);
        choice->setFocusPolicy(Qt::StrongFocus);
        m_gammas->addButton(choice, static_cast<int>(n));
        row->addWidget(choice);
        connect(choice, &QToolButton::clicked, this, [this] { m_keep->setEnabled(true); });
    }
    column->addLayout(row);
}

void DisplayCheck::keep() {
    Q_EMIT judged(gammas.at(static_cast<std::size_t>(m_gammas->checkedId())), m_seen->isChecked());
    accept();
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
    painter.fillRect(rect(), palette().window());
    painter.fillRect(rect().adjusted(wordsWidth, 0, 0, 0), Qt::black);
    painter.drawImage(QPointF(width() - m_pattern.width() / m_pattern.devicePixelRatio(), 0), m_pattern);
}

} // namespace candela
