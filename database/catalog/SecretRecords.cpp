#include "database/catalog/SecretRecords.h"

namespace candela::catalog {

std::optional<std::vector<std::byte>> findSecret(Connection& connection, const std::string& name) {
    Query query = connection.query("SELECT value FROM secrets WHERE name = ?");
    if (!query.bind(name).step())
        return std::nullopt;
    const std::span<const std::byte> value = query.blob(0);
    return std::vector<std::byte>(value.begin(), value.end());
}

void keepSecret(Connection& connection, const std::string& name, std::span<const std::byte> value) {
    connection.query("INSERT OR IGNORE INTO secrets (name, value) VALUES (?, ?)").bind(name, value).run();
}

} // namespace candela::catalog
