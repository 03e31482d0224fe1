#include "app/ResourcePath.h"
#include "app/ctl/Commands.h"
#include "app/ctl/Interrupt.h"
#include "app/ctl/Json.h"
#include "app/ctl/ProgressLine.h"

#include "ui/controllers/EvaluationWorkflow.h"

#include <iostream>
#include <memory>

namespace candela::ctl {
namespace {

struct EvaluateOptions {
    std::string task;
    std::filesystem::path images;
};

std::string figure(const EvaluationReport& report, const std::string& name,
                   const std::optional<double>& value) {
    if (!value)
        return "not defined by these labels";
    std::string text = readableNumber(*value, 3);
    for (const auto& interval : report.ci95) {
        if (interval.figure == name)
            text += " (" + readableNumber(interval.low, 3) + "–" + readableNumber(interval.high, 3) + ")";
    }
    return text;
}

std::string reportText(const EvaluationReport& report) {
    std::vector<std::pair<std::string, std::string>> lines{
        {"model", report.model.name + " " + report.model.version},
        {"images", std::to_string(report.n)},
        {"abstained", std::to_string(report.abstained)}};
    const std::vector<std::pair<std::string, std::optional<double>>> figures{
        {"accuracy", report.accuracy},
        {"balanced_accuracy", report.balancedAccuracy},
        {"macro_auc", report.macroAuc},
        {"sensitivity", report.sensitivity},
        {"specificity", report.specificity},
        {"auc", report.auc},
        {"ece", report.ece},
        {"brier", report.brier}};
    for (const auto& [name, value] : figures)
        lines.emplace_back(name, figure(report, name, value));

    std::vector<std::string> heading{"TRUE \\ PREDICTED"};
    heading.insert(heading.end(), report.labels.begin(), report.labels.end());
    Table confusion(heading);
    for (std::size_t row = 0; row < report.counts.size() && row < report.labels.size(); ++row) {
        std::vector<std::string> cells{report.labels[row]};
        for (const auto count : report.counts[row])
            cells.push_back(std::to_string(count));
        confusion.add(std::move(cells));
    }
    return facts(lines) + confusion.text();
}

Outcome evaluate(const Context& context, const EvaluateOptions& options) {
    const auto task = taskFromString(options.task);
    const EvaluationWorkflow workflow(modelDirectory());
    Result<EvaluationReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("evaluate " + options.task, context.options.quiet);
        report = workflow.evaluate(*task, options.images, progress.function(), interrupt.token());
    }
    if (!report)
        return failure(options.images.string(), report.error());
    for (const auto& entry : report->rejected)
        std::cerr << "candelactl: rejected: " << printable(entry.path) << ": " << printable(entry.reason)
                  << "\n";
    return answer(context, Json::parse(toJson(*report)), reportText(*report),
                  report->rejected.empty() ? Exit::Done : Exit::Partly);
}

} // namespace

void addEvaluateCommand(CLI::App& program, Context& context) {
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App* command = context.addCommand(program, "evaluate", "Measure a shipped model on labelled images",
                                           [&context, options] { return evaluate(context, *options); });
    command->add_option("--task", options->task, "Whose model")
        ->required()
        ->check(CLI::IsMember({"lung", "brain", "nodule"}));
    command->add_option("--images", options->images, "List with the columns file,label[,group]")
        ->required()
        ->option_text("CSV");
}

} // namespace candela::ctl
