#include "database/deidentifying/HeaderCleaner.h"

#include "database/deidentifying/ConfidentialityTable.h"
#include "database/deidentifying/DummyValues.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::deidentifying {
namespace {

constexpr std::uint16_t encryptionGroup = 0x0400; ///< signatures, and originals that were encrypted
constexpr const char* standardRoot = "1.2.840.10008.";

bool isOverlayOrCurve(std::uint16_t group) {
    return (group >= 0x5000 && group <= 0x50ff) || (group >= 0x6000 && group <= 0x60ff);
}

/// UIDs that say what kind of thing something is.
bool namesAKind(const DcmTagKey& tag) {
    static const std::array kinds{DCM_SOPClassUID,
                                  DCM_ReferencedSOPClassUID,
                                  DCM_CodingSchemeUID,
                                  DCM_ContextUID,
                                  DCM_MappingResourceUID,
                                  DCM_RelatedGeneralSOPClassUID,
                                  DCM_OriginalSpecializedSOPClassUID,
                                  DCM_ContextGroupExtensionCreatorUID,
                                  DCM_TransferSyntaxUID};
    return std::ranges::find(kinds, tag) != kinds.end();
}

bool isUnknown(const DcmElement& element) {
    const DcmEVR vr = element.ident();
    if (vr == EVR_UN || vr == EVR_UNKNOWN || vr == EVR_UNKNOWN2B)
        return true;
    DcmTag tag(element.getTag().getXTag());
    return std::string_view(tag.getTagName()) == "Unknown Tag & Data";
}

std::string textOf(DcmElement& element) {
    OFString value;
    if (element.getOFStringArray(value).bad())
        return {};
    return {value.c_str(), value.size()};
}

bool isDate(DcmEVR vr) {
    return vr == EVR_DA || vr == EVR_DT;
}

std::string movedSingle(const std::string& value, int days) {
    using namespace std::chrono;
    std::string digits;
    std::size_t used = 0;
    // The old form of dates has dots between its parts.
    for (; used < value.size() && digits.size() < 8; ++used) {
        const char c = value[used];
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != '.')
            return {};
    }
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (digits.size() < 8)
        return {};
    std::from_chars(digits.data(), digits.data() + 4, year);
    std::from_chars(digits.data() + 4, digits.data() + 6, month);
    std::from_chars(digits.data() + 6, digits.data() + 8, day);
    const year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok())
        return {};
    const year_month_day moved{sys_days(date) + std::chrono::days(days)};
    if (static_cast<int>(moved.year()) < 0 || static_cast<int>(moved.year()) > 9999)
        return {};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02u", static_cast<int>(moved.year()),
                  static_cast<unsigned>(moved.month()), static_cast<unsigned>(moved.day()));
    return text.data() + value.substr(used);
}

void putCode(DcmItem& sequenceOwner, unsigned long index, const char* value, const char* meaning) {
    DcmItem* item = nullptr;
    if (sequenceOwner
            .findOrCreateSequenceItem(DCM_DeidentificationMethodCodeSequence, item, static_cast<long>(index))
            .bad())
        return;
    item->putAndInsertString(DCM_CodeValue, value);
    item->putAndInsertString(DCM_CodingSchemeDesignator, "DCM");
    item->putAndInsertString(DCM_CodeMeaning, meaning);
}

} // namespace

std::string movedDate(const std::string& value, int days) {
    std::string moved;
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find('\\', begin), value.size());
        std::string single = value.substr(begin, end - begin);
        single.erase(single.find_last_not_of(std::string_view(" \0", 2)) + 1);
        const std::string one = single.empty() ? std::string() : movedSingle(single, days);
        if (one.empty())
            return {};
        moved += (begin > 0 ? "\\" : "") + one;
        begin = end + 1;
    }
    return moved;
}

void HeaderCleaner::clean(DcmDataset& data) const {
    OFString sopClass;
    data.findAndGetOFString(DCM_SOPClassUID, sopClass);
    cleanItem(data, sopClass.c_str(), false);
    data.putAndInsertString(DCM_PatientName, m_patient.pseudonym.c_str());
    data.putAndInsertString(DCM_PatientID, m_patient.pseudonym.c_str());
    nameMethods(data);
}

void HeaderCleaner::cleanItem(DcmItem& item, const char* sopClass, bool asDescription) const {
    for (unsigned long i = item.card(); i > 0; --i) {
        DcmElement& element = *item.getElement(i - 1);
        if (cleaned(element, sopClass, asDescription) == Kept::No)
            delete item.remove(i - 1);
    }
}

HeaderCleaner::Kept HeaderCleaner::cleaned(DcmElement& element, const char* sopClass,
                                           bool asDescription) const {
    const std::uint16_t group = element.getGTag();
    if (group % 2 != 0 || element.getETag() == 0 || isOverlayOrCurve(group))
        return Kept::No;
    const ConfidentialityRow* row = rowOf(group, element.getETag());
    if (!row)
        return unlisted(element, sopClass, asDescription);
    if (element.getLength() == 0)
        return resolved(*row, sopClass) == Action::X ? Kept::No : Kept::Yes;
    if ((row->options & option::dates) != 0 && datesCleaned(element))
        return Kept::Yes;
    if ((row->options & option::descriptors) != 0 && m_options.keepDescriptors) {
        if (element.ident() == EVR_SQ) {
            auto& sequence = dynamic_cast<DcmSequenceOfItems&>(element);
            for (unsigned long i = 0; i < sequence.card(); ++i)
                cleanItem(*sequence.getItem(i), sopClass, true);
            return Kept::Yes;
        }
        if (descriptionStays(element))
            return Kept::Yes;
    }
    return basic(element, sopClass);
}

HeaderCleaner::Kept HeaderCleaner::basic(DcmElement& element, const char* sopClass) const {
    const ConfidentialityRow& row = *rowOf(element.getGTag(), element.getETag());
    switch (resolved(row, sopClass)) {
    case Action::Z:
        if (element.ident() == EVR_SQ)
            dynamic_cast<DcmSequenceOfItems&>(element).clear();
        else
            element.clear();
        return Kept::Yes;
    case Action::D:
        replaceByDummy(element, m_pseudonyms);
        return Kept::Yes;
    case Action::U:
        if (element.ident() == EVR_SQ) {
            auto& sequence = dynamic_cast<DcmSequenceOfItems&>(element);
            for (unsigned long i = 0; i < sequence.card(); ++i)
                cleanItem(*sequence.getItem(i), sopClass, false);
        } else {
            replaceUids(element, m_pseudonyms);
        }
        return Kept::Yes;
    default:
        return Kept::No;
    }
}

HeaderCleaner::Kept HeaderCleaner::unlisted(DcmElement& element, const char* sopClass,
                                            bool asDescription) const {
    if (element.getGTag() == encryptionGroup || isUnknown(element))
        return Kept::No;
    const DcmEVR vr = element.ident();
    if (vr == EVR_SQ) {
        auto& sequence = dynamic_cast<DcmSequenceOfItems&>(element);
        for (unsigned long i = 0; i < sequence.card(); ++i)
            cleanItem(*sequence.getItem(i), sopClass, asDescription);
        return Kept::Yes;
    }
    if (element.getLength() == 0)
        return Kept::Yes;
    switch (vr) {
    case EVR_PN:
        element.clear();
        return Kept::Yes;
    case EVR_AE:
        return Kept::No;
    case EVR_DA:
    case EVR_DT:
    case EVR_TM:
        return datesCleaned(element) ? Kept::Yes : Kept::No;
    case EVR_UI:
        if (!namesAKind(element.getTag()))
            replaceUids(element, m_pseudonyms);
        return Kept::Yes;
    case EVR_LT:
    case EVR_ST:
    case EVR_UT:
        return descriptionStays(element) ? Kept::Yes : Kept::No;
    default:
        break;
    }
    if (!element.isaString())
        return Kept::Yes;
    if (vr == EVR_IS || vr == EVR_DS) {
        // Numbers are what they measure; one as long as a patient's or a study's number is no such number.
        const std::string text = textOf(element);
        if (m_identity.isNamedInBytes(text))
            element.clear();
        return Kept::Yes;
    }
    if (asDescription && (vr == EVR_LO || vr == EVR_SH || vr == EVR_UC))
        return descriptionStays(element) ? Kept::Yes : Kept::No;
    if (m_identity.isNamedIn(textOf(element)))
        replaceNamingValues(element, m_identity);
    return Kept::Yes;
}

bool HeaderCleaner::datesCleaned(DcmElement& element) const {
    if (m_options.dates == DateHandling::Remove)
        return false;
    if (m_options.dates == DateHandling::Keep || element.ident() == EVR_TM ||
        element.getTag() == DCM_TimezoneOffsetFromUTC)
        return true;
    if (!isDate(element.ident()))
        return false;
    const std::string moved = movedDate(textOf(element), m_patient.dayShift);
    return !moved.empty() && element.putString(moved.c_str()).good();
}

bool HeaderCleaner::descriptionStays(DcmElement& element) const {
    const std::string text = textOf(element);
    return element.isaString() && looksHarmless(text) && !m_identity.isNamedIn(text) &&
           !m_identity.isHintedIn(text);
}

void HeaderCleaner::nameMethods(DcmDataset& data) const {
    data.putAndInsertString(DCM_PatientIdentityRemoved, "YES");
    data.putAndInsertString(DCM_DeidentificationMethod,
                            (std::string(tableEdition) + " Basic Profile, Candela " CANDELA_VERSION).c_str());
    delete data.remove(DCM_DeidentificationMethodCodeSequence);
    unsigned long index = 0;
    putCode(data, index++, "113100", "Basic Application Confidentiality Profile");
    if (m_options.cleanPixels)
        putCode(data, index++, "113101", "Clean Pixel Data Option");
    if (m_options.keepDescriptors)
        putCode(data, index++, "113105", "Clean Descriptors Option");
    const char* dates = "REMOVED";
    if (m_options.dates == DateHandling::Keep) {
        putCode(data, index++, "113106", "Retain Longitudinal Temporal Information Full Dates Option");
        dates = "UNMODIFIED";
    } else if (m_options.dates == DateHandling::Shift) {
        putCode(data, index++, "113107", "Retain Longitudinal Temporal Information Modified Dates Option");
        dates = "MODIFIED";
    }
    data.putAndInsertString(DCM_LongitudinalTemporalInformationModified, dates);
}

} // namespace candela::deidentifying
