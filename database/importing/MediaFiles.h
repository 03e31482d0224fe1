#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace candela {

/// A file that a media index lists. `refusal` says why it is not to be had.
struct MediaFile {
    std::filesystem::path path;
    std::string refusal;
};

/// Finds a listed file below the index's folder, whatever the case of its letters and with or without the
/// version that some file systems show ("IM0001;1"). What points outside the folder is refused.
[[nodiscard]] MediaFile locateMediaFile(const std::filesystem::path& folder,
                                        const std::vector<std::string>& components);

} // namespace candela
