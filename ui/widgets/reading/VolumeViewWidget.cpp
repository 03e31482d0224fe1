#include "ui/widgets/reading/VolumeViewWidget.h"

#include "ui/controllers/LibraryWords.h"
#include "ui/widgets/reading/VolumePanel.h"
#include "viewer/render/OverlayPainter.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVariant>
#include <QWheelEvent>
#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

namespace candela {

namespace {

constexpr int restMilliseconds = 90;
constexpr double targetMilliseconds = 40;
constexpr double degreesPerPixel = 0.4;
constexpr double degreesPerKey = 10;
const QString mipName = QStringLiteral("mip");

QString titleOf(const std::string& preset) {
    std::string title = preset;
    if (!title.empty())
        title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    return nameText(title);
}

} // namespace

VolumeViewWidget::VolumeViewWidget(ReadingController* controller, int pane, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_pane(pane),
      m_preset(new QComboBox(this)),
      m_more(new QPushButton(this)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(120, 100);
    setAccessibleName(tr("3D view"));
    setCursor(Qt::OpenHandCursor);
    m_preset->setAccessibleName(tr("3D preset"));
    m_preset->setToolTip(tr("How the volume is drawn"));
    m_preset->setFocusPolicy(Qt::TabFocus);
    connect(m_preset, qOverload<int>(&QComboBox::activated), this, &VolumeViewWidget::choosePreset);
    m_more->setText(QStringLiteral("…"));
    m_more->setAccessibleName(tr("3D settings"));
    m_more->setToolTip(tr("Looks, clipping, surface, movie (E)"));
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_more, &QPushButton::clicked, this, &VolumeViewWidget::openSettings);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_moving = false;
        requestPicture(1);
    });
    connect(&m_thread, &VolumeRenderThread::rendered, this, &VolumeViewWidget::take, Qt::QueuedConnection);
}

void VolumeViewWidget::choosePreset() {
    if (m_scene == nullptr)
        return;
    viewer::VolumeView view = m_scene->volumeView();
    const QString chosen = m_preset->currentData().toString();
    view.mode = chosen == mipName ? viewer::VolumeMode::Mip : viewer::VolumeMode::Composite;
    if (chosen != mipName) {
        view.preset = chosen.toStdString();
        view.looks.reset();
    }
    m_scene->setVolumeView(view);
}

void VolumeViewWidget::placeControls() {
    m_preset->adjustSize();
    m_more->resize(m_preset->height() + 8, m_preset->height());
    // Below, as the patient's data and what concerns trust stand above.
    const int top = height() - m_preset->height() - 6;
    m_more->move(width() - m_more->width() - 6, top);
    m_preset->move(m_more->x() - m_preset->width() - 4, top);
}

void VolumeViewWidget::openSettings() {
    if (m_scene == nullptr || !m_scene->stack())
        return;
    if (!m_settings) {
        m_settings = new VolumePanel(m_scene, this);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settings, &VolumePanel::cuttingChanged, this,
                [this] { setCursor(cutting() ? Qt::CrossCursor : Qt::OpenHandCursor); });
        connect(m_settings, &QObject::destroyed, this, [this] { setCursor(Qt::OpenHandCursor); });
    }
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

VolumePanel* VolumeViewWidget::settings() const {
    return m_settings;
}

bool VolumeViewWidget::cutting() const {
    return m_settings && m_settings->cutting();
}

/// The outline that was drawn, in millimetres of the view it was drawn in.
void VolumeViewWidget::finishCut() {
    const QPolygonF outline = std::exchange(m_outline, {});
    update();
    if (m_scene == nullptr || !m_scene->stack() || outline.size() < 3)
        return;
    viewer::VolumeView view = m_scene->volumeView();
    const double scale = viewer::millimetresPerPixel(*m_scene->stack(), view, width(), height());
    viewer::VolumeCut cut{{}, view.azimuth, view.elevation, m_settings && m_settings->keepsInside()};
    for (const QPointF& point : outline)
        cut.outline.push_back({(point.x() - 0.5 * width()) * scale, (0.5 * height() - point.y()) * scale});
    view.cuts.push_back(std::move(cut));
    m_scene->setVolumeView(view);
}

void VolumeViewWidget::setScene(StackScene* scene) {
    if (m_scene == scene)
        return;
    if (m_scene != nullptr)
        m_scene->disconnect(this);
    delete m_settings;
    m_scene = scene;
    m_picture = QImage();
    m_shownQuality = 0;
    m_thread.clear();
    if (scene != nullptr) {
        connect(scene, &StackScene::volumeViewChanged, this, &VolumeViewWidget::changed);
        connect(scene, &StackScene::stackChanged, this, &VolumeViewWidget::fillPresets);
        connect(scene, &StackScene::progressChanged, this, [this] {
            if (m_scene->complete())
                changed();
            else
                update();
        });
    }
    fillPresets();
    changed();
}

void VolumeViewWidget::fillPresets() {
    m_preset->clear();
    if (m_scene == nullptr || !m_scene->stack()) {
        m_preset->hide();
        m_more->hide();
        return;
    }
    for (const std::string& preset : viewer::volumePresets(*m_scene->stack()))
        m_preset->addItem(titleOf(preset), QString::fromStdString(preset));
    m_preset->addItem(tr("MIP"), mipName);
    const viewer::VolumeView& view = m_scene->volumeView();
    const QString chosen =
        view.mode == viewer::VolumeMode::Mip ? mipName : QString::fromStdString(view.preset);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(chosen)));
    placeControls();
    m_preset->show();
    m_more->show();
}

void VolumeViewWidget::changed() {
    m_moving = true;
    requestPicture(m_movingQuality);
    m_rest.start();
}

void VolumeViewWidget::requestPicture(double quality) {
    if (m_scene == nullptr || !m_scene->stack() || !m_scene->complete() || !isVisible()) {
        update();
        return;
    }
    const double ratio = devicePixelRatioF();
    m_thread.request(m_scene->stack(), m_scene->volumeView(), static_cast<int>(std::lround(width() * ratio)),
                     static_cast<int>(std::lround(height() * ratio)), quality);
}

void VolumeViewWidget::take(const QImage& picture, double quality, double milliseconds) {
    if (m_scene == nullptr)
        return;
    if (quality < 1) {
        // Rays grow with the square of the quality.
        const double fitting = quality * std::sqrt(targetMilliseconds / std::max(1.0, milliseconds));
        m_movingQuality = std::clamp(0.5 * m_movingQuality + 0.5 * fitting, 0.15, 0.8);
    }
    m_picture = picture;
    m_shownQuality = quality;
    update();
}

void VolumeViewWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    painter.setPen(QColor(170, 178, 190));
    if (m_picture.isNull()) {
        if (m_scene != nullptr)
            painter.drawText(rect(), Qt::AlignCenter,
                             m_scene->complete() ? tr("Rendering …")
                                                 : tr("3D follows when all slices are loaded"));
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(rect()), m_picture);
    if (m_outline.size() > 1) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(255, 221, 87), 1.4));
        painter.drawPolygon(m_outline);
        painter.setPen(QColor(170, 178, 190));
    }
    if (m_scene == nullptr || !m_scene->stack())
        return;
    viewer::Overlay overlay;
    overlay.annotations = m_controller->annotations();
    viewer::paintVolumeOverlay(painter, *m_scene->stack(), m_scene->volumeView(), overlay, width(), height());
}

void VolumeViewWidget::resizeEvent(QResizeEvent*) {
    placeControls();
    changed();
}

void VolumeViewWidget::showEvent(QShowEvent*) {
    changed();
}

void VolumeViewWidget::mousePressEvent(QMouseEvent* event) {
    m_controller->setActivePane(m_pane);
    if (m_scene == nullptr || m_button != Qt::NoButton)
        return;
    m_button = event->button();
    m_press = event->pos();
    m_start = m_scene->volumeView();
    if (m_button == Qt::LeftButton && cutting())
        m_outline = QPolygonF({event->localPos()});
    else if (m_button == Qt::LeftButton)
        setCursor(Qt::ClosedHandCursor);
}

void VolumeViewWidget::mouseMoveEvent(QMouseEvent* event) {
    if (m_scene == nullptr || m_button == Qt::NoButton)
        return;
    if (!m_outline.isEmpty()) {
        m_outline << event->localPos();
        update();
        return;
    }
    const QPoint moved = event->pos() - m_press;
    viewer::VolumeView view = m_scene->volumeView();
    if (m_button == Qt::LeftButton) {
        // The volume follows the mouse: dragged to the right, the camera goes round to the patient's right.
        view.azimuth = std::remainder(m_start.azimuth - moved.x() * degreesPerPixel, 360.0);
        view.elevation = std::clamp(m_start.elevation + moved.y() * degreesPerPixel, -90.0, 90.0);
    } else {
        view.zoom = std::clamp(m_start.zoom * std::pow(2.0, -moved.y() / 150.0), 0.2, 10.0);
    }
    m_scene->setVolumeView(view);
}

void VolumeViewWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != m_button)
        return;
    m_button = Qt::NoButton;
    if (!m_outline.isEmpty()) {
        finishCut();
        return;
    }
    setCursor(cutting() ? Qt::CrossCursor : Qt::OpenHandCursor);
}

void VolumeViewWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    m_button = Qt::NoButton;
    if (event->button() == Qt::LeftButton)
        Q_EMIT maximiseRequested();
}

void VolumeViewWidget::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (m_scene == nullptr)
        return;
    viewer::VolumeView view = m_scene->volumeView();
    view.zoom = std::clamp(view.zoom * std::pow(1.15, event->angleDelta().y() / 120.0), 0.2, 10.0);
    m_scene->setVolumeView(view);
}

void VolumeViewWidget::keyPressEvent(QKeyEvent* event) {
    if (m_scene == nullptr || event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    viewer::VolumeView view = m_scene->volumeView();
    switch (event->key()) {
    case Qt::Key_Left:
        view.azimuth = std::remainder(view.azimuth + degreesPerKey, 360.0);
        break;
    case Qt::Key_Right:
        view.azimuth = std::remainder(view.azimuth - degreesPerKey, 360.0);
        break;
    case Qt::Key_Up:
        view.elevation = std::max(view.elevation - degreesPerKey, -90.0);
        break;
    case Qt::Key_Down:
        view.elevation = std::min(view.elevation + degreesPerKey, 90.0);
        break;
    case Qt::Key_Plus:
        view.zoom = std::min(view.zoom * 1.15, 10.0);
        break;
    case Qt::Key_Minus:
        view.zoom = std::max(view.zoom / 1.15, 0.2);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_scene->setVolumeView(view);
}

} // namespace candela
