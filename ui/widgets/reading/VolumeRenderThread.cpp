#include "ui/widgets/reading/VolumeRenderThread.h"

#include <QElapsedTimer>

namespace candela {

VolumeRenderThread::VolumeRenderThread(QObject* parent) : QObject(parent) {
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

VolumeRenderThread::~VolumeRenderThread() = default;

void VolumeRenderThread::request(std::shared_ptr<const ImageStack> stack, const viewer::VolumeView& view,
                                 int width, int height, double quality) {
    {
        const std::lock_guard lock(m_mutex);
        m_request = Request{std::move(stack), view, width, height, quality};
    }
    m_wake.notify_one();
}

void VolumeRenderThread::clear() {
    request(nullptr, {}, 0, 0, 1);
}

void VolumeRenderThread::run(const std::stop_token& stop) {
    std::unique_ptr<viewer::VolumeRenderer> renderer;
    std::shared_ptr<const ImageStack> shown;
    while (!stop.stop_requested()) {
        Request request;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_request.has_value(); }))
                return;
            request = std::move(*m_request);
            m_request.reset();
        }
        if (request.stack != shown) {
            renderer.reset();
            shown = request.stack;
            if (shown)
                renderer = std::make_unique<viewer::VolumeRenderer>(shown);
        }
        if (!renderer || request.width <= 0 || request.height <= 0)
            continue;
        QElapsedTimer timer;
        timer.start();
        const QImage picture = renderer->render(request.view, request.width, request.height, request.quality);
        Q_EMIT rendered(picture, request.quality, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
}

} // namespace candela
