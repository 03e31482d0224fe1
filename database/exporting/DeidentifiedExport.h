#pragma once

#include "database/Library.h"
#include "database/catalog/StudyRecords.h"
#include "database/deidentifying/Pseudonyms.h"
#include "database/loading/StackLoader.h"
#include "database/model/Deidentification.h"
#include "database/store/ObjectStore.h"

namespace candela {

/// What a de-identified export works on.
struct DeidentifiedSource {
    StudyRow study;
    std::vector<catalog::InstanceSource> instances;
    std::vector<StackSource> volumes; ///< in which faces are looked for
};

/// Writes what can be de-identified to `directory`/pseudonym/study/series/instance.dcm, all of them new UIDs.
/// Errors: Cancelled, NoSpace, Failed (the folder cannot be written, or holds another file of that name).
[[nodiscard]] Result<DeidentifiedReport>
exportDeidentified(const DeidentifiedSource& source, const ObjectStore& store,
                   const deidentifying::Pseudonyms& pseudonyms, const std::filesystem::path& directory,
                   const DeidentificationOptions& options, const ProgressFunction& progress,
                   const std::stop_token& stop);

/// Images with what looks like text in their pixels. Errors: Cancelled.
[[nodiscard]] Result<std::vector<BurnedInText>> findBurnedInText(const DeidentifiedSource& source,
                                                                 const ObjectStore& store,
                                                                 const ProgressFunction& progress,
                                                                 const std::stop_token& stop);

} // namespace candela
