#include "database/audit/PlainPeers.h"

namespace candela {

bool isPlainPeer(catalog::Connection& connection, const std::string& peer) {
    return connection.query("SELECT 1 FROM plain_peers WHERE peer = ?").bind(peer).step();
}

std::vector<std::string> plainPeers(catalog::Connection& connection) {
    catalog::Query rows = connection.query("SELECT peer FROM plain_peers ORDER BY peer");
    std::vector<std::string> peers;
    while (rows.step())
        peers.push_back(rows.text(0));
    return peers;
}

void setPlainPeer(catalog::Connection& connection, const std::string& peer, bool allowed) {
    connection
        .query(allowed ? "INSERT OR IGNORE INTO plain_peers (peer) VALUES (?)"
                       : "DELETE FROM plain_peers WHERE peer = ?")
        .bind(peer)
        .run();
}

} // namespace candela
