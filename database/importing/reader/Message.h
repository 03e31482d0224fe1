#pragma once

#include "database/importing/reader/MessageChannel.h"

#include <nlohmann/json.hpp>

namespace candela {

/// One message as it arrived.
struct Message {
    nlohmann::json document;
    std::vector<OwnedDescriptor> descriptors;
};

} // namespace candela
