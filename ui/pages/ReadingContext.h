#pragma once

namespace candela {

class DetectionQueue;
class DetectionWorkflow;
class SimilarWorkflow;

/// What the reading room works with; all of it outlives the page.
struct ReadingContext {
    DetectionWorkflow* detection = nullptr;
    SimilarWorkflow* similar = nullptr;
    DetectionQueue* queue = nullptr;
};

} // namespace candela
