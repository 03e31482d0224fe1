#include "ui/controllers/SimilarWorkflow.h"

#include "inference/FeatureExtractor.h"
#include "inference/SimilarIndex.h"
#include "inference/Workers.h"
#include "ui/controllers/SeriesChoice.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <mutex>
#include <set>
#include <string_view>
#include <tuple>

namespace candela {

using inference::FeatureExtractor;

/// Keyed by model and series.
struct SimilarWorkflow::Unreadable {
    std::mutex mutex;
    std::set<std::pair<std::string, SeriesUid>> series;
};

namespace {

constexpr int kPlanesOfAStack = 8;
/// Phases of one series look alike.
constexpr std::size_t kStacksOfASeries = 4;

/// The one image that stands for what is asked about.
struct QueryImage {
    StudyRow study;
    SeriesInfo series;
    int stack = 0;
    int plane = 0;
    FrameRef frame;
};

bool sameWord(const std::string& a, const std::string& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::optional<Task> taskOf(const SeriesInfo& series) {
    for (const Task task : {Task::Brain, Task::Lung}) {
        if (sameWord(series.modality, modalityOf(task)) && contradiction(task, series).empty())
            return task;
    }
    return std::nullopt;
}

Result<QueryImage> imageAt(Session& session, const StudyDetail& study, const StackChoice& choice, int plane) {
    const auto series =
        std::find_if(study.series.begin(), study.series.end(),
                     [&choice](const SeriesInfo& one) { return one.seriesUid == choice.seriesUid; });
    if (series == study.series.end())
        return fail(ErrorCode::NotFound, "There is no series " + choice.seriesUid.str() + " in this study.");
    const auto frames = session.frames(choice.seriesUid, choice.stack);
    if (!frames)
        return fail(frames.error());
    if (frames->empty())
        return fail(ErrorCode::Unsupported, "There are no images in what was chosen.");
    const int last = static_cast<int>(frames->size()) - 1;
    const int place = plane < 0 ? (last + 1) / 2 : std::min(plane, last);
    return QueryImage{study.study, *series, choice.stack, place, (*frames)[static_cast<std::size_t>(place)]};
}

/// The middle frame of an instance.
Result<QueryImage> imageOf(Session& session, const StudyDetail& study, const SeriesInfo& series,
                           const SopInstanceUid& uid) {
    for (const StackInfo& stack : series.stacks) {
        const auto frames = session.frames(series.seriesUid, stack.stack);
        if (!frames)
            return fail(frames.error());
        std::vector<int> planes;
        for (std::size_t plane = 0; plane < frames->size(); ++plane) {
            if ((*frames)[plane].sopInstanceUid == uid)
                planes.push_back(static_cast<int>(plane));
        }
        if (!planes.empty())
            return imageAt(session, study, {series.seriesUid, stack.stack, {}}, planes[planes.size() / 2]);
    }
    return fail(ErrorCode::Unsupported, "There is no image in the instance " + uid.str() + ".");
}

/// The key slice of the newest detection in this study (and series, when one is given).
std::optional<QueryImage> keySliceOf(Session& session, const StudyDetail& study, const SeriesUid& series,
                                     std::optional<Task> task) {
    HistoryQuery query;
    query.studyUid = study.study.studyUid;
    query.task = task;
    const auto page = session.history(query);
    if (!page)
        return std::nullopt;
    for (const Detection& detection : page->detections) {
        if (!detection.result.inDistribution || (!series.empty() && detection.seriesUid != series))
            continue;
        auto image =
            imageAt(session, study, {detection.seriesUid, detection.keyStack, {}}, detection.keySlice.slice);
        if (image && image->frame.sopInstanceUid == detection.keySlice.sopInstanceUid)
            return std::move(*image);
    }
    return std::nullopt;
}

Result<QueryImage> queryImageOf(Session& session, const SimilarQuery& query) {
    const DetectionTarget& target = query.target;
    SeriesUid seriesUid = target.seriesUid;
    if (!target.sopInstanceUid.empty() && seriesUid.empty()) {
        auto found = session.seriesOf(target.sopInstanceUid);
        if (!found)
            return fail(found.error());
        seriesUid = *found;
    }
    StudyUid studyUid = target.studyUid;
    if (studyUid.empty()) {
        const auto series = session.series(seriesUid);
        if (!series)
            return fail(series.error());
        studyUid = series->studyUid;
    }
    const auto study = session.study(studyUid);
    if (!study)
        return fail(study.error());
    std::vector<SeriesInfo> candidates = study->series;
    if (!seriesUid.empty())
        std::erase_if(candidates, [&](const SeriesInfo& series) { return series.seriesUid != seriesUid; });
    if (candidates.empty())
        return fail(ErrorCode::NotFound, "There is no series " + seriesUid.str() + " in this study.");
    if (!target.sopInstanceUid.empty())
        return imageOf(session, *study, candidates.front(), target.sopInstanceUid);

    if (auto image = keySliceOf(session, *study, seriesUid, query.task))
        return std::move(*image);
    if (seriesUid.empty() && query.task) {
        if (const auto suitable = suitableStacks(*query.task, *study); !suitable.empty())
            return imageAt(session, *study, suitable.front(), -1);
    }
    const auto choice = mainStack(candidates);
    if (!choice)
        return fail(ErrorCode::Unsupported, "There are no images in what was chosen.");
    return imageAt(session, *study, *choice, -1);
}

/// The modalities whose images answer a query: its own with its near relations, and the model's.
std::vector<std::string> modalitiesToIndex(const SimilarQuery& query, const QueryImage& image,
                                           std::optional<Task> task) {
    static constexpr std::array<std::string_view, 4> kProjection = {"CR", "DX", "RG", "RF"};
    std::set<std::string> wanted{image.series.modality};
    const bool projection =
        std::find(kProjection.begin(), kProjection.end(), image.series.modality) != kProjection.end();
    if (projection && !query.sameModality)
        wanted.insert(kProjection.begin(), kProjection.end());
    if (task && !query.sameModality)
        wanted.insert(modalityOf(*task));
    if (!query.modality.empty())
        wanted.insert(query.modality);
    // An empty modality would mean every series to the library; nothing is known of those images anyway.
    wanted.erase("");
    return {wanted.begin(), wanted.end()};
}

/// Vectors of a few planes of each stack; fewer where a plane cannot be read.
Result<std::vector<EmbeddingRow>> indexSeries(Session& session, FeatureExtractor& extractor,
                                              const SeriesUid& uid, const std::stop_token& stop) {
    const auto series = session.series(uid);
    if (!series)
        return fail(series.error());
    std::vector<EmbeddingRow> rows;
    const std::size_t stacks = std::min(series->stacks.size(), kStacksOfASeries);
    for (std::size_t s = 0; s < stacks; ++s) {
        const int stack = series->stacks[s].stack;
        const auto frames = session.frames(uid, stack);
        if (!frames)
            continue;
        for (const int plane : evenlySpaced(static_cast<int>(frames->size()), kPlanesOfAStack)) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "The search was cancelled.");
            const auto loaded = session.loadPlane(uid, stack, plane);
            if (!loaded)
                continue;
            auto features = extractor.features(sliceImage(**loaded, 0));
            if (!features)
                continue;
            const FrameRef& frame = (*frames)[static_cast<std::size_t>(plane)];
            EmbeddingRow row;
            row.studyUid = series->studyUid;
            row.seriesUid = uid;
            row.sopInstanceUid = frame.sopInstanceUid;
            row.frame = frame.frame;
            row.vector = std::move(*features);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

bool accepts(const SimilarQuery& query, const QueryImage& image, const EmbeddingRow& row) {
    if (row.studyUid == image.study.studyUid)
        return false;
    if (!query.includeSamePatient && !row.patientId.empty() && row.patientId == image.study.patientId)
        return false;
    if (query.sameModality && !sameWord(row.modality, image.series.modality))
        return false;
    if (query.labelledOnly && row.label.empty())
        return false;
    return (query.modality.empty() || sameWord(row.modality, query.modality)) &&
           (query.bodyPart.empty() || sameWord(row.bodyPart, query.bodyPart)) &&
           (query.label.empty() || sameWord(row.label, query.label));
}

} // namespace

SimilarWorkflow::SimilarWorkflow(std::filesystem::path modelDirectory)
    : m_modelDirectory(std::move(modelDirectory)), m_unreadable(std::make_shared<Unreadable>()) {}

Result<SimilarAnswer> SimilarWorkflow::find(Session& session, const SimilarQuery& query,
                                            const ProgressFunction& progress, std::stop_token stop) const {
    if (!session.may(Permission::ViewStudies))
        return fail(ErrorCode::NotPermitted, "This account may not look at other patients' studies.");
    if (query.k < 1)
        return fail(ErrorCode::InvalidArgument, "At least one similar case must be asked for.");
    const auto image = queryImageOf(session, query);
    if (!image)
        return fail(image.error());
    const std::optional<Task> task = query.task ? query.task : taskOf(image->series);
    const std::string modelName = task ? toString(*task) : "router";
    auto extractor = FeatureExtractor::load(m_modelDirectory, modelName);
    if (!extractor && extractor.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Unsupported, "No " + modelName + " model is installed.");
    if (!extractor)
        return fail(extractor.error());
    const ModelInfo model = (*extractor)->model();

    const auto plane = session.loadPlane(image->series.seriesUid, image->stack, image->plane);
    if (!plane)
        return fail(plane.error());
    const auto features = (*extractor)->features(sliceImage(**plane, 0));
    if (!features)
        return fail(features.error());

    std::vector<SeriesUid> missing;
    const auto modalities =
        query.indexedOnly ? std::vector<std::string>() : modalitiesToIndex(query, *image, task);
    for (const std::string& modality : modalities) {
        const auto series = session.seriesWithoutEmbeddings(model.sha256, modality);
        if (!series)
            return fail(series.error());
        const std::lock_guard lock(m_unreadable->mutex);
        std::copy_if(series->begin(), series->end(), std::back_inserter(missing), [&](const SeriesUid& uid) {
            return !m_unreadable->series.contains({model.sha256, uid});
        });
    }
    if (!missing.empty()) {
        inference::RunOptions options;
        options.stop = stop;
        if (progress)
            options.progress = [&progress](int done, int total) {
                progress({done, total, "indexing series"});
            };
        const auto indexed = inference::runAll<bool>(
            static_cast<int>(missing.size()), options,
            [this, &modelName] { return FeatureExtractor::load(m_modelDirectory, modelName); },
            [&](std::unique_ptr<FeatureExtractor>& worker, int i) -> Result<bool> {
                const SeriesUid& uid = missing[static_cast<std::size_t>(i)];
                const auto rows = indexSeries(session, *worker, uid, stop);
                if (!rows)
                    return fail(rows.error());
                if (rows->empty()) {
                    const std::lock_guard lock(m_unreadable->mutex);
                    m_unreadable->series.emplace(model.sha256, uid);
                    return false;
                }
                if (const auto stored = session.addEmbeddings(model.sha256, *rows); !stored)
                    return fail(stored.error());
                return true;
            });
        if (!indexed)
            return fail(indexed.error());
    }

    auto rows = session.embeddings(model.sha256);
    if (!rows)
        return fail(rows.error());
    const inference::SimilarIndex index(std::move(*rows));
    SimilarAnswer answer;
    answer.model = model;
    answer.indexVectors = static_cast<std::int64_t>(index.rows().size());
    answer.query.studyUid = image->study.studyUid;
    answer.query.seriesUid = image->series.seriesUid;
    answer.query.sopInstanceUid = image->frame.sopInstanceUid;
    answer.query.frame = image->frame.frame;
    answer.query.patientId = image->study.patientId;
    answer.query.modality = image->series.modality;
    answer.query.bodyPart = image->series.bodyPart;
    for (const EmbeddingRow& row : index.rows()) {
        if (row.sopInstanceUid == image->frame.sopInstanceUid && row.frame == image->frame.frame) {
            answer.query.label = row.label;
            answer.query.labelSource = row.labelSource;
        }
    }
    const auto found = index.nearest(
        *features, static_cast<std::size_t>(query.k),
        [&query, &image](const EmbeddingRow& row) { return accepts(query, *image, row); },
        [](const EmbeddingRow& row) { return row.studyUid.str(); });
    for (const inference::Neighbour& neighbour : found) {
        answer.cases.push_back({static_cast<int>(answer.cases.size()) + 1, neighbour.similarity,
                                neighbour.distance, index.rows()[neighbour.row]});
    }
    return answer;
}

} // namespace candela
