#include "database/SessionState.h"

#include "database/catalog/DeskRecords.h"

namespace candela {

using catalog::Connection;

Result<std::vector<StudyRow>> Session::otherStudies(const StudyUid& uid) const {
    if (Status allowed = m_state->require(Operation::ListStudies, uid.str()); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) { return catalog::otherStudies(connection, uid); });
}

Result<std::optional<std::string>> Session::desk(const StudyUid& uid) const {
    if (Status allowed = m_state->require(Operation::ViewStudy, uid.str()); !allowed)
        return fail(allowed.error());
    return m_state->read(
        [&](Connection& connection) { return catalog::findDesk(connection, m_state->account.row, uid); });
}

Status Session::keepDesk(const StudyUid& uid, const std::string& arrangement) {
    if (Status allowed = m_state->require(Operation::ViewStudy, uid.str()); !allowed)
        return allowed;
    return m_state->write([&](Connection& connection) {
        catalog::keepDesk(connection, m_state->account.row, uid, arrangement);
    });
}

} // namespace candela
