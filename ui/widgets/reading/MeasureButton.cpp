#include "ui/widgets/reading/MeasureButton.h"

#include "ui/controllers/MeasurementModel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMenu>

namespace candela {

namespace {

/// With the letter that chooses it in the open menu.
QString menuText(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::Distance:
        return MeasureButton::tr("&Distance\tD");
    case MeasurementKind::Polyline:
        return MeasureButton::tr("&Length along points");
    case MeasurementKind::Angle:
        return MeasureButton::tr("&Angle\tA");
    case MeasurementKind::Cobb:
        return MeasureButton::tr("&Cobb angle");
    case MeasurementKind::Rectangle:
        return MeasureButton::tr("&Rectangle");
    case MeasurementKind::Ellipse:
        return MeasureButton::tr("&Ellipse");
    case MeasurementKind::Freehand:
        return MeasureButton::tr("&Freehand region");
    case MeasurementKind::Point:
        return MeasureButton::tr("&Point value");
    case MeasurementKind::Cardiothoracic:
        return MeasureButton::tr("Cardiothoracic rati&o");
    case MeasurementKind::Bidirectional:
        return MeasureButton::tr("&Bidirectional (RECIST)");
    case MeasurementKind::Arrow:
        return MeasureButton::tr("Arro&w");
    case MeasurementKind::Text:
        return MeasureButton::tr("&Text");
    }
    return {};
}

/// How it is drawn, for the tooltip.
QString howDrawn(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::Polyline:
        return MeasureButton::tr("click the points; double click, Enter or right click ends");
    case MeasurementKind::Freehand:
        return MeasureButton::tr("draw around the region, or click its corners");
    case MeasurementKind::Cobb:
        return MeasureButton::tr("draw one line along each end plate");
    case MeasurementKind::Cardiothoracic:
        return MeasureButton::tr("draw the width of the heart, then that of the chest inside the ribs");
    case MeasurementKind::Bidirectional:
        return MeasureButton::tr("draw the long diameter, then the short one");
    case MeasurementKind::Arrow:
        return MeasureButton::tr("draw from the tip; double click or F2 writes a text");
    default:
        return {};
    }
}

} // namespace

ToolSign measuringSign(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::Distance:
        return ToolSign::Distance;
    case MeasurementKind::Polyline:
        return ToolSign::Polyline;
    case MeasurementKind::Angle:
        return ToolSign::Angle;
    case MeasurementKind::Cobb:
        return ToolSign::Cobb;
    case MeasurementKind::Rectangle:
        return ToolSign::Rectangle;
    case MeasurementKind::Ellipse:
        return ToolSign::Ellipse;
    case MeasurementKind::Freehand:
        return ToolSign::Freehand;
    case MeasurementKind::Point:
        return ToolSign::Point;
    case MeasurementKind::Cardiothoracic:
        return ToolSign::Cardiothoracic;
    case MeasurementKind::Bidirectional:
        return ToolSign::Bidirectional;
    case MeasurementKind::Arrow:
        return ToolSign::Arrow;
    case MeasurementKind::Text:
        return ToolSign::Text;
    }
    return ToolSign::Distance;
}

MeasureButton::MeasureButton(QWidget* parent) : QToolButton(parent) {
    setPopupMode(QToolButton::MenuButtonPopup);
    setCheckable(true);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    auto* kinds = new QMenu(this);
    kinds->setAccessibleName(tr("What to measure"));
    kinds->setToolTipsVisible(true);
    for (const MeasurementKind kind : allMeasurementKinds) {
        if (kind == MeasurementKind::Rectangle || kind == MeasurementKind::Cardiothoracic ||
            kind == MeasurementKind::Arrow)
            kinds->addSeparator();
        QAction* action = kinds->addAction(menuText(kind));
        action->setToolTip(howDrawn(kind));
        action->setData(static_cast<int>(kind));
        connect(action, &QAction::triggered, this, [this, kind] {
            show(kind);
            Q_EMIT chosen(viewer::measuringTool(kind));
        });
    }
    setMenu(kinds);
    connect(this, &QToolButton::clicked, this, [this] { Q_EMIT chosen(viewer::measuringTool(m_kind)); });
    show(MeasurementKind::Distance);
    paintIcons();
}

void MeasureButton::setTool(viewer::MouseTool tool) {
    const auto kind = viewer::measurementKind(tool);
    if (kind)
        show(*kind);
    setChecked(kind.has_value());
}

void MeasureButton::openMenu() {
    menu()->popup(mapToGlobal(rect().bottomLeft()));
}

void MeasureButton::show(MeasurementKind kind) {
    m_kind = kind;
    const QString name = measurementName(kind);
    const QString key = menuText(kind).section(QLatin1Char('\t'), 1);
    const QString how = howDrawn(kind);
    setAccessibleName(tr("Measure: %1").arg(name));
    QString tip = key.isEmpty() ? name : tr("%1 (%2)").arg(name, key);
    if (!how.isEmpty())
        tip += QStringLiteral(": ") + how;
    setToolTip(tr("%1\nM: what to measure").arg(tip));
    setIcon(toolIcon(measuringSign(kind), QGuiApplication::palette()));
}

void MeasureButton::paintIcons() {
    for (QAction* action : menu()->actions()) {
        if (!action->isSeparator())
            action->setIcon(toolIcon(measuringSign(static_cast<MeasurementKind>(action->data().toInt())),
                                     QGuiApplication::palette()));
    }
    setIcon(toolIcon(measuringSign(m_kind), QGuiApplication::palette()));
}

void MeasureButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && menu() != nullptr)
        paintIcons();
    QToolButton::changeEvent(event);
}

} // namespace candela
