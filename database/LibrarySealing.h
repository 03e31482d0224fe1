#pragma once

#include "database/model/Import.h"
#include "database/model/Result.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

/// What is done with the seals of a library as a whole, while nobody else has it open. Both long ones may be
/// interrupted at any moment and are gone on with when they are called again.
namespace candela {

/// Who does it; an administrator of the library.
struct SealingPerson {
    std::string name;
    std::string password;
};

struct SealingReport {
    std::int64_t objects = 0; ///< sealed by this call
    std::int64_t bytes = 0;   ///< of their files
    double seconds = 0;
    std::string recoveryCode;               ///< shown this once; empty: the one before stays
    std::vector<std::string> needPasswords; ///< accounts that cannot log in before they get a new password
};

/// Makes a sealed library of an unsealed one. First it is backed up to `backup`, which is read back; the
/// backup is not sealed before the next one. What the disk still holds of removed files is not wiped. Errors:
/// NotFound, InvalidArgument (it is sealed already), NotPermitted, Busy (somebody has it open), and those of
/// a backup; Cancelled.
[[nodiscard]] Result<SealingReport> sealLibrary(const std::filesystem::path& directory,
                                                const SealingPerson& person,
                                                const std::filesystem::path& backup,
                                                const ProgressFunction& progress = {},
                                                std::stop_token stop = {});

/// Gives a sealed library another key and encrypts everything anew. Passwords and recovery code stay.
/// Interrupted, the library can be used meanwhile.
/// Errors: NotFound, InvalidArgument (it is not sealed), NotPermitted, Busy, Corrupt (an object is damaged;
/// verify the library), NoSpace, Failed, Cancelled.
[[nodiscard]] Result<SealingReport> rotateLibraryKey(const std::filesystem::path& directory,
                                                     const SealingPerson& person,
                                                     const ProgressFunction& progress = {},
                                                     std::stop_token stop = {});

/// Gives an administrator a new password by the recovery code. Errors: NotFound, InvalidArgument (not sealed,
/// the code is mistyped, no such administrator, or the password is not acceptable), NotPermitted (the code is
/// of another library, or not the newest), Corrupt, Failed.
[[nodiscard]] Status recoverLibrary(const std::filesystem::path& directory, const std::string& code,
                                    const SealingPerson& newPassword);

} // namespace candela
