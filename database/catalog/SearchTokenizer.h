#pragma once

struct sqlite3;

namespace candela::catalog {

/// The name of the tokenizer in the schema.
inline constexpr const char* searchTokenizer = "candela";

/// Gives a connection the tokenizer of the search index: documents are split by splitForIndex, strings of an
/// expression (see searchExpression) are words already. Returns an SQLite code.
[[nodiscard]] int addSearchTokenizer(sqlite3* connection);

} // namespace candela::catalog
