#include "database/importing/reader/ReaderService.h"
#include "database/importing/reader/Sandbox.h"

#include <iostream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/// candela-reader: started by an import, never by a person. Its socket is descriptor 3.
int main() {
    constexpr int socketNumber = 3;
    int type = 0;
    socklen_t length = sizeof type;
    if (::getsockopt(socketNumber, SOL_SOCKET, SO_TYPE, &type, &length) != 0) {
        std::cerr << "candela-reader: error: it is started by Candela's import, not by hand\n";
        return 2;
    }
    ::close_range(socketNumber + 1, ~0U, 0);
    const std::vector<std::string> missing = candela::enterSandbox();
    candela::serveReader(candela::OwnedDescriptor(socketNumber), missing);
    // Nothing to tidy up: whoever listened is gone.
    ::_exit(0);
}
