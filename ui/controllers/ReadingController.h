#pragma once

#include "database/Library.h"
#include "inference/Detector.h"
#include "ui/controllers/DetectionQueue.h"
#include "ui/controllers/StackScene.h"
#include "ui/pages/ReadingContext.h"

#include <QObject>
#include <QPointer>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace candela {

class ActivationMaps;
class Job;
class StackShelf;

/// What is read at the moment: the study, the stacks shown in one or two panes, the tool, what views share,
/// and the detection laid over them. Widgets show it and call it; it knows none of them. GUI thread only.
class ReadingController : public QObject {
    Q_OBJECT

public:
    static constexpr int maxPanes = 2;

    explicit ReadingController(ReadingContext context, QObject* parent = nullptr);
    ~ReadingController() override;

    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] const std::shared_ptr<Session>& session() const { return m_session; }
    [[nodiscard]] const ReadingContext& context() const { return m_context; }

    // Study ----------------------------------------------------------------------------------------
    void openStudy(const StudyUid& uid);
    /// Opens the study of a detection at its key slice, with its map.
    void openDetection(const Detection& detection);
    [[nodiscard]] const std::optional<StudyDetail>& study() const { return m_study; }
    /// Whether the stacks of a series are images to be read: segmentations are drawn over others instead.
    [[nodiscard]] static bool isRead(const SeriesInfo& series);
    /// Every stack of the study in the order of its series.
    [[nodiscard]] std::vector<StackKey> frameSets() const;
    [[nodiscard]] bool opening() const { return !m_openJob.isNull(); }

    // Panes ----------------------------------------------------------------------------------------
    [[nodiscard]] int paneCount() const { return m_paneCount; }
    /// Two panes side by side, or one; the second pane's stack is let go.
    void setPaneCount(int count);
    [[nodiscard]] int activePane() const { return m_activePane; }
    void setActivePane(int pane);
    /// Null while a pane is empty.
    [[nodiscard]] StackScene* scene(int pane) const;
    [[nodiscard]] StackScene* activeScene() const { return scene(m_activePane); }
    /// The study that a pane's stack belongs to; null while empty.
    [[nodiscard]] const StudyRow* studyOf(int pane) const;
    /// `plane`: which to show first and to load first; −1: the middle, or where the reader left it.
    void showStack(int pane, const StackKey& key, int plane = -1);
    /// Shows an image of any series of the library in the second pane.
    void openBeside(const SeriesUid& series, const SopInstanceUid& instance, int frame);
    /// Shows the next (or previous) stack of the study in the active pane.
    void stepFrameSet(int step);

    // What views share -----------------------------------------------------------------------------
    [[nodiscard]] viewer::MouseTool tool() const { return m_tool; }
    void setTool(viewer::MouseTool tool);
    [[nodiscard]] viewer::AnnotationLevel annotations() const { return m_annotations; }
    void setAnnotations(viewer::AnnotationLevel level);
    [[nodiscard]] bool localizerLines() const { return m_localizerLines; }
    void setLocalizerLines(bool shown);
    [[nodiscard]] bool linked() const { return m_linked; }
    void setLinked(bool linked);

    /// Changes what a view of a pane shows, and what is linked with it.
    void changeView(int pane, viewer::ViewPlane plane, const viewer::ViewState& state);
    void moveCrosshair(int pane, viewer::ViewPlane plane, Vec3 point);

    // Detection ------------------------------------------------------------------------------------
    [[nodiscard]] const std::optional<Detection>& detection() const { return m_detection; }
    /// Earlier detections of the study, newest first, without their slices.
    [[nodiscard]] const std::vector<Detection>& earlierDetections() const { return m_earlier; }
    /// Takes over a detection with its slices, or none.
    void setDetection(std::optional<Detection> detection, bool showMap);
    /// Reads a detection of the library and takes it over.
    void loadDetection(const DetectionId& id, bool showMap);
    void goToKeySlice();
    /// Runs a detector over the study by the queue; its result is taken over with its map.
    void detect(Task task);
    void cancelDetection();
    /// Cards of the installed models, read once.
    [[nodiscard]] const std::vector<inference::ModelCard>& cards() const;
    /// Why a task cannot be run on this study now; empty when it can.
    [[nodiscard]] QString hindrance(Task task) const;
    /// The queue's entry for this study that waits or runs; null when there is none.
    [[nodiscard]] std::optional<QueueEntry> running() const;
    [[nodiscard]] bool mapShown() const { return m_mapShown; }
    void setMapShown(bool shown);
    [[nodiscard]] double mapOpacity() const { return m_mapOpacity; }
    void setMapOpacity(double opacity);
    void sendFeedback(const Feedback& feedback);
    /// Writes the shown result as a report, by the file's ending (see writeDetectionReport), in a job.
    void writeReport(const QString& file);

    /// Thumbnails are made one after the other and come by `thumbnailReady`.
    void requestThumbnails();

Q_SIGNALS:
    void studyChanged();
    void sceneChanged(int pane);
    void paneCountChanged();
    void activePaneChanged();
    void toolChanged();
    void optionsChanged(); ///< annotations, localizer lines, link
    void detectionChanged();
    void earlierDetectionsChanged();
    void mapOptionsChanged();
    void runningChanged(); ///< a detection of this study was queued, has come further or has ended
    void detectionFailed(const QString& reason);
    void detectionStored(const candela::Detection& detection);
    void feedbackStored(const candela::Detection& detection);
    void thumbnailReady(const QString& seriesUid, const candela::Thumbnail& thumbnail);
    void statusMessage(const QString& text);

private:
    struct Pane;

    void open(const StudyUid& uid, const DetectionId& detectionId);
    void takeStudy(StudyDetail detail, std::optional<Detection> detection);
    void show(int pane, const StudyRow& study, const SeriesInfo& series, int stack, int plane);
    void readEarlierDetections();
    [[nodiscard]] std::optional<StackKey> bestStack() const;
    void connectQueue();
    /// The scenes of each pane.
    [[nodiscard]] std::vector<const std::map<StackKey, std::unique_ptr<StackScene>>*> panes() const;
    void letGo(int pane);
    void applyDetection(StackScene* scene);
    void updateWantedMaps(StackScene* scene);
    void followLink(int pane, viewer::ViewPlane plane, const viewer::ViewState& before,
                    const viewer::ViewState& after);
    void nextThumbnail();

    ReadingContext m_context;
    StackShelf* m_shelf;
    std::shared_ptr<Session> m_session;
    std::optional<StudyDetail> m_study;
    std::array<std::unique_ptr<Pane>, maxPanes> m_panes;
    int m_paneCount = 1;
    int m_activePane = 0;
    QPointer<Job> m_openJob;
    QPointer<Job> m_besideJob;
    QPointer<Job> m_thumbnailJob;
    QPointer<Job> m_detectionJob;
    std::vector<SeriesUid> m_thumbnailsWanted;
    viewer::MouseTool m_tool = viewer::MouseTool::Window;
    viewer::AnnotationLevel m_annotations = viewer::AnnotationLevel::Full;
    bool m_localizerLines = true;
    bool m_linked = true;
    std::optional<Detection> m_detection;
    std::vector<Detection> m_earlier;
    mutable std::optional<std::vector<inference::ModelCard>> m_cards;
    bool m_mapShown = false;
    double m_mapOpacity = 0.4;
    int m_queueId = 0; ///< of this study's entry in the queue; 0: none
};

} // namespace candela
