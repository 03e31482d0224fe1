#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

struct sqlite3;

namespace candela::catalog {

/// Row numbers of a table, one bit each; a filter with a hundred thousand rows is combined with others and
/// asked in no time. SQL knows it as `in_rows(?, id)`, bound with Query::bind.
class RowSet {
public:
    void insert(std::int64_t row);
    [[nodiscard]] bool contains(std::int64_t row) const {
        const auto word = static_cast<std::size_t>(row) / 64;
        return row >= 0 && word < m_words.size() && ((m_words[word] >> (row % 64)) & 1U) != 0;
    }
    [[nodiscard]] std::int64_t count() const;
    [[nodiscard]] bool empty() const { return count() == 0; }
    /// In ascending order.
    [[nodiscard]] std::vector<std::int64_t> rows() const;

    RowSet& operator&=(const RowSet& other);
    RowSet& operator-=(const RowSet& other);

private:
    std::vector<std::uint64_t> m_words;
};

/// The type of the pointer that SQL is given.
inline constexpr const char* rowSetPointer = "candela-rows";

/// Gives a connection the function in_rows. Returns an SQLite code.
[[nodiscard]] int addRowSetFunction(sqlite3* connection);

} // namespace candela::catalog
