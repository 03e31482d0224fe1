#include "database/importing/reader/Sandbox.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define CANDELA_SHADOW_MEMORY 1 // terabytes of address space, and system calls of its own
#else
#define CANDELA_SHADOW_MEMORY 0
#endif

namespace candela {
namespace {

constexpr rlim_t memoryAboveStart = rlim_t{1} << 30U;
constexpr rlim_t openFiles = 48;

/// Limits the soft value; the hard one stays for the import, which allows more for a file that is larger.
bool limitTo(__rlimit_resource resource, rlim_t value) {
    rlimit limit{};
    if (::getrlimit(resource, &limit) != 0)
        return false;
    limit.rlim_cur = std::min(value, limit.rlim_max);
    return ::setrlimit(resource, &limit) == 0;
}

bool limitMemory() {
    if (CANDELA_SHADOW_MEMORY)
        return true;
    std::ifstream statistics("/proc/self/statm");
    rlim_t pages = 0;
    if (!(statistics >> pages))
        return false;
    return limitTo(RLIMIT_AS, pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + memoryAboveStart);
}

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

bool allow(const Filter& filter, std::initializer_list<int> calls) {
    for (const int call : calls) {
        // A call that this processor does not know cannot be made either.
        const int added = seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0);
        if (added != 0 && added != -EDOM)
            return false;
    }
    return true;
}

/// Files may be opened to be read: character set tables and the dictionary of attributes come when they are
/// wanted.
bool allowReadingFiles(const Filter& filter) {
    constexpr int writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
    return seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                            SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0)) == 0 &&
           seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
                            SCMP_A1(SCMP_CMP_MASKED_EQ, writing, 0)) == 0;
}

/// Whatever is not named fails with EPERM.
bool filterSystemCalls() {
    const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
    if (!filter)
        return false;
    const auto self = static_cast<scmp_datum_t>(::getpid());
    const bool listed =
        allow(filter, {SCMP_SYS(read),
                       SCMP_SYS(readv),
                       SCMP_SYS(pread64),
                       SCMP_SYS(write),
                       SCMP_SYS(writev),
                       SCMP_SYS(pwrite64),
                       SCMP_SYS(lseek),
                       SCMP_SYS(close),
                       SCMP_SYS(dup),
                       SCMP_SYS(fcntl),
                       SCMP_SYS(fstat),
                       SCMP_SYS(newfstatat),
                       SCMP_SYS(stat),
                       SCMP_SYS(lstat),
                       SCMP_SYS(statx),
                       SCMP_SYS(access),
                       SCMP_SYS(faccessat),
                       SCMP_SYS(faccessat2),
                       SCMP_SYS(readlink),
                       SCMP_SYS(getcwd),
                       SCMP_SYS(getdents64),
                       SCMP_SYS(mmap),
                       SCMP_SYS(munmap),
                       SCMP_SYS(mremap),
                       SCMP_SYS(mprotect),
                       SCMP_SYS(madvise),
                       SCMP_SYS(brk),
                       SCMP_SYS(futex),
                       SCMP_SYS(sched_yield),
                       SCMP_SYS(nanosleep),
                       SCMP_SYS(clock_gettime),
                       SCMP_SYS(clock_nanosleep),
                       SCMP_SYS(gettimeofday),
                       SCMP_SYS(time),
                       SCMP_SYS(getrandom),
                       SCMP_SYS(getpid),
                       SCMP_SYS(gettid),
                       SCMP_SYS(getuid),
                       SCMP_SYS(geteuid),
                       SCMP_SYS(getgid),
                       SCMP_SYS(getegid),
                       SCMP_SYS(uname),
                       SCMP_SYS(sysinfo),
                       SCMP_SYS(getrusage),
                       SCMP_SYS(getrlimit),
                       SCMP_SYS(sched_getaffinity),
                       SCMP_SYS(rt_sigaction),
                       SCMP_SYS(rt_sigprocmask),
                       SCMP_SYS(rt_sigreturn),
                       SCMP_SYS(sigaltstack),
                       SCMP_SYS(restart_syscall),
                       SCMP_SYS(recvmsg),
                       SCMP_SYS(sendmsg),
                       SCMP_SYS(poll),
                       SCMP_SYS(ppoll),
                       SCMP_SYS(exit),
                       SCMP_SYS(exit_group),
                       SCMP_SYS(rseq),
                       SCMP_SYS(set_robust_list)}) &&
        allowReadingFiles(filter) &&
        seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, self)) == 0;
    // Sanitizers look through a pipe whether memory can be read.
    const bool looksAllowed = !CANDELA_SHADOW_MEMORY || allow(filter, {SCMP_SYS(pipe), SCMP_SYS(pipe2)});
    return listed && looksAllowed && seccomp_load(filter.get()) == 0;
}

} // namespace

std::vector<std::string> enterSandbox() {
    std::vector<std::string> missing;
    const auto demand = [&](bool done, const char* what) {
        if (!done)
            missing.emplace_back(what);
    };
    demand(::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0, "to end with the import");
    demand(limitTo(RLIMIT_CORE, 0), "core dumps");
    demand(limitTo(RLIMIT_NOFILE, openFiles), "open files");
    demand(limitMemory(), "memory");
    demand(filterSystemCalls(), "system calls (network, writing files, other programs)");
    return missing;
}

} // namespace candela
