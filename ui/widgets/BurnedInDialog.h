#pragma once

#include "ui/controllers/DeidentifyController.h"
#include "ui/widgets/TextBoxesView.h"

#include <QDialog>
#include <map>
#include <vector>

class QTreeWidget;
class QTreeWidgetItem;

namespace candela {

/// Shows what looks like text in the images of studies, image by image, and lets a person agree to each place
/// before it is blacked out.
class BurnedInDialog : public QDialog {
    Q_OBJECT

public:
    /// `controller` gives the pictures and must outlive the dialog.
    BurnedInDialog(DeidentifyController& controller, const std::vector<FoundText>& found,
                   QWidget* parent = nullptr);
    /// What the person agreed to, of every image that was found.
    [[nodiscard]] std::map<SopInstanceUid, std::vector<PixelBox>> agreed() const;

private:
    struct Image {
        BurnedInText text;
        std::vector<TextBoxesView::Box> boxes;
        QTreeWidgetItem* item = nullptr;
    };
    void showCurrent();
    void setBlack(std::size_t image, std::size_t box, bool black);
    void addBox(const PixelBox& box);
    void listBox(Image& image, std::size_t box);
    void listChanged(QTreeWidgetItem* item);
    [[nodiscard]] Image* current();

    DeidentifyController& m_controller;
    std::vector<Image> m_images;
    QTreeWidget* m_list;
    TextBoxesView* m_view;
};

} // namespace candela
