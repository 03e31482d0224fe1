#pragma once

#include "database/Library.h"
#include "database/model/Document.h"
#include "database/model/MeasurementReport.h"
#include "ui/controllers/StackScene.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <memory>
#include <vector>

namespace candela {

class Job;
class ReadingController;

/// What a click on an object without image does.
enum class ObjectUse { Read, Overlay };

/// An object of the open study that is no image.
struct StudyObject {
    SeriesUid seriesUid;
    SopInstanceUid sopInstanceUid;
    std::string sopClassUid;
    QString what;        ///< "Structured report"
    QString description; ///< of its series
    ObjectUse use = ObjectUse::Read;
};

/// Where an image that a document speaks of is.
struct ImagePlace {
    ImageReference reference;
    SeriesUid seriesUid;
    int stack = -1; ///< −1: not in the library
    int plane = 0;
    QString words; ///< "Axial phantom, slice 12"
};

/// A document that is open beside the images.
struct OpenDocument {
    StudyObject object;
    QString patient; ///< "Müller, Hans · ID 4711": whose it is stands on it
    Document document;
    std::vector<ImagePlace> places;                ///< of document.images
    std::vector<ReportedMeasurement> measurements; ///< of a report that Candela wrote
};

/// Objects of the open study that are read as text: which there are, the one that is open, and the way from
/// it to the images. GUI thread.
class StudyObjects : public QObject {
    Q_OBJECT

public:
    /// `reading` must outlive the object.
    explicit StudyObjects(ReadingController* reading, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<StudyObject>& objects() const { return m_objects; }
    [[nodiscard]] const StudyObject* find(const SopInstanceUid& uid) const;
    /// Of the images that have some; never null.
    [[nodiscard]] const std::shared_ptr<const ImageWarnings>& imageWarnings() const { return m_warnings; }
    /// Reads a document; it is shown once it is there.
    void openDocument(const SopInstanceUid& uid);
    void closeDocument();
    [[nodiscard]] const std::shared_ptr<const OpenDocument>& document() const { return m_document; }
    /// Shows an image that the open document speaks of, in the active pane or, of another study, beside it.
    void showImage(int place);

Q_SIGNALS:
    void objectsChanged();
    void documentChanged(); ///< another is open, or none
    void failed(const QString& words);

private:
    void readObjects();

    ReadingController* m_reading;
    std::vector<StudyObject> m_objects;
    std::shared_ptr<const ImageWarnings> m_warnings = std::make_shared<const ImageWarnings>();
    std::shared_ptr<const OpenDocument> m_document;
    StudyUid m_study;
    QPointer<Job> m_listing;
    QPointer<Job> m_opening;
};

/// Whether a SOP class is a segmentation or a softcopy presentation state.
[[nodiscard]] bool isSegmentation(const std::string& sopClassUid);
[[nodiscard]] bool isPresentationState(const std::string& sopClassUid);

} // namespace candela
