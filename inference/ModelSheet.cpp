#include "inference/ModelSheet.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace candela::inference {
namespace {

using Json = nlohmann::json;

std::optional<double> numberOf(const Json& from, const char* key) {
    const auto found = from.find(key);
    return found != from.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

DataSource dataSource(const Json& from) {
    return {from.at("name").get<std::string>(),
            from.at("licence").get<std::string>(),
            from.at("source").get<std::string>(),
            from.value("n_train", std::int64_t{0}),
            from.value("patients_train", std::int64_t{0}),
            from.value("n_val", std::int64_t{0}),
            from.value("patients_val", std::int64_t{0})};
}

/// Nothing for a figure that could not be measured.
std::optional<MeasuredFigure> measuredFigure(const Json& from) {
    const auto value = numberOf(from, "value");
    if (!value)
        return std::nullopt;
    MeasuredFigure figure;
    figure.name = from.at("name").get<std::string>();
    figure.images = from.value("n", std::int64_t{0});
    figure.patients = from.value("patients", std::int64_t{0});
    figure.value = *value;
    if (const auto ci = from.find("ci95");
        ci != from.end() && ci->is_array() && ci->size() == 2 && (*ci)[0].is_number() && (*ci)[1].is_number())
        figure.interval = std::pair((*ci)[0].get<double>(), (*ci)[1].get<double>());
    if (const auto baseline = from.find("baseline"); baseline != from.end() && baseline->is_object()) {
        figure.baseline = baseline->at("name").get<std::string>();
        figure.baselineValue = numberOf(*baseline, "value");
    }
    figure.reach = numberOf(from, "reach");
    return figure;
}

ConfusionMatrix confusionMatrix(const Json& from, std::size_t classes) {
    ConfusionMatrix matrix{from.at("about").get<std::string>(),
                           from.at("counts").get<std::vector<std::vector<std::int64_t>>>()};
    const bool square =
        matrix.counts.size() == classes &&
        std::all_of(matrix.counts.begin(), matrix.counts.end(),
                    [classes](const std::vector<std::int64_t>& row) { return row.size() == classes; });
    if (!square)
        throw std::runtime_error("confusion has another number of classes");
    return matrix;
}

} // namespace

Result<ModelSheet> parseModelSheet(const std::string& text, const std::filesystem::path& file) {
    try {
        const Json json = Json::parse(text);
        ModelSheet sheet;
        sheet.model = {json.at("name").get<std::string>(), json.at("version").get<std::string>(),
                       json.at("sha256").get<std::string>()};
        sheet.task = json.at("task").get<std::string>();
        sheet.purpose = json.value("purpose", std::string());
        sheet.experimental = json.value("experimental", false);
        sheet.classes = json.at("classes").get<std::vector<std::string>>();
        for (const Json& source : json.value("data", Json::array()))
            sheet.data.push_back(dataSource(source));
        for (const Json& metric : json.value("metrics", Json::array())) {
            if (auto figure = measuredFigure(metric))
                sheet.figures.push_back(std::move(*figure));
        }
        for (const Json& bin : json.value("reliability", Json::array())) {
            sheet.reliability.push_back({bin.at("stated").get<double>(), bin.at("observed").get<double>(),
                                         bin.at("n").get<std::int64_t>()});
        }
        if (const auto confusion = json.find("confusion"); confusion != json.end())
            sheet.confusion = confusionMatrix(*confusion, sheet.classes.size());
        sheet.limits = json.value("limits", std::vector<std::string>());
        sheet.training = json.value("training", std::string());
        return sheet;
    } catch (const std::exception& error) {
        return fail(ErrorCode::Corrupt,
                    "The model card " + file.string() + " cannot be read: " + error.what());
    }
}

Result<std::vector<ModelSheet>> readModelSheets(const std::filesystem::path& modelDirectory) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(modelDirectory, failed)) {
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    }
    if (files.empty())
        return fail(ErrorCode::NotFound, "No model is installed in " + modelDirectory.string() + ".");
    std::sort(files.begin(), files.end());
    std::vector<ModelSheet> sheets;
    for (const std::filesystem::path& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        if (!stream)
            return fail(ErrorCode::Failed, "The model card " + file.string() + " cannot be read.");
        Result<ModelSheet> sheet = parseModelSheet(text, file);
        if (!sheet)
            return fail(sheet.error());
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

} // namespace candela::inference
