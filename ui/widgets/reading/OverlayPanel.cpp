#include "ui/widgets/reading/OverlayPanel.h"

#include "ui/controllers/ImageOverlays.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPalette>
#include <QTreeView>
#include <QVBoxLayout>
#include <QVariant>

namespace candela {

namespace {

constexpr int panelWidth = 340;
constexpr int treeHeight = 300;

} // namespace

OverlayPanel::OverlayPanel(ImageOverlays* overlays, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_overlays(overlays),
      m_stored(new QCheckBox(tr("Overlays stored in the images"), this)),
      m_none(label(tr("This study holds no segmentation and no presentation state."), "dim", this)),
      m_tree(new QTreeView(this)) {
    setProperty("look", "card");
    setAccessibleName(tr("Overlays"));
    setFixedWidth(panelWidth);
    m_none->setWordWrap(true);
    m_tree->setAccessibleName(tr("Segmentations and presentation states"));
    m_tree->setModel(overlays);
    m_tree->setHeaderHidden(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setFixedHeight(treeHeight);
    // Boxes that are not checked must be seen on the dark ground as well.
    QPalette boxes = m_tree->palette();
    boxes.setColor(QPalette::Window, themeColour(QStringLiteral("dim")));
    m_tree->setPalette(boxes);
    m_tree->setExpandsOnDoubleClick(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->addWidget(label(tr("Overlays"), "heading", this));
    layout->addWidget(m_stored);
    layout->addWidget(m_none);
    layout->addWidget(m_tree);
    layout->addWidget(label(tr("G switches all of them off and on."), "dim", this));
    connect(m_stored, &QCheckBox::toggled, overlays, &ImageOverlays::setStoredShown);
    connect(overlays, &ImageOverlays::shownChanged, this, &OverlayPanel::refresh);
    connect(overlays, &QAbstractItemModel::rowsInserted, m_tree,
            [this](const QModelIndex& object) { m_tree->expand(object); });
    connect(overlays, &QAbstractItemModel::modelReset, this, &OverlayPanel::refresh);
    refresh();
}

void OverlayPanel::refresh() {
    const QSignalBlocker quiet(m_stored);
    m_stored->setChecked(m_overlays->storedShown());
    m_none->setVisible(m_overlays->empty());
    m_tree->setVisible(!m_overlays->empty());
    adjustSize();
}

void OverlayPanel::openBelow(const QWidget* button) {
    refresh();
    move(button->mapToGlobal(QPoint(0, button->height() + 4)));
    show();
    m_tree->expandAll();
    if (m_tree->isVisible())
        m_tree->setFocus();
    else
        m_stored->setFocus();
}

} // namespace candela
