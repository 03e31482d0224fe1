#include "database/deidentifying/FaceRegion.h"

#include "database/deidentifying/HeadGrid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

namespace candela::deidentifying {
namespace {

constexpr double aboveNasion = 6;          ///< mm of skin above the nasion that go with the face
constexpr double depthAtNasion = 9;        ///< mm behind the skin, at and above the nasion
constexpr double depthOfOrbits = 45;       ///< mm, 50 mm below the nasion
constexpr double depthOfJaw = 62;          ///< mm, from 95 mm below it
constexpr double leastNose = 9;            ///< mm that a nose stands out before the cheeks
constexpr double nasionBelowVertex = 0.55; ///< of the head's length
constexpr double faceBelowVertex = 0.62;   ///< where a volume shows more than a forehead
constexpr double nasionAboveTip = 28;      ///< mm, at least
constexpr double nasionReach = 54;         ///< mm, at most
constexpr double foreheadAbove = 18;       ///< mm above the nasion
constexpr double foreheadRecedes = 5;      ///< mm, at most
constexpr double middleStrip = 7;          ///< mm beside the midline
constexpr double cheekFrom = 20;           ///< mm beside the midline
constexpr double cheekTo = 28;
constexpr double noseLength = 56; ///< mm from where it begins to stand out to its tip, at most

/// Words of a header that tell of a head.
constexpr auto headWords = std::to_array<std::string_view>(
    {"head",   "brain", "skull", "neuro", "kopf",   "schädel",  "schaedel", "crane",   "crâne",  "cerebr",
     "cabeza", "orbit", "sinus", "face",  "facial", "pituitar", "hirn",     "cranial", "mprage", "encephal"});

bool namesAHead(const SeriesInfo& series, const StudyRow& study) {
    std::string text =
        series.bodyPart + " " + series.description + " " + series.protocolName + " " + study.description;
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::ranges::any_of(
        headWords, [&text](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// Where the head lies in the grid.
struct HeadShape {
    double vertex = 0; ///< z of its top, mm
    double bottom = 0; ///< z of the lowest slice with head in it
    double middle = 0; ///< x of the midline
    double length = 0; ///< from front to back, mm
    double width = 0;
    bool topCut = false; ///< the volume ends below the vertex
};

HeadShape shapeOf(const HeadGrid& grid) {
    HeadShape shape;
    int top = -1;
    int bottom = -1;
    for (int z = 0; z < grid.depth(); ++z) {
        if (grid.areaAt(z) == 0)
            continue;
        top = z;
        bottom = bottom < 0 ? z : bottom;
    }
    if (top < 0)
        return shape;
    shape.vertex = grid.placeOf(0, 0, top).z;
    shape.bottom = grid.placeOf(0, 0, bottom).z;
    int largest = 0;
    double sum = 0;
    double count = 0;
    const int upper = std::max(bottom, top - static_cast<int>(120 / HeadGrid::step));
    for (int z = upper; z <= top; ++z) {
        largest = std::max(largest, grid.areaAt(z));
        const HeadGrid::Extent extent = grid.extentAt(z);
        if (extent.lastX < extent.firstX)
            continue;
        shape.length = std::max(shape.length, (extent.lastY - extent.firstY + 1) * HeadGrid::step);
        shape.width = std::max(shape.width, (extent.lastX - extent.firstX + 1) * HeadGrid::step);
        sum += (extent.lastX + extent.firstX) / 2.0;
        ++count;
    }
    shape.middle = grid.placeOf(0, 0, 0).x + HeadGrid::step * sum / std::max(count, 1.0);
    shape.topCut = top == grid.lastCovered() && grid.areaAt(top) > largest * 0.35;
    return shape;
}

/// y of the skin's front in a strip beside the midline at one height; infinite where there is none.
double frontOf(const HeadGrid& grid, int z, double middle, double from, double to) {
    std::vector<double> fronts;
    for (int x = 0; x < grid.width(); ++x) {
        const double beside = std::abs(grid.placeOf(x, 0, z).x - middle);
        if (beside < from || beside > to)
            continue;
        const int y = grid.firstHeadY(x, z);
        if (y >= 0)
            fronts.push_back(grid.placeOf(x, y, z).y);
    }
    if (fronts.size() < 3)
        return std::numeric_limits<double>::infinity();
    const auto half = fronts.begin() + static_cast<std::ptrdiff_t>(fronts.size() / 2);
    std::nth_element(fronts.begin(), half, fronts.end());
    return *half;
}

/// Whether a forehead stands above a place: the skin there hardly recedes. The slope of a skull does.
bool isBelowForehead(const HeadGrid& grid, const HeadShape& shape, Vec3 nasion) {
    const int z = grid.sliceAt(nasion.z + foreheadAbove);
    const double front =
        z < 0 ? std::numeric_limits<double>::infinity() : frontOf(grid, z, shape.middle, 0, middleStrip);
    return !std::isfinite(front) || front <= nasion.y + foreheadRecedes;
}

/// How far the middle of the face stands out before the cheeks at a height, mm.
double standingOut(const HeadGrid& grid, const HeadShape& shape, int z) {
    const double nose = frontOf(grid, z, shape.middle, 0, middleStrip);
    const double cheek = frontOf(grid, z, shape.middle, cheekFrom, cheekTo);
    return std::isfinite(nose) && std::isfinite(cheek) ? cheek - nose : 0;
}

/// The hollow above the nose that begins to stand out at slice `root`.
std::optional<Vec3> nasionAbove(const HeadGrid& grid, const HeadShape& shape, int root) {
    double most = 0;
    int tip = root;
    for (int z = root; z >= std::max(0, root - static_cast<int>(noseLength / HeadGrid::step)); --z) {
        const double out = standingOut(grid, shape, z);
        if (out > most) {
            most = out;
            tip = z;
        }
    }
    std::optional<Vec3> nasion;
    for (int z = tip + static_cast<int>(nasionAboveTip / HeadGrid::step);
         z <= std::min(grid.depth() - 1, tip + static_cast<int>(nasionReach / HeadGrid::step)); ++z) {
        const double front = frontOf(grid, z, shape.middle, 0, middleStrip);
        if (std::isfinite(front) && (!nasion || front > nasion->y))
            nasion = Vec3{shape.middle, front, grid.placeOf(0, 0, z).z};
    }
    return nasion;
}

/// From the forehead down the nose is the first that stands out; the chin does so too.
std::optional<Vec3> nasionByNose(const HeadGrid& grid, const HeadShape& shape) {
    const double highest = shape.topCut ? shape.vertex : shape.vertex - 0.45 * shape.length;
    const double lowest = shape.topCut ? shape.bottom : shape.vertex - 1.1 * shape.length;
    for (int z = grid.depth() - 1; z >= 0; --z) {
        const double height = grid.placeOf(0, 0, z).z;
        if (height > highest || height < lowest || standingOut(grid, shape, z) < leastNose)
            continue;
        const std::optional<Vec3> nasion = nasionAbove(grid, shape, z);
        if (nasion && isBelowForehead(grid, shape, *nasion))
            return nasion;
    }
    return std::nullopt;
}

std::optional<Vec3> nasionByProportion(const HeadGrid& grid, const HeadShape& shape) {
    if (shape.topCut)
        return std::nullopt;
    const double height = shape.vertex - nasionBelowVertex * shape.length;
    const int z = grid.sliceAt(height);
    const double front =
        z < 0 ? std::numeric_limits<double>::infinity() : frontOf(grid, z, shape.middle, 0, middleStrip);
    if (!std::isfinite(front))
        return std::nullopt;
    const Vec3 nasion{shape.middle, front, height};
    return isBelowForehead(grid, shape, nasion) ? std::optional(nasion) : std::nullopt;
}

double lengthOf(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values)
        sum += value * value;
    return std::sqrt(sum);
}

/// ‖Δ − b‖ / ‖x‖
double residualBias(const std::vector<double>& before, const std::vector<double>& after) {
    double mean = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        mean += (after[i] - before[i]) / static_cast<double>(before.size());
    std::vector<double> residual;
    for (std::size_t i = 0; i < before.size(); ++i)
        residual.push_back(after[i] - before[i] - mean);
    const double length = lengthOf(before);
    return length > 0 ? lengthOf(residual) / length : 0;
}

} // namespace

bool FaceRegion::contains(Vec3 place) const {
    const double below = m_nasion.z - place.z;
    if (below < -aboveNasion)
        return false;
    const double depth = below <= 0    ? depthAtNasion
                         : below <= 50 ? depthAtNasion + (depthOfOrbits - depthAtNasion) * below / 50
                         : below <= 95 ? depthOfOrbits + (depthOfJaw - depthOfOrbits) * (below - 50) / 45
                                       : depthOfJaw;
    return place.y < m_nasion.y + depth;
}

std::vector<bool> FaceRegion::inPlane(const StackInfo& info, int plane) const {
    std::vector<bool> inside(static_cast<std::size_t>(info.columns) * static_cast<std::size_t>(info.rows),
                             false);
    std::size_t index = 0;
    for (int row = 0; row < info.rows; ++row) {
        for (int column = 0; column < info.columns; ++column, ++index)
            inside[index] = contains(placeOfVoxel(info, column, row, plane));
    }
    return inside;
}

FaceFinding findFace(const ImageStack& stack) {
    const std::string& modality = stack.series.modality;
    if (stack.info.kind != StackKind::Volume || (modality != "CT" && modality != "MR") || stack.isColour() ||
        !stack.info.geometry.spacingKnown || !stack.info.geometry.orientationKnown)
        return {};
    const bool named = namesAHead(stack.series, stack.study);
    if (!named && !stack.series.bodyPart.empty())
        return {};
    const HeadGrid grid(stack);
    const HeadShape shape = shapeOf(grid);
    const bool headSized =
        shape.width >= 110 && shape.width <= 200 && shape.length >= 140 && shape.length <= 250;
    if (!named && !headSized)
        return {};
    std::optional<Vec3> nasion = nasionByNose(grid, shape);
    if (!nasion && !shape.topCut && shape.vertex - shape.bottom < faceBelowVertex * shape.length)
        return {FaceSearch::NotInIt, {}};
    if (!nasion)
        nasion = nasionByProportion(grid, shape);
    if (!nasion)
        return {FaceSearch::NotFound, {}};
    return {FaceSearch::Found, FaceRegion(*nasion)};
}

FaceBias biasOf(const ImageStack& stack, const FaceRegion& region) {
    const HeadGrid before(stack);
    HeadGrid after(before);
    FaceBias bias;
    bias.removedMl = after.remove(region);
    const HeadGrid::Regions x = before.measured(region);
    const HeadGrid::Regions changed = after.measured(region);
    bias.intensity = residualBias(x.means, changed.means);
    bias.volume = residualBias(x.volumes, changed.volumes);
    return bias;
}

} // namespace candela::deidentifying
