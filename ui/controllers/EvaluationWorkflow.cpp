#include "ui/controllers/EvaluationWorkflow.h"

#include "database/dicom/ImageFile.h"
#include "inference/DetectorPool.h"
#include "inference/Workers.h"
#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/EvaluationFigures.h"
#include "ui/controllers/EvaluationList.h"
#include "ui/controllers/SeriesChoice.h"

#include <nlohmann/json.hpp>

namespace candela {

using inference::DetectorPool;

namespace {

/// A file's prediction, or why there is none.
struct Answer {
    std::optional<EvaluationPrediction> prediction;
    std::string reason;
};

/// A frame as the detection takes it from a stack.
ImageStack stackOf(const dicom::InstanceHeader& header, dicom::RealFrame frame, int index) {
    ImageStack stack;
    stack.info.columns = frame.columns;
    stack.info.rows = frame.rows;
    stack.info.valueUnit = header.valueUnit;
    stack.info.inverted = header.photometric == "MONOCHROME1";
    if (!header.frames.empty()) {
        const auto place = std::min(static_cast<std::size_t>(index), header.frames.size() - 1);
        const dicom::FrameHeader& of = header.frames[place];
        stack.info.pixelAspect = of.pixelAspect;
        if (of.columnSpacing && of.rowSpacing) {
            stack.info.geometry.spacing = {*of.columnSpacing, *of.rowSpacing, 1};
            stack.info.geometry.spacingKnown = true;
        }
    }
    stack.values = std::move(frame.values);
    stack.frameRefs.resize(1);
    return stack;
}

/// A volume of interest, its spot in the middle. Errors: Unsupported (the size of its voxels is not known).
Result<inference::SpotVolume> volumeOf(const dicom::InstanceHeader& header, dicom::FrameReader& reader) {
    const dicom::FrameHeader& first = header.frames.front();
    std::optional<double> sliceStep = first.spacingBetweenSlices;
    if (header.frames.size() > 1 && first.pose && header.frames[1].pose)
        sliceStep = norm(header.frames[1].pose->position - first.pose->position);
    if (!sliceStep)
        sliceStep = first.sliceThickness;
    if (!first.rowSpacing || !first.columnSpacing || !sliceStep)
        return fail(ErrorCode::Unsupported, "the size of its voxels is not known");
    inference::SpotVolume volume;
    volume.columns = header.columns;
    volume.rows = header.rows;
    volume.slices = reader.frameCount();
    volume.columnSpacing = *first.columnSpacing;
    volume.rowSpacing = *first.rowSpacing;
    volume.sliceSpacing = *sliceStep;
    volume.column = (volume.columns - 1) / 2.0;
    volume.row = (volume.rows - 1) / 2.0;
    volume.slice = (volume.slices - 1) / 2.0;
    for (int i = 0; i < volume.slices; ++i) {
        auto frame = reader.read(i);
        if (!frame)
            return fail(frame.error());
        const auto image = sliceImage(stackOf(header, std::move(*frame), i), 0);
        volume.values.insert(volume.values.end(), image.values.begin(), image.values.end());
    }
    return volume;
}

/// What the model says of every frame, or of the volume around a spot that the frames make.
Result<std::vector<inference::SlicePrediction>> predictions(inference::Detector& detector, Task task,
                                                            const dicom::InstanceHeader& header,
                                                            dicom::FrameReader& reader) {
    std::vector<inference::SlicePrediction> slices;
    if (task == Task::Nodule) {
        const auto volume = volumeOf(header, reader);
        if (!volume)
            return fail(volume.error());
        auto prediction = detector.predict(*volume);
        if (!prediction)
            return fail(prediction.error());
        slices.push_back(std::move(*prediction));
        return slices;
    }
    for (int i = 0; i < reader.frameCount(); ++i) {
        auto frame = reader.read(i);
        if (!frame)
            return fail(frame.error());
        auto slice = detector.predict(sliceImage(stackOf(header, std::move(*frame), i), 0));
        if (!slice)
            return fail(slice.error());
        slices.push_back(std::move(*slice));
    }
    return slices;
}

Result<DetectionResult> look(inference::Detector& detector, Task task, const std::filesystem::path& file) {
    // Volumes without a header are taken for what the task is about, so that a CT's values are Hounsfield
    // units.
    dicom::HeaderDefaults defaults;
    defaults.modality = modalityOf(task);
    const auto header = dicom::readHeader(file, defaults, std::string(64, '0'));
    if (!header)
        return fail(header.error());
    if (!header->hasPixels)
        return fail(ErrorCode::Unsupported, "it has no image");
    auto reader = dicom::FrameReader::open(file);
    if (!reader)
        return fail(reader.error());
    const auto slices = predictions(detector, task, *header, **reader);
    if (!slices)
        return fail(slices.error());
    int key = 0;
    DetectionResult result = detector.pool(*slices, key);
    if (const std::string reason = contradiction(task, header->series); !reason.empty()) {
        result.verdict = Verdict::Indeterminate;
        result.inDistribution = false;
    }
    return result;
}

EvaluationPrediction predictionOf(const EvaluationEntry& entry, const DetectionResult& result) {
    EvaluationPrediction prediction;
    prediction.file = entry.file;
    prediction.label = entry.label;
    prediction.group = entry.group;
    prediction.verdict = result.verdict;
    prediction.detected = result.probability;
    prediction.probabilities = result.classes;
    prediction.inDistribution = result.inDistribution;
    double best = -1;
    for (const ClassProbability& c : result.classes) {
        if (c.probability > best) {
            best = c.probability;
            prediction.predicted = c.label;
        }
    }
    return prediction;
}

nlohmann::json number(const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

} // namespace

EvaluationWorkflow::EvaluationWorkflow(std::filesystem::path modelDirectory)
    : m_modelDirectory(std::move(modelDirectory)) {}

Result<EvaluationReport> EvaluationWorkflow::evaluate(Task task, const std::filesystem::path& list,
                                                      const ProgressFunction& progress,
                                                      std::stop_token stop) const {
    const auto entries = readEvaluationList(list);
    if (!entries)
        return fail(entries.error());
    const auto card = inference::readCard(m_modelDirectory, task);
    if (!card)
        return fail(card.error());

    DetectorPool detectors(m_modelDirectory);
    inference::RunOptions options;
    options.stop = std::move(stop);
    if (progress)
        options.progress = [&progress](int done, int total) { progress({done, total, "looking at images"}); };
    auto answers = inference::runAll<Answer>(
        static_cast<int>(entries->size()), options, [&detectors, task] { return detectors.take(task); },
        [&entries, task](DetectorPool::Lease& detector, int index) -> Result<Answer> {
            const EvaluationEntry& entry = (*entries)[static_cast<std::size_t>(index)];
            const auto result = look(*detector, task, entry.path);
            if (!result)
                return Answer{std::nullopt, result.error().message};
            return Answer{predictionOf(entry, *result), {}};
        });
    if (!answers)
        return fail(answers.error());

    EvaluationReport report;
    report.model = card->model;
    for (std::size_t i = 0; i < answers->size(); ++i) {
        Answer& answer = (*answers)[i];
        if (answer.prediction)
            report.predictions.push_back(std::move(*answer.prediction));
        else
            report.rejected.push_back({(*entries)[i].file, answer.reason, {}});
    }
    if (report.predictions.empty())
        return fail(ErrorCode::Failed, "None of the images in " + list.string() +
                                           " can be read; the first one: " + report.rejected.front().path +
                                           ": " + report.rejected.front().reason);
    fillFigures(report, card->classes, card->positive, card->threshold);
    return report;
}

std::string toJson(const EvaluationReport& report) {
    using Json = nlohmann::ordered_json;
    Json json;
    json["n"] = report.n;
    json["accuracy"] = number(report.accuracy);
    json["balanced_accuracy"] = number(report.balancedAccuracy);
    json["macro_auc"] = number(report.macroAuc);
    json["sensitivity"] = number(report.sensitivity);
    json["specificity"] = number(report.specificity);
    json["auc"] = number(report.auc);
    json["ece"] = number(report.ece);
    json["brier"] = number(report.brier);
    json["abstained"] = report.abstained;
    json["confusion"] = {{"labels", report.labels}, {"counts", report.counts}};
    json["predictions"] = Json::array();
    for (const EvaluationPrediction& p : report.predictions) {
        Json probabilities = Json::object();
        for (const ClassProbability& c : p.probabilities)
            probabilities[c.label] = c.probability;
        json["predictions"].push_back({{"file", p.file},
                                       {"label", p.label},
                                       {"predicted", p.predicted},
                                       {"probabilities", probabilities},
                                       {"in_distribution", p.inDistribution},
                                       {"verdict", toString(p.verdict)},
                                       {"detected", p.detected}});
    }
    json["ci95"] = Json::object();
    for (const EvaluationInterval& interval : report.ci95)
        json["ci95"][interval.figure] = {interval.low, interval.high};
    json["rejected"] = Json::array();
    for (const PathReason& rejected : report.rejected)
        json["rejected"].push_back({{"path", rejected.path}, {"reason", rejected.reason}});
    json["model"] = {
        {"name", report.model.name}, {"version", report.model.version}, {"sha256", report.model.sha256}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

} // namespace candela
