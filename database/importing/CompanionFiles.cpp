#include "database/importing/CompanionFiles.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace candela {
namespace {

constexpr std::array<std::string_view, 4> systemNames{"Thumbs.db", "desktop.ini", "__MACOSX", "lost+found"};
constexpr std::array<std::string_view, 17> imageEndings{".dcm", ".dicom", ".dic",  ".ima", ".nii",  ".gz",
                                                        ".png", ".jpg",   ".jpeg", ".tif", ".tiff", ".zip",
                                                        ".jp2", ".j2k",   ".jls",  ".img", ".hdr"};

std::string lowerCase(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return text;
}

/// No control character that text has no use for. Bytes above 127 may be of any character set.
bool isText(const std::string& bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 ? byte != 0x7f : byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
    });
}

} // namespace

std::string companionReason(const std::string& name, const std::string& beginning) {
    const std::string ending = lowerCase(std::filesystem::path(name).extension().string());
    if (beginning.empty() ||
        std::find(imageEndings.begin(), imageEndings.end(), ending) != imageEndings.end())
        return {};
    if (beginning.starts_with("MZ") || beginning.starts_with("\x7f"
                                                             "ELF"))
        return "a program, not an image";
    if (isText(beginning))
        return "a text file, not an image";
    return {};
}

bool isHiddenOrSystem(const std::string& path) {
    const std::filesystem::path parts(path);
    return std::any_of(parts.begin(), parts.end(), [](const std::filesystem::path& part) {
        const std::string name = part.string();
        return (name.starts_with('.') && name != "." && name != "..") ||
               std::find(systemNames.begin(), systemNames.end(), name) != systemNames.end();
    });
}

} // namespace candela
