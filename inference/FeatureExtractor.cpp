#include "inference/FeatureExtractor.h"

#include "inference/Card.h"
#include "inference/Network.h"

namespace candela::inference {

struct FeatureExtractor::Parts {
    Card card;
    std::unique_ptr<Network> network;
};

FeatureExtractor::FeatureExtractor(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
FeatureExtractor::~FeatureExtractor() = default;

Result<std::unique_ptr<FeatureExtractor>> FeatureExtractor::load(const std::filesystem::path& modelDirectory,
                                                                 const std::string& model) {
    auto card = loadCard(modelDirectory, model);
    if (!card)
        return fail(card.error());
    auto network = Network::load(*card);
    if (!network)
        return fail(network.error());
    return std::unique_ptr<FeatureExtractor>(
        new FeatureExtractor(std::make_unique<Parts>(Parts{std::move(*card), std::move(*network)})));
}

const ModelInfo& FeatureExtractor::model() const {
    return m_parts->card.summary.model;
}

Result<std::vector<float>> FeatureExtractor::features(const SliceImage& image) {
    const auto picture = makePicture(image, m_parts->card.preprocessing);
    if (!picture)
        return fail(picture.error());
    auto output = m_parts->network->run(*picture);
    if (!output)
        return fail(output.error());
    return std::move(output->embedding);
}

} // namespace candela::inference
