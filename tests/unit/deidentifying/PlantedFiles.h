#pragma once

#include "database/model/Deidentification.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

/// Files with values planted where they hide, and what tests read of files that came out.
namespace candela::test {

/// Writes a study of two CT images and a presentation state that names one of them, with names, numbers and
/// texts planted in plain, nested, private and unusual places. @return each planted word
std::vector<std::string> writePlantedStudy(const std::filesystem::path& folder);

/// A secondary capture with a line of writing.
void writeCapture(const std::filesystem::path& file, const std::string& writing);

/// A structured report of free text.
void writeReport(const std::filesystem::path& file);

struct HeaderValues {
    std::filesystem::path file;
    std::string patientId;
    std::string studyUid;
    std::string studyDate;
    std::string studyTime;
    std::string instanceUid;
    std::string mediaInstanceUid;
    std::string frameOfReferenceUid;
    std::string referencedInstanceUid; ///< the first one, wherever
    std::string burnedIn;
};
HeaderValues valuesOf(const std::filesystem::path& file);

/// Pixels above 200 of an 8-bit image; only those in `boxes` when there are any.
int brightPixels(const std::filesystem::path& file, const std::vector<PixelBox>& boxes);

/// Names (components of three letters or more), numbers, the institution and UIDs of a file, as they are
/// written.
std::set<std::string> identifyingWords(const std::filesystem::path& file);
std::string instanceUidOf(const std::filesystem::path& file);

/// Lines of error of `dciodvfy`, without the values.
std::set<std::string> validatorErrors(const std::filesystem::path& file);

int daysBetween(const std::string& earlier, const std::string& later);

} // namespace candela::test
