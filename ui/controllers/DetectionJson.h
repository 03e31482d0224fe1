#pragma once

#include "database/model/Detection.h"

#include <nlohmann/json_fwd.hpp>

namespace candela {

/// A detection as the command line's contract writes it; without the slices' results when `withSlices` is
/// false.
[[nodiscard]] nlohmann::ordered_json detectionJson(const Detection& detection, bool withSlices = true);

} // namespace candela
