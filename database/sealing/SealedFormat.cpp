#include "database/sealing/SealedFormat.h"

#include "database/store/Sha256.h"

#include <algorithm>
#include <cstring>
#include <sodium.h>
#include <string_view>

namespace candela::sealing {
namespace {

static_assert(segmentOverhead == crypto_secretstream_xchacha20poly1305_HEADERBYTES +
                                     crypto_secretstream_xchacha20poly1305_ABYTES);
static_assert(fileIdBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

constexpr std::string_view magic{"\x89"
                                 "CANDELA SEAL\r\n\x01",
                                 16};
constexpr std::size_t keyAt = 16;
constexpr std::size_t idAt = keyAt + 8;
constexpr std::size_t boxAt = idAt + fileIdBytes;
constexpr std::size_t saidBytes = hashDigestBytes + 1;

unsigned char* raw(std::byte* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}
const unsigned char* raw(const std::byte* bytes) {
    return reinterpret_cast<const unsigned char*>(bytes);
}

using Place = std::array<unsigned char, fileIdBytes + 8>;

Place placeOf(const FileHead& file, std::uint64_t index) {
    Place place{};
    std::memcpy(place.data(), file.id.data(), fileIdBytes);
    for (std::size_t i = 0; i < 8; ++i)
        place[fileIdBytes + i] = static_cast<unsigned char>(index >> 8 * i);
    return place;
}

Error damaged(const char* what) {
    return {ErrorCode::Corrupt, std::string("the sealed file is damaged: ") + what};
}

} // namespace

FileHead newHead(const LibraryKey& key, const ObjectHash& object, bool packed) {
    FileHead head{&key, {}, object, packed};
    randombytes_buf(head.id.data(), head.id.size());
    return head;
}

Head sealHead(const FileHead& head) {
    Head bytes{};
    std::memcpy(bytes.data(), magic.data(), magic.size());
    std::ranges::copy(head.key->id(), bytes.begin() + keyAt);
    std::ranges::copy(head.id, bytes.begin() + idAt);
    std::array<std::byte, saidBytes> said{};
    std::ranges::copy(digestOf(head.object), said.begin());
    said.back() = head.packed ? std::byte{1} : std::byte{0};
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(bytes.data() + boxAt), nullptr, raw(said.data()),
                                               said.size(), raw(bytes.data()), idAt, nullptr,
                                               raw(head.id.data()), raw(head.key->objects().data()));
    return bytes;
}

Result<FileHead> openHead(const Head& bytes, const KeyRing& keys) {
    if (std::memcmp(bytes.data(), magic.data(), magic.size()) != 0)
        return fail(damaged("it does not begin as one"));
    KeyId id{};
    std::copy_n(bytes.begin() + keyAt, id.size(), id.begin());
    FileHead head;
    head.key = keys.find(id);
    if (!head.key)
        return fail(damaged("it was sealed with another key"));
    std::copy_n(bytes.begin() + idAt, fileIdBytes, head.id.begin());
    std::array<std::byte, saidBytes> said{};
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            raw(said.data()), nullptr, nullptr, raw(bytes.data() + boxAt), headBytes - boxAt,
            raw(bytes.data()), idAt, raw(head.id.data()), raw(head.key->objects().data())) != 0)
        return fail(damaged("its head was changed"));
    head.object = hexOf(std::span(said).first<hashDigestBytes>());
    head.packed = said.back() != std::byte{0};
    return head;
}

void sealSegment(const FileHead& file, std::uint64_t index, bool isLast, std::span<const std::byte> content,
                 std::span<std::byte> sealed) {
    constexpr std::size_t header = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, raw(sealed.data()),
                                                    raw(file.key->objects().data()));
    const Place place = placeOf(file, index);
    crypto_secretstream_xchacha20poly1305_push(&state, raw(sealed.data() + header), nullptr,
                                               raw(content.data()), content.size(), place.data(),
                                               place.size(),
                                               isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                      : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    sodium_memzero(&state, sizeof state);
}

bool openSegment(const FileHead& file, std::uint64_t index, bool isLast, std::span<const std::byte> sealed,
                 std::span<std::byte> content) {
    constexpr std::size_t header = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
    crypto_secretstream_xchacha20poly1305_state state;
    unsigned char tag = 0;
    const Place place = placeOf(file, index);
    const bool opened =
        crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(sealed.data()),
                                                        raw(file.key->objects().data())) == 0 &&
        crypto_secretstream_xchacha20poly1305_pull(&state, raw(content.data()), nullptr, &tag,
                                                   raw(sealed.data() + header), sealed.size() - header,
                                                   place.data(), place.size()) == 0;
    sodium_memzero(&state, sizeof state);
    return opened && isLast == (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

std::string sealedName(const LibraryKey& key, const ObjectHash& object) {
    const Sha256Digest digest = digestOf(object);
    std::array<std::byte, hashDigestBytes> name{};
    crypto_generichash(raw(name.data()), name.size(), raw(digest.data()), digest.size(),
                       raw(key.names().data()), keyBytes);
    return hexOf(name).str();
}

std::uint64_t sealedFileBytes(std::uint64_t content) {
    const std::uint64_t segments = std::max<std::uint64_t>(1, (content + segmentBytes - 1) / segmentBytes);
    return headBytes + content + segments * segmentOverhead;
}

std::optional<std::uint64_t> contentBytes(std::uint64_t file) {
    if (file < headBytes + segmentOverhead)
        return std::nullopt;
    const std::uint64_t sealed = file - headBytes;
    const std::uint64_t segments = (sealed + sealedSegmentBytes - 1) / sealedSegmentBytes;
    const std::uint64_t rest = sealed - (segments - 1) * sealedSegmentBytes;
    // An empty last segment belongs to an empty file alone.
    if (rest < segmentOverhead || (rest == segmentOverhead && segments > 1))
        return std::nullopt;
    return sealed - segments * segmentOverhead;
}

} // namespace candela::sealing
