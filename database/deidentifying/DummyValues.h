#pragma once

#include "database/deidentifying/KnownIdentity.h"
#include "database/deidentifying/Pseudonyms.h"

class DcmElement;

namespace candela::deidentifying {

/// Replaces a value by one that is valid for its value representation and says nothing: texts and names by
/// "ANONYMIZED", dates by the first of January 1890, numbers by zeros, UIDs by new ones, each element inside
/// a sequence likewise.
void replaceByDummy(DcmElement& element, const Pseudonyms& pseudonyms);

/// Replaces every UID of an element.
void replaceUids(DcmElement& element, const Pseudonyms& pseudonyms);

/// Replaces those values of a text that name somebody or something of the study.
void replaceNamingValues(DcmElement& element, const KnownIdentity& identity);

} // namespace candela::deidentifying
