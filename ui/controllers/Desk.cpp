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
constexpr double farthest = 1e6; ///< mm
constexpr double thickest = 1000;
constexpr std::array slabModes{viewer::SlabMode::Mean, viewer::SlabMode::Maximum, viewer::SlabMode::Minimum};
constexpr std::array planes{ViewPlane::Acquired, ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal};
constexpr std::array tools{viewer::MouseTool::Window, viewer::MouseTool::RegionWindow,
                           viewer::MouseTool::Scroll, viewer::MouseTool::Zoom,
                           viewer::MouseTool::Pan,    viewer::MouseTool::Crosshair};

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

QJsonArray json(Vec3 v) {
    return {v.x, v.y, v.z};
}

Vec3 vectorFrom(const QJsonValue& value) {
    const QJsonArray parts = value.toArray();
    const auto part = [&parts](int n) { return number(parts.at(n), 0, -farthest, farthest); };
    return {part(0), part(1), part(2)};
}

QJsonObject json(const viewer::PlaneTurn& turn) {
    QJsonArray axes;
    for (const Vec3& axis : turn.axes)
        axes.append(json(axis));
    QJsonArray places;
    for (const auto& place : turn.places)
        places.append(QJsonArray{place[0], place[1]});
    return {{"axes", axes}, {"pivot", json(turn.pivot)}, {"places", places}};
}

/// Nothing where the axes are not perpendicular to each other.
std::optional<viewer::PlaneTurn> turnFrom(const QJsonObject& object) {
    constexpr double slack = 1e-6;
    viewer::PlaneTurn turn;
    const QJsonArray axes = object["axes"].toArray();
    const QJsonArray places = object["places"].toArray();
    for (int n = 0; n < 3; ++n) {
        const auto index = static_cast<std::size_t>(n);
        turn.axes[index] = vectorFrom(axes.at(n));
        for (int part = 0; part < 2; ++part)
            turn.places[index][static_cast<std::size_t>(part)] =
                number(places.at(n).toArray().at(part), 0, -farthest, farthest);
    }
    for (std::size_t n = 0; n < 3; ++n) {
        if (std::abs(norm(turn.axes[n]) - 1) > slack ||
            norm(turn.axes[n] - cross(turn.axes[(n + 1) % 3], turn.axes[(n + 2) % 3])) > slack)
            return std::nullopt;
    }
    turn.pivot = vectorFrom(object["pivot"]);
    return turn;
}

QJsonObject json(const DeskFusion& fusion) {
    return {{"series", text(fusion.second.seriesUid.str())},
            {"stack", fusion.second.stack},
            {"subtract", fusion.mode == viewer::FusionMode::Subtract},
            {"opacity", fusion.opacity},
            {"colours", viewer::toString(fusion.colours)},
            {"center", fusion.window.center},
            {"width", fusion.window.width}};
}

DeskFusion fusionFrom(const QJsonObject& object) {
    constexpr double most = 1e12;
    DeskFusion fusion;
    fusion.second = {SeriesUid(word(object["series"])), whole(object["stack"], 0, 0, mostSlices)};
    fusion.mode = object["subtract"].toBool() ? viewer::FusionMode::Subtract : viewer::FusionMode::Overlay;
    fusion.opacity = number(object["opacity"], 0.5, 0, 1);
    fusion.colours = named(viewer::colourMaps(), word(object["colours"]));
    fusion.window = {number(object["center"], 0, -most, most), number(object["width"], 1, 1e-9, most)};
    return fusion;
}

QJsonObject jsonOfPlace(const DeskPane& pane) {
    return {{"pane", pane.pane},
            {"study", text(pane.study.str())},
            {"series", text(pane.key.seriesUid.str())},
            {"stack", pane.key.stack},
            {"layout", toString(pane.layout)},
            {"plane", pane.plane}};
}

QJsonObject json(const DeskPane& pane) {
    QJsonArray views;
    for (const ViewState& state : pane.views)
        views.append(json(state));
    QJsonObject object = jsonOfPlace(pane);
    object["views"] = views;
    object["volume"] = json(pane.volume);
    object["slab"] = viewer::toString(pane.slab.mode);
    object["thickness"] = pane.slab.thickness;
    object["colours"] = viewer::toString(pane.colours);
    if (pane.turn)
        object["turn"] = json(*pane.turn);
    if (pane.fusion)
        object["fusion"] = json(*pane.fusion);
    return object;
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
    pane.slab = {named(slabModes, word(object["slab"])), number(object["thickness"], 0, 0, thickest)};
    pane.colours = named(viewer::colourMaps(), word(object["colours"]));
    if (object.contains("turn"))
        pane.turn = turnFrom(object["turn"].toObject());
    if (object.contains("fusion"))
        pane.fusion = fusionFrom(object["fusion"].toObject());
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
