#include "viewer/scene/ViewState.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <span>
#include <type_traits>

namespace candela::viewer {
namespace {

bool isPadding(const ImageStack& stack, float value) {
    const auto& padding = stack.info.padding;
    return padding && value >= padding->low && value <= padding->high;
}

/// Up to a quarter of a million values of the slices that are loaded, evenly taken, sorted.
std::vector<float> sampleValues(const ImageStack& stack) {
    std::vector<int> loaded;
    for (int plane = 0; plane < stack.planes(); ++plane) {
        if (stack.ready(plane))
            loaded.push_back(plane);
    }
    std::vector<float> sample;
    if (loaded.empty() || stack.planeSize() == 0)
        return sample;
    constexpr std::size_t wanted = 250000;
    const std::size_t planesTaken = std::min<std::size_t>(loaded.size(), 32);
    const std::size_t perPlane = wanted / planesTaken;
    const std::size_t step = std::max<std::size_t>(1, stack.planeSize() / perPlane);
    sample.reserve(planesTaken * (stack.planeSize() / step + 1));
    for (std::size_t n = 0; n < planesTaken; ++n) {
        const int plane = loaded[n * loaded.size() / planesTaken];
        for (std::size_t index = n % step; index < stack.planeSize(); index += step) {
            const auto columns = static_cast<std::size_t>(stack.info.columns);
            const float value =
                stack.at(static_cast<int>(index % columns), static_cast<int>(index / columns), plane);
            if (std::isfinite(value) && !isPadding(stack, value))
                sample.push_back(value);
        }
    }
    std::sort(sample.begin(), sample.end());
    return sample;
}

Window between(double low, double high) {
    return {0.5 * (low + high), std::max(high - low, 1e-6)};
}

Window percentiles(const std::vector<float>& sorted, double low, double high) {
    if (sorted.empty())
        return {0.5, 1};
    const auto at = [&sorted](double fraction) {
        return static_cast<double>(
            sorted[static_cast<std::size_t>(fraction * static_cast<double>(sorted.size() - 1))]);
    };
    Window window = between(at(low), at(high));
    if (at(high) <= at(low)) // nearly everything is background
        window = between(sorted.front(), sorted.back());
    if (sorted.back() <= sorted.front())
        window = {sorted.front(), 1};
    return window;
}

bool mentions(const std::string& text, std::initializer_list<const char*> words) {
    std::string upper = text;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return std::any_of(words.begin(), words.end(),
                       [&upper](const char* word) { return upper.find(word) != std::string::npos; });
}

bool isHounsfield(const ImageStack& stack) {
    return stack.info.valueUnit == "HU";
}

const Window ctLung{-500, 1400};
const Window ctMediastinum{50, 350};
const Window ctBone{300, 1500};
const Window ctBrain{50, 100};
const Window ctAbdomen{40, 350};
const Window ctStroke{40, 40};

Window hounsfieldWindow(const ImageStack& stack) {
    const std::string words =
        stack.series.bodyPart + " " + stack.series.description + " " + stack.study.description;
    if (mentions(words, {"LUNG", "THORAX", "CHEST"}))
        return mentions(words, {"LUNG"}) ? ctLung : ctMediastinum;
    if (mentions(words, {"BRAIN", "HEAD", "CEREB", "STROKE"}))
        return ctBrain;
    if (mentions(words, {"BONE", "SPINE", "KNEE", "ANKLE", "PELVIS", "SKULL"}))
        return ctBone;
    return ctAbdomen;
}

Window ownWindow(const ImageStack& stack) {
    if (stack.isColour())
        return {127.5, 255};
    for (const VoiWindow& voi : stack.info.windows) {
        if (voi.width > 0 && std::isfinite(voi.center) && std::isfinite(voi.width))
            return {voi.center, voi.width};
    }
    if (isHounsfield(stack))
        return hounsfieldWindow(stack);
    return percentiles(sampleValues(stack), 0.005, 0.995);
}

} // namespace

Window fullRange(const ImageStack& stack) {
    if (stack.isColour())
        return {127.5, 255};
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    const bool padded = stack.info.padding.has_value();
    const auto widen = [&](const auto& values) {
        using Value = typename std::decay_t<decltype(values)>::value_type;
        for (int plane = 0; plane < stack.planes(); ++plane) {
            if (!stack.ready(plane))
                continue;
            const std::span<const Value> slice(
                values.data() + static_cast<std::size_t>(plane) * stack.planeSize(), stack.planeSize());
            Value least = std::numeric_limits<Value>::max();
            Value most = std::numeric_limits<Value>::lowest();
            for (const Value value : slice) { // comparisons with NaN are false: it is passed over
                if (padded && isPadding(stack, static_cast<float>(value)))
                    continue;
                least = value < least ? value : least;
                most = value > most ? value : most;
            }
            low = std::min(low, static_cast<double>(least));
            high = std::max(high, static_cast<double>(most));
        }
    };
    if (const auto* whole = std::get_if<Int16Values>(&stack.values))
        widen(*whole);
    else if (const auto* real = std::get_if<FloatValues>(&stack.values))
        widen(*real);
    if (low > high || !std::isfinite(low) || !std::isfinite(high))
        return {0.5, 1};
    return between(low, high);
}

std::vector<WindowPreset> windowPresets(const ImageStack& stack) {
    std::vector<WindowPreset> presets{{"Own window", ownWindow(stack)}};
    if (stack.isColour())
        return presets;
    if (isHounsfield(stack)) {
        presets.insert(presets.end(), {{"Lung", ctLung},
                                       {"Mediastinum", ctMediastinum},
                                       {"Bone", ctBone},
                                       {"Brain", ctBrain},
                                       {"Abdomen", ctAbdomen},
                                       {"Stroke", ctStroke}});
    } else {
        const std::vector<float> sample = sampleValues(stack);
        presets.push_back({"Balanced", percentiles(sample, 0.005, 0.995)});
        presets.push_back({"High contrast", percentiles(sample, 0.10, 0.95)});
        presets.push_back({"Soft", percentiles(sample, 0.0, 1.0)});
    }
    for (std::size_t n = 1; n < stack.info.windows.size() && presets.size() < 9; ++n) {
        const VoiWindow& voi = stack.info.windows[n];
        if (voi.width > 0)
            presets.push_back({voi.name.empty() ? "Header window " + std::to_string(n + 1) : voi.name,
                               {voi.center, voi.width}});
    }
    presets.push_back({"Full range", fullRange(stack)});
    return presets;
}

ViewState initialView(const ImageStack& stack, ViewPlane plane) {
    const PlaneFrame frame = planeFrame(stack.info, plane);
    ViewState state;
    state.plane = frame.plane;
    // A set of single images or a loop begins at its first picture, a volume in its middle.
    state.slice = stack.info.kind == StackKind::Volume ? std::max(frame.slices, 1) / 2 : 0;
    state.window = ownWindow(stack);
    return state;
}

} // namespace candela::viewer
