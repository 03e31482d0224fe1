#include "inference/Preprocessing.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <opencv2/imgproc.hpp>

namespace candela::inference {

namespace {

using Parameters = PreprocessingParameters;

int roundHalfUp(double value) {
    return static_cast<int>(std::floor(value + 0.5));
}

int halfRoundedDown(int value) {
    return value >= 0 ? value / 2 : -((1 - value) / 2);
}

/// NaN and infinities become the smallest finite value, 0 if there is none.
cv::Mat finite(const SliceImage& image) {
    cv::Mat result(image.rows, image.columns, CV_32F);
    float smallest = 0;
    bool found = false;
    for (const float value : image.values) {
        if (std::isfinite(value) && (!found || value < smallest)) {
            smallest = value;
            found = true;
        }
    }
    std::transform(image.values.begin(), image.values.end(), result.ptr<float>(), [smallest](float value) {
        return std::clamp(std::isfinite(value) ? value : smallest, -1e10F, 1e10F);
    });
    return result;
}

/// One resize that makes pixels square and the longer side at most `maxSide`.
cv::Mat squarePixels(const cv::Mat& image, double rowSpacing, double columnSpacing, int maxSide) {
    double tall = image.rows;
    double wide = image.cols;
    const auto usable = [](double spacing) { return std::isfinite(spacing) && spacing > 0; };
    if (usable(rowSpacing) && usable(columnSpacing)) {
        const double ratio = std::clamp(rowSpacing / columnSpacing, 0.1, 10.0);
        if (ratio > 1.01)
            tall = image.rows * ratio;
        else if (ratio < 0.99)
            wide = image.cols / ratio;
    }
    const double scale = std::min(1.0, maxSide / std::max(tall, wide));
    const cv::Size size(std::max(1, roundHalfUp(wide * scale)), std::max(1, roundHalfUp(tall * scale)));
    if (size == image.size())
        return image;
    const bool shrinks = size.height <= image.rows && size.width <= image.cols;
    cv::Mat result;
    cv::resize(image, result, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

float percentile(std::vector<float>& samples, double q) {
    const auto place = samples.begin() +
                       static_cast<std::ptrdiff_t>(std::floor(q * static_cast<double>(samples.size() - 1)));
    std::nth_element(samples.begin(), place, samples.end());
    return *place;
}

/// The samples' percentile `low` becomes 0, `high` 255; all 0 where they coincide.
cv::Mat stretch(const cv::Mat& image, std::vector<float> samples, double low, double high) {
    cv::Mat result = cv::Mat::zeros(image.size(), CV_8U);
    const float a = percentile(samples, low);
    const float b = percentile(samples, high);
    if (!(b > a))
        return result;
    const float scale = 255.0F / (b - a);
    for (int row = 0; row < image.rows; ++row) {
        const auto* from = image.ptr<float>(row);
        auto* to = result.ptr<std::uint8_t>(row);
        for (int column = 0; column < image.cols; ++column) {
            const float value = std::clamp((from[column] - a) * scale, 0.0F, 255.0F);
            to[column] = static_cast<std::uint8_t>(std::floor(value + 0.5F));
        }
    }
    return result;
}

std::vector<float> allPixels(const cv::Mat& image) {
    std::vector<float> samples;
    samples.reserve(image.total());
    for (int row = 0; row < image.rows; ++row)
        samples.insert(samples.end(), image.ptr<float>(row), image.ptr<float>(row) + image.cols);
    return samples;
}

std::vector<float> pixelsInside(const cv::Mat& image, const cv::Mat& mask) {
    std::vector<float> samples;
    samples.reserve(image.total());
    for (int row = 0; row < image.rows; ++row) {
        for (int column = 0; column < image.cols; ++column) {
            if (mask.at<std::uint8_t>(row, column) != 0)
                samples.push_back(image.at<float>(row, column));
        }
    }
    return samples;
}

struct FoundObject {
    cv::Mat mask; ///< 255 inside
    cv::Rect box;
};

/// Head or body: the convex hull of the largest bright region; the whole image if there is none.
FoundObject findObject(const cv::Mat& image, const Parameters& parameters) {
    FoundObject whole{cv::Mat(image.size(), CV_8U, cv::Scalar(255)), cv::Rect({0, 0}, image.size())};
    cv::Mat grey = stretch(image, allPixels(image), parameters.findLow, parameters.findHigh);
    cv::GaussianBlur(grey, grey, cv::Size(7, 7), 2.0);
    cv::Mat bright;
    const double otsu = cv::threshold(grey, bright, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    cv::threshold(grey, bright, std::floor(otsu * parameters.otsuFactor), 255, cv::THRESH_BINARY);
    const int side = roundHalfUp(parameters.openFraction * std::max(image.rows, image.cols)) | 1;
    cv::morphologyEx(bright, bright, cv::MORPH_OPEN,
                     cv::getStructuringElement(cv::MORPH_ELLIPSE, cv::Size(side, side)));

    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centroids;
    const int count = cv::connectedComponentsWithStats(bright, labels, stats, centroids, 8, CV_32S);
    int best = 0;
    int bestArea = -1;
    for (int label = 1; label < count; ++label) {
        const int area = stats.at<int>(label, cv::CC_STAT_AREA);
        if (area > bestArea) {
            best = label;
            bestArea = area;
        }
    }
    if (best == 0 || bestArea < parameters.minArea * image.rows * image.cols)
        return whole;

    std::vector<cv::Point> points;
    cv::findNonZero(labels == best, points);
    std::vector<cv::Point> hull;
    cv::convexHull(points, hull);
    FoundObject found;
    found.mask = cv::Mat::zeros(image.size(), CV_8U);
    cv::fillConvexPoly(found.mask, hull, cv::Scalar(255));
    found.box = cv::Rect(stats.at<int>(best, cv::CC_STAT_LEFT), stats.at<int>(best, cv::CC_STAT_TOP),
                         stats.at<int>(best, cv::CC_STAT_WIDTH), stats.at<int>(best, cv::CC_STAT_HEIGHT));
    return found;
}

/// The box in the middle of a square with a margin, black outside the image; `square` receives its place.
cv::Mat fit(const cv::Mat& grey, const cv::Rect& box, double margin, int size, cv::Rect& square) {
    const int longest = std::max(box.width, box.height);
    const int side = longest + 2 * roundHalfUp(margin * longest);
    square = cv::Rect(box.x + halfRoundedDown(box.width - side), box.y + halfRoundedDown(box.height - side),
                      side, side);
    const cv::Rect inside = square & cv::Rect({0, 0}, grey.size());
    cv::Mat canvas = cv::Mat::zeros(side, side, CV_8U);
    grey(inside).copyTo(canvas(inside - square.tl()));
    cv::Mat result;
    cv::resize(canvas, result, cv::Size(size, size), 0, 0, side > size ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

NetworkPicture makeCheckedPicture(const SliceImage& image, const Parameters& parameters) {
    cv::Mat values = squarePixels(finite(image), image.rowSpacing, image.columnSpacing, parameters.maxSide);
    if (image.unit == ValueUnit::Hounsfield)
        values = cv::min(cv::max(values, parameters.huLow), parameters.huHigh);

    cv::Mat picture;
    cv::Rect square;
    if (parameters.method == Parameters::Method::Whole) {
        const cv::Mat grey = stretch(values, allPixels(values), parameters.low, parameters.high);
        picture = fit(grey, cv::Rect({0, 0}, values.size()), 0, parameters.size, square);
    } else {
        const FoundObject found = findObject(values, parameters);
        cv::Mat grey = stretch(values, pixelsInside(values, found.mask), parameters.low, parameters.high);
        grey.setTo(0, found.mask == 0);
        picture = fit(grey, found.box, parameters.margin, parameters.size, square);
    }

    const double across = static_cast<double>(image.columns) / values.cols;
    const double down = static_cast<double>(image.rows) / values.rows;
    NetworkPicture result;
    result.size = parameters.size;
    result.grey.assign(picture.datastart, picture.dataend);
    result.left = square.x * across;
    result.top = square.y * down;
    result.width = square.width * across;
    result.height = square.height * down;
    return result;
}

/// One plane of a volume, not finite values mended as in an image.
cv::Mat planeOf(const SpotVolume& volume, int slice) {
    const auto size = static_cast<std::size_t>(volume.rows) * static_cast<std::size_t>(volume.columns);
    const auto first = volume.values.begin() + static_cast<std::ptrdiff_t>(size) * slice;
    SliceImage image;
    image.rows = volume.rows;
    image.columns = volume.columns;
    image.values.assign(first, first + static_cast<std::ptrdiff_t>(size));
    return finite(image);
}

/// The volume's plane at a place between slices, repeated beyond the ends.
cv::Mat planeBetween(const SpotVolume& volume, double slice) {
    const double place = std::clamp(slice, 0.0, volume.slices - 1.0);
    const int below = static_cast<int>(std::floor(place));
    const int above = std::min(below + 1, volume.slices - 1);
    const float part = static_cast<float>(place - below);
    cv::Mat plane = planeOf(volume, below);
    const cv::Mat next = planeOf(volume, above);
    std::transform(plane.begin<float>(), plane.end<float>(), next.begin<float>(), plane.begin<float>(),
                   [part](float a, float b) { return a * (1 - part) + b * part; });
    return plane;
}

NetworkPicture makeCheckedPlanes(const SpotVolume& volume, const Parameters& parameters) {
    const int size = parameters.size;
    const double step = parameters.sideMm / size;
    const double across = step / volume.columnSpacing;
    const double down = step / volume.rowSpacing;
    NetworkPicture result;
    result.size = size;
    result.planes = static_cast<int>(parameters.planesMm.size());
    result.left = volume.column - across * (size - 1) / 2 + 0.5 - across / 2;
    result.top = volume.row - down * (size - 1) / 2 + 0.5 - down / 2;
    result.width = across * size;
    result.height = down * size;
    const cv::Mat matrix = (cv::Mat_<double>(2, 3) << across, 0, volume.column - across * (size - 1) / 2, 0,
                            down, volume.row - down * (size - 1) / 2);
    const auto low = static_cast<float>(parameters.huLow);
    const float scale = 255.0F / static_cast<float>(parameters.huHigh - parameters.huLow);
    for (const double offset : parameters.planesMm) {
        cv::Mat plane = planeBetween(volume, volume.slice + offset / volume.sliceSpacing);
        plane = cv::min(cv::max(plane, parameters.huLow), parameters.huHigh);
        cv::Mat cut;
        cv::warpAffine(plane, cut, matrix, cv::Size(size, size), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                       cv::BORDER_REPLICATE);
        std::transform(cut.begin<float>(), cut.end<float>(), std::back_inserter(result.grey),
                       [low, scale](float value) {
                           const float grey = std::clamp((value - low) * scale, 0.0F, 255.0F);
                           return static_cast<std::uint8_t>(std::floor(grey + 0.5F));
                       });
    }
    return result;
}

} // namespace

Result<NetworkPicture> makePicture(const SliceImage& image, const PreprocessingParameters& parameters) {
    if (parameters.method == Parameters::Method::Cube)
        return fail(ErrorCode::InvalidArgument, "This model looks at a spot in a volume, not at an image.");
    if (image.rows < 1 || image.columns < 1)
        return fail(ErrorCode::InvalidArgument, "The image has no pixels.");
    if (image.values.size() != static_cast<std::size_t>(image.rows) * static_cast<std::size_t>(image.columns))
        return fail(ErrorCode::InvalidArgument, "The image has another number of values than of pixels.");
    try {
        return makeCheckedPicture(image, parameters);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Failed, std::string("The image could not be prepared: ") + error.what());
    }
}

Result<NetworkPicture> makePlanes(const SpotVolume& volume, const PreprocessingParameters& parameters) {
    if (parameters.method != Parameters::Method::Cube)
        return fail(ErrorCode::InvalidArgument, "This model looks at images, not at a spot in a volume.");
    if (volume.slices < 1 || volume.rows < 1 || volume.columns < 1)
        return fail(ErrorCode::InvalidArgument, "The volume has no voxels.");
    if (volume.values.size() != static_cast<std::size_t>(volume.slices) *
                                    static_cast<std::size_t>(volume.rows) *
                                    static_cast<std::size_t>(volume.columns))
        return fail(ErrorCode::InvalidArgument, "The volume has another number of values than of voxels.");
    for (const double spacing : {volume.sliceSpacing, volume.rowSpacing, volume.columnSpacing}) {
        if (!std::isfinite(spacing) || spacing <= 0)
            return fail(ErrorCode::InvalidArgument, "The size of the volume's voxels is not known.");
    }
    const auto inside = [](double place, int count) { return place >= -0.5 && place <= count - 0.5; };
    if (!inside(volume.slice, volume.slices) || !inside(volume.row, volume.rows) ||
        !inside(volume.column, volume.columns))
        return fail(ErrorCode::InvalidArgument, "The spot lies outside the volume.");
    try {
        return makeCheckedPlanes(volume, parameters);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Failed, std::string("The volume could not be prepared: ") + error.what());
    }
}

} // namespace candela::inference
