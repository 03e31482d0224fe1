#include "database/upkeep/Compressor.h"

#include "database/store/FileLock.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <sys/resource.h>
#include <unistd.h>

namespace candela {
namespace {

using catalog::Connection;
using catalog::ObjectRow;
using SteadyClock = std::chrono::steady_clock;

constexpr int pageSize = 4096;
constexpr std::size_t batchSize = 256;
constexpr auto batchTime = std::chrono::seconds(2);
constexpr auto progressInterval = std::chrono::milliseconds(200);
constexpr int niceness = 10;

/// A page of objects on its way through packing into the store and the catalogue.
class Run {
public:
    Run(const LibraryParts& parts, std::int64_t total, const ProgressFunction& progress,
        const std::stop_token& stop)
        : m_parts(parts), m_progress(progress), m_stop(stop), m_total(total) {}

    Status compress(const std::vector<ObjectRow>& objects) {
        m_next = 0;
        {
            std::vector<std::jthread> threads;
            const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
            for (unsigned i = 0; i < cores; ++i)
                threads.emplace_back([&] { work(objects); });
        }
        const std::scoped_lock publishing(m_publish);
        publish(takeBatch());
        if (m_trouble)
            return fail(*m_trouble);
        return {};
    }

    [[nodiscard]] const CompressionReport& report() const { return m_report; }

private:
    struct Tried {
        ObjectRow object;
        std::optional<StagedObject> packed; ///< nothing to gain when absent
    };

    void work(const std::vector<ObjectRow>& objects) {
        // On Linux the priority is the thread's own.
        ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness);
        for (;;) {
            const std::size_t next = m_next.fetch_add(1);
            if (next >= objects.size() || m_stop.stop_requested() || m_failed)
                return;
            tryOne(objects[next]);
            if (batchIsDue()) {
                const std::scoped_lock publishing(m_publish);
                publish(takeBatch());
            }
        }
    }

    void tryOne(const ObjectRow& object) {
        try {
            // A compressor that was interrupted may have got as far as this.
            const auto files = m_parts.store.filesOf(object.hash);
            if (files.size() == 1 && files.front().form == ObjectStore::Form::Packed) {
                adopt(object, files.front());
                return;
            }
            auto packed = m_parts.store.pack(object.hash);
            if (packed)
                deliver({object, std::move(*packed)});
            else if (packed.error().code == ErrorCode::Corrupt || packed.error().code == ErrorCode::NotFound)
                keep(); // for `verify` to find
            else
                giveUp(packed.error());
        } catch (const std::exception& exception) {
            giveUp({ErrorCode::Failed, "Compressing was stopped: " + std::string(exception.what())});
        }
    }

    void adopt(const ObjectRow& object, const ObjectStore::StoredFile& file) {
        const Status done = m_parts.catalog->write(
            [&](Connection& connection) { catalog::setCompressed(connection, object.hash, file.bytes); });
        if (!done) {
            giveUp(done.error());
            return;
        }
        const std::scoped_lock lock(m_mutex);
        count(object, file.bytes);
    }

    void keep() {
        const std::scoped_lock lock(m_mutex);
        ++m_report.kept;
    }

    void deliver(Tried tried) {
        const std::scoped_lock lock(m_mutex);
        m_batch.push_back(std::move(tried));
    }

    void giveUp(const Error& error) {
        const std::scoped_lock lock(m_mutex);
        if (!m_trouble)
            m_trouble = error;
        m_failed = true;
    }

    bool batchIsDue() {
        const std::scoped_lock lock(m_mutex);
        return m_batch.size() >= batchSize || SteadyClock::now() - m_batchBegan >= batchTime;
    }

    std::vector<Tried> takeBatch() {
        const std::scoped_lock lock(m_mutex);
        m_batchBegan = SteadyClock::now();
        return std::exchange(m_batch, {});
    }

    /// First the packed files are safe on the disk, then the originals go and the catalogue is told; until
    /// it is, the next compressor finds what was done.
    void publish(std::vector<Tried> batch) {
        if (batch.empty())
            return;
        std::vector<StagedObject> packed;
        for (Tried& tried : batch) {
            if (tried.packed)
                packed.push_back(std::move(*tried.packed));
        }
        Status done = m_parts.store.keep(packed);
        if (done)
            done =
                m_parts.catalog->write([&](Connection& connection) { replace(connection, batch, packed); });
        if (!done) {
            giveUp(done.error());
            return;
        }
        const std::scoped_lock lock(m_mutex);
        std::size_t next = 0;
        for (const Tried& tried : batch) {
            if (tried.packed)
                count(tried.object, packed[next++].bytes());
            else
                ++m_report.kept;
        }
        tell();
    }

    /// With the write lock of the catalogue: nobody removes or enters an object meanwhile.
    void replace(Connection& connection, const std::vector<Tried>& batch,
                 const std::vector<StagedObject>& packed) const {
        std::size_t next = 0;
        for (const Tried& tried : batch) {
            const ObjectHash& hash = tried.object.hash;
            const StagedObject* const file = tried.packed ? &packed[next++] : nullptr;
            if (!file) {
                catalog::setIncompressible(connection, hash);
                continue;
            }
            const bool wanted = catalog::objectRow(connection, hash).has_value();
            const Status gone = wanted ? m_parts.store.dropOriginal(hash) : m_parts.store.remove(hash);
            if (!gone)
                throw catalog::Failure(gone.error());
            if (wanted)
                catalog::setCompressed(connection, hash, file->bytes());
        }
    }

    void count(const ObjectRow& object, std::int64_t bytes) {
        ++m_report.objects;
        m_report.bytesBefore += object.bytes;
        m_report.bytesAfter += bytes;
    }

    void tell() {
        const auto now = SteadyClock::now();
        if (!m_progress || now - m_told < progressInterval)
            return;
        m_told = now;
        m_progress({m_report.objects + m_report.kept, m_total, "Compressing"});
    }

    const LibraryParts& m_parts;
    const ProgressFunction& m_progress;
    const std::stop_token& m_stop;
    std::int64_t m_total;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_failed = false;
    std::mutex m_publish; ///< one batch at a time
    std::mutex m_mutex;   ///< guards what follows
    std::vector<Tried> m_batch;
    SteadyClock::time_point m_batchBegan = SteadyClock::now();
    SteadyClock::time_point m_told;
    CompressionReport m_report;
    std::optional<Error> m_trouble;
};

/// Holds off other compressors of the library while `work` runs; tells how long it took.
template <typename Work>
Result<CompressionReport> alone(const LibraryParts& parts, Work&& work) {
    const auto began = SteadyClock::now();
    const auto lock = FileLock::tryLock(parts.directory / "compress.lock", FileLock::Kind::Exclusive);
    if (!lock)
        return fail(lock.error());
    if (!*lock)
        return fail(ErrorCode::Busy, "Another program is compressing this library.");
    Result<CompressionReport> report = work();
    if (report)
        report->seconds = std::chrono::duration<double>(SteadyClock::now() - began).count();
    return report;
}

} // namespace

Result<CompressionReport> Compressor::compressAll(const ProgressFunction& progress,
                                                  const std::stop_token& stop) const {
    return alone(m_parts, [&]() -> Result<CompressionReport> {
        const auto total = m_parts.catalog->read(
            [](Connection& connection) { return catalog::objectsToCompressCount(connection); });
        if (!total)
            return fail(total.error());
        Run run(m_parts, *total, progress, stop);
        ObjectHash after;
        while (!stop.stop_requested()) {
            const auto page = m_parts.catalog->read([&](Connection& connection) {
                return catalog::objectsToCompress(connection, after, pageSize);
            });
            if (!page)
                return fail(page.error());
            if (page->empty())
                break;
            if (Status done = run.compress(*page); !done)
                return fail(done.error());
            after = page->back().hash;
        }
        return run.report();
    });
}

Result<CompressionReport> Compressor::compressSeries(const std::vector<std::string>& seriesUids,
                                                     const ProgressFunction& progress,
                                                     const std::stop_token& stop) const {
    return alone(m_parts, [&]() -> Result<CompressionReport> {
        const auto objects = m_parts.catalog->read([&](Connection& connection) {
            std::vector<ObjectRow> rows;
            for (const std::string& uid : seriesUids) {
                const auto some = catalog::objectsToCompress(connection, SeriesUid(uid));
                rows.insert(rows.end(), some.begin(), some.end());
            }
            return rows;
        });
        if (!objects)
            return fail(objects.error());
        Run run(m_parts, static_cast<std::int64_t>(objects->size()), progress, stop);
        if (Status done = run.compress(*objects); !done)
            return fail(done.error());
        return run.report();
    });
}

} // namespace candela
