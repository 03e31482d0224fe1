#include "database/SessionState.h"

#include "database/catalog/StudyList.h"
#include "database/catalog/StudyRecords.h"
#include "database/dicom/ImageFile.h"
#include "database/loading/StackLoader.h"
#include "database/loading/ThumbnailMaker.h"

namespace candela {
namespace {

using catalog::Connection;

StackSource stackSource(Connection& connection, const SeriesUid& uid, int stack) {
    StackSource source;
    source.info = catalog::stackInfo(connection, uid, stack);
    source.planes = catalog::stackPlanes(connection, uid, stack);
    source.series = catalog::seriesInfo(connection, uid);
    source.series.stacks.clear();
    source.study = catalog::studyRow(connection, source.series.studyUid);
    return source;
}

} // namespace

Session::Session(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Session::~Session() = default;

Account Session::account() const {
    Account account = m_state->account.account;
    account.role = m_state->role;
    return account;
}

bool Session::may(Permission permission) const {
    return !m_state->loggedOut && permits(m_state->role, permission);
}

std::shared_ptr<Library> Session::library() const {
    return m_state->library;
}

void Session::logOut() {
    if (!m_state->loggedOut.exchange(true))
        std::ignore = m_state->audit(Operation::LogOut, m_state->account.account.name, {});
}

Result<StudyPage> Session::studies(const StudyQuery& query) const {
    if (Status allowed = m_state->require(query.inBin ? Operation::ListBin : Operation::ListStudies);
        !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) { return catalog::findStudies(connection, query); });
}

Result<StudyDetail> Session::study(const StudyUid& uid) const {
    if (Status allowed = m_state->require(Operation::ViewStudy, uid.str()); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) { return catalog::studyDetail(connection, uid); });
}

Result<SeriesInfo> Session::series(const SeriesUid& uid) const {
    if (Status allowed = m_state->require(Operation::ViewSeries, uid.str()); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) { return catalog::seriesInfo(connection, uid); });
}

Result<SeriesUid> Session::seriesOf(const SopInstanceUid& uid) const {
    if (Status allowed = m_state->require(Operation::ViewInstance, uid.str()); !allowed)
        return fail(allowed.error());
    return m_state->read(
        [&](Connection& connection) { return catalog::instanceSource(connection, uid).seriesUid; });
}

Result<std::vector<InstanceRow>> Session::instances(const SeriesUid& uid) const {
    if (Status allowed = m_state->require(Operation::ViewSeries, uid.str()); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) { return catalog::instanceRows(connection, uid); });
}

Status Session::recordOpening(const StudyUid& uid) const {
    if (Status allowed = m_state->require(Operation::OpenStudy, uid.str()); !allowed)
        return allowed;
    const auto study =
        m_state->read([&](Connection& connection) { return catalog::studyRow(connection, uid); });
    if (!study)
        return fail(study.error());
    return m_state->audit(Operation::OpenStudy, uid.str(), study->patientId.str());
}

Result<std::vector<std::string>> Session::modalities() const {
    if (Status allowed = m_state->require(Operation::ListStudies); !allowed)
        return fail(allowed.error());
    return m_state->read([](Connection& connection) { return catalog::modalities(connection); });
}

Result<StoredPixels> Session::pixels(const SopInstanceUid& uid, std::optional<int> frame) const {
    if (Status allowed = m_state->require(Operation::ViewInstance, uid.str()); !allowed)
        return fail(allowed.error());
    const auto source =
        m_state->read([&](Connection& connection) { return catalog::instanceSource(connection, uid); });
    if (!source)
        return fail(source.error());
    return m_state->parts->store.read(source->object).and_then([&](const auto& content) {
        return dicom::readPixels(content, frame);
    });
}

Result<std::vector<FrameRef>> Session::frames(const SeriesUid& uid, int stack) const {
    if (Status allowed = m_state->require(Operation::ViewSeries, uid.str()); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) {
        std::vector<FrameRef> frames;
        for (const catalog::PlaneSource& plane : catalog::stackPlanes(connection, uid, stack))
            frames.push_back(plane.frame);
        return frames;
    });
}

Result<std::shared_ptr<const ImageStack>> Session::loadStack(const SeriesUid& uid, int stack,
                                                             std::stop_token stop, int firstPlane,
                                                             const StackLoadCallbacks& callbacks) const {
    if (Status allowed = m_state->require(Operation::ViewSeries, uid.str()); !allowed)
        return fail(allowed.error());
    const auto source =
        m_state->read([&](Connection& connection) { return stackSource(connection, uid, stack); });
    if (!source)
        return fail(source.error());
    return candela::loadStack(*source, m_state->parts->store, stop, firstPlane, callbacks);
}

Result<std::shared_ptr<const ImageStack>> Session::loadPlane(const SeriesUid& uid, int stack,
                                                             int plane) const {
    if (Status allowed = m_state->require(Operation::ViewSeries, uid.str()); !allowed)
        return fail(allowed.error());
    auto source = m_state->read([&](Connection& connection) { return stackSource(connection, uid, stack); });
    if (!source)
        return fail(source.error());
    const Result<StackSource> one = onlyPlane(std::move(*source), plane);
    if (!one)
        return fail(one.error());
    return candela::loadStack(*one, m_state->parts->store, {}, 0, {});
}

Result<Thumbnail> Session::thumbnail(const SeriesUid& uid) const {
    if (Status allowed = m_state->require(Operation::ViewSeries, uid.str()); !allowed)
        return fail(allowed.error());
    auto kept =
        m_state->read([&](Connection& connection) { return catalog::findThumbnail(connection, uid); });
    if (!kept)
        return fail(kept.error());
    if (*kept)
        return std::move(**kept);
    auto source = m_state->read([&](Connection& connection) { return stackSource(connection, uid, 0); });
    if (!source)
        return fail(source.error());
    const int middle = static_cast<int>(source->planes.size() / 2);
    const Result<StackSource> one = onlyPlane(std::move(*source), middle);
    if (!one)
        return fail(one.error());
    const auto plane = candela::loadStack(*one, m_state->parts->store, {}, 0, {});
    if (!plane)
        return fail(plane.error());
    Thumbnail thumbnail = makeThumbnail(**plane, 0);
    // Keeping it is a saving of time only: a library that cannot be written still shows it.
    std::ignore =
        m_state->write([&](Connection& connection) { catalog::keepThumbnail(connection, uid, thumbnail); });
    return thumbnail;
}

Result<LibraryStats> Session::stats() const {
    if (Status allowed = m_state->require(Operation::ShowStatistics); !allowed)
        return fail(allowed.error());
    auto stats = m_state->read([](Connection& connection) { return catalog::libraryStats(connection); });
    if (stats)
        stats->sealed = m_state->parts->seal != nullptr;
    return stats;
}

} // namespace candela
