#pragma once

#include "database/model/Account.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace candela {

/// What happened in DICOM's words: EventID of an audit message (PS3.15 A.5, context group 400), code of
/// scheme DCM.
enum class AuditEvent {
    ApplicationActivity = 110100,
    AuditLogUsed = 110101,
    InstancesAccessed = 110103,
    StudyDeleted = 110105,
    Export = 110106,
    Import = 110107,
    Query = 110112,
    SecurityAlert = 110113,
    UserAuthentication = 110114
};
[[nodiscard]] constexpr const char* toString(AuditEvent event) {
    switch (event) {
    case AuditEvent::ApplicationActivity:
        return "Application Activity";
    case AuditEvent::AuditLogUsed:
        return "Audit Log Used";
    case AuditEvent::InstancesAccessed:
        return "DICOM Instances Accessed";
    case AuditEvent::StudyDeleted:
        return "DICOM Study Deleted";
    case AuditEvent::Export:
        return "Export";
    case AuditEvent::Import:
        return "Import";
    case AuditEvent::Query:
        return "Query";
    case AuditEvent::SecurityAlert:
        return "Security Alert";
    case AuditEvent::UserAuthentication:
        return "User Authentication";
    }
    return "";
}

/// What is done with it: EventActionCode of an audit message.
enum class AuditAct : char { Create = 'C', Read = 'R', Update = 'U', Delete = 'D', Execute = 'E' };

/// The narrower kind of an event: EventTypeCode (context group 401), code of scheme DCM.
enum class AuditEventType {
    None = 0,
    LogIn = 110122,
    LogOut = 110123,
    SecurityConfiguration = 110129,
    RestrictedFunction = 110132,
    RolesChanged = 110136,
    UserAttributesChanged = 110137
};
[[nodiscard]] constexpr const char* toString(AuditEventType type) {
    switch (type) {
    case AuditEventType::None:
        return "";
    case AuditEventType::LogIn:
        return "Login";
    case AuditEventType::LogOut:
        return "Logout";
    case AuditEventType::SecurityConfiguration:
        return "Security Configuration";
    case AuditEventType::RestrictedFunction:
        return "Use of Restricted Function";
    case AuditEventType::RolesChanged:
        return "Security Roles Changed";
    case AuditEventType::UserAttributesChanged:
        return "User Security Attributes Changed";
    }
    return "";
}

/// Everything that somebody can do with a library. Each has its row in `operations`.
enum class Operation : int {
    CreateLibrary,
    LogIn,
    LogOut,
    KeepSettings,
    ListStudies,
    ListBin,
    ViewStudy,
    ViewSeries,
    ViewInstance,
    OpenStudy,
    ShowStatistics,
    Import,
    ExportStudy,
    DeleteStudy,
    RestoreStudy,
    EmptyBin,
    RemoveStudy,
    BackUp,
    RestoreLibrary,
    SealLibrary,
    ExchangeKey,
    RecoverPassword,
    RenewRecoveryCode,
    VerifyLibrary,
    RepairLibrary,
    CompressLibrary,
    Detect,
    ViewHistory,
    ViewDetection,
    GiveFeedback,
    ExportFeedback,
    ReportDetection,
    CaptureView,
    CopyView,
    PrintView,
    SaveView,
    SaveViewAnonymised,
    RenderView,
    ViewMeasurements,
    Measure,
    ReportMeasurements,
    IndexImages,
    FindSimilar,
    ListAccounts,
    AddAccount,
    EnableAccount,
    DisableAccount,
    UnlockAccount,
    ChangeRole,
    ChangePassword,
    QueryAudit,
    VerifyAudit,
    ExportAudit,
    SendAudit,
    AllowPlainPeer,
    ForbidPlainPeer,
    Count
};

/// One row: the word in the audit, the right that is needed, and what a DICOM audit message says of it.
struct OperationRow {
    Operation operation;
    std::string_view action;
    Permission permission;
    AuditEvent event;
    AuditAct act;
    AuditEventType type = AuditEventType::None;
};

// clang-format off
inline constexpr std::array operations{
    OperationRow{Operation::CreateLibrary,      "create library",             Permission::OwnAccount,      AuditEvent::ApplicationActivity, AuditAct::Create},
    OperationRow{Operation::LogIn,              "log-in",                     Permission::OwnAccount,      AuditEvent::UserAuthentication,  AuditAct::Execute, AuditEventType::LogIn},
    OperationRow{Operation::LogOut,             "log-out",                    Permission::OwnAccount,      AuditEvent::UserAuthentication,  AuditAct::Execute, AuditEventType::LogOut},
    OperationRow{Operation::KeepSettings,       "settings",                   Permission::OwnAccount,      AuditEvent::ApplicationActivity, AuditAct::Update},
    OperationRow{Operation::ListStudies,        "list studies",               Permission::ViewStudies,     AuditEvent::Query,               AuditAct::Execute},
    OperationRow{Operation::ListBin,            "list bin",                   Permission::DeleteStudy,     AuditEvent::Query,               AuditAct::Execute},
    OperationRow{Operation::ViewStudy,          "view study",                 Permission::ViewStudies,     AuditEvent::InstancesAccessed,   AuditAct::Read},
    OperationRow{Operation::ViewSeries,         "view series",                Permission::ViewStudies,     AuditEvent::InstancesAccessed,   AuditAct::Read},
    OperationRow{Operation::ViewInstance,       "view instance",              Permission::ViewStudies,     AuditEvent::InstancesAccessed,   AuditAct::Read},
    OperationRow{Operation::OpenStudy,          "open study",                 Permission::ViewStudies,     AuditEvent::InstancesAccessed,   AuditAct::Read},
    OperationRow{Operation::ShowStatistics,     "statistics",                 Permission::ViewStudies,     AuditEvent::Query,               AuditAct::Execute},
    OperationRow{Operation::Import,             "import",                     Permission::Import,          AuditEvent::Import,              AuditAct::Create},
    OperationRow{Operation::ExportStudy,        "export",                     Permission::Export,          AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::DeleteStudy,        "study deleted",              Permission::DeleteStudy,     AuditEvent::StudyDeleted,        AuditAct::Delete},
    OperationRow{Operation::RestoreStudy,       "study restored",             Permission::DeleteStudy,     AuditEvent::InstancesAccessed,   AuditAct::Create},
    OperationRow{Operation::EmptyBin,           "empty bin",                  Permission::MaintainLibrary, AuditEvent::StudyDeleted,        AuditAct::Delete},
    OperationRow{Operation::RemoveStudy,        "study removed for good",     Permission::MaintainLibrary, AuditEvent::StudyDeleted,        AuditAct::Delete},
    OperationRow{Operation::BackUp,             "backup",                     Permission::MaintainLibrary, AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::RestoreLibrary,     "library restored",           Permission::MaintainLibrary, AuditEvent::Import,              AuditAct::Create},
    OperationRow{Operation::SealLibrary,        "library sealed",             Permission::MaintainLibrary, AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::SecurityConfiguration},
    OperationRow{Operation::ExchangeKey,        "key exchanged",              Permission::MaintainLibrary, AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::SecurityConfiguration},
    OperationRow{Operation::RecoverPassword,    "password recovered",         Permission::ManageAccounts,  AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::UserAttributesChanged},
    OperationRow{Operation::RenewRecoveryCode,  "recovery code renewed",      Permission::MaintainLibrary, AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::SecurityConfiguration},
    OperationRow{Operation::VerifyLibrary,      "verify library",             Permission::MaintainLibrary, AuditEvent::ApplicationActivity, AuditAct::Execute},
    OperationRow{Operation::RepairLibrary,      "verify and repair library",  Permission::MaintainLibrary, AuditEvent::ApplicationActivity, AuditAct::Update},
    OperationRow{Operation::CompressLibrary,    "compress library",           Permission::Import,          AuditEvent::ApplicationActivity, AuditAct::Update},
    OperationRow{Operation::Detect,             "detect",                     Permission::Detect,          AuditEvent::InstancesAccessed,   AuditAct::Execute},
    OperationRow{Operation::ViewHistory,        "view history",               Permission::ViewStudies,     AuditEvent::Query,               AuditAct::Execute},
    OperationRow{Operation::ViewDetection,      "view detection",             Permission::ViewStudies,     AuditEvent::InstancesAccessed,   AuditAct::Read},
    OperationRow{Operation::GiveFeedback,       "feedback",                   Permission::ConfirmResult,   AuditEvent::InstancesAccessed,   AuditAct::Update},
    OperationRow{Operation::ExportFeedback,     "feedback exported",          Permission::Export,          AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::ReportDetection,    "report",                     Permission::Export,          AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::CaptureView,        "capture view",               Permission::Export,          AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::CopyView,           "copy view",                  Permission::Export,          AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::PrintView,          "print view",                 Permission::Export,          AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::SaveView,           "save view",                  Permission::Export,          AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::SaveViewAnonymised, "save view anonymised",       Permission::Export,          AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::RenderView,         "render",                     Permission::ViewStudies,     AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::ViewMeasurements,   "view measurements",          Permission::ViewStudies,     AuditEvent::InstancesAccessed,   AuditAct::Read},
    OperationRow{Operation::Measure,            "measure",                    Permission::ViewStudies,     AuditEvent::InstancesAccessed,   AuditAct::Update},
    OperationRow{Operation::ReportMeasurements, "report measurements",        Permission::ViewStudies,     AuditEvent::Export,              AuditAct::Read},
    OperationRow{Operation::IndexImages,        "index images",               Permission::ViewStudies,     AuditEvent::InstancesAccessed,   AuditAct::Execute},
    OperationRow{Operation::FindSimilar,        "find similar cases",         Permission::ViewStudies,     AuditEvent::Query,               AuditAct::Execute},
    OperationRow{Operation::ListAccounts,       "list accounts",              Permission::ManageAccounts,  AuditEvent::Query,               AuditAct::Execute},
    OperationRow{Operation::AddAccount,         "account added",              Permission::ManageAccounts,  AuditEvent::SecurityAlert,       AuditAct::Create,  AuditEventType::UserAttributesChanged},
    OperationRow{Operation::EnableAccount,      "account enabled",            Permission::ManageAccounts,  AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::UserAttributesChanged},
    OperationRow{Operation::DisableAccount,     "account disabled",           Permission::ManageAccounts,  AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::UserAttributesChanged},
    OperationRow{Operation::UnlockAccount,      "account unlocked",           Permission::ManageAccounts,  AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::UserAttributesChanged},
    OperationRow{Operation::ChangeRole,         "role changed",               Permission::ManageAccounts,  AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::RolesChanged},
    OperationRow{Operation::ChangePassword,     "password changed",           Permission::ManageAccounts,  AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::UserAttributesChanged},
    OperationRow{Operation::QueryAudit,         "query audit",                Permission::ReadAudit,       AuditEvent::AuditLogUsed,        AuditAct::Read},
    OperationRow{Operation::VerifyAudit,        "verify audit",               Permission::ReadAudit,       AuditEvent::AuditLogUsed,        AuditAct::Read},
    OperationRow{Operation::ExportAudit,        "export audit",               Permission::ReadAudit,       AuditEvent::AuditLogUsed,        AuditAct::Read},
    OperationRow{Operation::SendAudit,          "send audit",                 Permission::ReadAudit,       AuditEvent::AuditLogUsed,        AuditAct::Read},
    OperationRow{Operation::AllowPlainPeer,     "plain connection allowed",   Permission::ManageAccounts,  AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::SecurityConfiguration},
    OperationRow{Operation::ForbidPlainPeer,    "plain connection forbidden", Permission::ManageAccounts,  AuditEvent::SecurityAlert,       AuditAct::Update,  AuditEventType::SecurityConfiguration},
};
// clang-format on

static_assert(
    [] {
        if (operations.size() != static_cast<std::size_t>(Operation::Count))
            return false;
        for (std::size_t i = 0; i < operations.size(); ++i) {
            if (operations[i].operation != static_cast<Operation>(i))
                return false;
        }
        return true;
    }(),
    "each operation has its row, in the order of the enumeration");

[[nodiscard]] constexpr const OperationRow& rowOf(Operation operation) {
    return operations[static_cast<std::size_t>(operation)];
}

/// The operation that the audit calls so; none for the words of an older or a newer Candela.
[[nodiscard]] constexpr std::optional<Operation> operationOf(std::string_view action) {
    for (const OperationRow& row : operations) {
        if (row.action == action)
            return row.operation;
    }
    return std::nullopt;
}

} // namespace candela
