#pragma once

#include "database/model/Result.h"

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace candela {

/// A descriptor that closes itself.
class OwnedDescriptor {
public:
    explicit OwnedDescriptor(int number = -1) : m_number(number) {}
    OwnedDescriptor(OwnedDescriptor&& other) noexcept : m_number(other.release()) {}
    OwnedDescriptor& operator=(OwnedDescriptor&& other) noexcept {
        if (this != &other)
            reset(other.release());
        return *this;
    }
    ~OwnedDescriptor() { reset(-1); }

    [[nodiscard]] int get() const { return m_number; }
    [[nodiscard]] explicit operator bool() const { return m_number >= 0; }
    [[nodiscard]] int release();
    void reset(int number);

private:
    int m_number;
};

struct Message;

/// Documents (CBOR) and descriptors between an import and its reader, over a stream socket. Not thread-safe.
class MessageChannel {
public:
    /// Asked a few times a second while an answer is awaited; an error ends the waiting.
    using Patience = std::function<Status()>;

    /// `limit` bytes is the longest message that is taken.
    MessageChannel(OwnedDescriptor socket, std::size_t limit) : m_socket(std::move(socket)), m_limit(limit) {}

    /// The descriptors stay the caller's. Errors: Failed (the other side is gone).
    [[nodiscard]] Status send(const nlohmann::json& document, const std::vector<int>& descriptors = {});
    /// Errors: NotFound (the other side is gone), Corrupt (not a message), and those of `patience`.
    [[nodiscard]] Result<Message> receive(const Patience& patience = {});

private:
    [[nodiscard]] Status fill(std::span<char> bytes, std::vector<OwnedDescriptor>* descriptors,
                              const Patience& patience);

    OwnedDescriptor m_socket;
    std::size_t m_limit;
};

} // namespace candela
