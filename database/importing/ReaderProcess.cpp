#include "database/importing/ReaderProcess.h"

#include "database/importing/reader/Message.h"

#include <array>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace candela {
namespace fs = std::filesystem;
namespace {

using nlohmann::json;
using SteadyClock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr int socketNumber = 3; ///< in the child
constexpr double bytesPerMiB = 1 << 20;
constexpr std::int64_t mappedFrom = std::int64_t{64} << 20U; ///< files above are mapped into the child

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double slowness = 10; ///< instrumented code takes its time, and terabytes of address space
#else
constexpr double slowness = 1;
#endif

std::string wordsFor(int signal) {
    switch (signal) {
    case SIGSEGV:
    case SIGBUS:
        return "reading it went beyond its memory";
    case SIGABRT:
        return "reading it was given up (abort)";
    case SIGFPE:
    case SIGILL:
        return "reading it made an impossible computation";
    case SIGKILL:
        return "the system ended its reader (out of memory?)";
    default:
        return std::string("its reader ended with ") + ::strsignal(signal);
    }
}

Seconds processorTime(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return Seconds(static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec));
}

} // namespace

Result<fs::path> findReaderProgram() {
    fs::path program;
    if (const char* named = std::getenv("CANDELA_READER"); named && *named) {
        program = named;
    } else {
        std::error_code unknown;
        program = fs::read_symlink("/proc/self/exe", unknown).parent_path() / "candela-reader";
    }
    if (::access(program.c_str(), X_OK) != 0)
        return fail(ErrorCode::NotFound,
                    "The program that reads foreign files is not there: " + program.string() +
                        ". Install Candela whole, or name it in CANDELA_READER.");
    return program;
}

struct ReaderProcess::Child {
    Child(pid_t pid, OwnedDescriptor socket) : id(pid), channel(std::move(socket), longestAnswer) {
        ::clock_getcpuclockid(id, &clock);
    }
    ~Child() { std::ignore = end(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Kills the child unless it is dead. @return its status as waitpid gives it
    int end() {
        int status = 0;
        if (id <= 0)
            return status;
        ::kill(id, SIGKILL);
        while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
        }
        id = -1;
        return status;
    }

    /// The status of a child that closed its socket: it is on its way out, and a moment is granted.
    int wait() {
        constexpr int moments = 100;
        for (int i = 0; i < moments; ++i) {
            int status = 0;
            if (::waitpid(id, &status, WNOHANG) == id) {
                id = -1;
                return status;
            }
            ::usleep(10'000);
        }
        return end();
    }

    /// The ceiling of address space rises with a file that is mapped into it.
    void allowMemory(std::int64_t fileBytes) {
        if (slowness > 1)
            return;
        rlimit limit{};
        if (ownCeiling == 0 && ::prlimit(id, RLIMIT_AS, nullptr, &limit) == 0)
            ownCeiling = limit.rlim_cur;
        if (ownCeiling == 0 || ownCeiling == RLIM_INFINITY)
            return;
        const rlim_t wanted =
            ownCeiling + (fileBytes > mappedFrom ? static_cast<rlim_t>(fileBytes) : rlim_t{0});
        if (::prlimit(id, RLIMIT_AS, nullptr, &limit) == 0 && limit.rlim_cur != wanted) {
            limit.rlim_cur = std::min(wanted, limit.rlim_max);
            ::prlimit(id, RLIMIT_AS, &limit, nullptr);
        }
    }

    pid_t id;
    clockid_t clock{};
    MessageChannel channel;
    rlim_t ownCeiling = 0;
};

ReaderProcess::ReaderProcess(fs::path program, ReaderLimits limits)
    : m_program(std::move(program)), m_limits(limits) {}

ReaderProcess::~ReaderProcess() = default;

Status ReaderProcess::start() {
    const auto cannot = [&](int number) {
        return fail(ErrorCode::Failed, "The program that reads foreign files cannot be started: " +
                                           m_program.string() + ": " + std::strerror(number) + ".");
    };
    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        return cannot(errno);
    OwnedDescriptor ours(sockets[0]);
    OwnedDescriptor theirs(sockets[1]);

    posix_spawn_file_actions_t actions{};
    ::posix_spawn_file_actions_init(&actions);
    // Duplicated first to a number above those that are replaced.
    OwnedDescriptor above(::fcntl(theirs.get(), F_DUPFD_CLOEXEC, socketNumber + 1));
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, above.get(), socketNumber);
    std::string name = m_program.string();
    std::array<char*, 2> arguments{name.data(), nullptr};
    pid_t id = -1;
    const int failed = ::posix_spawn(&id, name.c_str(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        return cannot(failed);
    m_child = std::make_unique<Child>(id, std::move(ours));
    theirs.reset(-1);
    above.reset(-1);

    const auto started = SteadyClock::now();
    const auto greeting = m_child->channel.receive([&]() -> Status {
        return Seconds(SteadyClock::now() - started) < m_limits.processor * m_limits.wallFactor * slowness
                   ? Status{}
                   : fail(ErrorCode::Failed, "silence");
    });
    if (!greeting || !greeting->document.contains("missing")) {
        m_child.reset();
        return fail(ErrorCode::Failed,
                    "The program that reads foreign files does not answer: " + m_program.string() + ".");
    }
    m_missingLimits = greeting->document.at("missing").get<std::vector<std::string>>();
    return {};
}

Error ReaderProcess::ended(const std::string& why) {
    m_child.reset();
    return {ErrorCode::Corrupt, why + "; nothing of it was taken"};
}

Result<Message> ReaderProcess::ask(const json& request, std::int64_t fileBytes,
                                   const std::vector<int>& descriptors) {
    // A child that died since the last file says nothing about this one: it is replaced once.
    for (int attempt = 0;; ++attempt) {
        if (!m_child) {
            if (const Status started = start(); !started)
                return fail(started.error());
        }
        m_child->allowMemory(fileBytes);
        if (m_child->channel.send(request, descriptors))
            break;
        if (attempt > 0)
            return fail(ended(wordsFor(SIGKILL)));
        m_child.reset();
    }

    const Seconds allowed =
        (m_limits.processor + m_limits.processorPerMiB * (static_cast<double>(fileBytes) / bytesPerMiB)) *
        slowness;
    const Seconds used = processorTime(m_child->clock);
    const auto started = SteadyClock::now();
    Result<Message> answer = m_child->channel.receive([&]() -> Status {
        const bool late = processorTime(m_child->clock) - used > allowed ||
                          SteadyClock::now() - started > allowed * m_limits.wallFactor;
        return late ? fail(ErrorCode::Busy, "late") : Status{};
    });
    if (answer) {
        if (!answer->document.contains("refusal"))
            return answer;
        return fail(answer->document.value("code", 0) == static_cast<int>(ErrorCode::Unsupported)
                        ? ErrorCode::Unsupported
                        : ErrorCode::Corrupt,
                    answer->document.at("refusal").get<std::string>());
    }
    if (answer.error().code == ErrorCode::Busy)
        return fail(ended("reading it took longer than " +
                          std::to_string(static_cast<int>(std::ceil(allowed.count()))) + " s"));
    if (answer.error().code == ErrorCode::Corrupt)
        return fail(ended("its reader gave an answer that makes no sense"));
    const int status = m_child->wait();
    return fail(ended(WIFSIGNALED(status) ? wordsFor(WTERMSIG(status)) : "its reader ended before its time"));
}

template <typename Take>
auto ReaderProcess::answerTo(const json& request, std::int64_t fileBytes, const std::vector<int>& descriptors,
                             const Take& take) -> Result<std::invoke_result_t<Take, const json&>> {
    try {
        const Result<Message> answer = ask(request, fileBytes, descriptors);
        if (!answer)
            return fail(answer.error());
        return take(answer->document);
    } catch (const std::exception&) {
        return fail(ended("its reader gave an answer that makes no sense"));
    }
}

Result<ReadFile> ReaderProcess::read(const SourceFile& file, const dicom::HeaderDefaults& defaults,
                                     const ObjectHash& hash) {
    m_lastBytes = file.bytes();
    return answerTo({{"do", "read"}, {"defaults", toDocument(defaults)}, {"sha256", hash.str()}},
                    file.bytes(), {file.descriptor()}, readFileFrom);
}

Result<std::string> ReaderProcess::pixelHash() {
    return answerTo({{"do", "hash pixels"}}, m_lastBytes, {},
                    [](const json& answer) { return answer.at("sha256").get<std::string>(); });
}

Result<std::vector<std::vector<std::string>>> ReaderProcess::mediaFiles(const SourceFile& index) {
    return answerTo({{"do", "list media"}}, index.bytes(), {index.descriptor()}, [](const json& answer) {
        return answer.at("files").get<std::vector<std::vector<std::string>>>();
    });
}

Result<std::vector<ArchiveEntry>> ReaderProcess::archiveEntries(const SourceFile& archive, int depth) {
    return answerTo({{"do", "list archive"}, {"depth", depth}}, archive.bytes(), {archive.descriptor()},
                    [](const json& answer) {
                        std::vector<ArchiveEntry> entries;
                        for (const json& entry : answer.at("entries"))
                            entries.push_back(archiveEntryFrom(entry));
                        return entries;
                    });
}

Result<SourceFile> ReaderProcess::extract(const SourceFile& archive, int depth, const ArchiveEntry& entry) {
    Result<OwnedDescriptor> memory = SourceFile::newMemory();
    if (!memory)
        return fail(memory.error());
    const auto done = answerTo({{"do", "extract"}, {"depth", depth}, {"index", entry.index}},
                               static_cast<std::int64_t>(entry.bytes), {archive.descriptor(), memory->get()},
                               [](const json& answer) { return answer.at("extracted").get<bool>(); });
    if (!done)
        return fail(done.error());
    return SourceFile::inMemory(std::move(*memory), archive.name() + "/" + entry.name);
}

} // namespace candela
