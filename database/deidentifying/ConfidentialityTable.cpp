#include "database/deidentifying/ConfidentialityTable.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace candela::deidentifying {
namespace {

using enum Action;
using namespace option;

constexpr std::array rows = std::to_array<ConfidentialityRow>({
#include "database/deidentifying/ConfidentialityTable.inc"
});

/// Attributes that have a type other than 3 in IODs of a family (PS3.3, module tables).
struct AttributeType {
    std::uint32_t tag;
    std::string_view family; ///< beginning of the SOP class behind the storage root; empty: every IOD
    int type;
};

constexpr auto types = std::to_array<AttributeType>({
    // Acquisition Context
    {0x00400555, "1.1", 2},
    {0x00400555, "1.2", 2},
    {0x00400555, "1.3", 2},
    {0x00400555, "2.1", 2},
    {0x00400555, "2.2", 2},
    {0x00400555, "4.1", 2},
    {0x00400555, "4.3", 2},
    {0x00400555, "12.1.1", 2},
    {0x00400555, "12.2.1", 2},
    {0x00400555, "13.1.", 2},
    {0x00400555, "130", 2},
    {0x00400555, "30", 2},
    // PET Series and PET Image
    {0x00080021, "128", 1},
    {0x00080031, "128", 1},
    {0x00080022, "128", 2},
    {0x00080032, "128", 2},
    // Multi-frame Functional Groups, SR Document General, Key Object Document
    {0x00080023, "2.1", 1},
    {0x00080033, "2.1", 1},
    {0x00080023, "2.2", 1},
    {0x00080033, "2.2", 1},
    {0x00080023, "4.1", 1},
    {0x00080033, "4.1", 1},
    {0x00080023, "4.3", 1},
    {0x00080033, "4.3", 1},
    {0x00080023, "12.1.1", 1},
    {0x00080033, "12.1.1", 1},
    {0x00080023, "12.2.1", 1},
    {0x00080033, "12.2.1", 1},
    {0x00080023, "13.1.", 1},
    {0x00080033, "13.1.", 1},
    {0x00080023, "30", 1},
    {0x00080033, "30", 1},
    {0x00080023, "66.", 1},
    {0x00080033, "66.", 1},
    {0x00080023, "88.", 1},
    {0x00080033, "88.", 1},
    {0x00080023, "130", 1},
    {0x00080033, "130", 1},
    {0x00081111, "88.", 2},
    // Enhanced images: Acquisition DateTime, Enhanced General Equipment
    {0x0008002a, "2.1", 1},
    {0x0008002a, "2.2", 1},
    {0x0008002a, "4.1", 1},
    {0x0008002a, "4.3", 1},
    {0x0008002a, "12.1.1", 1},
    {0x0008002a, "12.2.1", 1},
    {0x0008002a, "13.1.", 1},
    {0x0008002a, "130", 1},
    {0x00181000, "2.1", 1},
    {0x00181000, "2.2", 1},
    {0x00181000, "4.1", 1},
    {0x00181000, "4.2", 1},
    {0x00181000, "4.3", 1},
    {0x00181000, "12.1.1", 1},
    {0x00181000, "12.2.1", 1},
    {0x00181000, "13.1.", 1},
    {0x00181000, "30", 1},
    {0x00181000, "66.", 1},
    {0x00181000, "130", 1},
    // RT Plan, Treatment Record and Treatment Summary Record
    {0x300a0006, "481.5", 2},
    {0x300a0007, "481.5", 2},
    {0x300a0006, "481.8", 2},
    {0x300a0007, "481.8", 2},
    {0x300a00b2, "481.", 2},
    {0x30080250, "481.4", 2},
    {0x30080251, "481.4", 2},
    {0x30080250, "481.6", 2},
    {0x30080251, "481.6", 2},
    {0x30080250, "481.7", 2},
    {0x30080251, "481.7", 2},
    {0x30080250, "481.9", 2},
    {0x30080251, "481.9", 2},
    {0x30080054, "481.7", 2},
    {0x30080056, "481.7", 2},
    {0x30080105, "481.", 2},
    {0x300e0008, "481.", 2},
    {0x00081070, "481.", 2},
    // Presentation State Identification
    {0x00700082, "11.", 1},
    {0x00700083, "11.", 1},
    // Patients that are animals; references that keep a study together
    {0x00102203, "", 2},
    {0x00081110, "481.", 2},
});

int typeOf(std::uint32_t tag, std::string_view sopClassUid) {
    constexpr std::string_view storage = "1.2.840.10008.5.1.4.1.1.";
    if (!sopClassUid.starts_with(storage))
        return 3;
    const std::string_view rest = sopClassUid.substr(storage.size());
    for (const AttributeType& each : types) {
        const bool whole = !each.family.empty() && each.family.back() != '.';
        if (each.tag == tag &&
            (each.family.empty() || rest == each.family ||
             (rest.starts_with(each.family) && (!whole || rest[each.family.size()] == '.'))))
            return each.type;
    }
    return 3;
}

} // namespace

std::span<const ConfidentialityRow> confidentialityTable() {
    return rows;
}

const ConfidentialityRow* rowOf(std::uint16_t group, std::uint16_t element) {
    const std::uint32_t tag = static_cast<std::uint32_t>(group) << 16U | element;
    const auto after = std::ranges::upper_bound(rows, tag, {}, &ConfidentialityRow::tag);
    if (after != rows.begin() && std::prev(after)->tag == tag)
        return &*std::prev(after);
    if (group < 0x5000 || group > 0x60ff)
        return nullptr;
    const auto repeating = std::ranges::find_if(rows, [tag](const ConfidentialityRow& row) {
        return row.mask != 0xffffffff && (tag & row.mask) == row.tag;
    });
    return repeating == rows.end() ? nullptr : &*repeating;
}

Action resolved(const ConfidentialityRow& row, const char* sopClassUid) {
    const int type = typeOf(row.tag, sopClassUid);
    switch (row.action) {
    case ZD:
        return type == 1 ? D : Z;
    case XZ:
        return type == 3 ? X : Z;
    case XD: // D fits type 2 as well
        return type == 3 ? X : D;
    case XZD:
        return type == 1 ? D : type == 2 ? Z : X;
    case XZU:
        return U;
    case X: // where the table forgets that the attribute must be there
        return type == 1 ? D : type == 2 ? Z : X;
    case Z:
    case D:
    case U:
        break;
    }
    return row.action;
}

} // namespace candela::deidentifying
