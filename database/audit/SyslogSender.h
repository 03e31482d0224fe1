#pragma once

#include "database/model/Audit.h"
#include "database/model/Result.h"

#include <memory>
#include <string_view>

namespace candela {

/// A connection to a syslog receiver: TLS 1.2 or newer (RFC 5425) with a certificate that must be of a
/// trusted authority and name the host, or plain TCP (RFC 6587) when asked for. Messages are framed by their
/// length.
class SyslogSender {
public:
    /// Waits 15 s at most for each step. Errors: Failed, with the host and the reason.
    [[nodiscard]] static Result<SyslogSender> connect(const AuditReceiver& receiver);

    [[nodiscard]] Status send(std::string_view message);
    /// Tells the receiver that this was all.
    [[nodiscard]] Status finish();

    SyslogSender(SyslogSender&&) noexcept;
    SyslogSender& operator=(SyslogSender&&) = delete;
    ~SyslogSender();

private:
    struct Channel;
    explicit SyslogSender(std::unique_ptr<Channel> channel);
    std::unique_ptr<Channel> m_channel;
};

} // namespace candela
