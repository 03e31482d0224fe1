#pragma once

#include "database/LibraryParts.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>

namespace candela {

/// Who is logged in, and the gate that every operation of a session passes.
struct Session::State {
    State(std::shared_ptr<Library> openLibrary, std::shared_ptr<LibraryParts> openParts, AccountRecord record)
        : library(std::move(openLibrary)), parts(std::move(openParts)), account(std::move(record)) {}

    /// Fails unless the session is open, the account enabled and its role may do this now; a refusal is
    /// written to the audit under `action`.
    [[nodiscard]] Status require(Permission permission, const char* action,
                                 const std::string& object = {}) const;
    /// The account as it is now; NotPermitted when logged out or disabled.
    [[nodiscard]] Result<Account> requireOpen(const char* action, const std::string& object = {}) const;

    [[nodiscard]] Status audit(const char* action, const std::string& object, const std::string& patientId,
                               const char* outcome = "success") const;
    /// Writes that entries of the audit were looked at; pages and refreshes of one look are one entry.
    [[nodiscard]] Status auditLook(const std::string& user);
    [[nodiscard]] AuditEntry entry(const char* action, const std::string& object,
                                   const std::string& patientId, const char* outcome) const;

    template <typename Work>
    [[nodiscard]] auto read(Work&& work) const {
        return parts->catalog->read(std::forward<Work>(work));
    }
    template <typename Work>
    [[nodiscard]] auto write(Work&& work) const {
        return parts->catalog->write(std::forward<Work>(work));
    }

    std::shared_ptr<Library> library;
    std::shared_ptr<LibraryParts> parts;
    AccountRecord account; ///< as it was at log-in
    std::atomic<bool> loggedOut = false;
    std::mutex auditMutex;      ///< guards what follows
    std::string auditLookedFor; ///< user whose entries were asked for last
    std::chrono::steady_clock::time_point auditLookedAt{};
};

} // namespace candela
