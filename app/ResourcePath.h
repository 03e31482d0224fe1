#pragma once

#include <filesystem>

namespace candela {

/// Where models, icons and themes are: $CANDELA_RESOURCES, else `../share/candela` beside the program's
/// folder.
[[nodiscard]] std::filesystem::path resourceDirectory();

/// The folder of the detectors' models and cards.
[[nodiscard]] std::filesystem::path modelDirectory();

/// The library to use when none is named: $CANDELA_LIBRARY, else `candela/library` in the user's data folder.
[[nodiscard]] std::filesystem::path defaultLibraryDirectory();

} // namespace candela
