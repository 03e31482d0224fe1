#pragma once

#include "inference/Detector.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace candela::inference {

/// Loaded detectors kept for the next run, so that only the first one waits for the models to load.
/// Thread-safe.
class DetectorPool {
public:
    explicit DetectorPool(std::filesystem::path modelDirectory);

    /// Gives the detector back to its pool, which must outlive it.
    struct GiveBack {
        DetectorPool* pool = nullptr;
        void operator()(Detector* detector) const;
    };
    using Lease = std::unique_ptr<Detector, GiveBack>;

    /// One detector for the caller's use alone: an idle one or a newly loaded one.
    /// Errors: as Detector::load.
    [[nodiscard]] Result<Lease> take(Task task);

    [[nodiscard]] const std::filesystem::path& modelDirectory() const { return m_modelDirectory; }

private:
    std::filesystem::path m_modelDirectory;
    std::mutex m_mutex;
    std::map<Task, std::vector<std::unique_ptr<Detector>>> m_idle;
};

/// predictAll with detectors of a pool.
[[nodiscard]] Result<std::vector<SlicePrediction>>
predictAll(DetectorPool& pool, Task task, int count, const std::function<Result<SliceImage>(int)>& image,
           const RunOptions& options);

} // namespace candela::inference
