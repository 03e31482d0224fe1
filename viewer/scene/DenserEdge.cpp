#include "viewer/scene/DenserEdge.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace candela::viewer {

namespace {

/// Of the columns, taken at each edge.
constexpr double bandPart = 0.08;
/// Of the range of values, between the two edges.
constexpr double clearPart = 0.05;
constexpr int rowsTaken = 200;

} // namespace

int denserEdge(const ImageStack& stack, int plane) {
    const int columns = stack.info.columns;
    const int rows = stack.info.rows;
    if (plane < 0 || plane >= stack.planes() || !stack.ready(plane) || columns < 4 || rows < 1 ||
        stack.isColour())
        return 0;
    const int band = std::max(1, static_cast<int>(columns * bandPart));
    const int step = std::max(1, rows / rowsTaken);
    const auto& padding = stack.info.padding;
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    const auto mean = [&](int first, int last) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < rows; row += step) {
            for (int column = first; column < last; ++column) {
                const double value = stack.at(column, row, plane);
                if (!std::isfinite(value) || (padding && value >= padding->low && value <= padding->high))
                    continue;
                low = std::min(low, value);
                high = std::max(high, value);
                sum += value;
                ++count;
            }
        }
        return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
    };
    const double left = mean(0, band);
    const double right = mean(columns - band, columns);
    mean(band, columns - band); // for the range
    const double difference = (right - left) * (stack.info.inverted ? -1 : 1);
    if (!std::isfinite(difference) || std::abs(difference) <= clearPart * (high - low))
        return 0;
    return difference > 0 ? 1 : -1;
}

} // namespace candela::viewer
