#include "app/ResourcePath.h"
#include "app/ctl/Commands.h"
#include "app/ctl/Interrupt.h"
#include "app/ctl/Json.h"
#include "app/ctl/OffscreenGui.h"
#include "app/ctl/ProgressLine.h"

#include "ui/controllers/DetectionReportFile.h"
#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/FeedbackExport.h"
#include "ui/controllers/SeriesChoice.h"
#include "ui/controllers/SimilarWorkflow.h"

#include <algorithm>
#include <memory>

namespace candela::ctl {
namespace {

const std::vector<std::string> taskNames{"lung", "brain", "nodule"};

struct DetectOptions {
    std::string task;
    std::vector<std::string> studies;
    std::vector<std::string> series;
    std::vector<std::string> instances;
    std::vector<double> spot;
    bool all = false;
};

struct HistoryOptions {
    std::string task;
    std::string patient;
    std::string study;
    HistoryQuery query;
};

struct FeedbackOptions {
    std::string id;
    std::string verdict;
    Feedback feedback;
};

struct ReportOptions {
    std::string id;
    std::filesystem::path file;
};

struct SimilarOptions {
    std::string study;
    std::string series;
    std::string instance;
    std::string task;
    SimilarQuery query;
};

/// What the options name, with the UID that the errors are to name.
std::vector<std::pair<std::string, DetectionTarget>> targetsOf(const DetectOptions& options) {
    std::optional<Vec3> spot;
    if (options.spot.size() == 3)
        spot = Vec3{options.spot[0], options.spot[1], options.spot[2]};
    std::vector<std::pair<std::string, DetectionTarget>> targets;
    for (const auto& uid : options.studies)
        targets.emplace_back(uid, DetectionTarget{StudyUid(uid), {}, {}, spot});
    for (const auto& uid : options.series)
        targets.emplace_back(uid, DetectionTarget{{}, SeriesUid(uid), {}, spot});
    for (const auto& uid : options.instances)
        targets.emplace_back(uid, DetectionTarget{{}, {}, SopInstanceUid(uid), spot});
    return targets;
}

std::string detectionText(const Detection& detection) {
    const DetectionResult& result = detection.result;
    // Probabilities of an image that the model does not know mean nothing to a reader.
    std::string classes;
    for (const auto& each : result.inDistribution ? result.classes : std::vector<ClassProbability>())
        classes += (classes.empty() ? "" : ", ") + each.label + " " + readablePercent(each.probability);
    std::string spots;
    for (const Spot& spot : detection.spots) {
        spots += (spots.empty() ? "" : "; ") + readableNumber(spot.position.x, 1) + ", " +
                 readableNumber(spot.position.y, 1) + ", " + readableNumber(spot.position.z, 1) + " mm";
        if (spot.diameterMm > 0)
            spots += ", about " + readableNumber(spot.diameterMm, 0) + " mm across";
    }
    std::string feedback;
    if (detection.feedback) {
        feedback = detection.feedback->agree ? "agree" : "disagree";
        for (const auto& part : {detection.feedback->label, detection.feedback->comment}) {
            if (!part.empty())
                feedback += ", " + part;
        }
        feedback += " (" + detection.feedback->user + ", " + detection.feedback->created + ")";
    }
    return facts({{"detection", detection.id.str()},
                  {"result", result.text},
                  {"probability", result.inDistribution ? readablePercent(result.probability) : ""},
                  {"classes", classes},
                  {"spot", spots},
                  {"key slice", std::to_string(detection.keySlice.slice) + " (counted from 0) of series " +
                                    detection.seriesUid.str()},
                  {"study", detection.studyUid.str()},
                  {"patient id", detection.patientId.str()},
                  {"model", detection.model.name + " " + detection.model.version},
                  {"made", detection.created + " by " + detection.user + " in " +
                               readableNumber(detection.seconds) + " s"},
                  {"feedback", feedback},
                  {"note", "Decision support, not a diagnosis. Not a medical device."}});
}

/// A caution where the task's model fell short of its goals.
std::string cautionText(const DetectionWorkflow& workflow, Task task) {
    const auto cards = workflow.cards();
    const bool experimental =
        std::any_of(cards.begin(), cards.end(), [task](const inference::ModelCard& card) {
            return card.task == task && card.experimental;
        });
    return experimental
               ? facts({{"caution", "EXPERIMENTAL: this model fell short of its goals; see its card."}})
               : "";
}

/// Those that the installed model has not looked at yet.
Result<std::vector<StudyUid>> unseenStudies(const Session& session, const DetectionWorkflow& workflow,
                                            Task task) {
    for (const inference::ModelCard& card : workflow.cards()) {
        if (card.task == task)
            return session.studiesToDetect(task, card.model.sha256, modalityOf(task));
    }
    return fail(ErrorCode::NotFound, std::string("No model for ") + toString(task) + " is installed.");
}

Outcome detect(const Context& context, const DetectOptions& options) {
    const auto task = taskFromString(options.task);
    auto targets = targetsOf(options);
    if (targets.empty() != options.all)
        return failure(Exit::WrongUsage, "detect",
                       options.all ? "--all goes without --study, --series and --instance"
                                   : "--study, --series, --instance or --all is required");
    if (task == Task::Nodule && options.all)
        return failure(Exit::WrongUsage, "detect", "task nodule looks at a place, not at whole studies");
    if (task == Task::Nodule && options.spot.empty())
        return failure(Exit::WrongUsage, "detect", "task nodule needs the nodule's place: --at X,Y,Z");
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());

    const DetectionWorkflow workflow(modelDirectory());
    if (options.all) {
        auto studies = unseenStudies(**session, workflow, *task);
        if (!studies)
            return failure("detect", studies.error());
        for (const StudyUid& uid : *studies)
            targets.emplace_back(uid.str(), DetectionTarget{uid, {}, {}});
    }
    std::vector<Detection> made;
    std::vector<Failure> failed;
    {
        const Interrupt interrupt;
        for (const auto& [uid, target] : targets) {
            ProgressLine progress("detect " + options.task, context.options.quiet);
            auto detection =
                workflow.detect(**session, *task, target, progress.function(), interrupt.token());
            if (detection)
                made.push_back(std::move(*detection));
            else
                failed.push_back(failure(uid, detection.error()).value());
            if (interrupt.token().stop_requested())
                break;
        }
    }
    if (made.empty() && !failed.empty() && !options.all)
        return tl::unexpected<Failure>(failed.front());
    for (const auto& each : failed)
        printFailure(each);
    Json document = Json::array();
    std::string text;
    for (const auto& detection : made) {
        document.push_back(toJson(detection));
        text += (text.empty() ? "" : "\n") + detectionText(detection);
    }
    if (targets.size() == 1 && !options.all)
        document = toJson(made.front());
    return answer(context, document, text + cautionText(workflow, *task),
                  failed.empty() ? Exit::Done : Exit::Partly);
}

Outcome showHistory(const Context& context, const HistoryOptions& options) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    HistoryQuery query = options.query;
    query.task = taskFromString(options.task);
    query.patientId = PatientId(options.patient);
    query.studyUid = StudyUid(options.study);
    auto page = (*session)->history(query);
    if (!page)
        return failure("history", page.error());
    Json list = Json::array();
    Table table({"MADE", "TASK", "RESULT", "PROBABILITY", "PATIENT ID", "USER", "FEEDBACK", "DETECTION"});
    for (const auto& detection : page->detections) {
        list.push_back(toJson(detection, false));
        table.add({detection.created, toString(detection.task), detection.result.text,
                   detection.result.inDistribution ? readablePercent(detection.result.probability) : "",
                   detection.patientId.str(), detection.user,
                   !detection.feedback         ? ""
                   : detection.feedback->agree ? "agree"
                                               : "disagree",
                   detection.id.str()});
    }
    return answer(context, {{"total", page->total}, {"detections", std::move(list)}},
                  table.text() + std::to_string(page->detections.size()) + " of " +
                      std::to_string(page->total) + " detections\n");
}

Outcome answerDetection(const Context& context, const std::string& id, const Result<Detection>& detection) {
    if (!detection)
        return failure(id, detection.error());
    return answer(context, toJson(*detection), detectionText(*detection));
}

Outcome showDetection(const Context& context, const std::string& id) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    return answerDetection(context, id, (*session)->detection(DetectionId(id)));
}

Outcome addFeedback(const Context& context, const FeedbackOptions& options) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    Feedback feedback = options.feedback;
    feedback.agree = options.verdict == "agree";
    return answerDetection(context, options.id, (*session)->addFeedback(DetectionId(options.id), feedback));
}

Outcome writeFeedback(const Context& context, const std::filesystem::path& folder) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    const Interrupt interrupt;
    ProgressLine progress("export-feedback", context.options.quiet);
    const auto written = exportFeedback(**session, folder, progress.function(), interrupt.token());
    if (!written)
        return failure(folder.string(), written.error());
    return answer(context,
                  {{"images", written->images}, {"patients", written->patients}, {"left_out", written->left}},
                  facts({{"images", std::to_string(written->images)},
                         {"patients", std::to_string(written->patients)},
                         {"left out", std::to_string(written->left)}}));
}

Outcome writeReport(const Context& context, const ReportOptions& options) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    const OffscreenGui gui;
    const DetectionWorkflow workflow(modelDirectory());
    if (Status written = writeDetectionReport(**session, workflow, DetectionId(options.id), options.file);
        !written)
        return failure(written.error().code == ErrorCode::NotFound ? options.id : options.file.string(),
                       written.error());
    return answer(context, {{"file", options.file.string()}},
                  "Wrote " + printable(options.file.string()) + ".\n");
}

Outcome findSimilar(const Context& context, const SimilarOptions& options) {
    const int named = static_cast<int>(!options.study.empty()) + static_cast<int>(!options.series.empty()) +
                      static_cast<int>(!options.instance.empty());
    if (named != 1)
        return failure(Exit::WrongUsage, "similar", "one of --study, --series and --instance is required");
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    SimilarQuery query = options.query;
    query.target = {StudyUid(options.study), SeriesUid(options.series), SopInstanceUid(options.instance)};
    query.task = taskFromString(options.task);
    const SimilarWorkflow workflow(modelDirectory());
    Result<SimilarAnswer> found;
    {
        const Interrupt interrupt;
        ProgressLine progress("index", context.options.quiet);
        found = workflow.find(**session, query, progress.function(), interrupt.token());
    }
    if (!found)
        return failure(options.study + options.series + options.instance, found.error());
    Table table({"RANK", "SIMILARITY", "LABEL", "FROM", "MODALITY", "PATIENT ID", "STUDY UID"});
    for (const auto& each : found->cases) {
        table.add({std::to_string(each.rank), readableNumber(each.similarity, 3), each.image.label,
                   each.image.labelSource, each.image.modality, each.image.patientId.str(),
                   each.image.studyUid.str()});
    }
    return answer(context, toJson(*found),
                  table.text() + "compared with " + std::to_string(found->indexVectors) + " images by " +
                      found->model.name + " " + found->model.version + "\n");
}

} // namespace

void addDetectionCommands(CLI::App& program, Context& context) {
    auto detectOptions = std::make_shared<DetectOptions>();
    CLI::App* detecting =
        context.addCommand(program, "detect", "Run a detector and keep its result",
                           [&context, detectOptions] { return detect(context, *detectOptions); });
    detecting->add_option("--task", detectOptions->task, "What to look for")
        ->required()
        ->check(CLI::IsMember(taskNames));
    detecting->add_option("--study", detectOptions->studies, "Study instance UID")
        ->option_text("UID ...")
        ->excludes(detecting->add_option("--series", detectOptions->series, "Series instance UID")
                       ->option_text("UID ..."))
        ->excludes(detecting->add_option("--instance", detectOptions->instances, "SOP instance UID")
                       ->option_text("UID ..."));
    detecting->add_flag("--all", detectOptions->all,
                        "Every study of the library that the model has not seen yet");
    detecting->add_option("--at", detectOptions->spot, "A nodule's place, millimetres LPS")
        ->delimiter(',')
        ->expected(3)
        ->option_text("X,Y,Z");

    auto historyOptions = std::make_shared<HistoryOptions>();
    CLI::App* history =
        context.addCommand(program, "history", "Previous detections, newest first",
                           [&context, historyOptions] { return showHistory(context, *historyOptions); });
    history->add_option("--task", historyOptions->task, "Only this task")->check(CLI::IsMember(taskNames));
    history->add_option("--patient", historyOptions->patient, "Only this patient id")->option_text("ID");
    history->add_option("--study", historyOptions->study, "Only this study")->option_text("UID");
    history->add_option("--from", historyOptions->query.fromDate, "First day")->transform(isDate());
    history->add_option("--to", historyOptions->query.toDate, "Last day")->transform(isDate());
    history->add_option("--limit", historyOptions->query.limit, "At most so many")
        ->check(CLI::NonNegativeNumber);
    history->add_option("--offset", historyOptions->query.offset, "Leave out so many first")
        ->check(CLI::NonNegativeNumber);

    auto id = std::make_shared<std::string>();
    CLI::App* detection = context.addCommand(program, "detection", "One previous detection",
                                             [&context, id] { return showDetection(context, *id); });
    detection->add_option("ID", *id, "Detection id")->required();

    auto feedbackOptions = std::make_shared<FeedbackOptions>();
    CLI::App* feedback =
        context.addCommand(program, "feedback", "Say what the reader made of a detection",
                           [&context, feedbackOptions] { return addFeedback(context, *feedbackOptions); });
    feedback->add_option("DETECTION_ID", feedbackOptions->id, "Detection id")->required();
    feedback->add_option("--verdict", feedbackOptions->verdict, "Whether the result is right")
        ->required()
        ->check(CLI::IsMember({"agree", "disagree"}));
    feedback->add_option("--label", feedbackOptions->feedback.label, "What it is instead");
    feedback->add_option("--comment", feedbackOptions->feedback.comment, "Anything else");

    auto reportOptions = std::make_shared<ReportOptions>();
    CLI::App* report =
        context.addCommand(program, "report", "Write a detection as DICOM SR, PDF or JSON",
                           [&context, reportOptions] { return writeReport(context, *reportOptions); });
    report->add_option("DETECTION_ID", reportOptions->id, "Detection id")->required();
    report->add_option("--to", reportOptions->file, "File; its ending decides: .dcm, .pdf or .json")
        ->required()
        ->option_text("FILE");

    auto feedbackFolder = std::make_shared<std::filesystem::path>();
    context
        .addCommand(program, "export-feedback", "Write readers' answers as labelled images for a training",
                    [&context, feedbackFolder] { return writeFeedback(context, *feedbackFolder); })
        ->add_option("--to", *feedbackFolder, "A new folder")
        ->required()
        ->option_text("DIR");

    auto similarOptions = std::make_shared<SimilarOptions>();
    CLI::App* similar =
        context.addCommand(program, "similar", "Similar cases, best first",
                           [&context, similarOptions] { return findSimilar(context, *similarOptions); });
    similar->add_option("--study", similarOptions->study, "Study instance UID")->option_text("UID");
    similar->add_option("--series", similarOptions->series, "Series instance UID")->option_text("UID");
    similar->add_option("--instance", similarOptions->instance, "SOP instance UID")->option_text("UID");
    similar->add_option("-k", similarOptions->query.k, "How many")
        ->check(CLI::Range(1, 1000))
        ->option_text("N");
    similar->add_option("--task", similarOptions->task, "Whose features; by modality when absent")
        ->check(CLI::IsMember(taskNames));
    similar->add_flag("--same-modality", similarOptions->query.sameModality,
                      "Only cases of the same modality");
    similar->add_flag("--include-same-patient", similarOptions->query.includeSamePatient,
                      "Also other studies of the same patient");
}

} // namespace candela::ctl
