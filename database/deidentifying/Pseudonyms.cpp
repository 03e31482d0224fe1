#include "database/deidentifying/Pseudonyms.h"

#include "database/dicom/DerivedUids.h"

#include <algorithm>
#include <sodium.h>

namespace candela::deidentifying {
namespace {

constexpr int nearestShift = 30;
constexpr int farthestShift = 3650;
/// Without those that are taken for each other when read aloud or typed.
constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

} // namespace

static_assert(Pseudonyms::secretBytes == crypto_auth_hmacsha256_KEYBYTES);

Pseudonyms::Pseudonyms(std::span<const std::byte, secretBytes> secret) {
    std::ranges::transform(secret, m_secret.begin(),
                           [](std::byte b) { return std::to_integer<unsigned char>(b); });
}

Pseudonyms::~Pseudonyms() {
    sodium_memzero(m_secret.data(), m_secret.size());
}

std::array<unsigned char, 32> Pseudonyms::codeOf(std::string_view purpose, std::string_view value) const {
    std::string text(purpose);
    text += '\0';
    text += value;
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> code{};
    crypto_auth_hmacsha256(code.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                           m_secret.data());
    return code;
}

std::string Pseudonyms::newUid(std::string_view uid) const {
    const auto code = codeOf("uid", uid);
    std::array<char, 2 * sizeof code + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), code.data(), code.size());
    return dicom::derivedUid(hex.data(), "de-identified");
}

std::string Pseudonyms::patient(std::string_view patientId) const {
    const auto code = codeOf("patient", patientId);
    std::string name = "CANDELA-";
    for (std::size_t i = 0; i < 8; ++i)
        name += letters[code[i] % letters.size()];
    return name;
}

int Pseudonyms::dayShift(std::string_view patientId) const {
    const auto code = codeOf("days", patientId);
    const unsigned number =
        code[0] | static_cast<unsigned>(code[1]) << 8U | static_cast<unsigned>(code[2]) << 16U;
    return -(nearestShift + static_cast<int>(number % (farthestShift - nearestShift + 1)));
}

} // namespace candela::deidentifying
