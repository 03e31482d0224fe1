#include "database/catalog/RowSet.h"

#include <algorithm>
#include <bit>
#include <sqlite3.h>

namespace candela::catalog {
namespace {

void inRows(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
    const auto* rows = static_cast<const RowSet*>(sqlite3_value_pointer(values[0], rowSetPointer));
    sqlite3_result_int(context, rows && rows->contains(sqlite3_value_int64(values[1])) ? 1 : 0);
}

} // namespace

void RowSet::insert(std::int64_t row) {
    if (row < 0)
        return;
    const auto word = static_cast<std::size_t>(row) / 64;
    if (word >= m_words.size())
        m_words.resize(std::max(word + 1, m_words.size() * 2));
    m_words[word] |= std::uint64_t{1} << (row % 64);
}

std::int64_t RowSet::count() const {
    std::int64_t count = 0;
    for (const std::uint64_t word : m_words)
        count += std::popcount(word);
    return count;
}

std::vector<std::int64_t> RowSet::rows() const {
    std::vector<std::int64_t> rows;
    for (std::size_t place = 0; place < m_words.size(); ++place) {
        for (std::uint64_t word = m_words[place]; word != 0; word &= word - 1)
            rows.push_back(static_cast<std::int64_t>(place * 64) + std::countr_zero(word));
    }
    return rows;
}

RowSet& RowSet::operator&=(const RowSet& other) {
    m_words.resize(std::min(m_words.size(), other.m_words.size()));
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

RowSet& RowSet::operator-=(const RowSet& other) {
    const std::size_t common = std::min(m_words.size(), other.m_words.size());
    for (std::size_t i = 0; i < common; ++i)
        m_words[i] &= ~other.m_words[i];
    return *this;
}

int addRowSetFunction(sqlite3* connection) {
    return sqlite3_create_function_v2(connection, "in_rows", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr,
                                      inRows, nullptr, nullptr, nullptr);
}

} // namespace candela::catalog
