#include "database/deidentifying/FileCleaning.h"

#include "database/dicom/Encapsulated.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::deidentifying {
namespace {

using dicom::Bytes;
using dicom::ByteView;

constexpr std::string_view storage = "1.2.840.10008.5.1.4.1.1.";
constexpr const char* explicitLittle = "1.2.840.10008.1.2.1";
constexpr const char* implementationUid = "2.25.189328911985721399327195533408695319402";

constexpr std::size_t shortestInCodestream = 6;

/// Families of objects whose meaning is text or bytes of any kind (behind `storage`).
struct Uncleanable {
    std::string_view family;
    const char* reason;
};
constexpr auto uncleanable = std::to_array<Uncleanable>({
    {"88.", "a report is free text"},
    {"104.", "an enclosed document may hold anything"},
    {"9.4.", "a recorded voice can be recognised"},
    {"9.", "notes of a waveform are free text"},
    {"66", "raw data may hold anything"},
});

bool isOf(std::string_view sopClass, std::string_view family) {
    return family.ends_with('.') ? sopClass.starts_with(family) : sopClass == family;
}

void putElement(Bytes& bytes, std::uint16_t element, const char* vr, std::string value) {
    if (value.size() % 2 != 0)
        value += vr[0] == 'U' ? '\0' : ' ';
    const auto put = [&bytes](std::size_t number, int count) {
        for (int i = 0; i < count; ++i)
            bytes.push_back(static_cast<std::byte>(number >> (8U * static_cast<unsigned>(i)) & 0xffU));
    };
    put(0x0002, 2);
    put(element, 2);
    bytes.push_back(static_cast<std::byte>(vr[0]));
    bytes.push_back(static_cast<std::byte>(vr[1]));
    const bool longLength = std::string_view(vr) == "OB";
    if (longLength)
        put(0, 2);
    put(value.size(), longLength ? 4 : 2);
    const ByteView content = std::as_bytes(std::span(value));
    bytes.insert(bytes.end(), content.begin(), content.end());
}

/// Preamble and meta header; nothing of the old one is left.
Bytes metaHeader(const std::string& sopClass, const std::string& instance, const std::string& syntax) {
    Bytes elements;
    putElement(elements, 0x0001, "OB", std::string("\0\1", 2));
    putElement(elements, 0x0002, "UI", sopClass);
    putElement(elements, 0x0003, "UI", instance);
    putElement(elements, 0x0010, "UI", syntax);
    putElement(elements, 0x0012, "UI", implementationUid);
    putElement(elements, 0x0013, "SH", std::string("CANDELA ") + CANDELA_VERSION);
    Bytes bytes(128, std::byte{0});
    for (const char c : std::string_view("DICM"))
        bytes.push_back(static_cast<std::byte>(c));
    std::string length;
    for (unsigned i = 0; i < 4; ++i)
        length += static_cast<char>(elements.size() >> (8U * i) & 0xffU);
    putElement(bytes, 0x0000, "UL", length);
    bytes.insert(bytes.end(), elements.begin(), elements.end());
    return bytes;
}

Result<Bytes> encoded(DcmDataset& data) {
    constexpr std::size_t spare = 4096;
    Bytes bytes(data.calcElementLength(EXS_LittleEndianExplicit, EET_ExplicitLength) + spare);
    DcmOutputBufferStream stream(bytes.data(), static_cast<offile_off_t>(bytes.size()));
    data.transferInit();
    const OFCondition written =
        data.write(stream, EXS_LittleEndianExplicit, EET_ExplicitLength, nullptr, EGL_withoutGL);
    data.transferEnd();
    if (written.bad())
        return fail(ErrorCode::Corrupt, std::string("its header cannot be written: ") + written.text());
    void* buffer = nullptr;
    offile_off_t length = 0;
    stream.flushBuffer(buffer, length);
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

KnownIdentity identityOf(DcmDataset& data, const StudyRow& study) {
    KnownIdentity identity;
    identity.addName(study.patientName);
    identity.addName(study.referringPhysician);
    identity.addText(study.patientId.str());
    identity.addText(study.accessionNumber);
    identity.addDate(study.patientBirthDate);
    identity.addText(study.studyUid.str());
    identity.addFrom(data);
    return identity;
}

/// Overlay planes in bits of the pixel words that no sample uses (retired, yet common).
bool hasOverlayInPixels(DcmDataset& data) {
    for (Uint16 group = 0x6000; group <= 0x601e; group = static_cast<Uint16>(group + 2)) {
        Uint16 position = 0;
        if (data.findAndGetUint16(DcmTagKey(group, 0x0102), position).good() && position != 0 &&
            !data.tagExists(DcmTagKey(group, 0x3000)))
            return true;
    }
    return false;
}

std::string withoutPseudonym(ByteView bytes, const std::string& pseudonym) {
    std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    for (std::size_t at = text.find(pseudonym); at != std::string::npos; at = text.find(pseudonym, at))
        text.replace(at, pseudonym.size(), pseudonym.size(), ' ');
    return text;
}

} // namespace

std::string whyNotCleanable(const dicom::DicomFile& file) {
    const std::string sopClass = dicom::stringIn(file.dataset(), DCM_SOPClassUID);
    if (!sopClass.starts_with(storage))
        return "objects of this kind are unknown";
    const std::string_view kind = std::string_view(sopClass).substr(storage.size());
    for (const Uncleanable& each : uncleanable) {
        if (isOf(kind, each.family))
            return each.reason;
    }
    const auto& warnings = file.scan().warnings;
    const auto unread = std::ranges::find_if(warnings, [](const std::string& warning) {
        return warning.find("not read") != std::string::npos ||
               warning.find("too large") != std::string::npos ||
               warning.find("ends inside") != std::string::npos;
    });
    return unread == warnings.end() ? std::string() : "its header is damaged: " + *unread;
}

Status writeCleaned(dicom::DicomFile& file, const ObjectUids& uids, const FileCleaning& cleaning,
                    const ByteSink& sink) {
    DcmDataset& data = file.dataset();
    const Pseudonyms& pseudonyms = cleaning.pseudonyms;
    const KnownIdentity identity = identityOf(data, cleaning.study);
    const bool overlay = file.scan().pixels && hasOverlayInPixels(data);
    const bool rewritten = file.scan().pixels && (!cleaning.edit.isNothing() || overlay);
    const std::uint32_t darkest = rewritten ? darkestEntry(data) : 0;

    HeaderCleaner(pseudonyms, cleaning.patient, cleaning.options, identity).clean(data);
    const std::string instance = pseudonyms.newUid(uids.instance.str());
    data.putAndInsertString(DCM_StudyInstanceUID, pseudonyms.newUid(uids.study.str()).c_str());
    data.putAndInsertString(DCM_SeriesInstanceUID, pseudonyms.newUid(uids.series.str()).c_str());
    data.putAndInsertString(DCM_SOPInstanceUID, instance.c_str());
    if (cleaning.textSearched)
        data.putAndInsertString(DCM_BurnedInAnnotation, "NO");
    if (cleaning.faceRemoved)
        data.putAndInsertString(DCM_RecognizableVisualFeatures, "NO");
    if (cleaning.faceRemoved) {
        DcmItem* code = nullptr;
        data.findOrCreateSequenceItem(DCM_DeidentificationMethodCodeSequence, code, -2);
        code->putAndInsertString(DCM_CodeValue, "113102");
        code->putAndInsertString(DCM_CodingSchemeDesignator, "DCM");
        code->putAndInsertString(DCM_CodeMeaning, "Clean Recognizable Visual Features Option");
    }

    std::optional<dicom::DicomPixels> pixels;
    std::string syntax = explicitLittle;
    if (rewritten) {
        Result<dicom::DicomPixels> opened = dicom::DicomPixels::open(file);
        if (!opened)
            return fail(opened.error());
        pixels.emplace(std::move(*opened));
        if (const auto first = pixels->frame(0); !first) // tells the colours that the codec gives
            return fail(first.error());
        describeEdited(data, pixels->layout(), pixels->decodedPhotometric());
    } else if (file.scan().pixels && file.scan().pixels->encapsulated) {
        syntax = file.scan().transferSyntax;
    }

    const Result<Bytes> header = encoded(data);
    if (!header)
        return fail(header.error());
    if (identity.isNamedInBytes(withoutPseudonym(*header, cleaning.patient.pseudonym)))
        return fail(ErrorCode::Unsupported, "its header would still name the patient, a person or a place");
    const std::string sopClass = dicom::stringIn(data, DCM_SOPClassUID);
    if (Status done = sink(metaHeader(sopClass, instance, syntax)); !done)
        return done;
    if (Status done = sink(*header); !done || !file.scan().pixels)
        return done;
    if (rewritten)
        return writeEdited(*pixels, cleaning.edit, darkest, sink);
    const bool compressed = file.scan().pixels->encapsulated;
    return copyPixels(file, [&](ByteView part) -> Status {
        // Codestreams have room for comments; short words are there by chance.
        if (compressed && identity.isNamedInBytes({reinterpret_cast<const char*>(part.data()), part.size()},
                                                  shortestInCodestream))
            return fail(ErrorCode::Unsupported, "a comment in its compressed pixels names the patient");
        return sink(part);
    });
}

} // namespace candela::deidentifying
