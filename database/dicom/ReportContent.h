#pragma once

#include "database/dicom/DicomFile.h"
#include "database/model/Document.h"

namespace candela::dicom {

/// The content tree of a structured report (PS3.3 C.17.3), at most 20,000 items; what is left out or cannot
/// be understood is added to `warnings`.
[[nodiscard]] ReportItem reportContent(const DicomFile& file, std::vector<std::string>& warnings);

} // namespace candela::dicom
