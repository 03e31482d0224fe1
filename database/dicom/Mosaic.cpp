#include "database/dicom/Mosaic.h"

#include "database/dicom/CsaHeader.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

constexpr int mostSlices = 4096;

/// The tag of a private element, wherever its creator has reserved a block (PS3.5 7.8.1).
std::optional<DcmTagKey> privateTag(DcmItem& data, Uint16 group, std::string_view creator, Uint16 element) {
    for (Uint16 block = 0x10; block <= 0xff; ++block) {
        if (stringIn(data, DcmTagKey(group, block)) == creator)
            return DcmTagKey(group, static_cast<Uint16>(block << 8U | element));
    }
    return std::nullopt;
}

/// A private number, also where a converter wrote it as of unknown kind.
std::optional<double> privateNumber(DcmItem& data, Uint16 group, std::string_view creator, Uint16 element) {
    const auto tag = privateTag(data, group, creator, element);
    if (!tag)
        return std::nullopt;
    if (const auto number = numberIn(data, *tag))
        return number;
    const Uint8* bytes = nullptr;
    unsigned long count = 0;
    if (data.findAndGetUint8Array(*tag, bytes, &count).good() && bytes && count == 2)
        return bytes[0] | bytes[1] << 8U;
    return std::nullopt;
}

std::optional<CsaHeader> csaHeader(DcmItem& data) {
    const auto tag = privateTag(data, 0x0029, "SIEMENS CSA HEADER", 0x10);
    const Uint8* bytes = nullptr;
    unsigned long count = 0;
    if (!tag || data.findAndGetUint8Array(*tag, bytes, &count).bad() || !bytes)
        return std::nullopt;
    return CsaHeader::parse(std::as_bytes(std::span(bytes, count)));
}

/// Divides the image among so many slices; nothing when it cannot be divided so.
std::optional<Mosaic> divided(const PixelLayout& layout, double slices, bool square) {
    if (!(slices >= 2 && slices <= mostSlices) || layout.frames != 1)
        return std::nullopt;
    const auto count = static_cast<int>(slices);
    Mosaic mosaic;
    mosaic.across = static_cast<int>(std::ceil(std::sqrt(slices)));
    const int down = square ? mosaic.across : (count + mosaic.across - 1) / mosaic.across;
    if (layout.columns % mosaic.across != 0 || layout.rows % down != 0)
        return std::nullopt;
    mosaic.columns = layout.columns / mosaic.across;
    mosaic.rows = layout.rows / down;
    mosaic.poses.resize(static_cast<std::size_t>(count));
    return mosaic;
}

struct Axes {
    Vec3 row;
    Vec3 column;
};

std::optional<Axes> axesOf(DcmItem& data) {
    const std::vector<double> o = numbersIn(data, DCM_ImageOrientationPatient);
    if (o.size() != 6)
        return std::nullopt;
    const Axes axes{{o[0], o[1], o[2]}, {o[3], o[4], o[5]}};
    if (std::abs(norm(axes.row) - 1) > 0.01 || std::abs(norm(axes.column) - 1) > 0.01 ||
        std::abs(dot(axes.row, axes.column)) > 0.01)
        return std::nullopt;
    return Axes{normalized(axes.row), normalized(axes.column)};
}

std::optional<Vec3> pointIn(DcmItem& item) {
    const std::vector<double> p = numbersIn(item, DCM_ImagePositionPatient);
    if (p.size() != 3 || !std::all_of(p.begin(), p.end(), [](double x) { return std::abs(x) < 1e6; }))
        return std::nullopt;
    return Vec3{p[0], p[1], p[2]};
}

std::optional<Mosaic> siemensMosaic(DcmItem& data, const PixelLayout& layout, const Axes& axes) {
    const std::optional<CsaHeader> csa = csaHeader(data);
    auto count = privateNumber(data, 0x0019, "SIEMENS MR HEADER", 0x0a);
    if (!count && csa)
        count = csa->number("NumberOfImagesInMosaic");
    const std::vector<double> spacing = numbersIn(data, DCM_PixelSpacing);
    const auto place = pointIn(data);
    auto step = numberIn(data, DCM_SpacingBetweenSlices);
    if (!step)
        step = numberIn(data, DCM_SliceThickness);
    auto mosaic = divided(layout, count.value_or(0), true);
    if (!mosaic || spacing.size() < 2 || !place || !step || !(*step > 0))
        return std::nullopt;
    Vec3 normal = cross(axes.row, axes.column);
    if (csa) {
        const std::vector<double> stated = csa->numbers("SliceNormalVector");
        if (stated.size() == 3 && dot(normal, {stated[0], stated[1], stated[2]}) < 0)
            normal = normal * -1;
    }
    const Vec3 first = *place + axes.row * (spacing[1] * (layout.columns - mosaic->columns) / 2) +
                       axes.column * (spacing[0] * (layout.rows - mosaic->rows) / 2);
    mosaic->step = *step;
    for (std::size_t k = 0; k < mosaic->poses.size(); ++k)
        mosaic->poses[k] = {first + normal * (*step * static_cast<double>(k)), axes.row, axes.column};
    return mosaic;
}

std::optional<Mosaic> uihMosaic(DcmItem& data, const PixelLayout& layout, const Axes& axes) {
    constexpr std::string_view creator = "Image Private Header";
    const auto count = privateNumber(data, 0x0065, creator, 0x50);
    const auto slices = privateTag(data, 0x0065, creator, 0x51);
    auto mosaic = divided(layout, count.value_or(0), false);
    DcmSequenceOfItems* list = nullptr;
    if (!mosaic || !slices || data.findAndGetSequence(*slices, list).bad() || !list ||
        list->card() != mosaic->poses.size())
        return std::nullopt;
    std::size_t k = 0;
    for (DcmObject* each = list->nextInContainer(nullptr); each; each = list->nextInContainer(each), ++k) {
        auto* const item = dynamic_cast<DcmItem*>(each);
        const auto place = item ? pointIn(*item) : std::nullopt;
        if (!place)
            return std::nullopt;
        mosaic->poses[k] = {*place, axes.row, axes.column};
    }
    mosaic->step = norm(mosaic->poses[1].position - mosaic->poses[0].position);
    return mosaic;
}

class MosaicSlices final : public FrameReader {
public:
    MosaicSlices(std::unique_ptr<FrameReader> whole, Mosaic mosaic)
        : m_whole(std::move(whole)), m_mosaic(std::move(mosaic)) {}

    [[nodiscard]] int frameCount() const override { return static_cast<int>(m_mosaic.poses.size()); }

    [[nodiscard]] Result<RealFrame> read(int frame) override {
        if (frame < 0 || frame >= frameCount())
            return fail(ErrorCode::NotFound, "has no slice " + std::to_string(frame));
        if (!m_read) {
            Result<RealFrame> all = m_whole->read(0);
            if (!all)
                return fail(all.error());
            m_read = std::move(*all);
        }
        if (m_read->columns < m_mosaic.across * m_mosaic.columns)
            return fail(ErrorCode::Corrupt, "is smaller than the slices of its mosaic");
        RealFrame slice;
        slice.columns = m_mosaic.columns;
        slice.rows = m_mosaic.rows;
        if (const auto* whole = std::get_if<Int16Values>(&m_read->values))
            slice.values = cut(*whole, frame, 1);
        else if (const auto* real = std::get_if<FloatValues>(&m_read->values))
            slice.values = cut(*real, frame, 1);
        else
            slice.values = RgbValues{cut(std::get<RgbValues>(m_read->values).bytes, frame, 3)};
        return slice;
    }

private:
    template <typename Values>
    [[nodiscard]] Values cut(const Values& whole, int frame, std::size_t samples) const {
        const auto columns = samples * static_cast<std::size_t>(m_mosaic.columns);
        const auto stride = samples * static_cast<std::size_t>(m_read->columns);
        const auto rows = static_cast<std::size_t>(m_mosaic.rows);
        const std::size_t corner = static_cast<std::size_t>(frame / m_mosaic.across) * rows * stride +
                                   static_cast<std::size_t>(frame % m_mosaic.across) * columns;
        Values slice(columns * rows);
        for (std::size_t row = 0; row < rows; ++row)
            std::copy_n(whole.begin() + static_cast<std::ptrdiff_t>(corner + row * stride), columns,
                        slice.begin() + static_cast<std::ptrdiff_t>(row * columns));
        return slice;
    }

    std::unique_ptr<FrameReader> m_whole;
    Mosaic m_mosaic;
    std::optional<RealFrame> m_read;
};

} // namespace

bool saysMosaic(const DicomFile& file) {
    OFString type;
    file.dataset().findAndGetOFStringArray(DCM_ImageType, type);
    const std::string_view text(type.c_str(), type.size());
    return text.find("MOSAIC") != std::string_view::npos || text.find("VFRAME") != std::string_view::npos;
}

std::optional<Mosaic> mosaicOf(const DicomFile& file, const PixelLayout& layout) {
    DcmItem& data = file.dataset();
    if (!saysMosaic(file))
        return std::nullopt;
    const std::optional<Axes> axes = axesOf(data);
    if (!axes)
        return std::nullopt;
    auto mosaic = siemensMosaic(data, layout, *axes);
    return mosaic ? mosaic : uihMosaic(data, layout, *axes);
}

std::unique_ptr<FrameReader> openMosaicSlices(std::unique_ptr<FrameReader> whole, Mosaic mosaic) {
    return std::make_unique<MosaicSlices>(std::move(whole), std::move(mosaic));
}

} // namespace candela::dicom
