#include "database/dicom/SegmentationReader.h"

#include "database/dicom/DicomHeader.h"
#include "database/dicom/DicomPixels.h"
#include "database/dicom/DocumentReader.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

constexpr std::size_t mostBytes = std::size_t{1} << 30U;
constexpr int mostSegments = 4096;

/// Colours for segments that state none, told apart also by readers who confuse red and green (Okabe and Ito,
/// "Color Universal Design", 2008; without black).
constexpr std::array<std::array<std::uint8_t, 3>, 7> distinctColours{{{86, 180, 233},
                                                                      {230, 159, 0},
                                                                      {0, 158, 115},
                                                                      {240, 228, 66},
                                                                      {204, 121, 167},
                                                                      {213, 94, 0},
                                                                      {0, 114, 178}}};

std::string meaningIn(const DicomFile& file, DcmItem& item, const DcmTagKey& sequence) {
    DcmItem* code = itemIn(item, sequence);
    return code ? readableText(file.textIn(*code, DCM_CodeMeaning)) : std::string();
}

SegmentInfo segmentInfo(const DicomFile& file, DcmItem& item, std::size_t index) {
    SegmentInfo segment;
    segment.number =
        static_cast<int>(numberIn(item, DCM_SegmentNumber).value_or(static_cast<double>(index + 1)));
    segment.label = readableText(file.textIn(item, DCM_SegmentLabel));
    segment.category = meaningIn(file, item, DCM_SegmentedPropertyCategoryCodeSequence);
    segment.type = meaningIn(file, item, DCM_SegmentedPropertyTypeCodeSequence);
    segment.algorithm = stringIn(item, DCM_SegmentAlgorithmType);
    if (const std::string name = file.textIn(item, DCM_SegmentAlgorithmName); !name.empty())
        segment.algorithm += " " + name;
    if (segment.label.empty())
        segment.label = segment.type.empty() ? "Segment " + std::to_string(segment.number) : segment.type;
    const std::vector<double> lab = numbersIn(item, DCM_RecommendedDisplayCIELabValue);
    segment.colour = lab.size() == 3
                         ? colourOfLab(static_cast<std::uint16_t>(lab[0]), static_cast<std::uint16_t>(lab[1]),
                                       static_cast<std::uint16_t>(lab[2]))
                         : distinctColours.at(index % distinctColours.size());
    return segment;
}

std::optional<PlanePose> poseOf(const FrameGroups& groups, int frame) {
    DcmItem* position = groups.group(DCM_PlanePositionSequence, frame);
    DcmItem* orientation = groups.group(DCM_PlaneOrientationSequence, frame);
    if (!position || !orientation)
        return std::nullopt;
    const std::vector<double> p = numbersIn(*position, DCM_ImagePositionPatient);
    const std::vector<double> o = numbersIn(*orientation, DCM_ImageOrientationPatient);
    if (p.size() != 3 || o.size() != 6)
        return std::nullopt;
    PlanePose pose;
    pose.position = {p[0], p[1], p[2]};
    pose.rowDir = normalized({o[0], o[1], o[2]});
    pose.columnDir = normalized({o[3], o[4], o[5]});
    if (norm(cross(pose.rowDir, pose.columnDir)) < 0.9)
        return std::nullopt;
    return pose;
}

std::vector<ImageReference> sourcesOf(const FrameGroups& groups, int frame) {
    DcmItem* derivation = groups.group(DCM_DerivationImageSequence, frame);
    return derivation ? referencedImages(*derivation, DCM_SourceImageSequence)
                      : std::vector<ImageReference>();
}

/// Cuts the rectangle out of `pixels` where `inside` is not zero. Nothing when all of it is empty.
template <typename Inside>
bool cutOut(const Bytes& pixels, Inside inside, SegmentFrame& frame) {
    int left = frame.planeColumns;
    int right = -1;
    int top = frame.planeRows;
    int bottom = -1;
    const auto columns = static_cast<std::size_t>(frame.planeColumns);
    for (int y = 0; y < frame.planeRows; ++y) {
        const std::byte* line = pixels.data() + static_cast<std::size_t>(y) * columns;
        for (int x = 0; x < frame.planeColumns; ++x) {
            if (inside(line[x]) == 0)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = y;
        }
    }
    if (right < 0)
        return false;
    frame.left = left;
    frame.top = top;
    frame.columns = right - left + 1;
    frame.rows = bottom - top + 1;
    frame.values.reserve(static_cast<std::size_t>(frame.columns) * static_cast<std::size_t>(frame.rows));
    for (int y = top; y <= bottom; ++y) {
        const std::byte* line = pixels.data() + static_cast<std::size_t>(y) * columns;
        for (int x = left; x <= right; ++x)
            frame.values.push_back(inside(line[x]));
    }
    return true;
}

class FrameCutter {
public:
    FrameCutter(DcmItem& data, const PixelLayout& layout, Segmentation& segmentation)
        : m_groups(data), m_layout(layout), m_segmentation(segmentation) {
        const double most = numberIn(data, DCM_MaximumFractionalValue).value_or(255);
        m_most = segmentation.fractional && most > 0 ? most : 0;
        m_labelMap = stringIn(data, DCM_SegmentationType) == "LABELMAP";
    }

    Status take(const Bytes& pixels, int index) {
        SegmentFrame frame = describe(index);
        if (m_labelMap)
            return takeLabels(pixels, frame);
        DcmItem* identification = m_groups.group(DCM_SegmentIdentificationSequence, index);
        const auto number =
            identification ? numberIn(*identification, DCM_ReferencedSegmentNumber) : std::optional<double>();
        if (!number && m_segmentation.segments.size() > 1)
            return fail(ErrorCode::Corrupt, "Segmentation " + m_segmentation.sopInstanceUid.str() +
                                                " does not say which segment frame " +
                                                std::to_string(index + 1) + " shows.");
        frame.segment = number ? static_cast<int>(*number) : m_segmentation.segments.front().number;
        const double most = m_most;
        const auto inside = [most](std::byte value) {
            const auto v = std::to_integer<unsigned>(value);
            return static_cast<std::uint8_t>(most > 0 ? std::min(255.0, std::round(v * 255 / most))
                                             : v > 0  ? 255
                                                      : 0);
        };
        return cutOut(pixels, inside, frame) ? keep(std::move(frame)) : Status();
    }

private:
    SegmentFrame describe(int index) {
        SegmentFrame frame;
        frame.planeColumns = m_layout.columns;
        frame.planeRows = m_layout.rows;
        frame.sources = sourcesOf(m_groups, index);
        frame.pose = poseOf(m_groups, index);
        if (DcmItem* measures = m_groups.group(DCM_PixelMeasuresSequence, index)) {
            const std::vector<double> spacing = numbersIn(*measures, DCM_PixelSpacing);
            if (spacing.size() == 2 && spacing[0] > 0 && spacing[1] > 0) {
                frame.rowSpacing = spacing[0];
                frame.columnSpacing = spacing[1];
            }
        }
        return frame;
    }

    Status takeLabels(const Bytes& pixels, const SegmentFrame& plane) {
        const std::set<std::byte> labels(pixels.begin(), pixels.end());
        for (const SegmentInfo& segment : m_segmentation.segments) {
            const auto label = static_cast<std::byte>(segment.number);
            if (segment.number < 1 || segment.number > 255 || !labels.contains(label))
                continue;
            SegmentFrame frame = plane;
            frame.segment = segment.number;
            const auto inside = [label](std::byte value) {
                return static_cast<std::uint8_t>(value == label ? 255 : 0);
            };
            if (cutOut(pixels, inside, frame)) {
                if (Status kept = keep(std::move(frame)); !kept)
                    return kept;
            }
        }
        return {};
    }

    Status keep(SegmentFrame frame) {
        m_bytes += frame.values.size();
        if (m_bytes > mostBytes)
            return fail(ErrorCode::Unsupported,
                        "Segmentation " + m_segmentation.sopInstanceUid.str() + " needs more than 1 GiB.");
        m_segmentation.frames.push_back(std::move(frame));
        return {};
    }

    FrameGroups m_groups;
    const PixelLayout& m_layout;
    Segmentation& m_segmentation;
    double m_most = 0; ///< of a fractional one: the value that stands for wholly inside
    bool m_labelMap = false;
    std::size_t m_bytes = 0;
};

std::string frameOfReference(DcmItem& data) {
    return stringIn(data, DCM_FrameOfReferenceUID);
}

} // namespace

std::array<std::uint8_t, 3> colourOfLab(std::uint16_t lightness, std::uint16_t a, std::uint16_t b) {
    const double l = lightness * 100.0 / 65535;
    const double fy = (l + 16) / 116;
    const double fx = fy + (a * 255.0 / 65535 - 128) / 500;
    const double fz = fy - (b * 255.0 / 65535 - 128) / 200;
    const auto linear = [](double f) {
        constexpr double knee = 6.0 / 29;
        return f > knee ? f * f * f : 3 * knee * knee * (f - 4.0 / 29);
    };
    const double x = 0.9642 * linear(fx);
    const double y = linear(fy);
    const double z = 0.8251 * linear(fz);
    // D50 to linear sRGB (Bradford adaptation).
    const std::array<double, 3> rgb{3.1338561 * x - 1.6168667 * y - 0.4906146 * z,
                                    -0.9787684 * x + 1.9161415 * y + 0.0334540 * z,
                                    0.0719453 * x - 0.2289914 * y + 1.4052427 * z};
    std::array<std::uint8_t, 3> colour{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double v = std::clamp(rgb[i], 0.0, 1.0);
        const double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
        colour[i] = static_cast<std::uint8_t>(std::lround(255 * encoded));
    }
    return colour;
}

Result<Segmentation> readSegmentation(const DicomFile& file, const std::stop_token& stop) {
    DcmItem& data = file.dataset();
    Segmentation segmentation;
    segmentation.sopInstanceUid = SopInstanceUid(stringIn(data, DCM_SOPInstanceUID));
    segmentation.warnings = file.warnings();
    DcmItem* first = itemIn(data, DCM_SegmentSequence);
    if (!first)
        return fail(ErrorCode::Unsupported,
                    "Object " + segmentation.sopInstanceUid.str() + " is not a segmentation.");
    for (long i = 0; DcmItem* item = i < mostSegments ? itemIn(data, DCM_SegmentSequence, i) : nullptr; ++i)
        segmentation.segments.push_back(segmentInfo(file, *item, static_cast<std::size_t>(i)));
    segmentation.label = readableText(file.text(DCM_ContentLabel));
    segmentation.description = readableText(file.text(DCM_ContentDescription));
    if (segmentation.description.empty())
        segmentation.description = readableText(file.text(DCM_SeriesDescription));
    segmentation.creator = readableName(file.text(DCM_ContentCreatorName, TextKind::Name));
    segmentation.frameOfReferenceUid = frameOfReference(data);
    segmentation.fractional = stringIn(data, DCM_SegmentationType) == "FRACTIONAL";

    Result<DicomPixels> pixels = DicomPixels::open(file);
    if (!pixels)
        return fail(pixels.error());
    const PixelLayout& layout = pixels->layout();
    if (layout.samples != 1 || layout.bitsAllocated > 8)
        return fail(ErrorCode::Unsupported,
                    "Segmentation " + segmentation.sopInstanceUid.str() + " has more than 8 bits a pixel.");
    FrameCutter cutter(data, layout, segmentation);
    for (int index = 0; index < layout.frames; ++index) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "Reading the segmentation was stopped.");
        const Result<Bytes> frame = pixels->frame(index);
        if (!frame)
            return fail(frame.error());
        if (Status taken = cutter.take(*frame, index); !taken)
            return fail(taken.error());
    }
    return segmentation;
}

} // namespace candela::dicom
