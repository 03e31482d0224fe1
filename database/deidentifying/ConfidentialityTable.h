#pragma once

#include <cstdint>
#include <span>

namespace candela::deidentifying {

/// What PS3.15 Table E.1-1 says to do with an attribute: X remove, Z make empty, D replace by a dummy, U
/// replace by a new UID; of several letters the one that the attribute's type in its IOD asks for (XZU:
/// X/Z/U*, a sequence whose UIDs are replaced where it stays).
enum class Action { X, Z, D, U, ZD, XZ, XD, XZD, XZU };

/// The option columns of the table, as bits: those of a row keep (K) or clean (C) the attribute.
namespace option {
inline constexpr unsigned none = 0;
inline constexpr unsigned dates = 1U << 0U;             ///< kept with full dates, cleaned with modified ones
inline constexpr unsigned descriptors = 1U << 1U;       ///< cleaned
inline constexpr unsigned structuredContent = 1U << 2U; ///< cleaned
inline constexpr unsigned graphics = 1U << 3U;          ///< cleaned
inline constexpr unsigned uids = 1U << 4U;              ///< kept
inline constexpr unsigned device = 1U << 5U;            ///< kept
inline constexpr unsigned deviceCleaned = 1U << 6U;     ///< cleaned
inline constexpr unsigned institution = 1U << 7U;       ///< kept
inline constexpr unsigned patient = 1U << 8U;           ///< kept
inline constexpr unsigned patientCleaned = 1U << 9U;    ///< cleaned
} // namespace option

struct ConfidentialityRow {
    std::uint32_t tag = 0;           ///< group and element
    std::uint32_t mask = 0xffffffff; ///< bits of the tag that count; not all of repeating groups
    Action action = Action::X;
    unsigned options = option::none;
};

/// Edition of the standard that the table is from.
inline constexpr const char* tableEdition = "PS3.15 2024b";

/// All rows, sorted by tag; private attributes, which the table removes, have none.
[[nodiscard]] std::span<const ConfidentialityRow> confidentialityTable();
/// The row of an attribute, or null.
[[nodiscard]] const ConfidentialityRow* rowOf(std::uint16_t group, std::uint16_t element);

/// X, Z, D or U for an attribute of a SOP class: of a compound action what the attribute's type there asks
/// for (type 1: D, type 2: Z, type 3 and unknown: X); of Z/D what leaves nothing behind, Z, unless it is
/// type 1.
[[nodiscard]] Action resolved(const ConfidentialityRow& row, const char* sopClassUid);

} // namespace candela::deidentifying
