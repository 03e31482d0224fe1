#pragma once

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

/// What an account may do; the table of rights is `permits`.
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
    MaintainLibrary ///< backup, verify and repair, emptying the bin
};

[[nodiscard]] constexpr bool permits(Role role, Permission permission) {
    switch (permission) {
    case Permission::Import:
        return role != Role::Trainee;
    case Permission::DeleteStudy:
        return role == Role::Administrator || role == Role::Radiologist;
    case Permission::ViewStudies:
    case Permission::Detect:
    case Permission::Export:
        return role != Role::Trainee;
    case Permission::ConfirmResult:
    case Permission::PublishTeaching:
        return role == Role::Radiologist;
    case Permission::ViewTeaching:
        return true;
    case Permission::ManageAccounts:
    case Permission::ReadAudit:
    case Permission::MaintainLibrary:
        return role == Role::Administrator;
    }
    return false;
}

struct Account {
    std::string name; ///< log-in name, unique without regard to case
    std::string fullName;
    Role role = Role::Trainee;
    bool enabled = true;
    std::string lastLogin; ///< ISO 8601 UTC, empty when never
};

struct NewAccount {
    std::string name;
    std::string fullName;
    Role role = Role::Trainee;
    std::string password;
};

} // namespace candela
