#pragma once

#include "database/audit/AuditKey.h"
#include "database/catalog/Sqlite.h"
#include "database/model/Audit.h"
#include "database/model/Import.h"

#include <stop_token>

namespace candela {

/// The chain of a library's audit. Each entry carries a hash, keyed by the library's audit key, of all its
/// fields and of the hash before it; the first one follows the library's own id. The head – how many
/// entries, the last one and its hash – is sealed by the key too, so that an end that was cut off shows.
/// What no chain can show is a catalogue that was put back whole as it once was. Everything here runs inside
/// a transaction of the caller and throws catalog::Failure.
class AuditChain {
public:
    AuditChain(catalog::Connection& connection, const AuditKey& key);

    /// False in a catalogue of before there was a chain.
    [[nodiscard]] bool begun();
    /// Links the entries that are there.
    void begin();
    /// Adds an entry; time and machine must be filled in. After a head that does not hold, entries are linked
    /// to nothing, so that the break stays to be seen.
    void append(const AuditEntry& entry);
    /// Follows the chain from its beginning.
    [[nodiscard]] AuditCheck check(const ProgressFunction& progress, const std::stop_token& stop);

private:
    using Link = AuditKey::Hash;
    struct Head {
        std::int64_t entries = 0;
        std::int64_t lastEntry = 0;
        Link lastLink{};
        bool sound = false; ///< there, and sealed by the key
    };

    [[nodiscard]] Link firstLink();
    [[nodiscard]] Link linkOf(const Link& before, const AuditEntry& entry) const;
    [[nodiscard]] Link sealOf(const Head& head) const;
    [[nodiscard]] Head head();
    void keep(const Head& head);
    [[nodiscard]] std::int64_t nextId(const Head& head);

    catalog::Connection& m_connection;
    const AuditKey& m_key;
};

} // namespace candela
