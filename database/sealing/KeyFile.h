#pragma once

#include "database/accounts/PasswordHash.h"
#include "database/sealing/LibraryKey.h"

#include <filesystem>
#include <string>
#include <vector>

namespace candela {

/// The key file of a sealed library: its key, wrapped for each person under their password and once under
/// the recovery code. A wrapping has a key pair of its own, whose secret half is sealed under Argon2id of the
/// password: the library's key can be exchanged for everyone without knowing anyone's password. Names are in
/// it only as keyed hashes. FORMAT.md describes it.
class KeyFile {
public:
    static constexpr const char* fileName = "keys.json";

    /// What a long conversion of the library has come to.
    enum class State { Settled, Sealing, Rotating };

    /// `library` is the library's id, by which a backup knows whose it is.
    [[nodiscard]] static KeyFile make(std::string library);
    /// Reads `keys.json` of a folder or, when that one is damaged or lost, its second copy. Errors: NotFound,
    /// Corrupt, Unsupported (of a newer Candela), Failed.
    [[nodiscard]] static Result<KeyFile> read(const std::filesystem::path& folder);
    /// The same of one file.
    [[nodiscard]] static Result<KeyFile> readFile(const std::filesystem::path& file);
    [[nodiscard]] static bool exists(const std::filesystem::path& folder);
    /// What a library that was never finished has left.
    static void remove(const std::filesystem::path& folder);
    /// Signs and writes both copies, each replaced as a whole and on the disk when it returns.
    /// Errors: NoSpace, Failed.
    [[nodiscard]] Status write(const std::filesystem::path& folder, const KeyRing& keys);
    /// The one copy of a backup.
    [[nodiscard]] Status writeFile(const std::filesystem::path& file, const KeyRing& keys);

    /// The keys, for a person's password. Takes the same time whether there is such a person or not; nothing
    /// when there is none or the password is wrong. Errors: Corrupt (the file was changed by somebody who
    /// does not have the key), Failed (not enough memory).
    [[nodiscard]] Result<std::optional<KeyRing>> unlock(const std::string& name, const std::string& password,
                                                        PasswordCost cost) const;
    /// The same for the recovery code. Errors: InvalidArgument (mistyped), Corrupt, Failed.
    [[nodiscard]] Result<std::optional<KeyRing>> recover(const std::string& code) const;

    /// Adds a wrapping under a password. Earlier ones of this person stay until `keepNewest`, so that both
    /// passwords open the library until the catalogue has the new one.
    [[nodiscard]] Status add(const std::string& name, const std::string& password, PasswordCost cost,
                             const KeyRing& keys);
    void keepNewest(const std::string& name);
    void dropNewest(const std::string& name);
    [[nodiscard]] bool has(const std::string& name) const;
    /// Makes a new recovery code, which it returns, and forgets the one before.
    [[nodiscard]] Result<std::string> renewRecovery(PasswordCost cost, const KeyRing& keys);
    /// Wraps other keys for everyone.
    void wrapAgain(const KeyRing& keys);
    /// Whether it is as somebody with these keys wrote it; to be asked before it is changed and signed anew.
    [[nodiscard]] bool isGenuine(const KeyRing& keys) const;

    /// Whose wrappings a person's are: tells nothing of the name without the file.
    [[nodiscard]] std::string ownerOf(const std::string& name) const;
    /// See RefusedLogIns.
    [[nodiscard]] const std::string& refusals() const { return m_refusals; }
    [[nodiscard]] const std::string& library() const { return m_library; }
    [[nodiscard]] State state() const { return m_state; }
    void setState(State state) { m_state = state; }

private:
    struct Wrapping {
        bool isRecovery = false;
        std::string owner; ///< hex of a keyed hash
        std::string salt;
        PasswordCost cost;
        std::string publicHalf;
        std::string secretHalf; ///< sealed under the password
        std::string keys;       ///< sealed for the pair
    };
    KeyFile() = default;
    [[nodiscard]] std::string saltFor(const std::string& owner) const;
    [[nodiscard]] Result<Wrapping> wrap(bool isRecovery, const std::string& owner, const std::string& secret,
                                        PasswordCost cost, const KeyRing& keys) const;
    [[nodiscard]] Result<std::optional<KeyRing>> unwrap(const std::string& owner, const std::string& secret,
                                                        PasswordCost decoyCost) const;
    /// What is signed.
    [[nodiscard]] std::string content() const;
    [[nodiscard]] std::string toText(const KeyRing& keys);
    [[nodiscard]] static Result<KeyFile> parse(const std::string& text, const std::filesystem::path& file);

    std::string m_library;
    std::string m_salt; ///< of names
    State m_state = State::Settled;
    std::string m_refusals; ///< public half
    std::vector<Wrapping> m_wrappings;
    std::string m_signature;
};

} // namespace candela
