#pragma once

namespace candela {

/// Keeps what this process knows from leaving it when it dies: no core file, and no other process of the
/// same user may read its memory. A closed connection or pipe is an error of the write, not the program's
/// end. Call it first.
void guardProcess();

} // namespace candela
