#include "database/dicom/DicomFile.h"

#include <algorithm>
#include <cmath>
#include <mutex>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcspchrs.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <iconv.h>

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

bool isPlainAscii(const std::string& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\x1b'; });
}

/// Japanese text of the escape sequences ISO 2022 IR 13, 87 and 159, which DCMTK cannot convert with
/// glibc's iconv; bytes above 0x7f are JIS X 0201 half-width katakana (DICOM PS3.5 annex H). Empty when the
/// bytes are not such text.
std::string fromIso2022Japanese(const std::string& text) {
    const iconv_t converter = iconv_open("UTF-8", "ISO-2022-JP-2");
    if (converter == reinterpret_cast<iconv_t>(-1))
        return {};
    std::string result;
    std::size_t begin = 0;
    bool good = true;
    while (good && begin < text.size()) {
        const auto first = static_cast<unsigned char>(text[begin]);
        if (first >= 0xa1 && first <= 0xdf) {
            const unsigned code = 0xff61U + first - 0xa1U;
            for (const unsigned byte :
                 {0xe0U | code >> 12U, 0x80U | (code >> 6U & 0x3fU), 0x80U | (code & 0x3fU)})
                result.push_back(static_cast<char>(byte));
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80)
            ++end;
        std::string piece = text.substr(begin, end - begin);
        std::string converted(piece.size() * 4 + 8, '\0');
        char* in = piece.data();
        char* out = converted.data();
        std::size_t left = piece.size();
        std::size_t room = converted.size();
        good = !piece.empty() && iconv(converter, &in, &left, &out, &room) != static_cast<std::size_t>(-1);
        result.append(converted, 0, converted.size() - room);
        begin = end;
    }
    iconv_close(converter);
    return good ? result : std::string();
}

bool isUtf8(const std::string& text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t more = c < 0x80                ? 0
                                 : c >= 0xc2 && c < 0xe0 ? 1
                                 : c >= 0xe0 && c < 0xf0 ? 2
                                 : c >= 0xf0 && c < 0xf5 ? 3
                                                         : 9;
        if (more == 9 || i + more >= text.size())
            return false;
        for (std::size_t k = 1; k <= more; ++k) {
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0U) != 0x80)
                return false;
        }
        i += more + 1;
    }
    return true;
}

std::string fromLatin1(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (u < 0x80) {
            if (u != 0x1b)
                out += c;
        } else {
            out += static_cast<char>(0xc0U | u >> 6U);
            out += static_cast<char>(0x80U | (u & 0x3fU));
        }
    }
    return out;
}

/// DCMTK shows values of unknown kind as hexadecimal digits, which must not be taken for text or numbers.
bool isReadable(DcmElement& element) {
    const DcmEVR kind = element.ident();
    return kind != EVR_UN && kind != EVR_OB && kind != EVR_OW && kind != EVR_ox && kind != EVR_SQ;
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
        DJLSDecoderRegistration::registerCodecs(EJLSUC_default, EJLSPC_colorByPixel);
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

std::string DicomFile::text(const DcmTagKey& tag, const char* delimiters) const {
    return textIn(*m_dataset, tag, delimiters);
}

std::string DicomFile::textIn(DcmItem& item, const DcmTagKey& tag, const char* delimiters) const {
    DcmElement* element = nullptr;
    OFString raw;
    if (item.findAndGetElement(tag, element).bad() || !element || !isReadable(*element) ||
        element->getOFStringArray(raw).bad())
        return {};
    std::string value(raw.c_str(), raw.size());
    if (isPlainAscii(value))
        return trimmed(std::move(value));
    for (const char* japanese : {"ISO 2022 IR 13", "ISO 2022 IR 87", "ISO 2022 IR 159"}) {
        if (m_characterSet.find(japanese) == std::string::npos)
            continue;
        if (std::string converted = fromIso2022Japanese(value); !converted.empty())
            return trimmed(std::move(converted));
    }
    if (!m_characterSet.empty()) {
        DcmSpecificCharacterSet converter;
        OFString converted;
        if (converter.selectCharacterSet(m_characterSet.c_str()).good() &&
            converter.convertString(raw, converted, delimiters).good() &&
            isUtf8(std::string(converted.c_str(), converted.size())))
            return trimmed(std::string(converted.c_str(), converted.size()));
    }
    return trimmed(isUtf8(value) ? value : fromLatin1(value));
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
    return trimmed(std::string(value.c_str(), value.size()));
}

std::optional<double> numberIn(DcmItem& item, const DcmTagKey& tag, unsigned long index) {
    const std::string text = stringIn(item, tag, index);
    if (text.empty())
        return std::nullopt;
    try {
        const double value = std::stod(text);
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::vector<double> numbersIn(DcmItem& item, const DcmTagKey& tag) {
    std::vector<double> values;
    while (const std::optional<double> value =
               numberIn(item, tag, static_cast<unsigned long>(values.size()))) {
        values.push_back(*value);
        if (values.size() > 4096)
            break;
    }
    return values;
}

DcmItem* itemIn(DcmItem& item, const DcmTagKey& sequence, long index) {
    DcmItem* found = nullptr;
    return item.findAndGetSequenceItem(sequence, found, index).good() ? found : nullptr;
}

} // namespace candela::dicom
