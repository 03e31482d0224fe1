#include "tests/unit/library/LibraryFixture.h"

#include "database/catalog/SecretRecords.h"
#include "database/deidentifying/Pseudonyms.h"
#include "database/model/Deidentification.h"
#include "tests/phantoms/Phantoms.h"
#include "tests/unit/deidentifying/PlantedFiles.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <set>

namespace candela::test {
namespace {

class DeidentifiedExport : public LibraryFixture {
protected:
    DeidentifiedReport exported(const std::string& study, const DeidentificationOptions& options = {}) {
        auto report = session->exportDeidentified(StudyUid(study), out, options);
        EXPECT_TRUE(report) << report.error().message;
        return report.value_or(DeidentifiedReport{});
    }
    std::vector<fs::path> filesBelow(const fs::path& path) {
        std::vector<fs::path> files;
        if (fs::exists(path)) {
            for (const auto& entry : fs::recursive_directory_iterator(path)) {
                if (entry.is_regular_file())
                    files.push_back(entry.path());
            }
        }
        std::ranges::sort(files);
        return files;
    }
    fs::path in = folder.path() / "in";
    fs::path out = folder.path() / "out";
};

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// Places of a word in bytes, whatever its case; short ones only as words of their own and before the pixels.
bool holds(const std::string& lowBytes, std::string word) {
    std::ranges::transform(word, word.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::size_t pixels = lowBytes.rfind(std::string("\xe0\x7f\x10\0o", 5));
    for (std::size_t at = lowBytes.find(word); at != std::string::npos; at = lowBytes.find(word, at + 1)) {
        if (word.size() > 5)
            return true;
        const bool alone =
            (at == 0 || !isWordCharacter(lowBytes[at - 1])) &&
            (at + word.size() >= lowBytes.size() || !isWordCharacter(lowBytes[at + word.size()]));
        if (alone && at < pixels)
            return true;
    }
    return false;
}

std::string lowContent(const fs::path& file) {
    std::string bytes = contentOf(file);
    std::ranges::transform(bytes, bytes.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return bytes;
}

TEST_F(DeidentifiedExport, NothingPlantedComesOut) {
    const std::vector<std::string> words = writePlantedStudy(in);
    const ImportReport report = import({in});
    ASSERT_EQ(report.studyUids.size(), 1U);
    for (const bool descriptors : {false, true}) {
        for (const DateHandling dates : {DateHandling::Remove, DateHandling::Shift}) {
            fs::remove_all(out);
            DeidentificationOptions options;
            options.dates = dates;
            options.keepDescriptors = descriptors;
            const DeidentifiedReport done = exported(report.studyUids[0], options);
            EXPECT_EQ(done.files, 3);
            EXPECT_TRUE(done.leftOut.empty());
            for (const fs::path& file : filesBelow(out)) {
                const std::string bytes = lowContent(file);
                for (const std::string& word : words) {
                    EXPECT_FALSE(holds(bytes, word)) << word << " in " << file;
                    EXPECT_EQ(file.string().find(word), std::string::npos);
                }
                const bool kept = bytes.find("thorax nativ") != std::string::npos;
                EXPECT_EQ(kept, descriptors) << "a description that names nobody";
            }
        }
    }
}

TEST_F(DeidentifiedExport, UidsPatientsAndDaysAreTheSameAcrossFilesAndStudies) {
    phantoms::VolumeSpec spec;
    spec.columns = spec.rows = 16;
    spec.slices = 3;
    spec.studyDate = "20240310";
    phantoms::writeDicomVolume(in / "a", spec);
    spec.studyDescription = "Second";
    spec.studyDate = "20240321";
    phantoms::writeDicomVolume(in / "b", spec);
    const ImportReport report = import({in});
    ASSERT_EQ(report.studyUids.size(), 2U);
    DeidentificationOptions options;
    options.dates = DateHandling::Shift;
    std::vector<HeaderValues> headers;
    std::set<std::string> patients;
    for (const std::string& study : report.studyUids) {
        patients.insert(exported(study, options).patient);
        for (const fs::path& file : filesBelow(out))
            headers.push_back(valuesOf(file));
    }
    EXPECT_EQ(patients.size(), 1U);
    std::map<std::string, std::set<std::string>> frames;
    std::set<std::string> days;
    std::set<std::string> instances;
    for (const HeaderValues& header : headers) {
        EXPECT_EQ(header.patientId, *patients.begin());
        EXPECT_EQ(header.studyTime, "101500") << "times stay";
        frames[header.studyUid].insert(header.frameOfReferenceUid);
        days.insert(header.studyDate);
        instances.insert(header.instanceUid);
        EXPECT_EQ(header.file.filename().string(), header.instanceUid + ".dcm");
        EXPECT_EQ(header.mediaInstanceUid, header.instanceUid);
    }
    EXPECT_EQ(instances.size(), 6U);
    for (const auto& [study, uids] : frames)
        EXPECT_EQ(uids.size(), 1U);
    ASSERT_EQ(days.size(), 2U);
    EXPECT_EQ(daysBetween(*days.begin(), *days.rbegin()), 11) << "the time between studies is kept";
    EXPECT_FALSE(days.contains("20240310"));
}

TEST_F(DeidentifiedExport, ReferencesPointToTheNewObjects) {
    writePlantedStudy(in);
    const ImportReport report = import({in});
    exported(report.studyUids.at(0));
    std::set<std::string> instances;
    std::set<std::string> referenced;
    for (const fs::path& file : filesBelow(out)) {
        const HeaderValues header = valuesOf(file);
        instances.insert(header.instanceUid);
        if (!header.referencedInstanceUid.empty())
            referenced.insert(header.referencedInstanceUid);
    }
    ASSERT_EQ(referenced.size(), 1U);
    EXPECT_TRUE(instances.contains(*referenced.begin()));
}

TEST_F(DeidentifiedExport, TheSameInputGivesTheSameFiles) {
    writePlantedStudy(in);
    const ImportReport report = import({in});
    const DeidentifiedReport first = exported(report.studyUids.at(0));
    const std::vector<fs::path> files = filesBelow(out);
    std::map<fs::path, std::string> contents;
    for (const fs::path& file : files)
        contents[file] = contentOf(file);
    const DeidentifiedReport again = exported(report.studyUids.at(0));
    EXPECT_EQ(again.files, first.files) << "the same files are there already";
    EXPECT_EQ(again.bytes, first.bytes);
    fs::remove_all(out);
    exported(report.studyUids.at(0));
    EXPECT_EQ(filesBelow(out), files);
    for (const auto& [file, content] : contents)
        EXPECT_EQ(contentOf(file), content) << file;
}

TEST_F(DeidentifiedExport, WritingInPixelsIsReportedAndBlackedOutWhenAgreed) {
    writeCapture(in / "capture.dcm", "OKONKWO ADA 1957");
    const ImportReport report = import({in});
    const std::string study = report.studyUids.at(0);
    const auto found = session->findBurnedInText(StudyUid(study));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1U);
    ASSERT_FALSE(found->at(0).boxes.empty());

    const DeidentifiedReport refused = exported(study);
    EXPECT_EQ(refused.files, 0);
    ASSERT_EQ(refused.leftOut.size(), 1U);
    EXPECT_NE(refused.leftOut[0].reason.find("text"), std::string::npos);
    EXPECT_EQ(refused.burnedIn.size(), 1U);

    DeidentificationOptions options;
    options.cleanPixels = true;
    EXPECT_EQ(exported(study, options).files, 1);
    const fs::path file = filesBelow(out).at(0);
    EXPECT_EQ(brightPixels(file, found->at(0).boxes), 0) << "in the boxes";
    EXPECT_EQ(brightPixels(file, {}),
              brightPixels(in / "capture.dcm", {}) - brightPixels(in / "capture.dcm", found->at(0).boxes))
        << "outside of them nothing changed";
    EXPECT_EQ(valuesOf(file).burnedIn, "NO");

    fs::remove_all(out);
    options.agreedBoxes[found->at(0).sopInstanceUid] = {{0, 0, 4, 4}};
    EXPECT_EQ(exported(study, options).files, 1) << "a person saw it";
    EXPECT_GT(brightPixels(filesBelow(out).at(0), found->at(0).boxes), 50);
}

TEST_F(DeidentifiedExport, WhatCannotBeCleanedStaysAndIsNamed) {
    writeReport(in / "report.dcm");
    phantoms::writeNifti(in / "head.nii", {});
    const ImportReport report = import({in});
    ASSERT_EQ(report.studyUids.size(), 2U);
    for (const std::string& study : report.studyUids) {
        const DeidentifiedReport done = exported(study);
        EXPECT_EQ(done.files, 0);
        ASSERT_EQ(done.leftOut.size(), 1U);
        EXPECT_FALSE(done.leftOut[0].reason.empty());
    }
    EXPECT_TRUE(filesBelow(out).empty());
}

TEST_F(DeidentifiedExport, LeavesWholeFilesWhenStoppedAndIsAudited) {
    phantoms::VolumeSpec spec;
    spec.slices = 12;
    phantoms::writeDicomVolume(in, spec);
    const ImportReport report = import({in});
    const StudyUid study(report.studyUids.at(0));
    std::stop_source stop;
    DeidentificationOptions options;
    options.dates = DateHandling::Shift;
    const auto stopped = session->exportDeidentified(
        study, out, options, [&](const Progress&) { stop.request_stop(); }, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    const auto files = filesBelow(out);
    EXPECT_LT(files.size(), 12U);
    for (const fs::path& file : files)
        EXPECT_EQ(file.extension(), ".dcm") << "no half file";
    exported(study.str(), options);
    EXPECT_EQ(filesBelow(out).size(), 12U);
    const auto entries = session->audit({});
    ASSERT_TRUE(entries);
    const auto entry = std::ranges::find_if(
        *entries, [](const AuditEntry& e) { return e.action == "export" && e.outcome == "success"; });
    ASSERT_NE(entry, entries->end());
    EXPECT_NE(entry->object.find(study.str()), std::string::npos);
    EXPECT_NE(entry->object.find("dates shifted"), std::string::npos);
    EXPECT_EQ(entry->patientId, spec.patientId);
    const auto trainee = newSession("tom", Role::Trainee);
    ASSERT_TRUE(trainee);
    EXPECT_EQ(trainee->exportDeidentified(study, out, {}).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(trainee->findBurnedInText(study).error().code, ErrorCode::NotPermitted);
}

/// Every study of real equipment that is at hand.
class DeidentifiedRealStudies : public DeidentifiedExport {
protected:
    void SetUp() override {
        const char* data = std::getenv("CANDELA_DATA");
        if (!data || !fs::exists(fs::path(data) / "studies"))
            GTEST_SKIP() << "CANDELA_DATA does not name a folder with studies";
        studies = fs::path(data) / "studies";
        DeidentifiedExport::SetUp();
    }
    fs::path studies;
};

TEST_F(DeidentifiedRealStudies, NothingThatIdentifiesComesOut) {
    const ImportReport report = import({studies});
    const bool validator = std::system("command -v dciodvfy > /dev/null") == 0;
    const fs::path originals = folder.path() / "originals";
    std::int64_t files = 0;
    std::int64_t leftOut = 0;
    std::int64_t burnedIn = 0;
    std::map<std::string, int> reasons;
    std::set<std::string> newErrors;
    int pass = 0;
    for (const std::string& study : report.studyUids) {
        ASSERT_TRUE(session->exportStudy(StudyUid(study), originals));
        std::set<std::string> words;
        std::map<std::string, fs::path> byInstance;
        for (const fs::path& file : filesBelow(originals)) {
            for (const std::string& word : identifyingWords(file))
                words.insert(word);
            byInstance[instanceUidOf(file)] = file;
        }
        DeidentificationOptions options;
        options.dates = pass % 2 == 0 ? DateHandling::Shift : DateHandling::Remove;
        options.keepDescriptors = pass % 3 == 0;
        options.cleanPixels = true;
        ++pass;
        const DeidentifiedReport done = exported(study, options);
        files += done.files;
        leftOut += static_cast<std::int64_t>(done.leftOut.size());
        burnedIn += static_cast<std::int64_t>(done.burnedIn.size());
        for (const LeftOut& object : done.leftOut)
            ++reasons[object.reason];
        for (const BurnedInText& text : done.burnedIn)
            std::printf("text: %s, %zu boxes\n", text.sopInstanceUid.str().c_str(), text.boxes.size());
        std::map<std::string, fs::path> byNewInstance;
        const auto secret = catalogue().read(
            [](catalog::Connection& connection) { return *catalog::findSecret(connection, "pseudonyms"); });
        ASSERT_TRUE(secret);
        const deidentifying::Pseudonyms pseudonyms(std::span<const std::byte, 32>(secret->data(), 32));
        byInstance.erase(std::string()); // files without a UID
        for (const auto& [instance, file] : byInstance)
            byNewInstance[pseudonyms.newUid(instance)] = file;
        for (const fs::path& file : filesBelow(out)) {
            const std::string bytes = lowContent(file);
            for (const std::string& word : words) {
                EXPECT_FALSE(holds(bytes, word)) << word << " of " << study << " in " << file;
                EXPECT_EQ(file.string().find(word), std::string::npos) << word;
            }
            const auto original = byNewInstance.find(file.stem().string());
            if (!validator || original == byNewInstance.end() || original->second.empty())
                continue;
            // The validator does not look into deflated files.
            if (contentOf(original->second).substr(0, 1024).find("1.2.840.10008.1.2.1.99") !=
                std::string::npos)
                continue;
            const std::set<std::string> before = validatorErrors(original->second);
            for (const std::string& error : validatorErrors(file)) {
                if (!before.contains(error))
                    newErrors.insert(error + " in " + original->second.filename().string());
            }
        }
        fs::remove_all(out);
        fs::remove_all(originals);
    }
    EXPECT_GT(files, 400);
    for (const auto& [reason, count] : reasons)
        std::printf("left out, %d: %s\n", count, reason.c_str());
    std::printf("%lld files written, %lld left out, text found in %lld\n", static_cast<long long>(files),
                static_cast<long long>(leftOut), static_cast<long long>(burnedIn));
    for (const std::string& error : newErrors)
        ADD_FAILURE() << "an error that the input has not: " << error;
    if (!validator)
        std::printf("dciodvfy is not there; the files were not validated\n");
}

} // namespace
} // namespace candela::test
