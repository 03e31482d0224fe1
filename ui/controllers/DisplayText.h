#pragma once

#include "database/model/Account.h"
#include "database/model/Detection.h"
#include "database/model/Study.h"

#include <QString>
#include <string>

namespace candela {

/// How values of the library are written for the reader. All of it is plain text.

[[nodiscard]] QString text(const std::string& utf8);
[[nodiscard]] std::string utf8(const QString& text);
/// DICOM person name: "Müller^Hans^^Dr." → "Müller, Hans Dr."; a second component group follows in brackets.
[[nodiscard]] QString personText(const std::string& personName);
/// "20240131" or "2024-01-31…" → "2024-01-31"; anything else as it is.
[[nodiscard]] QString dateText(const std::string& dicomDate);
/// "142530.12" → "14:25".
[[nodiscard]] QString timeText(const std::string& dicomTime);
/// ISO 8601 UTC → local "2024-01-31 14:25".
[[nodiscard]] QString localTimeText(const std::string& isoUtc);
/// 0.934 → "93 %"; never "0 %" or "100 %" for what is not exactly that.
[[nodiscard]] QString percentText(double share);
/// 0.93 → "very likely", in the words of the IPCC's calibrated language (Mastrandrea et al. 2010).
[[nodiscard]] QString likelihoodText(double probability);
[[nodiscard]] QString bytesText(std::int64_t bytes);
[[nodiscard]] QString countText(std::int64_t count);
/// "no_tumor" → "no tumor".
[[nodiscard]] QString labelText(const std::string& label);
[[nodiscard]] QString roleText(Role role);
[[nodiscard]] QString taskText(Task task);
[[nodiscard]] QString verdictText(Verdict verdict);
[[nodiscard]] QString modalitiesText(const StudyRow& study);
/// "Müller, Hans · CT chest · 2024-01-31"; what is unknown is left out.
[[nodiscard]] QString studyText(const StudyRow& study);
/// An empty patient name is shown by id, and neither as "Unnamed".
[[nodiscard]] QString patientText(const std::string& personName, const std::string& patientId);

} // namespace candela
