#include "ui/controllers/SpotDetection.h"

#include "inference/DetectorPool.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace candela {

using inference::SlicePrediction;
using inference::SpotVolume;

namespace {

/// Voxels first … first + count − 1 along one axis.
struct Range {
    int first = 0;
    int count = 0;
};

/// What lies within the model's reach of a place along one axis, and a voxel more for what is between two.
Range around(double place, double spacing, int size) {
    const double reach = inference::kSpotReachMm / spacing + 1;
    const int first = std::clamp(static_cast<int>(std::floor(place - reach)), 0, size - 1);
    const int last = std::clamp(static_cast<int>(std::ceil(place + reach)), 0, size - 1);
    return {first, last - first + 1};
}

bool isInside(const StackInfo& stack, Vec3 voxel) {
    const auto within = [](double place, int size) { return place >= -0.5 && place <= size - 0.5; };
    return within(voxel.x, stack.columns) && within(voxel.y, stack.rows) && within(voxel.z, stack.slices);
}

std::string placeText(Vec3 position) {
    char text[96];
    std::snprintf(text, sizeof text, "(%.1f, %.1f, %.1f) mm", position.x, position.y, position.z);
    return text;
}

/// Adds size and suspicion to a verdict that stands.
void addToText(DetectionResult& result, double diameterMm) {
    if (result.verdict == Verdict::Indeterminate)
        return;
    char text[96];
    if (diameterMm > 0)
        std::snprintf(text, sizeof text, ": about %.0f mm, suspicion %.2f", diameterMm, result.probability);
    else
        std::snprintf(text, sizeof text, ": suspicion %.2f", result.probability);
    result.text += text;
}

/// The first of the stacks that holds the place.
Result<std::shared_ptr<const ImageStack>> stackAround(Session& session,
                                                      const std::vector<StackChoice>& stacks, Vec3 position,
                                                      const std::stop_token& stop) {
    for (const StackChoice& choice : stacks) {
        const auto series = session.series(choice.seriesUid);
        if (!series)
            return fail(series.error());
        const auto info =
            std::find_if(series->stacks.begin(), series->stacks.end(),
                         [&choice](const StackInfo& stack) { return stack.stack == choice.stack; });
        if (info != series->stacks.end() && isInside(*info, info->geometry.toVoxel(position)))
            return session.loadStack(choice.seriesUid, choice.stack, stop);
    }
    return fail(ErrorCode::InvalidArgument,
                "The place " + placeText(position) +
                    " lies outside the images; it is to be given in the patient's coordinates, "
                    "x to the left, y to the back, z to the head.");
}

} // namespace

std::string unsuitableForSpots(const StackInfo& stack) {
    const std::string wanted = "the nodule model takes a CT volume in Hounsfield units; ";
    if (stack.kind != StackKind::Volume)
        return wanted + "these images are no volume";
    if (stack.valueUnit != "HU")
        return wanted + "these values are none";
    if (!stack.geometry.spacingKnown)
        return wanted + "the size of these voxels is not known";
    if (!stack.sliceOffsets.empty())
        return wanted + "the steps between these slices are not equal";
    return {};
}

Result<SpotVolume> spotVolume(const ImageStack& stack, Vec3 position) {
    const StackInfo& info = stack.info;
    const Vec3 voxel = info.geometry.toVoxel(position);
    if (!isInside(info, voxel))
        return fail(ErrorCode::InvalidArgument,
                    "The place " + placeText(position) + " lies outside the images.");
    const auto& spacing = info.geometry.spacing;
    const Range columns = around(voxel.x, spacing[0], info.columns);
    const Range rows = around(voxel.y, spacing[1], info.rows);
    const Range slices = around(voxel.z, spacing[2], info.slices);
    SpotVolume volume;
    volume.columns = columns.count;
    volume.rows = rows.count;
    volume.slices = slices.count;
    volume.columnSpacing = spacing[0];
    volume.rowSpacing = spacing[1];
    volume.sliceSpacing = spacing[2];
    volume.column = voxel.x - columns.first;
    volume.row = voxel.y - rows.first;
    volume.slice = voxel.z - slices.first;
    volume.values.reserve(static_cast<std::size_t>(columns.count) * static_cast<std::size_t>(rows.count) *
                          static_cast<std::size_t>(slices.count));
    for (int slice = 0; slice < slices.count; ++slice) {
        for (int row = 0; row < rows.count; ++row) {
            for (int column = 0; column < columns.count; ++column)
                volume.values.push_back(
                    stack.at(columns.first + column, rows.first + row, slices.first + slice));
        }
    }
    return volume;
}

Result<Detection> judgeSpot(Session& session, inference::DetectorPool& detectors,
                            const std::vector<StackChoice>& stacks, Vec3 position, Detection detection,
                            const std::stop_token& stop) {
    const auto stack = stackAround(session, stacks, position, stop);
    if (!stack)
        return fail(stack.error());
    const auto volume = spotVolume(**stack, position);
    if (!volume)
        return fail(volume.error());
    const auto detector = detectors.take(detection.task);
    if (!detector)
        return fail(detector.error());
    const auto prediction = (*detector)->predict(*volume);
    if (!prediction)
        return fail(prediction.error());

    detection.model = (*detector)->card().model;
    detection.result = (*detector)->resultOf(*prediction);
    addToText(detection.result, prediction->diameterMm);
    const StackInfo& info = (*stack)->info;
    const double nearest = std::round(info.geometry.toVoxel(position).z);
    const int plane = std::clamp(static_cast<int>(nearest), 0, info.slices - 1);
    const FrameRef& frame = (*stack)->frameRefs[static_cast<std::size_t>(plane)];
    detection.seriesUid = (*stack)->series.seriesUid;
    detection.keyStack = info.stack;
    detection.keySlice = {frame.sopInstanceUid, frame.frame, plane};
    detection.slices = {{detection.seriesUid, info.stack, frame.sopInstanceUid, frame.frame, plane,
                         prediction->detected,
                         (*detector)->card().classes[static_cast<std::size_t>(prediction->best)],
                         prediction->inDistribution}};
    detection.spots = {{position, prediction->diameterMm, prediction->detected, detection.keySlice}};
    return detection;
}

Result<inference::ActivationMap> spotMap(inference::Detector& detector, const ImageStack& stack, int plane,
                                         const Spot& spot, int label) {
    constexpr double kNear = 14; // mm: half of what the model sees across
    const auto volume = spotVolume(stack, spot.position);
    if (!volume)
        return fail(volume.error());
    auto map = detector.activationMap(*volume, label);
    if (!map)
        return fail(map.error());
    const Vec3 voxel = stack.info.geometry.toVoxel(spot.position);
    if (std::abs(plane - voxel.z) * stack.info.geometry.spacing[2] > kNear)
        std::fill(map->values.begin(), map->values.end(), 0.0F);
    map->left += voxel.x - volume->column;
    map->top += voxel.y - volume->row;
    return map;
}

} // namespace candela
