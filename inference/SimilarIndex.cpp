#include "inference/SimilarIndex.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace candela::inference {

namespace {

/// Eight partial sums, so that the compiler may use vector registers.
float product(const float* a, const float* b, std::size_t n) {
    constexpr std::size_t kLanes = 8;
    float sums[kLanes] = {};
    std::size_t i = 0;
    for (; i + kLanes <= n; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[lane] += a[i + lane] * b[i + lane];
    }
    float sum = 0;
    for (; i < n; ++i)
        sum += a[i] * b[i];
    for (const float lane : sums)
        sum += lane;
    return sum;
}

} // namespace

SimilarIndex::SimilarIndex(std::vector<EmbeddingRow> rows) : m_rows(std::move(rows)) {
    for (const EmbeddingRow& row : m_rows)
        m_dimension = std::max(m_dimension, row.vector.size());
    m_matrix.assign(m_rows.size() * m_dimension, 0.0F);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        std::copy(m_rows[i].vector.begin(), m_rows[i].vector.end(),
                  m_matrix.begin() + static_cast<std::ptrdiff_t>(i * m_dimension));
        std::vector<float>().swap(m_rows[i].vector);
    }
}

std::vector<Neighbour>
SimilarIndex::nearest(std::span<const float> query, std::size_t k,
                      const std::function<bool(const EmbeddingRow&)>& accept,
                      const std::function<std::string(const EmbeddingRow&)>& group) const {
    if (k == 0 || m_dimension == 0 || query.size() != m_dimension)
        return {};

    struct Candidate {
        float cosine;
        std::size_t row;
    };
    std::vector<Candidate> candidates;
    candidates.reserve(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!accept || accept(m_rows[i]))
            candidates.push_back({product(query.data(), &m_matrix[i * m_dimension], m_dimension), i});
    }
    const auto better = [](const Candidate& a, const Candidate& b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.row < b.row;
    };

    if (group) {
        std::unordered_map<std::string, Candidate> bestOf;
        for (const Candidate& candidate : candidates) {
            const auto [place, isNew] = bestOf.try_emplace(group(m_rows[candidate.row]), candidate);
            if (!isNew && better(candidate, place->second))
                place->second = candidate;
        }
        candidates.clear();
        for (const auto& [name, candidate] : bestOf)
            candidates.push_back(candidate);
    }
    const std::size_t count = std::min(k, candidates.size());
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(count),
                      candidates.end(), better);

    std::vector<Neighbour> result;
    for (std::size_t i = 0; i < count; ++i) {
        const double cosine = std::clamp(static_cast<double>(candidates[i].cosine), -1.0, 1.0);
        result.push_back({candidates[i].row, (1 + cosine) / 2, std::sqrt(2 * (1 - cosine))});
    }
    return result;
}

} // namespace candela::inference
