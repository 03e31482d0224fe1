#pragma once

#include "database/model/Audit.h"

#include <string>

namespace candela {

/// An entry as one line of XML in the schema of PS3.15 A.5.1 (2024), without XML declaration.
[[nodiscard]] std::string auditMessage(const AuditEntry& entry);

/// The same as a syslog message (RFC 5424, PS3.15 A.6): facility 10, MSGID DICOM+RFC3881.
[[nodiscard]] std::string syslogMessage(const AuditEntry& entry);

} // namespace candela
