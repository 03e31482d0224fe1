#include "database/deidentifying/PixelEditing.h"

#include <gtest/gtest.h>

namespace candela::test {
namespace {

using dicom::Bytes;
using dicom::PixelLayout;

PixelLayout layoutOf(int samples, int allocated, bool isSigned, const char* photometric) {
    PixelLayout layout;
    layout.columns = 4;
    layout.rows = 3;
    layout.samples = samples;
    layout.bitsAllocated = allocated;
    layout.bitsStored = allocated;
    layout.isSigned = isSigned;
    layout.photometric = photometric;
    return layout;
}

TEST(HiddenPixels, TakeTheDarkestValueAndLeaveTheOthers) {
    const PixelLayout layout = layoutOf(1, 16, true, "MONOCHROME2");
    Bytes frame;
    for (int i = 0; i < 12; ++i) {
        const auto value = static_cast<std::uint16_t>(static_cast<std::int16_t>(100 * i - 500));
        frame.push_back(static_cast<std::byte>(value & 0xffU));
        frame.push_back(static_cast<std::byte>(value >> 8U));
    }
    const Bytes before = frame;
    deidentifying::hide(frame, layout, {{1, 1, 2, 9}}, {}, 0);
    for (std::size_t i = 0; i < 12; ++i) {
        const bool inside = i == 5 || i == 6 || i == 9 || i == 10;
        const std::size_t from = inside ? 0 : i; // −500 is the darkest
        EXPECT_EQ(frame[2 * i], before[2 * from]) << i;
        EXPECT_EQ(frame[2 * i + 1], before[2 * from + 1]) << i;
    }
}

TEST(HiddenPixels, AreBlackInEveryColourSpace) {
    for (const auto& [photometric, expected] :
         {std::pair{"RGB", std::array{0, 0, 0}}, std::pair{"YBR_FULL", std::array{0, 128, 128}}}) {
        const PixelLayout layout = layoutOf(3, 8, false, photometric);
        Bytes frame(36, std::byte{200});
        std::vector<bool> hidden(12, false);
        hidden[7] = true;
        deidentifying::hide(frame, layout, {}, hidden, 0);
        for (std::size_t s = 0; s < 3; ++s)
            EXPECT_EQ(std::to_integer<int>(frame[21 + s]), expected[s]) << photometric;
        EXPECT_EQ(std::to_integer<int>(frame[20]), 200);
        EXPECT_EQ(std::to_integer<int>(frame[24]), 200);
    }
    PixelLayout inverted = layoutOf(1, 8, false, "MONOCHROME1");
    Bytes frame(12, std::byte{10});
    frame[11] = std::byte{99};
    deidentifying::hide(frame, inverted, {{0, 0, 1, 1}}, {}, 0);
    EXPECT_EQ(std::to_integer<int>(frame[0]), 99) << "the largest value is black";
    const PixelLayout palette = layoutOf(1, 8, false, "PALETTE COLOR");
    deidentifying::hide(frame, palette, {{1, 0, 1, 1}}, {}, 42);
    EXPECT_EQ(std::to_integer<int>(frame[1]), 42);
}

} // namespace
} // namespace candela::test
