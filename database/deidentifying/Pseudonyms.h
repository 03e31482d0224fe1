#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace candela::deidentifying {

/// Stands for what names people and objects: the same for the same input and library, and without the
/// library's secret nobody can tell which input it was (HMAC-SHA-256). Immutable.
class Pseudonyms {
public:
    static constexpr std::size_t secretBytes = 32;

    /// @param secret of the library, `secretBytes` random bytes
    explicit Pseudonyms(std::span<const std::byte, secretBytes> secret);
    ~Pseudonyms();
    Pseudonyms(const Pseudonyms&) = delete;
    Pseudonyms& operator=(const Pseudonyms&) = delete;

    /// "2.25.…" of 122 bits (PS3.5 B.2).
    [[nodiscard]] std::string newUid(std::string_view uid) const;
    /// "CANDELA-" and eight letters and digits; serves as PatientID and PatientName.
    [[nodiscard]] std::string patient(std::string_view patientId) const;
    /// Days by which a patient's dates are moved: between ten years and a month back.
    [[nodiscard]] int dayShift(std::string_view patientId) const;

private:
    [[nodiscard]] std::array<unsigned char, 32> codeOf(std::string_view purpose,
                                                       std::string_view value) const;
    std::array<unsigned char, secretBytes> m_secret{};
};

} // namespace candela::deidentifying
