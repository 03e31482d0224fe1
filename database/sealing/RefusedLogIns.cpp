#include "database/sealing/RefusedLogIns.h"

#include "database/store/FileDescriptor.h"
#include "database/store/FileLock.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <unistd.h>

namespace candela {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// More are not written down: somebody who tries names by the thousand must not fill the disk.
constexpr std::size_t mostEntries = 4096;
constexpr std::size_t largestFile = 16U << 20U;
constexpr std::size_t nameBytes = 64;
constexpr std::size_t plainBytes = nameBytes + 8; ///< name, filled up with zeros; time

unsigned char* raw(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* raw(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

struct Pair {
    std::string publicHalf = std::string(crypto_box_PUBLICKEYBYTES, '\0');
    SecretBytes secretHalf{crypto_box_SECRETKEYBYTES};

    explicit Pair(const LibraryKey& key) {
        crypto_box_seed_keypair(raw(publicHalf), reinterpret_cast<unsigned char*>(secretHalf.bytes().data()),
                                reinterpret_cast<const unsigned char*>(key.refusals().data()));
    }
};

std::string hex(const std::string& bytes) {
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

Json read(const fs::path& file) {
    auto input = FileDescriptor::openForReading(file);
    const auto size = input ? input->size() : fail(input.error());
    if (!size || static_cast<std::size_t>(*size) > largestFile)
        return Json::object();
    std::string text(static_cast<std::size_t>(*size), '\0');
    if (!input->readAt(0, std::as_writable_bytes(std::span(text))))
        return Json::object();
    Json document = Json::parse(text, nullptr, false);
    return document.is_object() ? document : Json::object();
}

/// What cannot be written is lost: a log-in is refused all the same.
void write(const fs::path& file, const Json& document) {
    auto output = FileDescriptor::createUnique(file.parent_path() / ".refused-");
    if (!output)
        return;
    const std::string text = document.dump();
    if (!output->write(std::as_bytes(std::span(text))) || !output->sync() ||
        std::rename(output->path().c_str(), file.c_str()) != 0)
        ::unlink(output->path().c_str());
}

std::string sealed(const RefusedLogIns::Refusal& refusal, const std::string& publicHalf) {
    std::string plain = refusal.name.substr(0, nameBytes);
    plain.resize(plainBytes, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        plain[nameBytes + i] = static_cast<char>(static_cast<std::uint64_t>(refusal.time) >> 8 * i & 0xffU);
    std::string box(plainBytes + crypto_box_SEALBYTES, '\0');
    crypto_box_seal(raw(box), raw(plain), plain.size(), raw(publicHalf));
    return box;
}

std::optional<RefusedLogIns::Refusal> opened(const std::string& hexBox, const LibraryKey& key) {
    std::string box(plainBytes + crypto_box_SEALBYTES, '\0');
    std::string plain(plainBytes, '\0');
    const Pair pair(key);
    std::size_t count = 0;
    if (sodium_hex2bin(raw(box), box.size(), hexBox.data(), hexBox.size(), nullptr, &count, nullptr) != 0 ||
        count != box.size() ||
        crypto_box_seal_open(raw(plain), raw(box), box.size(), raw(pair.publicHalf),
                             reinterpret_cast<const unsigned char*>(pair.secretHalf.bytes().data())) != 0)
        return std::nullopt;
    RefusedLogIns::Refusal refusal;
    refusal.name = plain.substr(0, std::min(plain.find('\0'), nameBytes));
    std::uint64_t time = 0;
    for (std::size_t i = 0; i < 8; ++i)
        time |= static_cast<std::uint64_t>(static_cast<unsigned char>(plain[nameBytes + i])) << 8 * i;
    refusal.time = static_cast<std::int64_t>(time);
    return refusal;
}

/// Changes the file while nobody else does.
template <typename Change>
void change(const fs::path& file, Change&& make) {
    const auto lock = FileLock::lock(file.parent_path() / "keys.lock", FileLock::Kind::Exclusive);
    if (!lock)
        return;
    try {
        Json document = read(file);
        make(document);
        write(file, document);
    } catch (const Json::exception&) {
        ::unlink(file.c_str()); // it holds something else than this class writes
    }
}

} // namespace

std::string RefusedLogIns::publicHalf(const LibraryKey& key) {
    return Pair(key).publicHalf;
}

RefusedLogIns::Counted RefusedLogIns::of(const std::string& owner) const {
    try {
        const Json document = read(m_file);
        const Json& counts = document.at("counts").at(owner);
        return {counts.at(0).get<int>(), counts.at(1).get<std::int64_t>()};
    } catch (const Json::exception&) {
        return {};
    }
}

void RefusedLogIns::note(const std::string& owner, const Refusal& refusal, const std::string& publicHalf,
                         bool counted) const {
    change(m_file, [&](Json& document) {
        Json& entries = document["entries"];
        if (entries.size() < mostEntries)
            entries.push_back(hex(sealed(refusal, publicHalf)));
        Json& counts = document["counts"];
        if (!counted || (counts.size() >= mostEntries && !counts.contains(owner)))
            return;
        const int before = counts.contains(owner) ? counts.at(owner).at(0).get<int>() : 0;
        counts[owner] = {before + 1, refusal.time};
    });
}

std::vector<RefusedLogIns::Refusal> RefusedLogIns::all(const KeyRing& keys) const {
    std::vector<Refusal> refusals;
    try {
        const Json document = read(m_file);
        for (const Json& entry : document.value("entries", Json::array())) {
            const auto text = entry.get<std::string>();
            auto refusal = opened(text, keys.current());
            if (!refusal && keys.previous())
                refusal = opened(text, *keys.previous());
            if (refusal)
                refusals.push_back(std::move(*refusal));
        }
    } catch (const Json::exception&) {
        refusals.clear();
    }
    return refusals;
}

void RefusedLogIns::forget(const std::string& owner) const {
    std::error_code ignored;
    if (!fs::exists(m_file, ignored))
        return;
    change(m_file, [&](Json& document) {
        document.erase("entries");
        if (document.contains("counts"))
            document["counts"].erase(owner);
    });
}

} // namespace candela
