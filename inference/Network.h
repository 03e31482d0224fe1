#pragma once

#include "database/model/Result.h"
#include "inference/Card.h"
#include "inference/Preprocessing.h"

#include <memory>
#include <vector>

namespace candela::inference {

/// What a network says of one picture.
struct NetworkOutput {
    std::vector<double> logits;  ///< one per class
    std::vector<float> features; ///< last feature map, channels × rows × columns
    int channels = 0;
    int rows = 0;
    int columns = 0;
    std::vector<float> embedding; ///< L2-normalised
};

/// The mean of each channel of the last feature map.
[[nodiscard]] std::vector<double> pooledFeatures(const NetworkOutput& output);

/// A network read from an ONNX file. Not thread-safe: one per worker.
class Network {
public:
    /// Reads the card's network, checks its SHA-256 and, on an empty picture, that it fits the card.
    /// Errors: NotFound (no file), Corrupt (names the file).
    [[nodiscard]] static Result<std::unique_ptr<Network>> load(const Card& card);
    ~Network();

    [[nodiscard]] Result<NetworkOutput> run(const NetworkPicture& picture);

private:
    struct Net;
    explicit Network(std::unique_ptr<Net> net);
    std::unique_ptr<Net> m_net;
};

} // namespace candela::inference
