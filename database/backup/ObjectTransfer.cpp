#include "database/backup/ObjectTransfer.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace candela {
namespace {

constexpr auto progressInterval = std::chrono::milliseconds(200);
constexpr std::size_t namedObjects = 3;

} // namespace

std::string namesOf(const std::vector<ObjectHash>& objects) {
    std::string names;
    for (std::size_t i = 0; i < std::min(objects.size(), namedObjects); ++i)
        names += (i == 0 ? "" : ", ") + objects[i].str();
    if (objects.size() > namedObjects)
        names += " and " + std::to_string(objects.size() - namedObjects) + " more";
    return names;
}

ObjectTransfer::ObjectTransfer(catalog::Connection& catalogue, ObjectCopier copier, const ObjectStore& copies,
                               const ProgressFunction& progress, const std::stop_token& stop)
    : m_catalogue(catalogue),
      m_copier(std::move(copier)),
      m_copies(copies),
      m_progress(progress),
      m_stop(stop) {}

Status ObjectTransfer::copy() {
    m_missing.clear();
    if (Status done = withEach("Copying", [this](const auto& object) { return copyOne(object); }); !done)
        return done;
    if (Status done = writeForms(); !done)
        return done;
    return m_copier.sync();
}

Status ObjectTransfer::readBack() {
    m_damaged.clear();
    if (Status done = withEach("Reading back", [this](const auto& object) { return readBackOne(object); });
        !done)
        return done;
    return writeForms();
}

Status ObjectTransfer::withEach(const char* what, const Work& work) {
    try {
        m_objects = catalog::objectCount(m_catalogue);
        catalog::ObjectCursor cursor(m_catalogue);
        Status failed;
        std::atomic<std::int64_t> done = 0;
        std::atomic<bool> given = false;
        auto lastProgress = std::chrono::steady_clock::now() - progressInterval;
        const auto tell = [&] {
            const std::lock_guard lock(m_mutex);
            const auto now = std::chrono::steady_clock::now();
            if (!m_progress || now - lastProgress < progressInterval)
                return;
            lastProgress = now;
            m_progress({done, m_objects, what});
        };
        const auto carry = [&] {
            Status outcome;
            try {
                while (outcome && !given && !m_stop.stop_requested()) {
                    const auto object = cursor.next();
                    if (!object)
                        return;
                    outcome = work(*object);
                    ++done;
                    tell();
                }
            } catch (const catalog::Failure& failure) {
                outcome = fail(failure.error());
            }
            if (outcome)
                return;
            const std::lock_guard lock(m_mutex);
            given = true;
            failed = outcome;
        };
        {
            std::vector<std::jthread> threads;
            for (unsigned i = 0; i < std::clamp(std::thread::hardware_concurrency(), 1U, 8U); ++i)
                threads.emplace_back(carry);
        }
        if (failed && m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "It was stopped before its end.");
        return failed;
    } catch (const catalog::Failure& failure) {
        return fail(failure.error());
    }
}

Status ObjectTransfer::copyOne(const catalog::CataloguedObject& object) {
    const auto copied = m_copier.copy(object.hash);
    if (!copied)
        return fail(copied.error());
    const std::lock_guard lock(m_mutex);
    if (copied->kind == ObjectCopier::Copied::Kind::Missing) {
        m_missing.push_back(object.hash);
        return {};
    }
    noteForm(object, *copied);
    return {};
}

Status ObjectTransfer::readBackOne(const catalog::CataloguedObject& object) {
    m_copier.forget(object.hash);
    if (wholeFile(object.hash, object.compressed))
        return {};
    auto copied = m_copier.copy(object.hash, true);
    if (!copied)
        return fail(copied.error());
    bool good = copied->kind == ObjectCopier::Copied::Kind::Written &&
                wholeFile(object.hash, copied->compressed).has_value();
    // What the original store lost may be there in the form of an earlier copy.
    if (const auto other = wholeFile(object.hash, !object.compressed); !good && other) {
        good = true;
        *copied = {ObjectCopier::Copied::Kind::There, other->bytes, !object.compressed};
    }
    const std::lock_guard lock(m_mutex);
    if (good)
        noteForm(object, *copied);
    else
        m_damaged.push_back(object.hash);
    return {};
}

std::optional<ObjectStore::StoredFile> ObjectTransfer::wholeFile(const ObjectHash& object,
                                                                 bool compressed) const {
    const auto form = compressed ? ObjectStore::Form::Packed : ObjectStore::Form::Original;
    for (const ObjectStore::StoredFile& file : m_copies.filesOf(object)) {
        if (file.form == form && m_copies.check(object, file, true))
            return file;
    }
    return std::nullopt;
}

void ObjectTransfer::noteForm(const catalog::CataloguedObject& before, const ObjectCopier::Copied& now) {
    if (now.kind == ObjectCopier::Copied::Kind::Written) {
        ++m_copied;
        m_bytes += now.bytes;
    }
    if (now.compressed != before.compressed || now.bytes != before.storedBytes)
        m_changedForms.push_back({before.hash, now.compressed, now.bytes});
}

Status ObjectTransfer::writeForms() {
    try {
        catalog::Transaction transaction(m_catalogue, catalog::Transaction::Kind::Write);
        for (const catalog::CataloguedObject& object : std::exchange(m_changedForms, {}))
            catalog::setStoredForm(m_catalogue, object);
        transaction.commit();
        return {};
    } catch (const catalog::Failure& failure) {
        return fail(failure.error());
    }
}

} // namespace candela
