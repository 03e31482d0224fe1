#pragma once

#include "database/Library.h"

#include <QImage>

namespace candela {

/// One frame of an instance as a picture of at most `size` × `size`, windowed as the viewer would show it
/// first. Blocking; call from a job. Errors: the library's, NotFound.
[[nodiscard]] Result<QImage> framePicture(const Session& session, const SeriesUid& series,
                                          const SopInstanceUid& instance, int frame, int size);

} // namespace candela
