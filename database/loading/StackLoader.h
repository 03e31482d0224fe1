#pragma once

#include "database/Library.h"
#include "database/catalog/StudyRecords.h"
#include "database/store/ObjectStore.h"

namespace candela {

/// What the catalogue knows of a stack that is to be loaded.
struct StackSource {
    StackInfo info;
    SeriesInfo series; ///< without its stacks
    StudyRow study;
    std::vector<catalog::PlaneSource> planes;
};

/// Decodes a stack with several threads, the wanted plane first and then outward from it. A plane that cannot
/// be read stays dark and its note says so; only when none can be read the load fails.
/// Errors: Cancelled, Corrupt, Unsupported, Failed.
[[nodiscard]] Result<std::shared_ptr<const ImageStack>> loadStack(const StackSource& source,
                                                                  const ObjectStore& store,
                                                                  const std::stop_token& stop, int firstPlane,
                                                                  const StackLoadCallbacks& callbacks);

/// The same stack reduced to one of its planes, at the place of that plane. InvalidArgument: no such plane.
[[nodiscard]] Result<StackSource> onlyPlane(StackSource source, int plane);

} // namespace candela
