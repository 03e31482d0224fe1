#pragma once

#include "database/dicom/ImageFile.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

struct XXH3_state_s;

namespace candela {

/// XXH3 (64 bits) of an image's layout and its decoded stored values: the cheap question whether two files
/// may show the same.
class PixelChecksum {
public:
    explicit PixelChecksum(const dicom::InstanceHeader& header);
    ~PixelChecksum();
    PixelChecksum(const PixelChecksum&) = delete;
    PixelChecksum& operator=(const PixelChecksum&) = delete;
    void add(std::span<const std::byte> frame);
    [[nodiscard]] std::uint64_t value() const;

private:
    XXH3_state_s* m_state;
};

} // namespace candela
