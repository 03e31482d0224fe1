#pragma once

#include "database/catalog/RowSet.h"
#include "database/catalog/Sqlite.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// How the lists of studies and of detections choose their rows. Functions throw Failure.
namespace candela::catalog {

/// The rows that a statement names in its first column.
template <typename... Values>
[[nodiscard]] RowSet rowsOf(Connection& connection, std::string_view sql, const Values&... values) {
    Query query = connection.query(sql);
    query.bind(values...);
    RowSet rows;
    while (query.step())
        rows.insert(query.integer(0));
    return rows;
}

/// A JSON array, for json_each.
[[nodiscard]] inline std::string jsonOf(const RowSet& rows) {
    std::string json = "[";
    for (const std::int64_t row : rows.rows())
        json.append(json.size() > 1 ? "," : "").append(std::to_string(row));
    return json + "]";
}

/// Up to here rows that were found are sorted; beyond, the index of the order is walked past the others.
inline constexpr std::int64_t fewRows = 2000;

/// The rows that a question chooses, or all but some.
struct Choice {
    RowSet rows;
    bool allBut = false;
    std::int64_t count = 0;

    [[nodiscard]] bool few() const { return !allBut && count <= fewRows; }
    [[nodiscard]] bool everyone() const { return allBut && rows.empty(); }

    /// The condition on a column of row numbers; ?1 is bound by bindTo.
    [[nodiscard]] std::string condition(std::string_view column) const {
        if (everyone())
            return "?1 = 0";
        return joined({allBut ? "NOT in_rows(?1, " : "in_rows(?1, ", column, ")"});
    }
    void bindTo(Query& query) const {
        if (everyone())
            query.bind(0);
        else
            query.bind(rows);
    }
};

/// Narrows a choice down filter by filter; each is read from one index and nothing else.
class Chooser {
public:
    void demand(RowSet rows) {
        if (m_found)
            *m_found &= rows;
        else
            m_found = std::move(rows);
    }
    /// What is left without `out`, or what is left of `all` rows when nothing was demanded.
    [[nodiscard]] Choice without(RowSet out, const std::function<std::int64_t()>& all) && {
        Choice choice;
        if (m_found) {
            *m_found -= out;
            choice.rows = std::move(*m_found);
            choice.count = choice.rows.count();
        } else {
            choice.count = all() - out.count();
            choice.rows = std::move(out);
            choice.allBut = true;
        }
        return choice;
    }

private:
    std::optional<RowSet> m_found;
};

/// A page of an order, counted from the end that is nearer to it.
struct Walk {
    std::int64_t limit = 0;
    std::int64_t offset = 0;
    bool fromEnd = false;
};
[[nodiscard]] inline Walk walkTo(std::int64_t offset, std::int64_t limit, std::int64_t count) {
    const std::int64_t rows = std::min(limit, count - offset);
    const std::int64_t after = count - offset - rows;
    return after < offset ? Walk{rows, after, true} : Walk{rows, offset, false};
}

} // namespace candela::catalog
