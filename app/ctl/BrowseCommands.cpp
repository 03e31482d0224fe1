#include "app/ctl/Commands.h"
#include "app/ctl/Json.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <chrono>
#include <fstream>
#include <limits>
#include <memory>
#include <set>

namespace candela::ctl {
namespace {

struct PixelOptions {
    std::string uid;
    std::optional<int> frame;
    std::filesystem::path out;
};

std::string joined(const std::vector<std::string>& parts, const std::string& separator) {
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : separator) + part;
    return text;
}

Outcome listStudies(const Context& context, const StudyQuery& query) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    auto page = (*session)->studies(query);
    if (!page)
        return failure("studies", page.error());
    Json studies = Json::array();
    Table table({"DATE", "PATIENT ID", "NAME", "MODALITY", "DESCRIPTION", "IMAGES", "STUDY UID"});
    for (const auto& study : page->studies) {
        studies.push_back(toJson(study));
        table.add({isoDate(study.studyDate), study.patientId.str(), study.patientName,
                   joined(study.modalities, "/"), study.description, std::to_string(study.instanceCount),
                   study.studyUid.str()});
    }
    return answer(context, {{"total", page->total}, {"studies", std::move(studies)}},
                  table.text() + std::to_string(page->studies.size()) + " of " + std::to_string(page->total) +
                      " studies\n");
}

std::string stackText(const StackInfo& stack) {
    std::string text = "  stack " + std::to_string(stack.stack) + ": " + toString(stack.kind) + ", " +
                       std::to_string(stack.columns) + " x " + std::to_string(stack.rows);
    if (stack.slices > 1)
        text += " x " + std::to_string(stack.slices) + " slices";
    if (stack.frames > 1)
        text += ", " + std::to_string(stack.frames) + " frames";
    if (stack.geometry.spacingKnown) {
        const auto& spacing = stack.geometry.spacing;
        text += ", " + readableNumber(spacing[0], 4) + " x " + readableNumber(spacing[1], 4);
        if (stack.kind == StackKind::Volume)
            text += " x " + readableNumber(spacing[2], 4);
        text += " mm";
    }
    text += ", values in " + printable(stack.valueUnit) + "\n";
    for (const auto& warning : stack.warnings)
        text += "    note: " + printable(warning) + "\n";
    return text;
}

/// What the objects of a series are that are no pictures, in words, each once.
Result<std::vector<std::string>> kindsIn(const Session& session, const SeriesUid& uid) {
    const auto instances = session.instances(uid);
    if (!instances)
        return fail(instances.error());
    std::set<std::string> kinds;
    for (const auto& instance : *instances) {
        if (!instance.kind.empty())
            kinds.insert(instance.kind);
    }
    return std::vector<std::string>(kinds.begin(), kinds.end());
}

Outcome showStudy(const Context& context, const std::string& uid) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    auto detail = (*session)->study(StudyUid(uid));
    if (!detail)
        return failure(uid, detail.error());
    if (auto recorded = (*session)->recordOpening(StudyUid(uid)); !recorded)
        return failure(uid, recorded.error());

    const StudyRow& study = detail->study;
    Json document = toJson(study);
    Json list = Json::array();
    std::string text = facts({{"patient", study.patientName},
                              {"patient id", study.patientId.str()},
                              {"born", isoDate(study.patientBirthDate)},
                              {"sex", study.patientSex},
                              {"date", isoDate(study.studyDate) + " " + isoTime(study.studyTime)},
                              {"description", study.description},
                              {"accession", study.accessionNumber},
                              {"referring", study.referringPhysician},
                              {"study uid", study.studyUid.str()}});
    for (const auto& series : detail->series) {
        const auto kinds = kindsIn(**session, series.seriesUid);
        if (!kinds)
            return failure(series.seriesUid.str(), kinds.error());
        Json entry = toJson(series);
        entry["kinds"] = *kinds;
        list.push_back(std::move(entry));
        text += "series " + std::to_string(series.number) + ": " +
                printable(joined({series.modality, series.description, series.bodyPart}, ", ")) + ", " +
                std::to_string(series.instanceCount) + " instances\n  " + printable(series.seriesUid.str()) +
                "\n";
        if (!kinds->empty())
            text += "  " + printable(joined(*kinds, ", ")) + "\n";
        for (const auto& stack : series.stacks)
            text += stackText(stack);
    }
    document["series"] = std::move(list);
    return answer(context, document, text);
}

Outcome listInstances(const Context& context, const std::string& uid) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    auto instances = (*session)->instances(SeriesUid(uid));
    if (!instances)
        return failure(uid, instances.error());
    Json document = Json::array();
    Table table(
        {"NUMBER", "STACK", "SLICE", "FRAMES", "TRANSFER SYNTAX", "STORED", "SOP INSTANCE UID", "KIND"});
    for (const auto& instance : *instances) {
        document.push_back(toJson(instance));
        table.add({std::to_string(instance.instanceNumber), std::to_string(instance.stack),
                   std::to_string(instance.slice), std::to_string(instance.frames), instance.transferSyntax,
                   readableBytes(instance.storedBytes), instance.sopInstanceUid.str(), instance.kind});
    }
    return answer(context, document, table.text());
}

std::string sha256(const std::vector<std::byte>& bytes) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // One call takes at most what fits an int.
    constexpr std::size_t most = std::numeric_limits<int>::max();
    for (std::size_t at = 0; at < bytes.size(); at += most) {
        hash.addData(reinterpret_cast<const char*>(bytes.data() + at),
                     static_cast<int>(std::min(most, bytes.size() - at)));
    }
    return hash.result().toHex().toStdString();
}

Status writeBytes(const std::filesystem::path& file, const std::vector<std::byte>& bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out)
        return fail(ErrorCode::Failed, "the file cannot be written");
    return {};
}

Outcome readPixels(const Context& context, const PixelOptions& options) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    const SopInstanceUid uid(options.uid);
    auto pixels = (*session)->pixels(uid, options.frame);
    if (!pixels)
        return failure(options.uid, pixels.error());
    auto recorded =
        (*session)
            ->seriesOf(uid)
            .and_then([&](const SeriesUid& series) { return (*session)->series(series); })
            .and_then([&](const SeriesInfo& series) { return (*session)->recordOpening(series.studyUid); });
    if (!recorded)
        return failure(options.uid, recorded.error());
    if (!options.out.empty()) {
        if (auto written = writeBytes(options.out, pixels->bytes); !written)
            return failure(options.out.string(), written.error());
    }
    const std::string hash = sha256(pixels->bytes);
    return answer(
        context,
        {{"columns", pixels->columns},
         {"rows", pixels->rows},
         {"samples", pixels->samples},
         {"bits_allocated", pixels->bitsAllocated},
         {"bits_stored", pixels->bitsStored},
         {"signed", pixels->isSigned},
         {"photometric", pixels->photometric},
         {"sha256", hash},
         {"frames", pixels->frames}},
        facts({{"size", std::to_string(pixels->columns) + " x " + std::to_string(pixels->rows) + ", " +
                            std::to_string(pixels->samples) + " samples, " + std::to_string(pixels->frames) +
                            " frames"},
               {"bits", std::to_string(pixels->bitsStored) + " of " + std::to_string(pixels->bitsAllocated) +
                            (pixels->isSigned ? ", signed" : ", unsigned")},
               {"photometric", pixels->photometric},
               {"sha-256", hash}}));
}

Outcome showStats(const Context& context) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    auto stats = (*session)->stats();
    if (!stats)
        return failure("stats", stats.error());
    std::vector<std::pair<std::string, std::string>> lines{{"patients", std::to_string(stats->patients)},
                                                           {"studies", std::to_string(stats->studies)},
                                                           {"series", std::to_string(stats->series)},
                                                           {"instances", std::to_string(stats->instances)}};
    for (const auto& [modality, count] : stats->byModality)
        lines.emplace_back("  " + modality, std::to_string(count));
    lines.emplace_back("original", readableBytes(stats->bytesOriginal));
    lines.emplace_back("stored", readableBytes(stats->bytesStored));
    lines.emplace_back("detections", std::to_string(stats->detections));
    lines.emplace_back("index vectors", std::to_string(stats->indexVectors));
    if (stats->bin.studies > 0) {
        lines.emplace_back("in the bin", std::to_string(stats->bin.studies) + " studies, " +
                                             std::to_string(stats->bin.instances) + " instances, " +
                                             readableBytes(stats->bin.bytes));
    }
    return answer(context, toJson(*stats), facts(lines));
}

} // namespace

CLI::Validator isDate() {
    return CLI::Validator(
        [](std::string& text) -> std::string {
            const std::string iso = isoDate(text);
            int year = 0;
            unsigned month = 0;
            unsigned day = 0;
            char rest = 0;
            if (iso.size() != 10 ||
                std::sscanf(iso.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &rest) != 3 ||
                !std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                             std::chrono::day{day}}
                     .ok())
                return "'" + text + "' is not a date (YYYY-MM-DD)";
            text = iso;
            return {};
        },
        "DATE");
}

void addBrowseCommands(CLI::App& program, Context& context) {
    auto query = std::make_shared<StudyQuery>();
    CLI::App* studies = context.addCommand(program, "studies", "Search the library",
                                           [&context, query] { return listStudies(context, *query); });
    studies->add_flag("--in-bin", query->inBin, "Those in the bin instead");
    studies->add_option("--query", query->text, "Beginnings of words of name, id, description, accession …");
    studies->add_option("--modality", query->modality, "Only studies with this modality");
    studies->add_option("--from", query->fromDate, "Earliest study date")->transform(isDate());
    studies->add_option("--to", query->toDate, "Latest study date")->transform(isDate());
    studies->add_option("--limit", query->limit, "At most so many")->check(CLI::NonNegativeNumber);
    studies->add_option("--offset", query->offset, "Leave out so many first")->check(CLI::NonNegativeNumber);

    auto uid = std::make_shared<std::string>();
    CLI::App* show = context.addCommand(program, "show", "One study, as it is displayed",
                                        [&context, uid] { return showStudy(context, *uid); });
    show->add_option("STUDY_UID", *uid, "Study instance UID")->required();

    CLI::App* instances = context.addCommand(program, "instances", "A series' instances in display order",
                                             [&context, uid] { return listInstances(context, *uid); });
    instances->add_option("SERIES_UID", *uid, "Series instance UID")->required();

    auto pixelOptions = std::make_shared<PixelOptions>();
    CLI::App* pixels =
        context.addCommand(program, "pixels", "Stored pixel values, decoded",
                           [&context, pixelOptions] { return readPixels(context, *pixelOptions); });
    pixels->add_option("SOP_INSTANCE_UID", pixelOptions->uid, "SOP instance UID")->required();
    pixels->add_option("--frame", pixelOptions->frame, "One frame, counted from 0; else all")
        ->check(CLI::NonNegativeNumber);
    pixels->add_option("--out", pixelOptions->out, "Write the little-endian samples to this file");

    context.addCommand(program, "stats", "What the library holds and needs",
                       [&context] { return showStats(context); });
}

} // namespace candela::ctl
