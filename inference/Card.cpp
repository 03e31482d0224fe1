#include "inference/Card.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace candela::inference {

namespace {

using Json = nlohmann::json;
using Matrix = std::vector<std::vector<double>>;

void require(bool condition, const std::string& what) {
    if (!condition)
        throw std::runtime_error(what);
}

double finiteNumber(const Json& from, const char* key) {
    const double value = from.at(key).get<double>();
    require(std::isfinite(value), std::string(key) + " is not a number");
    return value;
}

void requireShape(const Matrix& matrix, std::size_t columns, const std::string& what) {
    require(!matrix.empty(), what + " is empty");
    require(columns > 0, what + " has no columns");
    for (const auto& row : matrix)
        require(row.size() == columns, what + " has rows of unequal length");
}

PreprocessingParameters parsePreprocessing(const Json& from) {
    using Method = PreprocessingParameters::Method;
    PreprocessingParameters p;
    const auto method = from.at("method").get<std::string>();
    require(method == "whole" || method == "head" || method == "body" || method == "cube",
            "unknown preprocessing " + method);
    p.method = method == "whole"  ? Method::Whole
               : method == "head" ? Method::Head
               : method == "body" ? Method::Body
                                  : Method::Cube;
    p.size = from.at("size").get<int>();
    const auto window = from.at("hu_window").get<std::vector<double>>();
    require(window.size() == 2 && window[0] < window[1], "hu_window is no interval");
    p.huLow = window[0];
    p.huHigh = window[1];
    if (p.method == Method::Cube) {
        p.sideMm = finiteNumber(from, "side_mm");
        p.planesMm = from.at("planes_mm").get<std::vector<double>>();
        require(p.size >= 8 && p.size <= 256, "size is out of range");
        require(p.sideMm > 0 && p.sideMm <= 2 * kSpotReachMm, "side_mm is out of range");
        require(!p.planesMm.empty() && p.planesMm.size() <= 64, "planes_mm is empty or too long");
        require(std::all_of(p.planesMm.begin(), p.planesMm.end(),
                            [](double offset) { return std::abs(offset) <= kSpotReachMm; }),
                "planes_mm is out of range");
        return p;
    }
    p.maxSide = from.at("max_side").get<int>();
    require(p.size == 256, "the network's picture is not 256 × 256");
    require(p.maxSide >= 16 && p.maxSide <= 8192, "max_side is out of range");
    const auto share = [&from](const char* key) {
        const double value = finiteNumber(from, key);
        require(value >= 0 && value <= 1, std::string(key) + " is out of range");
        return value;
    };
    p.low = share("low");
    p.high = share("high");
    if (p.method != Method::Whole) {
        p.findLow = share("find_low");
        p.findHigh = share("find_high");
        p.openFraction = share("open_fraction");
        p.minArea = share("min_area");
        p.margin = share("margin");
        p.otsuFactor = finiteNumber(from, "otsu_factor");
    }
    return p;
}

DetectorRules parseRules(const Json& from, std::size_t classes) {
    DetectorRules rules;
    const Json& head = from.at("head");
    rules.head.weight = head.at("weight").get<Matrix>();
    rules.head.bias = head.at("bias").get<std::vector<double>>();
    require(rules.head.weight.size() == classes && rules.head.bias.size() == classes,
            "the head has another number of classes");
    requireShape(rules.head.weight, rules.head.weight.front().size(), "head.weight");

    if (const auto diameter = from.find("diameter"); diameter != from.end()) {
        rules.diameter.weight = diameter->at("weight").get<std::vector<double>>();
        rules.diameter.bias = finiteNumber(*diameter, "bias");
        require(rules.diameter.weight.size() == rules.head.weight.front().size(),
                "diameter.weight has another length than the head's rows");
    }

    const Json& decision = from.at("decision");
    rules.threshold = finiteNumber(decision, "threshold");
    const auto band = decision.at("indeterminate").get<std::vector<double>>();
    require(band.size() == 2 && band[0] <= band[1], "decision.indeterminate is no interval");
    rules.bandLow = band[0];
    rules.bandHigh = band[1];

    rules.minProbability = from.at("conformal").at("min_probability").get<std::vector<double>>();
    require(rules.minProbability.size() == classes, "conformal has another number of classes");

    const Json& gate = from.at("gate");
    rules.gate.routerClass = gate.at("router_class").get<std::string>();
    rules.gate.routerMinProbability = finiteNumber(gate, "router_min_probability");
    require(rules.gate.routerMinProbability >= 0 && rules.gate.routerMinProbability < 1,
            "router_min_probability is out of range");
    rules.gate.mean = gate.at("mean").get<std::vector<double>>();
    rules.gate.whitening = gate.at("whitening").get<Matrix>();
    rules.gate.centroids = gate.at("centroids").get<Matrix>();
    rules.gate.threshold = finiteNumber(gate, "threshold");
    require(rules.gate.threshold > 0, "gate.threshold is not positive");
    requireShape(rules.gate.whitening, rules.gate.mean.size(), "gate.whitening");
    requireShape(rules.gate.centroids, rules.gate.whitening.size(), "gate.centroids");

    const Json& pooling = from.at("pooling");
    require(pooling.at("method").get<std::string>() == "top_mean", "unknown pooling");
    rules.pooling.fraction = finiteNumber(pooling, "fraction");
    rules.pooling.scale = finiteNumber(pooling, "scale");
    rules.pooling.bias = finiteNumber(pooling, "bias");
    require(rules.pooling.fraction > 0 && rules.pooling.fraction <= 1, "pooling.fraction is out of range");
    return rules;
}

/// "0.91 (0.88–0.94), trivial rule 0.65", as the card measured it.
std::string figureText(const Json& metric) {
    const auto number = [](const Json& value) {
        char text[32];
        std::snprintf(text, sizeof text, "%.2f", value.get<double>());
        return std::string(text);
    };
    const auto value = metric.find("value");
    if (value == metric.end() || !value->is_number())
        return {};
    std::string text = number(*value);
    if (const auto ci = metric.find("ci95"); ci != metric.end() && ci->is_array() && ci->size() == 2 &&
                                             (*ci)[0].is_number() && (*ci)[1].is_number())
        text += " (" + number((*ci)[0]) + "–" + number((*ci)[1]) + ")";
    if (const auto baseline = metric.find("baseline"); baseline != metric.end() && baseline->is_object())
        text += ", " + baseline->at("name").get<std::string>() + " " + number(baseline->at("value"));
    return text;
}

std::string shortNumber(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

/// What of the card decides a result, for a report to name.
std::vector<std::pair<std::string, std::string>> parametersOf(const Json& json, const Card& card) {
    const DetectorRules& rules = card.rules();
    return {{"temperature", shortNumber(card.temperature)},
            {"alpha of the prediction set", shortNumber(finiteNumber(json.at("conformal"), "alpha"))},
            {"threshold of the finding", shortNumber(rules.threshold)},
            {"indeterminate between", shortNumber(rules.bandLow) + " and " + shortNumber(rules.bandHigh)},
            {"threshold of the gate", shortNumber(rules.gate.threshold)}};
}

void parseSummary(const Json& from, ModelCard& summary) {
    summary.model.name = from.at("name").get<std::string>();
    summary.model.version = from.at("version").get<std::string>();
    summary.model.sha256 = from.at("sha256").get<std::string>();
    summary.classes = from.at("classes").get<std::vector<std::string>>();
    summary.experimental = from.value("experimental", false);
    summary.site = from.value("site", std::string());
    summary.limits = from.value("limits", std::vector<std::string>());
    require(!summary.classes.empty(), "no classes");
    require(std::none_of(summary.classes.begin(), summary.classes.end(),
                         [](const std::string& name) { return name.empty(); }),
            "a class has no name");

    const auto negative = from.value("negative_classes", std::vector<std::string>());
    for (const std::string& name : negative)
        require(std::count(summary.classes.begin(), summary.classes.end(), name) == 1,
                "negative class " + name + " is not one of the classes");
    const auto texts = from.find("texts");
    for (const std::string& name : summary.classes) {
        summary.positive.push_back(std::count(negative.begin(), negative.end(), name) == 0);
        summary.texts.push_back(texts != from.end() ? texts->at(name).get<std::string>() : name);
    }
    if (const auto metrics = from.find("metrics"); metrics != from.end()) {
        for (const Json& metric : *metrics) {
            if (std::string text = figureText(metric); !text.empty())
                summary.figures.emplace_back(metric.at("name").get<std::string>(), std::move(text));
        }
    }
}

} // namespace

Result<Card> parseCard(const std::string& text, const std::filesystem::path& file) {
    try {
        const Json json = Json::parse(text);
        Card card;
        parseSummary(json, card.summary);
        const std::filesystem::path network = json.at("onnx").get<std::string>();
        require(network.filename() == network && !network.empty(),
                "onnx is not the name of a file beside it");
        card.network = file.parent_path() / network;
        card.preprocessing = parsePreprocessing(json.at("preprocessing"));
        const Json& input = json.at("input");
        const int size = card.preprocessing.size;
        require(input.at("width").get<int>() == size && input.at("height").get<int>() == size,
                "the network's input is not " + std::to_string(size) + " × " + std::to_string(size));
        card.temperature = finiteNumber(json, "temperature");
        require(card.temperature > 0, "temperature is not positive");
        if (const auto task = taskFromString(json.at("task").get<std::string>())) {
            card.summary.task = *task;
            card.detector = parseRules(json, card.summary.classes.size());
            card.summary.threshold = card.detector->threshold;
            card.summary.parameters = parametersOf(json, card);
            const auto& positive = card.summary.positive;
            require(std::count(positive.begin(), positive.end(), true) > 0 &&
                        std::count(positive.begin(), positive.end(), false) > 0,
                    "the classes do not tell a finding from none");
        }
        return card;
    } catch (const std::exception& error) {
        return fail(ErrorCode::Corrupt,
                    "The model card " + file.string() + " cannot be used: " + error.what());
    }
}

Result<Card> loadCard(const std::filesystem::path& modelDirectory, const std::string& model) {
    const std::filesystem::path file = modelDirectory / (model + ".json");
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return fail(ErrorCode::NotFound,
                    "No model for " + model + " is installed in " + modelDirectory.string() + ".");
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream)
        return fail(ErrorCode::Corrupt, "The model card " + file.string() + " cannot be read.");
    return parseCard(text, file);
}

} // namespace candela::inference
