#pragma once

#include "database/model/SampleMemory.h"
#include "database/model/Study.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace candela {

/// Stored pixel values, decoded, before any LUT or colour conversion: little-endian samples of
/// bitsAllocated, interleaved by pixel, bits above bitsStored cleared, sign extended when signed.
/// 1-bit data is one byte a pixel. Frames follow each other.
struct StoredPixels {
    int columns = 0;
    int rows = 0;
    int samples = 1;
    int frames = 1;
    int bitsAllocated = 8;
    int bitsStored = 8;
    bool isSigned = false;
    std::string photometric;
    std::vector<std::byte> bytes;
};

/// Values of a stack, slice after slice: rows × columns each. RGB is 3 bytes a pixel, interleaved.
using Int16Values = Samples<std::int16_t>;
using FloatValues = Samples<float>;
struct RgbValues {
    std::vector<std::uint8_t> bytes;
};

/// An overlay that came in an image's header: what the equipment or a person drew, or a region of interest.
struct OverlayPlane {
    std::string label; ///< may be empty
    bool region = false;
    int left = 0; ///< column of the image below the overlay's first one; may lie outside the image
    int top = 0;
    int columns = 0;
    int rows = 0;
    std::vector<std::uint8_t> bits; ///< one byte a pixel, 0 or 1; rows × columns
};

/// A stack in memory with its real values (rescale applied; Hounsfield units for CT; palettes and YBR
/// converted to RGB). Int16 when every value is a whole number within 16 bits, else 32-bit float.
/// Written by one loader while viewers read: only slices that `ready` may be looked at.
class ImageStack {
public:
    StackInfo info;
    SeriesInfo series; ///< without its stacks
    StudyRow study;
    std::vector<FrameRef> frameRefs;     ///< one per slice (volume, image) or per frame (cine)
    std::vector<std::string> sliceNotes; ///< one per slice, e.g. "lossy JPEG 10:1"; may be empty strings
    std::vector<std::vector<OverlayPlane>> overlays; ///< one list per plane; complete once the plane is ready
    std::variant<Int16Values, FloatValues, RgbValues> values;

    /// Number of planes in `values`: slices of a volume, frames of a cine loop.
    [[nodiscard]] int planes() const { return static_cast<int>(frameRefs.size()); }
    [[nodiscard]] std::size_t planeSize() const {
        return static_cast<std::size_t>(info.columns) * static_cast<std::size_t>(info.rows);
    }
    [[nodiscard]] bool isColour() const { return std::holds_alternative<RgbValues>(values); }

    /// The real value at a voxel (luminance for colour). Indices must lie inside.
    [[nodiscard]] float at(int column, int row, int plane) const {
        const std::size_t index = static_cast<std::size_t>(plane) * planeSize() +
                                  static_cast<std::size_t>(row) * static_cast<std::size_t>(info.columns) +
                                  static_cast<std::size_t>(column);
        if (const auto* v = std::get_if<Int16Values>(&values))
            return (*v)[index];
        if (const auto* v = std::get_if<FloatValues>(&values))
            return (*v)[index];
        const auto& rgb = std::get<RgbValues>(values).bytes;
        return 0.299F * rgb[3 * index] + 0.587F * rgb[3 * index + 1] + 0.114F * rgb[3 * index + 2];
    }

    /// Allocates the readiness flags; call once, before the first slice is loaded.
    void resetReady() { m_ready = std::make_unique<std::atomic<bool>[]>(static_cast<std::size_t>(planes())); }
    [[nodiscard]] bool ready(int plane) const {
        return m_ready && m_ready[static_cast<std::size_t>(plane)].load(std::memory_order_acquire);
    }
    void setReady(int plane) {
        m_ready[static_cast<std::size_t>(plane)].store(true, std::memory_order_release);
    }

private:
    std::unique_ptr<std::atomic<bool>[]> m_ready;
};

/// A small 8-bit picture for lists, 1 (grey) or 3 (RGB) bytes a pixel, rows × columns, already windowed.
struct Thumbnail {
    int columns = 0;
    int rows = 0;
    int samples = 1;
    std::vector<std::uint8_t> bytes;
};

} // namespace candela
