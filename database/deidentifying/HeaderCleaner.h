#pragma once

#include "database/deidentifying/KnownIdentity.h"
#include "database/deidentifying/Pseudonyms.h"
#include "database/model/Deidentification.h"

#include <string>

class DcmDataset;
class DcmElement;
class DcmItem;

namespace candela::deidentifying {

/// Whom a study is of, and who that becomes.
struct NewPatient {
    std::string pseudonym;
    int dayShift = 0; ///< for DateHandling::Shift
};

/// Applies PS3.15 Table E.1-1 to headers, in every nested item. What the table does not know is kept when the
/// standard defines it and it names nobody: names, application titles, dates and UIDs of objects are treated
/// as those that it lists.
class HeaderCleaner {
public:
    /// Everything that is given must outlive the cleaner.
    HeaderCleaner(const Pseudonyms& pseudonyms, const NewPatient& patient,
                  const DeidentificationOptions& options, const KnownIdentity& identity)
        : m_pseudonyms(pseudonyms), m_patient(patient), m_options(options), m_identity(identity) {}

    /// Pixel data is left alone.
    void clean(DcmDataset& data) const;

private:
    enum class Kept { Yes, No };
    void cleanItem(DcmItem& item, const char* sopClass, bool asDescription) const;
    [[nodiscard]] Kept cleaned(DcmElement& element, const char* sopClass, bool asDescription) const;
    [[nodiscard]] Kept unlisted(DcmElement& element, const char* sopClass, bool asDescription) const;
    [[nodiscard]] Kept basic(DcmElement& element, const char* sopClass) const;
    [[nodiscard]] bool datesCleaned(DcmElement& element) const;
    [[nodiscard]] bool descriptionStays(DcmElement& element) const;
    void nameMethods(DcmDataset& data) const;

    const Pseudonyms& m_pseudonyms;
    const NewPatient& m_patient;
    const DeidentificationOptions& m_options;
    const KnownIdentity& m_identity;
};

/// A DICOM date (or date and time), moved by whole days; empty: it is none. Several values are moved each.
[[nodiscard]] std::string movedDate(const std::string& value, int days);

} // namespace candela::deidentifying
