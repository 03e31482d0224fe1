#pragma once

#include "database/model/Pixels.h"

#include <cstdint>
#include <vector>

namespace candela::deidentifying {

class FaceRegion;

/// Place of a voxel's centre, mm LPS, also where slices do not follow each other in equal steps.
[[nodiscard]] Vec3 placeOfVoxel(const StackInfo& info, int column, int row, int plane);

/// A volume sampled in the patient's own directions, `step` mm apart, and the largest piece of tissue in it:
/// x to the left, y to the back, z to the head.
class HeadGrid {
public:
    static constexpr double step = 2; ///< mm

    explicit HeadGrid(const ImageStack& stack);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int depth() const { return m_depth; }
    [[nodiscard]] Vec3 placeOf(int x, int y, int z) const {
        return m_origin + Vec3{x * step, y * step, z * step};
    }
    /// Slice at a height in mm; −1: outside.
    [[nodiscard]] int sliceAt(double height) const;
    /// The highest slice that the volume covers.
    [[nodiscard]] int lastCovered() const { return m_lastCovered; }

    /// Points of the head in a slice, what they span, and the first of a line from front to back (−1: none).
    struct Extent {
        int firstX = 0;
        int lastX = -1;
        int firstY = 0;
        int lastY = -1;
    };
    [[nodiscard]] int areaAt(int z) const;
    [[nodiscard]] Extent extentAt(int z) const;
    [[nodiscard]] int firstHeadY(int x, int z) const;

    /// Makes what is in the region as dark as the darkest value. @return millilitres of head that went
    double remove(const FaceRegion& region);

    /// Of eight regions around the middle of the head, without the face: mean value of tissue above the
    /// darkest value, and millilitres of tissue, both of what is above Otsu's threshold of the whole volume
    /// as it is now.
    struct Regions {
        std::vector<double> means;
        std::vector<double> volumes;
    };
    [[nodiscard]] Regions measured(const FaceRegion& region) const;

private:
    [[nodiscard]] std::size_t indexOf(int x, int y, int z) const {
        return (static_cast<std::size_t>(z) * static_cast<std::size_t>(m_height) +
                static_cast<std::size_t>(y)) *
                   static_cast<std::size_t>(m_width) +
               static_cast<std::size_t>(x);
    }
    void sample(const ImageStack& stack);
    void findHead(bool hounsfield);
    void keepLargestPiece();
    [[nodiscard]] float otsuThreshold() const;

    int m_width = 0;
    int m_height = 0;
    int m_depth = 0;
    int m_lastCovered = 0;
    Vec3 m_origin;
    float m_darkest = 0;
    std::vector<float> m_values;
    std::vector<std::uint8_t> m_covered; ///< 1: inside the volume
    std::vector<std::uint8_t> m_head;    ///< 1: head
};

} // namespace candela::deidentifying
