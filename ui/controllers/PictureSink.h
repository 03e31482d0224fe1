#pragma once

#include "database/model/Result.h"

#include <QImage>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

namespace candela {

/// Takes the pictures of a movie one after the other.
class PictureSink {
public:
    virtual ~PictureSink() = default;
    /// RGB888 of the size that the sink was opened for.
    [[nodiscard]] virtual Status put(const QImage& picture) = 0;
    /// After the last picture: whether the file is whole.
    [[nodiscard]] virtual Status finish() = 0;
    /// Removes what was written.
    virtual void discard() = 0;
};

struct PictureFormat {
    int width = 0; ///< even for movies
    int height = 0;
    double perSecond = 12; ///< of a movie
};

/// By the ending of `path`: .mp4 or .avi as the machine's encoders allow, .png for a series of pictures
/// path-001.png … beside it. Unsupported: no encoder for this kind of file.
[[nodiscard]] Result<std::unique_ptr<PictureSink>> openPictureSink(const std::filesystem::path& path,
                                                                   const PictureFormat& format);

/// Called with how many pictures are done, of how many.
using PicturesDone = std::function<void(int done, int total)>;

/// Puts `count` pictures into a sink. Cancelled: asked to stop. Then, and when writing fails, no file is
/// left.
[[nodiscard]] Status putPictures(PictureSink& sink, int count, const std::function<QImage(int)>& picture,
                                 const std::stop_token& stop, const PicturesDone& done);

} // namespace candela
