#include "app/ResourcePath.h"
#include "app/ctl/Commands.h"
#include "app/ctl/Interrupt.h"
#include "app/ctl/Json.h"
#include "app/ctl/OffscreenGui.h"
#include "database/model/Operation.h"

#include "ui/controllers/DetectionWorkflow.h"
#include "viewer/render/OverlayPainter.h"
#include "viewer/render/SliceRenderer.h"
#include "viewer/render/VolumeRenderer.h"

#include <QImageWriter>
#include <QPainter>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>

namespace candela::ctl {
namespace {

constexpr int largestSide = 8192;

struct RenderOptions {
    std::string series;
    int stack = 0;
    std::string view;
    std::optional<int> slice;
    std::vector<double> window;
    std::string slab;         ///< "mean", "mip" or "minip"; empty: none
    double thickness = 10;    ///< mm
    std::vector<double> turn; ///< axis x, y, z and degrees
    std::string preset;
    std::string size = "512x512";
    int width = 0; ///< from size
    int height = 0;
    std::string detection;
    std::filesystem::path out;
};

struct Picture {
    QImage image;
    viewer::Window window;
    int slice = 0;
};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::optional<viewer::ViewPlane> planeNamed(const std::string& name) {
    if (name == "axial")
        return viewer::ViewPlane::Axial;
    if (name == "coronal")
        return viewer::ViewPlane::Coronal;
    if (name == "sagittal")
        return viewer::ViewPlane::Sagittal;
    if (name == "acquired")
        return viewer::ViewPlane::Acquired;
    return std::nullopt;
}

/// Reads `size`, "WxH".
bool readSize(RenderOptions& options) {
    const auto number = [](std::string_view text, int& value) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() && value > 0 && value <= largestSide;
    };
    const std::string_view text = options.size;
    const auto cross = text.find_first_of("xX");
    return cross != std::string_view::npos && number(text.substr(0, cross), options.width) &&
           number(text.substr(cross + 1), options.height);
}

std::optional<int> planeOf(const ImageStack& stack, const SopInstanceUid& uid, int frame) {
    const auto found = std::ranges::find_if(stack.frameRefs, [&](const FrameRef& ref) {
        return ref.sopInstanceUid == uid && ref.frame == frame;
    });
    if (found == stack.frameRefs.end())
        return std::nullopt;
    return static_cast<int>(found - stack.frameRefs.begin());
}

/// Planes of the stack whose maps a view can show: one when the view is parallel to them, else all.
std::vector<int> planesSeen(const ImageStack& stack, const viewer::ViewState& state) {
    const auto acquired = viewer::planeFrame(stack.info, viewer::ViewPlane::Acquired);
    const auto shown = viewer::planeFrame(stack.info, state);
    if (state.plane == viewer::ViewPlane::Acquired)
        return {std::clamp(state.slice, 0, stack.planes() - 1)};
    constexpr double parallel = 0.999;
    if (std::abs(dot(acquired.normal, shown.normal)) > parallel)
        return {acquired.sliceAt(shown.slicePosition(state.slice))};
    std::vector<int> all(static_cast<std::size_t>(stack.planes()));
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<int>(i);
    return all;
}

/// Maps of a detection, on the scale that the window uses: the strongest evidence on the key slice is 1.
Expected<std::vector<viewer::MapOverlay>> mapsOf(const Session& session, const ImageStack& stack,
                                                 const viewer::ViewState& state, const std::string& id) {
    auto detection = session.detection(DetectionId(id));
    if (!detection)
        return failure(id, detection.error());
    const auto key = planeOf(stack, detection->keySlice.sopInstanceUid, detection->keySlice.frame);
    if (!key)
        return failure(Exit::Failed, id, "this detection's key slice is in another stack");
    const DetectionWorkflow workflow(modelDirectory());
    auto keyMap = workflow.activationMap(stack, *key, *detection);
    if (!keyMap)
        return failure(id, keyMap.error());
    const float strongest =
        keyMap->values.empty() ? 0 : *std::max_element(keyMap->values.begin(), keyMap->values.end());
    std::vector<viewer::MapOverlay> overlays;
    if (strongest <= 0)
        return overlays;
    for (const int plane : planesSeen(stack, state)) {
        auto map = plane == *key ? keyMap : workflow.activationMap(stack, plane, *detection);
        if (!map)
            return failure(id, map.error());
        viewer::MapOverlay overlay;
        overlay.plane = plane;
        overlay.rows = map->rows;
        overlay.columns = map->columns;
        overlay.left = map->left;
        overlay.top = map->top;
        overlay.width = map->width;
        overlay.height = map->height;
        overlay.values = std::move(map->values);
        for (float& value : overlay.values)
            value = std::clamp(value / strongest, 0.0F, 1.0F);
        overlays.push_back(std::move(overlay));
    }
    return overlays;
}

Expected<viewer::Window> chosenWindow(const ImageStack& stack, const RenderOptions& options,
                                      const viewer::Window& own) {
    if (!options.window.empty())
        return viewer::Window{options.window[0], options.window[1]};
    if (options.preset.empty())
        return own;
    std::vector<std::string> names;
    for (const auto& preset : viewer::windowPresets(stack)) {
        if (lower(preset.name) == lower(options.preset))
            return preset.window;
        names.push_back(preset.name);
    }
    return failure(Exit::Failed, "--preset " + options.preset,
                   "this series has the presets " + listed(names));
}

Expected<Picture> renderPlane(const Session& session, const ImageStack& stack, const RenderOptions& options,
                              viewer::ViewPlane plane) {
    const auto planes = viewer::availablePlanes(stack.info);
    if (std::ranges::find(planes, plane) == planes.end())
        return failure(Exit::Failed, options.series, "cannot be cut in the " + options.view + " plane");
    viewer::ViewState state = viewer::initialView(stack, plane);
    if (!options.slab.empty()) {
        if (!viewer::slabPossible(stack.info))
            return failure(Exit::Failed, options.series, "is no volume with known steps, so it has no slabs");
        state.slab = {options.slab == "mip"     ? viewer::SlabMode::Maximum
                      : options.slab == "minip" ? viewer::SlabMode::Minimum
                                                : viewer::SlabMode::Mean,
                      options.thickness};
    }
    if (!options.turn.empty() && plane == viewer::ViewPlane::Acquired)
        return failure(Exit::WrongUsage, "--turn", "turns the axial, coronal and sagittal plane only");
    if (!options.turn.empty()) {
        const GridGeometry& grid = stack.info.geometry;
        const Vec3 middle = grid.toPatient(0.5 * (stack.info.columns - 1), 0.5 * (stack.info.rows - 1),
                                           0.5 * (stack.info.slices - 1));
        state.turn = viewer::turnedAbout({}, middle, {options.turn[0], options.turn[1], options.turn[2]},
                                         options.turn[3]);
        state.slice = viewer::planeFrame(stack.info, state).sliceAt(middle);
    }
    const int slices = viewer::planeFrame(stack.info, state).slices;
    const int last = std::max(slices, plane == viewer::ViewPlane::Acquired ? stack.planes() : 0) - 1;
    state.slice = options.slice.value_or(state.slice);
    if (state.slice > last) {
        return failure(Exit::Failed, "--slice " + std::to_string(state.slice),
                       "the " + options.view + " view has slices 0 to " + std::to_string(last));
    }
    auto window = chosenWindow(stack, options, state.window);
    if (!window)
        return tl::unexpected<Failure>(window.error());
    state.window = *window;
    std::vector<viewer::MapOverlay> maps;
    viewer::Overlay overlay;
    if (!options.detection.empty()) {
        auto made = mapsOf(session, stack, state, options.detection);
        if (!made)
            return tl::unexpected<Failure>(made.error());
        maps = std::move(*made);
        overlay.notice = "Decision support, not a diagnosis. Not a medical device.";
    }
    Picture picture{viewer::renderSlice(stack, state, options.width, options.height, maps), state.window,
                    state.slice};
    QPainter painter(&picture.image);
    viewer::paintOverlay(painter, stack, state, overlay, options.width, options.height);
    return picture;
}

Expected<Picture> renderVolume(const std::shared_ptr<const ImageStack>& stack, const RenderOptions& options) {
    if (stack->info.kind != StackKind::Volume || stack->isColour())
        return failure(Exit::Failed, options.series, "is no volume");
    viewer::VolumeView view;
    view.mode = options.view == "mip" ? viewer::VolumeMode::Mip : viewer::VolumeMode::Composite;
    view.window = viewer::initialView(*stack, viewer::ViewPlane::Acquired).window;
    if (view.mode == viewer::VolumeMode::Mip || !options.window.empty()) {
        auto window = chosenWindow(*stack, options, view.window);
        if (!window)
            return tl::unexpected<Failure>(window.error());
        view.window = *window;
    }
    const auto presets = viewer::volumePresets(*stack);
    if (!presets.empty())
        view.preset = presets.front();
    if (view.mode == viewer::VolumeMode::Composite && !options.preset.empty()) {
        const auto found = std::ranges::find_if(
            presets, [&](const std::string& name) { return lower(name) == lower(options.preset); });
        if (found == presets.end())
            return failure(Exit::Failed, "--preset " + options.preset,
                           "this series has the volume presets " + listed(presets));
        view.preset = *found;
    }
    viewer::VolumeRenderer renderer(stack);
    return Picture{renderer.render(view, options.width, options.height), view.window, 0};
}

Outcome render(const Context& context, RenderOptions options) {
    const auto plane = planeNamed(options.view);
    if (!readSize(options))
        return failure(Exit::WrongUsage, "--size " + options.size,
                       "is not WIDTHxHEIGHT, each 1 to " + std::to_string(largestSide));
    if (!options.window.empty() && !(options.window[1] > 0))
        return failure(Exit::WrongUsage, "--window", "the width must be greater than 0");
    if (!options.turn.empty() && norm({options.turn[0], options.turn[1], options.turn[2]}) < 1e-6)
        return failure(Exit::WrongUsage, "--turn", "the axis has no direction");
    if (!plane && (!options.slab.empty() || !options.turn.empty()))
        return failure(Exit::WrongUsage, "--slab, --turn", "are for slices, not for --view " + options.view);
    if (!plane && !options.detection.empty())
        return failure(Exit::WrongUsage, "--detection",
                       "activation maps lie over slices, not over --view " + options.view);
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    Result<std::shared_ptr<const ImageStack>> stack;
    {
        const Interrupt interrupt;
        stack = (*session)->loadStack(SeriesUid(options.series), options.stack, interrupt.token());
    }
    if (!stack)
        return failure(options.series, stack.error());
    const OffscreenGui gui;
    auto picture = plane ? renderPlane(**session, **stack, options, *plane) : renderVolume(*stack, options);
    if (!picture)
        return tl::unexpected<Failure>(picture.error());
    QImageWriter writer(QString::fromStdString(options.out.string()), "png");
    if (!writer.write(picture->image))
        return failure(Exit::Failed, options.out.string(), writer.errorString().toStdString());
    (*session)->record(Operation::RenderView, options.series, (*stack)->study.patientId.str());
    return answer(context,
                  {{"view", options.view},
                   {"slice", picture->slice},
                   {"window", {picture->window.center, picture->window.width}},
                   {"size", {options.width, options.height}}},
                  "Wrote " + printable(options.out.string()) + ".\n");
}

} // namespace

void addRenderCommand(CLI::App& program, Context& context) {
    auto options = std::make_shared<RenderOptions>();
    CLI::App* command = context.addCommand(program, "render", "Write what the viewer would show as PNG",
                                           [&context, options] { return render(context, *options); });
    command->add_option("--series", options->series, "Series instance UID")->required()->option_text("UID");
    command->add_option("--stack", options->stack, "Stack of the series, counted from 0")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--view", options->view, "axial, coronal, sagittal, acquired, volume or mip")
        ->required()
        ->check(CLI::IsMember({"axial", "coronal", "sagittal", "acquired", "volume", "mip"}));
    command->add_option("--slice", options->slice, "Slice, counted from 0; else the middle one")
        ->check(CLI::NonNegativeNumber);
    auto* window = command->add_option("--window", options->window, "Grey window: centre and width")
                       ->delimiter(',')
                       ->expected(2)
                       ->option_text("CENTER,WIDTH");
    command->add_option("--slab", options->slab, "Project a slab: mean, mip or minip")
        ->check(CLI::IsMember({"mean", "mip", "minip"}));
    command->add_option("--thickness", options->thickness, "Thickness of the slab in mm (10)")
        ->check(CLI::Range(0.1, 1000.0));
    command
        ->add_option(
            "--turn", options->turn,
            "Turn the planes about an axis (patient x, y, z) through the volume's middle, by degrees")
        ->delimiter(',')
        ->expected(4)
        ->option_text("X,Y,Z,DEGREES");
    command->add_option("--preset", options->preset, "A window preset, or of --view volume a volume preset")
        ->excludes(window);
    command->add_option("--size", options->size, "Size of the picture in pixels")->option_text("WxH");
    command->add_option("--detection", options->detection, "Lay a detection's activation map over the slice")
        ->option_text("ID");
    command->add_option("--out", options->out, "Where to write the PNG")->required()->option_text("FILE");
}

} // namespace candela::ctl
