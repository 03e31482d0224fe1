#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/Detection.h"

#include <string>
#include <vector>

/// Feature vectors of images, for similar cases. Functions throw Failure.
namespace candela::catalog {

void insertEmbeddings(Connection& connection, const std::string& modelSha256,
                      const std::vector<EmbeddingRow>& rows);
/// All vectors of a model, each with the label that a reader gave, else the one that a detector found.
[[nodiscard]] std::vector<EmbeddingRow> embeddings(Connection& connection, const std::string& modelSha256);
[[nodiscard]] std::vector<SeriesUid>
seriesWithoutEmbeddings(Connection& connection, const std::string& modelSha256, const std::string& modality);

} // namespace candela::catalog
