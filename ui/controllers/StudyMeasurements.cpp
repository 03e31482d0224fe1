#include "ui/controllers/StudyMeasurements.h"

#include "ui/controllers/Job.h"

#include <QThreadPool>
#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace candela {

using viewer::ViewPlane;

namespace {

constexpr std::chrono::milliseconds longestPause(60'000);

QString nameOf(const SeriesInfo& series) {
    return QString::fromStdString(series.description.empty() ? series.modality : series.description);
}

void add(MeasurementChanges& changes, const MeasurementId& id, const std::optional<StoredMeasurement>& now) {
    if (now)
        changes.kept.push_back(*now);
    else
        changes.removed.push_back(id);
}

} // namespace

StoredMeasurement storedForm(const viewer::Measurement& measurement, const StackKey& stack,
                             const StackInfo& info, const std::vector<FrameRef>& images) {
    StoredMeasurement stored;
    stored.id = measurement.id;
    stored.seriesUid = stack.seriesUid;
    stored.stack = stack.stack;
    stored.kind = measurement.kind;
    stored.plane = viewer::toString(measurement.plane);
    stored.slice = measurement.slice;
    stored.normal = measurement.normal;
    stored.points = measurement.points;
    stored.text = measurement.text;
    int image = measurement.slice;
    if (measurement.plane != ViewPlane::Acquired && !measurement.points.empty())
        image = viewer::planeFrame(info, ViewPlane::Acquired).sliceAt(measurement.points.front());
    if (image >= 0 && image < static_cast<int>(images.size()))
        stored.image = images.at(static_cast<std::size_t>(image));
    return stored;
}

std::optional<viewer::Measurement> drawnForm(const StoredMeasurement& stored) {
    for (const ViewPlane plane :
         {ViewPlane::Acquired, ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        if (stored.plane == viewer::toString(plane))
            return viewer::Measurement{stored.kind, plane,     stored.slice, stored.points,
                                       stored.text, stored.id, stored.normal};
    }
    return std::nullopt;
}

StudyMeasurements::StudyMeasurements(QObject* parent) : QObject(parent) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &StudyMeasurements::store);
}

StudyMeasurements::~StudyMeasurements() {
    // Ended programs wait for this pool.
    if (auto rest = takeUnstored())
        QThreadPool::globalInstance()->start(rest);
}

void StudyMeasurements::setSession(std::shared_ptr<Session> session) {
    for (const auto& [study, job] : m_reading) {
        if (job)
            job->abandon();
    }
    m_reading.clear();
    if (auto rest = takeUnstored())
        QThreadPool::globalInstance()->start(rest);
    m_books.clear();
    m_session = std::move(session);
    Q_EMIT changed();
}

std::shared_ptr<StackMeasurements> StudyMeasurements::of(const StudyUid& study, const SeriesInfo& series,
                                                         int stack) {
    const bool known = m_books.contains(study);
    std::vector<Book>& books = m_books[study];
    const StackKey key{series.seriesUid, stack};
    for (const Book& book : books) {
        if (book.key == key)
            return book.measurements;
    }
    const auto info = std::find_if(series.stacks.begin(), series.stacks.end(),
                                   [stack](const StackInfo& each) { return each.stack == stack; });
    const Book& book = books.emplace_back(
        Book{key, nameOf(series),
             std::make_shared<StackMeasurements>(info == series.stacks.end() ? StackInfo() : *info)});
    connect(book.measurements.get(), &StackMeasurements::edited, this,
            [this, study, book](const std::vector<viewer::MeasurementChange>& changes) {
                note(study, book, changes);
            });
    connect(book.measurements.get(), &StackMeasurements::changed, this, &StudyMeasurements::changed);
    std::shared_ptr<StackMeasurements> measurements = book.measurements;
    if (!known)
        read(study);
    return measurements;
}

void StudyMeasurements::openStudy(const StudyDetail& study) {
    const StudyUid& uid = study.study.studyUid;
    m_books[uid]; // known: read once, after all its books are there
    for (const SeriesInfo& series : study.series) {
        for (const StackInfo& stack : series.stacks)
            std::ignore = of(uid, series, stack.stack);
    }
    read(uid);
    Q_EMIT changed();
}

void StudyMeasurements::keepOnly(const StudyUid& study) {
    std::erase_if(m_books, [&](const auto& entry) {
        const bool waits = std::any_of(m_waiting.begin(), m_waiting.end(), [&entry](const auto& each) {
            return each.second.study == entry.first;
        });
        return entry.first != study && !waits;
    });
}

const std::vector<StudyMeasurements::Book>& StudyMeasurements::books(const StudyUid& study) const {
    static const std::vector<Book> none;
    const auto found = m_books.find(study);
    return found == m_books.end() ? none : found->second;
}

void StudyMeasurements::read(const StudyUid& study) {
    if (!m_session)
        return;
    QPointer<Job>& job = m_reading[study];
    if (job)
        job->abandon();
    job = Job::start(
        this, [session = m_session, study](JobContext&) { return session->measurements(study); },
        [this, study](Result<std::vector<StoredMeasurement>> stored) {
            if (stored)
                takeIn(study, *stored);
            else
                Q_EMIT failed(tr("Earlier measurements could not be read: %1")
                                  .arg(QString::fromStdString(stored.error().message)));
        });
}

void StudyMeasurements::takeIn(const StudyUid& study, const std::vector<StoredMeasurement>& stored) {
    for (const Book& book : books(study)) {
        std::vector<viewer::Measurement> kept;
        for (const StoredMeasurement& each : stored) {
            const auto drawn = drawnForm(each);
            if (!drawn || each.seriesUid != book.key.seriesUid || each.stack != book.key.stack)
                continue;
            kept.push_back(*drawn);
            book.measurements->setImage(each.id, each.image);
        }
        book.measurements->takeIn(kept);
    }
}

void StudyMeasurements::note(const StudyUid& study, const Book& book,
                             const std::vector<viewer::MeasurementChange>& changes) {
    for (const viewer::MeasurementChange& change : changes) {
        Waiting& waiting = m_waiting[change.id];
        waiting.study = study;
        waiting.edit = ++m_edits;
        waiting.now.reset();
        if (!change.now)
            continue;
        const StackMeasurements& measurements = *book.measurements;
        waiting.now = storedForm(*change.now, book.key, measurements.info(), measurements.images());
        if (measurements.images().empty())
            waiting.now->image = measurements.imageOf(change.id);
    }
    store();
}

std::vector<std::map<MeasurementId, StudyMeasurements::Waiting>::const_iterator>
StudyMeasurements::inOrder() const {
    std::vector<std::map<MeasurementId, Waiting>::const_iterator> all;
    for (auto each = m_waiting.begin(); each != m_waiting.end(); ++each)
        all.push_back(each);
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a->second.edit < b->second.edit; });
    return all;
}

void StudyMeasurements::store() {
    if (m_storing || m_waiting.empty() || !m_session)
        return;
    const auto all = inOrder();
    const StudyUid study = all.front()->second.study;
    MeasurementChanges changes;
    std::map<MeasurementId, Waiting> taken;
    for (const auto& each : all) {
        if (each->second.study != study)
            continue;
        taken.insert(*each);
        add(changes, each->first, each->second.now);
    }
    m_storing = Job::start(
        this,
        [session = m_session, line = m_line, study, changes](JobContext&) -> Status {
            const std::lock_guard lock(line->mutex);
            if (line->closed)
                return fail(ErrorCode::Cancelled, "stored with the rest");
            return session->changeMeasurements(study, changes);
        },
        [this, study, taken](const Status& done) {
            m_storing = nullptr;
            if (done) {
                m_pause = shortestPause;
                stored(study, taken);
                store();
                return;
            }
            Q_EMIT failed(tr("What you measured is not stored yet: %1")
                              .arg(QString::fromStdString(done.error().message)));
            m_again.start(m_pause);
            m_pause = std::min(2 * m_pause, longestPause);
        });
}

void StudyMeasurements::stored(const StudyUid& study, const std::map<MeasurementId, Waiting>& batch) {
    std::vector<MeasurementId> ids;
    for (const auto& [id, before] : batch) {
        const auto waiting = m_waiting.find(id);
        if (waiting == m_waiting.end() || waiting->second.edit != before.edit)
            continue; // changed again meanwhile
        m_waiting.erase(waiting);
        ids.push_back(id);
    }
    for (const Book& book : books(study))
        book.measurements->setStored(ids);
}

std::function<void()> StudyMeasurements::takeUnstored() {
    if (m_storing)
        m_storing->abandon();
    m_again.stop();
    std::map<StudyUid, MeasurementChanges> rest;
    for (const auto& each : inOrder())
        add(rest[each->second.study], each->first, each->second.now);
    m_waiting.clear();
    if (rest.empty() || !m_session)
        return nullptr;
    const auto line = std::exchange(m_line, std::make_shared<Line>());
    line->closed = true;
    return [session = m_session, line, rest = std::move(rest)] {
        const std::lock_guard lock(line->mutex);
        for (const auto& [study, changes] : rest)
            std::ignore = session->changeMeasurements(study, changes); // nobody is there to be told
    };
}

} // namespace candela
