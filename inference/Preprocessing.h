#pragma once

#include "inference/Detector.h"

#include <cstdint>
#include <string>
#include <vector>

namespace candela::inference {

/// How an image becomes the picture a network sees; the card's key `preprocessing`. The specification is
/// training/PREPROCESSING.md.
struct PreprocessingParameters {
    enum class Method { Whole, Head, Body, Cube };
    Method method = Method::Whole;
    int size = 256;    ///< side of the picture
    int maxSide = 512; ///< longest side of the image before the object is looked for
    double huLow = -1250;
    double huHigh = 250;
    double low = 0; ///< percentiles (0…1) that become black and white
    double high = 1;
    double findLow = 0; ///< the same, for finding head or body
    double findHigh = 1;
    double otsuFactor = 1;
    double openFraction = 0;
    double minArea = 0;
    double margin = 0;
    double sideMm = 0;            ///< Cube: side of the planes
    std::vector<double> planesMm; ///< Cube: their offsets from the spot
};

/// The picture (or parallel planes) a network sees and the square of the source image that it shows, in the
/// source's pixels counted from the outer edge of the first one; it may reach outside.
struct NetworkPicture {
    int size = 0;
    int planes = 1;
    std::vector<std::uint8_t> grey; ///< planes × size × size
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

/// Errors: InvalidArgument (an image without pixels, or of a size that its values contradict).
[[nodiscard]] Result<NetworkPicture> makePicture(const SliceImage& image,
                                                 const PreprocessingParameters& parameters);

/// The parallel planes around a spot of a volume, at true scale; what lies beyond the volume repeats its
/// edge. Errors: InvalidArgument (no voxels, another number of values, no size of voxels, a spot outside).
[[nodiscard]] Result<NetworkPicture> makePlanes(const SpotVolume& volume,
                                                const PreprocessingParameters& parameters);

} // namespace candela::inference
