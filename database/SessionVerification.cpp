#include "database/SessionState.h"

#include "database/upkeep/Repair.h"

#include <chrono>

namespace candela {
namespace {

std::string countsOf(const VerifyReport& report) {
    return std::to_string(report.objects) + " objects, " + std::to_string(report.damaged.size()) +
           " damaged, " + std::to_string(report.missing.size()) + " missing, " +
           std::to_string(report.orphaned.size()) + " orphaned";
}

} // namespace

Result<VerifyReport> Session::verify(bool repair, const ProgressFunction& progress, std::stop_token stop) {
    const Operation operation = repair ? Operation::RepairLibrary : Operation::VerifyLibrary;
    if (Status allowed = m_state->require(operation); !allowed)
        return fail(allowed.error());
    const auto began = std::chrono::steady_clock::now();
    const LibraryParts& parts = *m_state->parts;
    // What a removal for good that was interrupted left must neither be found nor be taken in again.
    if (Status gone = removeWaitingObjects(parts, stop); !gone)
        return fail(gone.error());
    auto findings = Verifier(parts, repair).run(progress, stop);
    if (!findings)
        return fail(m_state->auditEnd(findings, operation, {}, {}).error());
    if (repair) {
        if (Status mended = Repair(parts).run(*findings, stop); !mended)
            return fail(m_state->auditEnd(mended, operation, countsOf(findings->report), {}).error());
    }
    VerifyReport& report = findings->report;
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    const bool whole = report.damaged.empty() && report.missing.empty();
    if (Status written = m_state->audit(operation, countsOf(report), {}, whole ? "success" : "failed");
        !written)
        return fail(written.error());
    return std::move(report);
}

} // namespace candela
