#include "app/ProcessGuard.h"
#include "app/ctl/Commands.h"
#include "app/ctl/Program.h"

#include <iostream>

using namespace candela;
using namespace candela::ctl;

int main(int argc, char** argv) {
    guardProcess();
    Context context;
    CLI::App program("Candela on the command line. Decision support, not a diagnosis. Not a medical device.",
                     "candelactl");
    setUp(program, context, true);
    addRunCommand(program, context);

    const Outcome outcome = parseAndRun(program, context, {argv + 1, argv + argc}, std::cout);
    if (!outcome) {
        printFailure(outcome.error());
        return static_cast<int>(outcome.error().status);
    }
    return static_cast<int>(*outcome);
}
