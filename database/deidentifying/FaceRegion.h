#pragma once

#include "database/model/Pixels.h"

#include <array>
#include <optional>
#include <vector>

namespace candela::deidentifying {

/// The part of a head that shows who it is: what lies in front of a surface that begins just above the
/// nasion, runs back and down under the frontal lobes and in front of the temporal poles, and ends below the
/// chin; lips, nose, eyes, cheeks and chin are in it, the brain is not. mm LPS; the head is taken to lie
/// straight.
class FaceRegion {
public:
    /// @param nasion the root of the nose, on the skin
    explicit FaceRegion(Vec3 nasion) : m_nasion(nasion) {}
    [[nodiscard]] bool contains(Vec3 place) const;
    [[nodiscard]] Vec3 nasion() const { return m_nasion; }
    /// For each voxel of a plane of the stack whether it is in the region, rows × columns.
    [[nodiscard]] std::vector<bool> inPlane(const StackInfo& info, int plane) const;

private:
    Vec3 m_nasion;
};

/// What becomes of a volume whose face is to be removed.
enum class FaceSearch {
    NoHead,   ///< no CT or MR volume of a head
    NotInIt,  ///< a head, but the volume ends above its face
    NotFound, ///< the face must be in it, and was not found
    Found
};

struct FaceFinding {
    FaceSearch search = FaceSearch::NoHead;
    std::optional<FaceRegion> region; ///< when found
};

/// Finds the face by the shape of the skin: in the middle of the head the nose stands out before the cheeks,
/// and the nasion is the hollow above it. A nose that the field of view cuts off is sought by the proportions
/// of heads (the nasion lies 0.55 head lengths below the vertex).
[[nodiscard]] FaceFinding findFace(const ImageStack& stack);

/// What the removal changes outside the face.
struct FaceBias {
    double removedMl = 0;
    double intensity = 0;
    double volume = 0;
};

/// Measures a volume before and after its face is gone, as a program would that knows nothing of it: the
/// tissue (above Otsu's threshold, which is found anew in each) is divided into eight regions by the planes
/// through the middle of the head, without the face; of each the mean value and the volume are taken. With x
/// the measurements before, Δ their changes and b the mean of Δ, the residual bias is ‖Δ − b‖ / ‖x‖, once for
/// intensities (counted from the darkest value of the volume) and once for volumes.
[[nodiscard]] FaceBias biasOf(const ImageStack& stack, const FaceRegion& region);

} // namespace candela::deidentifying
