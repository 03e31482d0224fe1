#pragma once

#include "database/catalog/Sqlite.h"

#include <string>
#include <vector>

namespace candela {

// Network peers ("host:port") that an administrator allowed to be spoken to without TLS.

[[nodiscard]] bool isPlainPeer(catalog::Connection& connection, const std::string& peer);
[[nodiscard]] std::vector<std::string> plainPeers(catalog::Connection& connection);
void setPlainPeer(catalog::Connection& connection, const std::string& peer, bool allowed);

} // namespace candela
