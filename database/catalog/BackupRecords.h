#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/Ids.h"

#include <mutex>
#include <optional>
#include <string>

/// What a backup asks of a catalogue or of its copy. Functions throw Failure.
namespace candela::catalog {

/// Random, made with the library; a backup knows by it whose it is.
[[nodiscard]] std::string libraryId(Connection& connection);

/// Brings all that was written into the one file and to the disk, so that the file may be moved by itself.
/// Closing a catalogue does so too, but does not say when it fails.
void settle(Connection& connection);

struct CataloguedObject {
    ObjectHash hash;
    bool compressed = false;
    std::int64_t storedBytes = 0;
};

[[nodiscard]] std::int64_t objectCount(Connection& connection);

/// Hands out all objects of a catalogue in the order of their hashes to several threads.
class ObjectCursor {
public:
    explicit ObjectCursor(Connection& connection);
    /// Nothing at the end. Throws Failure.
    [[nodiscard]] std::optional<CataloguedObject> next();

private:
    std::mutex m_mutex; ///< guards the query and its connection
    Query m_query;
};

/// How an object is kept, in words of the catalogue; nothing when it does not name the object.
[[nodiscard]] std::optional<CataloguedObject> findObject(Connection& connection, const ObjectHash& hash);
void setStoredForm(Connection& connection, const CataloguedObject& object);

} // namespace candela::catalog
