#pragma once

#include "ui/controllers/ReadingController.h"

#include <QObject>
#include <QPointer>
#include <vector>

namespace candela {

/// Shows a second series of the study together with the one of the active pane. GUI thread only; the second
/// series is loaded by a job.
class FusionControl : public QObject {
    Q_OBJECT

public:
    /// `controller` must outlive this.
    explicit FusionControl(ReadingController* controller, QObject* parent = nullptr);

    /// Stacks of the study that lie in the frame of reference of the active pane's, in the strip's order.
    [[nodiscard]] std::vector<StackKey> choices() const;
    [[nodiscard]] QString nameOf(const StackKey& key) const;
    /// What is laid over the active pane's stack, or is being loaded for it.
    [[nodiscard]] std::optional<StackKey> chosen() const;
    [[nodiscard]] bool loading() const { return !m_job.isNull(); }
    /// Loads a stack and shows it with the active pane's; nothing for one that is not of `choices`.
    void begin(const StackKey& second, viewer::FusionMode mode);
    /// The active pane's stack alone again.
    void end();
    /// Changes how the second series is shown; its stack stays.
    void change(const viewer::Fusion& fusion);

Q_SIGNALS:
    void changed();
    void message(const QString& text);

private:
    [[nodiscard]] StackScene* shown() const;
    void take(StackScene* scene, std::shared_ptr<const ImageStack> second, viewer::FusionMode mode);

    ReadingController* m_controller;
    QPointer<Job> m_job;
    StackKey m_wanted; ///< while loading
};

} // namespace candela
