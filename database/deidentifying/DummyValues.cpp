#include "database/deidentifying/DummyValues.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::deidentifying {
namespace {

constexpr const char* dummyText = "ANONYMIZED";
constexpr std::string_view standardRoot = "1.2.840.10008.";

/// Codes and whole numbers inside a sequence say of what kind something is, and how many there are.
bool saysHow(DcmEVR vr) {
    return vr == EVR_CS || vr == EVR_US || vr == EVR_SS || vr == EVR_UL || vr == EVR_SL;
}

void dummyItems(DcmSequenceOfItems& sequence, const Pseudonyms& pseudonyms) {
    while (sequence.card() > 1)
        delete sequence.remove(sequence.card() - 1);
    if (sequence.card() == 0)
        return;
    DcmItem& item = *sequence.getItem(0);
    for (unsigned long i = item.card(); i > 0; --i) {
        DcmElement* element = item.getElement(i - 1);
        if (element->getTag().isPrivate())
            delete item.remove(i - 1);
        else if (element->getLength() > 0 && !saysHow(element->ident()))
            replaceByDummy(*element, pseudonyms);
    }
}

const char* dummyOf(DcmEVR vr) {
    switch (vr) {
    case EVR_DA:
        return "18900101";
    case EVR_TM:
        return "000000";
    case EVR_DT:
        return "18900101000000";
    case EVR_AS:
        return "000Y";
    case EVR_IS:
    case EVR_DS:
        return "0";
    case EVR_UR:
        return "urn:anonymized";
    default:
        return dummyText;
    }
}

void zeros(DcmElement& element) {
    // DCMTK keeps numbers in the machine's order; zeros are the same in any.
    const Uint32 length = std::max<Uint32>(element.getLengthField(), 2);
    const std::vector<Uint8> nothing(length, 0);
    switch (element.ident()) {
    case EVR_US:
    case EVR_SS:
    case EVR_OW:
    case EVR_ox:
        if (element.putUint16Array(reinterpret_cast<const Uint16*>(nothing.data()), length / 2).good())
            return;
        break;
    case EVR_FL:
        for (unsigned long i = 0; i < element.getVM(); ++i)
            element.putFloat32(1, i); // widths and opacities must not be 0
        return;
    case EVR_FD:
        for (unsigned long i = 0; i < element.getVM(); ++i)
            element.putFloat64(1, i);
        return;
    case EVR_UL:
        for (unsigned long i = 0; i < element.getVM(); ++i)
            element.putUint32(0, i);
        return;
    case EVR_SL:
        for (unsigned long i = 0; i < element.getVM(); ++i)
            element.putSint32(0, i);
        return;
    default:
        if (element.putUint8Array(nothing.data(), length).good())
            return;
    }
    element.clear();
}

} // namespace

void replaceNamingValues(DcmElement& element, const KnownIdentity& identity) {
    OFString value;
    std::string replaced;
    for (unsigned long i = 0; i < std::max<unsigned long>(element.getVM(), 1); ++i) {
        if (element.getOFString(value, i).bad())
            value = "";
        const std::string single(value.c_str(), value.size());
        replaced += (i > 0 ? "\\" : "") + (identity.isNamedIn(single) ? dummyText : single);
    }
    element.putString(replaced.c_str());
}

void replaceUids(DcmElement& element, const Pseudonyms& pseudonyms) {
    OFString value;
    std::string replaced;
    for (unsigned long i = 0; i < std::max<unsigned long>(element.getVM(), 1); ++i) {
        if (element.getOFString(value, i).bad())
            value = "";
        replaced += i > 0 ? "\\" : "";
        // UIDs that the standard registers name kinds, not objects.
        const std::string uid(value.c_str());
        replaced += uid.empty() || uid.starts_with(standardRoot) ? uid : pseudonyms.newUid(uid);
    }
    element.putString(replaced.c_str());
}

void replaceByDummy(DcmElement& element, const Pseudonyms& pseudonyms) {
    const DcmEVR vr = element.ident();
    switch (vr) {
    case EVR_SQ:
        dummyItems(dynamic_cast<DcmSequenceOfItems&>(element), pseudonyms);
        return;
    case EVR_UI:
        replaceUids(element, pseudonyms);
        return;
    case EVR_AT:
        return;
    default:
        break;
    }
    if (element.isaString())
        element.putString(dummyOf(vr));
    else
        zeros(element);
}

} // namespace candela::deidentifying
