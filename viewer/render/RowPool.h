#pragma once

#include <functional>

namespace candela::viewer {

/// Calls `work(first, last)` for bands of 0…rows on a persistent second thread and the calling one; returns
/// when all are done. While another caller uses the second thread, the caller works alone. `work` must not
/// throw.
void forRowBands(int rows, const std::function<void(int first, int last)>& work);

} // namespace candela::viewer
