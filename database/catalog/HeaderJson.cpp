#include "database/catalog/HeaderJson.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace candela::catalog {
namespace {

using nlohmann::json;

/// Header text may hold bytes that are not UTF-8; they become U+FFFD rather than an error.
std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// JSON knows no infinity.
double finite(double value) {
    return std::isfinite(value) ? value : 0;
}

json toJson(Vec3 v) {
    return json::array({finite(v.x), finite(v.y), finite(v.z)});
}

Vec3 vectorFrom(const json& value) {
    return {value.at(0).get<double>(), value.at(1).get<double>(), value.at(2).get<double>()};
}

json toJson(const std::optional<double>& value) {
    return value ? json(finite(*value)) : json(nullptr);
}

std::optional<double> numberFrom(const json& value) {
    return value.is_null() ? std::nullopt : std::optional<double>(value.get<double>());
}

constexpr std::array<const char*, 4> functionNames{"linear", "exact", "sigmoid", "table"};
constexpr double tableWhite = 65535; ///< entries of VOI tables are kept as whole numbers up to this

json toJson(const std::vector<VoiWindow>& windows) {
    json list = json::array();
    for (const VoiWindow& window : windows) {
        json item = json::array({finite(window.center), finite(window.width), window.name});
        if (window.function != VoiFunction::Linear)
            item.push_back(functionNames[static_cast<std::size_t>(window.function)]);
        if (window.function == VoiFunction::Table) {
            item.push_back(finite(window.firstMapped));
            json entries = json::array();
            for (const float grey : window.table)
                entries.push_back(std::lround(static_cast<double>(grey) * tableWhite));
            item.push_back(std::move(entries));
        }
        list.push_back(std::move(item));
    }
    return list;
}

std::vector<VoiWindow> windowsFrom(const json& list) {
    std::vector<VoiWindow> windows;
    for (const json& item : list) {
        VoiWindow& window = windows.emplace_back();
        window.center = item.at(0).get<double>();
        window.width = item.at(1).get<double>();
        window.name = item.at(2).get<std::string>();
        for (std::size_t i = 0; item.size() > 3 && i < functionNames.size(); ++i) {
            if (item.at(3) == functionNames[i])
                window.function = static_cast<VoiFunction>(i);
        }
        if (window.function == VoiFunction::Table) {
            window.firstMapped = item.at(4).get<double>();
            for (const json& entry : item.at(5))
                window.table.push_back(static_cast<float>(entry.get<double>() / tableWhite));
        }
    }
    return windows;
}

json toJson(const std::optional<PaddingRange>& padding) {
    return padding ? json::array({finite(padding->low), finite(padding->high)}) : json(nullptr);
}

/// Catalogues of before do not have it.
std::optional<PaddingRange> paddingFrom(const json& value) {
    const auto found = value.find("padding");
    if (found == value.end() || found->is_null())
        return std::nullopt;
    return PaddingRange{found->at(0).get<double>(), found->at(1).get<double>()};
}

json toJson(const dicom::FrameHeader& frame) {
    json pose = nullptr;
    json orientation = nullptr;
    if (frame.pose) {
        pose = toJson(frame.pose->position);
        orientation = json::array({toJson(frame.pose->rowDir), toJson(frame.pose->columnDir)});
    }
    return {{"position", pose},
            {"orientation", orientation},
            {"rowSpacing", toJson(frame.rowSpacing)},
            {"columnSpacing", toJson(frame.columnSpacing)},
            {"calibration", frame.calibration},
            {"pixelAspect", finite(frame.pixelAspect)},
            {"thickness", toJson(frame.sliceThickness)},
            {"between", toJson(frame.spacingBetweenSlices)},
            {"splitKey", frame.splitKey},
            {"splitLabel", frame.splitLabel},
            {"time", finite(frame.sortTime)},
            {"windows", toJson(frame.windows)},
            {"padding", toJson(frame.padding)},
            {"concatenation", frame.concatenation},
            {"concatenationFrame", frame.concatenationFrame},
            {"slice", {frame.sliceColumns, frame.sliceRows}}};
}

dicom::FrameHeader frameFrom(const json& value) {
    dicom::FrameHeader frame;
    if (const json& position = value.at("position"); !position.is_null()) {
        const json& orientation = value.at("orientation");
        frame.pose =
            PlanePose{vectorFrom(position), vectorFrom(orientation.at(0)), vectorFrom(orientation.at(1))};
    }
    frame.rowSpacing = numberFrom(value.at("rowSpacing"));
    frame.columnSpacing = numberFrom(value.at("columnSpacing"));
    frame.calibration = value.at("calibration").get<std::string>();
    frame.pixelAspect = value.at("pixelAspect").get<double>();
    frame.sliceThickness = numberFrom(value.at("thickness"));
    frame.spacingBetweenSlices = numberFrom(value.at("between"));
    frame.splitKey = value.at("splitKey").get<std::string>();
    frame.splitLabel = value.at("splitLabel").get<std::string>();
    frame.sortTime = value.at("time").get<double>();
    frame.windows = windowsFrom(value.at("windows"));
    frame.padding = paddingFrom(value);
    frame.concatenation = value.value("concatenation", std::string());
    frame.concatenationFrame = value.value("concatenationFrame", -1);
    if (const auto slice = value.find("slice"); slice != value.end()) {
        frame.sliceColumns = slice->at(0).get<int>();
        frame.sliceRows = slice->at(1).get<int>();
    }
    return frame;
}

} // namespace

std::string textsToJson(const std::vector<std::string>& texts) {
    return dump(json(texts));
}

std::vector<std::string> textsFromJson(const std::string& text) {
    return json::parse(text).get<std::vector<std::string>>();
}

std::string framesToJson(const std::vector<dicom::FrameHeader>& frames) {
    json list = json::array();
    json before = json::object();
    for (const dicom::FrameHeader& frame : frames) {
        json now = toJson(frame);
        json difference = json::object();
        for (const auto& [key, value] : now.items()) {
            if (!before.contains(key) || before[key] != value)
                difference[key] = value;
        }
        list.push_back(std::move(difference));
        before = std::move(now);
    }
    return dump(list);
}

std::vector<dicom::FrameHeader> framesFromJson(const std::string& text) {
    const json list = json::parse(text);
    std::vector<dicom::FrameHeader> frames;
    frames.reserve(list.size());
    json now = json::object();
    for (const json& difference : list) {
        now.update(difference);
        frames.push_back(frameFrom(now));
    }
    return frames;
}

std::string stackToJson(const StackInfo& info) {
    const GridGeometry& grid = info.geometry;
    json offsets = json::array();
    for (const double offset : info.sliceOffsets)
        offsets.push_back(finite(offset));
    return dump(
        {{"kind", toString(info.kind)},
         {"size", {info.columns, info.rows, info.slices, info.frames}},
         {"spacing", {finite(grid.spacing[0]), finite(grid.spacing[1]), finite(grid.spacing[2])}},
         {"direction", {toJson(grid.direction[0]), toJson(grid.direction[1]), toJson(grid.direction[2])}},
         {"origin", toJson(grid.origin)},
         {"spacingKnown", grid.spacingKnown},
         {"orientationKnown", grid.orientationKnown},
         {"offsets", offsets},
         {"unit", info.valueUnit},
         {"calibration", info.lengthCalibration},
         {"frameTimeMs", finite(info.frameTimeMs)},
         {"inverted", info.inverted},
         {"pixelAspect", finite(info.pixelAspect)},
         {"windows", toJson(info.windows)},
         {"padding", toJson(info.padding)},
         {"warnings", info.warnings}});
}

StackInfo stackFromJson(const std::string& text) {
    const json value = json::parse(text);
    StackInfo info;
    for (const StackKind kind : {StackKind::Volume, StackKind::Image, StackKind::Cine}) {
        if (value.at("kind") == toString(kind))
            info.kind = kind;
    }
    const json& size = value.at("size");
    info.columns = size.at(0).get<int>();
    info.rows = size.at(1).get<int>();
    info.slices = size.at(2).get<int>();
    info.frames = size.at(3).get<int>();
    for (std::size_t axis = 0; axis < 3; ++axis) {
        info.geometry.spacing[axis] = value.at("spacing").at(axis).get<double>();
        info.geometry.direction[axis] = vectorFrom(value.at("direction").at(axis));
    }
    info.geometry.origin = vectorFrom(value.at("origin"));
    info.geometry.spacingKnown = value.at("spacingKnown").get<bool>();
    info.geometry.orientationKnown = value.at("orientationKnown").get<bool>();
    info.sliceOffsets = value.at("offsets").get<std::vector<double>>();
    info.valueUnit = value.at("unit").get<std::string>();
    info.lengthCalibration = value.at("calibration").get<std::string>();
    info.frameTimeMs = value.at("frameTimeMs").get<double>();
    info.inverted = value.at("inverted").get<bool>();
    info.pixelAspect = value.at("pixelAspect").get<double>();
    info.windows = windowsFrom(value.at("windows"));
    info.padding = paddingFrom(value);
    info.warnings = value.at("warnings").get<std::vector<std::string>>();
    return info;
}

} // namespace candela::catalog
