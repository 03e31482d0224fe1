#pragma once

#include "ui/controllers/ReadingController.h"

#include <QAbstractButton>
#include <QImage>
#include <QScrollArea>
#include <vector>

class QVBoxLayout;

namespace candela {

/// One stack in the strip: thumbnail, modality, description, count. A click opens it, a drag carries it.
class SeriesTile : public QAbstractButton {
    Q_OBJECT

public:
    SeriesTile(const SeriesInfo& series, const StackInfo& stack, QWidget* parent);

    [[nodiscard]] const StackKey& key() const { return m_key; }
    void setThumbnail(const QImage& thumbnail);
    void setHasDetection(bool has);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    StackKey m_key;
    QString m_modality;
    QString m_description;
    QString m_count;
    QImage m_thumbnail;
    bool m_hasDetection = false;
    QPoint m_press;
};

/// The stacks of the open study, one below the other.
class SeriesStrip : public QScrollArea {
    Q_OBJECT

public:
    explicit SeriesStrip(ReadingController* controller, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<SeriesTile*>& tiles() const { return m_tiles; }

private:
    void fill();
    void markShown();
    void markDetection();

    ReadingController* m_controller;
    QWidget* m_content;
    QVBoxLayout* m_layout;
    std::vector<SeriesTile*> m_tiles;
};

} // namespace candela
