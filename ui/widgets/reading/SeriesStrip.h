#pragma once

#include "ui/controllers/ReadingController.h"
#include "ui/controllers/StudyObjects.h"

#include <QAbstractButton>
#include <QImage>
#include <QScrollArea>
#include <functional>
#include <map>
#include <vector>

class QToolButton;
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
    void keyPressEvent(QKeyEvent* event) override;

private:
    StackKey m_key;
    QString m_modality;
    QString m_description;
    QString m_count;
    QImage m_thumbnail;
    bool m_hasDetection = false;
    QPoint m_press;
};

/// An object without image in the strip: a sign of its kind, what it is, its description. A click reads it,
/// or lays it over the images and takes it off again.
class ObjectTile : public QAbstractButton {
    Q_OBJECT

public:
    ObjectTile(const StudyObject& object, QWidget* parent);

    [[nodiscard]] const SopInstanceUid& uid() const { return m_uid; }
    [[nodiscard]] ObjectUse use() const { return m_use; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SopInstanceUid m_uid;
    ObjectUse m_use;
    QString m_what;
    QString m_description;
};

/// The stacks of the open study, one below the other, below them what is no image, and then the patient's
/// other studies.
class SeriesStrip : public QScrollArea {
    Q_OBJECT

public:
    /// Both must outlive the strip.
    SeriesStrip(ReadingController* controller, StudyObjects* objects, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<SeriesTile*>& tiles() const { return m_tiles; }
    /// Of priors whose series are at hand.
    [[nodiscard]] const std::vector<SeriesTile*>& priorTiles() const { return m_priorTiles; }
    /// One for each other study of the patient, the newest first.
    [[nodiscard]] const std::vector<QToolButton*>& priorHeads() const { return m_priorHeads; }
    [[nodiscard]] const std::vector<ObjectTile*>& objectTiles() const { return m_objectTiles; }

    /// Marks the overlays that are on.
    void markOverlays(const std::function<bool(const SopInstanceUid&)>& isShown);

Q_SIGNALS:
    /// A segmentation or presentation state was clicked.
    void overlayToggled(const candela::SopInstanceUid& uid);

private:
    void fill();
    void fillPriors();
    SeriesTile* addTile(const SeriesInfo& series, const StackInfo& stack, int place);
    void fillObjects();
    void markShown();
    void markObjects();
    void markDetection();

    ReadingController* m_controller;
    StudyObjects* m_objects;
    QWidget* m_content;
    QVBoxLayout* m_layout;
    std::vector<SeriesTile*> m_tiles;
    std::vector<ObjectTile*> m_objectTiles;
    std::vector<QToolButton*> m_priorHeads;
    std::vector<SeriesTile*> m_priorTiles;
    std::map<SeriesUid, QImage> m_thumbnails;
};

} // namespace candela
