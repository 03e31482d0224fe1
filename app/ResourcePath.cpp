#include "app/ResourcePath.h"

#include <cstdlib>
#include <string>

namespace candela {
namespace {

/// The variable's value; empty when it is unset or empty.
std::filesystem::path environmentPath(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? std::filesystem::path(value) : std::filesystem::path();
}

} // namespace

std::filesystem::path resourceDirectory() {
    if (auto named = environmentPath("CANDELA_RESOURCES"); !named.empty())
        return named;
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    return program.parent_path().parent_path() / "share" / "candela";
}

std::filesystem::path modelDirectory() {
    return resourceDirectory() / "models";
}

std::filesystem::path defaultLibraryDirectory() {
    if (auto named = environmentPath("CANDELA_LIBRARY"); !named.empty())
        return named;
    auto data = environmentPath("XDG_DATA_HOME");
    if (!data.is_absolute())
        data = environmentPath("HOME") / ".local" / "share";
    return data / "candela" / "library";
}

} // namespace candela
