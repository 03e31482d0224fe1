#pragma once

#include "database/dicom/ImageFile.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>

/// What an import and its reader say to each other. Reading a document throws when it is not what it should
/// be.
namespace candela {

/// The longest request and answer: a header with a frame for each of a million places.
inline constexpr std::size_t longestRequest = std::size_t{1} << 20U;
inline constexpr std::size_t longestAnswer = std::size_t{512} << 20U;

/// What a reader made of a file that it could read and decode to its end.
struct ReadFile {
    dicom::FileFormat format = dicom::FileFormat::Unknown;
    dicom::InstanceHeader header;               ///< when the format is that of an image or object
    std::optional<std::uint64_t> pixelChecksum; ///< XXH3 (64 bits) of layout and stored pixels of all frames
};

/// One entry of an archive. `refusal` says why it is not taken out.
struct ArchiveEntry {
    std::uint64_t index = 0;
    std::string name;
    std::uint64_t bytes = 0; ///< as the archive claims
    std::string refusal;
};

[[nodiscard]] nlohmann::json toDocument(const dicom::HeaderDefaults& defaults);
[[nodiscard]] dicom::HeaderDefaults defaultsFrom(const nlohmann::json& document);

[[nodiscard]] nlohmann::json toDocument(const ReadFile& file);
[[nodiscard]] ReadFile readFileFrom(const nlohmann::json& document);

[[nodiscard]] nlohmann::json toDocument(const ArchiveEntry& entry);
[[nodiscard]] ArchiveEntry archiveEntryFrom(const nlohmann::json& document);

} // namespace candela
