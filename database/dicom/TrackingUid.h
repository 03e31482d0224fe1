#pragma once

#include "database/model/Measurement.h"

#include <optional>
#include <string>

namespace candela::dicom {

/// "2.25." and the id's 128 bits as a decimal number (PS3.5 B.2), from which the id comes back; the id is 32
/// hexadecimal digits.
[[nodiscard]] std::string trackingUidOf(const MeasurementId& id);
[[nodiscard]] std::optional<MeasurementId> measurementIdOf(const std::string& trackingUid);

} // namespace candela::dicom
