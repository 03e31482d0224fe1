#pragma once

#include <vtkFixedPointVolumeRayCastMapper.h>
#include <vtkSphericalDirectionEncoder.h>

#include <cstdint>
#include <vector>

namespace candela::viewer {

/// Encodes directions as its base does, from a table instead of by arc functions: most of the time that a
/// volume's gradients take goes there. Within 1.5° of the direction. Encoding is thread-safe.
class TableDirectionEncoder : public vtkSphericalDirectionEncoder {
public:
    static TableDirectionEncoder* New();
    /// `n` of length 1, or zero.
    int GetEncodedDirection(float n[3]) override;

protected:
    TableDirectionEncoder();

private:
    std::vector<std::uint16_t> m_codes; ///< of the faces of a cube, each side × side
    int m_zero = 0;
};

/// VTK's mapper, which makes gradients with `TableDirectionEncoder`.
class VolumeMapper : public vtkFixedPointVolumeRayCastMapper {
public:
    static VolumeMapper* New();

protected:
    VolumeMapper();
};

} // namespace candela::viewer
