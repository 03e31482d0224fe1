#pragma once

#include "database/SessionState.h"
#include "database/catalog/StudyRecords.h"
#include "database/dicom/DicomFile.h"

namespace candela {

/// A stored object, parsed; `state` is a session's, which says whether it may be looked at.
/// Errors: NotPermitted, NotFound, Corrupt.
template <typename State>
[[nodiscard]] Result<std::unique_ptr<dicom::DicomFile>> openObject(const State& state,
                                                                   const SopInstanceUid& uid) {
    if (Status allowed = state.require(Operation::ViewInstance, uid.str()); !allowed)
        return fail(allowed.error());
    const auto source =
        state.read([&](catalog::Connection& connection) { return catalog::instanceSource(connection, uid); });
    if (!source)
        return fail(source.error());
    auto content = state.parts->store.read(source->object);
    if (!content)
        return fail(content.error());
    auto file = dicom::DicomFile::open(std::move(*content));
    if (!file)
        return fail(file.error().code, "Object " + uid.str() + " " + file.error().message + ".");
    return file;
}

} // namespace candela
