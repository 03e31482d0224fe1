#include "viewer/render/RowPool.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace candela::viewer {
namespace {

/// One helper thread that shares bands of rows with whoever calls.
class RowPool {
public:
    RowPool() : m_thread([this](const std::stop_token& stop) { serve(stop); }) {}

    void run(int rows, const std::function<void(int, int)>& work) {
        const std::unique_lock caller(m_caller, std::try_to_lock);
        if (!caller || rows < 2 * bandRows) {
            work(0, rows);
            return;
        }
        {
            const std::lock_guard lock(m_mutex);
            m_work = &work;
            m_rows = rows;
            m_next = 0;
            m_helping = true;
        }
        m_wake.notify_one();
        takeBands(work, rows);
        std::unique_lock lock(m_mutex);
        m_done.wait(lock, [this] { return !m_helping; });
        m_work = nullptr;
    }

private:
    static constexpr int bandRows = 32;

    void takeBands(const std::function<void(int, int)>& work, int rows) {
        for (int first = m_next.fetch_add(bandRows); first < rows; first = m_next.fetch_add(bandRows))
            work(first, std::min(first + bandRows, rows));
    }

    void serve(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        while (m_wake.wait(lock, stop, [this] { return m_helping; })) {
            const std::function<void(int, int)>* work = m_work;
            const int rows = m_rows;
            lock.unlock();
            takeBands(*work, rows);
            lock.lock();
            m_helping = false;
            m_done.notify_one();
        }
    }

    std::mutex m_caller; ///< held by the caller whom the helper serves
    std::mutex m_mutex;  ///< guards what follows, but m_next
    std::condition_variable_any m_wake;
    std::condition_variable m_done;
    const std::function<void(int, int)>* m_work = nullptr;
    int m_rows = 0;
    bool m_helping = false;
    std::atomic<int> m_next{0};
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace

void forRowBands(int rows, const std::function<void(int, int)>& work) {
    if (rows <= 0)
        return;
    static RowPool pool;
    pool.run(rows, work);
}

} // namespace candela::viewer
