#include "inference/Detector.h"

#include "inference/Card.h"
#include "inference/Decision.h"
#include "inference/Gate.h"
#include "inference/Network.h"

#include <algorithm>

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

Result<Seen> see(const Card& card, Network& network, const SliceImage& image) {
    auto picture = makePicture(image, card.preprocessing);
    if (!picture)
        return fail(picture.error());
    auto output = network.run(*picture);
    if (!output)
        return fail(output.error());
    return Seen{std::move(*picture), std::move(*output)};
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
    if (std::find(known.begin(), known.end(), card->rules().gate.routerClass) == known.end())
        return fail(ErrorCode::Corrupt, "The router does not know the class " +
                                            card->rules().gate.routerClass + " that the model card of " +
                                            toString(task) + " asks for.");
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

    SlicePrediction prediction;
    prediction.logits = std::move(seen->output.logits);
    prediction.probabilities = softmax(prediction.logits, m_parts->card.temperature);
    for (std::size_t c = 0; c < prediction.probabilities.size(); ++c) {
        if (m_parts->card.summary.positive[c])
            prediction.detected += prediction.probabilities[c];
    }
    prediction.detected = std::min(prediction.detected, 1.0);
    prediction.best =
        static_cast<int>(std::max_element(prediction.probabilities.begin(), prediction.probabilities.end()) -
                         prediction.probabilities.begin());

    const GateRule& gate = m_parts->card.rules().gate;
    const std::vector<double> kinds = softmax(routed->output.logits, m_parts->routerCard.temperature);
    const GateOpinion opinion = furtherOf(routerOpinion(gate, m_parts->routerCard.summary.classes, kinds),
                                          embeddingOpinion(gate, seen->output.embedding));
    prediction.oodScore = opinion.score;
    prediction.inDistribution = opinion.score <= prediction.oodThreshold;
    prediction.reason = opinion.reason;
    prediction.embedding = std::move(seen->output.embedding);
    return prediction;
}

Result<ActivationMap> Detector::activationMap(const SliceImage& image, int classIndex) {
    const auto seen = see(m_parts->card, *m_parts->network, image);
    if (!seen)
        return fail(seen.error());
    const auto& logits = seen->output.logits;
    if (classIndex >= static_cast<int>(logits.size()))
        return fail(ErrorCode::InvalidArgument,
                    "The model has no class number " + std::to_string(classIndex) + ".");
    const auto c =
        classIndex >= 0
            ? static_cast<std::size_t>(classIndex)
            : static_cast<std::size_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());

    const LinearHead& head = m_parts->card.rules().head;
    ActivationMap map;
    map.rows = seen->output.rows;
    map.columns = seen->output.columns;
    map.bias = head.bias[c];
    map.left = seen->picture.left;
    map.top = seen->picture.top;
    map.width = seen->picture.width;
    map.height = seen->picture.height;
    const auto area = static_cast<std::size_t>(map.rows) * static_cast<std::size_t>(map.columns);
    std::vector<double> sums(area, 0.0);
    for (std::size_t k = 0; k < head.weight[c].size(); ++k) {
        for (std::size_t i = 0; i < area; ++i)
            sums[i] += head.weight[c][k] * seen->output.features[k * area + i];
    }
    map.values.assign(sums.begin(), sums.end());
    return map;
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
