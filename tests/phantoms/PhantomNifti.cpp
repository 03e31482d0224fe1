#include "tests/phantoms/Phantoms.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <zlib.h>

namespace candela::phantoms {

namespace {

template <typename T>
void put(std::vector<char>& bytes, std::size_t offset, T value) {
    std::memcpy(bytes.data() + offset, &value, sizeof value);
}

} // namespace

std::filesystem::path writeNifti(const std::filesystem::path& file, const VolumeSpec& spec, bool flipRows) {
    constexpr std::size_t header = 352;
    const auto voxels = static_cast<std::size_t>(spec.columns) * static_cast<std::size_t>(spec.rows) *
                        static_cast<std::size_t>(spec.slices);
    std::vector<char> bytes(header + 2 * voxels, 0);
    put<std::int32_t>(bytes, 0, 348);
    put<std::int16_t>(bytes, 40, 3);
    put<std::int16_t>(bytes, 42, static_cast<std::int16_t>(spec.columns));
    put<std::int16_t>(bytes, 44, static_cast<std::int16_t>(spec.rows));
    put<std::int16_t>(bytes, 46, static_cast<std::int16_t>(spec.slices));
    for (std::size_t i = 4; i < 8; ++i)
        put<std::int16_t>(bytes, 40 + 2 * i, 1);
    put<std::int16_t>(bytes, 70, 4); // int16
    put<std::int16_t>(bytes, 72, 16);
    put<float>(bytes, 76, 1);
    put<float>(bytes, 80, static_cast<float>(spec.columnSpacing));
    put<float>(bytes, 84, static_cast<float>(spec.rowSpacing));
    put<float>(bytes, 88, static_cast<float>(spec.sliceStep));
    put<float>(bytes, 108, static_cast<float>(header));
    put<float>(bytes, 112, 1);
    bytes[123] = 2; // millimetres
    put<std::int16_t>(bytes, 254, 1);
    std::memcpy(bytes.data() + 344, "n+1", 4);

    const PlanePose first = poseOf(spec, 0);
    const PlanePose second = poseOf(spec, 1);
    const double sign = flipRows ? -1 : 1;
    const Vec3 i = first.rowDir * (sign * spec.columnSpacing);
    const Vec3 j = first.columnDir * spec.rowSpacing;
    const Vec3 k = second.position - first.position;
    const Vec3 origin =
        flipRows ? first.position + first.rowDir * (spec.columnSpacing * (spec.columns - 1)) : first.position;
    const auto row = [&bytes](std::size_t offset, double a, double b, double c, double d) {
        put<float>(bytes, offset, static_cast<float>(a));
        put<float>(bytes, offset + 4, static_cast<float>(b));
        put<float>(bytes, offset + 8, static_cast<float>(c));
        put<float>(bytes, offset + 12, static_cast<float>(d));
    };
    row(280, -i.x, -j.x, -k.x, -origin.x); // NIfTI is RAS
    row(296, -i.y, -j.y, -k.y, -origin.y);
    row(312, i.z, j.z, k.z, origin.z);

    std::size_t offset = header;
    for (int z = 0; z < spec.slices; ++z) {
        for (int y = 0; y < spec.rows; ++y) {
            for (int x = 0; x < spec.columns; ++x, offset += 2)
                put<std::int16_t>(
                    bytes, offset,
                    static_cast<std::int16_t>(std::lround(valueAt(spec, origin + i * x + j * y + k * z))));
        }
    }

    std::filesystem::create_directories(file.parent_path());
    if (file.extension() == ".gz") {
        const gzFile out = gzopen(file.c_str(), "wb");
        const bool good = out && gzwrite(out, bytes.data(), static_cast<unsigned>(bytes.size())) > 0;
        if (!out || gzclose(out) != Z_OK || !good)
            throw std::runtime_error("cannot write " + file.string());
        return file;
    }
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush())
        throw std::runtime_error("cannot write " + file.string());
    return file;
}

} // namespace candela::phantoms
