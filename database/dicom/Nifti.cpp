#include "database/dicom/Nifti.h"

#include "database/dicom/DerivedUids.h"
#include "database/dicom/RealValues.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace candela::dicom {

namespace {

using Affine = std::array<std::array<double, 4>, 3>; ///< voxel to mm, RAS, row by row

struct NiftiImage {
    int columns = 0;
    int rows = 0;
    int slices = 1;
    int times = 1;
    int bits = 0; ///< of one sample
    int samples = 1;
    bool isSigned = false;
    bool isFloat = false;
    bool swapped = false;
    std::uint64_t dataOffset = 0;
    double slope = 1;
    double intercept = 0;
    std::array<double, 4> spacing{1, 1, 1, 0};
    bool spacingStated = false;
    std::optional<Affine> affine;
    double timeStepMs = 0;
    std::string description;

    [[nodiscard]] int frames() const { return slices * times; }
    [[nodiscard]] std::uint64_t frameBytes() const {
        return static_cast<std::uint64_t>(columns) * static_cast<std::uint64_t>(rows) *
               static_cast<std::uint64_t>(samples) * static_cast<std::uint64_t>(bits / 8);
    }
};

/// Reads numbers of either byte order from the header.
class Fields {
public:
    Fields(ByteView bytes, bool swapped) : m_bytes(bytes), m_swapped(swapped) {}

    template <typename T>
    [[nodiscard]] T get(std::size_t at) const {
        std::array<std::byte, sizeof(T)> raw{};
        std::memcpy(raw.data(), m_bytes.data() + at, sizeof(T));
        if (m_swapped)
            std::reverse(raw.begin(), raw.end());
        return std::bit_cast<T>(raw);
    }

private:
    ByteView m_bytes;
    bool m_swapped;
};

struct Kind {
    int version = 1;
    bool swapped = false;
    bool pair = false;
};

std::optional<Kind> kindOf(ByteView b) {
    if (b.size() < 348)
        return std::nullopt;
    const auto size = Fields(b, false).get<std::int32_t>(0);
    const auto swappedSize = Fields(b, true).get<std::int32_t>(0);
    const auto magicAt = [&b](std::size_t at, const char* magic) {
        return std::memcmp(b.data() + at, magic, 3) == 0;
    };
    if (size == 348 || swappedSize == 348) {
        if (magicAt(344, "n+1"))
            return Kind{1, size != 348, false};
        if (magicAt(344, "ni1"))
            return Kind{1, size != 348, true};
    }
    if ((size == 540 || swappedSize == 540) && b.size() >= 540) {
        if (magicAt(4, "n+2"))
            return Kind{2, size != 540, false};
        if (magicAt(4, "ni2"))
            return Kind{2, size != 540, true};
    }
    return std::nullopt;
}

Status setDataType(int code, NiftiImage& image) {
    struct Type {
        int code;
        int bits;
        bool isSigned;
        bool isFloat;
        int samples;
    };
    static constexpr std::array<Type, 12> types{{{2, 8, false, false, 1},
                                                 {4, 16, true, false, 1},
                                                 {8, 32, true, false, 1},
                                                 {16, 32, true, true, 1},
                                                 {64, 64, true, true, 1},
                                                 {128, 8, false, false, 3},
                                                 {256, 8, true, false, 1},
                                                 {512, 16, false, false, 1},
                                                 {768, 32, false, false, 1},
                                                 {1024, 64, true, false, 1},
                                                 {1280, 64, false, false, 1},
                                                 {2304, 8, false, false, 4}}};
    for (const Type& type : types) {
        if (type.code == code) {
            image.bits = type.bits;
            image.isSigned = type.isSigned;
            image.isFloat = type.isFloat;
            image.samples = type.samples;
            return {};
        }
    }
    return fail(ErrorCode::Unsupported, "holds NIfTI data of type " + std::to_string(code));
}

/// The method of the NIfTI-1 standard for qform: quaternion b, c, d, offsets, and the sign in pixdim[0].
Affine affineFromQuaternion(double b, double c, double d, std::array<double, 3> offset,
                            std::array<double, 3> spacing, double qfac) {
    const double rest = 1 - (b * b + c * c + d * d);
    const double a = rest > 0 ? std::sqrt(rest) : 0;
    if (rest < 0) {
        const double length = std::sqrt(b * b + c * c + d * d);
        b /= length;
        c /= length;
        d /= length;
    }
    const std::array<std::array<double, 3>, 3> r{
        {{a * a + b * b - c * c - d * d, 2 * b * c - 2 * a * d, 2 * b * d + 2 * a * c},
         {2 * b * c + 2 * a * d, a * a + c * c - b * b - d * d, 2 * c * d - 2 * a * b},
         {2 * b * d - 2 * a * c, 2 * c * d + 2 * a * b, a * a + d * d - c * c - b * b}}};
    Affine affine{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            affine[row][column] = r[row][column] * spacing[column] * (column == 2 ? qfac : 1);
        affine[row][3] = offset[row];
    }
    return affine;
}

bool usable(const Affine& affine) {
    double det = 0;
    for (std::size_t i = 0; i < 3; ++i)
        det += affine[0][i] * (affine[1][(i + 1) % 3] * affine[2][(i + 2) % 3] -
                               affine[1][(i + 2) % 3] * affine[2][(i + 1) % 3]);
    // Places beyond a kilometre are no places, and sums of them would not stay numbers.
    const bool near = std::all_of(affine.begin(), affine.end(), [](const auto& row) {
        return std::all_of(row.begin(), row.end(), [](double value) { return std::abs(value) < 1e6; });
    });
    return near && std::isfinite(det) && std::abs(det) > 1e-9;
}

/// Where the two versions of the header keep the same things.
struct Offsets {
    std::size_t type, dim, pixdim, voxOffset, slope, intercept, units, description, qform, sform, quaternion,
        offset, rows;
    bool wide;
};
constexpr Offsets version1{70, 40, 76, 108, 112, 116, 123, 148, 252, 254, 256, 268, 280, false};
constexpr Offsets version2{12, 16, 104, 168, 176, 184, 500, 240, 344, 348, 352, 376, 400, true};

double realAt(const Fields& fields, const Offsets& o, std::size_t base, std::size_t index) {
    return o.wide ? fields.get<double>(base + 8 * index)
                  : static_cast<double>(fields.get<float>(base + 4 * index));
}

void readAffine(const Fields& fields, const Offsets& o, NiftiImage& image) {
    const int qform = o.wide ? fields.get<std::int32_t>(o.qform) : fields.get<std::int16_t>(o.qform);
    const int sform = o.wide ? fields.get<std::int32_t>(o.sform) : fields.get<std::int16_t>(o.sform);
    if (sform > 0) {
        Affine affine{};
        for (std::size_t row = 0; row < 3; ++row) {
            for (std::size_t column = 0; column < 4; ++column)
                affine[row][column] = realAt(fields, o, o.rows, 4 * row + column);
        }
        if (usable(affine))
            image.affine = affine;
    }
    if (!image.affine && qform > 0) {
        const double qfac = realAt(fields, o, o.pixdim, 0) < 0 ? -1 : 1;
        const Affine affine = affineFromQuaternion(
            realAt(fields, o, o.quaternion, 0), realAt(fields, o, o.quaternion, 1),
            realAt(fields, o, o.quaternion, 2),
            {realAt(fields, o, o.offset, 0), realAt(fields, o, o.offset, 1), realAt(fields, o, o.offset, 2)},
            {image.spacing[0], image.spacing[1], image.spacing[2]}, qfac);
        if (usable(affine))
            image.affine = affine;
    }
}

/// Units other than millimetres and milliseconds are converted.
void applyUnits(int units, NiftiImage& image) {
    const double length = (units & 7) == 1 ? 1000 : (units & 7) == 3 ? 0.001 : 1;
    for (std::size_t i = 0; i < 3; ++i)
        image.spacing[i] *= length;
    if (image.affine) {
        for (auto& row : *image.affine) {
            for (double& value : row)
                value *= length;
        }
    }
    const double time = (units & 0x38) == 16 ? 1 : (units & 0x38) == 24 ? 0.001 : 1000;
    image.timeStepMs = image.spacing[3] * time;
}

Result<NiftiImage> readImage(ByteView bytes) {
    const std::optional<Kind> kind = kindOf(bytes);
    if (!kind)
        return fail(ErrorCode::Unsupported, "is not a NIfTI file");
    if (kind->pair)
        return fail(ErrorCode::Unsupported, "is one half of a NIfTI pair; only single files (.nii) are read");
    const Offsets& o = kind->version == 2 ? version2 : version1;
    const Fields fields(bytes, kind->swapped);
    NiftiImage image;
    image.swapped = kind->swapped;
    if (const Status type = setDataType(fields.get<std::int16_t>(o.type), image); !type)
        return fail(type.error());
    std::array<std::int64_t, 8> dim{};
    for (std::size_t i = 0; i < 8; ++i)
        dim[i] = o.wide ? fields.get<std::int64_t>(o.dim + 8 * i) : fields.get<std::int16_t>(o.dim + 2 * i);
    if (dim[0] < 2 || dim[0] > 7)
        return fail(ErrorCode::Corrupt, "has " + std::to_string(dim[0]) + " dimensions");
    std::int64_t times = 1;
    for (std::size_t i = 1; i <= static_cast<std::size_t>(dim[0]); ++i) {
        if (dim[i] < 1 || dim[i] > 65535)
            return fail(ErrorCode::Corrupt, "has an impossible dimension " + std::to_string(dim[i]));
        if (i > 3)
            times *= dim[i];
        if (times > 1000000)
            return fail(ErrorCode::Corrupt, "has too many time points");
    }
    image.columns = static_cast<int>(dim[1]);
    image.rows = static_cast<int>(dim[2]);
    image.slices = dim[0] >= 3 ? static_cast<int>(dim[3]) : 1;
    image.times = static_cast<int>(times);
    const double offset = o.wide ? static_cast<double>(fields.get<std::int64_t>(o.voxOffset))
                                 : static_cast<double>(fields.get<float>(o.voxOffset));
    image.dataOffset =
        offset >= 352 && offset < 1e12 ? static_cast<std::uint64_t>(offset) : (o.wide ? 544U : 352U);
    image.slope = realAt(fields, o, o.slope, 0);
    image.intercept = realAt(fields, o, o.intercept, 0);
    if (image.slope == 0 || !std::isfinite(image.slope) || !std::isfinite(image.intercept)) {
        image.slope = 1;
        image.intercept = 0;
    }
    image.spacingStated = true;
    for (std::size_t i = 0; i < 4; ++i) {
        const double value = std::abs(realAt(fields, o, o.pixdim, i + 1));
        if (value < 1e6 && value > 0)
            image.spacing[i] = value;
        else if (i < 3)
            image.spacingStated = false;
    }
    readAffine(fields, o, image);
    applyUnits(o.wide ? fields.get<std::int32_t>(o.units)
                      : static_cast<int>(fields.get<std::uint8_t>(o.units)),
               image);
    const char* text = reinterpret_cast<const char*>(bytes.data() + o.description);
    image.description.assign(text, ::strnlen(text, 80));
    std::replace_if(
        image.description.begin(), image.description.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e; },
        '?');

    if (static_cast<std::int64_t>(image.slices) * image.times > maxFrames)
        return fail(ErrorCode::Corrupt, "claims more than " + std::to_string(maxFrames) + " slices");
    if (image.frameBytes() > maxFrameBytes)
        return fail(ErrorCode::Unsupported, "has slices of more than 256 MiB");
    const std::uint64_t needed = image.frameBytes() * static_cast<std::uint64_t>(image.frames());
    if (needed > maxContentBytes)
        return fail(ErrorCode::Unsupported, "decodes to more than 4 GiB");
    if (image.dataOffset > bytes.size() || bytes.size() - image.dataOffset < needed)
        return fail(ErrorCode::Corrupt, "holds fewer voxels than its header states");
    return image;
}

/// Samples of one frame in the machine's byte order.
Bytes frameBytes(ByteView bytes, const NiftiImage& image, int frame) {
    const std::uint64_t size = image.frameBytes();
    const ByteView part = bytes.subspan(image.dataOffset + size * static_cast<std::uint64_t>(frame), size);
    Bytes out(part.begin(), part.end());
    const auto width = static_cast<std::size_t>(image.bits / 8);
    if (image.swapped && width > 1) {
        for (std::size_t i = 0; i + width <= out.size(); i += width)
            std::reverse(out.begin() + static_cast<std::ptrdiff_t>(i),
                         out.begin() + static_cast<std::ptrdiff_t>(i + width));
    }
    return out;
}

FrameHeader frameHeader(const NiftiImage& image, int slice, int time) {
    FrameHeader frame;
    double rowSpacing = image.spacing[1];
    double columnSpacing = image.spacing[0];
    frame.spacingBetweenSlices = image.spacing[2];
    if (image.affine) {
        const Affine& m = *image.affine;
        const auto axis = [&m](std::size_t c) { return Vec3{-m[0][c], -m[1][c], m[2][c]}; }; // RAS to LPS
        const Vec3 i = axis(0);
        const Vec3 j = axis(1);
        columnSpacing = norm(i);
        rowSpacing = norm(j);
        frame.spacingBetweenSlices = norm(axis(2));
        frame.pose = PlanePose{axis(3) + axis(2) * slice, normalized(i), normalized(j)};
    }
    if (image.affine || image.spacingStated) {
        frame.rowSpacing = rowSpacing;
        frame.columnSpacing = columnSpacing;
        frame.calibration = "patient";
    } else {
        frame.calibration = "uncalibrated";
    }
    frame.pixelAspect = rowSpacing / columnSpacing;
    if (image.times > 1) {
        frame.splitKey = "t" + std::to_string(time);
        frame.splitLabel = "time " + std::to_string(time + 1);
    }
    frame.sortTime = time * image.timeStepMs / 1000;
    return frame;
}

class NiftiFrameReader final : public FrameReader {
public:
    NiftiFrameReader(std::shared_ptr<const Content> content, NiftiImage image)
        : m_content(std::move(content)), m_image(std::move(image)) {}
    [[nodiscard]] int frameCount() const override { return m_image.frames(); }
    [[nodiscard]] Result<RealFrame> read(int index) override {
        if (index < 0 || index >= m_image.frames())
            return fail(ErrorCode::NotFound, "has no frame " + std::to_string(index));
        const Bytes bytes = frameBytes(m_content->bytes(), m_image, index);
        RealFrame real;
        real.columns = m_image.columns;
        real.rows = m_image.rows;
        if (m_image.samples > 1) {
            RgbValues rgb;
            const auto step = static_cast<std::size_t>(m_image.samples);
            for (std::size_t i = 0; i + step <= bytes.size(); i += step) {
                for (std::size_t c = 0; c < 3; ++c)
                    rgb.bytes.push_back(std::to_integer<std::uint8_t>(bytes[i + c]));
            }
            real.values = std::move(rgb);
        } else if (m_image.isFloat) {
            real.values = m_image.bits == 64 ? realValues<double>(bytes, m_image.slope, m_image.intercept)
                                             : realValues<float>(bytes, m_image.slope, m_image.intercept);
        } else {
            real.values = realValues(bytes, m_image.bits, m_image.isSigned, m_image.slope, m_image.intercept);
        }
        return real;
    }

private:
    std::shared_ptr<const Content> m_content;
    NiftiImage m_image;
};

} // namespace

bool looksLikeNifti(ByteView beginning) {
    return kindOf(beginning).has_value();
}

void applyDefaults(InstanceHeader& header, const HeaderDefaults& defaults, const std::string& fileSha256) {
    header.sopInstanceUid = SopInstanceUid(derivedUid(fileSha256, "instance"));
    header.study.studyUid = StudyUid(derivedUid(fileSha256, "study"));
    header.series.seriesUid = SeriesUid(derivedUid(fileSha256, "series"));
    header.series.studyUid = header.study.studyUid;
    header.study.patientId = PatientId(defaults.patientId);
    header.study.patientName = defaults.patientName;
    header.study.description = defaults.description;
    header.series.modality = defaults.modality;
    if (!defaults.description.empty())
        header.series.description = defaults.description;
    header.series.bodyPart = defaults.bodyPart;
    header.series.number = 1;
    header.instanceNumber = 1;
    header.hasPixels = true;
}

Result<InstanceHeader> readNiftiHeader(const Content& content, const HeaderDefaults& defaults,
                                       const std::string& fileSha256) {
    const Result<NiftiImage> image = readImage(content.bytes());
    if (!image)
        return fail(image.error());
    InstanceHeader header;
    header.series.description = image->description;
    applyDefaults(header, defaults, fileSha256);
    header.transferSyntax = "NIfTI";
    header.columns = image->columns;
    header.rows = image->rows;
    header.samples = image->samples;
    header.bitsAllocated = image->bits;
    header.bitsStored = image->bits;
    header.isSigned = image->isSigned;
    header.photometric = image->samples > 1 ? "RGB" : "MONOCHROME2";
    header.valueUnit = image->samples > 1 ? "rgb" : defaults.modality == "CT" ? "HU" : "US";
    if (!image->affine)
        header.warnings.emplace_back("states no orientation; left and right are not known");
    for (int time = 0; time < image->times; ++time) {
        for (int slice = 0; slice < image->slices; ++slice)
            header.frames.push_back(frameHeader(*image, slice, time));
    }
    return header;
}

Result<StoredPixels> readNiftiPixels(const Content& content, std::optional<int> frame) {
    const Result<NiftiImage> image = readImage(content.bytes());
    if (!image)
        return fail(image.error());
    if (frame && (*frame < 0 || *frame >= image->frames()))
        return fail(ErrorCode::NotFound, "has no frame " + std::to_string(*frame));
    StoredPixels stored;
    stored.columns = image->columns;
    stored.rows = image->rows;
    stored.samples = image->samples;
    stored.frames = frame ? 1 : image->frames();
    stored.bitsAllocated = image->bits;
    stored.bitsStored = image->bits;
    stored.isSigned = image->isSigned;
    stored.photometric = image->samples > 1 ? "RGB" : "MONOCHROME2";
    const int first = frame.value_or(0);
    for (int i = first; i < first + stored.frames; ++i) {
        const Bytes one = frameBytes(content.bytes(), *image, i);
        stored.bytes.insert(stored.bytes.end(), one.begin(), one.end());
    }
    return stored;
}

Result<std::unique_ptr<FrameReader>> openNiftiFrames(std::shared_ptr<const Content> content) {
    Result<NiftiImage> image = readImage(content->bytes());
    if (!image)
        return fail(image.error());
    return std::make_unique<NiftiFrameReader>(std::move(content), std::move(*image));
}

std::optional<NativePixels> niftiPixels(const Content& content) {
    const Result<NiftiImage> image = readImage(content.bytes());
    if (!image)
        return std::nullopt;
    NativePixels pixels;
    pixels.offset = image->dataOffset;
    pixels.frameBytes = image->frameBytes();
    pixels.frames = image->frames();
    pixels.length = pixels.frameBytes * static_cast<std::uint64_t>(pixels.frames);
    pixels.columns = image->columns;
    pixels.rows = image->rows;
    pixels.samples = image->samples;
    pixels.bitsAllocated = image->bits;
    pixels.swapped = image->swapped && image->bits == 16;
    pixels.rgb = image->samples == 3;
    return pixels;
}

} // namespace candela::dicom
