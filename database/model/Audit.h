#pragma once

#include <cstdint>
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

struct AuditQuery {
    std::string fromDate; ///< ISO date, inclusive
    std::string toDate;
    std::string user;
    std::int64_t limit = 1000;
    std::int64_t offset = 0;
};

} // namespace candela
