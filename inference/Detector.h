#pragma once

#include "database/model/Detection.h"
#include "database/model/Result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace candela::inference {

/// What the values of an image are; decides how it is rendered to grey before the network sees it.
enum class ValueUnit {
    Hounsfield,  ///< CT numbers
    Unspecified, ///< arbitrary, e.g. MR
    Grey8        ///< a picture, 0…255
};

/// One grey image as the network's preprocessing takes it. Bright means a high value (MONOCHROME1 is
/// inverted beforehand); colour is turned into luminance beforehand.
struct SliceImage {
    std::vector<float> values; ///< rows × columns
    int rows = 0;
    int columns = 0;
    ValueUnit unit = ValueUnit::Unspecified;
    double rowSpacing = 0; ///< mm, 0 when unknown
    double columnSpacing = 0;
};

/// No model of spots looks further than this from the spot, along any axis.
inline constexpr double kSpotReachMm = 32;

/// A CT volume around a spot as the nodule model's preprocessing takes it.
struct SpotVolume {
    std::vector<float> values; ///< Hounsfield units, slices × rows × columns
    int slices = 0;
    int rows = 0;
    int columns = 0;
    double sliceSpacing = 0; ///< mm
    double rowSpacing = 0;
    double columnSpacing = 0;
    double slice = 0; ///< the spot in voxels: a whole number is the middle of one
    double row = 0;
    double column = 0;
};

/// Class activation map over the image it was made of. Values are logit contributions of the class:
/// mean(values) + bias = logit.
struct ActivationMap {
    int rows = 0;
    int columns = 0;
    std::vector<float> values;
    double bias = 0;
    /// The rectangle of the source image that the map covers, in its pixels counted from the outer edge of
    /// the first one: the whole image is 0, 0, columns, rows. May reach outside.
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

/// What the network says of one image.
struct SlicePrediction {
    std::vector<double> logits;        ///< raw, one per class
    std::vector<double> probabilities; ///< calibrated, sum 1, one per class
    double detected = 0;               ///< sum over the positive classes
    int best = 0;                      ///< most probable class
    bool inDistribution = true;
    double oodScore = 0; ///< max of the router's and the embedding's score, each relative to its threshold
    double oodThreshold = 1;
    std::string reason;           ///< why out of distribution
    std::vector<float> embedding; ///< L2-normalised
    double diameterMm = 0;        ///< of the nodule, by a model that estimates it; else 0
};

/// A model's card: what the program must know of it.
struct ModelCard {
    ModelInfo model;
    Task task = Task::Brain;
    std::vector<std::string> classes;
    std::vector<bool> positive; ///< one per class
    double threshold = 0.5;     ///< probability of the finding from which it counts as detected
    bool experimental = false;
    std::string site;
    std::vector<std::string> texts; ///< verdict in words, one per class
    std::vector<std::string> limits;
    std::vector<std::pair<std::string, std::string>> parameters; ///< how it is set: "temperature", "0.61"
    std::vector<std::pair<std::string, std::string>>
        figures; ///< measured figures for display: name, "0.91 (0.88–0.94)"
};

/// One model with its gate. Not thread-safe: one per worker (OpenCV's Net asserts when shared).
class Detector {
public:
    /// Reads `<task>.onnx`, `<task>.json` and the router from `modelDirectory` and checks the SHA-256.
    /// Errors: NotFound (no model for this task), Corrupt (card and network do not fit).
    [[nodiscard]] static Result<std::unique_ptr<Detector>> load(const std::filesystem::path& modelDirectory,
                                                                Task task);
    ~Detector();

    [[nodiscard]] const ModelCard& card() const;
    [[nodiscard]] Result<SlicePrediction> predict(const SliceImage& image);
    /// A model of spots looks at volumes, one of slices at images; the other kind is InvalidArgument.
    [[nodiscard]] Result<SlicePrediction> predict(const SpotVolume& volume);
    /// Map of class `classIndex`; -1 means the most probable class.
    [[nodiscard]] Result<ActivationMap> activationMap(const SliceImage& image, int classIndex = -1);
    /// The same of a spot; the map's rectangle is in pixels of the volume's slices.
    [[nodiscard]] Result<ActivationMap> activationMap(const SpotVolume& volume, int classIndex = -1);

    /// Verdict for a single image.
    [[nodiscard]] DetectionResult resultOf(const SlicePrediction& slice) const;
    /// Verdict for a study from its slices by the card's pooling rule; out-of-distribution slices do not
    /// vote; fewer than half left make it indeterminate. `keySlice` receives the index of the slice that
    /// speaks most: for a finding by its label's probability, else by the finding's; the middle one of a
    /// refused study.
    [[nodiscard]] DetectionResult pool(const std::vector<SlicePrediction>& slices, int& keySlice) const;

private:
    struct Parts;
    explicit Detector(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// What is known of an installed model, without loading its network.
/// Errors: NotFound (no model for this task), Corrupt.
[[nodiscard]] Result<ModelCard> readCard(const std::filesystem::path& modelDirectory, Task task);

/// Grey 256 × 256 picture that the network sees; exposed for tests and the side-by-side view.
[[nodiscard]] Result<std::vector<std::uint8_t>> preprocess(const std::filesystem::path& modelDirectory,
                                                           const std::string& model, const SliceImage& image);

/// Runs a model over many images on several workers, one network each.
struct RunOptions {
    int workers = 0; ///< 0: one per core
    std::stop_token stop;
    std::function<void(int done, int total)> progress;
};
/// `image(i)` is called from the workers, `progress` from the calling thread a few times a second. Errors:
/// Cancelled, or the first image's error.
[[nodiscard]] Result<std::vector<SlicePrediction>>
predictAll(const std::filesystem::path& modelDirectory, Task task, int count,
           const std::function<Result<SliceImage>(int)>& image, const RunOptions& options);

} // namespace candela::inference
