#include "database/deidentifying/TextSearch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <opencv2/imgproc.hpp>

namespace candela::deidentifying {
namespace {

constexpr int shortestCharacter = 6; ///< pixels
constexpr int tallestCharacter = 46; ///< at the scale of the picture that is looked at
constexpr int contrast = 60;         ///< of 255, between writing and what surrounds it
constexpr int widestStroke = 17;     ///< pixels
constexpr std::size_t fewestCharacters = 3;
constexpr double brightnessSpread = 14;   ///< of 255, between characters of a row
constexpr double writtenBrightness = 250; ///< of 255, in measured values
constexpr double markSpread = 60;         ///< of 255, between a row and what else stands in it

/// A connected piece that may be a character.
struct Piece {
    cv::Rect box;
    double peak = 0;      ///< brightness of its brightest tenth
    double brightest = 0; ///< of its brightest pixel
    double stroke = 0;    ///< pixels
    [[nodiscard]] double middle() const { return box.y + box.height / 2.0; }
};

/// Fills in how bright a piece is.
void measureBrightness(const cv::Mat& picture, const cv::Mat& labels, int label, Piece& piece) {
    const cv::Rect& box = piece.box;
    std::array<int, 256> histogram{};
    int count = 0;
    for (int y = box.y; y < box.y + box.height; ++y) {
        for (int x = box.x; x < box.x + box.width; ++x) {
            if (labels.at<int>(y, x) == label) {
                ++histogram[picture.at<std::uint8_t>(y, x)];
                ++count;
            }
        }
    }
    int above = 0;
    for (int value = 255; value >= 0; --value) {
        above += histogram[static_cast<std::size_t>(value)];
        if (above > 0 && piece.brightest == 0)
            piece.brightest = value;
        if (above * 10 >= count) {
            piece.peak = value;
            return;
        }
    }
}

double strokeOf(const cv::Mat& distance, const cv::Mat& labels, int label, cv::Rect box) {
    float largest = 0;
    for (int y = box.y; y < box.y + box.height; ++y) {
        for (int x = box.x; x < box.x + box.width; ++x) {
            if (labels.at<int>(y, x) == label)
                largest = std::max(largest, distance.at<float>(y, x));
        }
    }
    return 2.0 * largest;
}

/// What is bright and thin in a picture: pieces that may be characters, and marks of any shape that may stand
/// between them, such as hyphens and dots.
struct Marks {
    std::vector<Piece> characters;
    std::vector<Piece> all;
};

Marks marksOf(const cv::Mat& picture) {
    cv::Mat hat;
    cv::morphologyEx(picture, hat, cv::MORPH_TOPHAT,
                     cv::getStructuringElement(cv::MORPH_RECT, {widestStroke, widestStroke}));
    const cv::Mat bright = hat >= contrast;
    cv::Mat labels;
    cv::Mat statistics;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(bright, labels, statistics, centres, 8, CV_32S);
    cv::Mat distance;
    cv::distanceTransform(bright, distance, cv::DIST_L2, 3);
    Marks marks;
    for (int i = 1; i < count; ++i) {
        const cv::Rect box(statistics.at<int>(i, cv::CC_STAT_LEFT), statistics.at<int>(i, cv::CC_STAT_TOP),
                           statistics.at<int>(i, cv::CC_STAT_WIDTH),
                           statistics.at<int>(i, cv::CC_STAT_HEIGHT));
        if (box.height > tallestCharacter || box.width > 3 * tallestCharacter)
            continue;
        Piece piece{box, 0, 0, strokeOf(distance, labels, i, box)};
        measureBrightness(picture, labels, i, piece);
        marks.all.push_back(piece);
        const double fill = statistics.at<int>(i, cv::CC_STAT_AREA) / static_cast<double>(box.area());
        const bool upright = box.width <= 0.45 * box.height; // 1, I, l
        if (box.height >= shortestCharacter && box.width <= 2.5 * box.height && fill >= 0.06 &&
            (fill <= 0.92 || upright) && piece.stroke <= std::max(4.0, 0.45 * box.height))
            marks.characters.push_back(piece);
    }
    return marks;
}

bool areNeighbours(const Piece& a, const Piece& b) {
    const double tall = std::max(a.box.height, b.box.height);
    const double low = std::min(a.box.height, b.box.height);
    const int gap = std::max(a.box.x, b.box.x) - std::min(a.box.x + a.box.width, b.box.x + b.box.width);
    return tall <= 1.7 * low && std::abs(a.middle() - b.middle()) <= 0.35 * tall && gap >= -0.3 * tall &&
           gap <= 1.1 * tall && std::abs(a.peak - b.peak) <= brightnessSpread &&
           std::max(a.stroke, b.stroke) <= 2.0 * std::min(a.stroke, b.stroke);
}

/// A row grown by what stands before, in and behind it: further words, single characters, hyphens.
cv::Rect grown(cv::Rect row, const std::vector<Piece>& marks, double peak) {
    const double height = row.height;
    for (bool grew = true; grew;) {
        grew = false;
        for (const Piece& mark : marks) {
            const int gap =
                std::max(row.x, mark.box.x) - std::min(row.x + row.width, mark.box.x + mark.box.width);
            const bool inLine = mark.middle() > row.y - 0.15 * height &&
                                mark.middle() < row.y + 1.15 * height && mark.box.height <= 1.6 * height;
            if (!inLine || gap > 1.7 * height || std::abs(mark.peak - peak) > markSpread ||
                (row | mark.box) == row)
                continue;
            // The row may become longer, hardly higher.
            const cv::Rect longer = row | mark.box;
            if (longer.height > 1.5 * height)
                continue;
            row = longer;
            grew = true;
        }
    }
    return row;
}

/// Boxes of rows of characters.
std::vector<cv::Rect> rowsOf(Marks marks) {
    std::vector<Piece>& pieces = marks.characters;
    std::ranges::sort(pieces, {}, [](const Piece& piece) { return piece.box.x; });
    std::vector<std::size_t> parent(pieces.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&parent](std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    for (std::size_t a = 0; a < pieces.size(); ++a) {
        const int reach = pieces[a].box.x + pieces[a].box.width + 2 * tallestCharacter;
        for (std::size_t b = a + 1; b < pieces.size() && pieces[b].box.x <= reach; ++b) {
            if (areNeighbours(pieces[a], pieces[b]))
                parent[root(a)] = root(b);
        }
    }
    std::vector<cv::Rect> boxes(pieces.size());
    std::vector<double> peaks(pieces.size(), 0);
    std::vector<std::size_t> members(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::size_t row = root(i);
        boxes[row] = members[row]++ == 0 ? pieces[i].box : boxes[row] | pieces[i].box;
        peaks[row] = std::max(peaks[row], pieces[i].peak);
    }
    std::vector<cv::Rect> rows;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        // A row is long and flat; specks of anatomy that touch in a chain are not.
        if (members[i] >= fewestCharacters && boxes[i].width >= 1.4 * boxes[i].height)
            rows.push_back(grown(boxes[i], marks.all, peaks[i]));
    }
    return rows;
}

/// Leaves the marks that are as bright as writing in measured values.
Marks brightest(Marks marks) {
    const auto isDimmer = [](const Piece& piece) { return piece.brightest < writtenBrightness; };
    std::erase_if(marks.characters, isDimmer);
    std::erase_if(marks.all, isDimmer);
    return marks;
}

void addRows(const cv::Mat& picture, double scale, bool measured, std::vector<PixelBox>& found) {
    cv::Mat scaled = picture;
    if (scale != 1)
        cv::resize(picture, scaled, {}, scale, scale, cv::INTER_AREA);
    if (scaled.rows < widestStroke || scaled.cols < widestStroke)
        return;
    std::vector<cv::Rect> rows;
    if (measured) {
        rows = rowsOf(brightest(marksOf(scaled)));
    } else {
        rows = rowsOf(marksOf(scaled));
        const std::vector<cv::Rect> dark = rowsOf(marksOf(255 - scaled));
        rows.insert(rows.end(), dark.begin(), dark.end());
    }
    for (const cv::Rect& row : rows) {
        const double margin = 0.35 * row.height + 1;
        const int left = std::max(0, static_cast<int>((row.x - 2 * margin) / scale));
        const int top = std::max(0, static_cast<int>((row.y - margin) / scale));
        const int right =
            std::min(picture.cols, static_cast<int>(std::ceil((row.x + row.width + 2 * margin) / scale)));
        const int bottom =
            std::min(picture.rows, static_cast<int>(std::ceil((row.y + row.height + margin) / scale)));
        found.push_back({left, top, right - left, bottom - top});
    }
}

bool touch(const PixelBox& a, const PixelBox& b) {
    return a.left <= b.left + b.columns && b.left <= a.left + a.columns && a.top <= b.top + b.rows &&
           b.top <= a.top + a.rows;
}

PixelBox around(const PixelBox& a, const PixelBox& b) {
    const int left = std::min(a.left, b.left);
    const int top = std::min(a.top, b.top);
    return {left, top, std::max(a.left + a.columns, b.left + b.columns) - left,
            std::max(a.top + a.rows, b.top + b.rows) - top};
}

} // namespace

std::vector<PixelBox> joinedBoxes(std::vector<PixelBox> boxes) {
    for (bool joined = true; joined;) {
        joined = false;
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            for (std::size_t b = a + 1; b < boxes.size();) {
                if (!touch(boxes[a], boxes[b])) {
                    ++b;
                    continue;
                }
                boxes[a] = around(boxes[a], boxes[b]);
                boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(b));
                joined = true;
            }
        }
    }
    std::ranges::sort(boxes, {}, [](const PixelBox& box) { return std::pair(box.top, box.left); });
    return boxes;
}

std::vector<PixelBox> textBoxes(std::span<const std::uint8_t> grey, int columns, int rows, bool measured) {
    const cv::Mat picture(rows, columns, CV_8U, const_cast<std::uint8_t*>(grey.data())); // only read
    std::vector<PixelBox> found;
    addRows(picture, 1, measured, found);
    addRows(picture, 0.5, measured, found);
    return joinedBoxes(std::move(found));
}

} // namespace candela::deidentifying
