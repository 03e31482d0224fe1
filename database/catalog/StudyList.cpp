#include "database/catalog/StudyList.h"

#include "database/catalog/RowSet.h"
#include "database/catalog/SearchText.h"
#include "database/catalog/StudyRecords.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace candela::catalog {
namespace {

/// Up to here the studies that were found are sorted; beyond, the index of the order is walked past the
/// others.
constexpr std::int64_t fewStudies = 2000;

/// Each order has its index; the row number makes it total, so that pages never overlap.
std::string orderOf(StudySort sort, bool descending, const char* table) {
    const auto by = [&](const char* column) { return joined({table, column, descending ? " DESC" : ""}); };
    const auto collated = [&](const char* column) {
        return joined({table, column, " COLLATE NOCASE", descending ? " DESC" : ""});
    };
    const std::string last = ", " + by("id");
    switch (sort) {
    case StudySort::PatientName:
        return collated("patient_name") + last;
    case StudySort::PatientId:
        return collated("patient_id") + last;
    case StudySort::StudyDate:
        return by("study_date") + ", " + by("study_time") + last;
    case StudySort::Description:
        return collated("description") + last;
    case StudySort::Modality:
        return by("modalities") + last;
    case StudySort::Accession:
        return collated("accession") + last;
    case StudySort::Instances:
        return by("instance_count") + last;
    }
    return by("id");
}

template <typename... Values>
RowSet rowsOf(Connection& connection, std::string_view sql, const Values&... values) {
    Query query = connection.query(sql);
    query.bind(values...);
    RowSet rows;
    while (query.step())
        rows.insert(query.integer(0));
    return rows;
}

/// The studies that a question chooses, or all but some.
struct Choice {
    RowSet rows;
    bool allBut = false;
    std::int64_t count = 0;
};

Choice choose(Connection& connection, const StudyQuery& query) {
    std::optional<RowSet> found;
    const auto demand = [&](const RowSet& rows) {
        if (found)
            *found &= rows;
        else
            found = rows;
    };
    // Each filter reads one index and nothing else.
    if (const std::string match = searchExpression(query.text); !match.empty())
        demand(rowsOf(connection, "SELECT rowid FROM study_search WHERE study_search MATCH ?", match));
    if (!query.modality.empty())
        demand(rowsOf(connection, "SELECT study FROM study_modalities WHERE modality = ?", query.modality));
    if (!query.fromDate.empty() || !query.toDate.empty()) {
        const std::string from = compactDate(query.fromDate);
        const std::string to = query.toDate.empty() ? "9" : compactDate(query.toDate);
        demand(rowsOf(connection, "SELECT id FROM studies WHERE study_date >= ? AND study_date <= ?",
                      from.empty() ? "0" : from, to));
    }
    RowSet bin = rowsOf(connection, "SELECT id FROM studies WHERE binned <> ''");
    if (query.inBin) {
        demand(bin);
    } else if (found) {
        *found -= bin;
    } else {
        Query all = connection.query("SELECT count(*) FROM studies");
        all.step();
        const std::int64_t count = all.integer(0) - bin.count();
        return {std::move(bin), true, count};
    }
    const std::int64_t count = found->count();
    return {std::move(*found), false, count};
}

std::string jsonOf(const std::vector<std::int64_t>& rows) {
    std::string json = "[";
    for (const std::int64_t row : rows)
        json.append(json.size() > 1 ? "," : "").append(std::to_string(row));
    return json + "]";
}

std::vector<StudyRow> readStudies(Query& query) {
    std::vector<StudyRow> studies;
    while (query.step())
        studies.push_back(readStudy(query));
    return studies;
}

std::vector<StudyRow> sortedPage(Connection& connection, const StudyQuery& query, const RowSet& rows) {
    Query page = connection.query(joined(
        {"SELECT ", studyColumns, " FROM json_each(?) j CROSS JOIN studies s ON s.id = j.value ORDER BY ",
         orderOf(query.sort, query.descending, "s."), " LIMIT ? OFFSET ?"}));
    page.bind(jsonOf(rows.rows()), query.limit, query.offset);
    return readStudies(page);
}

/// Walks the index of the order from its nearer end, without touching the rows that are passed.
std::vector<StudyRow> walkedPage(Connection& connection, const StudyQuery& query, const Choice& choice) {
    const std::int64_t limit = std::min(query.limit, choice.count - query.offset);
    const std::int64_t after = choice.count - query.offset - limit;
    const bool fromEnd = after < query.offset;
    const bool everyone = choice.allBut && choice.rows.empty();
    Query page = connection.query(joined({"SELECT ", studyColumns, " FROM (SELECT id FROM studies WHERE ",
                                          everyone        ? "?1 = 0"
                                          : choice.allBut ? "NOT in_rows(?1, id)"
                                                          : "in_rows(?1, id)",
                                          " ORDER BY ", orderOf(query.sort, query.descending != fromEnd, ""),
                                          " LIMIT ?2 OFFSET ?3) p JOIN studies s ON s.id = p.id ORDER BY ",
                                          orderOf(query.sort, query.descending, "s.")}));
    if (everyone)
        page.bind(0);
    else
        page.bind(choice.rows);
    page.bind(limit, fromEnd ? after : query.offset);
    return readStudies(page);
}

} // namespace

std::string compactDate(const std::string& date) {
    std::string digits;
    std::copy_if(date.begin(), date.end(), std::back_inserter(digits), [](char c) { return c != '-'; });
    return digits;
}

StudyPage findStudies(Connection& connection, const StudyQuery& asked) {
    StudyQuery query = asked;
    query.limit = std::max<std::int64_t>(query.limit, 0);
    query.offset = std::max<std::int64_t>(query.offset, 0);
    const Choice choice = choose(connection, query);
    StudyPage page;
    page.total = choice.count;
    if (query.limit == 0 || query.offset >= choice.count)
        return page;
    page.studies = !choice.allBut && choice.count <= fewStudies ? sortedPage(connection, query, choice.rows)
                                                                : walkedPage(connection, query, choice);
    return page;
}

} // namespace candela::catalog
