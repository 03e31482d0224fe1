#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace candela {

/// One line of the audit: who did what to whose data. Times are ISO 8601 UTC.
struct AuditEntry {
    std::int64_t id = 0;
    std::string when;
    std::string user;
    std::string action; ///< e.g. "log-in", "open study", "import", "detect", "export", "account changed"
    std::string object; ///< UID or name of what it was done to
    std::string patientId;
    std::string outcome; ///< "success" or "refused" or "failed"
    std::string host;
};

/// Which entries; an empty field asks for nothing.
struct AuditQuery {
    std::string fromDate; ///< ISO date, inclusive
    std::string toDate;
    std::string user;
    std::string action;    ///< the whole word
    std::string patientId; ///< the whole id
    std::string outcome;
    std::int64_t limit = 1000;
    std::int64_t offset = 0;
};

/// Whether the chain of entries is as it was written.
struct AuditCheck {
    std::int64_t entries = 0;
    /// The first entry that was changed, put in, or is not there any more.
    std::optional<std::int64_t> firstBroken;
    std::string finding; ///< what was found there, a sentence; empty when the chain is intact

    [[nodiscard]] bool intact() const { return !firstBroken; }
};

/// Who receives audit messages as syslog (RFC 5424) over TLS (RFC 5425).
struct AuditReceiver {
    std::string host;
    int port = 6514;
    std::filesystem::path authorities; ///< PEM file; empty: those that the system trusts
    bool plain = false; ///< without TLS (RFC 6587); only to a peer that an administrator allowed

    [[nodiscard]] std::string peer() const { return host + ":" + std::to_string(port); }
};

} // namespace candela
