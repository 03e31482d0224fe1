#include "database/dicom/DicomFile.h"

#include "database/dicom/CharacterSets.h"
#include "database/model/VisibleText.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <mutex>
#include <string_view>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djdecode.h>

namespace candela::dicom {

namespace {

std::string trimmed(std::string text) {
    const auto isPadding = [](char c) {
        return c == ' ' || c == '\0' || c == '\n' || c == '\r' || c == '\t';
    };
    while (!text.empty() && isPadding(text.back()))
        text.pop_back();
    const auto first = std::find_if_not(text.begin(), text.end(), isPadding);
    text.erase(text.begin(), first);
    return text;
}

/// What is longer is no text or list of numbers that anyone wrote; each look at it would take its time.
constexpr Uint32 longestValue = 4U << 20U;

/// DCMTK shows values of unknown kind as hexadecimal digits, which must not be taken for text or numbers.
bool isReadable(DcmElement& element) {
    const DcmEVR kind = element.ident();
    return kind != EVR_UN && kind != EVR_UNKNOWN && kind != EVR_UNKNOWN2B && kind != EVR_OB &&
           kind != EVR_OW && kind != EVR_ox && kind != EVR_SQ && element.getLengthField() <= longestValue;
}

E_TransferSyntax parserSyntax(Encoding encoding) {
    return encoding == Encoding::ImplicitLittle   ? EXS_LittleEndianImplicit
           : encoding == Encoding::ExplicitLittle ? EXS_LittleEndianExplicit
                                                  : EXS_BigEndianExplicit;
}

} // namespace

void initializeDcmtk() {
    static std::once_flag once;
    std::call_once(once, [] {
        OFLog::configure(OFLogger::OFF_LOG_LEVEL);
        // Attributes that a converter wrote as "unknown" are read as what the dictionary says they are.
        dcmEnableUnknownVRConversion.set(OFTrue);
        // Stored values are wanted: YBR stays YBR, and samples lie beside each other.
        DJDecoderRegistration::registerCodecs(EDC_never, EUC_default, EPC_colorByPixel);
    });
}

Result<std::unique_ptr<DicomFile>> DicomFile::open(std::shared_ptr<const Content> content) {
    initializeDcmtk();
    Result<DicomScan> scan = scanDicom(content->bytes(), content->size());
    if (!scan)
        return fail(scan.error());
    std::unique_ptr<DicomFile> file(new DicomFile);
    file->m_content = std::move(content);
    file->m_scan = std::move(*scan);
    file->m_warnings = file->m_scan.warnings;
    file->m_dataset = std::make_unique<DcmDataset>();

    if (file->m_scan.parseable.empty())
        return fail(ErrorCode::Corrupt, "the file has no readable data set");
    file->parse();

    OFString characterSet;
    file->m_dataset->findAndGetOFStringArray(DCM_SpecificCharacterSet, characterSet);
    file->m_characterSet = characterSet.c_str();
    return file;
}

DicomFile::~DicomFile() = default;

void DicomFile::parse() {
    Bytes joined;
    for (const ByteRange& range : m_scan.parseable) {
        const ByteView part = bytes().subspan(range.begin, range.end - range.begin);
        if (m_scan.parseable.size() > 1)
            joined.insert(joined.end(), part.begin(), part.end());
    }
    const ByteRange& first = m_scan.parseable.front();
    const ByteView header =
        joined.empty() ? bytes().subspan(first.begin, first.end - first.begin) : ByteView(joined);
    DcmInputBufferStream stream;
    stream.setBuffer(header.data(), static_cast<offile_off_t>(header.size()));
    stream.setEos();
    m_dataset->transferInit();
    const OFCondition status =
        m_dataset->read(stream, parserSyntax(m_scan.encoding), EGL_noChange, DCM_MaxReadLength);
    m_dataset->transferEnd();
    if (status.bad() && status != EC_EndOfStream)
        m_warnings.push_back(std::string("the header is damaged: ") + status.text());
}

ByteView DicomFile::bytes() const {
    return m_scan.inflatedDataset ? ByteView(*m_scan.inflatedDataset) : m_content->bytes();
}

Result<ByteView> DicomFile::part(std::uint64_t offset, std::size_t count, Bytes& room) const {
    if (!m_scan.inflatedDataset)
        return m_content->part(offset, count, room);
    return ByteView(*m_scan.inflatedDataset).subspan(offset, count);
}

std::string DicomFile::text(const DcmTagKey& tag, TextKind kind) const {
    return textIn(*m_dataset, tag, kind);
}

std::string DicomFile::textIn(DcmItem& item, const DcmTagKey& tag, TextKind kind) const {
    DcmElement* element = nullptr;
    OFString raw;
    if (item.findAndGetElement(tag, element).bad() || !element || !isReadable(*element) ||
        element->getOFStringArray(raw).bad())
        return {};
    DecodedText decoded =
        decodeText(std::string(raw.c_str(), raw.size()), m_characterSet, kind == TextKind::Name);
    if (!decoded.doubt.empty())
        m_textDoubt = std::move(decoded.doubt);
    return visibleText(trimmed(std::move(decoded.utf8)), true);
}

Status checkLayout(const PixelLayout& layout) {
    if (layout.rows <= 0 || layout.columns <= 0)
        return fail(ErrorCode::Corrupt, "has pixel data but no rows and columns");
    if (layout.samples != 1 && layout.samples != 3)
        return fail(ErrorCode::Unsupported, "has " + std::to_string(layout.samples) + " samples per pixel");
    const std::array<int, 5> widths{1, 8, 16, 32, 64};
    if (std::find(widths.begin(), widths.end(), layout.bitsAllocated) == widths.end())
        return fail(ErrorCode::Unsupported,
                    "has " + std::to_string(layout.bitsAllocated) + " bits allocated");
    if (layout.bitsAllocated == 1 && layout.samples != 1)
        return fail(ErrorCode::Unsupported, "has colour samples of one bit");
    if (layout.bitsStored <= 0 || layout.bitsStored > layout.bitsAllocated)
        return fail(ErrorCode::Corrupt, "stores " + std::to_string(layout.bitsStored) + " bits in " +
                                            std::to_string(layout.bitsAllocated) + " allocated");
    if (layout.highBit >= layout.bitsAllocated || layout.highBit < layout.bitsStored - 1)
        return fail(ErrorCode::Corrupt, "has an impossible high bit " + std::to_string(layout.highBit));
    if (layout.decodedFrameBytes() > maxFrameBytes)
        return fail(ErrorCode::Unsupported, "has frames of more than 256 MiB");
    if (layout.decodedFrameBytes() > maxContentBytes / static_cast<std::uint64_t>(layout.frames))
        return fail(ErrorCode::Unsupported, "decodes to more than 4 GiB");
    return {};
}

Result<PixelLayout> DicomFile::layout() const {
    if (!m_scan.pixels)
        return fail(ErrorCode::NotFound, "has no pixel data");
    DcmItem& data = *m_dataset;
    Uint16 value = 0;
    const auto number = [&data, &value](const DcmTagKey& tag, int otherwise) {
        return data.findAndGetUint16(tag, value).good() ? static_cast<int>(value) : otherwise;
    };
    PixelLayout layout;
    layout.rows = number(DCM_Rows, 0);
    layout.columns = number(DCM_Columns, 0);
    layout.samples = number(DCM_SamplesPerPixel, 1);
    const int floatBits = m_scan.pixels->element == 0x0009 ? 64 : m_scan.pixels->element == 0x0008 ? 32 : 0;
    layout.isFloat = floatBits != 0;
    layout.bitsAllocated = number(DCM_BitsAllocated, floatBits);
    if (layout.isFloat && (layout.bitsAllocated != floatBits || layout.samples != 1))
        return fail(ErrorCode::Corrupt, "holds floating-point pixels of " +
                                            std::to_string(layout.bitsAllocated) + " bits and " +
                                            std::to_string(layout.samples) + " samples");
    layout.bitsStored = layout.isFloat ? layout.bitsAllocated : number(DCM_BitsStored, layout.bitsAllocated);
    layout.highBit = layout.isFloat ? layout.bitsAllocated - 1 : number(DCM_HighBit, layout.bitsStored - 1);
    layout.isSigned = !layout.isFloat && number(DCM_PixelRepresentation, 0) == 1;
    layout.planar = layout.samples > 1 && number(DCM_PlanarConfiguration, 0) == 1;
    layout.photometric = stringIn(data, DCM_PhotometricInterpretation);
    const double frames = numberIn(data, DCM_NumberOfFrames).value_or(1);
    if (!(frames <= maxFrames))
        return fail(ErrorCode::Corrupt, "claims " + std::to_string(frames) + " frames");
    layout.frames = static_cast<int>(std::max(1.0, frames));
    if (layout.photometric.empty())
        layout.photometric = layout.samples == 3 ? "RGB" : "MONOCHROME2";

    if (layout.samples == 3 && !m_scan.pixels->encapsulated &&
        (layout.photometric == "YBR_FULL_422" || layout.photometric == "YBR_PARTIAL_422")) {
        // Some writers keep the label of compressed pixels and store all three samples of each pixel.
        const std::uint64_t whole = layout.nativeFrameBits() / 8 * static_cast<std::uint64_t>(layout.frames);
        layout.subsampled = m_scan.pixels->claimed < whole;
    }

    if (const Status possible = checkLayout(layout); !possible)
        return fail(possible.error());
    return layout;
}

std::string stringIn(DcmItem& item, const DcmTagKey& tag, unsigned long index) {
    DcmElement* element = nullptr;
    OFString value;
    if (item.findAndGetElement(tag, element).bad() || !element || !isReadable(*element) ||
        element->getOFString(value, index).bad())
        return {};
    return visibleText(asUtf8(trimmed(std::string(value.c_str(), value.size()))), false);
}

std::optional<double> numberIn(DcmItem& item, const DcmTagKey& tag, unsigned long index) {
    const std::string text = stringIn(item, tag, index);
    if (text.empty())
        return std::nullopt;
    // Not std::stod: it would follow the locale's decimal comma.
    const char* begin = text.data() + (text.front() == '+' ? 1 : 0);
    double value = 0;
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
    return error == std::errc() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// Padding may surround it, and text may follow it.
[[nodiscard]] static std::optional<double> numberOf(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(first + (text[first] == '+' ? 1 : 0));
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::vector<double> numbersIn(DcmItem& item, const DcmTagKey& tag) {
    DcmElement* element = nullptr;
    OFString all; // at once: DCMTK would count from the first value for each
    if (item.findAndGetElement(tag, element).bad() || !element || !isReadable(*element) ||
        element->getOFStringArray(all).bad())
        return {};
    std::vector<double> values;
    const std::string_view text(all.c_str(), all.size());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\\', begin), text.size());
        const std::optional<double> value = numberOf(text.substr(begin, end - begin));
        if (!value)
            break;
        values.push_back(*value);
        begin = end + 1;
    }
    return values;
}

DcmItem* itemIn(DcmItem& item, const DcmTagKey& sequence, long index) {
    DcmItem* found = nullptr;
    return item.findAndGetSequenceItem(sequence, found, index).good() ? found : nullptr;
}

} // namespace candela::dicom
