#include "database/dicom/DocumentReader.h"

#include "database/dicom/ObjectKinds.h"

#include "database/dicom/ReportContent.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

constexpr std::size_t mostReferences = 100'000;

void addFact(Document& document, const char* name, const std::string& value) {
    if (!value.empty())
        document.facts.push_back({name, value});
}

std::string dateAndTime(const std::string& date, const std::string& time) {
    if (date.empty() || time.size() < 4)
        return readableDate(date);
    return readableDate(date) + " " + time.substr(0, 2) + ":" + time.substr(2, 2);
}

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", value);
    return text.data();
}

/// Who wrote, verified and completed a report.
void addReportFacts(const DicomFile& file, Document& document) {
    DcmItem& data = file.dataset();
    const std::string completion = stringIn(data, DCM_CompletionFlag);
    addFact(document, "State",
            completion == "COMPLETE"  ? "complete"
            : completion == "PARTIAL" ? "partial: more is to come"
                                      : completion);
    const std::string verification = stringIn(data, DCM_VerificationFlag);
    if (verification == "UNVERIFIED")
        addFact(document, "Verified", "not verified");
    for (long i = 0; DcmItem* observer = itemIn(data, DCM_VerifyingObserverSequence, i); ++i) {
        std::string who = readableName(file.textIn(*observer, DCM_VerifyingObserverName, TextKind::Name));
        const std::string organization = file.textIn(*observer, DCM_VerifyingOrganization);
        const std::string when = stringIn(*observer, DCM_VerificationDateTime);
        if (!organization.empty())
            who += ", " + organization;
        if (when.size() >= 8)
            who += ", " + dateAndTime(when.substr(0, 8), when.substr(8));
        addFact(document, "Verified by", who);
    }
    for (long i = 0; DcmItem* author = itemIn(data, DCM_AuthorObserverSequence, i); ++i)
        addFact(document, "Author", readableName(file.textIn(*author, DCM_PersonName, TextKind::Name)));
}

void addWaveformFacts(const DicomFile& file, Document& document) {
    DcmItem& data = file.dataset();
    for (long i = 0; DcmItem* group = itemIn(data, DCM_WaveformSequence, i); ++i) {
        const auto channels = numberIn(*group, DCM_NumberOfWaveformChannels).value_or(0);
        const auto samples = numberIn(*group, DCM_NumberOfWaveformSamples).value_or(0);
        const auto rate = numberIn(*group, DCM_SamplingFrequency).value_or(0);
        std::string words = number(channels) + " channels";
        if (rate > 0)
            words += ", " + number(samples / rate) + " s at " + number(rate) + " Hz";
        addFact(document, "Recording", words);
    }
    for (long i = 0; DcmItem* note = itemIn(data, DCM_WaveformAnnotationSequence, i); ++i)
        addFact(document, "Note", readableText(file.textIn(*note, DCM_UnformattedTextValue)));
}

void addRadiotherapyFacts(const DicomFile& file, Document& document) {
    DcmItem& data = file.dataset();
    for (const DcmTagKey& tag : {DCM_StructureSetLabel, DCM_StructureSetName, DCM_RTPlanLabel, DCM_RTPlanName,
                                 DCM_RTPlanDescription, DCM_StructureSetDescription})
        addFact(document, "Name", readableText(file.text(tag)));
    std::string regions;
    long count = 0;
    for (; DcmItem* region = itemIn(data, DCM_StructureSetROISequence, count); ++count) {
        if (count < 60)
            regions += (regions.empty() ? "" : ", ") + file.textIn(*region, DCM_ROIName);
    }
    addFact(document, "Structures", count > 60 ? regions + ", …" : regions);
    std::string beams;
    for (long i = 0; DcmItem* beam = itemIn(data, DCM_BeamSequence, i); ++i)
        beams += (beams.empty() ? "" : ", ") + file.textIn(*beam, DCM_BeamName);
    addFact(document, "Beams", beams);
}

Status readPdf(const DicomFile& file, Document& document) {
    DcmItem& data = file.dataset();
    const Uint8* bytes = nullptr;
    unsigned long count = 0;
    if (data.findAndGetUint8Array(DCM_EncapsulatedDocument, bytes, &count).bad() || !bytes || count == 0)
        return fail(ErrorCode::Corrupt,
                    "Document " + document.sopInstanceUid.str() + " holds no embedded file.");
    const std::string type = stringIn(data, DCM_MIMETypeOfEncapsulatedDocument);
    const std::string_view beginning(reinterpret_cast<const char*>(bytes), std::min(count, 1024UL));
    if (beginning.find("%PDF-") == std::string_view::npos) {
        addFact(document, "Embedded file", type.empty() ? std::string("of unknown type") : type);
        return {};
    }
    document.kind = DocumentKind::Pdf;
    const auto* first = reinterpret_cast<const std::byte*>(bytes);
    document.pdf.assign(first, first + count);
    return {};
}

/// Every image that the content refers to, each once.
void collectImages(const ReportItem& item, std::vector<ImageReference>& images) {
    if (item.image && images.size() < mostReferences) {
        const bool known = std::any_of(images.begin(), images.end(), [&](const ImageReference& each) {
            return each.sopInstanceUid == item.image->sopInstanceUid && each.frames == item.image->frames;
        });
        if (!known)
            images.push_back(*item.image);
    }
    for (const ReportItem& child : item.children)
        collectImages(child, images);
}

} // namespace

std::vector<ImageReference> referencedImages(DcmItem& item, const DcmTagKey& sequence) {
    std::vector<ImageReference> images;
    DcmSequenceOfItems* references = nullptr;
    if (item.findAndGetSequence(sequence, references).bad() || !references)
        return images;
    for (DcmObject* each = references->nextInContainer(nullptr); each && images.size() < mostReferences;
         each = references->nextInContainer(each)) {
        auto& reference = static_cast<DcmItem&>(*each);
        ImageReference image;
        image.sopInstanceUid = SopInstanceUid(stringIn(reference, DCM_ReferencedSOPInstanceUID));
        for (const double frame : numbersIn(reference, DCM_ReferencedFrameNumber)) {
            if (frame >= 1 && frame < 1e7)
                image.frames.push_back(static_cast<int>(frame) - 1);
        }
        if (!image.sopInstanceUid.empty())
            images.push_back(std::move(image));
    }
    return images;
}

std::string readableText(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r') {
            out += '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
        } else if (c == '\n' || static_cast<unsigned char>(c) >= 0x20) {
            out += c;
        } else {
            out += c == '\f' ? '\n' : ' ';
        }
    }
    while (!out.empty() && (out.back() == '\n' || out.back() == ' '))
        out.pop_back();
    return out;
}

std::string readableName(const std::string& personName) {
    // The first group that says something; its components are family, given, middle, prefix, suffix.
    std::string group;
    for (std::size_t at = 0; group.find_first_not_of("^ ") == std::string::npos && at <= personName.size();) {
        const std::size_t end = std::min(personName.find('=', at), personName.size());
        group = personName.substr(at, end - at);
        at = end + 1;
    }
    std::array<std::string, 5> parts;
    std::size_t part = 0;
    for (const char c : group) {
        if (c == '^')
            part = std::min(part + 1, parts.size() - 1);
        else
            parts.at(part) += c;
    }
    std::string rest;
    for (const std::size_t i : {3U, 1U, 2U, 4U}) {
        if (!parts.at(i).empty())
            rest += (rest.empty() ? "" : " ") + parts.at(i);
    }
    if (rest.empty())
        return parts[0];
    return parts[0].empty() ? rest : parts[0] + ", " + rest;
}

std::string readableDate(const std::string& date) {
    const bool plain = date.size() >= 8 && date.find_first_not_of("0123456789") >= 8;
    return plain ? date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6, 2) : date;
}

Result<Document> readDocument(const DicomFile& file) {
    DcmItem& data = file.dataset();
    Document document;
    document.sopInstanceUid = SopInstanceUid(stringIn(data, DCM_SOPInstanceUID));
    std::string sopClass = stringIn(data, DCM_SOPClassUID);
    if (sopClass.empty())
        sopClass = file.scan().mediaSopClass;
    document.what = kindInWords(sopClass, false);
    document.warnings = file.warnings();

    for (const DcmTagKey& tag :
         {DCM_DocumentTitle, DCM_ContentLabel, DCM_RTPlanLabel, DCM_SeriesDescription}) {
        if (document.title.empty())
            document.title = readableText(file.text(tag));
    }
    for (const auto& [date, time] : {std::pair{DCM_ContentDate, DCM_ContentTime},
                                     std::pair{DCM_InstanceCreationDate, DCM_InstanceCreationTime},
                                     std::pair{DCM_StudyDate, DCM_StudyTime}}) {
        const std::string when = stringIn(data, date);
        if (when.empty())
            continue;
        addFact(document, "Date", dateAndTime(when, stringIn(data, time)));
        break;
    }
    addFact(document, "Creator", readableName(file.text(DCM_ContentCreatorName, TextKind::Name)));
    addFact(document, "Description", readableText(file.text(DCM_ContentDescription)));

    if (data.tagExists(DCM_EncapsulatedDocument)) {
        if (const Status read = readPdf(file, document); !read)
            return fail(read.error());
    } else if (data.tagExists(DCM_ContentSequence) || document.what == "Structured report") {
        const bool keyImages = document.what == "Key images";
        document.kind = keyImages ? DocumentKind::KeyImages : DocumentKind::Report;
        addReportFacts(file, document);
        document.content = reportContent(file, document.warnings);
        if (!document.content.name.empty())
            document.title = document.content.name;
        collectImages(document.content, document.images);
    } else if (file.scan().pixels && !data.tagExists(DCM_SegmentSequence)) {
        return fail(ErrorCode::Unsupported,
                    "Object " + document.sopInstanceUid.str() + " is an image, not a document.");
    } else {
        addWaveformFacts(file, document);
        addRadiotherapyFacts(file, document);
    }
    if (document.title.empty())
        document.title = document.what;
    return document;
}

} // namespace candela::dicom
