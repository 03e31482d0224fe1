#pragma once

#include <string>
#include <vector>

namespace candela {

/// Gives up what a reader of hostile files does not need: memory beyond a ceiling, more open files, core
/// dumps, writing to files, the network, other programs. For the rest of the process's life.
/// @return what the system did not allow to be limited, in words; empty when the sandbox is whole
[[nodiscard]] std::vector<std::string> enterSandbox();

} // namespace candela
