#include "app/Services.h"

#include <QThreadPool>

namespace candela {

Services::Controllers::Controllers(const std::filesystem::path& libraryDirectory,
                                   const DetectionWorkflow* detection, const SimilarWorkflow* similarWorkflow)
    : logIn(libraryDirectory),
      queue(detection),
      similar(similarWorkflow),
      models(detection),
      sweep(&queue, detection) {}

Services::Services(const std::filesystem::path& libraryDirectory, const std::filesystem::path& modelDirectory)
    : m_detection(modelDirectory),
      m_similar(modelDirectory),
      m_controllers(std::make_unique<Controllers>(libraryDirectory, &m_detection, &m_similar)) {}

Services::~Services() {
    m_controllers.reset();
    QThreadPool::globalInstance()->waitForDone();
}

PageContext Services::context() {
    return {&m_controllers->logIn,          &m_controllers->library,
            &m_controllers->history,        &m_controllers->similar,
            &m_controllers->models,         &m_controllers->sweep,
            &m_controllers->administration, {&m_detection, &m_similar, &m_controllers->queue}};
}

} // namespace candela
