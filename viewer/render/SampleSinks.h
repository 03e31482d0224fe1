#pragma once

#include "viewer/render/SliceSampler.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace candela::viewer {

/// Takes samples as opaque grey or colour. The ramp's bias already holds the half that makes cutting off a
/// rounding.
struct GreySink {
    GreyRamp ramp;
    std::uint32_t background = 0;
    std::uint32_t* pixels = nullptr;

    template <int Channels>
    void put(std::ptrdiff_t at, const float* value) const {
        pixels[at] = pixelOf<Channels>(value);
    }
    void leaveOut(std::ptrdiff_t first, std::ptrdiff_t end) const {
        std::fill(pixels + first, pixels + end, background);
    }

private:
    template <int Channels>
    [[nodiscard]] std::uint32_t pixelOf(const float* value) const {
        std::uint32_t channel[Channels];
        if constexpr (Channels == 1) {
            if (!ramp.plain) {
                if (value[0] >= ramp.paddingLow && value[0] <= ramp.paddingHigh)
                    return 0xFF000000U;
                if (ramp.curve) {
                    float index = value[0] * ramp.scale + ramp.bias;
                    index = index > 0 ? index : 0;
                    index = index < ramp.curveEnd ? index : ramp.curveEnd;
                    return 0xFF000000U | ramp.curve[static_cast<int>(index)] * 0x010101U;
                }
            }
        }
        for (int c = 0; c < Channels; ++c) {
            float grey = value[c] * ramp.scale + ramp.bias;
            grey = grey > 0 ? grey : 0; // also for NaN
            grey = grey < 255 ? grey : 255;
            channel[c] = static_cast<std::uint32_t>(static_cast<int>(grey));
        }
        if constexpr (Channels == 1)
            return 0xFF000000U | channel[0] * 0x010101U;
        else
            return 0xFF000000U | channel[0] << 16 | channel[1] << 8 | channel[2];
    }
};

/// Takes samples as real values (luminance of colours), NaN where there is none.
struct ValueSink {
    float* values = nullptr;

    template <int Channels>
    void put(std::ptrdiff_t at, const float* value) const {
        if constexpr (Channels == 1)
            values[at] = value[0];
        else
            values[at] = 0.299F * value[0] + 0.587F * value[1] + 0.114F * value[2];
    }
    void leaveOut(std::ptrdiff_t first, std::ptrdiff_t end) const {
        std::fill(values + first, values + end, std::numeric_limits<float>::quiet_NaN());
    }
};

} // namespace candela::viewer
