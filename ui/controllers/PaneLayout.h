#pragma once

#include "viewer/scene/ViewState.h"

#include <QString>
#include <vector>

namespace candela {

/// How a pane shows its stack. What a stack does not allow is shown as `One`.
enum class PaneLayout {
    One,  ///< the images as acquired
    Four, ///< axial, coronal, sagittal and 3D
    Axial,
    Coronal,
    Sagittal,
    Volume ///< 3D alone
};

/// Panes in rows and columns.
struct GridSize {
    static constexpr int most = 4; ///< each way

    int rows = 1;
    int columns = 1;
    [[nodiscard]] int count() const { return rows * columns; }
    friend bool operator==(const GridSize&, const GridSize&) = default;
};

/// The slice planes that a layout shows, in their order on screen.
[[nodiscard]] std::vector<viewer::ViewPlane> planesOf(PaneLayout layout);

/// The word for it in files: "one", "four", "axial", …
[[nodiscard]] QString toString(PaneLayout layout);
/// `One` for a word that is none of them.
[[nodiscard]] PaneLayout paneLayoutFrom(const QString& word);

} // namespace candela
