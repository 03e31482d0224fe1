#include "database/dicom/DicomScan.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <utility>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcvr.h>

namespace candela::dicom {

namespace {

constexpr std::uint32_t undefinedLength = 0xffffffffU;
constexpr int maxDepth = 48;
/// Each costs the parser about 300 bytes; enhanced objects of ten thousand frames have a million.
constexpr std::size_t maxElements = 2'000'000;
/// What the parser may be given at once; encapsulated documents and private tables are far below.
constexpr std::size_t maxParsedBytes = 256U << 20U;

constexpr std::string_view deflatedSyntax = "1.2.840.10008.1.2.1.99";

struct Head {
    std::uint16_t group = 0;
    std::uint16_t element = 0;
    std::array<char, 2> vr{0, 0}; ///< zeros when implicit or an item
    std::uint32_t length = 0;
    std::size_t value = 0; ///< offset of the value
};

bool isVr(char a, char b) {
    static constexpr std::string_view known =
        "AEASATCSDADSDTFDFLISLOLTOBODOFOLOVOWPNSHSLSQSSSTSVTMUCUIULUNURUSUTUV";
    for (std::size_t i = 0; i < known.size(); i += 2) {
        if (known[i] == a && known[i + 1] == b)
            return true;
    }
    return false;
}

bool hasLongLength(std::array<char, 2> vr) {
    static constexpr std::string_view known = "OBODOFOLOVOWSQSVUCUNURUTUV";
    for (std::size_t i = 0; i < known.size(); i += 2) {
        if (known[i] == vr[0] && known[i + 1] == vr[1])
            return true;
    }
    if (isVr(vr[0], vr[1]))
        return false;
    // What follows an unknown VR is a matter of convention: the parser's own, or it would read other elements
    // here.
    const std::array<char, 3> name{vr[0], vr[1], '\0'};
    return DcmVR(name.data()).usesExtendedLengthEncoding();
}

class Walker {
public:
    Walker(ByteView bytes, Encoding encoding) : m_bytes(bytes), m_encoding(encoding) {}

    [[nodiscard]] std::optional<Head> head(std::size_t at, std::size_t end, Encoding encoding) const {
        if (at + 8 > end)
            return std::nullopt;
        const bool big = encoding == Encoding::ExplicitBig;
        Head h;
        h.group = number16(at, big);
        h.element = number16(at + 2, big);
        if (encoding == Encoding::ImplicitLittle || h.group == 0xfffe) {
            h.length = number32(at + 4, big);
            h.value = at + 8;
            return h;
        }
        h.vr = {std::to_integer<char>(m_bytes[at + 4]), std::to_integer<char>(m_bytes[at + 5])};
        if (!hasLongLength(h.vr)) {
            h.length = number16(at + 6, big);
            h.value = at + 8;
            return h;
        }
        if (at + 12 > end)
            return std::nullopt;
        h.length = number32(at + 8, big);
        h.value = at + 12;
        return h;
    }

    /// End of the element's value, or nothing when it does not end within the bytes (or is not fit to be
    /// parsed at all: `refused`). Whether what is inside is well-formed: `malformed`.
    [[nodiscard]] std::optional<std::size_t> endOf(const Head& h, std::size_t end, Encoding encoding,
                                                   int depth) {
        if (depth > maxDepth)
            return refuse("sequences are nested too deeply");
        if (++m_elements > maxElements)
            return refuse("holds more than " + std::to_string(maxElements) + " elements");
        if (h.length != undefinedLength) {
            if (h.length > end - h.value)
                return std::nullopt;
            const std::size_t valueEnd = h.value + h.length;
            if (h.length >= 8 && mayBeSequence(h, encoding)) {
                if (!items(h.value, valueEnd, nestedEncoding(h, encoding), depth, false))
                    m_malformed = true;
                if (!m_refusal.empty())
                    return std::nullopt;
            }
            return valueEnd;
        }
        if (h.vr[0] == 'O' || (h.group == 0x7fe0 && h.element == 0x0010))
            return fragments(h.value, end, encoding);
        return items(h.value, end, nestedEncoding(h, encoding), depth, true);
    }

    /// Why the data set must not be parsed; empty when nothing speaks against it.
    [[nodiscard]] const std::string& refusal() const { return m_refusal; }
    /// Whether a sequence since the last call did not hold what it claims.
    [[nodiscard]] bool takeMalformed() { return std::exchange(m_malformed, false); }
    [[nodiscard]] Encoding encoding() const { return m_encoding; }

private:
    std::nullopt_t refuse(std::string reason) {
        m_refusal = std::move(reason);
        return std::nullopt;
    }
    [[nodiscard]] std::uint16_t number16(std::size_t at, bool big) const {
        const std::uint16_t n = little16(m_bytes, at);
        return big ? static_cast<std::uint16_t>(n << 8U | n >> 8U) : n;
    }
    [[nodiscard]] std::uint32_t number32(std::size_t at, bool big) const {
        return big ? __builtin_bswap32(little32(m_bytes, at)) : little32(m_bytes, at);
    }

    [[nodiscard]] bool mayBeSequence(const Head& h, Encoding encoding) const {
        if (h.vr[0] == 'S' && h.vr[1] == 'Q')
            return true;
        if (h.vr[0] != 0 && !(h.vr[0] == 'U' && h.vr[1] == 'N'))
            return false;
        const bool big = encoding == Encoding::ExplicitBig;
        return number16(h.value, big) == 0xfffe && number16(h.value + 2, big) == 0xe000;
    }

    /// Sequences of unknown VR are written implicitly, whatever surrounds them.
    [[nodiscard]] static Encoding nestedEncoding(const Head& h, Encoding encoding) {
        return h.vr[0] == 'U' && h.vr[1] == 'N' ? Encoding::ImplicitLittle : encoding;
    }

    [[nodiscard]] std::optional<std::size_t> items(std::size_t at, std::size_t end, Encoding encoding,
                                                   int depth, bool delimited) {
        while (at < end) {
            const std::optional<Head> item = head(at, end, encoding);
            if (!item)
                return std::nullopt;
            if (item->group == 0xfffe && item->element == 0xe0dd)
                return item->value;
            if (item->group != 0xfffe || item->element != 0xe000)
                return std::nullopt;
            if (item->length != undefinedLength && item->length > end - item->value)
                return std::nullopt;
            ++m_elements;
            const std::size_t itemEnd = item->length == undefinedLength ? end : item->value + item->length;
            at = item->value;
            bool closed = item->length != undefinedLength;
            while (at < itemEnd) {
                const std::optional<Head> h = head(at, itemEnd, encoding);
                if (!h)
                    return std::nullopt;
                if (h->group == 0xfffe && h->element == 0xe00d) {
                    at = h->value;
                    closed = true;
                    break;
                }
                const std::optional<std::size_t> next = endOf(*h, itemEnd, encoding, depth + 1);
                if (!next)
                    return std::nullopt;
                at = *next;
            }
            if (!closed)
                return std::nullopt;
        }
        return delimited ? std::nullopt : std::optional(at);
    }

    [[nodiscard]] std::optional<std::size_t> fragments(std::size_t at, std::size_t end,
                                                       Encoding encoding) const {
        while (true) {
            const std::optional<Head> item = head(at, end, encoding);
            if (!item || item->group != 0xfffe)
                return std::nullopt;
            if (item->element == 0xe0dd)
                return item->value;
            if (item->length > end - item->value)
                return std::nullopt;
            at = item->value + item->length;
        }
    }

    ByteView m_bytes;
    Encoding m_encoding;
    std::size_t m_elements = 0;
    bool m_malformed = false;
    std::string m_refusal;
};

std::string tagText(const Head& h) {
    char text[16];
    std::snprintf(text, sizeof text, "(%04x,%04x)", h.group, h.element);
    return text;
}

/// Whether elements in rising order follow from `at` when read in this encoding.
bool plausible(ByteView bytes, std::size_t at, Encoding encoding) {
    Walker walker(bytes, encoding);
    std::uint32_t previous = 0;
    int seen = 0;
    while (seen < 4) {
        const std::optional<Head> h = walker.head(at, bytes.size(), encoding);
        if (!h)
            return seen >= 2 && at == bytes.size();
        const std::uint32_t tag = static_cast<std::uint32_t>(h->group) << 16U | h->element;
        const bool first = seen == 0;
        if ((first && h->group > 0x0010) || (!first && tag <= previous))
            return false;
        if (encoding != Encoding::ImplicitLittle && !isVr(h->vr[0], h->vr[1]) && first)
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
    const Walker walker(bytes, Encoding::ExplicitLittle);
    while (true) {
        const std::optional<Head> h = walker.head(at, bytes.size(), Encoding::ExplicitLittle);
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
Status notePixels(const Head& h, std::uint64_t size, DicomScan& scan) {
    PixelElement pixels;
    pixels.element = h.element;
    if (h.vr[0] != 0)
        pixels.vr = h.vr;
    pixels.offset = h.value;
    pixels.encapsulated = h.length == undefinedLength;
    const std::uint64_t remaining = size - h.value;
    pixels.claimed = pixels.encapsulated ? remaining : h.length;
    pixels.length = std::min(pixels.claimed, remaining);
    if (pixels.encapsulated && scan.transferSyntax.rfind("1.2.840.10008.1.2.4", 0) != 0 &&
        scan.transferSyntax != "1.2.840.10008.1.2.5" &&
        scan.transferSyntax.rfind("1.2.840.10008.1.2", 0) == 0)
        return fail(ErrorCode::Corrupt, "pixel data of undefined length in an uncompressed transfer syntax");
    scan.pixels = pixels;
    return {};
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
    Walker walker(bytes, scan.encoding);
    std::size_t at = scan.datasetBegin;
    std::size_t parsed = 0;
    scan.headerEnd = at;
    while (at < bytes.size()) {
        const std::optional<Head> h = walker.head(at, bytes.size(), scan.encoding);
        if (!h) {
            scan.warnings.emplace_back("the file ends inside an element");
            break;
        }
        if (h->group == 0x7fe0 && h->element >= 0x0008 && h->element <= 0x0010) {
            if (const Status noted = notePixels(*h, size, scan); !noted)
                return fail(noted.error());
            break;
        }
        const std::optional<std::size_t> next = walker.endOf(*h, bytes.size(), scan.encoding, 0);
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
