#include "database/sealing/KeyFile.h"

#include "database/sealing/RecoveryCode.h"
#include "database/sealing/RefusedLogIns.h"
#include "database/store/FileDescriptor.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <unistd.h>

namespace candela {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json; // sorted by key: the same content is the same text

constexpr const char* secondCopy = "keys-copy.json";
constexpr const char* formatName = "candela keys";
constexpr int formatVersion = 1;
constexpr const char* recoveryOwner = "recovery";
constexpr std::size_t ownerBytes = 16;
constexpr std::size_t saltBytes = crypto_pwhash_SALTBYTES;
constexpr std::size_t ringBytes = 2 * keyBytes; ///< current and previous, or zeros
constexpr unsigned long long mostOperations = 100;
constexpr std::size_t mostMemory = std::size_t{4} << 30U;
constexpr std::size_t largestFile = 64U << 20U;

unsigned char* raw(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* raw(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* raw(SecretBytes& secret) {
    return reinterpret_cast<unsigned char*>(secret.bytes().data());
}
const unsigned char* raw(const SecretBytes& secret) {
    return reinterpret_cast<const unsigned char*>(secret.bytes().data());
}
const unsigned char* raw(KeyView key) {
    return reinterpret_cast<const unsigned char*>(key.data());
}

std::string hex(const std::string& bytes) {
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

/// Throws Json::exception, as what reads the file does for all that is not there.
std::string unhex(const Json& value, std::size_t bytes) {
    const auto text = value.get<std::string>();
    std::string out(bytes, '\0');
    std::size_t read = 0;
    if (text.size() != 2 * bytes ||
        sodium_hex2bin(raw(out), bytes, text.data(), text.size(), nullptr, &read, nullptr) != 0 ||
        read != bytes)
        throw Json::other_error::create(500, "not as many hexadecimal digits as it should be", nullptr);
    return out;
}

std::string randomBytes(std::size_t count) {
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string keyedHash(const std::string& text, const std::string& key, std::size_t bytes) {
    std::string hash(bytes, '\0');
    crypto_generichash(raw(hash), hash.size(), raw(text), text.size(), raw(key), key.size());
    return hash;
}

std::string checksumOf(const std::string& text) {
    std::string hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(raw(hash), hash.size(), raw(text), text.size(), nullptr, 0);
    return hex(hash);
}

const char* toText(KeyFile::State state) {
    switch (state) {
    case KeyFile::State::Sealing:
        return "sealing";
    case KeyFile::State::Rotating:
        return "rotating";
    case KeyFile::State::Settled:
        break;
    }
    return "settled";
}

KeyFile::State stateFrom(const std::string& text) {
    for (const auto state : {KeyFile::State::Sealing, KeyFile::State::Rotating}) {
        if (text == toText(state))
            return state;
    }
    return KeyFile::State::Settled;
}

/// Key of a password. Errors: Failed.
Result<SecretBytes> stretched(const std::string& secret, const std::string& salt, PasswordCost cost) {
    SecretBytes key(keyBytes);
    if (crypto_pwhash(raw(key), keyBytes, secret.data(), secret.size(), raw(salt), cost.operations,
                      cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Failed, "The password could not be checked: not enough memory.");
    return key;
}

std::string sealSecretHalf(const SecretBytes& half, const SecretBytes& under, const std::string& bound) {
    std::string nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    std::string box(crypto_box_SECRETKEYBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box), nullptr, raw(half), crypto_box_SECRETKEYBYTES,
                                               raw(bound), bound.size(), nullptr, raw(nonce), raw(under));
    return nonce + box;
}

constexpr std::size_t secretHalfBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES +
                                        crypto_box_SECRETKEYBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t wrappedBytes = ringBytes + crypto_box_SEALBYTES;

std::optional<SecretBytes> openSecretHalf(const std::string& sealed, const SecretBytes& under,
                                          const std::string& bound) {
    constexpr std::size_t nonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    SecretBytes half(crypto_box_SECRETKEYBYTES);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(half), nullptr, nullptr, raw(sealed) + nonce,
                                                   sealed.size() - nonce, raw(bound), bound.size(),
                                                   raw(sealed), raw(under)) != 0)
        return std::nullopt;
    return half;
}

std::string sealRing(const KeyRing& keys, const std::string& publicHalf) {
    SecretBytes ring(ringBytes);
    std::ranges::fill(ring.bytes(), std::byte{0});
    std::ranges::copy(keys.current().master(), ring.bytes().begin());
    if (keys.previous())
        std::ranges::copy(keys.previous()->master(), ring.bytes().begin() + keyBytes);
    std::string box(wrappedBytes, '\0');
    crypto_box_seal(raw(box), raw(ring), ringBytes, raw(publicHalf));
    return box;
}

std::optional<KeyRing> openRing(const std::string& sealed, const std::string& publicHalf,
                                const SecretBytes& secretHalf) {
    SecretBytes ring(ringBytes);
    if (crypto_box_seal_open(raw(ring), raw(sealed), sealed.size(), raw(publicHalf), raw(secretHalf)) != 0)
        return std::nullopt;
    const std::span<const std::byte> bytes = ring.bytes();
    const bool alone = sodium_is_zero(raw(ring) + keyBytes, keyBytes) == 1;
    return KeyRing(LibraryKey::of(bytes.first<keyBytes>()),
                   alone ? nullptr : LibraryKey::of(bytes.last<keyBytes>()));
}

Result<std::string> readText(const fs::path& file) {
    auto input = FileDescriptor::openForReading(file);
    if (!input)
        return fail(input.error());
    const auto size = input->size();
    if (!size)
        return fail(size.error());
    if (static_cast<std::size_t>(*size) > largestFile)
        return fail(ErrorCode::Corrupt, "The key file " + file.string() + " is damaged: it is too large.");
    std::string text(static_cast<std::size_t>(*size), '\0');
    if (Status done = input->readAt(0, std::as_writable_bytes(std::span(text))); !done)
        return fail(done.error());
    return text;
}

Status replaceFile(const fs::path& file, const std::string& text) {
    auto output = FileDescriptor::createUnique(file.parent_path() / ".keys-");
    if (!output)
        return fail(output.error());
    Status done = output->write(std::as_bytes(std::span(text)));
    if (done)
        done = output->sync();
    if (done && std::rename(output->path().c_str(), file.c_str()) != 0)
        done = fail(systemError(file, "written"));
    if (!done) {
        ::unlink(output->path().c_str());
        return done;
    }
    auto folder = FileDescriptor::openForReading(file.parent_path());
    if (!folder)
        return fail(folder.error());
    return ::fsync(folder->number()) == 0 ? Status{} : fail(systemError(file.parent_path(), "written"));
}

} // namespace

KeyFile KeyFile::make(std::string library) {
    KeyFile file;
    file.m_library = std::move(library);
    file.m_salt = randomBytes(keyBytes);
    return file;
}

bool KeyFile::exists(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / fileName, ignored) || fs::exists(folder / secondCopy, ignored);
}

void KeyFile::remove(const fs::path& folder) {
    std::error_code ignored;
    for (const char* name : {fileName, secondCopy})
        fs::remove(folder / name, ignored);
}

Result<KeyFile> KeyFile::read(const fs::path& folder) {
    auto first = readFile(folder / fileName);
    if (first || first.error().code == ErrorCode::Unsupported)
        return first;
    auto second = readFile(folder / secondCopy);
    return second ? std::move(second) : std::move(first);
}

Result<KeyFile> KeyFile::readFile(const fs::path& file) {
    if (!cryptographyIsReady())
        return fail(ErrorCode::Failed, "The system gives no random numbers, so that nothing can be opened.");
    const auto text = readText(file);
    if (!text)
        return fail(text.error());
    return parse(*text, file);
}

Result<KeyFile> KeyFile::parse(const std::string& text, const fs::path& file) {
    try {
        const Json document = Json::parse(text);
        const Json& content = document.at("content");
        if (content.at("format").get<std::string>() != formatName)
            return fail(ErrorCode::Corrupt, file.string() + " is no key file of Candela.");
        if (content.at("version").get<int>() > formatVersion)
            return fail(ErrorCode::Unsupported,
                        "The key file " + file.string() + " was made by a newer Candela.");
        if (document.at("checksum").get<std::string>() != checksumOf(content.dump()))
            return fail(ErrorCode::Corrupt,
                        "The key file " + file.string() + " is damaged: it does not have its checksum.");
        KeyFile keys;
        keys.m_library = content.at("library").get<std::string>();
        keys.m_salt = unhex(content.at("salt"), keyBytes);
        keys.m_refusals = unhex(content.at("refusals"), crypto_box_PUBLICKEYBYTES);
        keys.m_state = stateFrom(content.at("state").get<std::string>());
        for (const Json& entry : content.at("wrappings")) {
            Wrapping wrapping;
            wrapping.isRecovery = entry.at("recovery").get<bool>();
            wrapping.owner = entry.at("owner").get<std::string>();
            wrapping.salt = unhex(entry.at("salt"), saltBytes);
            wrapping.cost.operations = entry.at("operations").get<unsigned long long>();
            wrapping.cost.memoryBytes = entry.at("memory").get<std::size_t>();
            if (wrapping.cost.operations > mostOperations || wrapping.cost.memoryBytes > mostMemory)
                return fail(ErrorCode::Corrupt, "The key file " + file.string() +
                                                    " is damaged: it asks for more work than any password.");
            wrapping.publicHalf = unhex(entry.at("public"), crypto_box_PUBLICKEYBYTES);
            wrapping.secretHalf = unhex(entry.at("secret"), secretHalfBytes);
            wrapping.keys = unhex(entry.at("keys"), wrappedBytes);
            keys.m_wrappings.push_back(std::move(wrapping));
        }
        keys.m_signature = unhex(document.at("signature"), crypto_auth_BYTES);
        return keys;
    } catch (const Json::exception& exception) {
        return fail(ErrorCode::Corrupt,
                    "The key file " + file.string() + " is damaged: " + exception.what() + ".");
    }
}

std::string KeyFile::content() const {
    Json wrappings = Json::array();
    for (const Wrapping& wrapping : m_wrappings) {
        wrappings.push_back({{"recovery", wrapping.isRecovery},
                             {"owner", wrapping.owner},
                             {"salt", hex(wrapping.salt)},
                             {"operations", wrapping.cost.operations},
                             {"memory", wrapping.cost.memoryBytes},
                             {"public", hex(wrapping.publicHalf)},
                             {"secret", hex(wrapping.secretHalf)},
                             {"keys", hex(wrapping.keys)}});
    }
    const Json all = {{"format", formatName},  {"version", formatVersion},
                      {"library", m_library},  {"refusals", hex(m_refusals)},
                      {"salt", hex(m_salt)},   {"state", candela::toText(m_state)},
                      {"wrappings", wrappings}};
    return all.dump();
}

std::string KeyFile::toText(const KeyRing& keys) {
    m_refusals = RefusedLogIns::publicHalf(keys.current());
    const std::string signedText = content();
    std::string signature(crypto_auth_BYTES, '\0');
    crypto_auth(raw(signature), raw(signedText), signedText.size(), raw(keys.current().keyFile()));
    const Json document = {{"content", Json::parse(signedText)},
                           {"checksum", checksumOf(signedText)},
                           {"signature", hex(signature)}};
    return document.dump(2) + "\n";
}

Status KeyFile::write(const fs::path& folder, const KeyRing& keys) {
    if (Status done = replaceFile(folder / fileName, toText(keys)); !done)
        return done;
    return replaceFile(folder / secondCopy, toText(keys));
}

Status KeyFile::writeFile(const fs::path& file, const KeyRing& keys) {
    return replaceFile(file, toText(keys));
}

/// Names are compared without regard to case, as the catalogue does.
std::string KeyFile::ownerOf(const std::string& name) const {
    std::string folded = name;
    for (char& c : folded)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return hex(keyedHash(folded, m_salt, ownerBytes));
}

/// All wrappings of a person have one salt, so that one stretching of a password is enough for them; who is
/// not there has one too.
std::string KeyFile::saltFor(const std::string& owner) const {
    for (const Wrapping& wrapping : m_wrappings) {
        if (wrapping.owner == owner)
            return wrapping.salt;
    }
    return keyedHash("salt of " + owner, m_salt, saltBytes);
}

bool KeyFile::has(const std::string& name) const {
    const std::string owner = ownerOf(name);
    return std::ranges::any_of(m_wrappings, [&](const Wrapping& w) { return w.owner == owner; });
}

Result<KeyFile::Wrapping> KeyFile::wrap(bool isRecovery, const std::string& owner, const std::string& secret,
                                        PasswordCost cost, const KeyRing& keys) const {
    Wrapping wrapping;
    wrapping.isRecovery = isRecovery;
    wrapping.owner = owner;
    wrapping.salt = saltFor(owner);
    wrapping.cost = cost;
    for (const Wrapping& other : m_wrappings) {
        if (other.owner == owner)
            wrapping.cost = other.cost;
    }
    const auto under = stretched(secret, wrapping.salt, wrapping.cost);
    if (!under)
        return fail(under.error());
    wrapping.publicHalf.resize(crypto_box_PUBLICKEYBYTES);
    SecretBytes half(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(raw(wrapping.publicHalf), raw(half));
    wrapping.secretHalf = sealSecretHalf(half, *under, owner + hex(wrapping.publicHalf));
    wrapping.keys = sealRing(keys, wrapping.publicHalf);
    return wrapping;
}

Result<std::optional<KeyRing>> KeyFile::unwrap(const std::string& owner, const std::string& secret,
                                               PasswordCost decoyCost) const {
    PasswordCost cost = decoyCost;
    for (const Wrapping& wrapping : m_wrappings) {
        if (wrapping.owner == owner)
            cost = wrapping.cost;
    }
    const auto under = stretched(secret, saltFor(owner), cost);
    if (!under)
        return fail(under.error());
    for (const Wrapping& wrapping : m_wrappings) {
        if (wrapping.owner != owner)
            continue;
        const auto half = openSecretHalf(wrapping.secretHalf, *under, owner + hex(wrapping.publicHalf));
        if (!half)
            continue;
        auto keys = openRing(wrapping.keys, wrapping.publicHalf, *half);
        if (!keys || !isGenuine(*keys)) {
            return fail(ErrorCode::Corrupt, "The key file was changed by something other than Candela; "
                                            "nothing is opened with it. Restore it from a backup.");
        }
        return keys;
    }
    return std::nullopt;
}

Result<std::optional<KeyRing>> KeyFile::unlock(const std::string& name, const std::string& password,
                                               PasswordCost cost) const {
    return unwrap(ownerOf(name), password, cost);
}

Result<std::optional<KeyRing>> KeyFile::recover(const std::string& code) const {
    const auto secret = sealing::recoverySecret(code);
    if (!secret) {
        return fail(ErrorCode::InvalidArgument,
                    "This is no recovery code: a character is missing, or one is mistyped.");
    }
    return unwrap(recoveryOwner, *secret, {});
}

Status KeyFile::add(const std::string& name, const std::string& password, PasswordCost cost,
                    const KeyRing& keys) {
    auto wrapping = wrap(false, ownerOf(name), password, cost, keys);
    if (!wrapping)
        return fail(wrapping.error());
    m_wrappings.push_back(std::move(*wrapping));
    return {};
}

void KeyFile::keepNewest(const std::string& name) {
    const std::string owner = ownerOf(name);
    const auto isOwners = [&](const Wrapping& wrapping) { return wrapping.owner == owner; };
    const auto newest = std::find_if(m_wrappings.rbegin(), m_wrappings.rend(), isOwners);
    if (newest == m_wrappings.rend())
        return;
    Wrapping kept = *newest;
    std::erase_if(m_wrappings, isOwners);
    m_wrappings.push_back(std::move(kept));
}

void KeyFile::dropNewest(const std::string& name) {
    const std::string owner = ownerOf(name);
    const auto newest = std::find_if(m_wrappings.rbegin(), m_wrappings.rend(),
                                     [&](const Wrapping& wrapping) { return wrapping.owner == owner; });
    if (newest != m_wrappings.rend())
        m_wrappings.erase(std::next(newest).base());
}

Result<std::string> KeyFile::renewRecovery(PasswordCost cost, const KeyRing& keys) {
    const auto code = sealing::makeRecoveryCode();
    if (!code)
        return code;
    std::erase_if(m_wrappings, [](const Wrapping& wrapping) { return wrapping.isRecovery; });
    auto wrapping = wrap(true, recoveryOwner, *sealing::recoverySecret(*code), cost, keys);
    if (!wrapping)
        return fail(wrapping.error());
    m_wrappings.push_back(std::move(*wrapping));
    return code;
}

void KeyFile::wrapAgain(const KeyRing& keys) {
    for (Wrapping& wrapping : m_wrappings)
        wrapping.keys = sealRing(keys, wrapping.publicHalf);
}

bool KeyFile::isGenuine(const KeyRing& keys) const {
    const std::string signedText = content();
    return crypto_auth_verify(raw(m_signature), raw(signedText), signedText.size(),
                              raw(keys.current().keyFile())) == 0;
}

} // namespace candela
