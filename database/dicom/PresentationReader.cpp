#include "database/dicom/PresentationReader.h"

#include "database/dicom/DocumentReader.h"
#include "database/dicom/SegmentationReader.h"

#include <algorithm>
#include <cmath>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

constexpr std::size_t mostObjects = 20'000;
constexpr std::size_t mostPoints = 100'000;

/// Every item of a sequence, at most `mostObjects`.
template <typename Take>
void forEachItem(DcmItem& data, const DcmTagKey& sequence, Take take) {
    DcmSequenceOfItems* items = nullptr;
    if (data.findAndGetSequence(sequence, items).bad() || !items)
        return;
    std::size_t count = 0;
    for (DcmObject* each = items->nextInContainer(nullptr); each && count < mostObjects;
         each = items->nextInContainer(each), ++count)
        take(static_cast<DcmItem&>(*each));
}

AnnotationUnits unitsOf(DcmItem& item, const DcmTagKey& tag) {
    return stringIn(item, tag) == "DISPLAY" ? AnnotationUnits::Display : AnnotationUnits::Pixel;
}

std::vector<double> floatsIn(DcmItem& item, const DcmTagKey& tag) {
    const Float32* values = nullptr;
    unsigned long count = 0;
    if (item.findAndGetFloat32Array(tag, values, &count).bad() || !values)
        return {};
    std::vector<double> numbers(values, values + std::min<unsigned long>(count, 2 * mostPoints));
    if (std::any_of(numbers.begin(), numbers.end(), [](double v) { return !std::isfinite(v); }))
        numbers.clear();
    return numbers;
}

std::array<std::uint8_t, 3> layerColour(DcmItem& item, std::array<std::uint8_t, 3> otherwise) {
    const std::vector<double> lab = numbersIn(item, DCM_GraphicLayerRecommendedDisplayCIELabValue);
    if (lab.size() == 3)
        return colourOfLab(static_cast<std::uint16_t>(lab[0]), static_cast<std::uint16_t>(lab[1]),
                           static_cast<std::uint16_t>(lab[2]));
    const std::vector<double> rgb = numbersIn(item, DCM_RETIRED_GraphicLayerRecommendedDisplayRGBValue);
    if (rgb.size() == 3) {
        std::array<std::uint8_t, 3> colour{};
        for (std::size_t i = 0; i < 3; ++i)
            colour[i] =
                static_cast<std::uint8_t>(std::clamp(rgb[i] > 255 ? rgb[i] / 257 : rgb[i], 0.0, 255.0));
        return colour;
    }
    const auto grey = numberIn(item, DCM_GraphicLayerRecommendedDisplayGrayscaleValue);
    // A grey on a grey image is hard to find: only one that stands for white or near it is taken over.
    if (grey && *grey > 45'000)
        return {255, 255, 255};
    return otherwise;
}

std::optional<AnnotationGraphic> graphicOf(DcmItem& item, std::vector<std::string>& warnings) {
    AnnotationGraphic graphic;
    graphic.units = unitsOf(item, DCM_GraphicAnnotationUnits);
    const std::string type = stringIn(item, DCM_GraphicType);
    using Shape = AnnotationGraphic::Shape;
    if (type == "POINT")
        graphic.shape = Shape::Point;
    else if (type == "POLYLINE")
        graphic.shape = Shape::Polyline;
    else if (type == "INTERPOLATED")
        graphic.shape = Shape::Interpolated;
    else if (type == "CIRCLE")
        graphic.shape = Shape::Circle;
    else if (type == "ELLIPSE")
        graphic.shape = Shape::Ellipse;
    else {
        warnings.push_back("a drawing of the unknown type " + type + " is left out");
        return std::nullopt;
    }
    graphic.filled = stringIn(item, DCM_GraphicFilled) == "Y";
    const std::vector<double> data = floatsIn(item, DCM_GraphicData);
    for (std::size_t i = 0; i + 1 < data.size(); i += 2)
        graphic.points.push_back({data[i], data[i + 1]});
    const std::size_t needed = graphic.shape == Shape::Point ? 1 : graphic.shape == Shape::Ellipse ? 4 : 2;
    if (graphic.points.size() < needed) {
        warnings.emplace_back("a drawing with too few points is left out");
        return std::nullopt;
    }
    return graphic;
}

AnnotationText textOf(const DicomFile& file, DcmItem& item) {
    AnnotationText text;
    text.text = readableText(file.textIn(item, DCM_UnformattedTextValue));
    text.boxUnits = unitsOf(item, DCM_BoundingBoxAnnotationUnits);
    text.anchorUnits = unitsOf(item, DCM_AnchorPointAnnotationUnits);
    const std::vector<double> first = floatsIn(item, DCM_BoundingBoxTopLeftHandCorner);
    const std::vector<double> last = floatsIn(item, DCM_BoundingBoxBottomRightHandCorner);
    if (first.size() == 2 && last.size() == 2) {
        text.box = {std::min(first[0], last[0]), std::min(first[1], last[1]), std::max(first[0], last[0]),
                    std::max(first[1], last[1])};
    }
    const std::string align = stringIn(item, DCM_BoundingBoxTextHorizontalJustification);
    text.align = align == "CENTER" ? 'C' : align == "RIGHT" ? 'R' : 'L';
    const std::vector<double> anchor = floatsIn(item, DCM_AnchorPoint);
    if (anchor.size() == 2)
        text.anchor = {anchor[0], anchor[1]};
    text.anchorVisible = stringIn(item, DCM_AnchorPointVisibility) == "Y";
    return text;
}

void readAnnotations(const DicomFile& file, PresentationState& state) {
    std::size_t objects = 0;
    forEachItem(file.dataset(), DCM_GraphicAnnotationSequence, [&](DcmItem& item) {
        Annotation annotation;
        annotation.images = referencedImages(item, DCM_ReferencedImageSequence);
        annotation.layer = stringIn(item, DCM_GraphicLayer);
        forEachItem(item, DCM_GraphicObjectSequence, [&](DcmItem& object) {
            if (++objects > mostObjects)
                return;
            if (auto graphic = graphicOf(object, state.warnings))
                annotation.graphics.push_back(std::move(*graphic));
        });
        forEachItem(item, DCM_TextObjectSequence, [&](DcmItem& object) {
            if (++objects > mostObjects)
                return;
            AnnotationText text = textOf(file, object);
            if (!text.text.empty() && (text.box || text.anchor))
                annotation.texts.push_back(std::move(text));
        });
        if (DcmItem* compound = itemIn(item, DCM_CompoundGraphicSequence); compound)
            state.warnings.emplace_back("compound drawings are not shown");
        state.annotations.push_back(std::move(annotation));
    });
}

void readLayers(const DicomFile& file, PresentationState& state) {
    forEachItem(file.dataset(), DCM_GraphicLayerSequence, [&](DcmItem& item) {
        AnnotationLayer layer;
        layer.name = stringIn(item, DCM_GraphicLayer);
        layer.order = static_cast<int>(numberIn(item, DCM_GraphicLayerOrder).value_or(0));
        layer.description = readableText(file.textIn(item, DCM_GraphicLayerDescription));
        layer.colour = layerColour(item, layer.colour);
        state.layers.push_back(std::move(layer));
    });
    std::stable_sort(state.layers.begin(), state.layers.end(),
                     [](const AnnotationLayer& a, const AnnotationLayer& b) { return a.order < b.order; });
}

void readAreas(DcmItem& data, PresentationState& state) {
    forEachItem(data, DCM_DisplayedAreaSelectionSequence, [&](DcmItem& item) {
        DisplayedArea area;
        area.images = referencedImages(item, DCM_ReferencedImageSequence);
        const std::vector<double> first = numbersIn(item, DCM_DisplayedAreaTopLeftHandCorner);
        const std::vector<double> last = numbersIn(item, DCM_DisplayedAreaBottomRightHandCorner);
        if (first.size() != 2 || last.size() != 2)
            return;
        area.topLeft = {first[0], first[1]};
        area.bottomRight = {last[0], last[1]};
        const std::string mode = stringIn(item, DCM_PresentationSizeMode);
        area.mode = mode == "TRUE SIZE" ? DisplayedArea::Mode::TrueSize
                    : mode == "MAGNIFY" ? DisplayedArea::Mode::Magnify
                                        : DisplayedArea::Mode::Fit;
        area.magnification = numberIn(item, DCM_PresentationPixelMagnificationRatio).value_or(1);
        state.areas.push_back(std::move(area));
    });
}

void readWindows(const DicomFile& file, PresentationState& state) {
    forEachItem(file.dataset(), DCM_SoftcopyVOILUTSequence, [&](DcmItem& item) {
        SoftcopyWindow softcopy;
        softcopy.images = referencedImages(item, DCM_ReferencedImageSequence);
        const auto center = numberIn(item, DCM_WindowCenter);
        const auto width = numberIn(item, DCM_WindowWidth);
        if (!center || !width || *width <= 0) {
            if (item.tagExists(DCM_VOILUTSequence))
                state.warnings.emplace_back("its grey-scale table is not applied");
            return;
        }
        softcopy.window.center = *center;
        softcopy.window.width = *width;
        softcopy.window.name = readableText(file.textIn(item, DCM_WindowCenterWidthExplanation));
        state.windows.push_back(std::move(softcopy));
    });
}

void readShutter(DcmItem& data, PresentationState& state) {
    OFString shapes;
    if (data.findAndGetOFStringArray(DCM_ShutterShape, shapes).bad())
        return;
    const std::string names(shapes.c_str());
    DisplayShutter& shutter = state.shutter;
    if (names.find("RECTANGULAR") != std::string::npos) {
        const auto left = numberIn(data, DCM_ShutterLeftVerticalEdge);
        const auto right = numberIn(data, DCM_ShutterRightVerticalEdge);
        const auto top = numberIn(data, DCM_ShutterUpperHorizontalEdge);
        const auto bottom = numberIn(data, DCM_ShutterLowerHorizontalEdge);
        if (left && right && top && bottom)
            shutter.rectangle = {*left, *top, *right, *bottom};
    }
    if (names.find("CIRCULAR") != std::string::npos) {
        const std::vector<double> centre = numbersIn(data, DCM_CenterOfCircularShutter); // row, column
        const auto radius = numberIn(data, DCM_RadiusOfCircularShutter);
        if (centre.size() == 2 && radius)
            shutter.circle = {centre[1], centre[0], *radius};
    }
    if (names.find("POLYGONAL") != std::string::npos) {
        const std::vector<double> points = numbersIn(data, DCM_VerticesOfThePolygonalShutter);
        for (std::size_t i = 0; i + 1 < points.size(); i += 2)
            shutter.polygon.push_back({points[i + 1], points[i]});
    }
    if (names.find("BITMAP") != std::string::npos)
        state.warnings.emplace_back("its bitmap shutter is not shown");
    const double grey = numberIn(data, DCM_ShutterPresentationValue).value_or(0); // P-value, 0 … 65535
    shutter.grey = static_cast<std::uint8_t>(std::clamp(grey / 257, 0.0, 255.0));
}

} // namespace

Result<PresentationState> readPresentationState(const DicomFile& file) {
    DcmItem& data = file.dataset();
    PresentationState state;
    state.sopInstanceUid = SopInstanceUid(stringIn(data, DCM_SOPInstanceUID));
    if (stringIn(data, DCM_SOPClassUID).rfind("1.2.840.10008.5.1.4.1.1.11.", 0) != 0)
        return fail(ErrorCode::Unsupported,
                    "Object " + state.sopInstanceUid.str() + " is not a presentation state.");
    state.warnings = file.warnings();
    state.label = readableText(file.text(DCM_ContentLabel));
    state.description = readableText(file.text(DCM_ContentDescription));
    state.creator = readableName(file.text(DCM_ContentCreatorName, TextKind::Name));
    state.created = readableDate(stringIn(data, DCM_PresentationCreationDate));
    forEachItem(data, DCM_ReferencedSeriesSequence, [&](DcmItem& series) {
        for (ImageReference& image : referencedImages(series, DCM_ReferencedImageSequence))
            state.images.push_back(std::move(image));
    });
    readAreas(data, state);
    readWindows(file, state);
    readLayers(file, state);
    readAnnotations(file, state);
    readShutter(data, state);
    const double rotation = numberIn(data, DCM_ImageRotation).value_or(0);
    state.quarterTurns = static_cast<int>(std::lround(rotation / 90)) % 4;
    state.flipped = stringIn(data, DCM_ImageHorizontalFlip) == "Y";
    state.inverted = stringIn(data, DCM_PresentationLUTShape) == "INVERSE";
    return state;
}

} // namespace candela::dicom
