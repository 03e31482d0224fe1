#pragma once

#include "database/model/Pixels.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace candela::viewer {

/// Which cut through a stack a view shows.
enum class ViewPlane {
    Acquired, ///< the images as they were acquired (the only one for images and cine)
    Axial,    ///< seen from the feet: patient's right at the left of the screen, anterior up
    Coronal,  ///< seen from the front: right at the left, head up
    Sagittal  ///< seen from the left: anterior at the left, head up
};
[[nodiscard]] const char* toString(ViewPlane plane);

struct Window {
    double center = 0;
    double width = 1;
    friend bool operator==(const Window&, const Window&) = default;
};

/// Colours for grey levels, darkest to brightest. HotIron and Pet are those of PS3.6 B.1.1 and B.1.2.
enum class ColourMap { Grey, HotIron, Pet, Rainbow, Spectral, Heat, Cool };
[[nodiscard]] const char* toString(ColourMap map);
[[nodiscard]] const std::vector<ColourMap>& colourMaps();

/// What a slab shows of the values across its thickness.
enum class SlabMode { Mean, Maximum, Minimum };
struct Slab {
    SlabMode mode = SlabMode::Mean;
    double thickness = 0; ///< mm across the plane, which lies in its middle; 0: the plane alone
    friend bool operator==(const Slab&, const Slab&) = default;
};
/// "mean", "MIP", "MinIP".
[[nodiscard]] const char* toString(SlabMode mode);
/// Whether there is something to project across an image: a volume with steps in mm.
[[nodiscard]] bool slabPossible(const StackInfo& stack);

/// How the three anatomical planes are turned out of their directions; they stay perpendicular to each other.
struct PlaneTurn {
    /// What x, y and z became: the normals of the sagittal, coronal and axial plane.
    std::array<Vec3, 3> axes{Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}};
    Vec3 pivot; ///< what was turned about last; a slice of each plane goes through it, mm LPS
    /// Where the pivot lies in the axial, coronal and sagittal plane, mm along the straight plane's right and
    /// down: there it stays while the planes turn.
    std::array<std::array<double, 2>, 3> places{};
    friend bool operator==(const PlaneTurn&, const PlaneTurn&) = default;
};
/// `before` (none: not turned) turned on by `degrees`, right-handed about `axis` through `pivot`.
[[nodiscard]] PlaneTurn turnedAbout(const std::optional<PlaneTurn>& before, Vec3 pivot, Vec3 axis,
                                    double degrees);
/// The directions in which the two other planes cut an anatomical plane, in the patient.
[[nodiscard]] std::array<Vec3, 2> cutDirections(ViewPlane plane, const std::optional<PlaneTurn>& turn);

/// What a view shows of a stack: a value; tools change it and the renderer draws it.
struct ViewState {
    ViewPlane plane = ViewPlane::Acquired;
    int slice = 0; ///< 0-based step of this plane
    Window window;
    bool inverted = false; ///< by the reader, on top of MONOCHROME1
    bool interpolate = true;
    ColourMap colours = ColourMap::Grey; ///< of grey images, after window and inversion
    Slab slab;
    std::optional<PlaneTurn> turn; ///< of the anatomical planes; the acquired one never turns
    double zoom = 1;               ///< 1: fitted to the viewport
    double panX = 0;               ///< screen pixels at zoom 1, right
    double panY = 0;               ///< down
    int quarterTurns = 0;          ///< clockwise 90° turns; projection X-rays only
    bool flipped = false;          ///< left–right on the screen, after the turns; projection X-rays only
    double side = 0; ///< where the fitted image lies in a wider viewport: −1 at its left edge, 1 at its right
    friend bool operator==(const ViewState&, const ViewState&) = default;
};

/// How a plane lies in the patient: one step right, one step down on the screen and one slice on, in mm
/// LPS, and its extent. Made from a stack and a plane by `planeFrame`.
struct PlaneFrame {
    ViewPlane plane = ViewPlane::Acquired;
    Vec3 right;  ///< unit vector of the screen's right
    Vec3 down;   ///< unit vector of the screen's down
    Vec3 normal; ///< unit vector to the next slice; not perpendicular to the plane for a tilted gantry
    Vec3 origin; ///< centre of the first pixel of slice 0
    double pixelWidth = 1;  ///< mm between columns of the plane's own grid
    double pixelHeight = 1; ///< mm between rows; without calibration the shape of a pixel (columns are 1)
    double sliceStep = 1;   ///< mm between slices; 0 for a cine loop
    int columns = 0;
    int rows = 0;
    int slices = 0;
    bool lettersKnown = false;
    std::vector<double>
        sliceOffsets; ///< acquired plane with unequal steps: mm along normal of each slice; else empty
    [[nodiscard]] Vec3 slicePosition(int slice) const;
    /// Slice nearest to a point, clamped.
    [[nodiscard]] int sliceAt(Vec3 point) const;
};

/// A turned plane keeps the size of the straight one, and its right and down as near to it as they can be;
/// its slices lie as close as the voxels along its normal.
[[nodiscard]] PlaneFrame planeFrame(const StackInfo& stack, ViewPlane plane,
                                    const std::optional<PlaneTurn>& turn = {});
/// The plane that a view shows.
[[nodiscard]] PlaneFrame planeFrame(const StackInfo& stack, const ViewState& state);
/// Planes that a stack can be shown in: all four for a volume with known orientation, else Acquired.
[[nodiscard]] std::vector<ViewPlane> availablePlanes(const StackInfo& stack);

/// First view of a stack: middle slice of a volume (else the first image), its VOI (or a preset by modality,
/// or percentiles of the slices loaded so far), fitted.
[[nodiscard]] ViewState initialView(const ImageStack& stack, ViewPlane plane);

/// Maps between screen pixels of a viewport, plane millimetres and the patient. Screen positions are
/// continuous: the viewport's left edge is 0 and the middle of its first pixel 0.5.
class ViewTransform {
public:
    /// `width`, `height`: viewport size in pixels.
    ViewTransform(const PlaneFrame& frame, const ViewState& state, int width, int height);
    [[nodiscard]] Vec3 toPatient(double screenX, double screenY) const;
    [[nodiscard]] std::array<double, 2> toScreen(Vec3 point) const;
    /// Continuous pixel of the plane's grid (column, row) under a screen position (pixel centres are whole
    /// numbers).
    [[nodiscard]] std::array<double, 2> toPlanePixel(double screenX, double screenY) const;
    [[nodiscard]] std::array<double, 2> fromPlanePixel(double column, double row) const;
    [[nodiscard]] double screenPixelsPerMm() const;
    /// Directions of the screen in the patient after turns and flips.
    [[nodiscard]] Vec3 screenRight() const;
    [[nodiscard]] Vec3 screenDown() const;

private:
    PlaneFrame m_frame;
    int m_slice = 0;
    std::array<double, 6> m_screenFromPlane{}; ///< affine: plane pixel (column,row) → screen
    std::array<double, 6> m_planeFromScreen{};
};

/// "R", "L", "A", "P", "H", "F" and combinations ("RA") of a direction; empty for a zero vector.
[[nodiscard]] std::string directionLetters(Vec3 direction);
struct EdgeLetters {
    std::string left, right, top, bottom;
};
[[nodiscard]] EdgeLetters edgeLetters(const ViewTransform& transform, bool known);

/// A window preset of keys 0–9.
struct WindowPreset {
    std::string name;
    Window window;
};
/// Key 0 is the image's own window; then by modality (CT: lung, mediastinum, bone, brain, abdomen, stroke,
/// full range).
[[nodiscard]] std::vector<WindowPreset> windowPresets(const ImageStack& stack);
[[nodiscard]] Window fullRange(const ImageStack& stack);

} // namespace candela::viewer
