#include "ui/controllers/EvaluationFigures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace candela {

namespace {

constexpr int kBins = 15;
constexpr int kResamples = 1000;

/// A prediction with its labels as numbers.
struct Item {
    std::size_t truth = 0;
    std::size_t predicted = 0;
    const EvaluationPrediction* prediction = nullptr;
};
using Items = std::vector<Item>;

struct Rule {
    const std::vector<std::string>& classes;
    const std::vector<bool>& positive;
    double threshold;
};

std::optional<double> share(double part, double whole) {
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

std::optional<double> meanOf(const std::vector<double>& values) {
    return share(std::accumulate(values.begin(), values.end(), 0.0), static_cast<double>(values.size()));
}

std::optional<double> accuracy(const Items& items, const Rule&) {
    const auto right = std::count_if(items.begin(), items.end(),
                                     [](const Item& item) { return item.truth == item.predicted; });
    return share(static_cast<double>(right), static_cast<double>(items.size()));
}

std::optional<double> balancedAccuracy(const Items& items, const Rule& rule) {
    std::vector<double> right(rule.classes.size(), 0.0);
    std::vector<double> all(rule.classes.size(), 0.0);
    for (const Item& item : items) {
        all[item.truth] += 1;
        right[item.truth] += item.truth == item.predicted ? 1 : 0;
    }
    std::vector<double> recalls;
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (all[c] > 0)
            recalls.push_back(right[c] / all[c]);
    }
    return meanOf(recalls);
}

std::optional<double> macroAuc(const Items& items, const Rule& rule) {
    std::vector<double> areas;
    for (std::size_t c = 0; c < rule.classes.size(); ++c) {
        std::vector<bool> is;
        std::vector<double> scores;
        for (const Item& item : items) {
            is.push_back(item.truth == c);
            scores.push_back(item.prediction->probabilities[c].probability);
        }
        if (const auto area = areaUnderCurve(is, scores))
            areas.push_back(*area);
    }
    return meanOf(areas);
}

std::optional<double> auc(const Items& items, const Rule& rule) {
    std::vector<bool> is;
    std::vector<double> scores;
    for (const Item& item : items) {
        is.push_back(rule.positive[item.truth]);
        scores.push_back(item.prediction->detected);
    }
    return areaUnderCurve(is, scores);
}

/// Share of the items with or without a finding that are called so.
std::optional<double> rateOf(const Items& items, const Rule& rule, bool finding) {
    double right = 0;
    double all = 0;
    for (const Item& item : items) {
        if (rule.positive[item.truth] == finding) {
            all += 1;
            right += (item.prediction->detected >= rule.threshold) == finding ? 1 : 0;
        }
    }
    return share(right, all);
}

std::optional<double> sensitivity(const Items& items, const Rule& rule) {
    return rateOf(items, rule, true);
}

std::optional<double> specificity(const Items& items, const Rule& rule) {
    return rateOf(items, rule, false);
}

std::optional<double> calibrationError(const Items& items) {
    struct Bin {
        double count = 0;
        double confidence = 0;
        double right = 0;
    };
    std::array<Bin, kBins> bins;
    for (const Item& item : items) {
        const double confidence = item.prediction->probabilities[item.predicted].probability;
        Bin& bin =
            bins[static_cast<std::size_t>(std::clamp(static_cast<int>(confidence * kBins), 0, kBins - 1))];
        bin.count += 1;
        bin.confidence += confidence;
        bin.right += item.truth == item.predicted ? 1 : 0;
    }
    double error = 0;
    for (const Bin& bin : bins)
        error += std::abs(bin.confidence - bin.right);
    return share(error, static_cast<double>(items.size()));
}

std::optional<double> brierScore(const Items& items) {
    double sum = 0;
    for (const Item& item : items) {
        for (std::size_t c = 0; c < item.prediction->probabilities.size(); ++c) {
            const double difference =
                item.prediction->probabilities[c].probability - (c == item.truth ? 1 : 0);
            sum += difference * difference;
        }
    }
    return share(sum, static_cast<double>(items.size()));
}

/// 95 % intervals from drawing groups with replacement.
void fillIntervals(EvaluationReport& report, const Items& items, const Rule& rule) {
    using Figure = std::optional<double> (*)(const Items&, const Rule&);
    const std::array<std::pair<const char*, Figure>, 6> figures = {{{"accuracy", accuracy},
                                                                    {"balanced_accuracy", balancedAccuracy},
                                                                    {"macro_auc", macroAuc},
                                                                    {"sensitivity", sensitivity},
                                                                    {"specificity", specificity},
                                                                    {"auc", auc}}};
    std::map<std::string, Items> groups;
    for (const Item& item : items)
        groups[item.prediction->group].push_back(item);
    if (groups.size() < 2 || groups.contains(""))
        return;
    std::vector<const Items*> units;
    units.reserve(groups.size());
    for (const auto& [name, members] : groups)
        units.push_back(&members);

    std::mt19937 generator(0);
    std::uniform_int_distribution<std::size_t> draw(0, units.size() - 1);
    std::array<std::vector<double>, figures.size()> found;
    for (int i = 0; i < kResamples; ++i) {
        Items sample;
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            const Items& members = *units[draw(generator)];
            sample.insert(sample.end(), members.begin(), members.end());
        }
        for (std::size_t f = 0; f < figures.size(); ++f) {
            if (const auto value = figures[f].second(sample, rule))
                found[f].push_back(*value);
        }
    }
    for (std::size_t f = 0; f < figures.size(); ++f) {
        if (found[f].size() < kResamples / 2)
            continue;
        std::sort(found[f].begin(), found[f].end());
        const auto at = [&](double q) {
            return found[f][static_cast<std::size_t>(q * static_cast<double>(found[f].size() - 1))];
        };
        report.ci95.push_back({figures[f].first, at(0.025), at(0.975)});
    }
}

} // namespace

std::optional<double> areaUnderCurve(const std::vector<bool>& positive, std::span<const double> scores) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&scores](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    const auto positives = static_cast<double>(std::count(positive.begin(), positive.end(), true));
    const double negatives = static_cast<double>(positive.size()) - positives;
    if (positives == 0 || negatives == 0)
        return std::nullopt;
    double below = 0; // negatives with a smaller score
    double area = 0;
    for (std::size_t i = 0; i < order.size();) {
        double tiedPositives = 0;
        double tiedNegatives = 0;
        const double score = scores[order[i]];
        for (; i < order.size() && scores[order[i]] == score; ++i)
            (positive[order[i]] ? tiedPositives : tiedNegatives) += 1;
        area += tiedPositives * (below + tiedNegatives / 2);
        below += tiedNegatives;
    }
    return area / (positives * negatives);
}

void fillFigures(EvaluationReport& report, const std::vector<std::string>& classes,
                 const std::vector<bool>& positive, double threshold) {
    const Rule rule{classes, positive, threshold};
    const auto indexOf = [&classes](const std::string& name) {
        return static_cast<std::size_t>(std::find(classes.begin(), classes.end(), name) - classes.begin());
    };
    report.n = static_cast<std::int64_t>(report.predictions.size());
    report.labels = classes;
    report.counts.assign(classes.size(), std::vector<std::int64_t>(classes.size(), 0));
    report.abstained = std::count_if(report.predictions.begin(), report.predictions.end(),
                                     [](const auto& p) { return p.verdict == Verdict::Indeterminate; });
    Items items;
    for (const EvaluationPrediction& prediction : report.predictions) {
        const Item item{indexOf(prediction.label), indexOf(prediction.predicted), &prediction};
        if (item.truth == classes.size() || item.predicted == classes.size())
            continue;
        ++report.counts[item.truth][item.predicted];
        items.push_back(item);
    }
    report.accuracy = accuracy(items, rule);
    report.balancedAccuracy = balancedAccuracy(items, rule);
    report.macroAuc = macroAuc(items, rule);
    report.sensitivity = sensitivity(items, rule);
    report.specificity = specificity(items, rule);
    report.auc = auc(items, rule);
    report.ece = calibrationError(items);
    report.brier = brierScore(items);
    fillIntervals(report, items, rule);
}

} // namespace candela
