#pragma once

#include "ui/controllers/AdministrationController.h"
#include "ui/controllers/DetectionQueue.h"
#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/HistoryController.h"
#include "ui/controllers/LibraryController.h"
#include "ui/controllers/LibrarySweep.h"
#include "ui/controllers/LogInController.h"
#include "ui/controllers/ModelRoomController.h"
#include "ui/controllers/SimilarController.h"
#include "ui/controllers/SimilarWorkflow.h"
#include "ui/pages/PageContext.h"

#include <filesystem>

namespace candela {

/// Builds and owns everything that the window works with, once, and hands it on by reference.
class Services {
public:
    Services(const std::filesystem::path& libraryDirectory, const std::filesystem::path& modelDirectory);
    /// Stops what runs and waits for it, since jobs look into what is owned here.
    ~Services();
    Services(const Services&) = delete;
    Services& operator=(const Services&) = delete;

    [[nodiscard]] PageContext context();
    [[nodiscard]] LogInController& logIn() { return m_controllers->logIn; }

private:
    struct Controllers {
        Controllers(const std::filesystem::path& libraryDirectory, const DetectionWorkflow* detection,
                    const SimilarWorkflow* similarWorkflow);

        LogInController logIn;
        DetectionQueue queue;
        LibraryController library;
        HistoryController history;
        SimilarController similar;
        ModelRoomController models;
        LibrarySweep sweep;
        AdministrationController administration;
    };

    DetectionWorkflow m_detection;
    SimilarWorkflow m_similar;
    std::unique_ptr<Controllers> m_controllers;
};

} // namespace candela
