#pragma once

#include <QAbstractSlider>
#include <vector>

namespace candela {

/// A vertical scroll bar over the steps of a view, the first at the top, with the finding's probability of
/// each step drawn beside it at the same scale. A click jumps.
class SliceScrollBar : public QAbstractSlider {
    Q_OBJECT

public:
    explicit SliceScrollBar(QWidget* parent = nullptr);

    /// One value for each step, 0…1; negative where there is none. Empty: no curve.
    void setCurve(std::vector<double> curve, int keyStep);
    [[nodiscard]] const std::vector<double>& curve() const { return m_curve; }
    [[nodiscard]] int keyStep() const { return m_keyStep; }
    /// Height of a step's middle, and the step at a height.
    [[nodiscard]] double heightOf(int step) const;
    [[nodiscard]] int stepAt(double y) const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int curveWidth() const;
    void paintCurve(QPainter& painter) const;

    std::vector<double> m_curve;
    int m_keyStep = -1;
    int m_wheel = 0;
};

} // namespace candela
