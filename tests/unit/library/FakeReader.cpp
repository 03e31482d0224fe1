#include "database/importing/reader/Message.h"
#include "database/importing/reader/ReaderMessages.h"
#include "database/importing/reader/ReaderService.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

/// A reader that comes to grief over files that say so, and reads all others as the real one does.
namespace {

using namespace candela;

std::string beginningOf(const Message& request) {
    std::array<char, 16> bytes{};
    if (request.descriptors.empty())
        return {};
    const ssize_t count = ::pread(request.descriptors.front().get(), bytes.data(), bytes.size(), 0);
    return {bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
}

void comeToGrief(const std::string& beginning) {
    const auto says = [&](std::string_view word) { return beginning.starts_with(word); };
    if (says("CRASH"))
        ::raise(SIGSEGV);
    if (says("ABORT"))
        std::abort();
    if (says("LEAVE"))
        ::_exit(7);
    if (says("SLEEP"))
        for (;;)
            ::pause();
    if (says("SPIN"))
        for (std::atomic<unsigned> turns = 0;; ++turns) {
        }
    if (says("BABBLE")) {
        const std::string noise(64, '\x5a');
        std::ignore = ::write(3, noise.data(), noise.size());
        for (;;)
            ::pause();
    }
}

} // namespace

int main() {
    ::signal(SIGSEGV, SIG_DFL);
    MessageChannel channel{OwnedDescriptor(3), longestRequest};
    ReaderService service;
    if (!channel.send({{"ready", true}, {"missing", {"the sandbox of a fake"}}}))
        return 1;
    for (;;) {
        const Result<Message> request = channel.receive();
        if (!request)
            return 0;
        const std::string beginning = beginningOf(*request);
        comeToGrief(beginning);
        const nlohmann::json answer = beginning.starts_with("NONSENSE") ? nlohmann::json{{"format", "dicom"}}
                                                                        : service.answer(*request);
        if (!channel.send(answer))
            return 0;
    }
}
