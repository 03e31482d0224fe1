// Writing drawn into generated pictures is found wherever it is, and pictures without any give none.

#include "database/deidentifying/TextSearch.h"

#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>
#include <random>

namespace candela::test {
namespace {

using deidentifying::joinedBoxes;
using deidentifying::textBoxes;

/// Smooth anatomy with noise: ellipses of several brightness, thin bright rings like a skull, bright dots.
cv::Mat anatomy(int seed, int size = 512) {
    std::mt19937 random(static_cast<unsigned>(seed));
    std::uniform_real_distribution<double> share(0, 1);
    cv::Mat picture(size, size, CV_8U, cv::Scalar(8));
    const cv::Point middle(size / 2, size / 2);
    cv::ellipse(picture, middle, {static_cast<int>(size * 0.40), static_cast<int>(size * 0.33)}, 0, 0, 360,
                190, -1);
    cv::ellipse(picture, middle, {static_cast<int>(size * 0.37), static_cast<int>(size * 0.30)}, 0, 0, 360,
                70, -1);
    for (int i = 0; i < 12; ++i) {
        const cv::Point at(static_cast<int>(size * (0.3 + 0.4 * share(random))),
                           static_cast<int>(size * (0.3 + 0.4 * share(random))));
        cv::ellipse(picture, at,
                    {static_cast<int>(size * (0.02 + 0.08 * share(random))),
                     static_cast<int>(size * (0.02 + 0.06 * share(random)))},
                    180 * share(random), 0, 360, 40 + 120 * share(random), -1);
    }
    cv::GaussianBlur(picture, picture, {5, 5}, 1.4);
    cv::Mat noise(size, size, CV_16S);
    cv::randn(noise, 0, 5);
    cv::add(picture, noise, picture, cv::noArray(), CV_8U);
    return picture;
}

std::vector<PixelBox> boxesOf(const cv::Mat& picture) {
    return textBoxes({picture.data, picture.total()}, picture.cols, picture.rows);
}

struct Written {
    cv::Rect box;
    const char* text;
};

Written write(cv::Mat& picture, const char* text, cv::Point at, int height, int brightness, int font) {
    int base = 0;
    const double scale = height / static_cast<double>(cv::getTextSize("O", font, 1, 1, &base).height);
    const int thickness = std::max(1, static_cast<int>(std::lround(height / 12.0)));
    const cv::Size size = cv::getTextSize(text, font, scale, thickness, &base);
    cv::putText(picture, text, at, font, scale, cv::Scalar(brightness), thickness, cv::LINE_AA);
    return {cv::Rect(at.x, at.y - size.height, size.width, size.height), text};
}

/// Share of the writing's pixels that lie in boxes.
double covered(const cv::Rect& text, const std::vector<PixelBox>& boxes, const cv::Mat& difference) {
    int inside = 0;
    int all = 0;
    for (int y = std::max(0, text.y - 12); y < std::min(difference.rows, text.y + text.height + 14); ++y) {
        for (int x = std::max(0, text.x - 4); x < std::min(difference.cols, text.x + text.width + 4); ++x) {
            if (difference.at<std::uint8_t>(y, x) < 40)
                continue;
            ++all;
            for (const PixelBox& box : boxes) {
                if (x >= box.left && x < box.left + box.columns && y >= box.top && y < box.top + box.rows) {
                    ++inside;
                    break;
                }
            }
        }
    }
    return all > 0 ? static_cast<double>(inside) / all : 1;
}

TEST(TextSearch, FindsWritingOfEverySizeAndBrightness) {
    int written = 0;
    int found = 0;
    int seed = 0;
    for (const int font : {cv::FONT_HERSHEY_SIMPLEX, cv::FONT_HERSHEY_DUPLEX, cv::FONT_HERSHEY_PLAIN}) {
        for (const int height : {9, 12, 18, 27, 40, 60}) {
            for (const int brightness : {255, 0}) {
                cv::Mat picture = anatomy(++seed);
                if (brightness == 0) // black letters stand on something bright
                    picture = picture * 0.4 + 140;
                const cv::Mat before = picture.clone();
                const int line = height + height / 2;
                std::vector<Written> lines{
                    write(picture, "OKONKWO ADA", {12, 12 + height}, height, brightness, font),
                    write(picture, "1957-03-21 F", {12, 470}, height, brightness, font),
                    write(picture, "MRN 48151", {180, 250 + line}, height, brightness, font)};
                cv::Mat difference;
                cv::absdiff(picture, before, difference);
                const auto boxes = boxesOf(picture);
                for (const Written& each : lines) {
                    ++written;
                    const double share = covered(each.box, boxes, difference);
                    found += share > 0.97;
                    if (share <= 0.97)
                        std::printf("missed: %s, font %d, height %d, brightness %d: %.2f\n", each.text, font,
                                    height, brightness, share);
                }
            }
        }
    }
    RecordProperty("lines_written", written);
    RecordProperty("lines_found", found);
    std::printf("%d of %d lines found whole\n", found, written);
    EXPECT_GE(found, written * 95 / 100);
}

TEST(TextSearch, FindsNoneWhereNoneIs) {
    int wrong = 0;
    constexpr int pictures = 60;
    for (int seed = 100; seed < 100 + pictures; ++seed)
        wrong += boxesOf(anatomy(seed, seed % 2 == 0 ? 512 : 256)).empty() ? 0 : 1;
    RecordProperty("pictures_with_false_boxes", wrong);
    std::printf("false boxes in %d of %d pictures\n", wrong, pictures);
    EXPECT_LE(wrong, pictures / 20);
    EXPECT_TRUE(textBoxes(std::vector<std::uint8_t>(16, 0), 4, 4).empty());
    EXPECT_TRUE(textBoxes(std::vector<std::uint8_t>(100 * 100, 77), 100, 100).empty());
}

TEST(TextSearch, InMeasuredValuesOnlyTheBrightestIsWriting) {
    for (int seed = 200; seed < 220; ++seed) {
        cv::Mat picture = anatomy(seed) * 0.5;
        EXPECT_TRUE(textBoxes({picture.data, picture.total()}, picture.cols, picture.rows, true).empty());
        write(picture, "OKONKWO ADA", {20, 40}, 18, 255, cv::FONT_HERSHEY_DUPLEX);
        EXPECT_GE(textBoxes({picture.data, picture.total()}, picture.cols, picture.rows, true).size(), 1U);
    }
}

TEST(TextSearch, JoinsBoxesThatTouch) {
    EXPECT_EQ(joinedBoxes({{0, 0, 10, 10}, {50, 0, 5, 5}, {10, 5, 10, 10}, {19, 14, 3, 3}}),
              (std::vector<PixelBox>{{0, 0, 22, 17}, {50, 0, 5, 5}}));
}

} // namespace
} // namespace candela::test
