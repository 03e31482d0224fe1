#include "database/dicom/MeasurementReportReader.h"

#include "database/dicom/DocumentReader.h"
#include "database/dicom/MeasurementCodes.h"
#include "database/dicom/TrackingUid.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <sstream>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {
namespace {

constexpr std::size_t mostMeasurements = 10'000;
constexpr std::size_t mostPoints = 20'000;

bool isCode(DcmItem* item, const KnownCode& code) {
    return item != nullptr && stringIn(*item, DCM_CodeValue) == code.value &&
           stringIn(*item, DCM_CodingSchemeDesignator) == code.scheme;
}

bool isNamed(DcmItem& item, const KnownCode& name) {
    return isCode(itemIn(item, DCM_ConceptNameCodeSequence), name);
}

void forEachChild(DcmItem& item, const std::function<void(DcmItem&)>& use) {
    DcmSequenceOfItems* children = nullptr;
    if (item.findAndGetSequence(DCM_ContentSequence, children).bad() || children == nullptr)
        return;
    for (DcmObject* each = children->nextInContainer(nullptr); each != nullptr;
         each = children->nextInContainer(each))
        use(static_cast<DcmItem&>(*each));
}

class GroupReader {
public:
    explicit GroupReader(const DicomFile& file) : m_file(file) {}

    /// Nothing for a group that Candela did not write, or whose outlines cannot be read.
    std::optional<ReportedMeasurement> read(DcmItem& group) {
        m_found = {};
        m_kind.reset();
        m_id.reset();
        m_broken = false;
        forEachChild(group, [this](DcmItem& item) { take(item); });
        const bool placed = !m_found.imagePoints.empty() || !m_found.measurement.points.empty();
        if (!m_kind || !m_id || m_broken || !placed)
            return std::nullopt;
        m_found.measurement.kind = *m_kind;
        m_found.measurement.id = *m_id;
        if (!m_found.imagePoints.empty()) {
            m_found.measurement.plane = "acquired";
            m_found.measurement.points.clear();
        }
        return m_found;
    }

private:
    void take(DcmItem& item) {
        const std::string type = stringIn(item, DCM_ValueType);
        if (type == "CODE" && isNamed(item, measurementMethod))
            takeMethod(item);
        else if (type == "UIDREF" && isNamed(item, trackingUid))
            m_id = measurementIdOf(stringIn(item, DCM_UID));
        else if (type == "TEXT" && isNamed(item, comment))
            m_found.measurement.text = m_file.textIn(item, DCM_TextValue);
        else if (type == "TEXT" && isNamed(item, planeOf))
            takePlane(m_file.textIn(item, DCM_TextValue));
        else if (type == "SCOORD" && isNamed(item, imageRegion))
            takeOutline(item, 2);
        else if (type == "SCOORD3D" && isNamed(item, imageRegion))
            takeOutline(item, 3);
        else if (type == "IMAGE" && isNamed(item, imageNear))
            takeImage(item);
        else if (type == "NUM")
            takeFigure(item);
    }

    void takeImage(DcmItem& item) {
        const auto images = referencedImages(item, DCM_ReferencedSOPSequence);
        if (images.empty())
            return;
        m_found.measurement.image.sopInstanceUid = images.front().sopInstanceUid;
        m_found.measurement.image.frame = images.front().frames.empty() ? 0 : images.front().frames.front();
    }

    void takeMethod(DcmItem& item) {
        DcmItem* code = itemIn(item, DCM_ConceptCodeSequence);
        if (code == nullptr || stringIn(*code, DCM_CodingSchemeDesignator) != ownScheme)
            return;
        const std::string value = stringIn(*code, DCM_CodeValue);
        for (const MeasurementKind kind : allMeasurementKinds) {
            if (value == kindCode(kind))
                m_kind = kind;
        }
    }

    /// "axial 0 0 1"
    void takePlane(const std::string& text) {
        std::istringstream words(text);
        words.imbue(std::locale::classic());
        Vec3 normal;
        std::string plane;
        if (words >> plane >> normal.x >> normal.y >> normal.z) {
            m_found.measurement.plane = plane;
            m_found.measurement.normal = normal;
        }
    }

    void takeOutline(DcmItem& item, std::size_t dimensions) {
        std::vector<double> values = numbersIn(item, DCM_GraphicData);
        const bool finite =
            std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
        if (values.empty() || values.size() % dimensions != 0 || values.size() > mostPoints * dimensions ||
            !finite) {
            m_broken = true;
            return;
        }
        const bool closed =
            values.size() > 2 * dimensions &&
            std::equal(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(dimensions),
                       values.end() - static_cast<std::ptrdiff_t>(dimensions));
        if (closed)
            values.resize(values.size() - dimensions);
        for (std::size_t n = 0; n < values.size(); n += dimensions) {
            if (dimensions == 2)
                m_found.imagePoints.push_back({values[n], values[n + 1]});
            else
                m_found.measurement.points.push_back({values[n], values[n + 1], values[n + 2]});
        }
        if (dimensions == 3)
            m_found.frameOfReferenceUid = stringIn(item, DCM_ReferencedFrameOfReferenceUID);
        forEachChild(item, [this](DcmItem& source) {
            if (stringIn(source, DCM_ValueType) == "IMAGE")
                takeImage(source);
        });
    }

    void takeFigure(DcmItem& item) {
        DcmItem* value = itemIn(item, DCM_MeasuredValueSequence);
        const auto number = value != nullptr ? numberIn(*value, DCM_NumericValue) : std::nullopt;
        if (!number || !std::isfinite(*number))
            return;
        std::string derived;
        ReportedFigure figure;
        figure.value = *number;
        forEachChild(item, [&](DcmItem& modifier) {
            DcmItem* code = itemIn(modifier, DCM_ConceptCodeSequence);
            if (code == nullptr)
                return;
            if (isNamed(modifier, derivation))
                derived = stringIn(*code, DCM_CodeValue);
            for (const CalibrationCode& calibration : calibrationCodes) {
                if (isNamed(modifier, calibrationOf) && stringIn(*code, DCM_CodeValue) == calibration.value)
                    figure.calibration = calibration.words;
            }
        });
        for (const FigureCode& known : figureCodes) {
            const bool named = isNamed(item, known.meant) ||
                               (std::string(known.meant.value) == "PIXELVALUE" && isNamed(item, attenuation));
            if (named && derived == (known.derivedValue != nullptr ? known.derivedValue : ""))
                figure.name = known.name;
        }
        if (DcmItem* unit = itemIn(*value, DCM_MeasurementUnitsCodeSequence)) {
            for (const UnitCode& known : unitCodes) {
                if (stringIn(*unit, DCM_CodeValue) == known.ucum)
                    figure.unit = known.unit;
            }
        }
        if (!figure.name.empty())
            m_found.figures.push_back(figure);
    }

    const DicomFile& m_file;
    ReportedMeasurement m_found;
    std::optional<MeasurementKind> m_kind;
    std::optional<MeasurementId> m_id;
    bool m_broken = false;
};

} // namespace

std::vector<ReportedMeasurement> readMeasurementReport(const DicomFile& file) {
    std::vector<ReportedMeasurement> found;
    DcmItem& root = file.dataset();
    if (!isNamed(root, reportTitle))
        return found;
    GroupReader reader(file);
    forEachChild(root, [&](DcmItem& part) {
        if (!isNamed(part, imagingMeasurements))
            return;
        forEachChild(part, [&](DcmItem& group) {
            if (found.size() >= mostMeasurements || !isNamed(group, measurementGroup))
                return;
            if (auto each = reader.read(group))
                found.push_back(std::move(*each));
        });
    });
    return found;
}

} // namespace candela::dicom
