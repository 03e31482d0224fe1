#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/Ids.h"
#include "database/model/Study.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// How a reader left a study, and the patient's other studies. Functions throw Failure; NotFound names the
/// study.
namespace candela::catalog {

/// Nothing when this account (its row) has not left the study in any way yet.
[[nodiscard]] std::optional<std::string> findDesk(Connection& connection, std::int64_t account,
                                                  const StudyUid& study);
void keepDesk(Connection& connection, std::int64_t account, const StudyUid& study,
              const std::string& arrangement);

/// Studies of the same PatientID beside `study`, the newest first, none of the bin; none when the patient has
/// no id.
[[nodiscard]] std::vector<StudyRow> otherStudies(Connection& connection, const StudyUid& study);

} // namespace candela::catalog
