#pragma once

#include "ui/controllers/ReadingController.h"
#include "ui/widgets/reading/VolumeRenderThread.h"

#include <QImage>
#include <QPointer>
#include <QPolygonF>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace candela {

class VolumePanel;

/// The 3D view of a scene: left drag or arrow keys turn, right drag, wheel or + and − zoom. Coarse while it
/// moves, full at rest; the rays are cast in a thread of their own, so that the window never waits.
class VolumeViewWidget : public QWidget {
    Q_OBJECT

public:
    VolumeViewWidget(ReadingController* controller, int pane, QWidget* parent = nullptr);

    void setScene(StackScene* scene);
    /// Opens the panel of looks, clipping and output.
    void openSettings();
    /// Null while it is closed.
    [[nodiscard]] VolumePanel* settings() const;
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    /// True while the picture shown is of full quality and up to date.
    [[nodiscard]] bool atRest() const { return m_shownQuality >= 1 && !m_moving; }
    /// True while it shows a scene whose picture of full quality is still to come.
    [[nodiscard]] bool busy() const { return isVisible() && m_scene && !atRest(); }

Q_SIGNALS:
    void maximiseRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fillPresets();
    void choosePreset();
    void placeControls();
    [[nodiscard]] bool cutting() const;
    void finishCut();
    void changed();
    void requestPicture(double quality);
    void take(const QImage& picture, double quality, double milliseconds);

    ReadingController* m_controller;
    int m_pane;
    QPointer<StackScene> m_scene;
    QComboBox* m_preset;
    VolumeRenderThread m_thread;
    QTimer m_rest;
    QImage m_picture;
    double m_shownQuality = 0;
    bool m_moving = false;
    double m_movingQuality = 0.4; ///< of the rays each way, fitted to what the machine can do
    Qt::MouseButton m_button = Qt::NoButton;
    QPoint m_press;
    viewer::VolumeView m_start;
    QPushButton* m_more;
    QPointer<VolumePanel> m_settings;
    QPolygonF m_outline; ///< of a freehand cut that is being drawn
};

} // namespace candela
