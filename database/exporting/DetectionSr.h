#pragma once

#include "database/dicom/StructuredReport.h"
#include "database/model/DetectionReport.h"

namespace candela {

/// A detection as a structured report (TID 1500, with the algorithm's identification of TID 4019): finding,
/// finding site, calibrated probabilities, key image, a nodule's place, model, and what the reader made of
/// it. `images` are those that the detector looked at; the key image is found among them. Errors: as
/// StructuredReport::encode.
[[nodiscard]] Result<std::vector<std::byte>> detectionSr(const Detection& detection, const StudyRow& study,
                                                         const std::vector<dicom::ReportedImage>& images,
                                                         const std::string& frameOfReferenceUid,
                                                         const AlgorithmParameters& parameters);

} // namespace candela
