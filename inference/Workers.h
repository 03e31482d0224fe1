#pragma once

#include "database/model/Result.h"
#include "inference/Detector.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace candela::inference {

/// Runs `work(tool, i)` for 0 ≤ i < count on several threads, each with a tool of its own from `makeTool`.
/// Progress is told from the calling thread, which waits. The first tool is made before any thread
/// starts, so that a missing model is told at once.
/// Errors: Cancelled, or the error of the item that comes first among those that failed.
template <typename Item, typename MakeTool, typename Work>
[[nodiscard]] Result<std::vector<Item>> runAll(int count, const RunOptions& options, const MakeTool& makeTool,
                                               const Work& work) {
    using Tool = typename std::invoke_result_t<MakeTool>::value_type;
    constexpr std::chrono::milliseconds kProgressInterval(150);

    auto first = makeTool();
    if (!first)
        return fail(first.error());
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const int workers = std::clamp(options.workers > 0 ? options.workers : cores, 1, std::max(1, count));

    std::vector<std::optional<Item>> items(static_cast<std::size_t>(count));
    std::atomic<int> next = 0;
    std::atomic<int> done = 0;
    std::atomic<bool> failed = false;
    std::mutex mutex;
    std::condition_variable finished;
    int running = workers;
    std::optional<std::pair<int, Error>> firstError;

    const auto keepError = [&](int index, Error error) {
        const std::lock_guard lock(mutex);
        if (!firstError || index < firstError->first)
            firstError.emplace(index, std::move(error));
        failed = true;
    };
    const auto workThrough = [&](Tool& tool) {
        while (!failed && !options.stop.stop_requested()) {
            const int index = next++;
            if (index >= count)
                break;
            Result<Item> item = work(tool, index);
            if (item)
                items[static_cast<std::size_t>(index)] = std::move(*item);
            else
                keepError(index, item.error());
            ++done;
        }
    };
    const auto runWorker = [&](std::optional<Tool> tool) {
        try {
            if (tool) {
                workThrough(*tool);
            } else if (auto own = makeTool()) {
                workThrough(*own);
            } else {
                keepError(count, own.error());
            }
        } catch (const std::exception& error) {
            keepError(count, Error{ErrorCode::Failed, std::string("The analysis failed: ") + error.what()});
        }
        tool.reset();
        const std::lock_guard lock(mutex);
        --running;
        finished.notify_all();
    };

    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < workers; ++i) {
            std::optional<Tool> tool;
            if (i == 0)
                tool.emplace(std::move(*first));
            threads.emplace_back(runWorker, std::move(tool));
        }
        std::unique_lock lock(mutex);
        while (!finished.wait_for(lock, kProgressInterval, [&] { return running == 0; })) {
            if (options.progress) {
                lock.unlock();
                options.progress(done, count);
                lock.lock();
            }
        }
    }
    if (options.stop.stop_requested() && done < count)
        return fail(ErrorCode::Cancelled, "The analysis was cancelled.");
    if (firstError)
        return fail(firstError->second);
    if (options.progress)
        options.progress(count, count);

    std::vector<Item> result;
    result.reserve(items.size());
    for (auto& item : items)
        result.push_back(std::move(*item));
    return result;
}

} // namespace candela::inference
