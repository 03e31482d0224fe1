#pragma once

#include "viewer/scene/ViewState.h"

#include <string>
#include <vector>

namespace candela::viewer {

enum class AnnotationLevel {
    Full,
    Minimal,
    Off,
    Anonymous ///< as Full without what tells who the patient is and when the study was made; for what leaves
              ///< the program
};

/// Text in the four corners of a view, one string a line.
struct CornerTexts {
    std::vector<std::string> topLeft, topRight, bottomLeft, bottomRight;
    std::vector<std::string>
        cautions; ///< what the reader must not miss: lossy, repaired, guessed; drawn in amber
};
/// Cautions are there at every level.
[[nodiscard]] CornerTexts cornerTexts(const ImageStack& stack, const ViewState& state, AnnotationLevel level);
/// "gap: 8.0 mm to the next image, 4.0 mm elsewhere" of an image beside which images are missing; else empty.
[[nodiscard]] std::string gapText(const StackInfo& stack, int slice);

/// "Müller, Hans" of "Müller^Hans"; an ideographic group follows in parentheses.
[[nodiscard]] std::string displayName(const std::string& personName);
/// "2024-03-09" of "20240309"; anything else as it is.
[[nodiscard]] std::string displayDate(const std::string& dicomDate);
/// "H 123.4 mm": how far along its main anatomical direction a slice lies; empty when that is not known.
[[nodiscard]] std::string slicePositionText(const PlaneFrame& frame, int slice);

} // namespace candela::viewer
