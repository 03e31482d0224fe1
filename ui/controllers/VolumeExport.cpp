#include "ui/controllers/VolumeExport.h"

#include "viewer/render/Surface.h"

#include <QImage>
#include <QString>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>
#include <vector>

namespace candela {

namespace fs = std::filesystem;

namespace {

/// The picture of a step of the turn.
QImage pictureOf(viewer::VolumeRenderer& renderer, const RotationMovie& movie, int step) {
    viewer::VolumeView view = movie.view;
    view.azimuth = std::remainder(movie.view.azimuth + 360.0 * step / movie.pictures, 360.0);
    return renderer.render(view, movie.width, movie.height).convertToFormat(QImage::Format_RGB888);
}

fs::path numbered(const fs::path& path, int number) {
    char text[16];
    std::snprintf(text, sizeof text, "-%03d", number);
    return path.parent_path() / (path.stem().string() + text + path.extension().string());
}

/// Takes the pictures of a movie one after the other.
class PictureSink {
public:
    virtual ~PictureSink() = default;
    [[nodiscard]] virtual Status put(const QImage& picture) = 0;
    /// Removes what was written.
    virtual void discard() = 0;
};

class PngSeries : public PictureSink {
public:
    explicit PngSeries(fs::path path) : m_path(std::move(path)) {}
    Status put(const QImage& picture) override {
        const fs::path file = numbered(m_path, static_cast<int>(m_written.size()) + 1);
        m_written.push_back(file);
        if (!picture.save(QString::fromStdString(file.string()), "PNG"))
            return fail(ErrorCode::Failed, file.string() + " could not be written");
        return {};
    }
    void discard() override {
        std::error_code ignored;
        for (const fs::path& file : m_written)
            fs::remove(file, ignored);
    }

private:
    fs::path m_path;
    std::vector<fs::path> m_written;
};

class Video : public PictureSink {
public:
    Video(fs::path path, const RotationMovie& movie) : m_path(std::move(path)) {
        const bool avi = m_path.extension() == ".avi";
        const int code =
            avi ? cv::VideoWriter::fourcc('M', 'J', 'P', 'G') : cv::VideoWriter::fourcc('m', 'p', '4', 'v');
        const cv::Size size(movie.width, movie.height);
        try {
            // The container's own encoder first; Motion-JPEG is OpenCV's own and needs no library.
            if (!m_writer.open(m_path.string(), cv::CAP_FFMPEG, code, movie.perSecond, size) && avi)
                m_writer.open(m_path.string(), cv::CAP_OPENCV_MJPEG, code, movie.perSecond, size);
        } catch (const cv::Exception&) {
            m_writer.release();
        }
    }
    [[nodiscard]] bool opened() const { return m_writer.isOpened(); }
    Status put(const QImage& picture) override {
        const QImage bgr = picture.rgbSwapped();
        const cv::Mat view(bgr.height(), bgr.width(), CV_8UC3, const_cast<uchar*>(bgr.constBits()),
                           static_cast<std::size_t>(bgr.bytesPerLine()));
        try {
            m_writer.write(view);
        } catch (const cv::Exception&) {
            return fail(ErrorCode::Failed, m_path.string() + " could not be written");
        }
        return {};
    }
    void discard() override {
        m_writer.release();
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    /// Whether the file holds something once it is closed.
    [[nodiscard]] bool finish() {
        m_writer.release();
        std::error_code error;
        return fs::file_size(m_path, error) > 0 && !error;
    }

private:
    fs::path m_path;
    cv::VideoWriter m_writer;
};

} // namespace

Status writeRotation(std::shared_ptr<const ImageStack> stack, const RotationMovie& movie,
                     const fs::path& path, const std::stop_token& stop, const PicturesDone& done) {
    if (movie.width < 2 || movie.height < 2 || movie.pictures < 1 || !(movie.perSecond > 0))
        return fail(ErrorCode::InvalidArgument, "A movie needs pictures, and pictures need a size.");
    RotationMovie even = movie; // encoders take whole pairs of pixels
    even.width -= even.width % 2;
    even.height -= even.height % 2;
    std::unique_ptr<PictureSink> sink;
    Video* video = nullptr;
    if (path.extension() == ".png") {
        sink = std::make_unique<PngSeries>(path);
    } else if (path.extension() == ".mp4" || path.extension() == ".avi") {
        auto made = std::make_unique<Video>(path, even);
        video = made.get();
        sink = std::move(made);
        if (!video->opened()) {
            sink->discard();
            return fail(ErrorCode::Unsupported,
                        "This machine has no encoder for " + path.extension().string() +
                            " files; a series of PNG pictures can be written instead.");
        }
    } else {
        return fail(ErrorCode::Unsupported, "A movie ends in .mp4, .avi or .png.");
    }
    viewer::VolumeRenderer renderer(std::move(stack));
    for (int step = 0; step < even.pictures; ++step) {
        if (stop.stop_requested()) {
            sink->discard();
            return fail(ErrorCode::Cancelled, "stopped");
        }
        if (auto written = sink->put(pictureOf(renderer, even, step)); !written) {
            sink->discard();
            return written;
        }
        if (done)
            done(step + 1, even.pictures);
    }
    if (video != nullptr && !video->finish()) {
        sink->discard();
        return fail(ErrorCode::Failed, path.string() + " could not be written");
    }
    return {};
}

Result<SurfaceReport> writeSurface(const ImageStack& stack, const viewer::VolumeView& view,
                                   const fs::path& path, const std::stop_token& stop) {
    auto mesh = viewer::makeSurface(stack, view, stop);
    if (!mesh)
        return fail(mesh.error());
    if (auto written = viewer::writeStl(*mesh, path); !written)
        return fail(written.error());
    return SurfaceReport{mesh->triangles.size(), viewer::enclosedVolume(*mesh) / 1000};
}

} // namespace candela
