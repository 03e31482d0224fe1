// How long a model takes to load, a single image takes to be judged, many images on all cores, and a search
// among 100,000 feature vectors, beside a plain scan over the same vectors as they come from the library.
// Promises: a single image within 0.3 s after the model is loaded.
//
//     InferenceBench MODELS

#include "inference/DetectorPool.h"
#include "inference/SimilarIndex.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>

namespace {

using namespace candela;
using namespace candela::inference;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* what, std::vector<double> milliseconds) {
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double q) {
        return milliseconds[static_cast<std::size_t>(q * static_cast<double>(milliseconds.size() - 1))];
    };
    std::printf("%-52s median %8.2f ms   p95 %8.2f ms   n %zu\n", what, at(0.5), at(0.95),
                milliseconds.size());
}

/// A bright disc with structure, so that head or chest has something to be found in.
SliceImage disc(int side, unsigned seed) {
    std::mt19937 generator(seed);
    SliceImage image;
    image.rows = image.columns = side;
    image.values.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const double r = std::hypot(row - side / 2.0, column - side / 2.0) / side;
            const double value = r < 0.4 ? 400 + 100 * std::sin(20 * r) : 0;
            image.values[static_cast<std::size_t>(row * side + column)] =
                static_cast<float>(value + generator() % 20);
        }
    }
    return image;
}

bool benchDetector(const std::filesystem::path& models, Task task) {
    const std::string name = toString(task);
    std::vector<double> loading;
    std::vector<double> single;
    for (int i = 0; i < 5; ++i) {
        const auto start = Clock::now();
        const auto detector = Detector::load(models, task);
        if (!detector) {
            std::fprintf(stderr, "%s\n", detector.error().message.c_str());
            return false;
        }
        loading.push_back(millisecondsSince(start));
        for (unsigned k = 0; k < 20; ++k) {
            const SliceImage image = disc(512, k);
            const auto begin = Clock::now();
            if (!(*detector)->predict(image))
                return false;
            single.push_back(millisecondsSince(begin));
        }
    }
    print((name + ": load the model with its gate").c_str(), loading);
    print((name + ": one image of 512 x 512").c_str(), single);

    DetectorPool pool(models);
    const SliceImage image = disc(512, 1);
    std::vector<double> study;
    for (int i = 0; i < 4; ++i) {
        const auto start = Clock::now();
        if (!predictAll(pool, task, 100, [&image](int) -> Result<SliceImage> { return image; }, {}))
            return false;
        study.push_back(millisecondsSince(start));
    }
    study.erase(study.begin()); // the first one loaded the models
    print((name + ": 100 images of 512 x 512, all cores").c_str(), study);
    return true;
}

void benchSearch() {
    constexpr std::size_t kRows = 100'000;
    for (const std::size_t dimension : {std::size_t(128), std::size_t(256)}) {
        std::mt19937 generator(1);
        std::normal_distribution<float> normal;
        std::vector<EmbeddingRow> rows(kRows);
        for (std::size_t i = 0; i < kRows; ++i) {
            rows[i].studyUid = StudyUid("study" + std::to_string(i / 50));
            rows[i].vector.resize(dimension);
            for (float& value : rows[i].vector)
                value = normal(generator) / std::sqrt(static_cast<float>(dimension));
        }
        const std::vector<EmbeddingRow> plain = rows;
        const SimilarIndex index(std::move(rows));
        std::vector<double> indexed;
        std::vector<double> grouped;
        std::vector<double> scanned;
        for (std::size_t k = 0; k < 30; ++k) {
            const std::vector<float>& query = plain[k * 977].vector;
            auto start = Clock::now();
            const auto found = index.nearest(query, 10, {});
            indexed.push_back(millisecondsSince(start));
            start = Clock::now();
            const auto cases =
                index.nearest(query, 10, {}, [](const EmbeddingRow& row) { return row.studyUid.str(); });
            grouped.push_back(millisecondsSince(start));
            start = Clock::now();
            std::vector<std::pair<float, std::size_t>> order;
            for (std::size_t i = 0; i < plain.size(); ++i) {
                float sum = 0;
                for (std::size_t d = 0; d < dimension; ++d)
                    sum += query[d] * plain[i].vector[d];
                order.emplace_back(sum, i);
            }
            std::sort(order.rbegin(), order.rend());
            scanned.push_back(millisecondsSince(start));
            if (found.front().row != order.front().second || cases.empty())
                std::printf("the index and the plain scan disagree\n");
        }
        const std::string of = ", 100,000 x " + std::to_string(dimension);
        print(("similar: index" + of).c_str(), indexed);
        print(("similar: index, one a study" + of).c_str(), grouped);
        print(("similar: plain scan and sort" + of).c_str(), scanned);
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: InferenceBench MODELS\n");
        return 2;
    }
    for (const Task task : {Task::Brain, Task::Lung}) {
        if (!benchDetector(arguments[1], task))
            return 1;
    }
    benchSearch();
    return 0;
}
