#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

namespace candela {
class Session;
}

/// A library whose catalogue looks like that of a hospital, without objects behind it.
namespace candela::bench {

inline constexpr std::int64_t instancesPerStudy = 50;
inline constexpr const char* hospitalUser = "chief";
inline constexpr const char* hospitalPassword = "seven green lanterns";

/// Makes the library in `folder`, or takes the one of an earlier run there: `instances` in instances / 50
/// studies of half as many patients, with series, objects, frames and stacks, and 100,000 detections and
/// audit entries. Names are German, Nordic, Slavic, English, Chinese, Japanese and Korean. Ends the program
/// when that fails.
void fillHospital(const std::filesystem::path& folder, std::int64_t instances);

/// Logs in as the only user of that library.
[[nodiscard]] std::shared_ptr<Session> logInToHospital(const std::filesystem::path& folder);

} // namespace candela::bench
