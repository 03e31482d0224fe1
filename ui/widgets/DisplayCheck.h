#pragma once

#include <QDialog>
#include <QImage>

namespace candela {

/// The test pattern over a whole screen, pixel for pixel, with what a good display shows of it. Any key or
/// click closes.
class DisplayCheck : public QDialog {
    Q_OBJECT

public:
    explicit DisplayCheck(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int patternSide() const; ///< device pixels

    QImage m_pattern;
};

} // namespace candela
