#include "database/dicom/DicomHeader.h"
#include "database/dicom/LookupTable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string_view>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

std::string shortNumber(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

/// DICOM time (HHMMSS.ffffff, also of a date and time) in seconds of the day.
double secondsOf(std::string text) {
    if (text.size() >= 14 && text.find('.') != 6) // DT: the date goes first
        text.erase(0, 8);
    if (text.size() < 6)
        return 0;
    const auto digits = [&text](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    double fraction = 0;
    if (text.size() > 7 && text[6] == '.')
        std::from_chars(text.data() + 6, text.data() + text.size(), fraction);
    return digits(0) * 3600 + digits(2) * 60 + digits(4) + fraction;
}

/// Places beyond a kilometre are no places, and sums of them would not stay numbers.
bool areNear(const std::vector<double>& millimetres) {
    return std::all_of(millimetres.begin(), millimetres.end(), [](double x) { return std::abs(x) < 1e6; });
}

std::optional<PlanePose> poseFrom(const std::vector<double>& position,
                                  const std::vector<double>& orientation) {
    if (position.size() < 3 || orientation.size() < 6 || !areNear(position))
        return std::nullopt;
    const Vec3 row{orientation[0], orientation[1], orientation[2]};
    const Vec3 column{orientation[3], orientation[4], orientation[5]};
    if (norm(row) < 0.5 || norm(column) < 0.5 || norm(cross(normalized(row), normalized(column))) < 0.5)
        return std::nullopt;
    return PlanePose{{position[0], position[1], position[2]}, normalized(row), normalized(column)};
}

/// The functional groups of one frame, and the data set behind them for objects without groups.
class FrameSource {
public:
    FrameSource(DcmItem& data, int frame)
        : m_data(data),
          m_perFrame(itemIn(data, DCM_PerFrameFunctionalGroupsSequence, frame)),
          m_shared(itemIn(data, DCM_SharedFunctionalGroupsSequence)) {}
    FrameSource(const FrameGroups& groups, int frame)
        : m_data(groups.data), m_perFrame(groups.of(frame)), m_shared(groups.shared) {}
    /// The item of a functional group macro, or null.
    [[nodiscard]] DcmItem* group(const DcmTagKey& macro) const {
        DcmItem* found = m_perFrame ? itemIn(*m_perFrame, macro) : nullptr;
        return found ? found : m_shared ? itemIn(*m_shared, macro) : nullptr;
    }
    /// The macro's item, or the data set itself when there is none.
    [[nodiscard]] DcmItem& from(const DcmTagKey& macro) const {
        DcmItem* const found = group(macro);
        return found ? *found : m_data;
    }

private:
    DcmItem& m_data;
    DcmItem* m_perFrame = nullptr;
    DcmItem* m_shared = nullptr;
};

class SplitKey {
public:
    void add(const std::string& part, const std::string& label) {
        if (part.empty())
            return;
        m_key += part + "|";
        if (!label.empty())
            m_label += (m_label.empty() ? "" : ", ") + label;
    }
    void apply(FrameHeader& frame) const {
        frame.splitKey = m_key;
        frame.splitLabel = m_label;
    }

private:
    std::string m_key;
    std::string m_label;
};

/// A number that is text in an element of unknown kind, as private ones are in implicit files.
std::optional<double> unknownNumber(DcmItem& data, const DcmTagKey& tag) {
    const Uint8* bytes = nullptr;
    unsigned long count = 0;
    if (data.findAndGetUint8Array(tag, bytes, &count).bad() || !bytes)
        return std::nullopt;
    const auto* text = reinterpret_cast<const char*>(bytes);
    double value = 0;
    const auto [end, error] = std::from_chars(text, text + count, value);
    return error == std::errc() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> diffusionB(DcmItem& data, const FrameSource& source) {
    if (DcmItem* diffusion = source.group(DCM_MRDiffusionSequence)) {
        if (const auto b = numberIn(*diffusion, DCM_DiffusionBValue))
            return b;
    }
    if (const auto b = numberIn(data, DCM_DiffusionBValue))
        return b;
    // Private elements of the makers, from before the standard's own.
    struct Private {
        DcmTagKey creator;
        const char* name;
        DcmTagKey element;
    };
    static const std::array<Private, 4> known{{{{0x0019, 0x0010}, "SIEMENS MR HEADER", {0x0019, 0x100c}},
                                               {{0x0043, 0x0010}, "GEMS_PARM_01", {0x0043, 0x1039}},
                                               {{0x2001, 0x0010}, "Philips Imaging DD 001", {0x2001, 0x1003}},
                                               {{0x0065, 0x0010}, "Image Private Header", {0x0065, 0x1009}}}};
    for (const auto& [creator, name, element] : known) {
        if (stringIn(data, creator).rfind(name, 0) != 0)
            continue;
        auto b = numberIn(data, element);
        if (!b)
            b = unknownNumber(data, element);
        if (b) {
            constexpr double flagged = 1e9; // GE adds it
            return *b >= flagged ? *b - flagged : *b;
        }
    }
    return std::nullopt;
}

void addSplitKeys(DcmItem& data, const FrameSource& source, const std::string& modality, FrameHeader& frame) {
    SplitKey key;
    std::string kind = stringIn(data, DCM_ImageType, 2);
    std::string detail = modality == "MR" ? stringIn(data, DCM_ImageType, 3) : std::string();
    for (const DcmTagKey& macro : {DCM_MRImageFrameTypeSequence, DCM_CTImageFrameTypeSequence}) {
        if (DcmItem* type = source.group(macro)) {
            kind = stringIn(*type, DCM_FrameType, 2);
            detail = stringIn(*type, DCM_FrameType, 3);
        }
    }
    if (!detail.empty() && detail != kind)
        kind += " " + detail;
    key.add(kind, "image type " + kind);
    if (DcmItem* echo = source.group(DCM_MREchoSequence)) {
        if (const auto time = numberIn(*echo, DCM_EffectiveEchoTime))
            key.add("te" + shortNumber(*time), "echo time " + shortNumber(*time) + " ms");
    }
    if (modality == "MR") {
        if (const auto echo = numberIn(data, DCM_EchoNumbers))
            key.add("echo" + shortNumber(*echo), "echo " + shortNumber(*echo));
        else if (const auto time = numberIn(data, DCM_EchoTime))
            key.add("te" + shortNumber(*time), "echo time " + shortNumber(*time) + " ms");
        if (const auto b = diffusionB(data, source))
            key.add("b" + shortNumber(*b), "b = " + shortNumber(*b));
    }
    if (const auto position = numberIn(data, DCM_TemporalPositionIdentifier))
        key.add("t" + shortNumber(*position), "time " + shortNumber(*position));
    if (DcmItem* content = source.group(DCM_FrameContentSequence)) {
        if (const auto position = numberIn(*content, DCM_TemporalPositionIndex))
            key.add("t" + shortNumber(*position), "time " + shortNumber(*position));
        key.add(stringIn(*content, DCM_StackID), "");
    }
    if (DcmItem* segment = source.group(DCM_SegmentIdentificationSequence)) {
        if (const auto number = numberIn(*segment, DCM_ReferencedSegmentNumber))
            key.add("segment" + shortNumber(*number), "segment " + shortNumber(*number));
    }
    key.apply(frame);
}

bool isProjection(const std::string& modality) {
    static constexpr std::string_view known[] = {"CR", "DX", "MG", "XA",      "RF",
                                                 "IO", "PX", "RG", "RTIMAGE", "XC"};
    return std::find(std::begin(known), std::end(known), modality) != std::end(known);
}

/// Row and column spacing from an attribute of two values, when both are positive.
std::optional<std::pair<double, double>> pairIn(DcmItem& item, const DcmTagKey& tag) {
    const auto row = numberIn(item, tag, 0);
    const auto column = numberIn(item, tag, 1);
    if (!row || *row <= 0)
        return std::nullopt;
    if (!column || *column <= 0)
        return std::pair(*row, *row);
    return std::pair(*row, *column);
}

/// One length per pixel for ultrasound, when all its regions that show places agree.
std::optional<std::pair<double, double>> ultrasoundSpacing(DcmItem& data) {
    std::optional<std::pair<double, double>> spacing;
    for (long i = 0; DcmItem* region = itemIn(data, DCM_SequenceOfUltrasoundRegions, i); ++i) {
        if (numberIn(*region, DCM_RegionSpatialFormat).value_or(0) != 1)
            continue;
        if (numberIn(*region, DCM_PhysicalUnitsXDirection).value_or(0) != 3 ||
            numberIn(*region, DCM_PhysicalUnitsYDirection).value_or(0) != 3)
            return std::nullopt; // not centimetres
        const double x = std::abs(numberIn(*region, DCM_PhysicalDeltaX).value_or(0)) * 10;
        const double y = std::abs(numberIn(*region, DCM_PhysicalDeltaY).value_or(0)) * 10;
        if (x <= 0 || y <= 0)
            return std::nullopt;
        if (spacing && (std::abs(spacing->first - y) > 1e-3 * y || std::abs(spacing->second - x) > 1e-3 * x))
            return std::nullopt;
        spacing = {y, x};
    }
    return spacing;
}

void addSpacing(DcmItem& data, const FrameSource& source, const std::string& modality, FrameHeader& frame) {
    DcmItem& measures = source.from(DCM_PixelMeasuresSequence);
    auto spacing = pairIn(measures, DCM_PixelSpacing);
    frame.calibration = "uncalibrated";
    if (isProjection(modality) && !frame.pose) {
        const auto imager = pairIn(data, DCM_ImagerPixelSpacing);
        const bool stated = !stringIn(data, DCM_PixelSpacingCalibrationType).empty();
        if (spacing &&
            (stated || (imager && (std::abs(imager->first - spacing->first) > 1e-4 * imager->first ||
                                   std::abs(imager->second - spacing->second) > 1e-4 * imager->second))))
            frame.calibration = "calibrated";
        else if (spacing || imager)
            frame.calibration = "at detector";
        if (!spacing)
            spacing = imager;
    } else if (modality == "US" || modality == "IVUS") {
        spacing = ultrasoundSpacing(data);
        if (spacing)
            frame.calibration = "calibrated";
    } else if (spacing) {
        const bool section = frame.pose || modality == "CT" || modality == "MR" || modality == "PT" ||
                             modality == "NM" || modality == "RTDOSE";
        frame.calibration = section ? "patient" : "calibrated";
    } else if (auto nominal = pairIn(data, DCM_NominalScannedPixelSpacing)) {
        spacing = nominal;
        frame.calibration = "calibrated";
    }
    if (spacing) {
        frame.rowSpacing = spacing->first;
        frame.columnSpacing = spacing->second;
        frame.pixelAspect = spacing->first / spacing->second;
    } else if (const auto aspect = pairIn(data, DCM_PixelAspectRatio)) {
        frame.pixelAspect = aspect->first / aspect->second;
    }
    frame.sliceThickness = numberIn(measures, DCM_SliceThickness);
    frame.spacingBetweenSlices = numberIn(measures, DCM_SpacingBetweenSlices);
}

/// Radiotherapy dose and nuclear medicine give one pose and the offsets of the other frames.
std::vector<double> frameOffsets(DcmItem& data, int frames) {
    std::vector<double> offsets = numbersIn(data, DCM_GridFrameOffsetVector);
    if (offsets.empty() && frames > 1 && itemIn(data, DCM_DetectorInformationSequence) &&
        stringIn(data, DCM_ImageType, 2) == "RECON TOMO") {
        // Reconstructed sections of nuclear medicine: one position and the distance between sections.
        const double between = numberIn(data, DCM_SpacingBetweenSlices).value_or(0);
        for (int i = 0; between != 0 && i < frames; ++i)
            offsets.push_back(i * between);
        return offsets;
    }
    if (offsets.size() != static_cast<std::size_t>(frames))
        offsets.clear();
    else if (offsets.front() != 0) // absolute positions along the normal
        for (double first = offsets.front(); double& offset : offsets)
            offset -= first;
    if (!areNear(offsets))
        offsets.clear();
    return offsets;
}

} // namespace

FrameGroups::FrameGroups(DcmItem& dataset)
    : data(dataset), shared(itemIn(dataset, DCM_SharedFunctionalGroupsSequence)) {
    DcmSequenceOfItems* sequence = nullptr;
    if (dataset.findAndGetSequence(DCM_PerFrameFunctionalGroupsSequence, sequence).bad() || !sequence)
        return;
    for (DcmObject* each = sequence->nextInContainer(nullptr); each; each = sequence->nextInContainer(each))
        m_perFrame.push_back(dynamic_cast<DcmItem*>(each));
}

DcmItem* FrameGroups::of(int frame) const {
    const auto index = static_cast<std::size_t>(frame);
    return index < m_perFrame.size() ? m_perFrame[index] : nullptr;
}

DcmItem* FrameGroups::group(const DcmTagKey& macro, int frame) const {
    return FrameSource(*this, frame).group(macro);
}

DcmItem* functionalGroup(DcmItem& dataset, const DcmTagKey& macro, int frame) {
    return FrameSource(dataset, frame).group(macro);
}

ModalityTransform modalityTransform(const DicomFile& file, int frame, bool isSigned) {
    DcmItem& data = file.dataset();
    return modalityTransform(data, functionalGroup(data, DCM_PixelValueTransformationSequence, frame),
                             isSigned);
}

ModalityTransform modalityTransform(DcmItem& data, DcmItem* group, bool isSigned) {
    ModalityTransform transform;
    if (DcmItem* lut = itemIn(data, DCM_ModalityLUTSequence)) {
        if (const auto table = lookupTable(*lut, DCM_LUTDescriptor, DCM_LUTData, isSigned)) {
            transform.firstMapped = table->firstMapped;
            transform.table.assign(table->entries.begin(), table->entries.end());
            transform.type = stringIn(*lut, DCM_ModalityLUTType);
            transform.stated = true;
            return transform;
        }
    }
    DcmItem& item = group ? *group : data;
    const auto slope = numberIn(item, DCM_RescaleSlope);
    const auto intercept = numberIn(item, DCM_RescaleIntercept);
    transform.stated = slope.has_value() || intercept.has_value();
    transform.slope = slope.value_or(1) == 0 ? 1 : slope.value_or(1);
    if (const auto scaling = numberIn(data, DCM_DoseGridScaling); scaling && *scaling > 0 && !slope)
        transform.slope = *scaling;
    transform.intercept = intercept.value_or(0);
    transform.type = stringIn(item, DCM_RescaleType);
    return transform;
}

std::vector<FrameHeader> frameHeaders(const DicomFile& file, const PixelLayout& layout,
                                      InstanceHeader& header) {
    DcmItem& data = file.dataset();
    const std::string& modality = header.series.modality;
    const std::vector<double> offsets = frameOffsets(data, layout.frames);
    double topTime = numberIn(data, DCM_TriggerTime).value_or(0) / 1000;
    for (const DcmTagKey& tag : {DCM_AcquisitionTime, DCM_ContentTime}) {
        if (topTime == 0)
            topTime = secondsOf(stringIn(data, tag));
    }
    const bool grouped = data.tagExists(DCM_SharedFunctionalGroupsSequence) ||
                         data.tagExists(DCM_PerFrameFunctionalGroupsSequence);
    // A concatenation is one image whose frames came in several files (PS3.3 C.7.6.16.2.2.4).
    const std::string concatenation = stringIn(data, DCM_ConcatenationUID);
    const bool concatenated = !concatenation.empty();
    const int firstOfPart = static_cast<int>(
        std::clamp(numberIn(data, DCM_ConcatenationFrameOffsetNumber).value_or(0), 0.0, 1e7));
    const FrameGroups groups(data);
    std::vector<FrameHeader> frames;
    frames.reserve(static_cast<std::size_t>(layout.frames));
    for (int index = 0; index < layout.frames; ++index) {
        if (index > 0 && !grouped) {
            frames.push_back(frames.front());
            // Tables are large: they stand with the first frame alone.
            std::erase_if(frames.back().windows,
                          [](const VoiWindow& window) { return window.function == VoiFunction::Table; });
        } else {
            const FrameSource source(groups, index);
            FrameHeader frame;
            frame.pose =
                poseFrom(numbersIn(source.from(DCM_PlanePositionSequence), DCM_ImagePositionPatient),
                         numbersIn(source.from(DCM_PlaneOrientationSequence), DCM_ImageOrientationPatient));
            if (DcmItem* detector = itemIn(data, DCM_DetectorInformationSequence); detector && !frame.pose)
                frame.pose = poseFrom(numbersIn(*detector, DCM_ImagePositionPatient),
                                      numbersIn(*detector, DCM_ImageOrientationPatient));
            addSpacing(data, source, modality, frame);
            addSplitKeys(data, source, modality, frame);
            const ModalityTransform transform =
                modalityTransform(data, source.group(DCM_PixelValueTransformationSequence), layout.isSigned);
            frame.windows =
                voiWindows(source.from(DCM_FrameVOILUTSequence), layout.isSigned || transform.intercept < 0);
            frame.padding = paddingRange(data, layout, transform);
            frame.sortTime = topTime;
            frame.concatenation = concatenation;
            if (DcmItem* content = source.group(DCM_FrameContentSequence)) {
                if (const double time = secondsOf(stringIn(*content, DCM_FrameAcquisitionDateTime)); time > 0)
                    frame.sortTime = time;
            }
            frames.push_back(std::move(frame));
        }
        FrameHeader& frame = frames.back();
        frame.concatenationFrame = concatenated ? firstOfPart + index : -1;
        if (!offsets.empty() && frames.front().pose) {
            const PlanePose& first = *frames.front().pose;
            frame.pose = first;
            frame.pose->position = first.position + cross(first.rowDir, first.columnDir) *
                                                        offsets[static_cast<std::size_t>(index)];
        }
    }
    // Several frames that all claim one place are times or repetitions, not places.
    if (layout.frames > 1 && !grouped && offsets.empty()) {
        for (FrameHeader& frame : frames)
            frame.pose.reset();
    }
    return frames;
}

} // namespace candela::dicom
