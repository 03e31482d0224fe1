// Hanging rules as JSON: those that come with the program and the reader's own.

#include "ui/controllers/HangingRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace candela {

namespace {

std::string word(const QJsonValue& value) {
    return value.toString().toStdString();
}

std::vector<std::string> words(const QJsonValue& value) {
    std::vector<std::string> all;
    for (const auto& each : value.toArray())
        all.push_back(word(each));
    return all;
}

QJsonArray json(const std::vector<std::string>& words) {
    QJsonArray all;
    for (const std::string& each : words)
        all.append(QString::fromStdString(each));
    return all;
}

/// Leaves out what says nothing.
void put(QJsonObject& object, const char* key, const QJsonValue& value) {
    const bool empty = (value.isString() && value.toString().isEmpty()) ||
                       (value.isArray() && value.toArray().isEmpty()) ||
                       (value.isBool() && !value.toBool()) || (value.isDouble() && value.toDouble() == 0);
    if (!empty)
        object.insert(QLatin1String(key), value);
}

void put(QJsonObject& object, const char* key, const std::string& value) {
    put(object, key, QJsonValue(QString::fromStdString(value)));
}

PaneRule paneFrom(const QJsonObject& object) {
    PaneRule pane;
    pane.wish.prior = object["prior"].toBool();
    pane.wish.modalities = words(object["modalities"]);
    pane.wish.views = words(object["views"]);
    pane.wish.laterality = word(object["laterality"]);
    pane.wish.words = words(object["words"]);
    pane.wish.without = words(object["without"]);
    pane.wish.plane = word(object["plane"]);
    pane.wish.kind = word(object["kind"]);
    pane.wish.nth = object["nth"].toInt();
    pane.wish.like = object["like"].toInt(-1);
    pane.layout = paneLayoutFrom(object["layout"].toString());
    pane.preset = word(object["preset"]);
    pane.volumePreset = word(object["volumePreset"]);
    pane.side = std::clamp(object["side"].toDouble(), -1.0, 1.0);
    return pane;
}

QJsonObject json(const PaneRule& pane) {
    QJsonObject object;
    put(object, "prior", pane.wish.prior);
    put(object, "modalities", json(pane.wish.modalities));
    put(object, "views", json(pane.wish.views));
    put(object, "laterality", pane.wish.laterality);
    put(object, "words", json(pane.wish.words));
    put(object, "without", json(pane.wish.without));
    put(object, "plane", pane.wish.plane);
    put(object, "kind", pane.wish.kind);
    put(object, "nth", pane.wish.nth);
    if (pane.wish.like >= 0)
        object.insert("like", pane.wish.like);
    put(object, "layout", pane.layout == PaneLayout::One ? QString() : toString(pane.layout));
    put(object, "preset", pane.preset);
    put(object, "volumePreset", pane.volumePreset);
    put(object, "side", pane.side);
    return object;
}

Result<HangingStage> stageFrom(const QJsonObject& object) {
    HangingStage stage;
    stage.name = word(object["name"]);
    stage.grid = {object["rows"].toInt(1), object["columns"].toInt(1)};
    stage.least = object["least"].toInt();
    for (const auto& pane : object["panes"].toArray())
        stage.panes.push_back(paneFrom(pane.toObject()));
    const auto within = [](int count) { return count >= 1 && count <= GridSize::most; };
    if (!within(stage.grid.rows) || !within(stage.grid.columns) || stage.panes.empty() ||
        static_cast<int>(stage.panes.size()) > stage.grid.count())
        return fail(ErrorCode::Corrupt, "The stage \"" + stage.name +
                                            "\" of a hanging rule has no panes, or more than its rows and "
                                            "columns have places for.");
    return stage;
}

QJsonObject json(const HangingStage& stage) {
    QJsonObject object;
    put(object, "name", stage.name);
    object.insert("rows", stage.grid.rows);
    object.insert("columns", stage.grid.columns);
    put(object, "least", stage.least);
    QJsonArray panes;
    for (const PaneRule& pane : stage.panes)
        panes.append(json(pane));
    object.insert("panes", panes);
    return object;
}

} // namespace

Result<std::vector<HangingRule>> hangingRulesFrom(const QByteArray& text) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isArray())
        return fail(ErrorCode::Corrupt,
                    "The hanging rules cannot be read: " + error.errorString().toStdString());
    std::vector<HangingRule> rules;
    for (const auto& value : document.array()) {
        const QJsonObject object = value.toObject();
        HangingRule rule;
        rule.name = word(object["name"]);
        rule.modalities = words(object["modalities"]);
        rule.about = words(object["about"]);
        rule.leastSeries = object["leastSeries"].toInt();
        rule.mostSeries = object["mostSeries"].toInt();
        rule.prior = object["prior"].toBool();
        for (const auto& each : object["stages"].toArray()) {
            auto stage = stageFrom(each.toObject());
            if (!stage)
                return fail(stage.error());
            rule.stages.push_back(std::move(*stage));
        }
        if (rule.name.empty() || rule.stages.empty())
            return fail(ErrorCode::Corrupt, "A hanging rule has no name or no stages.");
        rules.push_back(std::move(rule));
    }
    return rules;
}

QByteArray toJson(const std::vector<HangingRule>& rules) {
    QJsonArray all;
    for (const HangingRule& rule : rules) {
        QJsonObject object;
        put(object, "name", rule.name);
        put(object, "modalities", json(rule.modalities));
        put(object, "about", json(rule.about));
        put(object, "leastSeries", rule.leastSeries);
        put(object, "mostSeries", rule.mostSeries);
        put(object, "prior", rule.prior);
        QJsonArray stages;
        for (const HangingStage& stage : rule.stages)
            stages.append(json(stage));
        object.insert("stages", stages);
        all.append(object);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace candela
