#pragma once

#include "database/dicom/DicomFile.h"
#include "database/model/Document.h"

namespace candela::dicom {

/// What an object without image says. Structured reports are read item by item straight from their content
/// sequence, so that a report with items that the standard does not allow is still readable.
/// Errors: Unsupported (an image), Corrupt.
[[nodiscard]] Result<Document> readDocument(const DicomFile& file);

/// Images of a reference sequence of `item`, with their frames.
[[nodiscard]] std::vector<ImageReference> referencedImages(DcmItem& item, const DcmTagKey& sequence);

/// A line of text: line ends become '\n', other control characters spaces.
[[nodiscard]] std::string readableText(const std::string& text);

/// "Müller, Hans" of a DICOM person name.
[[nodiscard]] std::string readableName(const std::string& personName);
/// "2024-03-15" of "20240315"; anything else as it is.
[[nodiscard]] std::string readableDate(const std::string& date);

} // namespace candela::dicom
