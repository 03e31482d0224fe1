#include "ui/widgets/Icons.h"

#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>
#include <map>
#include <utility>

namespace candela {

namespace {

QColor inkOf(QIcon::Mode mode, QIcon::State state) {
    if (mode == QIcon::Disabled)
        return themeColour("closed");
    if (state == QIcon::On)
        return themeColour("accent");
    return themeColour("text");
}

class ThemedIconEngine : public QIconEngine {
public:
    explicit ThemedIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect, drawn(rect.size() * ratio, mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return drawn(size, mode, state);
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(m_name); }
    [[nodiscard]] QString key() const override { return "candela"; }

private:
    [[nodiscard]] QPixmap drawn(const QSize& size, QIcon::Mode mode, QIcon::State state) const {
        const QColor ink = inkOf(mode, state);
        const QString key = QString("candela-icon/%1/%2x%3/%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ink.name());
        QPixmap kept;
        if (QPixmapCache::find(key, &kept))
            return kept;
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QSvgRenderer(":/candela/icons/" + m_name + ".svg").render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), ink);
        painter.end();
        const QPixmap pixmap = QPixmap::fromImage(image);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_name;
};

} // namespace

QIcon themedIcon(const QString& name) {
    return QIcon(new ThemedIconEngine(name));
}

QIcon objectIcon(const std::string& sopClassUid) {
    static const std::string storage = "1.2.840.10008.5.1.4.1.1.";
    // The longer family first.
    static constexpr std::array<std::pair<const char*, const char*>, 8> families{{{"104.1", "pdf"},
                                                                                  {"104.2", "document"},
                                                                                  {"88.59", "key-images"},
                                                                                  {"88.", "document"},
                                                                                  {"66.", "segmentation"},
                                                                                  {"11.", "presentation"},
                                                                                  {"9.", "waveform"},
                                                                                  {"481.", "radiotherapy"}}};
    for (const auto& [family, icon] : families) {
        if (sopClassUid.rfind(storage + family, 0) == 0)
            return themedIcon(icon);
    }
    return themedIcon("object");
}

QIcon modalityIcon(const std::string& modality) {
    static const std::map<std::string, const char*> icons{
        {"SR", "document"},           {"DOC", "pdf"},
        {"KO", "key-images"},         {"SEG", "segmentation"},
        {"PR", "presentation"},       {"ECG", "waveform"},
        {"EPS", "waveform"},          {"HD", "waveform"},
        {"RTSTRUCT", "radiotherapy"}, {"RTPLAN", "radiotherapy"},
        {"RTRECORD", "radiotherapy"}};
    const auto found = icons.find(modality);
    return themedIcon(found == icons.end() ? "object" : found->second);
}

} // namespace candela
