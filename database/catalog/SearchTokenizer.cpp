#include "database/catalog/SearchTokenizer.h"

#include "database/catalog/SearchText.h"

#include <new>
#include <sqlite3.h>

namespace candela::catalog {
namespace {

using TakeToken = int (*)(void* context, int flags, const char* token, int bytes, int begin, int end);

/// The tokenizer has no state; FTS5 wants a pointer all the same.
int create(void* context, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** made) {
    *made = static_cast<Fts5Tokenizer*>(context);
    return SQLITE_OK;
}

void remove(Fts5Tokenizer* /*tokenizer*/) {}

int tokenize(Fts5Tokenizer* /*tokenizer*/, void* context, int purpose, const char* text, int bytes,
             TakeToken take) {
    if (bytes <= 0)
        return SQLITE_OK;
    if ((purpose & FTS5_TOKENIZE_QUERY) != 0)
        return take(context, 0, text, bytes, 0, bytes);
    int code = SQLITE_OK;
    try {
        splitForIndex({text, static_cast<std::size_t>(bytes)}, [&](const IndexWord& word) {
            code = take(context, word.samePlace ? FTS5_TOKEN_COLOCATED : 0, word.text.data(),
                        static_cast<int>(word.text.size()), static_cast<int>(word.begin),
                        static_cast<int>(word.end));
            return code == SQLITE_OK;
        });
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (...) {
        return SQLITE_ERROR;
    }
    return code;
}

fts5_api* apiOf(sqlite3* connection) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

int addSearchTokenizer(sqlite3* connection) {
    static fts5_tokenizer tokenizer{create, remove, tokenize};
    fts5_api* api = apiOf(connection);
    if (!api)
        return SQLITE_ERROR;
    return api->xCreateTokenizer(api, searchTokenizer, &tokenizer, &tokenizer, nullptr);
}

} // namespace candela::catalog
