#include "ui/widgets/reading/CurvedPanel.h"

#include "viewer/render/OverlayLayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace candela {

namespace {

/// A picture of more pixels would hold the window up while it is drawn.
constexpr double mostPixels = 200'000;
constexpr double finestStep = 0.2;

} // namespace

CurvedPicture::CurvedPicture(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Curved picture"));
    setToolTip(tr("A click moves the crosshair there"));
    setMinimumSize(320, 180);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::CrossCursor);
}

void CurvedPicture::setPicture(const QImage& picture, double millimetresPerPixel, const QString& caption) {
    m_picture = picture;
    m_millimetresPerPixel = millimetresPerPixel;
    m_caption = caption;
    update();
}

QRectF CurvedPicture::place() const {
    const QSizeF size = QSizeF(m_picture.size()).scaled(QSizeF(rect().size()), Qt::KeepAspectRatio);
    return {QPointF(0.5 * (width() - size.width()), 0.5 * (height() - size.height())), size};
}

QPointF CurvedPicture::positionOf(QPointF pixel) const {
    const QRectF at = place();
    return {at.left() + pixel.x() * at.width() / m_picture.width(),
            at.top() + pixel.y() * at.height() / m_picture.height()};
}

void CurvedPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    painter.setPen(QColor(170, 178, 190));
    if (m_picture.isNull()) {
        painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, m_caption);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF at = place();
    painter.drawImage(at, m_picture);
    painter.setPen(QColor(228, 232, 238));
    painter.drawText(rect().adjusted(8, 4, -8, -4), Qt::AlignLeft | Qt::AlignTop, m_caption);
    const double pixelsPerMm = at.width() / (m_picture.width() * m_millimetresPerPixel);
    const double length = viewer::roundLength(0.3 * width() / pixelsPerMm);
    if (length > 0) {
        const QPointF from(12, height() - 12);
        const QPointF to(12 + length * pixelsPerMm, height() - 12);
        painter.drawLine(from, to);
        painter.drawLine(from, from - QPointF(0, 5));
        painter.drawLine(to, to - QPointF(0, 5));
        painter.drawText(to + QPointF(6, 4), tr("%1 mm").arg(length));
    }
}

void CurvedPicture::mousePressEvent(QMouseEvent* event) {
    const QRectF at = place();
    if (m_picture.isNull() || event->button() != Qt::LeftButton || !at.contains(event->localPos()))
        return;
    const QPointF inside = event->localPos() - at.topLeft();
    Q_EMIT clicked(
        {inside.x() * m_picture.width() / at.width(), inside.y() * m_picture.height() / at.height()});
}

CurvedPanel::CurvedPanel(StackScene* scene, QWidget* parent)
    : QDialog(parent, Qt::Tool),
      m_scene(scene),
      m_view(new CurvedPicture(this)),
      m_degrees(new QSpinBox(this)),
      m_halfWidth(new QSpinBox(this)) {
    setWindowTitle(tr("Curved: %1").arg(QString::fromStdString(scene->series().description)));
    setAccessibleName(tr("Curved reformat"));
    resize(760, 380);
    m_degrees->setRange(0, 359);
    m_degrees->setWrapping(true);
    m_degrees->setSingleStep(5);
    m_degrees->setSuffix(QStringLiteral("°"));
    m_degrees->setAccessibleName(tr("Turn about the path"));
    m_degrees->setToolTip(tr("Turns the cut about the path"));
    m_halfWidth->setRange(5, 200);
    m_halfWidth->setValue(30);
    m_halfWidth->setSuffix(tr(" mm"));
    m_halfWidth->setAccessibleName(tr("Reach on each side"));
    m_halfWidth->setToolTip(tr("How far the cut reaches on each side of the path"));
    auto* back = new QPushButton(tr("Remove the &last point"), this);
    auto* clear = new QPushButton(tr("&New path"), this);
    back->setToolTip(tr("Remove the point that was set last"));
    clear->setToolTip(tr("Remove all points"));
    for (QPushButton* each : {back, clear})
        each->setAutoDefault(false);
    auto* degreesName = new QLabel(tr("&Turned by"), this);
    degreesName->setBuddy(m_degrees);
    auto* widthName = new QLabel(tr("&Reach"), this);
    widthName->setBuddy(m_halfWidth);
    auto* row = new QHBoxLayout;
    row->addWidget(degreesName);
    row->addWidget(m_degrees);
    row->addSpacing(12);
    row->addWidget(widthName);
    row->addWidget(m_halfWidth);
    row->addStretch();
    row->addWidget(back);
    row->addWidget(clear);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addLayout(row);
    connect(m_degrees, qOverload<int>(&QSpinBox::valueChanged), this, &CurvedPanel::refresh);
    connect(m_halfWidth, qOverload<int>(&QSpinBox::valueChanged), this, &CurvedPanel::refresh);
    connect(back, &QPushButton::clicked, this, [this] {
        if (m_scene)
            m_scene->removePathPoint();
    });
    connect(clear, &QPushButton::clicked, this, [this] {
        if (m_scene)
            m_scene->clearPath();
    });
    connect(m_view, &CurvedPicture::clicked, this, &CurvedPanel::follow);
    connect(scene, &StackScene::overlayChanged, this, &CurvedPanel::refresh);
    connect(scene, &StackScene::viewChanged, this, &CurvedPanel::refresh);
    connect(scene, &StackScene::progressChanged, this, [this] {
        m_shown.reset();
        refresh();
    });
    connect(scene, &QObject::destroyed, this, &QWidget::close);
    refresh();
}

void CurvedPanel::refresh() {
    if (!m_scene || !m_scene->stack())
        return;
    const viewer::ViewState& state = m_scene->view(viewer::ViewPlane::Acquired);
    const Shown now{m_scene->path(), state.window,       state.inverted,
                    state.slab,      m_degrees->value(), m_halfWidth->value()};
    if (m_shown == now)
        return;
    m_shown = now;
    render();
}

void CurvedPanel::render() {
    const CurvedPath& path = m_shown->path;
    const double length = viewer::pathLength(path.points);
    m_reformat.reset();
    if (length <= 0) {
        m_view->setPicture({}, 1,
                           tr("Point at the images and set the points of a path by K, on as many slices as "
                              "it takes; two points are the least."));
        return;
    }
    const double reach = m_shown->halfWidth;
    const double step = std::max(finestStep, std::sqrt(length * 2 * reach / mostPixels));
    m_reformat.emplace(path.points, path.across, m_shown->degrees, reach, step);
    viewer::ViewState state = m_scene->view(viewer::ViewPlane::Acquired);
    QString caption =
        tr("Curved, straightened, linear. Along the path and across it lengths are true; the path is "
           "%1 mm long.")
            .arg(length, 0, 'f', 1);
    if (state.slab.thickness > 0)
        caption += QStringLiteral("\n") + tr("Slab: %1 %2 mm")
                                              .arg(QString::fromLatin1(viewer::toString(state.slab.mode)))
                                              .arg(state.slab.thickness, 0, 'f', 1);
    for (const std::string& warning : m_scene->info().warnings)
        caption += QStringLiteral("\n") + QString::fromStdString(warning);
    m_view->setPicture(m_reformat->render(*m_scene->stack(), state), step, caption);
}

void CurvedPanel::follow(QPointF pixel) {
    if (m_scene && m_reformat)
        m_scene->setCrosshair(m_reformat->toPatient(pixel.x(), pixel.y()));
}

} // namespace candela
