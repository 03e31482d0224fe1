#pragma once

#include "database/sealing/KeyFile.h"
#include "database/sealing/LibrarySeal.h"

#include <functional>

namespace candela {

/// Keeps the key file of an open library in step with its accounts, also between processes. Of a library that
/// is not sealed (no seal), nothing.
class KeyHolders {
public:
    KeyHolders(std::filesystem::path folder, Seal seal, PasswordCost cost)
        : m_folder(std::move(folder)), m_seal(std::move(seal)), m_cost(cost) {}

    /// From now on this password opens the library too. Errors: Corrupt (the key file was changed by somebody
    /// without the key), NoSpace, Failed.
    [[nodiscard]] Status admit(const std::string& name, const std::string& password) const;
    /// Of a person's passwords only the newest opens it.
    [[nodiscard]] Status keepNewest(const std::string& name) const;
    /// The newest does not after all.
    [[nodiscard]] Status withdrawNewest(const std::string& name) const;
    /// Admits somebody who is logged in but whom the key file does not know yet.
    [[nodiscard]] Status admitIfMissing(const std::string& name, const std::string& password) const;
    /// A new recovery code; the one before opens nothing any more.
    [[nodiscard]] Result<std::string> renewRecovery() const;

private:
    using Change = std::function<Status(KeyFile&)>;
    [[nodiscard]] Status change(const Change& make) const;

    std::filesystem::path m_folder;
    Seal m_seal;
    PasswordCost m_cost;
};

} // namespace candela
