// Objects that are read as text or drawn over images.

#include "database/SessionState.h"

#include "database/catalog/StudyRecords.h"
#include "database/dicom/DicomFile.h"
#include "database/dicom/DocumentReader.h"
#include "database/dicom/PresentationReader.h"
#include "database/dicom/SegmentationReader.h"

namespace candela {
namespace {

using catalog::Connection;

/// The stored object, parsed.
template <typename State>
Result<std::unique_ptr<dicom::DicomFile>> openObject(const State& state, const SopInstanceUid& uid) {
    if (Status allowed = state.require(Permission::ViewStudies, "view instance", uid.str()); !allowed)
        return fail(allowed.error());
    const auto source =
        state.read([&](Connection& connection) { return catalog::instanceSource(connection, uid); });
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

} // namespace

Result<Document> Session::document(const SopInstanceUid& uid) const {
    const auto file = openObject(*m_state, uid);
    if (!file)
        return fail(file.error());
    return dicom::readDocument(**file);
}

Result<Segmentation> Session::segmentation(const SopInstanceUid& uid, std::stop_token stop) const {
    const auto file = openObject(*m_state, uid);
    if (!file)
        return fail(file.error());
    return dicom::readSegmentation(**file, stop);
}

Result<PresentationState> Session::presentationState(const SopInstanceUid& uid) const {
    const auto file = openObject(*m_state, uid);
    if (!file)
        return fail(file.error());
    return dicom::readPresentationState(**file);
}

} // namespace candela
