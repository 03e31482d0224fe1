#pragma once

#include "database/model/Ids.h"

#include <tuple>

namespace candela {

/// A stack of a series, as the reading room opens it.
struct StackKey {
    SeriesUid seriesUid;
    int stack = 0;
    friend bool operator==(const StackKey&, const StackKey&) = default;
    friend bool operator<(const StackKey& a, const StackKey& b) {
        return std::tie(a.seriesUid.str(), a.stack) < std::tie(b.seriesUid.str(), b.stack);
    }
};

} // namespace candela
