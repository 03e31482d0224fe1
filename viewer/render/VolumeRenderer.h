#pragma once

#include "viewer/scene/ViewState.h"

#include <QImage>
#include <memory>
#include <string>
#include <vector>

namespace candela::viewer {

enum class VolumeMode { Composite, Mip };

/// Where the camera looks from: the patient seen from the front with the head up at 0, 0.
struct VolumeView {
    VolumeMode mode = VolumeMode::Composite;
    std::string preset = "bone"; ///< a name of volumePresets
    double azimuth = 0;          ///< degrees, positive turns the camera to the patient's left
    double elevation = 0;        ///< degrees, positive raises the camera
    double zoom = 1;
    Window window; ///< MIP grey window
};

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
