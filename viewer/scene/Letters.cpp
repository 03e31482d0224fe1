#include "viewer/scene/ViewState.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace candela::viewer {

std::string directionLetters(Vec3 direction) {
    struct Part {
        double size;
        char letter;
    };
    const Vec3 d = normalized(direction);
    std::array<Part, 3> parts{Part{std::abs(d.x), d.x < 0 ? 'R' : 'L'},
                              Part{std::abs(d.y), d.y < 0 ? 'A' : 'P'},
                              Part{std::abs(d.z), d.z < 0 ? 'F' : 'H'}};
    std::stable_sort(parts.begin(), parts.end(), [](Part a, Part b) { return a.size > b.size + 1e-6; });
    // A second and third letter from 15° on; less is what positioning always leaves.
    const double least = std::sin(15 * M_PI / 180);
    std::string letters;
    for (const Part& part : parts) {
        if (part.size > least)
            letters += part.letter;
    }
    return letters;
}

EdgeLetters edgeLetters(const ViewTransform& transform, bool known) {
    if (!known)
        return {};
    const Vec3 right = transform.screenRight();
    const Vec3 down = transform.screenDown();
    return {directionLetters(right * -1), directionLetters(right), directionLetters(down * -1),
            directionLetters(down)};
}

} // namespace candela::viewer
