#include "viewer/render/VolumeMapper.h"
#include "Phantom.h"
#include "viewer/render/VolumeGrid.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <vtkNew.h>

namespace candela::viewer {
namespace {

TEST(TableDirectionEncoder, IsNearTheDirection) {
    const vtkNew<TableDirectionEncoder> encoder;
    std::mt19937 random(7);
    std::normal_distribution<float> part;
    double worst = 0;
    for (int n = 0; n < 20000; ++n) {
        Vec3 direction{part(random), part(random), part(random)};
        if (n < 6) // the axes themselves
            direction = Vec3{n % 3 == 0 ? 1.0 : 0.0, n % 3 == 1 ? 1.0 : 0.0, n % 3 == 2 ? 1.0 : 0.0} *
                        (n < 3 ? 1.0 : -1.0);
        direction = normalized(direction);
        float given[3] = {static_cast<float>(direction.x), static_cast<float>(direction.y),
                          static_cast<float>(direction.z)};
        const float* decoded = encoder->GetDecodedGradient(encoder->GetEncodedDirection(given));
        const Vec3 back{decoded[0], decoded[1], decoded[2]};
        worst = std::max(worst, std::atan2(norm(cross(direction, back)), dot(direction, back)) * 180 / M_PI);
    }
    EXPECT_LT(worst, 1.5);
    float none[3] = {0, 0, 0};
    const vtkNew<vtkSphericalDirectionEncoder> plain;
    float same[3] = {0, 0, 0};
    EXPECT_EQ(encoder->GetEncodedDirection(none), plain->GetEncodedDirection(same));
}

TEST(VolumeGrid, HalvedAxesHoldTheMeansOfTheirNeighbours) {
    auto stack = test::makePhantom(test::acquisitions()[0]); // 67 × 67 × 51
    auto& values = std::get<Int16Values>(stack->values);
    for (std::size_t n = 0; n < values.size(); ++n)
        values[n] = static_cast<std::int16_t>(n % 997);
    const std::size_t whole = values.size();
    const VolumeGrid fine = makeVolumeGrid(*stack, whole);
    EXPECT_EQ(fine.values, values.data()) << "not copied";
    const VolumeGrid grid = makeVolumeGrid(*stack, whole / 4);
    ASSERT_LE(grid.resampled.size(), whole / 4);
    const Vec3 first = stack->info.geometry.toVoxel(grid.origin);
    for (int k = 0; k < grid.size[2]; k += 7) {
        for (int j = 0; j < grid.size[1]; j += 5) {
            for (int i = 0; i < grid.size[0]; i += 3) {
                const Vec3 at = stack->info.geometry.toVoxel(
                    grid.origin + grid.axes[0] * (i * grid.spacing[0]) +
                    grid.axes[1] * (j * grid.spacing[1]) + grid.axes[2] * (k * grid.spacing[2]));
                double sum = 0;
                for (int corner = 0; corner < 8; ++corner) {
                    const auto near = [corner](double v, int bit) {
                        return static_cast<int>(corner & bit ? std::ceil(v - 1e-6) : std::floor(v + 1e-6));
                    };
                    sum += static_cast<double>(stack->at(near(at.x, 1), near(at.y, 2), near(at.z, 4)));
                }
                const auto index = (static_cast<std::size_t>(k) * grid.size[1] + j) * grid.size[0] + i;
                ASSERT_NEAR(grid.values[index], sum / 8, 0.51) << i << " " << j << " " << k;
            }
        }
    }
    EXPECT_NEAR(first.x, 0.5, 1e-6);
}

} // namespace
} // namespace candela::viewer
