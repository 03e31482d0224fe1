#pragma once

#include "database/model/Detection.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace candela::inference {

struct Neighbour {
    std::size_t row = 0;   ///< index into the rows given to the index
    double similarity = 0; ///< 0…1, (1 + cosine) / 2
    double distance = 0;   ///< Euclidean between the normalised vectors
};

/// Exact nearest-neighbour search over normalised vectors (one contiguous matrix, scanned).
class SimilarIndex {
public:
    /// The vectors move into the index; those of `rows()` are empty.
    explicit SimilarIndex(std::vector<EmbeddingRow> rows);
    [[nodiscard]] const std::vector<EmbeddingRow>& rows() const { return m_rows; }
    /// The best `k` rows that `accept` lets through, best first; at most one per `group` when given
    /// (e.g. one image per study).
    [[nodiscard]] std::vector<Neighbour>
    nearest(std::span<const float> query, std::size_t k,
            const std::function<bool(const EmbeddingRow&)>& accept,
            const std::function<std::string(const EmbeddingRow&)>& group = {}) const;

private:
    std::vector<EmbeddingRow> m_rows;
    std::vector<float> m_matrix;
    std::size_t m_dimension = 0;
};

} // namespace candela::inference
