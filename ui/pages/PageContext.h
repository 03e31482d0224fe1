#pragma once

#include "ui/pages/ReadingContext.h"

namespace candela {

class AdministrationController;
class HistoryController;
class LibraryController;
class LibrarySweep;
class LogInController;
class ModelRoomController;
class SimilarController;

/// What the window's pages work with. Everything outlives the window.
struct PageContext {
    LogInController* logIn = nullptr;
    LibraryController* library = nullptr;
    HistoryController* history = nullptr;
    SimilarController* similar = nullptr;
    ModelRoomController* models = nullptr;
    LibrarySweep* sweep = nullptr;
    AdministrationController* administration = nullptr;
    ReadingContext reading;
};

} // namespace candela
