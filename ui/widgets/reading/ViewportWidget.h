#pragma once

#include "ui/controllers/ReadingController.h"
#include "viewer/render/MeasurementPainter.h"
#include "viewer/tools/MeasurementPlacer.h"
#include "viewer/tools/MeasurementTools.h"

#include <QColor>
#include <QImage>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <string>
#include <vector>

namespace candela {

/// The colour that stands for a plane: its frame's tag and its line in the other views.
[[nodiscard]] QColor planeColour(viewer::ViewPlane plane);

/// One slice view of a scene: paints it and turns mouse movements into tools. Only what changed is
/// rendered again; the overlay is drawn over the kept picture.
class ViewportWidget : public QWidget {
    Q_OBJECT

public:
    /// `controller` must outlive the widget.
    ViewportWidget(ReadingController* controller, int pane, QWidget* parent = nullptr);

    void setScene(StackScene* scene, viewer::ViewPlane plane);
    [[nodiscard]] StackScene* scene() const { return m_scene; }
    [[nodiscard]] viewer::ViewPlane plane() const { return m_plane; }
    /// Where a point of the patient is on the widget.
    [[nodiscard]] QPointF positionOf(Vec3 point) const;
    [[nodiscard]] Vec3 pointAt(QPointF position) const;
    /// Gives up an unfinished measurement; false when there was none.
    bool cancelMeasurement();
    /// Ends a polyline or outline with the points that are set; false when none is being drawn.
    bool finishMeasurement();
    /// Lets the reader write the text of a measurement over the image.
    void editText(int measurement);
    /// What the mouse points at, or else the crosshair.
    [[nodiscard]] std::optional<Vec3> pointed() const;
    /// A pointer that keys move, from where the mouse is or the middle; pixels of the widget.
    void movePointer(QPointF by);
    /// What the tool does at the pointer: a point of a measurement, the crosshair, a corner of a box.
    void pressPointer();
    /// Scrolls by steps of this view.
    void scrollBy(int steps);
    /// The rendered picture without overlay, in device pixels.
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    /// What the view shows, in device pixels, with these annotations; null while it shows nothing.
    [[nodiscard]] QImage capture(viewer::AnnotationLevel annotations);

Q_SIGNALS:
    void maximiseRequested();
    void menuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// A button that is held down, and what it does.
    struct Drag {
        Qt::MouseButton button = Qt::NoButton;
        viewer::MouseTool tool = viewer::MouseTool::Window;
        QPointF press;
        viewer::ViewState start;
        double span = 0;
        bool moved = false;
        std::optional<viewer::MeasurementHit> hit;
        std::optional<double> turnFrom;            ///< degrees about the crosshair; it turns the other planes
        std::optional<viewer::Measurement> edited; ///< as it lies now, shown instead of the stored one
    };

    [[nodiscard]] bool showable() const { return m_scene != nullptr && m_scene->stack() != nullptr; }
    [[nodiscard]] const viewer::ViewState& state() const { return m_scene->view(m_plane); }
    [[nodiscard]] viewer::ViewTransform transform() const;
    void renderAgain();
    void follow();
    void updateCursor(QPointF position);
    void pressLeft(QPointF position);
    void dragTo(QPointF position);
    [[nodiscard]] bool overCutLine(QPointF position) const;
    [[nodiscard]] double angleAboutCrosshair(QPointF position) const;
    void turnTo(QPointF position);
    [[nodiscard]] bool measuring() const;
    [[nodiscard]] std::vector<viewer::ShownMeasurement> shownMeasurements() const;
    [[nodiscard]] std::optional<viewer::MeasurementHit> measurementAt(QPointF position) const;
    [[nodiscard]] QRectF labelOf(const MeasurementId& id) const;
    void pressMeasuring(QPointF position);
    void traceOutline(QPointF position);
    void releaseMeasuring(QPointF position);
    void takeMeasurement(std::optional<viewer::Measurement> finished);
    void writeNewText(viewer::Measurement measurement);
    [[nodiscard]] QImage renderedSlice(const ImageStack& stack, const viewer::ViewState& view,
                                       const QSize& pixels) const;
    void applyPresentation(int index);
    void hover(QPointF position);
    void paintPointer(QPainter& painter) const;
    void paintBox(QPainter& painter) const;
    void paintLocalizers(QPainter& painter) const;
    [[nodiscard]] std::string noticeText() const;
    void paintView(QPainter& painter, viewer::AnnotationLevel annotations);
    void paintPath(QPainter& painter) const;
    void paintFrame(QPainter& painter) const;
    void paintEmpty(QPainter& painter, const QString& text) const;
    void paintActive(QPainter& painter) const;

    ReadingController* m_controller;
    int m_pane;
    QPointer<StackScene> m_scene;
    viewer::ViewPlane m_plane = viewer::ViewPlane::Acquired;
    QImage m_picture;
    bool m_stale = true;
    std::optional<Drag> m_drag;
    viewer::MeasurementPlacer m_placer;
    std::optional<QPointF> m_lastTraced;            ///< of the outline that is being drawn
    std::optional<viewer::Measurement> m_textDraft; ///< a text that is being written
    std::optional<viewer::Probe> m_probe;
    std::optional<QPointF> m_mouse;     ///< while it is over the view, or where keys moved the pointer
    bool m_keyPointer = false;          ///< keys moved it last
    std::optional<QPointF> m_boxCorner; ///< the first one that a key set
    int m_wheel = 0;
    QTimer m_follow; ///< renders what another view changed, a little later than the view that is worked in
    QTimer m_lines;  ///< draws the lines of other panes' views anew
};

} // namespace candela
