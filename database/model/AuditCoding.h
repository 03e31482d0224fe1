#pragma once

#include "database/model/Audit.h"
#include "database/model/Operation.h"

namespace candela {

/// What DICOM calls the event of an entry.
struct AuditCoding {
    AuditEvent event = AuditEvent::ApplicationActivity;
    AuditEventType type = AuditEventType::None;
    AuditAct act = AuditAct::Execute;
    int outcome = 0; ///< EventOutcomeIndicator: 0 success, 4 minor, 8 serious failure
};

/// What a role or a lock refused is a security alert, whatever was asked for; a refused log-in stays one.
[[nodiscard]] inline AuditCoding auditCoding(const AuditEntry& entry) {
    AuditCoding coding;
    if (const auto operation = operationOf(entry.action)) {
        const OperationRow& row = rowOf(*operation);
        coding = {row.event, row.type, row.act, 0};
    }
    if (entry.outcome == "refused") {
        coding.outcome = 4;
        if (coding.event != AuditEvent::UserAuthentication) {
            coding.event = AuditEvent::SecurityAlert;
            coding.type = AuditEventType::RestrictedFunction;
        }
    } else if (entry.outcome != "success") {
        coding.outcome = entry.outcome == "failed" ? 8 : 4;
    }
    return coding;
}

} // namespace candela
