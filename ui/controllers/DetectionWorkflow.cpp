#include "ui/controllers/DetectionWorkflow.h"

#include "inference/DetectorPool.h"
#include "ui/controllers/SeriesChoice.h"
#include "ui/controllers/SpotDetection.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace candela {

using inference::DetectorPool;
using inference::SliceImage;
using inference::SlicePrediction;

namespace {

/// Vectors kept of one stack; more would be near copies of each other.
constexpr int kEmbeddingsOfAStack = 64;
/// Up to here planes are loaded one by one instead of with their whole stack.
constexpr std::size_t kSinglePlanes = 4;

/// What is going to be looked at.
struct Plan {
    StudyDetail study;
    std::vector<StackChoice> stacks; ///< empty: refused
    StackChoice shown;               ///< where a refusal's key slice is taken from
    std::string refusal;
};

/// One stack's images and what the network says of them.
struct Analysed {
    StackChoice choice;
    std::vector<FrameRef> frames;        ///< one per plane of the stack
    std::vector<SlicePrediction> slices; ///< one per plane of the choice
};

Error noImages() {
    return {ErrorCode::Unsupported, "There are no images in what was chosen."};
}

const SeriesInfo* find(const StudyDetail& study, const SeriesUid& uid) {
    const auto place = std::find_if(study.series.begin(), study.series.end(),
                                    [&uid](const SeriesInfo& series) { return series.seriesUid == uid; });
    return place == study.series.end() ? nullptr : &*place;
}

/// The planes of an instance; a multi-frame instance may lie in several stacks.
Result<std::vector<StackChoice>> stacksOf(Session& session, const SeriesInfo& series,
                                          const SopInstanceUid& uid) {
    std::vector<StackChoice> choices;
    for (const StackInfo& stack : series.stacks) {
        const auto frames = session.frames(series.seriesUid, stack.stack);
        if (!frames)
            return fail(frames.error());
        StackChoice choice{series.seriesUid, stack.stack, {}};
        for (std::size_t plane = 0; plane < frames->size(); ++plane) {
            if ((*frames)[plane].sopInstanceUid == uid)
                choice.planes.push_back(static_cast<int>(plane));
        }
        if (!choice.planes.empty())
            choices.push_back(std::move(choice));
    }
    return choices;
}

/// Why no stack of a study suits: what its series' headers say, each thing once.
std::string refusalOf(Task task, const StudyDetail& study) {
    std::set<std::string> reasons;
    for (const SeriesInfo& series : study.series) {
        if (!series.stacks.empty())
            reasons.insert(contradiction(task, series));
    }
    reasons.erase("");
    std::string text;
    for (const std::string& reason : reasons)
        text += (text.empty() ? "" : "; ") + reason;
    return text;
}

Result<Plan> planOf(Session& session, Task task, const DetectionTarget& target) {
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
    auto study = session.study(studyUid);
    if (!study)
        return fail(study.error());
    Plan plan;
    plan.study = std::move(*study);

    if (seriesUid.empty()) {
        const auto shown = mainStack(plan.study.series);
        if (!shown)
            return fail(noImages());
        plan.shown = *shown;
        plan.stacks = suitableStacks(task, plan.study);
        if (plan.stacks.empty())
            plan.refusal = refusalOf(task, plan.study);
        return plan;
    }

    const SeriesInfo* series = find(plan.study, seriesUid);
    if (series == nullptr)
        return fail(ErrorCode::NotFound, "There is no series " + seriesUid.str() + " in this study.");
    if (target.sopInstanceUid.empty()) {
        for (const StackInfo& stack : series->stacks)
            plan.stacks.push_back({seriesUid, stack.stack, {}});
    } else {
        auto choices = stacksOf(session, *series, target.sopInstanceUid);
        if (!choices)
            return fail(choices.error());
        plan.stacks = std::move(*choices);
    }
    if (plan.stacks.empty())
        return fail(noImages());
    plan.shown = target.sopInstanceUid.empty() ? mainStack({*series}).value_or(plan.stacks.front())
                                               : plan.stacks.front();
    plan.refusal = contradiction(task, *series);
    if (!plan.refusal.empty())
        plan.stacks.clear();
    return plan;
}

/// Leaves the stacks in which a spot can be judged, or says why there is none.
void keepSuitableForSpots(Plan& plan) {
    std::string reason;
    const auto unsuitable = [&plan, &reason](const StackChoice& choice) {
        for (const StackInfo& stack : find(plan.study, choice.seriesUid)->stacks) {
            if (stack.stack == choice.stack)
                reason = unsuitableForSpots(stack);
        }
        return !reason.empty();
    };
    std::erase_if(plan.stacks, unsuitable);
    if (plan.stacks.empty() && plan.refusal.empty())
        plan.refusal = reason;
}

/// Fills in what every detection has, whatever its result.
Detection detectionOf(const Plan& plan, Task task, const inference::ModelCard& card) {
    Detection detection;
    detection.task = task;
    detection.studyUid = plan.study.study.studyUid;
    detection.patientId = plan.study.study.patientId;
    detection.model = card.model;
    return detection;
}

/// A refusal from the header alone: no network is asked.
Result<Detection> refused(Session& session, const Plan& plan, Task task, const inference::ModelCard& card) {
    const auto frames = session.frames(plan.shown.seriesUid, plan.shown.stack);
    if (!frames)
        return fail(frames.error());
    if (frames->empty())
        return fail(noImages());
    Detection detection = detectionOf(plan, task, card);
    detection.result.verdict = Verdict::Indeterminate;
    detection.result.inDistribution = false;
    detection.result.oodThreshold = 1;
    detection.result.oodScore = 2; // the limit is 1; a header that contradicts is beyond doubt
    detection.result.reason = plan.refusal;
    detection.result.text = "Indeterminate: " + plan.refusal;
    const std::vector<int>& planes = plan.shown.planes;
    const std::size_t plane =
        planes.empty() ? frames->size() / 2 : static_cast<std::size_t>(planes[planes.size() / 2]);
    detection.seriesUid = plan.shown.seriesUid;
    detection.keyStack = plan.shown.stack;
    detection.keySlice = {(*frames)[plane].sopInstanceUid, (*frames)[plane].frame, static_cast<int>(plane)};
    return detection;
}

/// Runs the networks over the planned stacks, one stack in memory at a time.
class Analysis {
public:
    Analysis(Session& session, DetectorPool& detectors, Task task, const ProgressFunction& progress,
             std::stop_token stop)
        : m_session(session),
          m_detectors(detectors),
          m_task(task),
          m_progress(progress),
          m_stop(std::move(stop)) {}

    Result<std::vector<Analysed>> run(const std::vector<StackChoice>& choices) {
        std::vector<Analysed> all;
        for (const StackChoice& choice : choices) {
            auto frames = m_session.frames(choice.seriesUid, choice.stack);
            if (!frames)
                return fail(frames.error());
            Analysed analysed{choice, std::move(*frames), {}};
            if (analysed.choice.planes.empty()) {
                for (std::size_t plane = 0; plane < analysed.frames.size(); ++plane)
                    analysed.choice.planes.push_back(static_cast<int>(plane));
            }
            m_total += static_cast<int>(analysed.choice.planes.size());
            all.push_back(std::move(analysed));
        }
        for (Analysed& analysed : all) {
            tell("loading images", 0);
            auto slices = predict(analysed.choice);
            if (!slices)
                return fail(slices.error());
            analysed.slices = std::move(*slices);
            m_done += static_cast<int>(analysed.slices.size());
        }
        return all;
    }

private:
    Result<std::vector<SlicePrediction>> predict(const StackChoice& choice) {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "The analysis was cancelled.");
        std::shared_ptr<const ImageStack> stack;
        if (choice.planes.size() > kSinglePlanes) {
            auto loaded = m_session.loadStack(choice.seriesUid, choice.stack, m_stop);
            if (!loaded)
                return fail(loaded.error());
            stack = std::move(*loaded);
        }
        const auto image = [this, &choice, &stack](int index) -> Result<SliceImage> {
            const int plane = choice.planes[static_cast<std::size_t>(index)];
            if (stack)
                return sliceImage(*stack, plane);
            const auto one = m_session.loadPlane(choice.seriesUid, choice.stack, plane);
            if (!one)
                return fail(one.error());
            return sliceImage(**one, 0);
        };
        inference::RunOptions options;
        options.stop = m_stop;
        options.progress = [this](int done, int) { tell("looking at images", done); };
        return inference::predictAll(m_detectors, m_task, static_cast<int>(choice.planes.size()), image,
                                     options);
    }

    void tell(const char* what, int done) const {
        if (m_progress)
            m_progress({m_done + done, m_total, what});
    }

    Session& m_session;
    DetectorPool& m_detectors;
    Task m_task;
    const ProgressFunction& m_progress;
    std::stop_token m_stop;
    int m_done = 0;
    int m_total = 0;
};

/// Pools what the stacks say. A stack of which too little is known (another sequence, a localizer) does not
/// take part, so that it cannot spoil those that are known.
void decide(const inference::Detector& detector, const std::vector<Analysed>& all, Detection& detection) {
    struct Place {
        const Analysed* analysed;
        std::size_t index;
    };
    std::vector<SlicePrediction> voting;
    std::vector<Place> places;
    const auto add = [&voting, &places](const Analysed& analysed) {
        for (std::size_t i = 0; i < analysed.slices.size(); ++i)
            places.push_back({&analysed, i});
        voting.insert(voting.end(), analysed.slices.begin(), analysed.slices.end());
    };
    int key = 0;
    for (const Analysed& analysed : all) {
        if (detector.pool(analysed.slices, key).inDistribution)
            add(analysed);
    }
    if (voting.empty())
        std::for_each(all.begin(), all.end(), add);

    detection.result = detector.pool(voting, key);
    const Place& place = places[static_cast<std::size_t>(key)];
    const int plane = place.analysed->choice.planes[place.index];
    const FrameRef& frame = place.analysed->frames[static_cast<std::size_t>(plane)];
    detection.seriesUid = place.analysed->choice.seriesUid;
    detection.keyStack = place.analysed->choice.stack;
    detection.keySlice = {frame.sopInstanceUid, frame.frame, plane};
}

void addSlices(const inference::ModelCard& card, const std::vector<Analysed>& all, Detection& detection) {
    for (const Analysed& analysed : all) {
        for (std::size_t i = 0; i < analysed.slices.size(); ++i) {
            const SlicePrediction& slice = analysed.slices[i];
            const int plane = analysed.choice.planes[i];
            const FrameRef& frame = analysed.frames[static_cast<std::size_t>(plane)];
            detection.slices.push_back(
                {analysed.choice.seriesUid, analysed.choice.stack, frame.sopInstanceUid, frame.frame, plane,
                 slice.detected, card.classes[static_cast<std::size_t>(slice.best)], slice.inDistribution});
        }
    }
}

/// Only of stacks that were looked at as a whole: a series with the vector of one instance would count as
/// indexed, and its other images would never be found.
std::vector<EmbeddingRow> embeddingsOf(const std::vector<Analysed>& all, const Detection& detection) {
    std::vector<EmbeddingRow> rows;
    for (const Analysed& analysed : all) {
        if (analysed.slices.size() < analysed.frames.size())
            continue;
        const auto count = static_cast<int>(analysed.slices.size());
        std::vector<int> wanted = evenlySpaced(count, kEmbeddingsOfAStack);
        const auto key =
            std::find(analysed.choice.planes.begin(), analysed.choice.planes.end(), detection.keySlice.slice);
        if (analysed.choice.seriesUid == detection.seriesUid && analysed.choice.stack == detection.keyStack &&
            key != analysed.choice.planes.end())
            wanted.push_back(static_cast<int>(key - analysed.choice.planes.begin()));
        std::sort(wanted.begin(), wanted.end());
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        for (const int index : wanted) {
            const auto i = static_cast<std::size_t>(index);
            const FrameRef& frame = analysed.frames[static_cast<std::size_t>(analysed.choice.planes[i])];
            EmbeddingRow row;
            row.studyUid = detection.studyUid;
            row.seriesUid = analysed.choice.seriesUid;
            row.sopInstanceUid = frame.sopInstanceUid;
            row.frame = frame.frame;
            row.vector = analysed.slices[i].embedding;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace

DetectionWorkflow::DetectionWorkflow(std::filesystem::path modelDirectory)
    : m_modelDirectory(std::move(modelDirectory)),
      m_detectors(std::make_shared<DetectorPool>(m_modelDirectory)) {}

Result<Detection> DetectionWorkflow::detect(Session& session, Task task, const DetectionTarget& target,
                                            const ProgressFunction& progress, std::stop_token stop) const {
    const auto start = std::chrono::steady_clock::now();
    if (!session.may(Permission::Detect))
        return fail(ErrorCode::NotPermitted, "This account may not run a detection.");
    const auto card = inference::readCard(m_modelDirectory, task);
    if (!card && card.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Unsupported, std::string("No ") + toString(task) + " model is installed.");
    if (!card)
        return fail(card.error());
    if (task == Task::Nodule && !target.spot)
        return fail(ErrorCode::InvalidArgument, "The nodule model needs the nodule's place.");
    auto plan = planOf(session, task, target);
    if (!plan)
        return fail(plan.error());
    if (task == Task::Nodule)
        keepSuitableForSpots(*plan);

    const auto secondsSinceStart = [start] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    if (plan->stacks.empty()) {
        auto detection = refused(session, *plan, task, *card);
        if (!detection)
            return fail(detection.error());
        detection->seconds = secondsSinceStart();
        return session.addDetection(std::move(*detection));
    }

    if (task == Task::Nodule) {
        auto detection = judgeSpot(session, *m_detectors, plan->stacks, *target.spot,
                                   detectionOf(*plan, task, *card), stop);
        if (!detection)
            return fail(detection.error());
        detection->seconds = secondsSinceStart();
        return session.addDetection(std::move(*detection));
    }

    auto analysed = Analysis(session, *m_detectors, task, progress, std::move(stop)).run(plan->stacks);
    if (!analysed)
        return fail(analysed.error());
    const bool anything = std::any_of(analysed->begin(), analysed->end(),
                                      [](const Analysed& one) { return !one.slices.empty(); });
    if (!anything)
        return fail(noImages());
    const auto detector = m_detectors->take(task);
    if (!detector)
        return fail(detector.error());
    const inference::ModelCard& used = (*detector)->card();
    Detection detection = detectionOf(*plan, task, used);
    decide(**detector, *analysed, detection);
    addSlices(used, *analysed, detection);
    if (const auto rows = embeddingsOf(*analysed, detection); !rows.empty()) {
        if (const auto stored = session.addEmbeddings(used.model.sha256, rows); !stored)
            return fail(stored.error());
    }
    detection.seconds = secondsSinceStart();
    return session.addDetection(std::move(detection));
}

Result<inference::ActivationMap> DetectionWorkflow::activationMap(const ImageStack& stack, int plane,
                                                                  const Detection& detection) const {
    if (plane < 0 || plane >= stack.planes())
        return fail(ErrorCode::InvalidArgument, "The stack has no plane " + std::to_string(plane) + ".");
    const auto detector = m_detectors->take(detection.task);
    if (!detector)
        return fail(detector.error());
    const inference::ModelCard& card = (*detector)->card();
    if (!detection.model.sha256.empty() && detection.model.sha256 != card.model.sha256)
        return fail(ErrorCode::Unsupported, "This detection was made by another version of the model (" +
                                                detection.model.version +
                                                "); run it again to see its activation map.");
    const auto place = std::find(card.classes.begin(), card.classes.end(), detection.result.label);
    const int label = place == card.classes.end() ? -1 : static_cast<int>(place - card.classes.begin());
    if (!detection.spots.empty())
        return spotMap(**detector, stack, plane, detection.spots.front(), label);
    return (*detector)->activationMap(sliceImage(stack, plane), label);
}

std::vector<inference::ModelCard> DetectionWorkflow::cards() const {
    std::vector<inference::ModelCard> cards;
    for (const Task task : {Task::Brain, Task::Lung, Task::Nodule}) {
        if (auto card = inference::readCard(m_modelDirectory, task))
            cards.push_back(std::move(*card));
    }
    return cards;
}

} // namespace candela
