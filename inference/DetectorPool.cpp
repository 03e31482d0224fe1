#include "inference/DetectorPool.h"

#include "inference/Workers.h"

namespace candela::inference {

DetectorPool::DetectorPool(std::filesystem::path modelDirectory) : m_modelDirectory(std::move(modelDirectory))
{
}

Result<std::unique_ptr<Detector>> DetectorPool::take(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        auto& idle = m_idle[task];
        if (!idle.empty()) {
            auto detector = std::move(idle.back());
            idle.pop_back();
            return detector;
        }
    }
    return Detector::load(m_modelDirectory, task);
}

void DetectorPool::giveBack(std::unique_ptr<Detector> detector)
{
    if (!detector)
        return;
    const std::lock_guard lock(m_mutex);
    m_idle[detector->card().task].push_back(std::move(detector));
}

Result<std::vector<SlicePrediction>> predictAll(DetectorPool& pool, Task task, int count,
                                                const std::function<Result<SliceImage>(int)>& image,
                                                const RunOptions& options)
{
    using Lease = std::unique_ptr<Detector, std::function<void(Detector*)>>;
    return runAll<SlicePrediction>(
        count, options,
        [&pool, task]() -> Result<Lease> {
            auto detector = pool.take(task);
            if (!detector)
                return fail(detector.error());
            return Lease(detector->release(),
                         [&pool](Detector* used) { pool.giveBack(std::unique_ptr<Detector>(used)); });
        },
        [&image](Lease& detector, int index) -> Result<SlicePrediction> {
            auto slice = image(index);
            if (!slice)
                return fail(slice.error());
            return detector->predict(*slice);
        });
}

Result<std::vector<SlicePrediction>> predictAll(const std::filesystem::path& modelDirectory, Task task,
                                                int count,
                                                const std::function<Result<SliceImage>(int)>& image,
                                                const RunOptions& options)
{
    DetectorPool pool(modelDirectory);
    return predictAll(pool, task, count, image, options);
}

} // namespace candela::inference
