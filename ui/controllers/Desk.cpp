#include "ui/controllers/Desk.h"

#include "ui/controllers/ReadingController.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace candela {

using viewer::ViewPlane;
using viewer::ViewState;

namespace {

constexpr int version = 1;
constexpr int mostSlices = 1'000'000;
constexpr std::array planes{ViewPlane::Acquired, ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal};
constexpr std::array tools{viewer::MouseTool::Window, viewer::MouseTool::Scroll, viewer::MouseTool::Zoom,
                           viewer::MouseTool::Pan, viewer::MouseTool::Crosshair};

QString text(const std::string& words) {
    return QString::fromStdString(words);
}

std::string word(const QJsonValue& value) {
    return value.toString().toStdString();
}

double number(const QJsonValue& value, double fallback, double least, double most) {
    const double read = value.toDouble(fallback);
    return std::isfinite(read) ? std::clamp(read, least, most) : fallback;
}

int whole(const QJsonValue& value, int fallback, int least, int most) {
    return static_cast<int>(number(value, fallback, least, most));
}

template <typename Values>
auto named(const Values& values, const std::string& name) {
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto& each) { return name == viewer::toString(each); });
    return found == values.end() ? values.front() : *found;
}

viewer::MouseTool toolNamed(const std::string& name) {
    const auto kind = measurementKindFromString(name);
    return kind ? viewer::measuringTool(*kind) : named(tools, name);
}

QJsonObject json(const ViewState& state) {
    return {{"plane", viewer::toString(state.plane)},
            {"slice", state.slice},
            {"center", state.window.center},
            {"width", state.window.width},
            {"inverted", state.inverted},
            {"zoom", state.zoom},
            {"panX", state.panX},
            {"panY", state.panY},
            {"turns", state.quarterTurns},
            {"flipped", state.flipped},
            {"side", state.side}};
}

ViewState viewFrom(const QJsonObject& object) {
    constexpr double most = 1e12;
    ViewState state;
    state.plane = named(planes, word(object["plane"]));
    state.slice = whole(object["slice"], 0, 0, mostSlices);
    state.window.center = number(object["center"], 0, -most, most);
    state.window.width = number(object["width"], 1, 1e-9, most);
    state.inverted = object["inverted"].toBool();
    state.zoom = number(object["zoom"], 1, 0.1, 64);
    state.panX = number(object["panX"], 0, -1e6, 1e6);
    state.panY = number(object["panY"], 0, -1e6, 1e6);
    state.quarterTurns = whole(object["turns"], 0, 0, 3);
    state.flipped = object["flipped"].toBool();
    state.side = number(object["side"], 0, -1, 1);
    return state;
}

QJsonObject json(const viewer::VolumeView& view) {
    return {{"mip", view.mode == viewer::VolumeMode::Mip},
            {"preset", text(view.preset)},
            {"azimuth", view.azimuth},
            {"elevation", view.elevation},
            {"zoom", view.zoom}};
}

viewer::VolumeView volumeFrom(const QJsonObject& object) {
    viewer::VolumeView view;
    view.mode = object["mip"].toBool() ? viewer::VolumeMode::Mip : viewer::VolumeMode::Composite;
    view.preset = word(object["preset"]);
    view.azimuth = number(object["azimuth"], view.azimuth, -360, 360);
    view.elevation = number(object["elevation"], view.elevation, -90, 90);
    view.zoom = number(object["zoom"], 1, 0.2, 10);
    return view;
}

QJsonObject json(const DeskPane& pane) {
    QJsonArray views;
    for (const ViewState& state : pane.views)
        views.append(json(state));
    return {{"pane", pane.pane},
            {"study", text(pane.study.str())},
            {"series", text(pane.key.seriesUid.str())},
            {"stack", pane.key.stack},
            {"layout", toString(pane.layout)},
            {"plane", pane.plane},
            {"views", views},
            {"volume", json(pane.volume)}};
}

DeskPane paneFrom(const QJsonObject& object) {
    DeskPane pane;
    pane.pane = whole(object["pane"], 0, 0, ReadingController::maxPanes - 1);
    pane.study = StudyUid(word(object["study"]));
    pane.key = {SeriesUid(word(object["series"])), whole(object["stack"], 0, 0, mostSlices)};
    pane.layout = paneLayoutFrom(object["layout"].toString());
    pane.plane = whole(object["plane"], -1, -1, mostSlices);
    for (const auto& view : object["views"].toArray())
        pane.views.push_back(viewFrom(view.toObject()));
    pane.volume = volumeFrom(object["volume"].toObject());
    return pane;
}

const std::array<std::pair<viewer::AnnotationLevel, const char*>, 3> annotationWords{
    {{viewer::AnnotationLevel::Full, "full"},
     {viewer::AnnotationLevel::Minimal, "minimal"},
     {viewer::AnnotationLevel::Off, "off"}}};

} // namespace

std::string toJson(const Desk& desk) {
    QJsonArray grids;
    for (const GridSize& grid : desk.grids)
        grids.append(QJsonArray{grid.rows, grid.columns});
    QJsonArray panes;
    for (const DeskPane& pane : desk.panes)
        panes.append(json(pane));
    const char* annotations = annotationWords.front().second;
    for (const auto& [level, name] : annotationWords) {
        if (level == desk.annotations)
            annotations = name;
    }
    const QJsonObject object{{"version", version},
                             {"grids", grids},
                             {"secondWindow", desk.secondWindow},
                             {"active", desk.activePane},
                             {"tool", viewer::toString(desk.tool)},
                             {"annotations", annotations},
                             {"lines", desk.localizerLines},
                             {"linked", desk.linked},
                             {"linkScroll", desk.parts.scroll},
                             {"linkZoom", desk.parts.zoom},
                             {"linkPan", desk.parts.pan},
                             {"linkWindow", desk.parts.window},
                             {"rule", text(desk.rule)},
                             {"stage", desk.stage},
                             {"panes", panes}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<Desk> deskFrom(const std::string& json) {
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    if (object["version"].toInt() != version)
        return std::nullopt;
    Desk desk;
    for (const auto& grid : object["grids"].toArray())
        desk.grids.push_back({whole(grid.toArray().at(0), 1, 1, GridSize::most),
                              whole(grid.toArray().at(1), 1, 1, GridSize::most)});
    desk.grids.resize(ReadingController::windows);
    desk.secondWindow = object["secondWindow"].toBool();
    desk.activePane = whole(object["active"], 0, 0, ReadingController::maxPanes - 1);
    desk.tool = toolNamed(word(object["tool"]));
    for (const auto& [level, name] : annotationWords) {
        if (word(object["annotations"]) == name)
            desk.annotations = level;
    }
    desk.localizerLines = object["lines"].toBool(true);
    desk.linked = object["linked"].toBool(true);
    desk.parts = {object["linkScroll"].toBool(true), object["linkZoom"].toBool(true),
                  object["linkPan"].toBool(true), object["linkWindow"].toBool(true)};
    desk.rule = word(object["rule"]);
    desk.stage = whole(object["stage"], 0, 0, mostSlices);
    for (const auto& pane : object["panes"].toArray())
        desk.panes.push_back(paneFrom(pane.toObject()));
    return desk;
}

} // namespace candela
