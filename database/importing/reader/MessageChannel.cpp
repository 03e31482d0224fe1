#include "database/importing/reader/Message.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace candela {
namespace {

constexpr std::size_t mostDescriptors = 2;
constexpr int patienceMs = 100;

using Length = std::uint64_t;

Error gone() {
    return {ErrorCode::NotFound, "the other side of the channel is gone"};
}

/// Owns what came along with some bytes.
void takeDescriptors(msghdr& message, std::vector<OwnedDescriptor>* descriptors) {
    for (cmsghdr* part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS)
            continue;
        const std::size_t count = (part->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int number = -1;
            std::memcpy(&number, CMSG_DATA(part) + i * sizeof(int), sizeof number);
            OwnedDescriptor descriptor(number);
            if (descriptors)
                descriptors->push_back(std::move(descriptor));
        }
    }
}

} // namespace

int OwnedDescriptor::release() {
    return std::exchange(m_number, -1);
}

void OwnedDescriptor::reset(int number) {
    if (m_number >= 0)
        ::close(m_number);
    m_number = number;
}

Status MessageChannel::send(const nlohmann::json& document, const std::vector<int>& descriptors) {
    std::vector<std::uint8_t> bytes(sizeof(Length));
    nlohmann::json::to_cbor(document, bytes);
    const Length length = bytes.size() - sizeof(Length);
    std::memcpy(bytes.data(), &length, sizeof length);

    alignas(cmsghdr) std::array<char, CMSG_SPACE(mostDescriptors * sizeof(int))> control{};
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        iovec part{bytes.data() + sent, bytes.size() - sent};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        if (sent == 0 && !descriptors.empty()) {
            const std::size_t room = descriptors.size() * sizeof(int);
            message.msg_control = control.data();
            message.msg_controllen = CMSG_SPACE(room);
            cmsghdr* const header = CMSG_FIRSTHDR(&message);
            header->cmsg_level = SOL_SOCKET;
            header->cmsg_type = SCM_RIGHTS;
            header->cmsg_len = CMSG_LEN(room);
            std::memcpy(CMSG_DATA(header), descriptors.data(), room);
        }
        const ssize_t count = ::sendmsg(m_socket.get(), &message, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(gone());
        sent += static_cast<std::size_t>(count);
    }
    return {};
}

Status MessageChannel::fill(std::span<char> bytes, std::vector<OwnedDescriptor>* descriptors,
                            const Patience& patience) {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(mostDescriptors * sizeof(int))> control{};
    while (!bytes.empty()) {
        if (patience) {
            // Asked whether or not something comes: an answer may also dribble for ever.
            if (const Status goOn = patience(); !goOn)
                return goOn;
            pollfd waiting{m_socket.get(), POLLIN, 0};
            if (::poll(&waiting, 1, patienceMs) <= 0)
                continue;
        }
        iovec part{bytes.data(), bytes.size()};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        const ssize_t count = ::recvmsg(m_socket.get(), &message, MSG_CMSG_CLOEXEC);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return fail(gone());
        takeDescriptors(message, descriptors);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Result<Message> MessageChannel::receive(const Patience& patience) {
    Message message;
    Length length = 0;
    if (const Status filled =
            fill({reinterpret_cast<char*>(&length), sizeof length}, &message.descriptors, patience);
        !filled)
        return fail(filled.error());
    if (length > m_limit)
        return fail(ErrorCode::Corrupt, "a message of " + std::to_string(length) + " bytes is too long");
    std::vector<char> bytes(length);
    if (const Status filled = fill(bytes, &message.descriptors, patience); !filled)
        return fail(filled.error());
    message.document = nlohmann::json::from_cbor(bytes, true, false);
    if (!message.document.is_object())
        return fail(ErrorCode::Corrupt, "a message is not a document");
    return message;
}

} // namespace candela
