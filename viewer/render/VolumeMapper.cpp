#include "viewer/render/VolumeMapper.h"

#include <vtkObjectFactory.h>

#include <array>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr int side = 128;
constexpr float halfSide = 0.5F * (side - 1);

} // namespace

vtkStandardNewMacro(TableDirectionEncoder) vtkStandardNewMacro(VolumeMapper)

    TableDirectionEncoder::TableDirectionEncoder() {
    m_codes.resize(6 * static_cast<std::size_t>(side * side));
    for (int face = 0; face < 6; ++face) {
        const int main = face / 2;
        for (int row = 0; row < side; ++row) {
            for (int column = 0; column < side; ++column) {
                std::array<float, 3> n{};
                n[static_cast<std::size_t>(main)] = face % 2 == 0 ? 1.0F : -1.0F;
                n[static_cast<std::size_t>((main + 1) % 3)] = static_cast<float>(column) / halfSide - 1;
                n[static_cast<std::size_t>((main + 2) % 3)] = static_cast<float>(row) / halfSide - 1;
                const float length = std::sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
                for (float& each : n)
                    each /= length;
                m_codes[static_cast<std::size_t>((face * side + row) * side + column)] =
                    static_cast<std::uint16_t>(vtkSphericalDirectionEncoder::GetEncodedDirection(n.data()));
            }
        }
    }
    std::array<float, 3> none{};
    m_zero = vtkSphericalDirectionEncoder::GetEncodedDirection(none.data());
}

int TableDirectionEncoder::GetEncodedDirection(float n[3]) {
    const float x = std::abs(n[0]);
    const float y = std::abs(n[1]);
    const float z = std::abs(n[2]);
    const int main = x >= y ? (x >= z ? 0 : 2) : (y >= z ? 1 : 2);
    const float most = main == 0 ? x : main == 1 ? y : z;
    if (!(most > 0))
        return m_zero;
    const float scale = halfSide / most;
    const int column = static_cast<int>(n[(main + 1) % 3] * scale + halfSide + 0.5F);
    const int row = static_cast<int>(n[(main + 2) % 3] * scale + halfSide + 0.5F);
    const int face = 2 * main + (n[main] < 0 ? 1 : 0);
    return m_codes[static_cast<std::size_t>((face * side + row) * side + column)];
}

VolumeMapper::VolumeMapper() {
    DirectionEncoder->Delete();
    DirectionEncoder = TableDirectionEncoder::New();
}

} // namespace candela::viewer
