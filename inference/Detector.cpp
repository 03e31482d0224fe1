#include "inference/Detector.h"

#include "inference/Card.h"
#include "inference/Decision.h"
#include "inference/Gate.h"
#include "inference/Network.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace candela::inference {

struct Detector::Parts {
    Card card;
    Card routerCard;
    std::unique_ptr<Network> network;
    std::unique_ptr<Network> router;
};

namespace {

struct Seen {
    NetworkPicture picture;
    NetworkOutput output;
};

Result<Seen> see(Network& network, Result<NetworkPicture> picture) {
    if (!picture)
        return fail(picture.error());
    auto output = network.run(*picture);
    if (!output)
        return fail(output.error());
    return Seen{std::move(*picture), std::move(*output)};
}

Result<Seen> see(const Card& card, Network& network, const SliceImage& image) {
    return see(network, makePicture(image, card.preprocessing));
}

/// What the network's answer means by the card, but for the gate.
SlicePrediction predictionOf(const Card& card, NetworkOutput output) {
    SlicePrediction prediction;
    prediction.logits = std::move(output.logits);
    prediction.probabilities = softmax(prediction.logits, card.temperature);
    for (std::size_t c = 0; c < prediction.probabilities.size(); ++c) {
        if (card.summary.positive[c])
            prediction.detected += prediction.probabilities[c];
    }
    prediction.detected = std::min(prediction.detected, 1.0);
    prediction.best =
        static_cast<int>(std::max_element(prediction.probabilities.begin(), prediction.probabilities.end()) -
                         prediction.probabilities.begin());
    prediction.embedding = std::move(output.embedding);
    return prediction;
}

void judge(SlicePrediction& prediction, const GateOpinion& opinion) {
    prediction.oodScore = opinion.score;
    prediction.inDistribution = opinion.score <= prediction.oodThreshold;
    prediction.reason = opinion.reason;
}

/// Greatest diameter that is stated: the side of what the network sees is not much wider.
constexpr double kLargestDiameter = 40;

double diameterOf(const DiameterRule& rule, const NetworkOutput& output) {
    if (rule.weight.empty())
        return 0;
    const std::vector<double> pooled = pooledFeatures(output);
    const double logarithm = std::inner_product(pooled.begin(), pooled.end(), rule.weight.begin(), rule.bias);
    return std::min(std::exp(logarithm), kLargestDiameter);
}

/// The map of a class, the most probable one for -1. InvalidArgument: no such class.
Result<ActivationMap> mapOf(const LinearHead& head, const Seen& seen, int classIndex) {
    const auto& logits = seen.output.logits;
    if (classIndex >= static_cast<int>(logits.size()))
        return fail(ErrorCode::InvalidArgument,
                    "The model has no class number " + std::to_string(classIndex) + ".");
    const auto c =
        classIndex >= 0
            ? static_cast<std::size_t>(classIndex)
            : static_cast<std::size_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());

    ActivationMap map;
    map.rows = seen.output.rows;
    map.columns = seen.output.columns;
    map.bias = head.bias[c];
    map.left = seen.picture.left;
    map.top = seen.picture.top;
    map.width = seen.picture.width;
    map.height = seen.picture.height;
    const auto area = static_cast<std::size_t>(map.rows) * static_cast<std::size_t>(map.columns);
    std::vector<double> sums(area, 0.0);
    for (std::size_t k = 0; k < head.weight[c].size(); ++k) {
        for (std::size_t i = 0; i < area; ++i)
            sums[i] += head.weight[c][k] * seen.output.features[k * area + i];
    }
    map.values.assign(sums.begin(), sums.end());
    return map;
}

} // namespace

Detector::Detector(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Detector::~Detector() = default;

Result<std::unique_ptr<Detector>> Detector::load(const std::filesystem::path& modelDirectory, Task task) {
    auto card = loadCard(modelDirectory, toString(task));
    if (!card)
        return fail(card.error());
    if (!card->detector || card->summary.task != task)
        return fail(ErrorCode::Corrupt,
                    "The model card " + (modelDirectory / toString(task)).replace_extension("json").string() +
                        " is for another task.");
    auto routerCard = loadCard(modelDirectory, "router");
    if (!routerCard)
        return fail(routerCard.error());
    const auto& known = routerCard->summary.classes;
    const std::string& own = card->rules().gate.routerClass;
    if (!own.empty() && std::find(known.begin(), known.end(), own) == known.end())
        return fail(ErrorCode::Corrupt, "The router does not know the class " + own +
                                            " that the model card of " + toString(task) + " asks for.");
    auto network = Network::load(*card);
    if (!network)
        return fail(network.error());
    auto router = Network::load(*routerCard);
    if (!router)
        return fail(router.error());
    auto parts = std::make_unique<Parts>(
        Parts{std::move(*card), std::move(*routerCard), std::move(*network), std::move(*router)});
    return std::unique_ptr<Detector>(new Detector(std::move(parts)));
}

const ModelCard& Detector::card() const {
    return m_parts->card.summary;
}

Result<SlicePrediction> Detector::predict(const SliceImage& image) {
    auto seen = see(m_parts->card, *m_parts->network, image);
    if (!seen)
        return fail(seen.error());
    const auto routed = see(m_parts->routerCard, *m_parts->router, image);
    if (!routed)
        return fail(routed.error());

    const GateRule& gate = m_parts->card.rules().gate;
    SlicePrediction prediction = predictionOf(m_parts->card, std::move(seen->output));
    const std::vector<double> kinds = softmax(routed->output.logits, m_parts->routerCard.temperature);
    const GateOpinion near = embeddingOpinion(gate, prediction.embedding);
    judge(prediction, gate.routerClass.empty()
                          ? near
                          : furtherOf(routerOpinion(gate, m_parts->routerCard.summary.classes, kinds), near));
    return prediction;
}

Result<SlicePrediction> Detector::predict(const SpotVolume& volume) {
    auto seen = see(*m_parts->network, makePlanes(volume, m_parts->card.preprocessing));
    if (!seen)
        return fail(seen.error());
    const DetectorRules& rules = m_parts->card.rules();
    const double diameter = diameterOf(rules.diameter, seen->output);
    SlicePrediction prediction = predictionOf(m_parts->card, std::move(seen->output));
    prediction.diameterMm = diameter;
    judge(prediction, embeddingOpinion(rules.gate, prediction.embedding));
    return prediction;
}

Result<ActivationMap> Detector::activationMap(const SliceImage& image, int classIndex) {
    const auto seen = see(m_parts->card, *m_parts->network, image);
    if (!seen)
        return fail(seen.error());
    return mapOf(m_parts->card.rules().head, *seen, classIndex);
}

Result<ActivationMap> Detector::activationMap(const SpotVolume& volume, int classIndex) {
    const auto seen = see(*m_parts->network, makePlanes(volume, m_parts->card.preprocessing));
    if (!seen)
        return fail(seen.error());
    return mapOf(m_parts->card.rules().head, *seen, classIndex);
}

DetectionResult Detector::resultOf(const SlicePrediction& slice) const {
    return decide(m_parts->card, slice);
}

DetectionResult Detector::pool(const std::vector<SlicePrediction>& slices, int& keySlice) const {
    return decide(m_parts->card, slices, keySlice);
}

Result<ModelCard> readCard(const std::filesystem::path& modelDirectory, Task task) {
    auto card = loadCard(modelDirectory, toString(task));
    if (!card)
        return fail(card.error());
    return std::move(card->summary);
}

Result<std::vector<std::uint8_t>> preprocess(const std::filesystem::path& modelDirectory,
                                             const std::string& model, const SliceImage& image) {
    const auto card = loadCard(modelDirectory, model);
    if (!card)
        return fail(card.error());
    auto picture = makePicture(image, card->preprocessing);
    if (!picture)
        return fail(picture.error());
    return std::move(picture->grey);
}

} // namespace candela::inference
