#include "ui/controllers/PaneLayout.h"

#include <algorithm>
#include <array>
#include <utility>

namespace candela {

namespace {

constexpr std::array<std::pair<PaneLayout, const char*>, 6> words{{{PaneLayout::One, "one"},
                                                                   {PaneLayout::Four, "four"},
                                                                   {PaneLayout::Axial, "axial"},
                                                                   {PaneLayout::Coronal, "coronal"},
                                                                   {PaneLayout::Sagittal, "sagittal"},
                                                                   {PaneLayout::Volume, "volume"}}};

} // namespace

std::vector<viewer::ViewPlane> planesOf(PaneLayout layout) {
    using viewer::ViewPlane;
    switch (layout) {
    case PaneLayout::One:
        return {ViewPlane::Acquired};
    case PaneLayout::Four:
        return {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal};
    case PaneLayout::Axial:
        return {ViewPlane::Axial};
    case PaneLayout::Coronal:
        return {ViewPlane::Coronal};
    case PaneLayout::Sagittal:
        return {ViewPlane::Sagittal};
    case PaneLayout::Volume:
        break;
    }
    return {};
}

QString toString(PaneLayout layout) {
    const auto* found =
        std::find_if(words.begin(), words.end(), [layout](const auto& each) { return each.first == layout; });
    return QString::fromLatin1(found->second);
}

PaneLayout paneLayoutFrom(const QString& word) {
    const auto* found = std::find_if(words.begin(), words.end(),
                                     [&](const auto& each) { return word == QLatin1String(each.second); });
    return found == words.end() ? PaneLayout::One : found->first;
}

} // namespace candela
