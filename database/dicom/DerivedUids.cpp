#include "database/dicom/DerivedUids.h"

#include <algorithm>
#include <cstdint>

namespace candela::dicom {

namespace {

unsigned hexDigit(char c) {
    return c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
           : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a' + 10)
           : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A' + 10)
                                  : 0;
}

} // namespace

std::string derivedUid(std::string_view sha256Hex, std::string_view purpose) {
    // 122 bits of the hash, spread by the purpose so that study, series and instance differ.
    std::uint64_t salt = 14695981039346656037ULL;
    for (const char c : purpose)
        salt = (salt ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (std::size_t i = 0; i < 16 && i < sha256Hex.size(); ++i)
        high = high << 4U | hexDigit(sha256Hex[i]);
    for (std::size_t i = 16; i < 32 && i < sha256Hex.size(); ++i)
        low = low << 4U | hexDigit(sha256Hex[i]);
    high ^= salt;
    // Version 8 (own construction) and variant bits, as PS3.5 B.2 wants a UUID.
    high = (high & ~0xf000ULL) | 0x8000ULL;
    low = (low & ~(3ULL << 62U)) | 1ULL << 63U;
    std::string decimal;
    while (high != 0 || low != 0) {
        __extension__ using Wide = unsigned __int128;
        const Wide value = static_cast<Wide>(high) << 64U | low;
        decimal += static_cast<char>('0' + static_cast<int>(value % 10));
        const Wide rest = value / 10;
        high = static_cast<std::uint64_t>(rest >> 64U);
        low = static_cast<std::uint64_t>(rest);
    }
    std::reverse(decimal.begin(), decimal.end());
    return "2.25." + decimal;
}

} // namespace candela::dicom
