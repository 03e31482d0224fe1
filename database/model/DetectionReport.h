#pragma once

#include "database/model/Detection.h"
#include "database/model/Study.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace candela {

/// How a model was set when it judged: "temperature", "0.61".
using AlgorithmParameters = std::vector<std::pair<std::string, std::string>>;

/// What leaves the library as the report of a detection.
struct DetectionReport {
    Detection detection;
    StudyRow study;
    std::vector<std::byte> structuredReport; ///< a DICOM file
};

} // namespace candela
