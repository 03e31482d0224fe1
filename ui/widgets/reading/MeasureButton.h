#pragma once

#include "ui/widgets/reading/ToolIcons.h"
#include "viewer/tools/Tools.h"

#include <QToolButton>

namespace candela {

[[nodiscard]] ToolSign measuringSign(MeasurementKind kind);

/// Chooses what is measured: a click takes the kind it shows, its menu the others.
class MeasureButton : public QToolButton {
    Q_OBJECT

public:
    explicit MeasureButton(QWidget* parent = nullptr);

    /// Shows the tool that is in use; one that does not measure leaves the kind it shows.
    void setTool(viewer::MouseTool tool);
    [[nodiscard]] MeasurementKind kind() const { return m_kind; }
    void openMenu();

Q_SIGNALS:
    void chosen(candela::viewer::MouseTool tool);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(MeasurementKind kind);
    void paintIcons();

    MeasurementKind m_kind = MeasurementKind::Distance;
};

} // namespace candela
