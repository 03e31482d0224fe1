#include "viewer/render/OverlayLayout.h"

#include "viewer/scene/DisplayNumber.h"

#include <QFontMetrics>
#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

/// A corner's lines, from the corner inwards.
struct Block {
    int width = 0;  ///< what a line may take
    int height = 0; ///< what all lines may take
};

QString toText(const std::string& text) {
    return QString::fromStdString(text).simplified();
}

class Layouter {
public:
    Layouter(const ImageStack& stack, const ViewState& state, const Overlay& overlay, int width, int height)
        : m_stack(stack),
          m_state(state),
          m_overlay(overlay),
          m_width(width),
          m_height(height),
          m_plain(overlayFont(width, height, TextRole::Plain)),
          m_letters(overlayFont(width, height, TextRole::Letter)),
          m_margin(width < 420 ? 4 : 8),
          m_bottom(height - m_margin),
          m_frame(planeFrame(stack.info, state)),
          m_transform(m_frame, state, width, height) {
        m_level = overlay.annotations;
        if (m_level == AnnotationLevel::Full && (width < 420 || height < 320))
            m_level = AnnotationLevel::Minimal;
        if (width < 150 || height < 120)
            m_level = AnnotationLevel::Off;
    }

    OverlayLayout layOut() {
        placeNotice();
        placeLetters();
        if (m_level != AnnotationLevel::Off)
            placeScaleBar();
        placeCorners();
        return std::move(m_layout);
    }

private:
    void place(const QString& text, const QRect& rect, Qt::Alignment align, TextRole role) {
        if (!text.isEmpty())
            m_layout.texts.push_back({text, rect, align, role});
    }

    void placeNotice() {
        const QFontMetrics metrics(m_plain);
        if (m_overlay.notice.empty() || m_height < 120)
            return;
        const QString text =
            metrics.elidedText(toText(m_overlay.notice), Qt::ElideRight, m_width - 2 * m_margin);
        const QRect rect(m_margin, m_bottom - metrics.height(), m_width - 2 * m_margin, metrics.height());
        place(text, rect, Qt::AlignHCenter, TextRole::Notice);
        m_bottom = rect.top() - 2;
    }

    void placeLetters() {
        const EdgeLetters letters = edgeLetters(m_transform, m_frame.lettersKnown);
        const QFontMetrics metrics(m_letters);
        const int line = metrics.height();
        const auto widthOf = [&metrics](const std::string& text) {
            return metrics.horizontalAdvance(toText(text)) + 2;
        };
        const int middle = m_height / 2 - line / 2;
        const auto sideRect = [&](const std::string& text, bool left) {
            const int wide = widthOf(text);
            return QRect(left ? m_margin : m_width - m_margin - wide, middle, wide, line);
        };
        place(toText(letters.left), sideRect(letters.left, true), Qt::AlignLeft, TextRole::Letter);
        place(toText(letters.right), sideRect(letters.right, false), Qt::AlignRight, TextRole::Letter);
        const int top = widthOf(letters.top);
        const int bottom = widthOf(letters.bottom);
        place(toText(letters.top), {m_width / 2 - top / 2, m_margin, top, line}, Qt::AlignHCenter,
              TextRole::Letter);
        place(toText(letters.bottom), {m_width / 2 - bottom / 2, m_bottom - line, bottom, line},
              Qt::AlignHCenter, TextRole::Letter);
        m_letterWidth = std::max(widthOf(letters.left), widthOf(letters.right));
        m_topFree = std::max(top, 2 * m_margin);
        m_bottomFree = std::max(bottom, 2 * m_margin);
        m_letterTop = letters.bottom.empty() ? m_bottom : m_bottom - line;
        m_middleTop = middle - 2;
        m_middleBottom = middle + line + 2;
    }

    void placeScaleBar() {
        const bool calibrated =
            m_stack.info.geometry.spacingKnown && m_stack.info.lengthCalibration != "uncalibrated";
        const double perMm = m_transform.screenPixelsPerMm();
        if (!calibrated || m_width < 300 || m_height < 220 || !(perMm > 0))
            return;
        const double length = roundLength(0.2 * m_width / perMm);
        if (length <= 0)
            return;
        const double pixels = length * perMm;
        QString label = length >= 10 ? QString::number(length / 10) + " cm" : QString::number(length) + " mm";
        if (m_stack.info.lengthCalibration == "at detector")
            label += " at detector";
        const QFontMetrics metrics(m_plain);
        const double y = m_letterTop - 5;
        m_layout.bar = {length, {0.5 * (m_width - pixels), y}, {0.5 * (m_width + pixels), y}};
        const int wide = metrics.horizontalAdvance(label) + 2;
        place(label,
              {m_width / 2 - wide / 2, static_cast<int>(y) - 5 - metrics.height(), wide, metrics.height()},
              Qt::AlignHCenter, TextRole::ScaleBar);
        m_bottomFree = std::max({m_bottomFree, static_cast<int>(pixels) + 8, wide});
    }

    /// Lines of one corner; returns the height they took.
    int placeBlock(const std::vector<QString>& lines, const Block& block, bool left, int top, int bottom,
                   bool fromTop, TextRole role) {
        const QFontMetrics metrics(m_plain);
        const int line = metrics.height();
        const int count = std::min(static_cast<int>(lines.size()), std::max(block.height / line, 0));
        // From below the last lines matter most: they stand next to the corner.
        const int skipped = fromTop ? 0 : static_cast<int>(lines.size()) - count;
        for (int n = 0; n < count; ++n) {
            const QString text =
                metrics.elidedText(lines[static_cast<std::size_t>(skipped + n)], Qt::ElideRight, block.width);
            const int wide = std::min(metrics.horizontalAdvance(text) + 2, block.width);
            const int x = left ? m_margin : m_width - m_margin - wide;
            const int y = fromTop ? top + n * line : bottom - (count - n) * line;
            place(text, {x, y, wide, line}, left ? Qt::AlignLeft : Qt::AlignRight, role);
        }
        return count * line;
    }

    /// A caution over at most two lines, broken between words.
    std::vector<QString> wrapped(const QString& text, int width) const {
        const QFontMetrics metrics(m_plain);
        if (metrics.horizontalAdvance(text) <= width)
            return {text};
        int split = -1;
        for (int at = static_cast<int>(text.indexOf(' ')); at > 0;
             at = static_cast<int>(text.indexOf(' ', at + 1))) {
            if (metrics.horizontalAdvance(text.left(at)) > width)
                break;
            split = at;
        }
        if (split < 0)
            return {text};
        return {text.left(split), text.mid(split + 1)};
    }

    void placeCorners() {
        const CornerTexts corners = cornerTexts(m_stack, m_state, m_level);
        const auto texts = [](const std::vector<std::string>& lines) {
            std::vector<QString> result;
            for (const std::string& line : lines)
                result.push_back(toText(line));
            return result;
        };
        const int topWidth = m_width / 2 - m_margin - m_topFree / 2 - 4;
        const int bottomWidth = m_width / 2 - m_margin - m_bottomFree / 2 - 4;
        const Block top{topWidth, m_middleTop - m_margin};
        const Block bottom{bottomWidth, m_bottom - m_middleBottom};
        const int used = placeBlock(texts(corners.topLeft), top, true, m_margin, 0, true, TextRole::Plain);
        const int usedRight =
            placeBlock(texts(corners.topRight), top, false, m_margin, 0, true, TextRole::Plain);
        const int lowerLeft =
            placeBlock(texts(corners.bottomLeft), bottom, true, 0, m_bottom, false, TextRole::Plain);
        const int lowerRight =
            placeBlock(texts(corners.bottomRight), bottom, false, 0, m_bottom, false, TextRole::Plain);
        const int upperLeft = used + placeCautions(corners.cautions, topWidth, used);
        if (m_level == AnnotationLevel::Off)
            return;
        if (m_overlay.colours)
            placeColours(*m_overlay.colours, false, usedRight, lowerRight);
        if (m_overlay.secondColours)
            placeColours(*m_overlay.secondColours, true, upperLeft, lowerLeft);
    }

    /// Between the upper and lower corner of a side, beside its letter; its values on the inner side.
    void placeColours(const ColourBar& bar, bool left, int usedAbove, int usedBelow) {
        constexpr int thickness = 12;
        constexpr int gap = 6;
        constexpr int shortest = 60;
        const QFontMetrics metrics(m_plain);
        const int line = metrics.height();
        const int most = static_cast<int>(0.45 * m_height);
        const int middle = m_height / 2;
        const int top = std::max(m_margin + usedAbove + gap + line / 2, middle - most / 2);
        const int bottom = std::min(m_bottom - usedBelow - gap - line / 2, middle + most / 2);
        if (bottom - top < shortest)
            return;
        const int inward = m_margin + m_letterWidth + gap;
        const QRect rect(left ? inward : m_width - inward - thickness, top, thickness, bottom - top);
        m_layout.colours.push_back({rect, bar.colours});
        const int steps = bottom - top >= 5 * line ? 4 : 2;
        const double range = std::max(bar.high - bar.low, 1e-6);
        const int decimals = std::clamp(static_cast<int>(std::ceil(1.5 - std::log10(range))), 0, 6);
        for (int n = 0; n <= steps; ++n) {
            const double value = bar.low + (bar.high - bar.low) * n / steps;
            QString text = toText(displayNumber(value, decimals));
            if (n == steps && !bar.unit.empty())
                text += QLatin1Char(' ') + toText(bar.unit);
            const int wide = metrics.horizontalAdvance(text) + 2;
            const int y = bottom - (bottom - top) * n / steps - line / 2;
            place(text, {left ? rect.right() + gap : rect.left() - gap - wide, y, wide, line},
                  left ? Qt::AlignLeft : Qt::AlignRight, TextRole::Plain);
        }
    }

    /// Below the upper left corner's lines, at every level: what concerns trust is never switched off.
    /// Returns the height they took.
    int placeCautions(std::vector<std::string> words, int width, int used) {
        for (const std::string& caution : m_overlay.cautions) {
            if (std::find(words.begin(), words.end(), caution) == words.end())
                words.insert(words.begin(), caution);
        }
        std::vector<QString> lines;
        for (const std::string& caution : words) {
            for (const QString& line : wrapped(toText(caution), width))
                lines.push_back(line);
        }
        const int gap = used > 0 ? 4 : 0;
        const Block rest{width, m_middleTop - m_margin - used - gap};
        const int lineHeight = QFontMetrics(m_plain).height();
        const auto room = static_cast<std::size_t>(std::max(0, rest.height / lineHeight));
        const std::size_t wanted = m_level == AnnotationLevel::Full      ? 8
                                   : m_level == AnnotationLevel::Minimal ? 3
                                                                         : 2;
        const std::size_t most = std::min(room, wanted);
        if (lines.size() > most && most > 0) {
            lines.resize(most);
            lines.back() += QStringLiteral(" …");
        }
        return gap + placeBlock(lines, rest, true, m_margin + used + gap, 0, true, TextRole::Caution);
    }

    const ImageStack& m_stack;
    const ViewState& m_state;
    const Overlay& m_overlay;
    int m_width;
    int m_height;
    QFont m_plain;
    QFont m_letters;
    int m_margin;
    int m_bottom; ///< lower end of what is still free
    PlaneFrame m_frame;
    ViewTransform m_transform;
    AnnotationLevel m_level = AnnotationLevel::Full;
    int m_letterWidth = 0;  ///< of the wider letter at the sides
    int m_topFree = 0;      ///< width that the corners leave free in the middle of the upper edge
    int m_bottomFree = 0;   ///< … of the lower edge
    int m_letterTop = 0;    ///< upper end of the lower letter
    int m_middleTop = 0;    ///< upper end of the letters at the sides
    int m_middleBottom = 0; ///< lower end of them
    OverlayLayout m_layout;
};

} // namespace

double roundLength(double most) {
    if (!(most > 0) || !std::isfinite(most))
        return 0;
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= most)
            return factor * power;
    }
    return power;
}

QFont overlayFont(int width, int height, TextRole role) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Liberation Sans")});
    font.setStyleHint(QFont::SansSerif);
    const int size = std::clamp(std::min(width, height) / 46, 10, 14);
    font.setPixelSize(role == TextRole::Letter ? size + std::max(2, size / 4) : size);
    font.setBold(role == TextRole::Letter);
    return font;
}

OverlayLayout layOutOverlay(const ImageStack& stack, const ViewState& state, const Overlay& overlay,
                            int width, int height) {
    return Layouter(stack, state, overlay, width, height).layOut();
}

} // namespace candela::viewer
