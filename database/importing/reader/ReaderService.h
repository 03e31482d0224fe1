#pragma once

#include "database/importing/reader/MessageChannel.h"

#include <memory>
#include <nlohmann/json_fwd.hpp>

namespace candela {

/// The reader's side of an import: everything foreign is parsed and decoded here.
class ReaderService {
public:
    ReaderService();
    ~ReaderService();
    ReaderService(const ReaderService&) = delete;
    ReaderService& operator=(const ReaderService&) = delete;

    /// Never throws: what cannot be read is a refusal.
    [[nodiscard]] nlohmann::json answer(const Message& request);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Takes requests from an import until the import is gone. `missing` are the limits that the system did not
/// allow.
void serveReader(OwnedDescriptor socket, const std::vector<std::string>& missing);

} // namespace candela
