#pragma once

#include "database/Library.h"
#include "ui/controllers/Desk.h"
#include "ui/controllers/HangingRules.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace candela {

class Job;
class ReadingController;

/// What is read of the library when a study is opened, to lay it out.
struct DeskSources {
    std::optional<Desk> kept;         ///< how this reader left the study
    std::vector<StudyRow> others;     ///< the patient's other studies, the newest first
    std::vector<StudyDetail> details; ///< of those that may be shown at once
    int prior = -1;                   ///< the one of `details` to compare with
    std::vector<HangingRule> own;     ///< the reader's rules
};
/// Runs on a worker thread. What cannot be read is left out: a study opens without its priors rather than not
/// at all.
[[nodiscard]] DeskSources readDesk(const Session& session, const StudyDetail& study);

/// How the open study lies on the desk: hung by a rule and its stages, or as the reader left it. Every change
/// is kept in the library a moment later. GUI thread.
class ReadingDesk : public QObject {
    Q_OBJECT

public:
    explicit ReadingDesk(ReadingController* reading);

    /// Lays the controller's study as it was left, else by the first rule that suits; false when neither is
    /// there.
    [[nodiscard]] bool lay(DeskSources sources);
    /// Runs `work`; what it changes is not the reader's doing and is not kept.
    void quietly(const std::function<void()>& work);
    /// Only takes note of what could be laid.
    void take(DeskSources sources);
    /// Keeps a change that is still to be kept; before the study is closed.
    void keepNow();
    /// The study is closed.
    void forget();

    /// Rules that suit the open study, the reader's own first.
    [[nodiscard]] QStringList suitableRules() const;
    [[nodiscard]] QString rule() const; ///< empty: laid by hand
    [[nodiscard]] int stage() const { return m_stage; }
    [[nodiscard]] int stages() const;
    [[nodiscard]] QString stageName() const;
    /// Lays the study by a rule, at its first stage.
    void hangBy(const QString& rule);
    void stepStage(int step);

    [[nodiscard]] bool isOwnRule(const QString& rule) const;
    /// Keeps what the first window shows as the reader's own rule for studies like this one; a rule of that
    /// name is replaced.
    void saveAsRule(const QString& name);
    void removeRule(const QString& name);

Q_SIGNALS:
    void hangingChanged();
    void message(const QString& words);

private:
    [[nodiscard]] std::vector<HangingRule> rules() const;
    [[nodiscard]] const StudyDetail* prior() const;
    void showStage(int stage);
    void showPane(const HungPane& hung);
    void restore(const Desk& desk);
    void fuseAgain(StackScene& scene, const DeskFusion& kept);
    [[nodiscard]] Desk current() const;
    [[nodiscard]] std::optional<HangingRule> ruleOfScreen(const QString& name) const;
    void changed();
    void keep();
    void keepRules();

    ReadingController* m_reading;
    DeskSources m_sources;
    std::optional<Hanging> m_hanging;
    int m_stage = 0;
    bool m_laying = false; ///< what changes meanwhile is not the reader's doing
    QTimer m_keeping;
    QPointer<Job> m_job;
};

/// Runs `change` once the scene has pixels and stands on the plane that was asked for; at once when it has.
void whenShown(StackScene* scene, std::function<void(StackScene&)> change);

} // namespace candela
