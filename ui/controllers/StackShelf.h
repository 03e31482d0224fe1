#pragma once

#include "database/Library.h"
#include "ui/controllers/StackScene.h"

#include <QObject>
#include <QPointer>
#include <map>
#include <memory>
#include <vector>

namespace candela {

class Job;

/// The pixels of stacks: each is read once, however many scenes show it, and kept up to a limit when none
/// does. GUI thread.
class StackShelf : public QObject {
    Q_OBJECT

public:
    explicit StackShelf(QObject* parent = nullptr);
    ~StackShelf() override;

    /// Everything is let go.
    void setSession(std::shared_ptr<Session> session);
    /// Gives a scene its pixels, now or as they come. `plane`: which to read first and to show; −1: the
    /// middle, or where the scene was left.
    void fill(StackScene* scene, int plane);
    /// The scene is not on screen any more: a reading that nobody else waits for is given up.
    void leave(const StackScene* scene);
    /// Stacks being read or kept.
    [[nodiscard]] std::size_t count() const { return m_kept.size(); }

private:
    struct Reading;
    struct Holder {
        QPointer<StackScene> scene;
        int plane = -1; ///< to be shown with the first pixels
        bool onScreen = true;
    };
    struct Kept {
        std::shared_ptr<const ImageStack> stack; ///< null until the first plane is there
        bool complete = false;
        std::shared_ptr<Reading> reading; ///< of an incomplete stack
        QPointer<Job> job;
        std::vector<Holder> holders;
        std::uint64_t used = 0; ///< the larger the later
    };

    void read(const StackKey& key, int plane);
    void pass(Kept& kept);
    void passTo(const Kept& kept, Holder& holder);
    void limit();

    std::shared_ptr<Session> m_session;
    std::map<StackKey, Kept> m_kept;
    std::uint64_t m_uses = 0;
};

} // namespace candela
