#pragma once

#include "database/dicom/DicomScan.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace candela::dicom {

inline constexpr std::uint32_t undefinedLength = 0xffffffffU;

struct ElementHead {
    std::uint16_t group = 0;
    std::uint16_t element = 0;
    std::array<char, 2> vr{0, 0}; ///< zeros when implicit or an item
    std::uint32_t length = 0;
    std::size_t value = 0; ///< offset of the value
};

/// Whether it is one of the standard's value representations (PS3.5 6.2).
[[nodiscard]] bool isValueRepresentation(std::array<char, 2> vr);

/// Who claims blocks of private elements in one data set or item (PS3.5 7.8.1).
class PrivateCreators {
public:
    void note(const ElementHead& h, ByteView value);
    /// Null for elements of the standard and of unclaimed blocks.
    [[nodiscard]] const char* of(const ElementHead& h) const;

private:
    std::map<std::uint32_t, std::string> m_names; ///< by group and block
};

/// Walks the elements of a data set the way the parser (DCMTK) would, without building anything. What the
/// parser would read otherwise than it is walked here, or what claims more than is there, is not fit for it:
/// the parser allocates whatever a length claims.
class DataSetWalker {
public:
    explicit DataSetWalker(ByteView bytes) : m_bytes(bytes) {}

    /// Nothing when the head of an element does not end before `end`.
    [[nodiscard]] std::optional<ElementHead> head(std::size_t at, std::size_t end, Encoding encoding) const;

    /// End of the element's value, or nothing when it does not end within the bytes (or is not fit to be
    /// parsed at all: `refusal`). Whether what is inside is well-formed: `takeMalformed`. `creators` are
    /// those of the data set or item that holds the element, which may be one of them.
    [[nodiscard]] std::optional<std::size_t> endOf(const ElementHead& h, std::size_t end, Encoding encoding,
                                                   PrivateCreators& creators, int depth = 0);

    /// Why the data set must not be parsed; empty when nothing speaks against it.
    [[nodiscard]] const std::string& refusal() const { return m_refusal; }
    /// Whether a sequence since the last call did not hold what it claims.
    [[nodiscard]] bool takeMalformed();

private:
    enum class OpenEnded { Sequence, ImplicitSequence, Fragments, StrayFragments, Unfit };

    std::nullopt_t refuse(std::string reason);
    [[nodiscard]] std::uint16_t number16(std::size_t at, bool big) const;
    [[nodiscard]] std::uint32_t number32(std::size_t at, bool big) const;
    [[nodiscard]] bool beginsWithItem(std::size_t at, Encoding encoding) const;
    [[nodiscard]] static OpenEnded openEnded(const ElementHead& h, Encoding encoding,
                                             const PrivateCreators& creators);
    [[nodiscard]] std::optional<std::size_t> items(std::size_t at, std::size_t end, Encoding encoding,
                                                   int depth, bool delimited);
    /// End of an item's content, its delimiter included; `closed`: the item states its length.
    [[nodiscard]] std::optional<std::size_t> itemContent(std::size_t at, std::size_t end, Encoding encoding,
                                                         int depth, bool closed);
    [[nodiscard]] std::optional<std::size_t> fragments(std::size_t at, std::size_t end,
                                                       Encoding encoding) const;

    ByteView m_bytes;
    std::size_t m_elements = 0;
    bool m_malformed = false;
    std::string m_refusal;
};

} // namespace candela::dicom
