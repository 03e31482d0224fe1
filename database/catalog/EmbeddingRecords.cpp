#include "database/catalog/EmbeddingRecords.h"

#include "database/catalog/BinRecords.h"

#include <cstring>
#include <unordered_map>

namespace candela::catalog {
namespace {

struct Label {
    std::string text;
    const char* source = "none";
};

using Labels = std::unordered_map<std::string, Label>;

std::string imageKey(const std::string& sopUid, int frame) {
    return sopUid + "#" + std::to_string(frame);
}

/// What readers said of a series: the newest word on its newest detection that has one.
Labels readersLabels(Connection& connection) {
    Query query = connection.query("SELECT d.series_uid, f.agree, f.label, d.label FROM feedback f "
                                   "JOIN detections d ON d.id = f.detection ORDER BY f.id");
    Labels labels;
    while (query.step()) {
        std::string text = query.text(2);
        if (text.empty() && query.flag(1))
            text = query.text(3);
        if (text.empty())
            labels.erase(query.text(0));
        else
            labels[query.text(0)] = {std::move(text), "reader"};
    }
    return labels;
}

/// A detection that a reader rejected without naming the right label says nothing any more.
constexpr const char* notRejected = "coalesce((SELECT f.agree FROM feedback f WHERE f.detection = d.id "
                                    "ORDER BY f.id DESC LIMIT 1), 1)";

Labels seriesLabels(Connection& connection) {
    Query query =
        connection.query(joined({"SELECT d.series_uid, d.label FROM detections d WHERE d.label <> '' AND "
                                 "d.verdict <> 'indeterminate' AND ",
                                 notRejected, " ORDER BY d.id"}));
    Labels labels;
    while (query.step())
        labels[query.text(0)] = {query.text(1), "detector"};
    return labels;
}

Labels imageLabels(Connection& connection) {
    Query query = connection.query(joined({"SELECT p.sop_uid, p.frame, p.label FROM detection_slices p "
                                           "JOIN detections d ON d.id = p.detection WHERE p.label <> '' AND "
                                           "p.in_distribution AND d.verdict <> 'indeterminate' AND ",
                                           notRejected, " ORDER BY d.id, p.ordinal"}));
    Labels labels;
    while (query.step())
        labels[imageKey(query.text(0), query.small(1))] = {query.text(2), "detector"};
    return labels;
}

} // namespace

void insertEmbeddings(Connection& connection, const std::string& modelSha256,
                      const std::vector<EmbeddingRow>& rows) {
    for (const EmbeddingRow& row : rows) {
        connection
            .query("INSERT OR REPLACE INTO embeddings (model, instance, frame, vector) "
                   "SELECT ?1, id, ?3, ?4 FROM instances WHERE sop_uid = ?2")
            .bind(modelSha256, row.sopInstanceUid.str(), row.frame, std::as_bytes(std::span(row.vector)))
            .run();
        if (connection.changes() == 0) {
            throw Failure(ErrorCode::NotFound,
                          "There is no instance " + row.sopInstanceUid.str() + " in the library.");
        }
    }
}

std::vector<EmbeddingRow> embeddings(Connection& connection, const std::string& modelSha256) {
    const Labels readers = readersLabels(connection);
    const Labels ofImages = imageLabels(connection);
    const Labels ofSeries = seriesLabels(connection);
    Query query = connection.query(
        "SELECT t.study_uid, s.series_uid, i.sop_uid, e.frame, t.patient_id, s.modality, s.body_part, "
        "e.vector "
        "FROM embeddings e JOIN instances i ON i.id = e.instance JOIN series s ON s.id = i.series "
        "JOIN studies t ON t.id = s.study WHERE e.model = ? AND t.binned = '' ORDER BY e.instance, e.frame");
    query.bind(modelSha256);
    std::vector<EmbeddingRow> rows;
    while (query.step()) {
        EmbeddingRow& row = rows.emplace_back();
        row.studyUid = StudyUid(query.text(0));
        row.seriesUid = SeriesUid(query.text(1));
        row.sopInstanceUid = SopInstanceUid(query.text(2));
        row.frame = query.small(3);
        row.patientId = PatientId(query.text(4));
        row.modality = query.text(5);
        row.bodyPart = query.text(6);
        const auto bytes = query.blob(7);
        row.vector.resize(bytes.size() / sizeof(float));
        if (!row.vector.empty())
            std::memcpy(row.vector.data(), bytes.data(), row.vector.size() * sizeof(float));
        const auto give = [&row](const Labels& labels, const std::string& key) {
            const auto found = labels.find(key);
            if (found == labels.end())
                return false;
            row.label = found->second.text;
            row.labelSource = found->second.source;
            return true;
        };
        if (!give(readers, row.seriesUid.str()) &&
            !give(ofImages, imageKey(row.sopInstanceUid.str(), row.frame)))
            give(ofSeries, row.seriesUid.str());
    }
    return rows;
}

std::vector<SeriesUid> seriesWithoutEmbeddings(Connection& connection, const std::string& modelSha256,
                                               const std::string& modality) {
    Query query = connection.query(joined(
        {"SELECT s.series_uid FROM series s WHERE (?2 = '' OR s.modality = ?2) AND s.study NOT IN (",
         studiesInBin,
         ") "
         "AND EXISTS (SELECT 1 FROM stacks k WHERE k.series = s.id) AND NOT EXISTS (SELECT 1 FROM instances "
         "i "
         "JOIN embeddings e ON e.instance = i.id AND e.model = ?1 WHERE i.series = s.id) ORDER BY s.id"}));
    query.bind(modelSha256, modality);
    std::vector<SeriesUid> series;
    while (query.step())
        series.emplace_back(query.text(0));
    return series;
}

} // namespace candela::catalog
