#pragma once

#include "inference/Detector.h"

#include <filesystem>
#include <string>

namespace candela::test {

/// The models that ship with the program.
[[nodiscard]] std::filesystem::path models();

/// A drawn head with a rim, a brain, ventricles and, when wanted, a bright spot. MR-like values.
[[nodiscard]] inference::SliceImage drawnHead(int rows, int columns, bool spot, unsigned seed = 1);
/// A drawn chest in Hounsfield units: body, two lungs with vessels, heart and spine.
[[nodiscard]] inference::SliceImage drawnChest(int rows, int columns, unsigned seed = 1);
[[nodiscard]] inference::SliceImage noise(int rows, int columns, unsigned seed = 1);
/// Sky, hill and windows: large smooth areas with straight edges, as in a photograph.
[[nodiscard]] inference::SliceImage drawnLandscape(int rows, int columns);

/// Reads an 8-bit grey PNG; empty values when it cannot be read.
[[nodiscard]] inference::SliceImage readPng(const std::filesystem::path& file);
/// Writes an image of grey values 0…255; others are scaled to them. Throws std::runtime_error.
void writePng(const inference::SliceImage& image, const std::filesystem::path& file);

} // namespace candela::test
