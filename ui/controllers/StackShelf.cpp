#include "ui/controllers/StackShelf.h"

#include "ui/controllers/Job.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace candela {

namespace {

/// Pixels of stacks that are not on screen are kept up to this much.
constexpr std::size_t keptBytes = std::size_t{1536} << 20U;

std::size_t bytesOf(const ImageStack& stack) {
    const std::size_t voxels = stack.planeSize() * static_cast<std::size_t>(stack.planes());
    return voxels * (std::holds_alternative<FloatValues>(stack.values) ? 4U : stack.isColour() ? 3U : 2U);
}

} // namespace

/// What a loader hands over while it works.
struct StackShelf::Reading {
    std::mutex mutex;
    std::shared_ptr<const ImageStack> stack;
    std::atomic<int> ready = 0;
};

StackShelf::StackShelf(QObject* parent) : QObject(parent) {}

StackShelf::~StackShelf() = default;

void StackShelf::setSession(std::shared_ptr<Session> session) {
    for (auto& entry : m_kept) {
        if (entry.second.job)
            entry.second.job->abandon();
    }
    m_kept.clear();
    m_session = std::move(session);
}

void StackShelf::fill(StackScene* scene, int plane) {
    Kept& kept = m_kept[scene->key()];
    kept.used = ++m_uses;
    std::erase_if(kept.holders, [scene](const Holder& each) { return !each.scene || each.scene == scene; });
    kept.holders.push_back({scene, plane});
    if (kept.stack)
        passTo(kept, kept.holders.back());
    if (!kept.complete && !kept.job)
        read(scene->key(), plane);
    limit();
}

void StackShelf::leave(const StackScene* scene) {
    const auto found = m_kept.find(scene->key());
    if (found == m_kept.end())
        return;
    Kept& kept = found->second;
    std::erase_if(kept.holders, [](const Holder& each) { return !each.scene; });
    for (Holder& each : kept.holders) {
        if (each.scene == scene)
            each.onScreen = false;
    }
    const bool wanted = std::any_of(kept.holders.begin(), kept.holders.end(),
                                    [](const Holder& each) { return each.onScreen; });
    if (wanted || kept.complete)
        return;
    if (kept.job)
        kept.job->abandon();
    m_kept.erase(found);
}

void StackShelf::read(const StackKey& key, int plane) {
    Kept& kept = m_kept[key];
    auto reading = std::make_shared<Reading>();
    kept.reading = reading;
    // What comes of a reading that was given up meanwhile is not of the stack that is kept now.
    const auto current = [this, key, reading]() -> Kept* {
        const auto found = m_kept.find(key);
        return found != m_kept.end() && found->second.reading == reading ? &found->second : nullptr;
    };
    kept.job = Job::start(
        this,
        [session = m_session, key, plane, reading](JobContext& context) {
            StackLoadCallbacks callbacks;
            callbacks.firstPlane = [&](std::shared_ptr<const ImageStack> stack) {
                {
                    const std::lock_guard lock(reading->mutex);
                    reading->stack = std::move(stack);
                }
                reading->ready = std::max(1, reading->ready.load());
                context.progress({1, 0, {}});
            };
            callbacks.planeReady = [&](int) {
                const int ready = ++reading->ready;
                context.progress({ready, 0, {}});
            };
            return session->loadStack(key.seriesUid, key.stack, context.stop, plane, callbacks);
        },
        [this, key, current](Result<std::shared_ptr<const ImageStack>> stack) {
            Kept* of = current();
            if (of == nullptr)
                return;
            if (!stack) {
                const std::vector<Holder> holders = of->holders;
                m_kept.erase(key);
                if (stack.error().code == ErrorCode::Cancelled)
                    return;
                for (const Holder& each : holders) {
                    if (each.scene)
                        each.scene->setFailure(QString::fromStdString(stack.error().message));
                }
                return;
            }
            of->stack = std::move(*stack);
            of->complete = true;
            of->job = nullptr;
            pass(*of);
            limit();
        });
    connect(kept.job, &Job::progressed, this, [this, current, reading] {
        Kept* of = current();
        if (of == nullptr || of->complete)
            return;
        {
            const std::lock_guard lock(reading->mutex);
            of->stack = reading->stack;
        }
        pass(*of);
    });
}

void StackShelf::pass(Kept& kept) {
    if (!kept.stack)
        return;
    for (Holder& each : kept.holders) {
        if (each.scene)
            passTo(kept, each);
    }
}

void StackShelf::passTo(const Kept& kept, Holder& holder) {
    StackScene* scene = holder.scene;
    if (scene->stack() != kept.stack)
        scene->setStack(kept.stack);
    if (holder.plane >= 0)
        scene->showPlane(holder.plane);
    holder.plane = -1;
    if (!kept.complete)
        scene->setReadyPlanes(kept.reading->ready);
    else if (!scene->complete())
        scene->setComplete();
}

void StackShelf::limit() {
    std::erase_if(m_kept, [](const auto& entry) {
        const auto& holders = entry.second.holders;
        return !entry.second.job && std::none_of(holders.begin(), holders.end(),
                                                 [](const Holder& each) { return !each.scene.isNull(); });
    });
    std::vector<std::map<StackKey, Kept>::iterator> newestFirst;
    for (auto entry = m_kept.begin(); entry != m_kept.end(); ++entry)
        newestFirst.push_back(entry);
    std::sort(newestFirst.begin(), newestFirst.end(),
              [](auto a, auto b) { return a->second.used > b->second.used; });
    std::size_t bytes = 0;
    for (const auto& entry : newestFirst) {
        Kept& kept = entry->second;
        if (!kept.stack)
            continue;
        bytes += bytesOf(*kept.stack);
        const bool onScreen = std::any_of(kept.holders.begin(), kept.holders.end(),
                                          [](const Holder& each) { return each.scene && each.onScreen; });
        if (bytes <= keptBytes || onScreen)
            continue;
        for (const Holder& each : kept.holders) {
            if (each.scene)
                each.scene->setStack(nullptr);
        }
        m_kept.erase(entry);
    }
}

} // namespace candela
