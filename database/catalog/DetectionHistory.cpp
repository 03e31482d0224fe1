#include "database/catalog/DetectionHistory.h"

#include "database/catalog/BinRecords.h"
#include "database/catalog/DetectionRecords.h"
#include "database/catalog/RowQueries.h"
#include "database/catalog/SearchText.h"

#include <algorithm>
#include <utility>

namespace candela::catalog {
namespace {

/// Of detections d and, by patient, their studies t. Each order has its index; the row numbers make it total.
std::string orderOf(DetectionSort sort, bool descending) {
    const char* direction = descending ? " DESC" : "";
    const auto by = [&](const char* column) { return joined({column, direction, ", d.id", direction}); };
    switch (sort) {
    case DetectionSort::Created:
        return by("d.created");
    case DetectionSort::Task:
        return by("d.task");
    case DetectionSort::Verdict:
        return by("d.verdict");
    case DetectionSort::Patient:
        return joined({"t.patient_name COLLATE NOCASE", direction, ", t.id", direction, ", d.id", direction});
    case DetectionSort::Probability:
        return by("d.probability");
    case DetectionSort::User:
        return by("d.user COLLATE NOCASE");
    }
    return by("d.created");
}

/// The detections of a set of studies, from the index of detections by study.
RowSet ofStudies(Connection& connection, const RowSet& studies) {
    if (studies.count() > fewRows)
        return rowsOf(connection, "SELECT id FROM detections WHERE in_rows(?, study)", studies);
    return rowsOf(connection, "SELECT d.id FROM json_each(?) j CROSS JOIN detections d ON d.study = j.value",
                  jsonOf(studies));
}

Choice choose(Connection& connection, const HistoryQuery& query) {
    Chooser chooser;
    if (query.task)
        chooser.demand(rowsOf(connection, "SELECT id FROM detections WHERE task = ?",
                              std::string(toString(*query.task))));
    if (!query.verdict.empty())
        chooser.demand(rowsOf(connection, "SELECT id FROM detections WHERE verdict = ?", query.verdict));
    if (!query.studyUid.empty()) {
        chooser.demand(rowsOf(connection,
                              "SELECT d.id FROM studies t JOIN detections d ON d.study = t.id "
                              "WHERE t.study_uid = ?",
                              query.studyUid.str()));
    }
    if (!query.patientId.empty()) {
        // The index knows no case, the filter does.
        chooser.demand(rowsOf(connection,
                              "SELECT d.id FROM studies t JOIN detections d ON d.study = t.id "
                              "WHERE t.patient_id = ?1 COLLATE NOCASE AND t.patient_id = ?1",
                              query.patientId.str()));
    }
    if (const std::string match = searchExpression(query.patientText); !match.empty()) {
        chooser.demand(ofStudies(
            connection, rowsOf(connection, "SELECT rowid FROM study_search WHERE study_search MATCH ?",
                               "{patient_name patient_id} : (" + match + ")")));
    }
    if (!query.fromDate.empty() || !query.toDate.empty()) {
        // A day is inclusive: everything that begins with it comes before the day followed by a letter.
        const std::string to = query.toDate.empty() ? "9" : query.toDate + "U";
        chooser.demand(rowsOf(connection, "SELECT id FROM detections WHERE created >= ? AND created < ?",
                              query.fromDate, to));
    }
    const RowSet bin = rowsOf(connection, studiesInBin);
    return std::move(chooser).without(bin.empty() ? RowSet() : ofStudies(connection, bin), [&] {
        Query all = connection.query("SELECT count(*) FROM detections");
        all.step();
        return all.integer(0);
    });
}

/// Places in stacks are looked up for the rows of the page alone. An image that is in two stacks still is one
/// row.
std::vector<Detection> readPage(Connection& connection, const HistoryQuery& query, const RowSet& rows) {
    Query page = connection.query(
        joined({detectionColumns, "WHERE d.id IN (SELECT value FROM json_each(?)) GROUP BY d.id ORDER BY ",
                orderOf(query.sort, query.descending)}));
    page.bind(jsonOf(rows));
    std::vector<Detection> detections;
    while (page.step())
        detections.push_back(readDetection(connection, page));
    return detections;
}

RowSet sortedRows(Connection& connection, const HistoryQuery& query, const RowSet& rows) {
    return rowsOf(connection,
                  joined({"SELECT d.id FROM json_each(?) j CROSS JOIN detections d ON d.id = j.value "
                          "JOIN studies t ON t.id = d.study ORDER BY ",
                          orderOf(query.sort, query.descending), " LIMIT ? OFFSET ?"}),
                  jsonOf(rows), query.limit, query.offset);
}

/// Walks the index of the order; that of patients is the studies' own.
RowSet walkedRows(Connection& connection, const HistoryQuery& query, const Choice& choice) {
    const Walk walk = walkTo(query.offset, query.limit, choice.count);
    const char* tables = query.sort == DetectionSort::Patient
                             ? "studies t CROSS JOIN detections d ON d.study = t.id"
                             : "detections d";
    Query page = connection.query(
        joined({"SELECT d.id FROM ", tables, " WHERE ", choice.condition("d.id"), " ORDER BY ",
                orderOf(query.sort, query.descending != walk.fromEnd), " LIMIT ?2 OFFSET ?3"}));
    choice.bindTo(page);
    page.bind(walk.limit, walk.offset);
    RowSet rows;
    while (page.step())
        rows.insert(page.integer(0));
    return rows;
}

} // namespace

HistoryPage findDetections(Connection& connection, const HistoryQuery& asked) {
    HistoryQuery query = asked;
    query.limit = std::max<std::int64_t>(query.limit, 0);
    query.offset = std::max<std::int64_t>(query.offset, 0);
    const Choice choice = choose(connection, query);
    HistoryPage page;
    page.total = choice.count;
    if (query.limit == 0 || query.offset >= choice.count)
        return page;
    const RowSet rows =
        choice.few() ? sortedRows(connection, query, choice.rows) : walkedRows(connection, query, choice);
    page.detections = readPage(connection, query, rows);
    return page;
}

std::vector<StudyUid> studiesToDetect(Connection& connection, Task task, const std::string& modelSha256,
                                      const std::string& modality) {
    Query rows =
        connection.query("SELECT t.study_uid FROM studies t WHERE t.binned = '' "
                         "AND EXISTS (SELECT 1 FROM series s WHERE s.study = t.id AND s.modality = ?) "
                         "AND NOT EXISTS (SELECT 1 FROM detections d WHERE d.study = t.id AND d.task = ? "
                         "AND d.model_sha256 = ?) ORDER BY t.study_date DESC, t.id DESC");
    rows.bind(modality, toString(task), modelSha256);
    std::vector<StudyUid> studies;
    while (rows.step())
        studies.emplace_back(rows.text(0));
    return studies;
}

std::vector<FeedbackCount> feedbackCounts(Connection& connection) {
    Query rows =
        connection.query(joined({"SELECT d.task, substr(d.created, 1, 7) AS month, count(*), "
                                 "count(*) FILTER (WHERE f.agree), count(*) FILTER (WHERE NOT f.agree) "
                                 "FROM detections d LEFT JOIN feedback f "
                                 "ON f.id = (SELECT max(id) FROM feedback WHERE detection = d.id) "
                                 "WHERE d.study NOT IN (",
                                 studiesInBin, ") GROUP BY d.task, month ORDER BY d.task, month DESC"}));
    std::vector<FeedbackCount> counts;
    while (rows.step()) {
        if (const auto task = taskFromString(rows.text(0)))
            counts.push_back({*task, rows.text(1), rows.integer(2), rows.integer(3), rows.integer(4)});
    }
    return counts;
}

} // namespace candela::catalog
