#pragma once

#include "ui/controllers/ReadingController.h"

#include <QMenu>

namespace candela {

class GridPicker;

/// What the layout button opens: the grid of the window that is worked in, the second window, the hanging
/// rules with their stages, and keeping what is shown as a rule.
class LayoutMenu : public QMenu {
    Q_OBJECT

public:
    explicit LayoutMenu(ReadingController* controller, QWidget* parent = nullptr);

    [[nodiscard]] GridPicker* picker() const { return m_picker; }

private:
    void fill();
    void askForName();

    ReadingController* m_controller;
    GridPicker* m_picker;
};

} // namespace candela
