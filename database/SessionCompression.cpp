#include "database/SessionState.h"

#include "database/upkeep/Compressor.h"

namespace candela {

Result<CompressionReport> Session::compress(const ProgressFunction& progress, std::stop_token stop) {
    // Whoever may bring files in may see to how they are kept.
    if (Status allowed = m_state->require(Permission::Import, "compress library"); !allowed)
        return fail(allowed.error());
    auto report = Compressor(*m_state->parts).compressAll(progress, stop);
    if (report && report->objects > 0) {
        if (Status written =
                m_state->audit("compress library", std::to_string(report->objects) + " objects", {});
            !written)
            return fail(written.error());
    }
    return report;
}

} // namespace candela
