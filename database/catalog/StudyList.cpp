#include "database/catalog/StudyList.h"

#include "database/catalog/BinRecords.h"
#include "database/catalog/RowQueries.h"
#include "database/catalog/SearchText.h"
#include "database/catalog/StudyRecords.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace candela::catalog {
namespace {

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

Choice choose(Connection& connection, const StudyQuery& query) {
    Chooser chooser;
    if (const std::string match = searchExpression(query.text); !match.empty())
        chooser.demand(
            rowsOf(connection, "SELECT rowid FROM study_search WHERE study_search MATCH ?", match));
    if (!query.modality.empty())
        chooser.demand(
            rowsOf(connection, "SELECT study FROM study_modalities WHERE modality = ?", query.modality));
    if (!query.fromDate.empty() || !query.toDate.empty()) {
        const std::string from = query.fromDate.empty() ? "0" : compactDate(query.fromDate);
        const std::string to = query.toDate.empty() ? "9" : compactDate(query.toDate);
        chooser.demand(
            rowsOf(connection, "SELECT id FROM studies WHERE study_date >= ? AND study_date <= ?", from, to));
    }
    RowSet bin = rowsOf(connection, studiesInBin);
    if (query.inBin) {
        chooser.demand(std::move(bin));
        bin = {};
    }
    return std::move(chooser).without(std::move(bin), [&] {
        Query all = connection.query("SELECT count(*) FROM studies");
        all.step();
        return all.integer(0);
    });
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
    page.bind(jsonOf(rows), query.limit, query.offset);
    return readStudies(page);
}

/// Walks the index of the order without touching the rows that are passed.
std::vector<StudyRow> walkedPage(Connection& connection, const StudyQuery& query, const Choice& choice) {
    const Walk walk = walkTo(query.offset, query.limit, choice.count);
    Query page = connection.query(
        joined({"SELECT ", studyColumns, " FROM (SELECT id FROM studies WHERE ", choice.condition("id"),
                " ORDER BY ", orderOf(query.sort, query.descending != walk.fromEnd, ""),
                " LIMIT ?2 OFFSET ?3) p JOIN studies s ON s.id = p.id ORDER BY ",
                orderOf(query.sort, query.descending, "s.")}));
    choice.bindTo(page);
    page.bind(walk.limit, walk.offset);
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
    page.studies =
        choice.few() ? sortedPage(connection, query, choice.rows) : walkedPage(connection, query, choice);
    return page;
}

} // namespace candela::catalog
