#pragma once

#include <QFrame>

class QCheckBox;
class QLabel;
class QTreeView;

namespace candela {

class ImageOverlays;

/// What can be laid over the images: each object and segment with its colour, name and a check for its
/// visibility. Opens below its button and closes by Esc or a click elsewhere.
class OverlayPanel : public QFrame {
    Q_OBJECT

public:
    explicit OverlayPanel(ImageOverlays* overlays, QWidget* parent = nullptr);
    void openBelow(const QWidget* button);
    [[nodiscard]] QTreeView* tree() const { return m_tree; }

private:
    void refresh();

    ImageOverlays* m_overlays;
    QCheckBox* m_stored;
    QLabel* m_none;
    QTreeView* m_tree;
};

} // namespace candela
