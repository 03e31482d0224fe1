#pragma once

#include "viewer/render/VolumeRenderer.h"

#include <QImage>
#include <QObject>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace candela {

/// Casts rays in a thread of its own. Only the newest request counts: older ones that have not begun are
/// dropped. Lives on the GUI thread.
class VolumeRenderThread : public QObject {
    Q_OBJECT

public:
    explicit VolumeRenderThread(QObject* parent = nullptr);
    ~VolumeRenderThread() override;

    /// Width and height in device pixels; `quality` as VolumeRenderer takes it.
    void request(std::shared_ptr<const ImageStack> stack, const viewer::VolumeView& view, int width,
                 int height, double quality);
    /// Drops what waits and lets the volume go.
    void clear();

Q_SIGNALS:
    void rendered(const QImage& picture, double quality, double milliseconds);

private:
    struct Request {
        std::shared_ptr<const ImageStack> stack; ///< null: let the volume go
        viewer::VolumeView view;
        int width = 0;
        int height = 0;
        double quality = 1;
    };

    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Request> m_request;
    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace candela
