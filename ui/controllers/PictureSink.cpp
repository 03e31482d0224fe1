#include "ui/controllers/PictureSink.h"

#include <QString>
#include <cstdio>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>
#include <vector>

namespace candela {

namespace fs = std::filesystem;

namespace {

fs::path numbered(const fs::path& path, int number) {
    char text[16];
    std::snprintf(text, sizeof text, "-%03d", number);
    return path.parent_path() / (path.stem().string() + text + path.extension().string());
}

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
    Status finish() override { return {}; }
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
    Video(fs::path path, const PictureFormat& format) : m_path(std::move(path)) {
        const bool avi = m_path.extension() == ".avi";
        const int code =
            avi ? cv::VideoWriter::fourcc('M', 'J', 'P', 'G') : cv::VideoWriter::fourcc('m', 'p', '4', 'v');
        const cv::Size size(format.width, format.height);
        try {
            // The container's own encoder first; Motion-JPEG is OpenCV's own and needs no library.
            if (!m_writer.open(m_path.string(), cv::CAP_FFMPEG, code, format.perSecond, size) && avi)
                m_writer.open(m_path.string(), cv::CAP_OPENCV_MJPEG, code, format.perSecond, size);
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
    Status finish() override {
        m_writer.release();
        std::error_code error;
        if (fs::file_size(m_path, error) == 0 || error)
            return fail(ErrorCode::Failed, m_path.string() + " could not be written");
        return {};
    }

private:
    fs::path m_path;
    cv::VideoWriter m_writer;
};

} // namespace

Result<std::unique_ptr<PictureSink>> openPictureSink(const fs::path& path, const PictureFormat& format) {
    if (path.extension() == ".png")
        return std::make_unique<PngSeries>(path);
    if (path.extension() != ".mp4" && path.extension() != ".avi")
        return fail(ErrorCode::Unsupported, "A movie ends in .mp4, .avi or .png.");
    auto video = std::make_unique<Video>(path, format);
    if (!video->opened()) {
        video->discard();
        return fail(ErrorCode::Unsupported, "This machine has no encoder for " + path.extension().string() +
                                                " files; a series of PNG pictures can be written instead.");
    }
    return video;
}

Status putPictures(PictureSink& sink, int count, const std::function<QImage(int)>& picture,
                   const std::stop_token& stop, const PicturesDone& done) {
    for (int n = 0; n < count; ++n) {
        if (stop.stop_requested()) {
            sink.discard();
            return fail(ErrorCode::Cancelled, "stopped");
        }
        if (auto written = sink.put(picture(n)); !written) {
            sink.discard();
            return written;
        }
        if (done)
            done(n + 1, count);
    }
    auto finished = sink.finish();
    if (!finished)
        sink.discard();
    return finished;
}

} // namespace candela
