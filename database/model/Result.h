#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace candela {

/// Why an operation failed, so that a caller can decide what to do next.
enum class ErrorCode {
    Failed,          ///< the operation could not be done; the message says why
    InvalidArgument, ///< the caller asked for something that makes no sense
    NotFound,        ///< no such study, series, instance, account or detection
    NotPermitted,    ///< not logged in, or the role does not allow it
    Unsupported,     ///< a valid file or request that Candela cannot handle
    Corrupt,         ///< a file whose content contradicts itself
    Busy,            ///< somebody else holds the resource
    Cancelled,       ///< the user asked to stop
    NoSpace          ///< the disk is full
};

/// A failure: a code for the program and one sentence for the reader, which names the object.
struct Error {
    ErrorCode code = ErrorCode::Failed;
    std::string message;
};

/// The value of a fallible operation, or why there is none.
template <typename T>
using Result = tl::expected<T, Error>;
using Status = tl::expected<void, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace candela
