#include "ui/controllers/HangingRules.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace candela {

namespace {

struct Candidate {
    const SeriesInfo* series = nullptr;
    const StackInfo* stack = nullptr;
};

QString lower(const std::string& words) {
    return QString::fromStdString(words).toLower();
}

/// A word of letters and digits alone must stand by itself ("t1" is not in "st100"); others may stand
/// anywhere.
bool mentions(const QString& text, const std::string& word) {
    const QString wanted = lower(word);
    const auto partOfWord = [](QChar c) { return c.isLetterOrNumber(); };
    const bool whole = std::all_of(wanted.begin(), wanted.end(), partOfWord);
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        const int end = at + wanted.size();
        if (!whole ||
            ((at == 0 || !partOfWord(text[at - 1])) && (end == text.size() || !partOfWord(text[end]))))
            return true;
    }
    return false;
}

bool mentionsAny(const QString& text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return mentions(text, word); });
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& each) { return lower(each) == lower(word); });
}

QString described(const SeriesInfo& series) {
    return lower(series.description + '\n' + series.protocolName);
}

bool fits(const StackWish& wish, const Candidate& candidate) {
    const SeriesInfo& series = *candidate.series;
    if (!wish.modalities.empty() && !contains(wish.modalities, series.modality))
        return false;
    if (!wish.views.empty() && !contains(wish.views, series.viewPosition))
        return false;
    if (!wish.laterality.empty() && lower(wish.laterality) != lower(series.laterality))
        return false;
    if (!wish.words.empty() && !mentionsAny(described(series), wish.words))
        return false;
    if (mentionsAny(described(series), wish.without))
        return false;
    if (!wish.kind.empty() && wish.kind != toString(candidate.stack->kind))
        return false;
    return wish.plane.empty() || wish.plane == planeOf(*candidate.stack);
}

std::vector<Candidate> candidatesOf(const StudyDetail& study) {
    std::vector<Candidate> all;
    for (const SeriesInfo& series : study.series) {
        if (!isRead(series))
            continue;
        for (const StackInfo& stack : series.stacks)
            all.push_back({&series, &stack});
    }
    // Localizers come last, else the most slices first; single images keep the order of their series.
    const std::vector<std::string> localizers{"localizer", "localiser", "scout",    "topogram",
                                              "surview",   "survey",    "scanogram"};
    const auto rank = [&](const Candidate& each) {
        if (mentionsAny(described(*each.series), localizers))
            return -1;
        return each.stack->kind == StackKind::Volume ? each.stack->slices : 0;
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Candidate& a, const Candidate& b) { return rank(a) > rank(b); });
    return all;
}

int likeness(const Candidate& a, const Candidate& b) {
    int points = 0;
    if (a.series->modality == b.series->modality)
        points += 8;
    if (a.stack->kind == b.stack->kind)
        points += 4;
    if (planeOf(*a.stack) == planeOf(*b.stack))
        points += 4;
    if (lower(a.series->viewPosition) == lower(b.series->viewPosition))
        points += 4;
    if (lower(a.series->laterality) == lower(b.series->laterality))
        points += 4;
    const QStringList words = described(*a.series).split(QChar(' '), Qt::SkipEmptyParts);
    if (described(*a.series) == described(*b.series))
        points += 3;
    else if (std::any_of(words.begin(), words.end(), [&](const QString& word) {
                 return word.size() > 1 && described(*b.series).contains(word);
             }))
        points += 1;
    return points;
}

std::optional<Candidate> find(const StackWish& wish, const StudyDetail& study, const Candidate* like) {
    std::vector<Candidate> fitting;
    for (const Candidate& each : candidatesOf(study)) {
        if (fits(wish, each))
            fitting.push_back(each);
    }
    if (like != nullptr) {
        const auto best =
            std::max_element(fitting.begin(), fitting.end(), [&](const Candidate& a, const Candidate& b) {
                return likeness(*like, a) < likeness(*like, b);
            });
        // Of another kind altogether is no comparison.
        if (best == fitting.end() || best->series->modality != like->series->modality)
            return std::nullopt;
        return *best;
    }
    if (wish.nth < 0 || wish.nth >= static_cast<int>(fitting.size()))
        return std::nullopt;
    return fitting[static_cast<std::size_t>(wish.nth)];
}

std::optional<HungStage> hang(const HangingStage& stage, const StudyDetail& study, const StudyDetail* prior) {
    HungStage hung{stage.name, stage.grid, {}};
    std::vector<std::optional<Candidate>> found;
    for (std::size_t pane = 0; pane < stage.panes.size(); ++pane) {
        const PaneRule& rule = stage.panes[pane];
        found.emplace_back();
        const StudyDetail* from = rule.wish.prior ? prior : &study;
        if (from == nullptr)
            continue;
        const Candidate* like = nullptr;
        if (rule.wish.like >= 0) {
            if (rule.wish.like >= static_cast<int>(pane) || !found[static_cast<std::size_t>(rule.wish.like)])
                continue;
            like = &*found[static_cast<std::size_t>(rule.wish.like)];
        }
        found.back() = find(rule.wish, *from, like);
        if (found.back())
            hung.panes.push_back({static_cast<int>(pane), rule.wish.prior, found.back()->series->seriesUid,
                                  found.back()->stack->stack, rule});
    }
    const std::size_t least = stage.least > 0 ? static_cast<std::size_t>(stage.least)
                                              : std::max<std::size_t>(1, stage.panes.size());
    // A stage that compares needs something to compare with.
    const auto ofPrior = [](const auto& each) { return each.prior; };
    const bool compares = std::any_of(stage.panes.begin(), stage.panes.end(),
                                      [](const PaneRule& each) { return each.wish.prior; });
    if (hung.panes.size() < least ||
        (compares && std::none_of(hung.panes.begin(), hung.panes.end(), ofPrior)))
        return std::nullopt;
    return hung;
}

QString about(const StudyDetail& study) {
    QString text = lower(study.study.description);
    for (const SeriesInfo& series : study.series)
        text += '\n' + lower(series.bodyPart) + '\n' + described(series);
    return text;
}

bool suits(const HangingRule& rule, const StudyDetail& study, const StudyDetail* prior) {
    if (rule.prior && prior == nullptr)
        return false;
    int series = 0;
    bool modality = rule.modalities.empty();
    for (const SeriesInfo& each : study.series) {
        if (!isRead(each) || each.stacks.empty())
            continue;
        ++series;
        modality = modality || contains(rule.modalities, each.modality);
    }
    if (!modality || series < rule.leastSeries || (rule.mostSeries > 0 && series > rule.mostSeries))
        return false;
    return rule.about.empty() || mentionsAny(about(study), rule.about);
}

std::vector<std::string> bodyParts(const StudyDetail& study) {
    std::vector<std::string> parts;
    for (const SeriesInfo& series : study.series) {
        if (!series.bodyPart.empty())
            parts.push_back(series.bodyPart);
    }
    return parts;
}

bool sharesModality(const StudyDetail& a, const StudyDetail& b) {
    return std::any_of(a.series.begin(), a.series.end(), [&](const SeriesInfo& mine) {
        return isRead(mine) && !mine.stacks.empty() &&
               std::any_of(b.series.begin(), b.series.end(), [&](const SeriesInfo& other) {
                   return isRead(other) && !other.stacks.empty() && other.modality == mine.modality;
               });
    });
}

/// Words of a study's description that may tell what it is of.
QStringList tellingWords(const StudyDetail& study) {
    QStringList words = lower(study.study.description).split(QRegularExpression("\\W+"), Qt::SkipEmptyParts);
    constexpr int shortest = 4; // "CT", "mit", "von" tell nothing
    words.erase(std::remove_if(words.begin(), words.end(),
                               [](const QString& word) { return word.size() < shortest; }),
                words.end());
    return words;
}

/// Whether descriptions leave it open that two studies are of the same part: they share a word, or one of
/// them says nothing.
bool mayBeAlike(const StudyDetail& a, const StudyDetail& b) {
    const QStringList mine = tellingWords(a);
    const QStringList theirs = tellingWords(b);
    return mine.isEmpty() || theirs.isEmpty() ||
           std::any_of(mine.begin(), mine.end(), [&](const QString& word) { return theirs.contains(word); });
}

/// False where a date is not known.
bool isEarlier(const StudyRow& a, const StudyRow& b) {
    return !a.studyDate.empty() && !b.studyDate.empty() &&
           std::pair(a.studyDate, a.studyTime) < std::pair(b.studyDate, b.studyTime);
}

} // namespace

std::optional<Hanging> hang(const HangingRule& rule, const StudyDetail& study, const StudyDetail* prior) {
    if (rule.stages.empty() || !suits(rule, study, prior))
        return std::nullopt;
    Hanging hanging{rule.name, {}};
    for (std::size_t i = 0; i < rule.stages.size(); ++i) {
        auto stage = hang(rule.stages[i], study, prior);
        if (stage)
            hanging.stages.push_back(std::move(*stage));
        else if (i == 0)
            return std::nullopt;
    }
    return hanging;
}

std::optional<Hanging> hang(const std::vector<HangingRule>& rules, const StudyDetail& study,
                            const StudyDetail* prior) {
    for (const HangingRule& rule : rules) {
        if (auto hanging = hang(rule, study, prior))
            return hanging;
    }
    return std::nullopt;
}

bool isRead(const SeriesInfo& series) {
    return series.modality != "SEG";
}

int comparablePrior(const StudyDetail& study, const std::vector<StudyDetail>& others) {
    int best = -1;
    bool bestSame = false;
    for (std::size_t i = 0; i < others.size(); ++i) {
        const StudyDetail& other = others[i];
        if (!isEarlier(other.study, study.study) || !sharesModality(study, other))
            continue;
        const std::vector<std::string> mine = bodyParts(study);
        const std::vector<std::string> theirs = bodyParts(other);
        const bool same = std::any_of(mine.begin(), mine.end(),
                                      [&](const std::string& part) { return contains(theirs, part); });
        // Where both say what they are of and it is not the same, there is nothing to compare.
        if (!same && ((!mine.empty() && !theirs.empty()) || !mayBeAlike(study, other)))
            continue;
        if (best < 0 || (same && !bestSame)) {
            best = static_cast<int>(i);
            bestSame = same;
        }
    }
    return best;
}

std::string planeOf(const StackInfo& stack) {
    if (stack.kind != StackKind::Volume || !stack.geometry.orientationKnown)
        return {};
    const Vec3 normal = cross(stack.geometry.direction[0], stack.geometry.direction[1]);
    const double x = std::abs(normal.x);
    const double y = std::abs(normal.y);
    const double z = std::abs(normal.z);
    return z >= x && z >= y ? "axial" : y >= x ? "coronal" : "sagittal";
}

StackWish wishFor(const SeriesInfo& series, int stack) {
    StackWish wish;
    wish.modalities = {series.modality};
    if (!series.viewPosition.empty())
        wish.views = {series.viewPosition};
    wish.laterality = series.laterality;
    if (!series.description.empty())
        wish.words = {series.description};
    for (const StackInfo& each : series.stacks) {
        if (each.stack != stack)
            continue;
        wish.plane = planeOf(each);
        wish.kind = toString(each.kind);
    }
    return wish;
}

} // namespace candela
