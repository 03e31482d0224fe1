#pragma once

#include "database/Library.h"
#include "database/LibraryParts.h"
#include "database/catalog/InstanceRecords.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <unistd.h>

namespace candela::test {

namespace fs = std::filesystem;

/// A folder that goes away with its test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "candela-library-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw std::runtime_error("no temporary folder");
        m_path = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

inline constexpr const char* goodPassword = "seven green lanterns";
inline constexpr const char* otherPassword = "a boat on the river 5";

inline NewAccount newAccount(const std::string& name, Role role) {
    return {name, "", role, goodPassword};
}

/// Hashes that cost next to nothing; only tests of accounts care.
inline LibraryOptions quickOptions() {
    LibraryOptions options;
    options.passwordCost = {1, std::size_t{8} << 20};
    return options;
}

inline std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void writeFile(const fs::path& file, const std::string& content) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

/// A library with its administrator "chief" logged in.
class LibraryFixture : public testing::Test {
protected:
    void SetUp() override {
        // The whole suite can be run on sealed libraries.
        if (std::getenv("CANDELA_TEST_SEALED")) {
            auto sealed = LibraryAccess::createSealed(
                folder.path() / "library", newAccount("chief", Role::Administrator), quickOptions());
            ASSERT_TRUE(sealed) << sealed.error().message;
            library = sealed->library;
        } else {
            auto made = LibraryAccess::create(folder.path() / "library",
                                              newAccount("chief", Role::Administrator), quickOptions());
            ASSERT_TRUE(made) << made.error().message;
            library = *made;
        }
        session = logIn("chief");
        ASSERT_TRUE(session);
    }

    std::shared_ptr<Session> logIn(const std::string& name, const std::string& password = goodPassword) {
        auto opened = library->logIn(name, password);
        return opened ? *opened : nullptr;
    }

    std::shared_ptr<Session> newSession(const std::string& name, Role role) {
        if (!session->addAccount(newAccount(name, role)))
            return nullptr;
        return logIn(name);
    }

    const catalog::Catalog& catalogue() { return *LibraryAccess::parts(*library).catalog; }

    ImportReport import(const std::vector<fs::path>& paths) {
        ImportRequest request;
        request.paths = paths;
        auto report = session->import(request);
        EXPECT_TRUE(report) << report.error().message;
        return report.value_or(ImportReport{});
    }

    /// Every file is in exactly one list.
    static void expectAccounted(const ImportReport& report) {
        const auto listed = report.imported + report.duplicates +
                            static_cast<std::int64_t>(report.conflicts.size() + report.rejected.size() +
                                                      report.skipped.size());
        EXPECT_EQ(report.filesSeen, listed);
        for (const PathReason& rejected : report.rejected)
            EXPECT_FALSE(rejected.reason.empty()) << rejected.path;
        for (const PathReason& skipped : report.skipped)
            EXPECT_FALSE(skipped.reason.empty()) << skipped.path;
    }

    TemporaryFolder folder;
    std::shared_ptr<Library> library;
    std::shared_ptr<Session> session;
};

/// A catalogue entry without a file behind it: axial image `number` of a series.
inline catalog::StoredInstance syntheticInstance(const std::string& patient, const std::string& study,
                                                 const std::string& series, int number,
                                                 const std::string& modality = "CT") {
    catalog::StoredInstance instance;
    dicom::InstanceHeader& header = instance.header;
    header.study.studyUid = StudyUid(study);
    header.study.patientId = PatientId(patient);
    header.study.patientName = "Name^" + patient;
    header.study.studyDate = "20240101";
    header.study.description = "Description of " + study;
    header.series.seriesUid = SeriesUid(series);
    header.series.studyUid = StudyUid(study);
    header.series.modality = modality;
    header.series.bodyPart = "HEAD";
    header.sopInstanceUid = SopInstanceUid(series + "." + std::to_string(number));
    header.sopClassUid = "1.2.840.10008.5.1.4.1.1.2";
    header.transferSyntax = "1.2.840.10008.1.2.1";
    header.instanceNumber = number;
    header.hasPixels = true;
    header.columns = 4;
    header.rows = 4;
    header.bitsAllocated = 16;
    header.bitsStored = 12;
    header.photometric = "MONOCHROME2";
    header.valueUnit = "HU";
    dicom::FrameHeader frame;
    frame.pose = PlanePose{{0, 0, 2.0 * number}, {1, 0, 0}, {0, 1, 0}};
    frame.rowSpacing = 1;
    frame.columnSpacing = 1;
    frame.calibration = "patient";
    frame.windows = {{40, 400, "soft"}};
    header.frames = {frame};
    instance.object = ObjectHash("hash-of-" + header.sopInstanceUid.str());
    instance.bytes = 1000;
    instance.storedBytes = 900;
    instance.imported = "2026-01-01T00:00:00Z";
    return instance;
}

/// Puts a series of `count` images into the catalogue.
inline void insertSeries(const catalog::Catalog& catalogue, const std::string& patient,
                         const std::string& study, const std::string& series, int count,
                         const std::string& modality = "CT") {
    auto done = catalogue.write([&](catalog::Connection& connection) {
        std::int64_t row = 0;
        for (int number = 0; number < count; ++number) {
            row = catalog::insertInstance(connection,
                                          syntheticInstance(patient, study, series, number, modality))
                      .seriesRow;
        }
        catalog::rebuildStacks(connection, row);
    });
    ASSERT_TRUE(done) << done.error().message;
}

} // namespace candela::test
