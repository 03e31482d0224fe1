#include "inference/Network.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <mutex>
#include <numeric>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>
#include <sodium.h>

namespace candela::inference {

struct Network::Net {
    cv::dnn::Net net;
};

namespace {

/// How far the mean of the class maps may lie from the logits.
constexpr double kHeadTolerance = 1e-3;

/// Workers are the threads here: one per core, each with its own network.
void setUpOpenCv() {
    static std::once_flag once;
    std::call_once(once, [] {
        cv::setNumThreads(1);
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    });
}

std::string sha256Of(const std::vector<std::uint8_t>& bytes) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, bytes.data(), bytes.size());
    char text[2 * sizeof hash + 1];
    sodium_bin2hex(text, sizeof text, hash, sizeof hash);
    return text;
}

std::vector<float> valuesOf(const cv::Mat& blob) {
    const cv::Mat whole = blob.isContinuous() ? blob : blob.clone();
    const auto* first = whole.ptr<float>();
    return {first, first + whole.total()};
}

bool allFinite(const std::vector<float>& values) {
    return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}

void normalise(std::vector<float>& vector) {
    double squares = 0;
    for (const float value : vector)
        squares += static_cast<double>(value) * value;
    const double length = std::max(std::sqrt(squares), 1e-12);
    for (float& value : vector)
        value = static_cast<float>(value / length);
}

/// Why card and network do not belong together; empty when they do.
std::string contradiction(const Card& card, const NetworkOutput& output) {
    if (output.logits.size() != card.summary.classes.size())
        return "it has another number of classes than its card";
    if (!card.detector)
        return {};
    const LinearHead& head = card.rules().head;
    if (output.embedding.size() != card.rules().gate.mean.size())
        return "its embedding has another length than its card's";
    if (static_cast<std::size_t>(output.channels) != head.weight.front().size())
        return "its feature map has another number of channels than its card's head";
    const std::vector<double> pooled = pooledFeatures(output);
    for (std::size_t c = 0; c < head.weight.size(); ++c) {
        const double logit =
            std::inner_product(pooled.begin(), pooled.end(), head.weight[c].begin(), head.bias[c]);
        if (std::abs(logit - output.logits[c]) > kHeadTolerance)
            return "its logits do not follow from its card's head";
    }
    return {};
}

} // namespace

std::vector<double> pooledFeatures(const NetworkOutput& output) {
    const auto area = static_cast<std::ptrdiff_t>(output.rows) * output.columns;
    std::vector<double> pooled;
    for (auto first = output.features.begin(); first != output.features.end(); first += area)
        pooled.push_back(std::accumulate(first, first + area, 0.0) / static_cast<double>(area));
    return pooled;
}

Network::Network(std::unique_ptr<Net> net) : m_net(std::move(net)) {}
Network::~Network() = default;

Result<std::unique_ptr<Network>> Network::load(const Card& card) {
    setUpOpenCv();
    const std::string file = card.network.string();
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(card.network, ignored))
        return fail(ErrorCode::NotFound, "The network " + file + " is missing.");
    std::ifstream stream(card.network, std::ios::binary);
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(stream),
                                          std::istreambuf_iterator<char>()};
    if (!stream || bytes.empty())
        return fail(ErrorCode::Corrupt, "The network " + file + " cannot be read.");
    if (sha256Of(bytes) != card.summary.model.sha256)
        return fail(ErrorCode::Corrupt,
                    "The network " + file + " is damaged: its SHA-256 is not the one its card names.");

    auto net = std::make_unique<Net>();
    try {
        net->net = cv::dnn::readNetFromONNX(bytes);
        net->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net->net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Corrupt, "The network " + file + " cannot be read: " + error.what());
    }

    std::unique_ptr<Network> network(new Network(std::move(net)));
    NetworkPicture empty;
    empty.size = card.preprocessing.size;
    empty.planes = std::max(1, static_cast<int>(card.preprocessing.planesMm.size()));
    const auto side = static_cast<std::size_t>(empty.size);
    empty.grey.assign(static_cast<std::size_t>(empty.planes) * side * side, 0);
    const auto output = network->run(empty);
    if (!output)
        return fail(ErrorCode::Corrupt, "The network " + file + " does not run. " + output.error().message);
    if (const std::string why = contradiction(card, *output); !why.empty())
        return fail(ErrorCode::Corrupt, "The network " + file + " does not fit its card: " + why + ".");
    return network;
}

Result<NetworkOutput> Network::run(const NetworkPicture& picture) {
    try {
        const int shape[] = {1, picture.planes, picture.size, picture.size};
        cv::Mat blob(4, shape, CV_32F);
        std::transform(picture.grey.begin(), picture.grey.end(), blob.ptr<float>(),
                       [](std::uint8_t grey) { return static_cast<float>(grey) / 255.0F; });
        m_net->net.setInput(blob, "image");
        std::vector<cv::Mat> outputs;
        m_net->net.forward(outputs, std::vector<cv::String>{"logits", "features", "embedding"});
        if (outputs.size() != 3 || outputs[1].dims != 4)
            return fail(ErrorCode::Failed, "It has not the three outputs logits, features and embedding.");

        NetworkOutput result;
        const std::vector<float> logits = valuesOf(outputs[0]);
        result.logits.assign(logits.begin(), logits.end());
        result.features = valuesOf(outputs[1]);
        result.channels = outputs[1].size[1];
        result.rows = outputs[1].size[2];
        result.columns = outputs[1].size[3];
        result.embedding = valuesOf(outputs[2]);
        if (!allFinite(logits) || !allFinite(result.embedding))
            return fail(ErrorCode::Failed, "It answered with values that are not numbers.");
        normalise(result.embedding);
        return result;
    } catch (const std::exception& error) {
        return fail(ErrorCode::Failed, std::string("The network failed: ") + error.what());
    }
}

} // namespace candela::inference
