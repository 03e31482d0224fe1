#pragma once

#include <cstddef>
#include <string>

namespace candela {

/// How much of a file `companionReason` wants to see.
inline constexpr std::size_t companionBytes = 4096;

/// Why a file that was found beside images is no image and was never meant to be one (a README, autorun.inf,
/// a viewer's program), or nothing. A file that claims to be an image by its name is none of these.
[[nodiscard]] std::string companionReason(const std::string& name, const std::string& beginning);

/// Whether a path's name, or that of a folder in it, is of those that systems leave everywhere.
[[nodiscard]] bool isHiddenOrSystem(const std::string& path);

} // namespace candela
