#include "database/dicom/DicomScan.h"

#include "database/dicom/DataSetWalker.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string_view>

namespace candela::dicom {

namespace {

/// What the parser may be given at once; encapsulated documents and private tables are far below.
constexpr std::size_t maxParsedBytes = 256U << 20U;

constexpr std::string_view deflatedSyntax = "1.2.840.10008.1.2.1.99";

std::string tagText(const ElementHead& h) {
    char text[16];
    std::snprintf(text, sizeof text, "(%04x,%04x)", h.group, h.element);
    return text;
}

/// Whether elements in rising order follow from `at` when read in this encoding.
bool plausible(ByteView bytes, std::size_t at, Encoding encoding) {
    const DataSetWalker walker(bytes);
    std::uint32_t previous = 0;
    int seen = 0;
    while (seen < 4) {
        const std::optional<ElementHead> h = walker.head(at, bytes.size(), encoding);
        if (!h)
            return seen >= 2 && at == bytes.size();
        const std::uint32_t tag = static_cast<std::uint32_t>(h->group) << 16U | h->element;
        const bool first = seen == 0;
        if ((first && h->group > 0x0010) || (!first && tag <= previous))
            return false;
        if (encoding != Encoding::ImplicitLittle && !isValueRepresentation(h->vr) && first)
            return false;
        previous = tag;
        ++seen;
        if (h->length == undefinedLength)
            return seen >= 2;
        if (h->length > bytes.size() - h->value)
            return seen >= 3; // only the beginning of the file may be at hand
        at = h->value + h->length;
    }
    return true;
}

std::optional<Encoding> guessEncoding(ByteView bytes, std::size_t at) {
    for (const Encoding encoding :
         {Encoding::ExplicitLittle, Encoding::ExplicitBig, Encoding::ImplicitLittle}) {
        if (plausible(bytes, at, encoding))
            return encoding;
    }
    return std::nullopt;
}

const char* syntaxOf(Encoding encoding) {
    return encoding == Encoding::ImplicitLittle   ? "1.2.840.10008.1.2"
           : encoding == Encoding::ExplicitLittle ? "1.2.840.10008.1.2.1"
                                                  : "1.2.840.10008.1.2.2";
}

std::string uidText(ByteView value) {
    std::string text(reinterpret_cast<const char*>(value.data()), value.size());
    const std::size_t end = text.find_first_of(std::string_view("\0 ", 2));
    if (end != std::string::npos)
        text.resize(end);
    return text;
}

/// Reads the meta header at `at`, returns where the data set begins.
std::size_t readMeta(ByteView bytes, std::size_t at, DicomScan& scan) {
    const DataSetWalker walker(bytes);
    while (true) {
        const std::optional<ElementHead> h = walker.head(at, bytes.size(), Encoding::ExplicitLittle);
        if (!h || h->group != 0x0002)
            return at;
        if (h->length > bytes.size() - h->value)
            return bytes.size();
        const ByteView value = bytes.subspan(h->value, h->length);
        if (h->element == 0x0010)
            scan.transferSyntax = uidText(value);
        else if (h->element == 0x0002)
            scan.mediaSopClass = uidText(value);
        at = h->value + h->length;
    }
}

std::size_t metaBegin(ByteView bytes) {
    if (bytes.size() >= 132 && std::memcmp(bytes.data() + 128, "DICM", 4) == 0)
        return 132;
    if (bytes.size() >= 4 && std::memcmp(bytes.data(), "DICM", 4) == 0)
        return 4;
    return 0;
}

Result<Encoding> encodingOf(ByteView bytes, DicomScan& scan) {
    Encoding stated = Encoding::ExplicitLittle;
    if (scan.transferSyntax == "1.2.840.10008.1.2")
        stated = Encoding::ImplicitLittle;
    else if (scan.transferSyntax == "1.2.840.10008.1.2.2")
        stated = Encoding::ExplicitBig;
    if (!scan.transferSyntax.empty() && plausible(bytes, scan.datasetBegin, stated))
        return stated;
    const std::optional<Encoding> found = guessEncoding(bytes, scan.datasetBegin);
    if (!found) {
        if (scan.transferSyntax.empty())
            return fail(ErrorCode::Corrupt, "the data set cannot be read in any DICOM encoding");
        return stated;
    }
    if (scan.transferSyntax.empty()) {
        scan.transferSyntax = syntaxOf(*found);
        scan.warnings.emplace_back("no transfer syntax is stated; the data set's own encoding is used");
    } else if (*found != stated) {
        scan.warnings.emplace_back("the data set is not written in the stated transfer syntax");
    }
    return *found;
}

/// Notes where the pixels are; `h` is the pixel data element.
void notePixels(const ElementHead& h, std::uint64_t size, DicomScan& scan) {
    PixelElement pixels;
    pixels.element = h.element;
    if (h.vr[0] != 0)
        pixels.vr = h.vr;
    pixels.offset = h.value;
    pixels.encapsulated = h.length == undefinedLength;
    const std::uint64_t remaining = size - h.value;
    pixels.claimed = pixels.encapsulated ? remaining : h.length;
    pixels.length = std::min(pixels.claimed, remaining);
    const bool uncompressed = scan.transferSyntax == syntaxOf(Encoding::ImplicitLittle) ||
                              scan.transferSyntax == syntaxOf(Encoding::ExplicitLittle) ||
                              scan.transferSyntax == syntaxOf(Encoding::ExplicitBig) ||
                              scan.transferSyntax == deflatedSyntax;
    if (pixels.encapsulated && uncompressed)
        scan.warnings.emplace_back("the pixels are compressed although the stated transfer syntax is not");
    scan.pixels = pixels;
}

/// Appends to the ranges, joined to the last one where it ends there. @return the range's size
std::size_t addParseable(ByteRange range, std::vector<ByteRange>& ranges) {
    if (!ranges.empty() && ranges.back().end == range.begin)
        ranges.back().end = range.end;
    else
        ranges.push_back(range);
    return range.end - range.begin;
}

Result<DicomScan> walkDataset(ByteView bytes, std::uint64_t size, DicomScan scan) {
    const Result<Encoding> encoding = encodingOf(bytes, scan);
    if (!encoding)
        return fail(encoding.error());
    scan.encoding = *encoding;
    DataSetWalker walker(bytes);
    PrivateCreators creators;
    std::size_t at = scan.datasetBegin;
    std::size_t parsed = 0;
    scan.headerEnd = at;
    while (at < bytes.size()) {
        const std::optional<ElementHead> h = walker.head(at, bytes.size(), scan.encoding);
        if (!h) {
            scan.warnings.emplace_back("the file ends inside an element");
            break;
        }
        if (h->group == 0x7fe0 && h->element >= 0x0008 && h->element <= 0x0010) {
            notePixels(*h, size, scan);
            break;
        }
        const std::optional<std::size_t> next = walker.endOf(*h, bytes.size(), scan.encoding, creators);
        if (!walker.refusal().empty())
            return fail(ErrorCode::Corrupt, walker.refusal() + " in " + tagText(*h));
        if (!next) {
            scan.warnings.push_back("element " + tagText(*h) +
                                    " claims more than the file holds or is malformed; "
                                    "what follows it is not read");
            break;
        }
        if (walker.takeMalformed())
            scan.warnings.push_back("element " + tagText(*h) + " is malformed and not read");
        else if (*next - at > maxParsedBytes - std::min(parsed, maxParsedBytes))
            scan.warnings.push_back("element " + tagText(*h) + " is too large to be read");
        else
            parsed += addParseable({at, *next}, scan.parseable);
        at = *next;
        scan.headerEnd = at;
    }
    return scan;
}

} // namespace

bool looksLikeDicom(ByteView beginning) {
    if (metaBegin(beginning) > 0)
        return true;
    return beginning.size() >= 16 && guessEncoding(beginning, 0).has_value();
}

Result<DicomScan> scanDicom(ByteView file, std::uint64_t size) {
    if (!looksLikeDicom(file))
        return fail(ErrorCode::Unsupported, "is not a DICOM file");
    DicomScan scan;
    scan.datasetBegin = readMeta(file, metaBegin(file), scan);
    if (scan.datasetBegin >= file.size())
        return fail(ErrorCode::Corrupt, "the file ends before its data set begins");
    if (scan.transferSyntax == deflatedSyntax) {
        Result<Bytes> plain = inflated(file.subspan(scan.datasetBegin), true, maxInflatedBytes, false);
        if (!plain)
            return fail(plain.error());
        scan.inflatedDataset = std::make_shared<const Bytes>(std::move(*plain));
        scan.datasetBegin = 0;
        return walkDataset(*scan.inflatedDataset, scan.inflatedDataset->size(), scan);
    }
    return walkDataset(file, size, std::move(scan));
}

} // namespace candela::dicom
