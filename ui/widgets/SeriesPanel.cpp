#include "ui/widgets/SeriesPanel.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/ThumbnailSource.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/Icons.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>
#include <QVariant>
#include <algorithm>

namespace candela {

namespace {

constexpr int pictureSize = 72;
constexpr int seriesRole = Qt::UserRole;

QString factsOf(const StudyRow& study) {
    QStringList lines;
    QStringList person;
    if (!study.patientId.empty())
        person << QObject::tr("ID %1").arg(text(study.patientId.str()));
    if (!study.patientBirthDate.empty())
        person << QObject::tr("born %1").arg(dateText(study.patientBirthDate));
    if (!study.patientSex.empty())
        person << text(study.patientSex);
    if (!person.isEmpty())
        lines << person.join(QString::fromUtf8(" · "));
    QStringList what;
    for (const QString& part :
         {modalitiesText(study), text(study.description),
          QString(dateText(study.studyDate) + " " + timeText(study.studyTime)).trimmed()}) {
        if (!part.isEmpty())
            what << part;
    }
    lines << what.join(QString::fromUtf8(" · "));
    if (!study.referringPhysician.empty())
        lines << QObject::tr("Referred by %1").arg(personText(study.referringPhysician));
    return lines.join('\n');
}

QString titleOf(const SeriesInfo& series) {
    QStringList first;
    if (series.number > 0)
        first << QString::number(series.number);
    first << text(series.modality);
    QString words = first.join("  ");
    const QString what = text(series.description.empty() ? series.protocolName : series.description);
    if (!what.isEmpty())
        words += "\n" + what;
    const bool images = !series.stacks.empty();
    QStringList size{
        series.instanceCount != 1
            ? (images ? QObject::tr("%1 images") : QObject::tr("%1 objects")).arg(series.instanceCount)
        : images ? QObject::tr("1 image")
                 : QObject::tr("1 object")};
    if (!series.stacks.empty()) {
        const StackInfo& stack = series.stacks.front();
        size.prepend(QString("%1 × %2").arg(stack.columns).arg(stack.rows));
        if (stack.slices > 1 || stack.frames > 1)
            size.last() = (stack.frames > 1 ? QObject::tr("%1 frames") : QObject::tr("%1 slices"))
                              .arg(std::max(stack.slices, stack.frames));
    }
    return words + "\n" + size.join(QString::fromUtf8(" · "));
}

} // namespace

SeriesPanel::SeriesPanel(ThumbnailSource* thumbnails, QWidget* parent)
    : QWidget(parent),
      m_thumbnails(thumbnails),
      m_patient(label({}, "heading", this)),
      m_facts(label({}, "dim", this)),
      m_series(new QListWidget(this)) {
    m_patient->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_series->setAccessibleName(tr("Series of the selected study"));
    m_series->setIconSize({pictureSize, pictureSize});
    m_series->setSpacing(2);
    m_series->setWordWrap(true);
    m_series->setTextElideMode(Qt::ElideRight);
    m_series->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_series->setContextMenuPolicy(Qt::CustomContextMenu);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_patient);
    layout->addWidget(m_facts);
    layout->addWidget(m_series, 1);

    connect(m_thumbnails, &ThumbnailSource::ready, this,
            [this](const SeriesUid& series, const std::shared_ptr<const Thumbnail>& thumbnail) {
                place(series, thumbnail.get());
            });
    connect(m_series, &QListWidget::itemActivated, this, &SeriesPanel::openChosen);
    connect(m_series, &QListWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        const QListWidgetItem* item = m_series->itemAt(where);
        if (!item)
            return;
        const SeriesUid series(utf8(item->data(seriesRole).toString()));
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Open in the reading room"), this, &SeriesPanel::openChosen);
        menu->addAction(tr("Find cases similar to this series"), this,
                        [this, series] { Q_EMIT similarChosen(series); });
        menu->popup(m_series->viewport()->mapToGlobal(where));
    });
    clear({});
}

void SeriesPanel::showStudy(const StudyDetail& detail) {
    m_patient->setText(patientText(detail.study.patientName, detail.study.patientId.str()));
    m_facts->setText(factsOf(detail.study));
    m_series->clear();
    for (const SeriesInfo& series : detail.series) {
        auto* item = new QListWidgetItem(titleOf(series), m_series);
        item->setData(seriesRole, text(series.seriesUid.str()));
        item->setSizeHint({0, pictureSize + 8});
        if (series.stacks.empty())
            setSign(item, modalityIcon(series.modality));
        else
            setPicture(item, m_thumbnails->request(series.seriesUid).get());
    }
}

void SeriesPanel::clear(const QString& words) {
    m_patient->clear();
    m_facts->setText(words);
    m_series->clear();
}

void SeriesPanel::place(const SeriesUid& series, const Thumbnail* thumbnail) {
    const QString uid = text(series.str());
    for (int row = 0; row < m_series->count(); ++row) {
        if (m_series->item(row)->data(seriesRole).toString() == uid)
            setPicture(m_series->item(row), thumbnail);
    }
}

/// A series without images has the sign of its kind instead.
void SeriesPanel::setSign(QListWidgetItem* item, const QIcon& sign) {
    constexpr int side = pictureSize / 2;
    QPixmap pixmap(pictureSize, pictureSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    sign.paint(&painter, (pictureSize - side) / 2, (pictureSize - side) / 2, side, side);
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    item->setIcon(icon);
}

void SeriesPanel::setPicture(QListWidgetItem* item, const Thumbnail* thumbnail) {
    QPixmap pixmap(pictureSize, pictureSize);
    pixmap.fill(Qt::black);
    const QImage image = thumbnail ? thumbnailImage(*thumbnail) : QImage();
    if (!image.isNull()) {
        const QImage fitted =
            image.scaled(pictureSize, pictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QPainter(&pixmap).drawImage((pictureSize - fitted.width()) / 2, (pictureSize - fitted.height()) / 2,
                                    fitted);
    }
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    item->setIcon(icon);
}

} // namespace candela
