#pragma once

#include "ui/controllers/StackScene.h"
#include "viewer/render/CurvedReformat.h"

#include <QDialog>
#include <QImage>
#include <QPointer>

class QLabel;
class QSpinBox;

namespace candela {

/// The straightened cut along a scene's path; a click moves the crosshair there.
class CurvedPicture : public QWidget {
    Q_OBJECT

public:
    explicit CurvedPicture(QWidget* parent = nullptr);

    /// A null picture: says what to do instead.
    void setPicture(const QImage& picture, double millimetresPerPixel, const QString& caption);
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    /// Where a pixel of the picture lies in the widget.
    [[nodiscard]] QPointF positionOf(QPointF pixel) const;

Q_SIGNALS:
    void clicked(const QPointF& pixel);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF place() const;

    QImage m_picture;
    double m_millimetresPerPixel = 1;
    QString m_caption;
};

/// The curved reformat of a scene beside its images: as its path, its window and its slab are.
class CurvedPanel : public QDialog {
    Q_OBJECT

public:
    explicit CurvedPanel(StackScene* scene, QWidget* parent = nullptr);

    [[nodiscard]] CurvedPicture* view() const { return m_view; }
    [[nodiscard]] const viewer::CurvedReformat* reformat() const {
        return m_reformat ? &*m_reformat : nullptr;
    }

private:
    /// What the picture was made of.
    struct Shown {
        CurvedPath path;
        viewer::Window window;
        bool inverted = false;
        viewer::Slab slab;
        int degrees = 0;
        int halfWidth = 0;
        friend bool operator==(const Shown&, const Shown&) = default;
    };

    void refresh();
    void render();
    void follow(QPointF pixel);

    QPointer<StackScene> m_scene;
    CurvedPicture* m_view;
    QSpinBox* m_degrees;
    QSpinBox* m_halfWidth;
    std::optional<Shown> m_shown;
    std::optional<viewer::CurvedReformat> m_reformat;
};

} // namespace candela
