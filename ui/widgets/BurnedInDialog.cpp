#include "ui/widgets/BurnedInDialog.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace candela {

namespace {

QImage imageOf(const Thumbnail& picture) {
    const QImage view(picture.bytes.data(), picture.columns, picture.rows, picture.columns * picture.samples,
                      picture.samples == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    return view.copy();
}

} // namespace

BurnedInDialog::BurnedInDialog(DeidentifyController& controller, const std::vector<FoundText>& found,
                               QWidget* parent)
    : QDialog(parent),
      m_controller(controller),
      m_list(new QTreeWidget(this)),
      m_view(new TextBoxesView(this)) {
    setWindowTitle(tr("Text in images"));
    resize(1040, 640);
    m_list->setObjectName("foundText");
    m_list->setAccessibleName(tr("Places that look like text, by image"));
    m_list->setToolTip(tr("Ticked places are blacked out (Space changes one)"));
    m_list->setHeaderHidden(true);
    m_view->setObjectName("textBoxes");
    for (const FoundText& each : found) {
        Image& image = m_images.emplace_back();
        image.text = each.text;
        for (const PixelBox& box : each.text.boxes)
            image.boxes.push_back({box, true});
    }
    for (Image& image : m_images) {
        const auto number = static_cast<int>(&image - m_images.data()) + 1;
        image.item = new QTreeWidgetItem(
            m_list, {image.text.frame > 0 ? tr("Image %1, frame %2").arg(number).arg(image.text.frame + 1)
                                          : tr("Image %1").arg(number)});
        image.item->setExpanded(true);
        for (std::size_t box = 0; box < image.boxes.size(); ++box)
            listBox(image, box);
    }
    connect(m_list, &QTreeWidget::currentItemChanged, this, &BurnedInDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemChanged, this, &BurnedInDialog::listChanged);
    connect(m_view, &TextBoxesView::boxDrawn, this, &BurnedInDialog::addBox);
    connect(m_view, &TextBoxesView::boxClicked, this, [this](int box) {
        if (Image* image = current()) {
            const auto index = static_cast<std::size_t>(box);
            setBlack(static_cast<std::size_t>(image - m_images.data()), index, !image->boxes[index].black);
        }
    });
    connect(&m_controller, &DeidentifyController::pictureLoaded, this,
            [this](const SopInstanceUid& uid, const Thumbnail& picture) {
                if (const Image* image = current(); image && image->text.sopInstanceUid == uid)
                    m_view->show(imageOf(picture), image->boxes);
            });

    auto* advice =
        label(tr("Red places will be black in the copies. Click one to keep it, drag to mark what was "
                 "missed. The library's own images stay as they are."),
              "dim", this);
    advice->setWordWrap(true);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 780});
    auto* cancel = button(tr("Cancel"), {}, tr("Export nothing"), this);
    auto* agree =
        button(tr("Black out and export"), {}, tr("Write the copies with what is marked blacked out"), this);
    agree->setObjectName("agree");
    agree->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(agree, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(agree);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(label(m_images.size() == 1
                                ? tr("1 image seems to have text in its pixels")
                                : tr("%1 images seem to have text in their pixels")
                                      .arg(countText(static_cast<std::int64_t>(m_images.size()))),
                            "heading", this));
    layout->addWidget(advice);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    if (!m_images.empty())
        m_list->setCurrentItem(m_images.front().item);
}

BurnedInDialog::Image* BurnedInDialog::current() {
    QTreeWidgetItem* item = m_list->currentItem();
    if (item && item->parent())
        item = item->parent();
    for (Image& image : m_images) {
        if (image.item == item)
            return &image;
    }
    return nullptr;
}

void BurnedInDialog::listBox(Image& image, std::size_t box) {
    const QSignalBlocker quiet(m_list);
    const PixelBox& place = image.boxes[box].box;
    auto* item = new QTreeWidgetItem(
        image.item,
        {tr("%1 × %2 pixels at %3, %4").arg(place.columns).arg(place.rows).arg(place.left).arg(place.top)});
    item->setCheckState(0, image.boxes[box].black ? Qt::Checked : Qt::Unchecked);
}

void BurnedInDialog::showCurrent() {
    Image* image = current();
    if (!image)
        return;
    m_view->show({}, {});
    m_controller.loadPicture(image->text);
}

void BurnedInDialog::setBlack(std::size_t image, std::size_t box, bool black) {
    Image& changed = m_images[image];
    changed.boxes[box].black = black;
    const QSignalBlocker quiet(m_list);
    changed.item->child(static_cast<int>(box))->setCheckState(0, black ? Qt::Checked : Qt::Unchecked);
    m_view->setBoxes(changed.boxes);
}

void BurnedInDialog::addBox(const PixelBox& box) {
    Image* image = current();
    if (!image)
        return;
    image->boxes.push_back({box, true});
    listBox(*image, image->boxes.size() - 1);
    m_view->setBoxes(image->boxes);
}

void BurnedInDialog::listChanged(QTreeWidgetItem* item) {
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        if (item->parent() == m_images[i].item)
            setBlack(i, static_cast<std::size_t>(m_images[i].item->indexOfChild(item)),
                     item->checkState(0) == Qt::Checked);
    }
}

std::map<SopInstanceUid, std::vector<PixelBox>> BurnedInDialog::agreed() const {
    std::map<SopInstanceUid, std::vector<PixelBox>> agreed;
    for (const Image& image : m_images) {
        std::vector<PixelBox>& boxes = agreed[image.text.sopInstanceUid];
        for (const TextBoxesView::Box& each : image.boxes) {
            if (each.black)
                boxes.push_back(each.box);
        }
    }
    return agreed;
}

} // namespace candela
