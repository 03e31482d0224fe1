#pragma once

#include "database/model/Result.h"
#include "database/model/Study.h"
#include "ui/controllers/PaneLayout.h"

#include <QByteArray>
#include <optional>
#include <string>
#include <vector>

namespace candela {

/// A stack that a pane of a rule asks for. Empty conditions let every stack through; words are compared
/// without case.
struct StackWish {
    bool prior = false; ///< of the prior instead of the study itself
    std::vector<std::string> modalities;
    std::vector<std::string> views;   ///< view position: "PA", "LL"
    std::string laterality;           ///< "L", "R"
    std::vector<std::string> words;   ///< one of them stands in the series' or protocol's description
    std::vector<std::string> without; ///< none of them does
    std::string plane;                ///< "axial", "coronal", "sagittal": how the slices lie
    std::string kind;                 ///< "volume", "image", "cine"
    int nth = 0;                      ///< of those that fit, the one with the most slices first
    int like = -1;                    ///< the one most like what this pane of the stage shows
};

struct PaneRule {
    StackWish wish;
    PaneLayout layout = PaneLayout::One;
    std::string preset; ///< window preset by name; empty: the images' own
    std::string volumePreset;
    double side = 0; ///< −1: against the pane's left edge, 1: against its right
};

/// One screen of a rule; `,` and `.` go back and on.
struct HangingStage {
    std::string name;
    GridSize grid;
    int least = 0; ///< panes that must find their stack; 0: all
    std::vector<PaneRule> panes;
};

/// How studies of one kind are laid out.
struct HangingRule {
    std::string name;
    std::vector<std::string> modalities; ///< one of them
    std::vector<std::string> about;      ///< one of them stands in body part or descriptions
    int leastSeries = 0;
    int mostSeries = 0; ///< 0: any number
    bool prior = false; ///< only with one
    bool own = false;   ///< of the reader
    std::vector<HangingStage> stages;
};

/// A stage with its stacks.
struct HungPane {
    int pane = 0;
    bool prior = false;
    SeriesUid series;
    int stack = 0;
    PaneRule rule;
};
struct HungStage {
    std::string name;
    GridSize grid;
    std::vector<HungPane> panes;
};
struct Hanging {
    std::string rule;
    std::vector<HungStage> stages; ///< those that find their stacks; the first one always
};

/// Errors: Corrupt, with what is wrong.
[[nodiscard]] Result<std::vector<HangingRule>> hangingRulesFrom(const QByteArray& json);
[[nodiscard]] QByteArray toJson(const std::vector<HangingRule>& rules);

/// What a rule makes of a study; nothing when it does not suit it.
[[nodiscard]] std::optional<Hanging> hang(const HangingRule& rule, const StudyDetail& study,
                                          const StudyDetail* prior);
/// The first rule that suits.
[[nodiscard]] std::optional<Hanging> hang(const std::vector<HangingRule>& rules, const StudyDetail& study,
                                          const StudyDetail* prior);

/// Whether a series is shown as images: segmentations are drawn over others instead.
[[nodiscard]] bool isRead(const SeriesInfo& series);

/// The study to compare with: of the earlier ones with the same modality, one of the same body part before
/// those that do not say what they are of, the newest first (`others` come in that order); −1: none.
[[nodiscard]] int comparablePrior(const StudyDetail& study, const std::vector<StudyDetail>& others);

/// A wish that a stack fulfils in studies like its own.
[[nodiscard]] StackWish wishFor(const SeriesInfo& series, int stack);
/// "axial", "coronal" or "sagittal" for a volume whose directions are known; else empty.
[[nodiscard]] std::string planeOf(const StackInfo& stack);

} // namespace candela
