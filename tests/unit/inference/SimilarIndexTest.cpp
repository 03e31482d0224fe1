#include "inference/SimilarIndex.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <random>

namespace candela::inference {
namespace {

std::vector<float> randomUnit(std::mt19937& generator, int dimension) {
    std::normal_distribution<float> normal;
    std::vector<float> vector(static_cast<std::size_t>(dimension));
    double squares = 0;
    for (float& value : vector) {
        value = normal(generator);
        squares += static_cast<double>(value) * value;
    }
    for (float& value : vector)
        value = static_cast<float>(value / std::sqrt(squares));
    return vector;
}

std::vector<EmbeddingRow> randomRows(int count, int dimension) {
    std::mt19937 generator(5);
    std::vector<EmbeddingRow> rows;
    for (int i = 0; i < count; ++i) {
        EmbeddingRow row;
        row.studyUid = StudyUid("study" + std::to_string(i % 40));
        row.patientId = PatientId("patient" + std::to_string(i % 20));
        row.vector = randomUnit(generator, dimension);
        rows.push_back(row);
    }
    return rows;
}

double cosine(const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += static_cast<double>(a[i]) * b[i];
    return sum;
}

TEST(SimilarIndex, FindsWhatAFullComparisonFinds) {
    for (const int dimension : {3, 64, 67}) {
        const auto rows = randomRows(500, dimension);
        const SimilarIndex index(rows);
        std::mt19937 generator(9);
        const auto query = randomUnit(generator, dimension);
        const auto accept = [](const EmbeddingRow& row) { return row.patientId.str() != "patient3"; };

        std::vector<std::size_t> expected;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (accept(rows[i]))
                expected.push_back(i);
        }
        std::sort(expected.begin(), expected.end(), [&](std::size_t a, std::size_t b) {
            return cosine(rows[a].vector, query) > cosine(rows[b].vector, query);
        });
        const auto found = index.nearest(query, 12, accept);
        ASSERT_EQ(found.size(), 12U);
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found[i].row, expected[i]);
            const double c = cosine(rows[expected[i]].vector, query);
            EXPECT_NEAR(found[i].similarity, (1 + c) / 2, 1e-5);
            EXPECT_NEAR(found[i].distance, std::sqrt(2 - 2 * c), 1e-4);
        }
    }
}

TEST(SimilarIndex, GivesAtMostOnePerGroupAndItsBest) {
    const auto rows = randomRows(400, 16);
    const SimilarIndex index(rows);
    const auto found =
        index.nearest(rows[7].vector, 100, {}, [](const EmbeddingRow& row) { return row.studyUid.str(); });
    ASSERT_EQ(found.size(), 40U);
    EXPECT_EQ(found.front().row, 7U);
    EXPECT_NEAR(found.front().similarity, 1, 1e-6);
    std::map<std::string, double> best;
    for (const auto& row : rows) {
        auto [place, isNew] = best.try_emplace(row.studyUid.str(), -2.0);
        place->second = std::max(place->second, cosine(row.vector, rows[7].vector));
    }
    for (const Neighbour& neighbour : found)
        EXPECT_NEAR(2 * neighbour.similarity - 1, best.at(index.rows()[neighbour.row].studyUid.str()), 1e-5);
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end(), [](const Neighbour& a, const Neighbour& b) {
        return a.similarity > b.similarity;
    }));
}

TEST(SimilarIndex, AnswersNothingWhereThereIsNothing) {
    const SimilarIndex empty({});
    EXPECT_TRUE(empty.nearest(std::vector<float>{1, 0}, 5, {}).empty());
    const SimilarIndex index(randomRows(10, 8));
    EXPECT_TRUE(index.nearest(std::vector<float>{1, 0}, 5, {}).empty()) << "a vector of another model";
    EXPECT_TRUE(index.nearest(std::vector<float>(8, 0.3F), 0, {}).empty());
    EXPECT_EQ(index.nearest(std::vector<float>(8, 0.3F), 50, {}).size(), 10U);
}

} // namespace
} // namespace candela::inference
