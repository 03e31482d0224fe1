#pragma once

#include "viewer/render/VolumePresets.h"

#include <QPointF>
#include <QWidget>
#include <vector>

namespace candela {

/// Colour and opacity over the values of a volume, on top of their histogram. A drag moves a point, a double
/// click on empty ground sets one and on a point asks for its colour; Del removes the chosen point, arrows
/// move it, Space goes on to the next.
class TransferEditor : public QWidget {
    Q_OBJECT

public:
    explicit TransferEditor(QWidget* parent = nullptr);

    void setFunction(const viewer::TransferFunction& function);
    [[nodiscard]] const viewer::TransferFunction& function() const { return m_function; }
    /// Counts of equal parts of low … high.
    void setHistogram(std::vector<double> counts, double low, double high);
    [[nodiscard]] int chosenPoint() const { return m_chosen; }
    /// Where a point lies in the widget.
    [[nodiscard]] QPointF positionOf(int point) const;
    void setColour(int point, const QColor& colour);

    [[nodiscard]] QSize sizeHint() const override { return {420, 180}; }

Q_SIGNALS:
    /// The reader changed it.
    void edited(const candela::viewer::TransferFunction& function);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF ground() const;
    [[nodiscard]] viewer::TransferPoint at(QPointF position) const;
    [[nodiscard]] int pointUnder(QPointF position) const;
    void movePoint(int point, double value, double opacity);
    void removePoint(int point);
    void choose(int point);

    viewer::TransferFunction m_function;
    std::vector<double> m_counts;
    double m_low = 0;
    double m_high = 1;
    int m_chosen = -1;
    bool m_dragging = false;
};

} // namespace candela
