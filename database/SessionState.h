#pragma once

#include "database/LibraryParts.h"
#include "database/model/Operation.h"
#include "database/sealing/KeyHolders.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>

namespace candela {

/// Who is logged in, and the gate that every operation of a session passes.
struct Session::State {
    State(std::shared_ptr<Library> openLibrary, std::shared_ptr<LibraryParts> openParts, AccountRecord record)
        : library(std::move(openLibrary)),
          parts(std::move(openParts)),
          account(std::move(record)),
          role(account.account.role),
          loggedIn(secondsOf(parts->clock())) {}

    /// Fails unless the session is open, the account enabled and its role may do this now; a refusal is
    /// written to the audit under `action`.
    [[nodiscard]] Status require(Operation operation, const std::string& object = {}) const;
    /// The account as it is now; NotPermitted when logged out, disabled, or logged in too long ago.
    [[nodiscard]] Result<Account> requireOpen(Operation operation, const std::string& object = {}) const;

    [[nodiscard]] Status audit(Operation operation, const std::string& object, const std::string& patientId,
                               const char* outcome = "success") const;
    /// Writes how `outcome` ended. @return its error, or why that could not be written
    template <typename Outcome>
    [[nodiscard]] Status auditEnd(const Outcome& outcome, Operation operation, const std::string& object,
                                  const std::string& patientId) const {
        const bool cancelled = !outcome && outcome.error().code == ErrorCode::Cancelled;
        const Status written = audit(operation, object, patientId,
                                     outcome     ? "success"
                                     : cancelled ? "cancelled"
                                                 : "failed");
        return outcome ? written : Status(fail(outcome.error()));
    }
    /// Writes that entries of the audit were looked at; pages and refreshes of one look are one entry.
    [[nodiscard]] Status auditLook(const std::string& user);
    [[nodiscard]] AuditEntry entry(Operation operation, const std::string& object,
                                   const std::string& patientId, const char* outcome) const;

    /// Removes each study of the bin for good, each with its entry.
    [[nodiscard]] Result<BinReport> emptyBin(const ProgressFunction& progress,
                                             const std::stop_token& stop) const;
    [[nodiscard]] KeyHolders keyHolders() const {
        return {parts->directory, parts->seal, parts->passwordCost};
    }

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
    AccountRecord account;              ///< as it was at log-in
    mutable std::atomic<Role> role;     ///< as it was when last looked up
    std::atomic<std::int64_t> loggedIn; ///< seconds of the clock, of the log-in or the last renewal
    std::atomic<bool> loggedOut = false;
    std::mutex auditMutex;      ///< guards what follows
    std::string auditLookedFor; ///< user whose entries were asked for last
    std::chrono::steady_clock::time_point auditLookedAt{};
};

} // namespace candela
