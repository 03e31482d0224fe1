#pragma once

#include "database/Library.h"
#include "inference/Detector.h"
#include "ui/controllers/DetectionQueue.h"
#include "ui/controllers/PaneLayout.h"
#include "ui/controllers/StackScene.h"
#include "ui/controllers/ViewLinks.h"
#include "ui/pages/ReadingContext.h"
#include "viewer/scene/Annotations.h"

#include <QObject>
#include <QPointer>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace candela {

class ActivationMaps;
class Job;
class ReadingDesk;
class StackShelf;
struct DeskSources;
class StudyMeasurements;

/// What is read at the moment: the study with its priors, the stacks shown in the panes of one or two
/// windows, the tool, what views share, and the detection laid over them. Widgets show it and call it; it
/// knows none of them. GUI thread only.
class ReadingController : public QObject {
    Q_OBJECT

public:
    static constexpr int windows = 2;
    static constexpr int panesOfWindow = GridSize::most * GridSize::most;
    static constexpr int maxPanes = windows * panesOfWindow;

    explicit ReadingController(ReadingContext context, QObject* parent = nullptr);
    ~ReadingController() override;

    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] const std::shared_ptr<Session>& session() const { return m_session; }
    [[nodiscard]] const ReadingContext& context() const { return m_context; }

    // Study ----------------------------------------------------------------------------------------
    void openStudy(const StudyUid& uid);
    /// Opens the study of a detection at its key slice, with its map.
    void openDetection(const Detection& detection);
    /// Takes in what came into the study since; what is shown stays.
    void readStudyAgain();
    [[nodiscard]] const std::optional<StudyDetail>& study() const { return m_study; }
    /// Every stack of the study in the order of its series.
    [[nodiscard]] std::vector<StackKey> frameSets() const;
    [[nodiscard]] bool opening() const { return !m_openJob.isNull(); }
    /// How the study lies on the desk, and the rules for that.
    [[nodiscard]] ReadingDesk* desk() const { return m_desk; }

    // Priors ---------------------------------------------------------------------------------------
    /// The patient's other studies, the newest first.
    [[nodiscard]] const std::vector<StudyRow>& otherStudies() const { return m_others; }
    /// Those of them whose series are at hand and can be shown like the study's own.
    [[nodiscard]] const std::vector<StudyDetail>& priors() const { return m_priors; }
    /// Reads the series of another study of the patient.
    void openPrior(const StudyUid& uid);

    // Panes ----------------------------------------------------------------------------------------
    // A window has up to 16 panes, row by row; those of the second window count on from `panesOfWindow`.
    [[nodiscard]] GridSize grid(int window = 0) const { return m_grids.at(static_cast<std::size_t>(window)); }
    /// 1 × 1 to 4 × 4. What has no place any more is there again in a larger grid.
    void setGrid(GridSize grid, int window = 0);
    [[nodiscard]] bool secondWindow() const { return m_secondWindow; }
    void setSecondWindow(bool open);
    [[nodiscard]] static int windowOf(int pane) { return pane / panesOfWindow; }
    /// Panes on screen, those of the first window first.
    [[nodiscard]] std::vector<int> openPanes() const;
    [[nodiscard]] bool isOpen(int pane) const;
    [[nodiscard]] int activePane() const { return m_activePane; }
    void setActivePane(int pane);
    /// The next (or previous) pane on screen, round and round.
    void stepActivePane(int step);
    [[nodiscard]] PaneLayout paneLayout(int pane) const;
    void setPaneLayout(int pane, PaneLayout layout);
    /// Null while a pane is empty.
    [[nodiscard]] StackScene* scene(int pane) const;
    [[nodiscard]] StackScene* activeScene() const { return scene(m_activePane); }
    /// The study that a pane's stack belongs to; null while empty.
    [[nodiscard]] const StudyRow* studyOf(int pane) const;
    /// A stack of the study or of a prior at hand. `plane`: which to show first and to load first; −1: the
    /// middle, or where the reader left it.
    void showStack(int pane, const StackKey& key, int plane = -1);
    /// Leaves a pane empty; a stack shown there again is found as it was left.
    void clearPane(int pane);
    /// Shows an image of any series of the library in another pane.
    void openBeside(const SeriesUid& series, const SopInstanceUid& instance, int frame);
    /// Shows the next (or previous) stack of the study in the active pane.
    void stepFrameSet(int step);

    /// What the reader measured on the study and on what is shown beside it.
    [[nodiscard]] StudyMeasurements* measurements() const { return m_measurements; }

    // What views share -----------------------------------------------------------------------------
    [[nodiscard]] viewer::MouseTool tool() const { return m_tool; }
    void setTool(viewer::MouseTool tool);
    [[nodiscard]] viewer::AnnotationLevel annotations() const { return m_annotations; }
    void setAnnotations(viewer::AnnotationLevel level);
    [[nodiscard]] bool localizerLines() const { return m_localizerLines; }
    void setLocalizerLines(bool shown);
    [[nodiscard]] bool linked() const { return m_linked; }
    /// Ties the views: from now on they follow one another, from where they are.
    void setLinked(bool linked);
    /// Links for a reader, who is told what that means.
    void linkAsShown();
    [[nodiscard]] const viewer::LinkedParts& linkedParts() const { return m_links.parts(); }
    void setLinkedParts(const viewer::LinkedParts& parts);

    /// Changes what a view of a pane shows, and what is linked with it.
    void changeView(int pane, viewer::ViewPlane plane, const viewer::ViewState& state);
    /// Windows a view by the values in a box of it (viewer::windowOfBox); says when that gives none.
    void windowByBox(int pane, viewer::ViewPlane plane, const viewer::ScreenBox& box);
    /// Turns the planes of a pane's stack as StackScene::turnPlanes, and while views are linked those of
    /// every other stack of its frame of reference with them.
    void turnPlanes(int pane, viewer::ViewPlane seenIn, double degrees);
    void straightenPlanes(int pane);
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
    void priorsChanged(); ///< other studies, or their series
    void sceneChanged(int pane);
    void viewChanged(int pane); ///< slice, window, place … of what it shows
    void gridChanged(int window);
    void secondWindowChanged();
    void paneLayoutChanged(int pane);
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
    friend class ReadingDesk;

    /// What one pane shows and has shown: scenes keep measurements and views.
    struct Pane {
        StudyRow study;
        std::map<StackKey, std::unique_ptr<StackScene>> scenes;
        StackScene* current = nullptr;
        PaneLayout layout = PaneLayout::One;
    };
    struct Opened;

    void open(const StudyUid& uid, const DetectionId& detectionId);
    void takeStudy(Opened opened);
    /// One pane with all views of a stack.
    void showAlone(const std::optional<StackKey>& key);
    void recordPrior(const StudyUid& uid);
    void show(int pane, const StudyRow& study, const SeriesInfo& series, int stack, int plane);
    void readEarlierDetections();
    [[nodiscard]] std::optional<StackKey> bestStack() const;
    void connectQueue();
    /// The scenes of each pane.
    [[nodiscard]] std::vector<const std::map<StackKey, std::unique_ptr<StackScene>>*> panes() const;
    void letGo(int pane);
    void paneSetChanged(int window);
    /// Where to show something beside the active pane.
    [[nodiscard]] int paneBeside();
    [[nodiscard]] ViewLinks::Scenes linkedScenes() const;
    void shareTurn(const StackScene& leader) const;
    void applyDetection(StackScene* scene);
    void updateWantedMaps(StackScene* scene);
    void nextThumbnail();

    ReadingContext m_context;
    StackShelf* m_shelf;
    ReadingDesk* m_desk;
    StudyMeasurements* m_measurements;
    std::shared_ptr<Session> m_session;
    std::optional<StudyDetail> m_study;
    std::vector<StudyRow> m_others;
    std::vector<StudyDetail> m_priors;
    std::set<StudyUid> m_recorded; ///< priors whose opening the audit knows
    std::array<Pane, maxPanes> m_panes;
    std::array<GridSize, windows> m_grids{};
    bool m_secondWindow = false;
    int m_activePane = 0;
    QPointer<Job> m_openJob;
    QPointer<Job> m_besideJob;
    QPointer<Job> m_priorJob;
    QPointer<Job> m_thumbnailJob;
    QPointer<Job> m_detectionJob;
    std::vector<SeriesUid> m_thumbnailsWanted;
    viewer::MouseTool m_tool = viewer::MouseTool::Window;
    viewer::AnnotationLevel m_annotations = viewer::AnnotationLevel::Full;
    bool m_localizerLines = true;
    bool m_linked = true;
    ViewLinks m_links;
    std::optional<Detection> m_detection;
    std::vector<Detection> m_earlier;
    mutable std::optional<std::vector<inference::ModelCard>> m_cards;
    bool m_mapShown = false;
    double m_mapOpacity = 0.4;
    int m_queueId = 0; ///< of this study's entry in the queue; 0: none
};

} // namespace candela
