#include "database/dicom/LookupTable.h"

#include <algorithm>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

std::optional<LookupTable> lookupTable(DcmItem& item, const DcmTagKey& descriptor, const DcmTagKey& data,
                                       bool isSigned) {
    Uint16 count = 0;
    Uint16 first = 0;
    Uint16 bits = 16;
    // The descriptor's kind, US or SS, follows the pixels and is often written wrong: only its bits count.
    const auto value = [&item, &descriptor](Uint16& to, unsigned long index) {
        Sint16 asSigned = 0;
        if (item.findAndGetUint16(descriptor, to, index).good())
            return true;
        if (item.findAndGetSint16(descriptor, asSigned, index).bad())
            return false;
        to = static_cast<Uint16>(asSigned);
        return true;
    };
    if (!value(count, 0) || !value(first, 1))
        return std::nullopt;
    static_cast<void>(value(bits, 2));
    const Uint16* words = nullptr;
    unsigned long available = 0;
    if (item.findAndGetUint16Array(data, words, &available).bad() || !words || available == 0)
        return std::nullopt;
    LookupTable table;
    table.firstMapped = isSigned ? static_cast<Sint16>(first) : first;
    table.bits = bits >= 8 && bits <= 16 ? bits : 16;
    table.entries.assign(words, words + available);
    const std::size_t entries = count == 0 ? 65536 : count;
    if (table.entries.size() < entries && table.entries.size() * 2 >= entries) {
        std::vector<std::uint16_t> bytes;
        for (const std::uint16_t word : table.entries) {
            bytes.push_back(static_cast<std::uint16_t>(word & 0xffU));
            bytes.push_back(static_cast<std::uint16_t>(word >> 8U));
        }
        table.entries = std::move(bytes);
        table.bits = 8;
    }
    table.entries.resize(std::min(table.entries.size(), entries));
    return table;
}

} // namespace candela::dicom
