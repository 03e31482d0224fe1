#pragma once

#include "ui/controllers/FusionControl.h"

#include <QFrame>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace candela {

/// Which second series is shown with the images of the active pane, and how. Opens below a button.
class FusionPanel : public QFrame {
    Q_OBJECT

public:
    /// `control` must outlive the panel.
    FusionPanel(FusionControl* control, ReadingController* controller, QWidget* parent = nullptr);

    void openBelow(const QWidget* button);

private:
    void refresh();
    void chooseSeries();
    void changeLooks();

    FusionControl* m_control;
    ReadingController* m_controller;
    QLabel* m_none;
    QWidget* m_settings;
    QComboBox* m_series;
    QComboBox* m_mode;
    QComboBox* m_colours;
    QSlider* m_opacity;
    QDoubleSpinBox* m_centre;
    QDoubleSpinBox* m_width;
};

} // namespace candela
