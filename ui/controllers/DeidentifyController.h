#pragma once

#include "database/Library.h"
#include "database/model/Deidentification.h"
#include "ui/controllers/Job.h"

#include <QObject>
#include <QPointer>
#include <filesystem>
#include <memory>
#include <vector>

namespace candela {

/// Text that was found in an image of a study.
struct FoundText {
    StudyUid study;
    BurnedInText text;
};

/// Copies that name nobody: looks for text in pixels, lets a person see it, and writes the copies. GUI
/// thread.
class DeidentifyController : public QObject {
    Q_OBJECT

public:
    explicit DeidentifyController(QObject* parent = nullptr);

    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] bool busy() const { return !m_job.isNull(); }

    /// Looks for text in the pixels of the studies: `textFound`. False when busy or nobody is logged in.
    bool lookForText(const std::vector<StudyUid>& studies);
    /// Writes the copies: `finished`. False when busy or nobody is logged in.
    bool start(const std::vector<StudyUid>& studies, const std::filesystem::path& directory,
               const DeidentificationOptions& options);
    void cancel();
    /// The image in which text was found, whole, as grey or colours: `pictureLoaded`; an earlier wish is
    /// dropped.
    void loadPicture(const BurnedInText& text);

Q_SIGNALS:
    void progressed(const candela::Progress& progress);
    void textFound(const std::vector<candela::FoundText>& found);
    void finished(const std::vector<candela::DeidentifiedReport>& reports);
    void failed(const QString& reason);
    void pictureLoaded(const candela::SopInstanceUid& uid, const candela::Thumbnail& picture);

private:
    std::shared_ptr<Session> m_session;
    QPointer<Job> m_job;
    QPointer<Job> m_picture;
};

/// A frame's stored values as a picture over its whole range of values; colours as they are, of YBR and
/// palettes the brightness alone.
[[nodiscard]] Thumbnail wholePicture(const StoredPixels& frame);

} // namespace candela
