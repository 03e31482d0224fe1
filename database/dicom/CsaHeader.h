#pragma once

#include "database/dicom/Content.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace candela::dicom {

/// The "CSA" header in private elements of Siemens' MR images: named lists of numbers and texts. Both of its
/// forms, with the mark SV10 and the older one without (https://nipy.org/nibabel/dicom/siemens_csa.html).
class CsaHeader {
public:
    /// Nothing when the bytes are no such header. What is damaged, and what follows it, is left out.
    [[nodiscard]] static std::optional<CsaHeader> parse(ByteView bytes);

    /// Empty when there is no such entry.
    [[nodiscard]] std::vector<double> numbers(std::string_view name) const;
    [[nodiscard]] std::optional<double> number(std::string_view name) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_entries;
};

} // namespace candela::dicom
