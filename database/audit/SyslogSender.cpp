#include "database/audit/SyslogSender.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netdb.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace candela {
namespace {

constexpr int patienceMs = 15'000;

struct FreeContext {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
struct FreeConnection {
    void operator()(SSL* connection) const { SSL_free(connection); }
};
struct FreeAddresses {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};

class Socket {
public:
    explicit Socket(int number = -1) : m_number(number) {}
    Socket(Socket&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Socket& operator=(Socket&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Socket() {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool open() const { return m_number >= 0; }

private:
    int m_number;
};

std::string reasonOf(int number) {
    std::array<char, 256> text{};
    return ::strerror_r(number, text.data(), text.size());
}

/// Connects without blocking for longer than the patience; afterwards reads and writes block as long at most.
Result<Socket> connectTo(const addrinfo& address) {
    Socket socket(
        ::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, address.ai_protocol));
    if (!socket.open())
        return fail(ErrorCode::Failed, reasonOf(errno));
    if (::connect(socket.number(), address.ai_addr, address.ai_addrlen) != 0) {
        if (errno != EINPROGRESS)
            return fail(ErrorCode::Failed, reasonOf(errno));
        pollfd waiting{socket.number(), POLLOUT, 0};
        if (::poll(&waiting, 1, patienceMs) != 1)
            return fail(ErrorCode::Failed, "no answer");
        int failed = 0;
        socklen_t size = sizeof failed;
        if (::getsockopt(socket.number(), SOL_SOCKET, SO_ERROR, &failed, &size) != 0 || failed != 0)
            return fail(ErrorCode::Failed, reasonOf(failed));
    }
    ::fcntl(socket.number(), F_SETFL, ::fcntl(socket.number(), F_GETFL) & ~O_NONBLOCK);
    const timeval patience{patienceMs / 1000, 0};
    ::setsockopt(socket.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    ::setsockopt(socket.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    return socket;
}

Result<Socket> connectTo(const AuditReceiver& receiver) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const int code =
        ::getaddrinfo(receiver.host.c_str(), std::to_string(receiver.port).c_str(), &wanted, &found);
    if (code != 0)
        return fail(ErrorCode::Failed, ::gai_strerror(code));
    const std::unique_ptr<addrinfo, FreeAddresses> addresses(found);
    Result<Socket> last = fail(ErrorCode::Failed, "no address");
    for (const addrinfo* address = found; address; address = address->ai_next) {
        last = connectTo(*address);
        if (last)
            break;
    }
    return last;
}

/// What OpenSSL has to say about the last failure on this thread.
std::string tlsReason() {
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    const char* reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    return reason ? reason : "the connection broke off";
}

} // namespace

struct SyslogSender::Channel {
    std::string peer;
    Socket socket;
    std::unique_ptr<SSL_CTX, FreeContext> context;
    std::unique_ptr<SSL, FreeConnection> tls; ///< null: plain

    [[nodiscard]] tl::unexpected<Error> failed(const std::string& why) const {
        return fail(ErrorCode::Failed, peer + ": " + why + ".");
    }

    [[nodiscard]] Status secure(const AuditReceiver& receiver) {
        context.reset(SSL_CTX_new(TLS_client_method()));
        if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) != 1)
            return failed(tlsReason());
        SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
        const bool trusted =
            receiver.authorities.empty()
                ? SSL_CTX_set_default_verify_paths(context.get()) == 1
                : SSL_CTX_load_verify_locations(context.get(), receiver.authorities.c_str(), nullptr) == 1;
        if (!trusted)
            return failed("the authorities in " + receiver.authorities.string() +
                          " cannot be read: " + tlsReason());
        tls.reset(SSL_new(context.get()));
        if (!tls || SSL_set_fd(tls.get(), socket.number()) != 1)
            return failed(tlsReason());
        in6_addr scratch{};
        const bool isAddress = ::inet_pton(AF_INET, receiver.host.c_str(), &scratch) == 1 ||
                               ::inet_pton(AF_INET6, receiver.host.c_str(), &scratch) == 1;
        X509_VERIFY_PARAM* demands = SSL_get0_param(tls.get());
        const bool named = isAddress ? X509_VERIFY_PARAM_set1_ip_asc(demands, receiver.host.c_str()) == 1
                                     : SSL_set1_host(tls.get(), receiver.host.c_str()) == 1 &&
                                           SSL_set_tlsext_host_name(tls.get(), receiver.host.c_str()) == 1;
        if (!named)
            return failed(tlsReason());
        ERR_clear_error();
        if (SSL_connect(tls.get()) == 1)
            return {};
        const long verified = SSL_get_verify_result(tls.get());
        if (verified != X509_V_OK) {
            ERR_clear_error();
            return failed(std::string("its certificate does not hold: ") +
                          X509_verify_cert_error_string(verified));
        }
        return failed("no TLS connection: " + tlsReason());
    }

    [[nodiscard]] Status write(std::string_view bytes) const {
        while (!bytes.empty()) {
            std::size_t written = 0;
            if (tls) {
                ERR_clear_error();
                if (SSL_write_ex(tls.get(), bytes.data(), bytes.size(), &written) != 1)
                    return failed(tlsReason());
            } else {
                const ssize_t sent = ::send(socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
                if (sent < 0 && errno == EINTR)
                    continue;
                if (sent < 0)
                    return failed(reasonOf(errno));
                written = static_cast<std::size_t>(sent);
            }
            bytes.remove_prefix(written);
        }
        return {};
    }
};

SyslogSender::SyslogSender(std::unique_ptr<Channel> channel) : m_channel(std::move(channel)) {}
SyslogSender::SyslogSender(SyslogSender&&) noexcept = default;
SyslogSender::~SyslogSender() = default;

Result<SyslogSender> SyslogSender::connect(const AuditReceiver& receiver) {
    auto channel = std::make_unique<Channel>();
    channel->peer = receiver.peer();
    auto socket = connectTo(receiver);
    if (!socket)
        return channel->failed(socket.error().message);
    channel->socket = std::move(*socket);
    if (!receiver.plain) {
        if (Status secured = channel->secure(receiver); !secured)
            return fail(secured.error());
    }
    return SyslogSender(std::move(channel));
}

Status SyslogSender::send(std::string_view message) {
    return m_channel->write(std::to_string(message.size()) + " " + std::string(message));
}

Status SyslogSender::finish() {
    const int socket = m_channel->socket.number();
    ERR_clear_error();
    if (m_channel->tls && SSL_shutdown(m_channel->tls.get()) < 0)
        return m_channel->failed(tlsReason());
    if (::shutdown(socket, SHUT_WR) != 0)
        return m_channel->failed(reasonOf(errno));
    // Closing while something of the receiver waits to be read (it sends tickets of TLS) would reset the
    // connection and lose what is still on its way.
    std::array<char, 4096> rest{};
    while (::recv(socket, rest.data(), rest.size(), 0) > 0) {
    }
    return {};
}

} // namespace candela
