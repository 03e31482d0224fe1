#include "database/upkeep/Verifier.h"

#include "database/catalog/ObjectRecords.h"
#include "database/store/FileLock.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace candela {
namespace {

namespace fs = std::filesystem;
using catalog::Connection;
using catalog::ObjectRow;
using SteadyClock = std::chrono::steady_clock;

constexpr int pageSize = 4096;
constexpr auto progressInterval = std::chrono::milliseconds(200);
/// No import keeps a file this long before it is in the catalogue.
constexpr auto longestImport = std::chrono::hours(1);

enum class State { Sound, Damaged, Missing };

/// Checks pages of objects with several threads.
class Checks {
public:
    Checks(const LibraryParts& parts, bool restoring, std::int64_t total, const ProgressFunction& progress,
           const std::stop_token& stop)
        : m_parts(parts), m_restoring(restoring), m_total(total), m_progress(progress), m_stop(stop) {}

    Status run(const std::vector<ObjectRow>& objects) {
        m_next = 0;
        {
            std::vector<std::jthread> threads;
            const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
            for (unsigned i = 0; i < cores; ++i)
                threads.emplace_back([&] { work(objects); });
        }
        if (m_trouble)
            return fail(*m_trouble);
        return {};
    }

    [[nodiscard]] VerifyReport& report() { return m_report; }

private:
    void work(const std::vector<ObjectRow>& objects) {
        for (;;) {
            const std::size_t next = m_next.fetch_add(1);
            if (next >= objects.size() || m_stop.stop_requested())
                return;
            try {
                checkOne(objects[next]);
            } catch (const std::exception& exception) {
                const std::scoped_lock lock(m_mutex);
                m_trouble = Error{ErrorCode::Failed, "object " + objects[next].hash.str() +
                                                         " could not be checked: " + exception.what()};
                return;
            }
        }
    }

    void checkOne(const ObjectRow& object) {
        std::int64_t bytes = 0;
        State state = stateOf(object, bytes);
        // It may have gone for good, or come in another form, since its row was read.
        if (state != State::Sound)
            state = stateOf(object, bytes);
        const bool known =
            state == State::Sound || m_parts.catalog
                                         ->read([&](Connection& connection) {
                                             return catalog::objectRow(connection, object.hash).has_value();
                                         })
                                         .value_or(true);
        const std::scoped_lock lock(m_mutex);
        if (!known)
            return;
        ++m_report.objects;
        m_report.bytes += bytes;
        if (state == State::Damaged)
            m_report.damaged.push_back(object.hash.str());
        if (state == State::Missing)
            m_report.missing.push_back(object.hash.str());
        tell();
    }

    /// Every file of the object must be sound.
    State stateOf(const ObjectRow& object, std::int64_t& bytes) const {
        bytes = 0;
        State state = State::Missing;
        for (const ObjectStore::StoredFile& file : m_parts.store.filesOf(object.hash)) {
            const auto read = m_parts.store.check(object.hash, file, m_restoring);
            if (!read && read.error().code == ErrorCode::NotFound)
                continue;
            if (!read)
                return State::Damaged;
            bytes += *read;
            state = State::Sound;
        }
        return state;
    }

    void tell() {
        const auto now = SteadyClock::now();
        if (!m_progress || now - m_told < progressInterval)
            return;
        m_told = now;
        m_progress({m_report.objects, m_total, "Verifying"});
    }

    const LibraryParts& m_parts;
    bool m_restoring;
    std::int64_t m_total;
    const ProgressFunction& m_progress;
    const std::stop_token& m_stop;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex; ///< guards what follows
    VerifyReport m_report;
    SteadyClock::time_point m_told;
    std::optional<Error> m_trouble;
};

bool isYoung(const fs::path& file) {
    std::error_code gone;
    const auto written = fs::last_write_time(file, gone);
    return !gone && fs::file_time_type::clock::now() - written < longestImport;
}

/// Files that the catalogue does not know, once no import can be about to enter them.
Result<std::vector<OrphanedFile>> orphansOf(const LibraryParts& parts) {
    const auto unknown = [&parts](const ObjectHash& hash) {
        return parts.catalog->read(
            [&](Connection& connection) { return !catalog::objectRow(connection, hash).has_value(); });
    };
    std::vector<OrphanedFile> candidates;
    std::optional<Error> trouble;
    parts.store.eachFile([&](const ObjectHash& hash, const ObjectStore::StoredFile& file) {
        const auto isUnknown = unknown(hash);
        if (!isUnknown)
            trouble = isUnknown.error();
        else if (*isUnknown)
            candidates.push_back({hash, file});
        return !trouble;
    });
    if (trouble)
        return fail(*trouble);
    if (candidates.empty())
        return candidates;
    const auto lock = FileLock::tryLock(importLockOf(parts), FileLock::Kind::Exclusive);
    const bool importing = !lock || !*lock;
    std::vector<OrphanedFile> orphans;
    for (OrphanedFile& candidate : candidates) {
        std::error_code ignored;
        if ((importing && isYoung(candidate.file.path)) || !fs::exists(candidate.file.path, ignored) ||
            !unknown(candidate.hash).value_or(false))
            continue;
        orphans.push_back(std::move(candidate));
    }
    return orphans;
}

} // namespace

fs::path importLockOf(const LibraryParts& parts) {
    return parts.directory / "importing.lock";
}

Result<Findings> Verifier::run(const ProgressFunction& progress, const std::stop_token& stop) const {
    const auto began = SteadyClock::now();
    const auto total =
        m_parts.catalog->read([](Connection& connection) { return catalog::knownObjects(connection); });
    if (!total)
        return fail(total.error());
    Checks checks(m_parts, m_restoring, *total, progress, stop);
    ObjectHash after;
    for (;;) {
        const auto page = m_parts.catalog->read(
            [&](Connection& connection) { return catalog::objectsAfter(connection, after, pageSize); });
        if (!page)
            return fail(page.error());
        if (page->empty())
            break;
        if (Status done = checks.run(*page); !done)
            return fail(done.error());
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "The verification was stopped before its end.");
        after = page->back().hash;
    }
    auto orphans = orphansOf(m_parts);
    if (!orphans)
        return fail(orphans.error());
    Findings findings;
    findings.report = std::move(checks.report());
    std::sort(findings.report.damaged.begin(), findings.report.damaged.end());
    std::sort(findings.report.missing.begin(), findings.report.missing.end());
    findings.orphans = std::move(*orphans);
    for (const OrphanedFile& orphan : findings.orphans) {
        if (findings.report.orphaned.empty() || findings.report.orphaned.back() != orphan.hash.str())
            findings.report.orphaned.push_back(orphan.hash.str());
    }
    findings.report.seconds = std::chrono::duration<double>(SteadyClock::now() - began).count();
    return findings;
}

} // namespace candela
