#pragma once

#include "database/model/Detection.h"
#include "database/model/Overlays.h"
#include "database/model/Pixels.h"
#include "ui/controllers/StackKey.h"
#include "ui/controllers/StackMeasurements.h"
#include "viewer/render/Fusion.h"
#include "viewer/render/SliceRenderer.h"
#include "viewer/render/VolumeRenderer.h"
#include "viewer/scene/SegmentMask.h"
#include "viewer/scene/ViewState.h"
#include "viewer/tools/Tools.h"

#include <QObject>
#include <QSize>
#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace candela {

/// What was inferred, repaired, in conflict or linked about single images, in words.
using ImageWarnings = std::unordered_map<SopInstanceUid, std::vector<std::string>>;

/// What lies over a stack: segments of segmentations, presentation states, overlays stored in its images.
struct SceneOverlays {
    std::vector<std::shared_ptr<const viewer::SegmentMask>> segments; ///< the first lies lowest
    std::vector<std::shared_ptr<const PresentationState>> presentations;
    bool stored = true; ///< overlay planes of the images
};

/// Points that a curved cut goes along.
struct CurvedPath {
    std::vector<Vec3> points; ///< mm LPS, in order
    Vec3 across;              ///< normal of the view in which the first one was set
    friend bool operator==(const CurvedPath&, const CurvedPath&) = default;
};

/// One stack as it is being read: its pixels as they come in, how each plane is shown, what is measured on it
/// and what is laid over it. Lives on the GUI thread; the pixels may still be written by a loader meanwhile.
class StackScene : public QObject {
    Q_OBJECT

public:
    /// `series` must hold the stack `stack`.
    StackScene(SeriesInfo series, int stack, QObject* parent = nullptr);

    [[nodiscard]] StackKey key() const { return {m_series.seriesUid, m_info.stack}; }
    [[nodiscard]] const SeriesInfo& series() const { return m_series; }
    [[nodiscard]] const StackInfo& info() const { return m_info; }
    /// Slices of a volume or images, frames of a cine loop.
    [[nodiscard]] int planes() const;

    // Pixels ---------------------------------------------------------------------------------------
    /// Null until the first plane is there.
    [[nodiscard]] const std::shared_ptr<const ImageStack>& stack() const { return m_stack; }
    /// New pixels, or null to let them go; views and measurements stay.
    void setStack(std::shared_ptr<const ImageStack> stack);
    void setReadyPlanes(int ready);
    void setComplete();
    void setFailure(const QString& reason);
    [[nodiscard]] bool complete() const { return m_complete; }
    [[nodiscard]] int percent() const;
    [[nodiscard]] const QString& failure() const { return m_failure; }

    // Views ----------------------------------------------------------------------------------------
    [[nodiscard]] const viewer::PlaneFrame& frame(viewer::ViewPlane plane) const;
    [[nodiscard]] const viewer::ViewState& view(viewer::ViewPlane plane) const;
    /// Planes that were asked for so far.
    [[nodiscard]] std::vector<viewer::ViewPlane> viewedPlanes() const;
    /// Planes on screen at the moment; localizer lines are drawn for them and maps made.
    [[nodiscard]] const std::vector<viewer::ViewPlane>& shownPlanes() const { return m_shownPlanes; }
    void setShownPlanes(std::vector<viewer::ViewPlane> planes);
    /// Of the viewport that shows a plane, as far as it is known; 512 × 512 before that.
    [[nodiscard]] QSize viewSize(viewer::ViewPlane plane) const;
    void setViewSize(viewer::ViewPlane plane, const QSize& size);
    /// The window and the inversion are shared by all planes of the stack.
    void setView(viewer::ViewPlane plane, const viewer::ViewState& state);
    /// Fitted and with its own window, on the slice it shows.
    void resetViews();
    /// The slab that all views show; kept when the views are reset or another plane comes on screen.
    [[nodiscard]] const viewer::Slab& slab() const { return m_slab; }
    void setSlab(const viewer::Slab& slab);
    /// The colours that all views of a grey stack show; kept like the slab.
    [[nodiscard]] viewer::ColourMap colours() const { return m_colours; }
    void setColours(viewer::ColourMap colours);
    /// How the anatomical planes are turned; nothing while they are straight.
    [[nodiscard]] const std::optional<viewer::PlaneTurn>& turn() const { return m_turn; }
    /// Turns the planes; each goes on showing the crosshair, or else the middle of what it showed.
    void setTurn(const std::optional<viewer::PlaneTurn>& turn);
    /// Turns the two other planes about the normal of one, clockwise on its screen, through the crosshair,
    /// which is set where the planes meet when there is none.
    void turnPlanes(viewer::ViewPlane seenIn, double degrees);
    [[nodiscard]] const CurvedPath& path() const { return m_path; }
    /// `across` counts for the first point.
    void addPathPoint(Vec3 point, Vec3 across);
    void removePathPoint();
    void clearPath();
    [[nodiscard]] const viewer::VolumeView& volumeView() const { return m_volumeView; }
    void setVolumeView(const viewer::VolumeView& view);

    /// The point that all planes show, mm LPS. Set by the crosshair.
    [[nodiscard]] const std::optional<Vec3>& crosshair() const { return m_crosshair; }
    /// Moves the crosshair and scrolls every plane to it (but not `except`, whose slice it lies in).
    void setCrosshair(Vec3 point, std::optional<viewer::ViewPlane> except = {});
    void clearCrosshair();
    /// Scrolls every plane that is parallel to the acquired one to a plane of the stack.
    void showPlane(int plane);
    /// The plane of the stack nearest to what a view shows; nothing when the view cuts across the planes.
    [[nodiscard]] std::optional<int> stackPlane(viewer::ViewPlane plane) const;
    /// Step of a view that shows a plane of the stack; nothing when the view cuts across the planes.
    [[nodiscard]] std::optional<int> stepOfStackPlane(viewer::ViewPlane plane, int stackPlane) const;

    // Measurements -----------------------------------------------------------------------------------
    [[nodiscard]] const viewer::MeasurementList& measurements() const { return m_measurements->list(); }
    [[nodiscard]] const std::shared_ptr<StackMeasurements>& measurementBook() const { return m_measurements; }
    /// Measures in a list that other scenes of the stack share.
    void shareMeasurements(std::shared_ptr<StackMeasurements> measurements);
    /// −1: none.
    [[nodiscard]] int selectedMeasurement() const;
    void selectMeasurement(int index);
    void addMeasurement(viewer::Measurement measurement);
    void replaceMeasurement(int index, viewer::Measurement measurement);
    void removeSelectedMeasurement();
    void undo();
    void redo();
    /// What the pixels of a region hold; nothing while that is not known.
    [[nodiscard]] std::optional<viewer::RegionStatistics>
    regionFigures(const viewer::Measurement& measurement) const;

    // Detection --------------------------------------------------------------------------------------
    /// Finding's probability of each plane of the stack, −1 where there is none; empty without detection.
    [[nodiscard]] const std::vector<double>& probabilities() const { return m_probabilities; }
    [[nodiscard]] std::optional<int> keyPlane() const { return m_keyPlane; }
    void setDetection(const Detection* detection);
    /// Maps to lay over the planes, with the opacity already in them; empty when they are switched off.
    [[nodiscard]] const std::vector<viewer::MapOverlay>& maps() const { return m_maps; }
    void setMaps(std::vector<viewer::MapOverlay> maps);

    // Overlays ---------------------------------------------------------------------------------------
    [[nodiscard]] const SceneOverlays& overlays() const { return m_overlays; }
    /// A presentation state that comes in is shown as it wants (`presentationAdded`); when the last one goes,
    /// the views are as they were before, on the slices that they show.
    void setOverlays(SceneOverlays overlays);

    /// A second series that is shown with this one.
    [[nodiscard]] const std::optional<viewer::Fusion>& fusion() const { return m_fusion; }
    void setFusion(std::optional<viewer::Fusion> fusion);

    void setImageWarnings(std::shared_ptr<const ImageWarnings> warnings);
    /// Warnings of the image that a view shows; when the view cuts across all images, the first one and how
    /// many more images have some.
    [[nodiscard]] std::vector<std::string> imageWarnings(viewer::ViewPlane plane) const;

Q_SIGNALS:
    void overlaysChanged();
    void fusionChanged();
    void presentationAdded(int index); ///< of overlays().presentations; the views apply it
    void stackChanged();               ///< pixels can be shown for the first time, or the loading failed
    void pixelsChanged();              ///< more planes, at most a few times a second
    void progressChanged();            ///< percent or complete
    void viewChanged(int plane); ///< viewer::ViewPlane; Q_SIGNALS carry ints so that no metatype is needed
    void volumeViewChanged();
    void overlayChanged(); ///< crosshair, measurements or shown planes
    void detectionChanged();
    void mapsChanged();

private:
    /// Whether a view shows the stack's own planes, or nearly so.
    [[nodiscard]] bool alongStack(viewer::ViewPlane plane) const;
    /// The slab, the colours and the turn are the scene's, not the view's.
    void takeShared(viewer::ViewState& state) const;

    SeriesInfo m_series;
    StackInfo m_info;
    std::shared_ptr<const ImageStack> m_stack;
    int m_ready = 0;
    bool m_complete = false;
    QString m_failure;
    mutable std::map<viewer::ViewPlane, viewer::PlaneFrame> m_frames;
    mutable std::map<viewer::ViewPlane, viewer::ViewState> m_views;
    std::map<viewer::ViewPlane, QSize> m_sizes;
    mutable viewer::VolumeView m_volumeView;
    viewer::Slab m_slab;
    viewer::ColourMap m_colours = viewer::ColourMap::Grey;
    std::optional<viewer::PlaneTurn> m_turn;
    CurvedPath m_path;
    std::vector<viewer::ViewPlane> m_shownPlanes;
    std::optional<Vec3> m_crosshair;
    std::shared_ptr<StackMeasurements> m_measurements;
    MeasurementId m_selected;
    std::vector<double> m_probabilities;
    std::optional<int> m_keyPlane;
    std::vector<viewer::MapOverlay> m_maps;
    SceneOverlays m_overlays;
    std::optional<viewer::Fusion> m_fusion;
    std::shared_ptr<const ImageWarnings> m_imageWarnings;
    std::map<viewer::ViewPlane, viewer::ViewState> m_viewsBefore; ///< the first presentation state
};

} // namespace candela
