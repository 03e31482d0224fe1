#include "ui/widgets/reading/FusionPanel.h"

#include "ui/widgets/Controls.h"
#include "ui/widgets/reading/ColourMapChoice.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <cmath>

namespace candela {

using viewer::Fusion;
using viewer::FusionMode;

namespace {

constexpr int panelWidth = 380;
constexpr double widest = 1e6;

} // namespace

FusionPanel::FusionPanel(FusionControl* control, ReadingController* controller, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_control(control),
      m_controller(controller),
      m_none(label(tr("No other series of this study lies in the same frame of reference."), "dim", this)),
      m_settings(new QWidget(this)),
      m_series(new QComboBox(m_settings)),
      m_mode(new QComboBox(m_settings)),
      m_colours(new QComboBox(m_settings)),
      m_opacity(new QSlider(Qt::Horizontal, m_settings)),
      m_centre(new QDoubleSpinBox(m_settings)),
      m_width(new QDoubleSpinBox(m_settings)) {
    setProperty("look", "card");
    setAccessibleName(tr("Fusion and subtraction"));
    setFixedWidth(panelWidth);
    m_none->setWordWrap(true);
    const auto name = [](QWidget* widget, const QString& text, const QString& hint) {
        widget->setAccessibleName(text);
        widget->setToolTip(hint);
    };
    name(m_series, tr("Second series"), tr("The series to show together with this one"));
    name(m_mode, tr("How both are shown"), tr("In colours over this series, or taken away from it"));
    name(m_colours, tr("Colours of the second series"), tr("What is darkest in its window stays clear"));
    name(m_opacity, tr("Opacity of the second series"), tr("How much the second series covers"));
    name(m_centre, tr("Window centre of the second series"), tr("Of its values, or of the differences"));
    name(m_width, tr("Window width of the second series"), tr("Of its values, or of the differences"));
    m_series->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mode->addItem(tr("Overlay in colours"), static_cast<int>(FusionMode::Overlay));
    m_mode->addItem(tr("Subtract it"), static_cast<int>(FusionMode::Subtract));
    for (const viewer::ColourMap map : viewer::colourMaps())
        m_colours->addItem(nameOf(map), static_cast<int>(map));
    m_opacity->setRange(0, 100);
    m_opacity->setPageStep(10);
    for (QDoubleSpinBox* box : {m_centre, m_width}) {
        box->setRange(box == m_width ? 0.01 : -widest, widest);
        box->setDecimals(2);
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        connect(box, qOverload<double>(&QDoubleSpinBox::valueChanged), this, &FusionPanel::changeLooks);
    }
    auto* form = new QFormLayout(m_settings);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Series"), m_series);
    form->addRow(tr("S&hown"), m_mode);
    form->addRow(tr("&Colours"), m_colours);
    form->addRow(tr("&Opacity"), m_opacity);
    form->addRow(tr("C&entre"), m_centre);
    form->addRow(tr("&Width"), m_width);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->addWidget(label(tr("Fusion and subtraction"), "heading", this));
    layout->addWidget(m_none);
    layout->addWidget(m_settings);
    connect(m_series, qOverload<int>(&QComboBox::activated), this, &FusionPanel::chooseSeries);
    connect(m_mode, qOverload<int>(&QComboBox::activated), this, &FusionPanel::chooseSeries);
    connect(m_colours, qOverload<int>(&QComboBox::activated), this, &FusionPanel::changeLooks);
    connect(m_opacity, &QSlider::valueChanged, this, &FusionPanel::changeLooks);
    connect(control, &FusionControl::changed, this, &FusionPanel::refresh);
    refresh();
}

void FusionPanel::chooseSeries() {
    const int index = m_series->currentIndex();
    const std::vector<StackKey> choices = m_control->choices();
    if (index < 1 || index > static_cast<int>(choices.size()))
        m_control->end();
    else
        m_control->begin(choices.at(static_cast<std::size_t>(index - 1)),
                         static_cast<FusionMode>(m_mode->currentData().toInt()));
}

void FusionPanel::changeLooks() {
    const StackScene* scene = m_controller->activeScene();
    if (scene == nullptr || !scene->fusion())
        return;
    Fusion fusion = *scene->fusion();
    fusion.colours = static_cast<viewer::ColourMap>(m_colours->currentData().toInt());
    fusion.opacity = m_opacity->value() / 100.0;
    fusion.window = {m_centre->value(), m_width->value()};
    m_control->change(fusion);
}

void FusionPanel::refresh() {
    const std::vector<StackKey> choices = m_control->choices();
    m_none->setVisible(choices.empty());
    m_settings->setVisible(!choices.empty());
    const QSignalBlocker quietOpacity(m_opacity);
    const QSignalBlocker quietCentre(m_centre);
    const QSignalBlocker quietWidth(m_width);
    m_series->clear();
    m_series->addItem(tr("None"));
    const std::optional<StackKey> chosen = m_control->chosen();
    for (const StackKey& key : choices) {
        const bool loading = m_control->loading() && key == chosen;
        m_series->addItem(loading ? tr("%1 (loading …)").arg(m_control->nameOf(key))
                                  : m_control->nameOf(key));
        if (key == chosen)
            m_series->setCurrentIndex(m_series->count() - 1);
    }
    const StackScene* scene = m_controller->activeScene();
    const bool fused = scene != nullptr && scene->fusion().has_value();
    if (fused) {
        const Fusion& fusion = *scene->fusion();
        m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(fusion.mode)));
        m_colours->setCurrentIndex(m_colours->findData(static_cast<int>(fusion.colours)));
        m_opacity->setValue(static_cast<int>(std::lround(100 * fusion.opacity)));
        m_centre->setValue(fusion.window.center);
        m_width->setValue(fusion.window.width);
    }
    const bool overlay = fused && scene->fusion()->mode == FusionMode::Overlay;
    m_colours->setEnabled(overlay);
    m_opacity->setEnabled(overlay);
    m_centre->setEnabled(fused);
    m_width->setEnabled(fused);
    adjustSize();
}

void FusionPanel::openBelow(const QWidget* button) {
    refresh();
    move(button->mapToGlobal(QPoint(0, button->height() + 4)));
    show();
    m_series->setFocus();
}

} // namespace candela
