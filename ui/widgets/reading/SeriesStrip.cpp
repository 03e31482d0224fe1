#include "ui/widgets/reading/SeriesStrip.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/HangingRules.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/reading/StackPane.h"

#include <QApplication>
#include <QDrag>
#include <QFontInfo>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace candela {

namespace {

constexpr int stripWidth = 132;
constexpr int pictureSide = 96;
constexpr int margin = 6;
constexpr int scrollBarWidth = 12;
constexpr int objectIconSide = 30;

QString counted(int count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(count);
}

} // namespace

SeriesTile::SeriesTile(const SeriesInfo& series, const StackInfo& stack, QWidget* parent)
    : QAbstractButton(parent),
      m_key{series.seriesUid, stack.stack},
      m_modality(QString::fromStdString(series.modality)),
      m_description(QString::fromStdString(series.description)) {
    if (m_description.isEmpty())
        m_description = series.number > 0 ? tr("Series %1").arg(series.number) : tr("Series");
    switch (stack.kind) {
    case StackKind::Volume:
        m_count = counted(stack.slices, tr("1 slice"), tr("%1 slices"));
        break;
    case StackKind::Image:
        m_count = counted(stack.slices, tr("1 image"), tr("%1 images"));
        break;
    case StackKind::Cine:
        m_count = counted(stack.frames, tr("1 frame"), tr("%1 frames"));
        break;
    }
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Open %1 %2, %3").arg(m_modality, m_description, m_count));
    setToolTip(tr("%1 · %2 · %3\nClick or Enter opens it in the active pane, a drag in any")
                   .arg(m_modality, m_description, m_count));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SeriesTile::setThumbnail(const QImage& thumbnail) {
    m_thumbnail = thumbnail;
    update();
}

void SeriesTile::setHasDetection(bool has) {
    m_hasDetection = has;
    update();
}

QSize SeriesTile::sizeHint() const {
    return {stripWidth - 2 * margin, pictureSide + 2 * fontMetrics().height() + 3 * margin};
}

void SeriesTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(isChecked() || hasFocus()
                       ? QPen(palette().color(isChecked() ? QPalette::Link : QPalette::Text), 1.6)
                       : QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(underMouse() || isChecked() ? QPalette::AlternateBase : QPalette::Base));
    painter.drawRoundedRect(frame, 5, 5);

    const QRect picture((width() - pictureSide) / 2, margin, pictureSide, pictureSide);
    painter.fillRect(picture, Qt::black);
    if (!m_thumbnail.isNull()) {
        const QSize fitted = m_thumbnail.size().scaled(picture.size(), Qt::KeepAspectRatio);
        QRect place(QPoint(), fitted);
        place.moveCenter(picture.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, m_thumbnail);
    }
    QFont small = font();
    small.setPixelSize(std::max(9, QFontInfo(small).pixelSize() - 1));
    painter.setFont(small);
    const QFontMetrics metrics(small);
    const QRect chip(picture.left() + 2, picture.top() + 2, metrics.horizontalAdvance(m_modality) + 8,
                     metrics.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(chip, 3, 3);
    painter.setPen(Qt::white);
    painter.drawText(chip, Qt::AlignCenter, m_modality);
    if (m_hasDetection) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(255, 176, 66));
        painter.drawEllipse(QPointF(picture.right() - 6, picture.top() + 7), 4, 4);
    }
    const int textWidth = width() - 2 * margin;
    QRect line(margin, picture.bottom() + margin, textWidth, metrics.height());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(line, Qt::AlignHCenter, metrics.elidedText(m_description, Qt::ElideRight, textWidth));
    line.translate(0, metrics.height());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(line, Qt::AlignHCenter, m_count);
}

void SeriesTile::mousePressEvent(QMouseEvent* event) {
    m_press = event->pos();
    QAbstractButton::mousePressEvent(event);
}

void SeriesTile::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) == 0 ||
        (event->pos() - m_press).manhattanLength() < QApplication::startDragDistance())
        return;
    setDown(false);
    auto* mime = new QMimeData;
    mime->setData(StackPane::mimeType,
                  QByteArray::fromStdString(m_key.seriesUid.str()) + '\n' + QByteArray::number(m_key.stack));
    auto* drag = new QDrag(this);
    drag->setMimeData(mime);
    if (!m_thumbnail.isNull())
        drag->setPixmap(QPixmap::fromImage(m_thumbnail.scaled(64, 64, Qt::KeepAspectRatio)));
    drag->exec(Qt::CopyAction);
}

void SeriesTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

ObjectTile::ObjectTile(const StudyObject& object, QWidget* parent)
    : QAbstractButton(parent),
      m_uid(object.sopInstanceUid),
      m_use(object.use),
      m_what(object.what),
      m_description(object.description) {
    if (m_description.compare(m_what, Qt::CaseInsensitive) == 0)
        m_description.clear();
    setIcon(objectIcon(object.sopClassUid));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    const QString does = m_use == ObjectUse::Overlay ? tr("Click to lay it over the images, and off again")
                                                     : tr("Click to read it");
    setAccessibleName(m_use == ObjectUse::Overlay ? tr("Lay over: %1 %2").arg(m_what, m_description)
                                                  : tr("Read %1 %2").arg(m_what, m_description));
    setToolTip(m_description.isEmpty() ? m_what + '\n' + does : m_what + " · " + m_description + '\n' + does);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ObjectTile::sizeHint() const {
    return {stripWidth - 2 * margin, objectIconSide + 2 * fontMetrics().height() + 3 * margin};
}

void ObjectTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isChecked() || hasFocus()
                       ? QPen(palette().color(isChecked() ? QPalette::Link : QPalette::Text), 1.6)
                       : QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(underMouse() || isChecked() ? QPalette::AlternateBase : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    icon().paint(&painter, QRect((width() - objectIconSide) / 2, margin, objectIconSide, objectIconSide),
                 Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
    QFont small = font();
    small.setPixelSize(std::max(9, QFontInfo(small).pixelSize() - 1));
    painter.setFont(small);
    const QFontMetrics metrics(small);
    const int textWidth = width() - 2 * margin;
    QRect line(margin, objectIconSide + 3 * margin / 2, textWidth, metrics.height());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(line, Qt::AlignHCenter, metrics.elidedText(m_what, Qt::ElideRight, textWidth));
    line.translate(0, metrics.height());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(line, Qt::AlignHCenter, metrics.elidedText(m_description, Qt::ElideRight, textWidth));
}

SeriesStrip::SeriesStrip(ReadingController* controller, StudyObjects* objects, QWidget* parent)
    : QScrollArea(parent),
      m_controller(controller),
      m_objects(objects),
      m_content(new QWidget(this)),
      m_layout(new QVBoxLayout(m_content)) {
    setAccessibleName(tr("Series of the study"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFixedWidth(stripWidth + scrollBarWidth);
    setFocusPolicy(Qt::NoFocus);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(margin);
    m_layout->addStretch();
    setWidget(m_content);
    connect(controller, &ReadingController::studyChanged, this, &SeriesStrip::fill);
    connect(controller, &ReadingController::priorsChanged, this, &SeriesStrip::fillPriors);
    connect(controller, &ReadingController::sceneChanged, this, &SeriesStrip::markShown);
    connect(controller, &ReadingController::gridChanged, this, &SeriesStrip::markShown);
    connect(controller, &ReadingController::activePaneChanged, this, &SeriesStrip::markShown);
    connect(controller, &ReadingController::detectionChanged, this, &SeriesStrip::markDetection);
    connect(objects, &StudyObjects::objectsChanged, this, &SeriesStrip::fillObjects);
    connect(objects, &StudyObjects::documentChanged, this, &SeriesStrip::markObjects);
    connect(controller, &ReadingController::thumbnailReady, this,
            [this](const QString& uid, const Thumbnail& thumbnail) {
                const QImage image = thumbnailImage(thumbnail);
                m_thumbnails[SeriesUid(uid.toStdString())] = image;
                for (const auto* tiles : {&m_tiles, &m_priorTiles}) {
                    for (SeriesTile* tile : *tiles) {
                        if (uid == QString::fromStdString(tile->key().seriesUid.str()))
                            tile->setThumbnail(image);
                    }
                }
            });
}

SeriesTile* SeriesStrip::addTile(const SeriesInfo& series, const StackInfo& stack, int place) {
    auto* tile = new SeriesTile(series, stack, m_content);
    connect(tile, &SeriesTile::clicked, this, [this, tile] {
        m_controller->showStack(m_controller->activePane(), tile->key());
        markShown();
    });
    const auto thumbnail = m_thumbnails.find(series.seriesUid);
    if (thumbnail != m_thumbnails.end())
        tile->setThumbnail(thumbnail->second);
    m_layout->insertWidget(place, tile);
    return tile;
}

void SeriesStrip::fill() {
    for (SeriesTile* tile : m_tiles)
        tile->deleteLater();
    m_tiles.clear();
    m_thumbnails.clear();
    if (!m_controller->study())
        return;
    for (const SeriesInfo& series : m_controller->study()->series) {
        for (const StackInfo& stack : series.stacks) {
            if (isRead(series))
                m_tiles.push_back(addTile(series, stack, static_cast<int>(m_tiles.size())));
        }
    }
    markDetection();
}

/// Below the study: the patient's other studies, each with its series once they were asked for.
void SeriesStrip::fillPriors() {
    for (QWidget* each : m_priorHeads)
        each->deleteLater();
    for (SeriesTile* tile : m_priorTiles)
        tile->deleteLater();
    m_priorHeads.clear();
    m_priorTiles.clear();
    int place = m_layout->count() - 1; // before the stretch
    for (const StudyRow& study : m_controller->otherStudies()) {
        auto* head = new QToolButton(m_content);
        head->setText(dateText(study.studyDate) + QStringLiteral("\n") +
                      head->fontMetrics().elidedText(study.description.empty() ? modalitiesText(study)
                                                                               : text(study.description),
                                                     Qt::ElideRight, stripWidth - 4 * margin));
        head->setAccessibleName(tr("Other study of %1, %2").arg(dateText(study.studyDate), studyText(study)));
        head->setToolTip(head->accessibleName() + QLatin1Char('\n') + tr("Click or Enter lists its series"));
        head->setFixedWidth(stripWidth - 2 * margin);
        head->setFocusPolicy(Qt::TabFocus);
        connect(head, &QToolButton::clicked, this,
                [this, uid = study.studyUid] { m_controller->openPrior(uid); });
        m_layout->insertWidget(place++, head);
        m_priorHeads.push_back(head);
        for (const StudyDetail& prior : m_controller->priors()) {
            if (prior.study.studyUid != study.studyUid)
                continue;
            for (const SeriesInfo& series : prior.series) {
                for (const StackInfo& stack : series.stacks) {
                    if (isRead(series))
                        m_priorTiles.push_back(addTile(series, stack, place++));
                }
            }
        }
    }
    markShown();
}

void SeriesStrip::fillObjects() {
    for (ObjectTile* tile : m_objectTiles)
        tile->deleteLater();
    m_objectTiles.clear();
    for (const StudyObject& object : m_objects->objects()) {
        auto* tile = new ObjectTile(object, m_content);
        connect(tile, &ObjectTile::clicked, this, [this, tile] {
            if (tile->use() == ObjectUse::Overlay)
                Q_EMIT overlayToggled(tile->uid());
            else
                m_objects->openDocument(tile->uid());
            markObjects();
        });
        m_layout->insertWidget(static_cast<int>(m_tiles.size() + m_objectTiles.size()), tile);
        m_objectTiles.push_back(tile);
    }
    markObjects();
}

void SeriesStrip::markObjects() {
    const auto& open = m_objects->document();
    for (ObjectTile* tile : m_objectTiles) {
        if (tile->use() == ObjectUse::Read)
            tile->setChecked(open && open->object.sopInstanceUid == tile->uid());
    }
}

void SeriesStrip::markOverlays(const std::function<bool(const SopInstanceUid&)>& isShown) {
    for (ObjectTile* tile : m_objectTiles) {
        if (tile->use() == ObjectUse::Overlay)
            tile->setChecked(isShown(tile->uid()));
    }
}

void SeriesStrip::markShown() {
    const StackScene* active = m_controller->activeScene();
    std::set<StackKey> shown;
    for (const int pane : m_controller->openPanes()) {
        if (const StackScene* scene = m_controller->scene(pane))
            shown.insert(scene->key());
    }
    for (const auto* tiles : {&m_tiles, &m_priorTiles}) {
        for (SeriesTile* tile : *tiles) {
            tile->setChecked(shown.contains(tile->key()));
            if (active != nullptr && active->key() == tile->key())
                ensureWidgetVisible(tile);
        }
    }
}

void SeriesStrip::markDetection() {
    const auto& detection = m_controller->detection();
    for (SeriesTile* tile : m_tiles) {
        tile->setHasDetection(detection && detection->seriesUid == tile->key().seriesUid &&
                              detection->keyStack == tile->key().stack);
    }
}

} // namespace candela
