#pragma once

#include "LibraryFixture.h"

#include "tests/phantoms/Phantoms.h"

#include <algorithm>
#include <set>

namespace candela::test {

inline constexpr const char* patientName = "Quokkasson^Zebulina";
inline constexpr const char* patientId = "QZ-4711-WOMBAT";

/// What a patient's files say, as it would lie on the disk: names, ids, UIDs, and pieces of pixels.
inline std::vector<std::string> secretsOf(const fs::path& folder) {
    std::vector<std::string> secrets{"Quokkasson", "quokkasson", "QUOKKASSON", "Zebulina",
                                     "zebulina",   patientId,    "2.25.4711"};
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const std::string bytes = contentOf(entry.path());
        constexpr std::size_t length = 24;
        for (std::size_t at = 0; at + length < bytes.size(); at += 509) {
            const std::string piece = bytes.substr(at, length);
            if (std::set<char>(piece.begin(), piece.end()).size() > 8) // no runs of the same few values
                secrets.push_back(piece);
        }
    }
    return secrets;
}

class SealedLibrary : public testing::Test {
protected:
    void SetUp() override {
        auto made =
            LibraryAccess::createSealed(directory, newAccount("chief", Role::Administrator), quickOptions());
        ASSERT_TRUE(made) << made.error().message;
        library = made->library;
        recoveryCode = made->recoveryCode;
    }

    std::shared_ptr<Session> logIn(const std::string& password = goodPassword,
                                   const std::string& name = "chief") {
        auto opened = library->logIn(name, password);
        return opened ? *opened : nullptr;
    }

    void openAgain() {
        library.reset();
        auto opened = LibraryAccess::open(directory, quickOptions());
        ASSERT_TRUE(opened) << opened.error().message;
        library = *opened;
    }

    fs::path writeStudy(int slices = 6, int side = 64) {
        phantoms::VolumeSpec spec;
        spec.columns = side;
        spec.rows = side;
        spec.slices = slices;
        spec.studyUid = "2.25.4711";
        spec.seriesUid = "2.25.47111";
        spec.content = phantoms::Content::Thorax; // pixels of many values
        spec.patientId = patientId;
        spec.patientName = patientName;
        phantoms::writeDicomVolume(folder.path() / "in", spec);
        return folder.path() / "in";
    }

    static ImportReport importInto(Session& session, const fs::path& path, bool compress = false) {
        ImportRequest request;
        request.paths = {path};
        request.compress = compress;
        auto report = session.import(request);
        EXPECT_TRUE(report) << report.error().message;
        return report.value_or(ImportReport{});
    }

    static void expectNothingReadable(const fs::path& place, const std::vector<std::string>& secrets,
                                      const char* when) {
        int files = 0;
        for (const auto& entry : fs::recursive_directory_iterator(place)) {
            if (!entry.is_regular_file())
                continue;
            ++files;
            const std::string bytes = contentOf(entry.path());
            for (const std::string& secret : secrets) {
                EXPECT_EQ(bytes.find(secret), std::string::npos)
                    << entry.path() << " shows " << secret << " " << when;
                EXPECT_EQ(entry.path().string().find(secret), std::string::npos) << entry.path();
            }
        }
        EXPECT_GT(files, 3) << place;
    }

    std::vector<fs::path> objectFiles() const {
        std::vector<fs::path> files;
        std::error_code missing;
        for (const auto& entry : fs::recursive_directory_iterator(directory / "objects", missing)) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        return files;
    }

    TemporaryFolder folder;
    fs::path directory = folder.path() / "library";
    std::shared_ptr<Library> library;
    std::string recoveryCode;
};

} // namespace candela::test
