#pragma once

#include "database/model/Result.h"
#include "inference/Detector.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace candela::inference {

/// The feature vectors of a model alone, without its gate: what the index of similar cases is made of.
/// Not thread-safe: one per worker.
class FeatureExtractor {
public:
    /// `model` is a task's name or "router", whose features fit any kind of image.
    /// Errors: NotFound (no such model), Corrupt.
    [[nodiscard]] static Result<std::unique_ptr<FeatureExtractor>>
    load(const std::filesystem::path& modelDirectory, const std::string& model);
    ~FeatureExtractor();

    [[nodiscard]] const ModelInfo& model() const;
    /// L2-normalised.
    [[nodiscard]] Result<std::vector<float>> features(const SliceImage& image);

private:
    struct Parts;
    explicit FeatureExtractor(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace candela::inference
