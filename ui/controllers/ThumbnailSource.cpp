#include "ui/controllers/ThumbnailSource.h"

#include <algorithm>

namespace candela {

namespace {

constexpr int jobsAtOnce = 2;
constexpr std::size_t thumbnailsKept = 512; // of at most 48 kB
constexpr std::size_t longestWait = 128;

} // namespace

void ThumbnailSource::setSession(std::shared_ptr<Session> session) {
    ++m_generation;
    m_session = std::move(session);
    m_kept.clear();
    m_order.clear();
    m_wanted.clear();
}

std::shared_ptr<const Thumbnail> ThumbnailSource::request(const SeriesUid& series) {
    const auto kept = m_kept.find(series);
    if (kept != m_kept.end())
        return kept->second;
    if (!m_session)
        return nullptr;
    std::erase(m_wanted, series);
    m_wanted.push_back(series);
    if (m_wanted.size() > longestWait)
        m_wanted.erase(m_wanted.begin());
    startNext();
    return nullptr;
}

void ThumbnailSource::startNext() {
    while (m_running < jobsAtOnce && !m_wanted.empty() && m_session) {
        const SeriesUid series = m_wanted.back();
        m_wanted.pop_back();
        ++m_running;
        Job::start(
            this, [session = m_session, series](JobContext&) { return session->thumbnail(series); },
            [this, series, generation = m_generation](Result<Thumbnail> answer) {
                --m_running;
                if (generation == m_generation) {
                    auto thumbnail = answer ? std::make_shared<const Thumbnail>(std::move(*answer)) : nullptr;
                    if (thumbnail)
                        keep(series, thumbnail);
                    Q_EMIT ready(series, thumbnail);
                }
                startNext();
            });
    }
}

void ThumbnailSource::keep(const SeriesUid& series, std::shared_ptr<const Thumbnail> thumbnail) {
    if (m_kept.emplace(series, std::move(thumbnail)).second)
        m_order.push_back(series);
    while (m_kept.size() > thumbnailsKept) {
        m_kept.erase(m_order.front());
        m_order.pop_front();
    }
}

} // namespace candela
