#pragma once

#include "database/model/Result.h"

#include <QSize>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <optional>

namespace candela {

/// The command line of the window program.
struct WindowOptions {
    std::filesystem::path library;
    QString language; ///< code of a language of the window; empty: as chosen, else as the system
    QString user;
    std::optional<QString> password; ///< first line of the password file
    QString renderDirectory;         ///< empty: no pictures, the window stays open
    QSize size{1600, 1000};
    bool sizeGiven = false;
    bool startupTime = false;
    QString printAndLeave; ///< help or version
};

/// Errors: InvalidArgument (wrong usage), Failed (the password file cannot be read).
[[nodiscard]] Result<WindowOptions> parseWindowOptions(const QStringList& arguments);

} // namespace candela
