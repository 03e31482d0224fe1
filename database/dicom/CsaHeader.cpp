#include "database/dicom/CsaHeader.h"

#include "database/dicom/DicomScan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace candela::dicom {

namespace {

constexpr std::size_t nameBytes = 64;
/// Name, multiplicity, representation, its number, count of items, a mark.
constexpr std::size_t entryBytes = nameBytes + 20;
constexpr std::size_t itemHeadBytes = 16;
constexpr std::uint32_t mostEntries = 1024;
constexpr std::uint32_t mostItems = 100'000;

std::string textOf(ByteView bytes) {
    std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    text.resize(std::min(text.find('\0'), text.size()));
    const std::size_t last = text.find_last_not_of(' ');
    text.resize(last == std::string::npos ? 0 : last + 1);
    text.erase(0, text.find_first_not_of(' '));
    return text;
}

} // namespace

std::optional<CsaHeader> CsaHeader::parse(ByteView bytes) {
    const bool marked = bytes.size() > 8 && std::memcmp(bytes.data(), "SV10", 4) == 0;
    std::size_t at = marked ? 8 : 0;
    if (at + 8 > bytes.size())
        return std::nullopt;
    const std::uint32_t count = little32(bytes, at);
    if (count == 0 || count > mostEntries || little32(bytes, at + 4) != 77)
        return std::nullopt;
    at += 8;
    CsaHeader header;
    std::uint32_t excess = 0; // of lengths in the older form: the first entry's count of items
    for (std::uint32_t entry = 0; entry < count && at + entryBytes <= bytes.size(); ++entry) {
        std::vector<std::string>& values = header.m_entries[textOf(bytes.subspan(at, nameBytes))];
        const std::uint32_t items = little32(bytes, at + nameBytes + 12);
        at += entryBytes;
        if (items > mostItems)
            return header;
        if (entry == 0 && !marked)
            excess = items;
        for (std::uint32_t item = 0; item < items; ++item) {
            if (at + itemHeadBytes > bytes.size())
                return header;
            const std::uint32_t length = little32(bytes, marked ? at + 4 : at) - excess;
            at += itemHeadBytes;
            if (length > bytes.size() - at) {
                if (!marked)
                    break; // the last items of the older form may be empty and say anything
                return header;
            }
            if (length > 0)
                values.push_back(textOf(bytes.subspan(at, length)));
            at = std::min<std::size_t>(bytes.size(), at + (std::size_t{length} + 3) / 4 * 4);
        }
    }
    return header;
}

std::vector<double> CsaHeader::numbers(std::string_view name) const {
    std::vector<double> numbers;
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return numbers;
    for (const std::string& text : found->second) {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc() && std::isfinite(value))
            numbers.push_back(value);
    }
    return numbers;
}

std::optional<double> CsaHeader::number(std::string_view name) const {
    const std::vector<double> all = numbers(name);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

} // namespace candela::dicom
