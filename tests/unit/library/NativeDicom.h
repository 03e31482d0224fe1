#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace candela::test {

/// An uncompressed DICOM image of any layout, written here byte by byte.
struct NativeImage {
    std::string name;
    int columns = 48;
    int rows = 40;
    int samples = 1;
    int allocated = 16;
    int stored = 12;
    bool isSigned = false;
    bool planar = false;
    int frames = 1;
    bool bigEndian = false;
    std::string photometric = "MONOCHROME2";
    std::string uid = "2.25.4711";
    std::string pixels;  ///< little-endian
    std::string trailer; ///< elements after the pixels
};

class NativeDicom {
public:
    explicit NativeDicom(const NativeImage& image) : m_big(false) {
        m_bytes.assign(128, '\0');
        m_bytes += "DICM";
        std::string meta = std::string("\2\0\x10\0UI\x14\0", 8) +
                           (image.bigEndian ? std::string("1.2.840.10008.1.2.2\0", 20)
                                            : std::string("1.2.840.10008.1.2.1\0", 20));
        m_bytes += std::string("\2\0\0\0UL\4\0", 8);
        little(meta.size(), 4);
        m_bytes += meta;
        m_big = image.bigEndian;
        text(0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.7");
        text(0x0008, 0x0018, "UI", image.uid);
        text(0x0008, 0x0060, "CS", "OT");
        text(0x0010, 0x0010, "PN", "Layout^" + image.name);
        text(0x0010, 0x0020, "LO", "layouts");
        text(0x0020, 0x000d, "UI", "2.25.4700");
        text(0x0020, 0x000e, "UI", image.uid + ".1");
        number(0x0028, 0x0002, image.samples);
        text(0x0028, 0x0004, "CS", image.photometric);
        if (image.samples > 1)
            number(0x0028, 0x0006, image.planar ? 1 : 0);
        if (image.frames > 1)
            text(0x0028, 0x0008, "IS", std::to_string(image.frames));
        number(0x0028, 0x0010, image.rows);
        number(0x0028, 0x0011, image.columns);
        number(0x0028, 0x0100, image.allocated);
        number(0x0028, 0x0101, image.stored);
        number(0x0028, 0x0102, image.stored - 1);
        number(0x0028, 0x0103, image.isSigned ? 1 : 0);
        std::string pixels = image.pixels;
        if (pixels.size() % 2 != 0)
            pixels += '\0';
        if (m_big) {
            for (std::size_t i = 0; i + 1 < pixels.size(); i += 2)
                std::swap(pixels[i], pixels[i + 1]);
        }
        tag(0x7fe0, 0x0010, "OW");
        put(0, 2);
        put(pixels.size(), 4);
        m_bytes += pixels + image.trailer;
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    void little(std::uint64_t value, int count) {
        for (int i = 0; i < count; ++i)
            m_bytes += static_cast<char>(value >> 8 * i & 0xffU);
    }
    void put(std::uint64_t value, int count) {
        for (int i = 0; i < count; ++i)
            m_bytes += static_cast<char>(value >> 8 * (m_big ? count - 1 - i : i) & 0xffU);
    }
    void tag(unsigned group, unsigned element, const char* vr) {
        put(group, 2);
        put(element, 2);
        m_bytes.append(vr, 2);
    }
    void text(unsigned group, unsigned element, const char* vr, std::string value) {
        if (value.size() % 2 != 0)
            value += std::strcmp(vr, "UI") == 0 ? '\0' : ' ';
        tag(group, element, vr);
        put(value.size(), 2);
        m_bytes += value;
    }
    void number(unsigned group, unsigned element, int value) {
        tag(group, element, "US");
        put(2, 2);
        put(static_cast<unsigned>(value), 2);
    }

    bool m_big;
    std::string m_bytes;
};

/// A smooth image with some noise: `count` samples of `bytes` bytes, the value of each from `value(index,
/// noise)`.
template <typename Value>
std::string samplesOf(std::size_t count, int bytes, Value&& value) {
    std::string pixels;
    std::uint32_t noise = 1;
    for (std::size_t i = 0; i < count; ++i) {
        noise = noise * 1664525U + 1013904223U;
        const auto sample = static_cast<std::uint64_t>(value(i, noise >> 24U));
        for (int b = 0; b < bytes; ++b)
            pixels += static_cast<char>(sample >> 8 * b & 0xffU);
    }
    return pixels;
}

/// Every layout of uncompressed pixels that a file can have.
inline std::vector<NativeImage> nativeLayouts() {
    const auto ramp = [](std::size_t i, std::uint32_t noise) { return 200 + i % 48 * 7 + noise % 5; };
    const auto around0 = [](std::size_t i, std::uint32_t noise) {
        return static_cast<std::int64_t>(i % 48 * 9) - 220 + noise % 7;
    };
    constexpr std::size_t pixels = 48 * 40;
    std::vector<NativeImage> layouts;
    const auto add = [&layouts](NativeImage image) {
        image.uid += "." + std::to_string(layouts.size() + 1);
        layouts.push_back(std::move(image));
    };
    add({.name = "12 of 16 bits", .pixels = samplesOf(pixels, 2, ramp)});
    add({.name = "signed 16", .stored = 16, .isSigned = true, .pixels = samplesOf(pixels, 2, around0)});
    add({.name = "signed 12 of 16 without extension",
         .stored = 12,
         .isSigned = true,
         .pixels =
             samplesOf(pixels, 2, [&](std::size_t i, std::uint32_t n) { return around0(i, n) & 0xfff; })});
    add({.name = "overlay in the high bits",
         .pixels = samplesOf(pixels, 2, [&](std::size_t i, std::uint32_t n) {
             return ramp(i, n) | (i % 48 > 30 ? 0x8000U : 0U) | (i > 900 ? 0x1000U : 0U);
         })});
    add({.name = "all 16 bits",
         .stored = 16,
         .pixels = samplesOf(pixels, 2, [](std::size_t i, std::uint32_t n) { return i * 34 + n % 3; })});
    add({.name = "few values in 16 bits",
         .stored = 16,
         .pixels = samplesOf(pixels, 2, [](std::size_t i, std::uint32_t) { return 40000 + i / 500; })});
    add({.name = "big endian 16", .bigEndian = true, .pixels = samplesOf(pixels, 2, ramp)});
    add({.name = "big endian 8 in words",
         .allocated = 8,
         .stored = 8,
         .bigEndian = true,
         .pixels = samplesOf(pixels, 1, [](std::size_t i, std::uint32_t n) { return i % 48 * 4 + n % 3; })});
    add({.name = "8 bits",
         .allocated = 8,
         .stored = 8,
         .pixels = samplesOf(pixels, 1, [](std::size_t i, std::uint32_t n) { return i % 48 * 4 + n % 3; })});
    add({.name = "8 bits of odd size",
         .columns = 47,
         .rows = 39,
         .allocated = 8,
         .stored = 6,
         .pixels = samplesOf(47 * 39, 1, [](std::size_t i, std::uint32_t n) { return i % 47 + n % 3; })});
    add({.name = "frames of odd size",
         .columns = 47,
         .rows = 39,
         .allocated = 8,
         .stored = 8,
         .frames = 5,
         .pixels =
             samplesOf(5 * 47 * 39, 1, [](std::size_t i, std::uint32_t n) { return i % 47 * 3 + n % 3; })});
    add({.name = "big endian frames of odd size in words",
         .columns = 47,
         .rows = 39,
         .allocated = 8,
         .stored = 8,
         .frames = 4,
         .bigEndian = true,
         .pixels =
             samplesOf(4 * 47 * 39, 1, [](std::size_t i, std::uint32_t n) { return i % 47 * 3 + n % 3; })});
    add({.name = "colour by pixel",
         .samples = 3,
         .allocated = 8,
         .stored = 8,
         .photometric = "RGB",
         .pixels = samplesOf(3 * pixels, 1,
                             [](std::size_t i, std::uint32_t n) { return i / 3 % 48 * 4 + i % 3 + n % 3; })});
    add({.name = "colour by plane, frames",
         .samples = 3,
         .allocated = 8,
         .stored = 8,
         .planar = true,
         .frames = 3,
         .photometric = "RGB",
         .pixels =
             samplesOf(9 * pixels, 1, [](std::size_t i, std::uint32_t n) { return i % 48 * 4 + n % 3; })});
    add({.name = "YBR by pixel",
         .samples = 3,
         .allocated = 8,
         .stored = 8,
         .photometric = "YBR_FULL",
         .pixels = samplesOf(3 * pixels, 1, [](std::size_t i, std::uint32_t n) {
             return i % 3 == 0 ? i % 200 : 128 + n % 2;
         })});
    add({.name = "YBR 4:2:2",
         .samples = 3,
         .allocated = 8,
         .stored = 8,
         .photometric = "YBR_FULL_422",
         .pixels = samplesOf(2 * pixels, 1, [](std::size_t i, std::uint32_t) { return i % 96; })});
    add({.name = "many frames",
         .frames = 20,
         .pixels = samplesOf(20 * pixels, 2, ramp),
         .trailer = std::string("\xfc\xff\xfc\xff"
                                "OB\0\0\x20\0\0\0",
                                12) +
                    std::string(32, '\0')});
    add({.name = "32 bits",
         .allocated = 32,
         .stored = 32,
         .pixels =
             samplesOf(pixels, 4, [](std::size_t i, std::uint32_t n) { return 70000 + i * 3 + n % 4; })});
    add({.name = "1 bit, frames across bytes",
         .columns = 47,
         .rows = 39,
         .allocated = 1,
         .stored = 1,
         .frames = 40,
         .pixels = std::string((40 * 47 * 39 + 7) / 8, '\x0f')});
    add({.name = "cut off", .frames = 4, .pixels = samplesOf(4 * pixels - 300, 2, ramp)});
    return layouts;
}

} // namespace candela::test
