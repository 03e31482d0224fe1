#include "app/ProcessGuard.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace candela {

void guardProcess() {
    std::signal(SIGPIPE, SIG_IGN);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // whose search for leaks reads the memory from another process
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace candela
