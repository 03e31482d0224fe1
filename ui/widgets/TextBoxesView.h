#pragma once

#include "database/model/PixelBox.h"

#include <QImage>
#include <QWidget>
#include <optional>
#include <vector>

namespace candela {

/// A picture with the boxes that will be blacked out: filled ones will be, outlined ones not. A click changes
/// a box, a drag draws another one.
class TextBoxesView : public QWidget {
    Q_OBJECT

public:
    struct Box {
        PixelBox box;
        bool black = true;
    };

    explicit TextBoxesView(QWidget* parent = nullptr);
    void show(const QImage& picture, const std::vector<Box>& boxes);
    void setBoxes(const std::vector<Box>& boxes);
    /// Where a pixel of the picture is drawn.
    [[nodiscard]] QPointF placeOf(QPointF pixel) const;
    [[nodiscard]] QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    void boxClicked(int index);
    void boxDrawn(const candela::PixelBox& box);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF pictureRect() const;
    [[nodiscard]] QPointF pixelAt(QPointF place) const;
    [[nodiscard]] QRectF drawn(const PixelBox& box) const;

    QImage m_picture;
    std::vector<Box> m_boxes;
    std::optional<QPointF> m_pressed;
    QPointF m_now;
};

} // namespace candela
