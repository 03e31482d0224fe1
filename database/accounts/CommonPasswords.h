#pragma once

#include <string_view>

namespace candela {

/// resources/passwords/common.txt as it is, compiled in, so that no program can be without it.
extern const std::string_view commonPasswordList;

} // namespace candela
