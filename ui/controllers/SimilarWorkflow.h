#pragma once

#include "database/Library.h"
#include "ui/controllers/DetectionWorkflow.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace candela {

struct SimilarQuery {
    DetectionTarget target;
    int k = 10;
    std::optional<Task> task; ///< whose model's features; by modality when absent (MR: brain, CT: lung)
    bool sameModality = false;
    bool includeSamePatient = false;
    std::string modality; ///< filters; empty: none
    std::string bodyPart;
    std::string label;
    bool indexedOnly = false;  ///< images without a feature vector are left out rather than indexed first
    bool labelledOnly = false; ///< cases that nobody, reader or detector, has labelled are left out
};

struct SimilarCase {
    int rank = 0;          ///< 1-based
    double similarity = 0; ///< 0…1
    double distance = 0;
    EmbeddingRow image; ///< vector left empty
};

struct SimilarAnswer {
    EmbeddingRow query; ///< the image that was compared; vector left empty
    std::int64_t indexVectors = 0;
    ModelInfo model;
    std::vector<SimilarCase> cases; ///< best first, at most one per study
};

/// Finds similar cases. Images that have no feature vector yet are indexed first (a few planes per stack),
/// unless the query says otherwise. Blocking; call from a job. Thread-safe.
class SimilarWorkflow {
public:
    explicit SimilarWorkflow(std::filesystem::path modelDirectory);

    [[nodiscard]] Result<SimilarAnswer> find(Session& session, const SimilarQuery& query,
                                             const ProgressFunction& progress = {},
                                             std::stop_token stop = {}) const;

private:
    struct Unreadable; ///< series that gave no image, not to be tried at every search

    std::filesystem::path m_modelDirectory;
    std::shared_ptr<Unreadable> m_unreadable;
};

} // namespace candela
