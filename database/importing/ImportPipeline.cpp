#include "database/importing/ImportPipeline.h"

#include <algorithm>

namespace candela {
namespace {

constexpr std::size_t filesAhead = 32;
constexpr std::int64_t bytesAhead = std::int64_t{256} << 20U; ///< or one file
constexpr std::size_t resultLimit = 512;
constexpr auto stopInterval = std::chrono::milliseconds(100);

} // namespace

ImportPipeline::ImportPipeline(NewExaminer newExaminer, const std::vector<FoundFile>& files,
                               const std::stop_token& stop)
    : m_newExaminer(std::move(newExaminer)), m_files(files), m_stop(stop) {
    const unsigned count = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
    m_working = count;
    m_threads.emplace_back([this] { readFiles(); });
    for (unsigned i = 0; i < count; ++i)
        m_threads.emplace_back([this] { examineFiles(); });
}

ImportPipeline::~ImportPipeline() {
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
    m_room.notify_all();
    m_readable.notify_all();
    m_taken.notify_all();
}

std::optional<ExaminedFile> ImportPipeline::next(SteadyClock::time_point deadline) {
    std::unique_lock lock(m_mutex);
    m_arrived.wait_until(lock, deadline, [this] { return !m_results.empty() || m_working == 0; });
    if (m_results.empty())
        return std::nullopt;
    ExaminedFile file = std::move(m_results.front());
    m_results.pop_front();
    m_taken.notify_one();
    return file;
}

bool ImportPipeline::finished() {
    const std::lock_guard lock(m_mutex);
    return m_results.empty() && m_working == 0;
}

bool ImportPipeline::leftSome() {
    const std::lock_guard lock(m_mutex);
    return m_leftSome;
}

void ImportPipeline::refuseRest(const std::string& reason) {
    const std::lock_guard lock(m_mutex);
    m_refusal = reason;
}

std::set<std::string> ImportPipeline::missingLimits() {
    const std::lock_guard lock(m_mutex);
    return m_missingLimits;
}

void ImportPipeline::readFiles() {
    for (const FoundFile& found : m_files) {
        if (givenUp()) {
            const std::lock_guard lock(m_mutex);
            m_leftSome = true;
            break;
        }
        ReadAhead file;
        file.found = &found;
        if (found.kind == FoundFile::Kind::Candidate) {
            file.source = SourceFile::read(found.path);
            file.bytes = file.source ? std::min(file.source->bytes(), SourceFile::memoryLimit) : 0;
        }
        std::unique_lock lock(m_mutex);
        while (!givenUp() && !m_sources.empty() &&
               (m_sources.size() >= filesAhead || m_bytesAhead + file.bytes > bytesAhead))
            m_room.wait_for(lock, stopInterval);
        m_bytesAhead += file.bytes;
        m_sources.push_back(std::move(file));
        m_readable.notify_one();
    }
    const std::lock_guard lock(m_mutex);
    m_allRead = true;
    m_readable.notify_all();
}

std::optional<ImportPipeline::ReadAhead> ImportPipeline::nextSource() {
    std::unique_lock lock(m_mutex);
    while (!givenUp() && m_sources.empty() && !m_allRead)
        m_readable.wait_for(lock, stopInterval);
    if (givenUp() || m_sources.empty()) {
        m_leftSome = m_leftSome || !m_sources.empty();
        return std::nullopt;
    }
    ReadAhead file = std::move(m_sources.front());
    m_sources.pop_front();
    m_bytesAhead -= file.bytes;
    m_room.notify_one();
    return file;
}

void ImportPipeline::examineFiles() {
    const std::unique_ptr<FileExaminer> examiner = m_newExaminer();
    while (const auto file = nextSource())
        examine(*examiner, *file);
    const std::lock_guard lock(m_mutex);
    m_missingLimits.insert(examiner->missingLimits().begin(), examiner->missingLimits().end());
    --m_working;
    m_arrived.notify_one();
}

void ImportPipeline::examine(FileExaminer& examiner, const ReadAhead& file) {
    const FoundFile& found = *file.found;
    if (found.kind != FoundFile::Kind::Candidate) {
        ExaminedFile unread = rejectedFile(found.path.string(), {ErrorCode::Failed, found.reason});
        if (found.kind == FoundFile::Kind::Skipped)
            unread.kind = ExaminedFile::Kind::Skipped;
        deliver(std::move(unread));
        return;
    }
    std::string refusal;
    {
        const std::lock_guard lock(m_mutex);
        refusal = m_refusal;
    }
    if (!refusal.empty())
        deliver(rejectedFile(found.path.string(), {ErrorCode::Failed, refusal}));
    else if (!file.source)
        deliver(rejectedFile(found.path.string(), file.source.error()));
    else
        examiner.examine(found, *file.source,
                         [this](ExaminedFile examined) { deliver(std::move(examined)); });
}

void ImportPipeline::deliver(ExaminedFile file) {
    std::unique_lock lock(m_mutex);
    m_taken.wait(lock, [this] { return m_results.size() < resultLimit || m_abandoned; });
    m_results.push_back(std::move(file));
    m_arrived.notify_one();
}

} // namespace candela
