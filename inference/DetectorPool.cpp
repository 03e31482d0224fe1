#include "inference/DetectorPool.h"

#include "inference/Workers.h"

namespace candela::inference {

DetectorPool::DetectorPool(std::filesystem::path modelDirectory)
    : m_modelDirectory(std::move(modelDirectory)) {}

Result<DetectorPool::Lease> DetectorPool::take(Task task) {
    {
        const std::lock_guard lock(m_mutex);
        auto& idle = m_idle[task];
        if (!idle.empty()) {
            Lease detector(idle.back().release(), GiveBack{this});
            idle.pop_back();
            return detector;
        }
    }
    auto detector = Detector::load(m_modelDirectory, task);
    if (!detector)
        return fail(detector.error());
    return Lease(detector->release(), GiveBack{this});
}

void DetectorPool::GiveBack::operator()(Detector* detector) const {
    std::unique_ptr<Detector> idle(detector);
    const std::lock_guard lock(pool->m_mutex);
    pool->m_idle[idle->card().task].push_back(std::move(idle));
}

Result<std::vector<SlicePrediction>> predictAll(DetectorPool& pool, Task task, int count,
                                                const std::function<Result<SliceImage>(int)>& image,
                                                const RunOptions& options) {
    return runAll<SlicePrediction>(
        count, options, [&pool, task] { return pool.take(task); },
        [&image](DetectorPool::Lease& detector, int index) -> Result<SlicePrediction> {
            auto slice = image(index);
            if (!slice)
                return fail(slice.error());
            return detector->predict(*slice);
        });
}

Result<std::vector<SlicePrediction>> predictAll(const std::filesystem::path& modelDirectory, Task task,
                                                int count,
                                                const std::function<Result<SliceImage>(int)>& image,
                                                const RunOptions& options) {
    DetectorPool pool(modelDirectory);
    return predictAll(pool, task, count, image, options);
}

} // namespace candela::inference
