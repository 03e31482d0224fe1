#include "database/importing/reader/PixelChecksum.h"

#include <array>
#include <new>
#include <xxhash.h>

namespace candela {

PixelChecksum::PixelChecksum(const dicom::InstanceHeader& header) : m_state(XXH3_createState()) {
    if (!m_state)
        throw std::bad_alloc();
    XXH3_64bits_reset(m_state);
    const std::array<std::int32_t, 6> layout{header.columns,    header.rows,
                                             header.samples,    header.bitsAllocated,
                                             header.bitsStored, header.isSigned ? 1 : 0};
    XXH3_64bits_update(m_state, layout.data(), sizeof layout);
}

PixelChecksum::~PixelChecksum() {
    XXH3_freeState(m_state);
}

void PixelChecksum::add(std::span<const std::byte> frame) {
    XXH3_64bits_update(m_state, frame.data(), frame.size());
}

std::uint64_t PixelChecksum::value() const {
    return XXH3_64bits_digest(m_state);
}

} // namespace candela
