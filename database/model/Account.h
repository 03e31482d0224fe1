#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace candela {

enum class Role { Administrator, Radiologist, Clinician, Trainee };
[[nodiscard]] inline const char* toString(Role role) {
    switch (role) {
    case Role::Administrator:
        return "administrator";
    case Role::Radiologist:
        return "radiologist";
    case Role::Clinician:
        return "clinician";
    case Role::Trainee:
        return "trainee";
    }
    return "";
}
[[nodiscard]] inline std::optional<Role> roleFromString(const std::string& text) {
    for (const Role role : {Role::Administrator, Role::Radiologist, Role::Clinician, Role::Trainee}) {
        if (text == toString(role))
            return role;
    }
    return std::nullopt;
}

/// What an account may do; who may what is in `rights`.
enum class Permission {
    Import,
    DeleteStudy,
    ViewStudies,
    Detect,
    ConfirmResult, ///< agree with or correct a detection
    PublishTeaching,
    ViewTeaching,
    Export,
    ManageAccounts,
    ReadAudit,
    MaintainLibrary, ///< backup, verify and repair, emptying the bin
    OwnAccount,      ///< log in and out, change one's password, keep one's settings
    Count
};

/// One row of the table of rights.
struct Right {
    Permission permission;
    bool administrator;
    bool radiologist;
    bool clinician;
    bool trainee;
};

// clang-format off
inline constexpr std::array rights{
    //                                administrator  radiologist  clinician  trainee
    Right{Permission::Import,          true,          true,        true,      false},
    Right{Permission::DeleteStudy,     true,          true,        false,     false},
    Right{Permission::ViewStudies,     true,          true,        true,      false},
    Right{Permission::Detect,          true,          true,        true,      false},
    Right{Permission::ConfirmResult,   false,         true,        false,     false},
    Right{Permission::PublishTeaching, false,         true,        false,     false},
    Right{Permission::ViewTeaching,    true,          true,        true,      true},
    Right{Permission::Export,          true,          true,        true,      false},
    Right{Permission::ManageAccounts,  true,          false,       false,     false},
    Right{Permission::ReadAudit,       true,          false,       false,     false},
    Right{Permission::MaintainLibrary, true,          false,       false,     false},
    Right{Permission::OwnAccount,      true,          true,        true,      true},
};
// clang-format on

static_assert(
    [] {
        if (rights.size() != static_cast<std::size_t>(Permission::Count))
            return false;
        for (std::size_t i = 0; i < rights.size(); ++i) {
            if (rights[i].permission != static_cast<Permission>(i))
                return false;
        }
        return true;
    }(),
    "each permission has its row, in the order of the enumeration");

[[nodiscard]] constexpr bool permits(Role role, Permission permission) {
    const Right& right = rights[static_cast<std::size_t>(permission)];
    switch (role) {
    case Role::Administrator:
        return right.administrator;
    case Role::Radiologist:
        return right.radiologist;
    case Role::Clinician:
        return right.clinician;
    case Role::Trainee:
        return right.trainee;
    }
    return false;
}

struct Account {
    std::string name; ///< log-in name, unique without regard to case
    std::string fullName;
    Role role = Role::Trainee;
    bool enabled = true;
    std::string lastLogin;   ///< ISO 8601 UTC, empty when never
    int failedLogIns = 0;    ///< wrong passwords since the last right one
    std::string slowedUntil; ///< ISO 8601 UTC; until then no password is tried; empty: not slowed down
};

struct NewAccount {
    std::string name;
    std::string fullName;
    Role role = Role::Trainee;
    std::string password;
};

} // namespace candela
