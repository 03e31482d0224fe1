#pragma once

#include "database/model/Detection.h"

#include <cstdint>
#include <string>

namespace candela {

/// What readers made of the detections of one task in one month.
struct FeedbackCount {
    Task task = Task::Brain;
    std::string month; ///< "2026-11", UTC
    std::int64_t detections = 0;
    std::int64_t agreed = 0; ///< of the newest answer to each
    std::int64_t disagreed = 0;
};

} // namespace candela
