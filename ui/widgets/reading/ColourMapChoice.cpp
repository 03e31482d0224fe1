#include "ui/widgets/reading/ColourMapChoice.h"

#include "viewer/render/ColourMap.h"

#include <QCoreApplication>
#include <QMenu>

namespace candela {
namespace {

class ColourMapChoice {
    Q_DECLARE_TR_FUNCTIONS(ColourMapChoice)

public:
    static QString nameOf(viewer::ColourMap map);
};

QString ColourMapChoice::nameOf(viewer::ColourMap map) {
    switch (map) {
    case viewer::ColourMap::HotIron:
        return tr("Hot iron");
    case viewer::ColourMap::Pet:
        return tr("PET");
    case viewer::ColourMap::Rainbow:
        return tr("Rainbow");
    case viewer::ColourMap::Spectral:
        return tr("Spectral");
    case viewer::ColourMap::Heat:
        return tr("Heat");
    case viewer::ColourMap::Cool:
        return tr("Cool");
    case viewer::ColourMap::Grey:
        break;
    }
    return tr("Grey");
}

QIcon pictureOf(viewer::ColourMap map) {
    const auto& colours = viewer::coloursOf(map);
    constexpr int side = 32;
    QImage picture(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            picture.setPixel(x, y, colours[static_cast<std::size_t>(255 * x / (side - 1))]);
    }
    return QIcon(QPixmap::fromImage(picture));
}

} // namespace

QString nameOf(viewer::ColourMap map) {
    return ColourMapChoice::nameOf(map);
}

void addColourMaps(QMenu* menu, StackScene* scene) {
    for (const viewer::ColourMap map : viewer::colourMaps()) {
        QAction* action = menu->addAction(pictureOf(map), nameOf(map));
        action->setCheckable(true);
        action->setChecked(map == scene->colours());
        QObject::connect(action, &QAction::triggered, scene, [scene, map] { scene->setColours(map); });
    }
}

} // namespace candela
