// Objects that are read as text or drawn over images.

#include "database/OpenObject.h"

#include "database/dicom/DocumentReader.h"
#include "database/dicom/PresentationReader.h"
#include "database/dicom/SegmentationReader.h"

namespace candela {
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
