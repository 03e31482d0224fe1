#include "database/importing/MediaFiles.h"

#include <algorithm>
#include <cctype>

namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr const char* outside = "listed in DICOMDIR, but it points outside the medium";
constexpr const char* missing = "listed in DICOMDIR but not there";

/// A name as one compares it: capitals, no version.
std::string plainName(std::string name) {
    name = name.substr(0, name.find(';'));
    while (name.ends_with('.'))
        name.pop_back();
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::toupper(c); });
    return name;
}

/// An entry of `folder` that is called so, or an empty path.
fs::path entryCalled(const fs::path& folder, const std::string& component) {
    std::error_code error;
    if (fs::exists(folder / component, error))
        return folder / component;
    const std::string wanted = plainName(component);
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (plainName(entry->path().filename().string()) == wanted)
            return entry->path();
    }
    return {};
}

bool isOneName(const std::string& component) {
    return !component.empty() && component != "." && component != ".." &&
           component.find('/') == std::string::npos && component.find('\0') == std::string::npos;
}

bool liesBelow(const fs::path& folder, const fs::path& file) {
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    const fs::path place = error ? fs::path() : fs::canonical(file, error);
    return !error && std::mismatch(root.begin(), root.end(), place.begin(), place.end()).first == root.end();
}

} // namespace

MediaFile locateMediaFile(const fs::path& folder, const std::vector<std::string>& components) {
    const fs::path root = folder.empty() ? fs::path(".") : folder;
    fs::path listed = root;
    for (const std::string& component : components)
        listed += "/" + component;
    if (components.empty() || !std::all_of(components.begin(), components.end(), isOneName))
        return {listed, outside};
    fs::path place = root;
    for (const std::string& component : components) {
        place = entryCalled(place, component);
        if (place.empty())
            return {listed, missing};
    }
    std::error_code error;
    if (!fs::is_regular_file(place, error))
        return {listed, missing};
    if (!liesBelow(root, place))
        return {listed, outside};
    return {place, {}};
}

} // namespace candela
