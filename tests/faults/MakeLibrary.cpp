#include "database/LibraryParts.h"
#include "database/catalog/Migrations.h"

#include <iostream>
#include <string>

/// candela-test-library DIR NAME [VERSION]: a library with one administrator, whose password is the first
/// line of standard input and costs next to nothing to check, so that tests can start the programs many
/// times. With a version its catalogue is one of an older program.
int main(int argc, char** argv) {
    using namespace candela;
    if (argc < 3 || argc > 4) {
        std::cerr << "candela-test-library DIR NAME [VERSION]\n";
        return 2;
    }
    const std::filesystem::path directory = argv[1];
    NewAccount administrator{argv[2], "", Role::Administrator, ""};
    std::getline(std::cin, administrator.password);
    LibraryOptions options;
    options.passwordCost = {1, std::size_t{8} << 20U};
    Status made;
    if (argc == 3) {
        if (auto library = LibraryAccess::create(directory, administrator, options); !library)
            made = fail(library.error());
    } else {
        const auto steps = catalog::migrations().first(std::stoul(argv[3]));
        const std::filesystem::path file = directory / "catalog.sqlite";
        std::filesystem::create_directories(directory);
        catalog::Connection(file, catalog::Connection::Mode::Create).execute("PRAGMA user_version");
        auto catalogue = catalog::Catalog::open(file, steps);
        auto added =
            catalogue
                ? Accounts(**catalogue, PasswordHash(options.passwordCost), options.clock).add(administrator)
                : fail(catalogue.error());
        if (!added)
            made = fail(added.error());
    }
    if (!made) {
        std::cerr << made.error().message << "\n";
        return 1;
    }
    return 0;
}
