#pragma once

namespace candela {

/// A rectangle of pixels; `left` and `top` count from 0.
struct PixelBox {
    int left = 0;
    int top = 0;
    int columns = 0;
    int rows = 0;
    bool operator==(const PixelBox&) const = default;
};

} // namespace candela
