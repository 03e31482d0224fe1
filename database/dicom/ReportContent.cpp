#include "database/dicom/ReportContent.h"

#include "database/dicom/ObjectKinds.h"

#include "database/dicom/DocumentReader.h"

#include <algorithm>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::dicom {

namespace {

constexpr int mostItems = 20'000;
constexpr int deepest = 40;

struct CodedWords {
    std::string meaning;
    std::string value;
    std::string scheme;
    [[nodiscard]] std::string code() const {
        return value.empty() ? std::string() : "(" + value + (scheme.empty() ? "" : ", " + scheme) + ")";
    }
};

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

/// How an item belongs to the one above, where that must be said.
std::string relationWords(const std::string& type) {
    if (type.empty() || type == "CONTAINS" || type == "HAS PROPERTIES")
        return {};
    return lowered(type);
}

std::string timeWords(const std::string& time) {
    if (time.size() < 4 || time.find_first_not_of("0123456789.") != std::string::npos)
        return time;
    return time.substr(0, 2) + ":" + time.substr(2, 2) + (time.size() >= 6 ? ":" + time.substr(4, 2) : "");
}

std::string dateTimeWords(const std::string& when) {
    if (when.size() < 8)
        return when;
    const std::size_t zone = when.find_first_of("+-", 8);
    std::string words = readableDate(when.substr(0, 8));
    if (const std::string time = when.substr(8, zone == std::string::npos ? zone : zone - 8); !time.empty())
        words += " " + timeWords(time);
    return zone == std::string::npos ? words : words + " UTC" + when.substr(zone);
}

class ContentReader {
public:
    ContentReader(const DicomFile& file, std::vector<std::string>& warnings)
        : m_file(file), m_warnings(warnings) {}

    ReportItem read(DcmItem& item, int depth) {
        ++m_items;
        ReportItem out;
        out.relation = relationWords(stringIn(item, DCM_RelationshipType));
        if (DcmItem* name = itemIn(item, DCM_ConceptNameCodeSequence))
            out.name = coded(*name).meaning;
        readValue(item, stringIn(item, DCM_ValueType), out);
        readChildren(item, depth, out);
        return out;
    }

private:
    CodedWords coded(DcmItem& code) const {
        CodedWords words;
        words.meaning = readableText(m_file.textIn(code, DCM_CodeMeaning));
        for (const DcmTagKey& tag : {DCM_CodeValue, DCM_LongCodeValue, DCM_URNCodeValue}) {
            if (words.value.empty())
                words.value = m_file.textIn(code, tag);
        }
        words.scheme = stringIn(code, DCM_CodingSchemeDesignator);
        if (words.meaning.empty())
            words.meaning = words.value;
        return words;
    }

    void readValue(DcmItem& item, const std::string& type, ReportItem& out) {
        if (type == "CONTAINER" || type.empty()) {
            out.container = item.tagExists(DCM_ContentSequence) || type == "CONTAINER";
        } else if (type == "TEXT") {
            out.value = readableText(m_file.textIn(item, DCM_TextValue));
        } else if (type == "CODE") {
            if (DcmItem* code = itemIn(item, DCM_ConceptCodeSequence)) {
                const CodedWords words = coded(*code);
                out.value = words.meaning;
                out.code = words.code();
            }
        } else if (type == "NUM") {
            out.value = measured(item);
        } else if (type == "PNAME") {
            out.value = readableName(m_file.textIn(item, DCM_PersonName, TextKind::Name));
        } else if (type == "DATE") {
            out.value = readableDate(stringIn(item, DCM_Date));
        } else if (type == "TIME") {
            out.value = timeWords(stringIn(item, DCM_Time));
        } else if (type == "DATETIME") {
            out.value = dateTimeWords(stringIn(item, DCM_DateTime));
        } else if (type == "UIDREF") {
            out.value = stringIn(item, DCM_UID);
        } else if (type == "IMAGE" || type == "COMPOSITE" || type == "WAVEFORM") {
            readReference(item, type, out);
        } else if (type == "SCOORD" || type == "SCOORD3D") {
            out.value = shapeWords(item, type == "SCOORD" ? 2 : 3);
        } else if (type == "TCOORD") {
            out.value = lowered(stringIn(item, DCM_TemporalRangeType));
        } else {
            out.value = "value of the unknown type " + type;
            m_warnings.push_back("an item has the unknown type " + type);
        }
    }

    std::string measured(DcmItem& item) const {
        DcmItem* value = itemIn(item, DCM_MeasuredValueSequence);
        if (!value) {
            DcmItem* reason = itemIn(item, DCM_NumericValueQualifierCodeSequence);
            return reason ? "no value: " + coded(*reason).meaning : "no value";
        }
        std::string words = stringIn(*value, DCM_NumericValue);
        if (DcmItem* unit = itemIn(*value, DCM_MeasurementUnitsCodeSequence)) {
            const CodedWords code = coded(*unit);
            // UCUM's codes are how units are written; "1" is no unit, braces are remarks.
            const bool spelled =
                code.value.empty() || code.value.find('{') != std::string::npos || code.scheme != "UCUM";
            if (code.value != "1" || code.scheme != "UCUM")
                words += " " + (spelled ? code.meaning : code.value);
        }
        if (DcmItem* qualifier = itemIn(item, DCM_NumericValueQualifierCodeSequence))
            words += " (" + coded(*qualifier).meaning + ")";
        return words;
    }

    void readReference(DcmItem& item, const std::string& type, ReportItem& out) const {
        const std::vector<ImageReference> images = referencedImages(item, DCM_ReferencedSOPSequence);
        if (images.empty()) {
            out.value = "reference that names no object";
            return;
        }
        if (type == "IMAGE")
            out.image = images.front();
        DcmItem* reference = itemIn(item, DCM_ReferencedSOPSequence);
        const std::string sopClass =
            reference ? stringIn(*reference, DCM_ReferencedSOPClassUID) : std::string();
        out.value = type == "IMAGE" ? "image" : kindInWords(sopClass, false);
        if (const std::vector<int>& frames = images.front().frames; frames.size() == 1)
            out.value += ", frame " + std::to_string(frames.front() + 1);
        else if (frames.size() > 1)
            out.value += ", " + std::to_string(frames.size()) + " frames";
    }

    static std::string shapeWords(DcmItem& item, std::size_t dimensions) {
        DcmElement* element = nullptr;
        std::size_t points = 0;
        if (item.findAndGetElement(DCM_GraphicData, element).good() && element)
            points = element->getVM() / dimensions;
        std::string shape = lowered(stringIn(item, DCM_GraphicType));
        if (shape.empty())
            shape = "shape";
        return points > 1 ? shape + " of " + std::to_string(points) + " points" : shape;
    }

    void readChildren(DcmItem& item, int depth, ReportItem& out) {
        DcmSequenceOfItems* children = nullptr;
        if (item.findAndGetSequence(DCM_ContentSequence, children).bad() || !children)
            return;
        if (depth >= deepest) {
            m_warnings.emplace_back("items nested deeper than 40 levels are left out");
            return;
        }
        for (DcmObject* each = children->nextInContainer(nullptr); each;
             each = children->nextInContainer(each)) {
            if (m_items >= mostItems) {
                if (!m_cut)
                    m_warnings.emplace_back("only the first 20,000 items are shown");
                m_cut = true;
                return;
            }
            auto& child = static_cast<DcmItem&>(*each);
            if (child.tagExists(DCM_ReferencedContentItemIdentifier)) {
                ++m_items;
                out.children.push_back(linked(child));
            } else {
                out.children.push_back(read(child, depth + 1));
            }
        }
    }

    /// An item that stands elsewhere in the tree (PS3.3 C.17.3.2.5).
    static ReportItem linked(DcmItem& item) {
        std::string place;
        for (const double step : numbersIn(item, DCM_ReferencedContentItemIdentifier))
            place += (place.empty() ? "" : ".") + std::to_string(static_cast<long>(step));
        ReportItem out;
        out.relation = relationWords(stringIn(item, DCM_RelationshipType));
        out.value = "see item " + place;
        return out;
    }

    const DicomFile& m_file;
    std::vector<std::string>& m_warnings;
    int m_items = 0;
    bool m_cut = false;
};

} // namespace

ReportItem reportContent(const DicomFile& file, std::vector<std::string>& warnings) {
    return ContentReader(file, warnings).read(file.dataset(), 0);
}

} // namespace candela::dicom
