#pragma once

#include "viewer/render/VolumePresets.h"
#include "viewer/scene/ViewState.h"

#include <QImage>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace candela::viewer {

enum class VolumeMode { Composite, Mip, Surface };

/// A part cut away freehand, through the whole volume as it was seen.
struct VolumeCut {
    /// Closed by itself; mm to the right and up on the screen from the middle of the volume.
    std::vector<std::array<double, 2>> outline;
    double azimuth = 0; ///< the camera's, degrees
    double elevation = 0;
    bool keepInside = false; ///< else what lies outside stays
    friend bool operator==(const VolumeCut&, const VolumeCut&) = default;
};

/// The part of a volume that is shown: fractions of its columns, rows and slices.
struct VolumeBox {
    std::array<double, 3> low{0, 0, 0};
    std::array<double, 3> high{1, 1, 1};
    friend bool operator==(const VolumeBox&, const VolumeBox&) = default;
};

/// Where the camera looks from: the patient seen from the front with the head up at 0, 0.
struct VolumeView {
    VolumeMode mode = VolumeMode::Composite;
    std::string preset = "bone"; ///< a name of volumePresets
    double azimuth = 0;          ///< degrees, positive turns the camera to the patient's left
    double elevation = 0;        ///< degrees, positive raises the camera
    double zoom = 1;
    Window window;                         ///< MIP grey window
    std::optional<TransferFunction> looks; ///< the reader's own, instead of the preset's
    double surface = 0;                    ///< value from which on a Surface is opaque
    VolumeBox box;
    std::vector<VolumeCut> cuts; ///< in the order in which they were made
};
/// Where a point of the patient lies on the screen of a view: mm to the right and up from the volume's
/// middle.
[[nodiscard]] std::array<double, 2> seenAt(const ImageStack& stack, const VolumeView& view, Vec3 point);
/// Millimetres that a pixel of a picture width × height stands for.
[[nodiscard]] double millimetresPerPixel(const ImageStack& stack, const VolumeView& view, int width,
                                         int height);

/// Names of the composite presets that fit a stack's values (CT: bone, lung, skin, vessels; MR: brain, skin).
[[nodiscard]] std::vector<std::string> volumePresets(const ImageStack& stack);

/// Ray casts a volume on the CPU through VTK's fixed-point mapper; needs neither OpenGL nor a display.
/// Not thread-safe: one thread at a time.
class VolumeRenderer {
public:
    explicit VolumeRenderer(std::shared_ptr<const ImageStack> stack);
    ~VolumeRenderer();
    /// `quality` 1: full; 0.25: a quarter of the rays each way, for moving. Opaque picture with orientation
    /// given by VolumeView only.
    [[nodiscard]] QImage render(const VolumeView& view, int width, int height, double quality = 1);
    /// Letters of the picture's edges for a view.
    [[nodiscard]] static std::string edgeLetter(const VolumeView& view,
                                                int edge); ///< 0 left, 1 right, 2 top, 3 bottom

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candela::viewer
