#pragma once

#include "database/Library.h"
#include "ui/controllers/Job.h"

#include <QObject>
#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

namespace candela {

/// Thumbnails of series, made by workers, those asked for last first. Lives on the GUI thread.
class ThumbnailSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setSession(std::shared_ptr<Session> session);
    /// The thumbnail when it is at hand; otherwise nullptr, and `ready` follows.
    [[nodiscard]] std::shared_ptr<const Thumbnail> request(const SeriesUid& series);

Q_SIGNALS:
    /// `thumbnail` is null when the series has no picture.
    void ready(const candela::SeriesUid& series, std::shared_ptr<const candela::Thumbnail> thumbnail);

private:
    void startNext();
    void keep(const SeriesUid& series, std::shared_ptr<const Thumbnail> thumbnail);

    std::shared_ptr<Session> m_session;
    std::unordered_map<SeriesUid, std::shared_ptr<const Thumbnail>> m_kept;
    std::list<SeriesUid> m_order; ///< of m_kept, oldest first
    std::vector<SeriesUid> m_wanted;
    int m_running = 0;
    int m_generation = 0;
};

} // namespace candela
