#pragma once

#include <QDate>
#include <QString>
#include <memory>
#include <optional>

namespace candela {

class Session;

/// What a reader saw of the test pattern on a display.
struct DisplayJudgement {
    double gamma = 0; ///< by the stripes
    bool patternSeen = false;
    QDate date;
    friend bool operator==(const DisplayJudgement&, const DisplayJudgement&) = default;
};

/// What this login last said of a display; nothing when it never did. Reads one setting.
[[nodiscard]] std::optional<DisplayJudgement> displayJudgement(const Session& session,
                                                               const QString& display);
/// Keeps it with the login, in a job of `receiver`. Other displays' stay.
void keepDisplayJudgement(const std::shared_ptr<Session>& session, const QString& display,
                          const DisplayJudgement& judgement, QObject* receiver);
/// A sentence about a display, which is never called calibrated: Candela cannot know that.
[[nodiscard]] QString displayText(const QString& display, const std::optional<DisplayJudgement>& judgement);

} // namespace candela
