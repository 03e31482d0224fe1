#pragma once

#include "database/deidentifying/HeaderCleaner.h"
#include "database/deidentifying/PixelEditing.h"
#include "database/model/Study.h"

#include <string>

namespace candela::deidentifying {

/// The UIDs of an object in its library.
struct ObjectUids {
    StudyUid study;
    SeriesUid series;
    SopInstanceUid instance;
};

/// How one file is de-identified. What is referred to must outlive the use.
struct FileCleaning {
    const Pseudonyms& pseudonyms;
    const NewPatient& patient;
    const DeidentificationOptions& options;
    const StudyRow& study; ///< whose names and numbers are looked for in what is kept
    PixelEdit edit;
    bool textSearched = false; ///< the pixels hold no text (any more)
    bool faceRemoved = false;
};

/// Why a file cannot be made to name nobody, whatever the options, in words; empty: it can.
[[nodiscard]] std::string whyNotCleanable(const dicom::DicomFile& file);

/// Writes a file de-identified to `sink` (Part 10; explicit little endian, or compressed as it was) and says
/// in it how (0012,0062–0064). The file's header is changed by it. Errors: Unsupported or Corrupt (names why
/// the file must be left out, also when something that names the patient would be left), and those of the
/// sink.
[[nodiscard]] Status writeCleaned(dicom::DicomFile& file, const ObjectUids& uids,
                                  const FileCleaning& cleaning, const ByteSink& sink);

} // namespace candela::deidentifying
