#pragma once

#include "database/dicom/Stacks.h"

#include <string>
#include <vector>

/// How lists and headers are kept in text columns of the catalogue. Reading throws on damaged text.
namespace candela::catalog {

[[nodiscard]] std::string textsToJson(const std::vector<std::string>& texts);
[[nodiscard]] std::vector<std::string> textsFromJson(const std::string& json);

[[nodiscard]] std::string framesToJson(const std::vector<dicom::FrameHeader>& frames);
[[nodiscard]] std::vector<dicom::FrameHeader> framesFromJson(const std::string& json);

[[nodiscard]] std::string stackToJson(const StackInfo& info);
[[nodiscard]] StackInfo stackFromJson(const std::string& json);

} // namespace candela::catalog
