#include "database/dicom/TrackingUid.h"

#include <algorithm>
#include <string_view>

namespace candela::dicom {
namespace {

constexpr std::string_view prefix = "2.25.";
constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t idDigits = 32;

/// A whole number in another base, most significant digit first; no leading zeros but for 0 itself.
std::string inBase(const std::string& number, unsigned from, unsigned to) {
    std::string reversed{'0'};
    for (const char c : number) {
        unsigned carry = static_cast<unsigned>(digits.find(c));
        for (char& digit : reversed) {
            carry += static_cast<unsigned>(digits.find(digit)) * from;
            digit = digits[carry % to];
            carry /= to;
        }
        for (; carry > 0; carry /= to)
            reversed += digits[carry % to];
    }
    while (reversed.size() > 1 && reversed.back() == '0')
        reversed.pop_back();
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

} // namespace

std::string trackingUidOf(const MeasurementId& id) {
    return std::string(prefix) + inBase(id.str(), 16, 10);
}

std::optional<MeasurementId> measurementIdOf(const std::string& trackingUid) {
    if (!trackingUid.starts_with(prefix) || trackingUid.size() > 64 || trackingUid.size() == prefix.size())
        return std::nullopt;
    const std::string number = trackingUid.substr(prefix.size());
    if (number.find_first_not_of(digits.substr(0, 10)) != std::string::npos)
        return std::nullopt;
    std::string hex = inBase(number, 10, 16);
    if (hex.size() > idDigits)
        return std::nullopt;
    hex.insert(0, idDigits - hex.size(), '0');
    return MeasurementId(hex);
}

} // namespace candela::dicom
