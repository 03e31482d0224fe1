#include "database/dicom/DataSetWalker.h"

#include <string_view>
#include <utility>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctag.h>
#include <dcmtk/dcmdata/dcvr.h>

namespace candela::dicom {

namespace {

constexpr int maxDepth = 48;
/// Each costs the parser about 300 bytes; enhanced objects of ten thousand frames have a million.
constexpr std::size_t maxElements = 2'000'000;

constexpr std::uint16_t delimiters = 0xfffe; ///< group of items and of what ends them
constexpr std::uint16_t itemBegin = 0xe000;
constexpr std::uint16_t itemEnd = 0xe00d;
constexpr std::uint16_t sequenceEnd = 0xe0dd;

DcmEVR kindOf(std::array<char, 2> vr) {
    const std::array<char, 3> name{vr[0], vr[1], '\0'};
    return DcmVR(name.data()).getEVR();
}

bool is(std::array<char, 2> vr, const char* name) {
    return vr[0] == name[0] && vr[1] == name[1];
}

bool hasLongLength(std::array<char, 2> vr) {
    static constexpr std::string_view known = "OBODOFOLOVOWSQSVUCUNURUTUV";
    for (std::size_t i = 0; i < known.size(); i += 2) {
        if (known[i] == vr[0] && known[i + 1] == vr[1])
            return true;
    }
    if (isValueRepresentation(vr))
        return false;
    // What follows an unknown VR is a matter of convention: the parser's own, or it would read other elements
    // here.
    return DcmVR(kindOf(vr)).usesExtendedLengthEncoding();
}

/// Sequences of unknown VR are written implicitly, whatever surrounds them.
Encoding nestedEncoding(const ElementHead& h, Encoding encoding) {
    return is(h.vr, "UN") ? Encoding::ImplicitLittle : encoding;
}

bool isPixelData(const ElementHead& h) {
    return h.group == 0x7fe0 && h.element == 0x0010;
}

} // namespace

bool isValueRepresentation(std::array<char, 2> vr) {
    static constexpr std::string_view known =
        "AEASATCSDADSDTFDFLISLOLTOBODOFOLOVOWPNSHSLSQSSSTSVTMUCUIULUNURUSUTUV";
    for (std::size_t i = 0; i < known.size(); i += 2) {
        if (known[i] == vr[0] && known[i + 1] == vr[1])
            return true;
    }
    return false;
}

void PrivateCreators::note(const ElementHead& h, ByteView value) {
    if (h.group % 2 == 0 || h.element < 0x0010 || h.element > 0x00ff)
        return;
    std::string name(reinterpret_cast<const char*>(value.data()), value.size());
    name.resize(name.find_last_not_of(std::string_view("\0 ", 2)) + 1);
    m_names.insert_or_assign(static_cast<std::uint32_t>(h.group) << 16U | h.element, std::move(name));
}

const char* PrivateCreators::of(const ElementHead& h) const {
    if (h.group % 2 == 0 || h.element < 0x1000)
        return nullptr;
    const auto found = m_names.find(static_cast<std::uint32_t>(h.group) << 16U |
                                    static_cast<std::uint32_t>(h.element >> 8U));
    return found == m_names.end() ? nullptr : found->second.c_str();
}

std::optional<ElementHead> DataSetWalker::head(std::size_t at, std::size_t end, Encoding encoding) const {
    if (at + 8 > end)
        return std::nullopt;
    const bool big = encoding == Encoding::ExplicitBig;
    ElementHead h;
    h.group = number16(at, big);
    h.element = number16(at + 2, big);
    if (encoding == Encoding::ImplicitLittle || h.group == delimiters) {
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

std::optional<std::size_t> DataSetWalker::endOf(const ElementHead& h, std::size_t end, Encoding encoding,
                                                PrivateCreators& creators, int depth) {
    if (depth > maxDepth)
        return refuse("sequences are nested too deeply");
    if (++m_elements > maxElements)
        return refuse("holds more than " + std::to_string(maxElements) + " elements");
    if (h.group == delimiters)
        return std::nullopt; // the parser would end another sequence here
    if (h.length != undefinedLength) {
        if (h.length > end - h.value)
            return std::nullopt;
        const std::size_t valueEnd = h.value + h.length;
        creators.note(h, m_bytes.subspan(h.value, h.length));
        const Encoding inside = nestedEncoding(h, encoding);
        const bool unknown = h.vr[0] == 0 || is(h.vr, "UN");
        // The parser reads a whole head even where the sequence is too short for one.
        if (h.length > 0 && (is(h.vr, "SQ") || (unknown && beginsWithItem(h.value, inside)))) {
            if (!items(h.value, valueEnd, inside, depth, false))
                m_malformed = true;
            if (!m_refusal.empty())
                return std::nullopt;
        }
        return valueEnd;
    }
    switch (openEnded(h, encoding, creators)) {
    case OpenEnded::Sequence:
        return items(h.value, end, encoding, depth, true);
    case OpenEnded::ImplicitSequence:
        return items(h.value, end, Encoding::ImplicitLittle, depth, true);
    case OpenEnded::Fragments:
        return fragments(h.value, end, encoding);
    case OpenEnded::StrayFragments:
        m_malformed = true;
        return fragments(h.value, end, encoding);
    case OpenEnded::Unfit:
        break;
    }
    return std::nullopt;
}

bool DataSetWalker::takeMalformed() {
    return std::exchange(m_malformed, false);
}

std::nullopt_t DataSetWalker::refuse(std::string reason) {
    m_refusal = std::move(reason);
    return std::nullopt;
}

std::uint16_t DataSetWalker::number16(std::size_t at, bool big) const {
    const std::uint16_t n = little16(m_bytes, at);
    return big ? static_cast<std::uint16_t>(n << 8U | n >> 8U) : n;
}

std::uint32_t DataSetWalker::number32(std::size_t at, bool big) const {
    return big ? __builtin_bswap32(little32(m_bytes, at)) : little32(m_bytes, at);
}

bool DataSetWalker::beginsWithItem(std::size_t at, Encoding encoding) const {
    const bool big = encoding == Encoding::ExplicitBig;
    return at + 4 <= m_bytes.size() && number16(at, big) == delimiters && number16(at + 2, big) == itemBegin;
}

/// What the parser takes an element without a stated length for; anything but sequences and pixels it would
/// allocate as four gigabytes.
DataSetWalker::OpenEnded DataSetWalker::openEnded(const ElementHead& h, Encoding encoding,
                                                  const PrivateCreators& creators) {
    const bool implicit = encoding == Encoding::ImplicitLittle;
    const DcmEVR kind = implicit ? DcmTag(h.group, h.element, creators.of(h)).getEVR() : kindOf(h.vr);
    switch (kind) {
    case EVR_SQ:
        return OpenEnded::Sequence;
    case EVR_UN:
    case EVR_UNKNOWN:
    case EVR_UNKNOWN2B:
        return OpenEnded::ImplicitSequence;
    case EVR_OB:
    case EVR_OW:
    case EVR_ox:
    case EVR_px:
        return isPixelData(h) ? OpenEnded::Fragments : OpenEnded::StrayFragments;
    default:
        return OpenEnded::Unfit;
    }
}

std::optional<std::size_t> DataSetWalker::items(std::size_t at, std::size_t end, Encoding encoding, int depth,
                                                bool delimited) {
    while (at < end) {
        const std::optional<ElementHead> item = head(at, end, encoding);
        if (!item || item->group != delimiters)
            return std::nullopt;
        if (item->element == sequenceEnd) {
            // The parser ends the sequence here, whatever length it states.
            return delimited || item->value == end ? std::optional(item->value) : std::nullopt;
        }
        if (item->element != itemBegin)
            return std::nullopt;
        const bool closed = item->length != undefinedLength;
        if (closed && item->length > end - item->value)
            return std::nullopt;
        ++m_elements;
        const std::optional<std::size_t> next =
            itemContent(item->value, closed ? item->value + item->length : end, encoding, depth, closed);
        if (!next)
            return std::nullopt;
        at = *next;
    }
    return delimited ? std::nullopt : std::optional(at);
}

std::optional<std::size_t> DataSetWalker::itemContent(std::size_t at, std::size_t end, Encoding encoding,
                                                      int depth, bool closed) {
    PrivateCreators creators;
    while (at < end) {
        const std::optional<ElementHead> h = head(at, end, encoding);
        if (!h)
            return std::nullopt;
        if (h->group == delimiters && h->element == itemEnd)
            return h->value;
        const std::optional<std::size_t> next = endOf(*h, end, encoding, creators, depth + 1);
        if (!next)
            return std::nullopt;
        at = *next;
    }
    return closed ? std::optional(at) : std::nullopt;
}

std::optional<std::size_t> DataSetWalker::fragments(std::size_t at, std::size_t end,
                                                    Encoding encoding) const {
    while (true) {
        const std::optional<ElementHead> item = head(at, end, encoding);
        if (!item || item->group != delimiters)
            return std::nullopt;
        if (item->element == sequenceEnd)
            return item->value;
        if (item->length > end - item->value)
            return std::nullopt;
        at = item->value + item->length;
    }
}

} // namespace candela::dicom
