#include "database/SessionState.h"

#include "database/upkeep/Compressor.h"

namespace candela {

Result<CompressionReport> Session::compress(const ProgressFunction& progress, std::stop_token stop) {
    // Whoever may bring files in may see to how they are kept.
    if (Status allowed = m_state->require(Operation::CompressLibrary); !allowed)
        return fail(allowed.error());
    auto report = Compressor(*m_state->parts).compressAll(progress, stop);
    if (!report)
        return fail(m_state->auditEnd(report, Operation::CompressLibrary, {}, {}).error());
    if (report->objects > 0) {
        if (Status written =
                m_state->audit(Operation::CompressLibrary, std::to_string(report->objects) + " objects", {});
            !written)
            return fail(written.error());
    }
    return report;
}

} // namespace candela
