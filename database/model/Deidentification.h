#pragma once

#include "database/model/Ids.h"
#include "database/model/PixelBox.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace candela {

/// What becomes of dates and times (PS3.15 Annex E): all removed, moved by the same number of days for all
/// studies of a patient (113107), or kept (113106).
enum class DateHandling { Remove, Shift, Keep };

/// Where an image seems to have text in its pixels. The boxes are those of all of its frames together.
struct BurnedInText {
    SopInstanceUid sopInstanceUid;
    SeriesUid seriesUid;
    int columns = 0; ///< of the image
    int rows = 0;
    int frame = 0; ///< the first one with text, counted from 0
    std::vector<PixelBox> boxes;
};

/// How a study is de-identified: PS3.15 Basic Application Confidentiality Profile (113100) and these options.
struct DeidentificationOptions {
    DateHandling dates = DateHandling::Remove;
    bool cleanPixels = false;     ///< black out text in pixels (113101); else such images are left out
    bool keepDescriptors = false; ///< keep descriptions that name nobody (113105)
    bool removeFaces = false;     ///< of head volumes (113102)
    /// What a person agreed to have blacked out; images that are not named are searched. Empty boxes: the
    /// person saw the image and found no text in it.
    std::map<SopInstanceUid, std::vector<PixelBox>> agreedBoxes;
};

/// An object that stayed in the library, and why, in words.
struct LeftOut {
    SopInstanceUid sopInstanceUid;
    std::string reason;
};

/// A head volume whose face was taken away.
struct DefacedVolume {
    SeriesUid seriesUid;
    int stack = 0;
    double removedMl = 0;     ///< of tissue
    double intensityBias = 0; ///< ‖Δ − b‖ / ‖x‖ of regional mean values outside the face
    double volumeBias = 0;    ///< the same of regional volumes
};

struct DeidentifiedReport {
    std::int64_t files = 0;
    std::int64_t bytes = 0;
    std::string patient;  ///< pseudonym: the new PatientID and PatientName
    std::string studyUid; ///< the new one
    std::vector<BurnedInText> burnedIn;
    std::vector<DefacedVolume> defaced;
    std::vector<LeftOut> leftOut;
};

} // namespace candela
