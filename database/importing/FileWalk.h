#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace candela {

/// A file that an import was given, or a reason why it is not looked into.
struct FoundFile {
    enum class Kind { Candidate, Skipped, Rejected } kind = Kind::Candidate;
    std::filesystem::path path;
    std::string reason;
    bool named = false; ///< by whoever imports, not found in a folder
};

/// Every file of the paths, folders with all that is below them, each file and folder once (a link back is
/// not followed again). Only regular files become candidates; hidden and system files inside folders are
/// skipped. `excluded` is a folder never entered (the library itself). A DICOMDIR stands for the folder it
/// lies in.
[[nodiscard]] std::vector<FoundFile> findFiles(const std::vector<std::filesystem::path>& paths,
                                               const std::filesystem::path& excluded,
                                               const std::stop_token& stop);

} // namespace candela
