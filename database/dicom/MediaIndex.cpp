#include "database/dicom/MediaIndex.h"

#include "database/dicom/DicomFile.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {
namespace {

std::vector<std::string> componentsOf(const std::string& fileId) {
    std::vector<std::string> components;
    for (std::size_t begin = 0; begin <= fileId.size();) {
        const std::size_t end = std::min(fileId.find('\\', begin), fileId.size());
        std::string component = fileId.substr(begin, end - begin);
        component.erase(component.find_last_not_of(" \0") + 1);
        component.erase(0, component.find_first_not_of(' '));
        components.push_back(std::move(component));
        begin = end + 1;
    }
    return components;
}

} // namespace

Result<std::vector<std::vector<std::string>>> readMediaIndex(std::shared_ptr<const Content> content) {
    const Result<std::unique_ptr<DicomFile>> file = DicomFile::open(std::move(content));
    if (!file)
        return fail(file.error());
    DcmSequenceOfItems* records = nullptr;
    if ((*file)->dataset().findAndGetSequence(DCM_DirectoryRecordSequence, records).bad() || !records)
        return fail(ErrorCode::Corrupt, "has no list of files");
    std::vector<std::vector<std::string>> files;
    for (DcmObject* record = records->nextInContainer(nullptr); record;
         record = records->nextInContainer(record)) {
        auto* const item = dynamic_cast<DcmItem*>(record);
        OFString fileId;
        if (item && item->findAndGetOFStringArray(DCM_ReferencedFileID, fileId).good() && !fileId.empty())
            files.push_back(componentsOf(fileId.c_str()));
    }
    return files;
}

} // namespace candela::dicom
