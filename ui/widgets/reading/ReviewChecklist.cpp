#include "ui/widgets/reading/ReviewChecklist.h"

#include <QCoreApplication>

namespace candela {
namespace {

class ReviewChecklist {
    Q_DECLARE_TR_FUNCTIONS(ReviewChecklist)

public:
    static std::vector<ReviewLine> lines();
};

std::vector<ReviewLine> ReviewChecklist::lines() {
    return {
        {tr("Series are organised into frame sets, never fewer than series"),
         tr("Yes. A series is parted by geometry, echo, time and b value into stacks, each a tile of the "
            "strip.")},
        {tr("Thumbnails with date, modality, description and count; a frame set opens fitted, in its own "
            "window, "
            "annotated, with the scroll tool active"),
         tr("Yes, but the window tool is active at first; the wheel scrolls with every tool.")},
        {tr("Layouts within and across viewports; at least two frame sets side by side"),
         tr("Yes: 1 × 1 to 4 × 4 panes, four views of a volume in each, a second window.")},
        {tr("Rotate by 90° and flip on DX and CR only"),
         tr("Yes; refused for cross-sections, the letters follow.")},
        {tr("Window by dragging (right widens, up brightens), presets, inversion"),
         tr("Yes. Every window of the header is offered by its name, presets by modality on 1–9; a drawn box "
            "gives the window of its values.")},
        {tr("For MR, PET and XA, rescale slope and intercept are ignored for windowing"),
         tr("In part: values are shown as the header rescales them, windows of the header are taken in the "
            "same values.")},
        {tr("Scroll by wheel, drag and keys; linked and unlinked scroll, pan and zoom"),
         tr("Yes, linked by millimetres within a frame of reference and by offset to a prior.")},
        {tr("Laterality and orientation letters that follow every rotation and flip, in reconstructed planes "
            "too"),
         tr("Yes, from each view's own direction in the patient; tested on marked phantoms.")},
        {tr("Localizer lines; a crosshair that finds the same point in every view of a frame of reference"),
         tr("Yes.")},
        {tr("Annotations full, minimal, off; demographics, technique, lossy compression with ratio and "
            "method"),
         tr("Yes; what was lost, repaired or guessed is shown at every level.")},
        {tr("Cine: play, pause, first, last, step, rate"), tr("Yes, with the rate that the header gives.")},
        {tr("Distance, angle, also between two separate segments (Cobb), statistics of a region"),
         tr("Yes, and paths, ratios, diameters, arrows and text, by mouse or by keys alone; each says what "
            "its "
            "millimetres rest on.")},
        {tr("Next and previous study, frame set, frame; priors of the same patient at hand"), tr("Yes.")},
        {tr("Grey-scale and colour, any modality"),
         tr("Yes, grey also in colours with a scale of values; ECG waveforms are listed and exported, not "
            "drawn.")},
        {tr("Modal tools exclude each other, show which is active and change the cursor"), tr("Yes.")},
        {tr("Single-letter keys"), tr("Yes, as on the first page here, and each can be changed.")},
        {tr("Report (R) and print (P)"),
         tr("R saves the report of the shown result, P prints or saves what is shown.")}};
}

} // namespace

std::vector<ReviewLine> reviewChecklist() {
    return ReviewChecklist::lines();
}

} // namespace candela
