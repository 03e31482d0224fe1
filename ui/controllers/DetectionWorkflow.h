#pragma once

#include "database/Library.h"
#include "inference/Detector.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace candela {

namespace inference {
class DetectorPool;
}

/// What to run a detector on: a study (all its suitable series), one series, or one instance.
struct DetectionTarget {
    StudyUid studyUid;
    SeriesUid seriesUid;
    SopInstanceUid sopInstanceUid;           ///< with seriesUid empty: found by the library
    std::optional<Vec3> spot = std::nullopt; ///< mm LPS; where the nodule model is to look
};

/// Finds, loads and analyses the images of a target and stores the result with its embeddings.
/// The one place where library and inference meet, for the window and the command line alike.
/// Blocking; call from a job. Thread-safe.
class DetectionWorkflow {
public:
    explicit DetectionWorkflow(std::filesystem::path modelDirectory);

    /// Errors: NotPermitted, NotFound, Unsupported (no images in the target; no model for the task),
    /// InvalidArgument (the nodule model without a spot, or with one outside the images), Cancelled.
    [[nodiscard]] Result<Detection> detect(Session& session, Task task, const DetectionTarget& target,
                                           const ProgressFunction& progress = {},
                                           std::stop_token stop = {}) const;

    /// Activation map of a stored detection's label on one plane of a stack.
    [[nodiscard]] Result<inference::ActivationMap> activationMap(const ImageStack& stack, int plane,
                                                                 const Detection& detection) const;

    /// The cards of every model that is installed.
    [[nodiscard]] std::vector<inference::ModelCard> cards() const;
    [[nodiscard]] const std::filesystem::path& modelDirectory() const { return m_modelDirectory; }

private:
    std::filesystem::path m_modelDirectory;
    std::shared_ptr<inference::DetectorPool> m_detectors; ///< kept loaded between runs
};

/// A plane of a stack as the networks take it (unit, MONOCHROME1, colour and spacing looked after).
[[nodiscard]] inference::SliceImage sliceImage(const ImageStack& stack, int plane);

} // namespace candela
