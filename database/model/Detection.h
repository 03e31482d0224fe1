#pragma once

#include "database/model/Geometry.h"
#include "database/model/Ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace candela {

enum class Task { Brain, Lung, Nodule };
[[nodiscard]] inline const char* toString(Task task) {
    return task == Task::Brain ? "brain" : task == Task::Lung ? "lung" : "nodule";
}
[[nodiscard]] inline std::optional<Task> taskFromString(const std::string& text) {
    if (text == "brain")
        return Task::Brain;
    if (text == "lung")
        return Task::Lung;
    if (text == "nodule")
        return Task::Nodule;
    return std::nullopt;
}

enum class Verdict { Detected, NotDetected, Indeterminate };
[[nodiscard]] inline const char* toString(Verdict verdict) {
    return verdict == Verdict::Detected      ? "detected"
           : verdict == Verdict::NotDetected ? "not detected"
                                             : "indeterminate";
}

struct ClassProbability {
    std::string label;
    double probability = 0; ///< calibrated, 0…1
};

/// What a detector says of an image or a study. Probabilities are calibrated and sum to 1 over `classes`.
struct DetectionResult {
    Verdict verdict = Verdict::Indeterminate;
    std::string label;      ///< most probable class; empty when indeterminate for being out of distribution
    std::string text;       ///< the verdict in words
    double probability = 0; ///< of the finding (sum over the positive classes)
    std::vector<ClassProbability> classes;
    std::vector<std::string> predictionSet; ///< class-conditional conformal, α in the model's card
    bool inDistribution = true;
    double oodScore = 0; ///< compared with oodThreshold; greater means further from what the model knows
    double oodThreshold = 0;
    std::string reason; ///< why indeterminate
};

struct KeySlice {
    SopInstanceUid sopInstanceUid;
    int frame = 0;
    int slice = 0; ///< 0-based in its stack
};

struct SliceResult {
    SeriesUid seriesUid;
    int stack = 0;
    SopInstanceUid sopInstanceUid;
    int frame = 0;
    int slice = 0;
    double probability = 0; ///< of the finding
    std::string label;
    bool inDistribution = true;
};

/// A place that a detector judged by itself: a nodule.
struct Spot {
    Vec3 position;          ///< mm LPS
    double diameterMm = 0;  ///< estimated by the model, 0 when it estimates none
    double probability = 0; ///< of the finding
    KeySlice keySlice;      ///< the slice nearest to it
};

struct ModelInfo {
    std::string name;
    std::string version;
    std::string sha256; ///< of the ONNX file
};

struct Feedback {
    bool agree = true;
    std::string label; ///< corrected label, may be empty
    std::string comment;
    std::string user;
    std::string created; ///< ISO 8601 UTC
};

/// One stored run of a detector.
struct Detection {
    DetectionId id;
    std::string created; ///< ISO 8601 UTC
    std::string user;
    Task task = Task::Brain;
    StudyUid studyUid;
    SeriesUid seriesUid; ///< of the key slice
    PatientId patientId;
    std::string patientName;      ///< filled on reading
    std::string studyDescription; ///< filled on reading
    ModelInfo model;
    DetectionResult result;
    KeySlice keySlice;
    int keyStack = 0;
    std::vector<SliceResult> slices;  ///< left empty in history lists
    std::vector<Spot> spots;          ///< left empty in history lists
    std::optional<Feedback> feedback; ///< the newest
    double seconds = 0;
};

enum class DetectionSort { Created, Task, Verdict, Patient, Probability, User };

struct HistoryQuery {
    std::optional<Task> task;
    std::string verdict; ///< "detected", "not detected", "indeterminate" or empty
    PatientId patientId;
    std::string patientText; ///< part of the patient's name or id
    StudyUid studyUid;
    std::string fromDate; ///< ISO date, inclusive, of `created`
    std::string toDate;
    DetectionSort sort = DetectionSort::Created;
    bool descending = true;
    std::int64_t limit = 200;
    std::int64_t offset = 0;
};

struct HistoryPage {
    std::int64_t total = 0;
    std::vector<Detection> detections;
};

/// A feature vector of one image, as the index of similar cases keeps it.
struct EmbeddingRow {
    StudyUid studyUid;
    SeriesUid seriesUid;
    SopInstanceUid sopInstanceUid;
    int frame = 0;
    PatientId patientId;              ///< filled on reading
    std::string modality;             ///< filled on reading
    std::string bodyPart;             ///< filled on reading
    std::string label;                ///< filled on reading: the reader's, else the detector's, else empty
    std::string labelSource = "none"; ///< "reader", "detector" or "none"
    std::vector<float> vector;        ///< L2-normalised
};

} // namespace candela
