#include "tests/unit/inference/Samples.h"

#include <algorithm>
#include <cmath>
#include <png.h>
#include <random>
#include <stdexcept>

namespace candela::test {

using inference::SliceImage;
using inference::ValueUnit;

namespace {

SliceImage blank(int rows, int columns, ValueUnit unit, float value) {
    SliceImage image;
    image.rows = rows;
    image.columns = columns;
    image.unit = unit;
    image.values.assign(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns), value);
    return image;
}

float& pixel(SliceImage& image, int row, int column) {
    return image.values[static_cast<std::size_t>(row) * static_cast<std::size_t>(image.columns) +
                        static_cast<std::size_t>(column)];
}

/// Centre and half axes relative to the image.
void ellipse(SliceImage& image, double x, double y, double w, double h, float value) {
    for (int row = 0; row < image.rows; ++row) {
        for (int column = 0; column < image.columns; ++column) {
            const double dx = (column - x * image.columns) / (w * image.columns);
            const double dy = (row - y * image.rows) / (h * image.rows);
            if (dx * dx + dy * dy <= 1)
                pixel(image, row, column) = value;
        }
    }
}

void addNoise(SliceImage& image, double sigma, unsigned seed) {
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal(0, sigma);
    for (float& value : image.values)
        value += static_cast<float>(normal(generator));
}

} // namespace

std::filesystem::path models() {
    return CANDELA_MODELS;
}

SliceImage drawnHead(int rows, int columns, bool spot, unsigned seed) {
    SliceImage image = blank(rows, columns, ValueUnit::Unspecified, 0);
    ellipse(image, 0.5, 0.5, 0.36, 0.44, 900);
    ellipse(image, 0.5, 0.5, 0.33, 0.41, 120);
    ellipse(image, 0.5, 0.5, 0.31, 0.385, 430);
    ellipse(image, 0.45, 0.48, 0.025, 0.11, 180);
    ellipse(image, 0.55, 0.48, 0.025, 0.11, 180);
    if (spot)
        ellipse(image, 0.64, 0.38, 0.06, 0.06, 820);
    addNoise(image, 15, seed);
    image.rowSpacing = image.columnSpacing = 230.0 / rows;
    return image;
}

SliceImage drawnChest(int rows, int columns, unsigned seed) {
    SliceImage image = blank(rows, columns, ValueUnit::Hounsfield, -1000);
    ellipse(image, 0.5, 0.5, 0.43, 0.33, -90);
    ellipse(image, 0.5, 0.5, 0.40, 0.30, 45);
    ellipse(image, 0.31, 0.48, 0.15, 0.21, -860);
    ellipse(image, 0.69, 0.48, 0.15, 0.21, -860);
    ellipse(image, 0.54, 0.46, 0.11, 0.12, 40);
    ellipse(image, 0.5, 0.71, 0.05, 0.05, 420);
    std::mt19937 generator(seed);
    std::uniform_real_distribution<double> place(-1, 1);
    for (int i = 0; i < 40; ++i)
        ellipse(image, (i % 2 == 0 ? 0.3 : 0.7) + 0.09 * place(generator), 0.48 + 0.14 * place(generator),
                0.006, 0.006, 20);
    addNoise(image, 18, seed);
    image.rowSpacing = image.columnSpacing = 360.0 / rows;
    return image;
}

SliceImage noise(int rows, int columns, unsigned seed) {
    SliceImage image = blank(rows, columns, ValueUnit::Grey8, 0);
    std::mt19937 generator(seed);
    for (float& value : image.values)
        value = static_cast<float>(generator() % 256);
    return image;
}

SliceImage drawnLandscape(int rows, int columns) {
    SliceImage image = blank(rows, columns, ValueUnit::Grey8, 0);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const double horizon = rows * (0.55 + 0.08 * std::sin(5.0 * column / columns));
            pixel(image, row, column) = row < horizon ? static_cast<float>(235 - 70.0 * row / rows)
                                                      : static_cast<float>(90 - 40.0 * row / rows);
            const bool house = column > columns * 0.3 && column < columns * 0.6 && row > rows * 0.35;
            if (house)
                pixel(image, row, column) = (row / 12 + column / 12) % 3 == 0 ? 30.0F : 180.0F;
        }
    }
    return image;
}

SliceImage readPng(const std::filesystem::path& file) {
    png_image png = {};
    png.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&png, file.c_str()) == 0)
        return {};
    png.format = PNG_FORMAT_GRAY;
    std::vector<std::uint8_t> bytes(PNG_IMAGE_SIZE(png));
    SliceImage image;
    if (png_image_finish_read(&png, nullptr, bytes.data(), 0, nullptr) != 0) {
        image.rows = static_cast<int>(png.height);
        image.columns = static_cast<int>(png.width);
        image.unit = ValueUnit::Grey8;
        image.values.assign(bytes.begin(), bytes.end());
    }
    png_image_free(&png);
    return image;
}

void writePng(const SliceImage& image, const std::filesystem::path& file) {
    const auto [low, high] = std::minmax_element(image.values.begin(), image.values.end());
    const bool grey = image.unit == ValueUnit::Grey8;
    const float offset = grey ? 0 : *low;
    const float scale = grey ? 1 : 255 / (*high - *low);
    std::vector<std::uint8_t> bytes;
    for (const float value : image.values)
        bytes.push_back(static_cast<std::uint8_t>(std::clamp((value - offset) * scale, 0.0F, 255.0F)));
    png_image png = {};
    png.version = PNG_IMAGE_VERSION;
    png.width = static_cast<png_uint_32>(image.columns);
    png.height = static_cast<png_uint_32>(image.rows);
    png.format = PNG_FORMAT_GRAY;
    if (png_image_write_to_file(&png, file.c_str(), 0, bytes.data(), 0, nullptr) == 0)
        throw std::runtime_error("cannot write " + file.string());
}

} // namespace candela::test
