#pragma once

#include "database/dicom/ImageFile.h"
#include "tests/unit/dicom/Scratch.h"

#include <cstring>
#include <functional>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

/// Small images with any header, for tests of decoders.
namespace candela::test {

/// What a written image's header says.
struct Layout {
    int columns = 2;
    int rows = 2;
    int samples = 1;
    int allocated = 16;
    int stored = 16;
    bool isSigned = false;
    const char* photometric = "MONOCHROME2";
    const char* modality = "OT";
};

inline std::filesystem::path writeImage(const ScratchFolder& scratch, const Layout& layout,
                                        const std::vector<Uint8>& pixels,
                                        const std::function<void(DcmDataset&)>& more = {},
                                        E_TransferSyntax syntax = EXS_LittleEndianExplicit) {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    data.putAndInsertString(DCM_SOPClassUID, UID_SecondaryCaptureImageStorage);
    data.putAndInsertString(DCM_SOPInstanceUID, "1.2.3.4");
    data.putAndInsertString(DCM_StudyInstanceUID, "1.2.3");
    data.putAndInsertString(DCM_SeriesInstanceUID, "1.2.3.1");
    data.putAndInsertString(DCM_Modality, layout.modality);
    data.putAndInsertString(DCM_PhotometricInterpretation, layout.photometric);
    data.putAndInsertUint16(DCM_SamplesPerPixel, static_cast<Uint16>(layout.samples));
    data.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(layout.rows));
    data.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(layout.columns));
    data.putAndInsertUint16(DCM_BitsAllocated, static_cast<Uint16>(layout.allocated));
    data.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(layout.stored));
    data.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(layout.stored - 1));
    data.putAndInsertUint16(DCM_PixelRepresentation, layout.isSigned ? 1 : 0);
    if (more)
        more(data);
    std::vector<Uint16> words((pixels.size() + 1) / 2);
    if (!pixels.empty())
        std::memcpy(words.data(), pixels.data(), pixels.size());
    data.putAndInsertUint16Array(DCM_PixelData, words.data(), words.size());
    const auto path = scratch.path() / "image.dcm";
    if (file.saveFile(path.c_str(), syntax).bad())
        throw std::runtime_error("cannot write " + path.string());
    return path;
}

inline std::vector<Uint8> words(std::initializer_list<int> values) {
    std::vector<Uint8> bytes;
    for (const int value : values) {
        bytes.push_back(static_cast<Uint8>(value & 0xff));
        bytes.push_back(static_cast<Uint8>(value >> 8 & 0xff));
    }
    return bytes;
}

inline std::vector<int> int16(const std::vector<std::byte>& bytes) {
    std::vector<int> values;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        std::int16_t v = 0;
        std::memcpy(&v, bytes.data() + i, 2);
        values.push_back(v);
    }
    return values;
}

inline dicom::RealFrame realOf(const std::filesystem::path& file, int frame = 0) {
    auto reader = dicom::FrameReader::open(file);
    if (!reader)
        throw std::runtime_error(reader.error().message);
    auto real = (*reader)->read(frame);
    if (!real)
        throw std::runtime_error(real.error().message);
    return std::move(*real);
}

} // namespace candela::test
