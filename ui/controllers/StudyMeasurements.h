#pragma once

#include "database/Library.h"
#include "database/model/Measurement.h"
#include "ui/controllers/StackKey.h"
#include "ui/controllers/StackMeasurements.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace candela {

class Job;

/// A measurement as the library keeps it; `images`: the frames of its stack, or empty when they are not
/// known.
[[nodiscard]] StoredMeasurement storedForm(const viewer::Measurement& measurement, const StackKey& stack,
                                           const StackInfo& info, const std::vector<FrameRef>& images);
/// Nothing for a plane that this program does not know.
[[nodiscard]] std::optional<viewer::Measurement> drawnForm(const StoredMeasurement& stored);

/// What the reader measured on the studies that are open: one book for each stack, read from the library and
/// stored there by a job after each change, one job at a time. GUI thread only.
class StudyMeasurements : public QObject {
    Q_OBJECT

public:
    explicit StudyMeasurements(QObject* parent = nullptr);
    /// What is not stored yet is still stored.
    ~StudyMeasurements() override;

    /// Forgets everything; see `takeUnstored`.
    void setSession(std::shared_ptr<Session> session);
    /// The book of a stack, which all its scenes share; reads the study's measurements the first time.
    [[nodiscard]] std::shared_ptr<StackMeasurements> of(const StudyUid& study, const SeriesInfo& series,
                                                        int stack);
    /// Reads a study's measurements anew, and those of all its stacks.
    void openStudy(const StudyDetail& study);
    /// Books of other studies go once everything of them is stored.
    void keepOnly(const StudyUid& study);

    struct Book {
        StackKey key;
        QString series; ///< its description or modality
        std::shared_ptr<StackMeasurements> measurements;
    };
    /// Of a study, in the order of its series.
    [[nodiscard]] const std::vector<Book>& books(const StudyUid& study) const;
    [[nodiscard]] bool everythingStored() const { return m_waiting.empty(); }
    /// Stores what is not stored yet, on any thread; null when there is nothing. It is not waited for here.
    [[nodiscard]] std::function<void()> takeUnstored();

Q_SIGNALS:
    void changed();                     ///< in any book
    void failed(const QString& reason); ///< what was measured could not be stored or read; it is tried again

private:
    struct Waiting {
        StudyUid study;
        std::optional<StoredMeasurement> now; ///< nothing: removed
        std::uint64_t edit = 0;
    };

    void read(const StudyUid& study);
    void takeIn(const StudyUid& study, const std::vector<StoredMeasurement>& stored);
    void note(const StudyUid& study, const Book& book, const std::vector<viewer::MeasurementChange>& changes);
    /// What waits, in the order in which it was changed.
    [[nodiscard]] std::vector<std::map<MeasurementId, Waiting>::const_iterator> inOrder() const;
    void store();
    void stored(const StudyUid& study, const std::map<MeasurementId, Waiting>& batch);

    /// Lets what is stored later never be overwritten by what was to be stored before.
    struct Line {
        std::mutex mutex;
        std::atomic<bool> closed = false; ///< who comes now stores everything
    };

    std::shared_ptr<Session> m_session;
    std::shared_ptr<Line> m_line = std::make_shared<Line>();
    std::map<StudyUid, std::vector<Book>> m_books;
    std::map<MeasurementId, Waiting> m_waiting;
    std::uint64_t m_edits = 0;
    std::map<StudyUid, QPointer<Job>> m_reading;
    QPointer<Job> m_storing;
    QTimer m_again;
    static constexpr std::chrono::milliseconds shortestPause{2000};
    std::chrono::milliseconds m_pause = shortestPause; ///< after the next failure
};

} // namespace candela
