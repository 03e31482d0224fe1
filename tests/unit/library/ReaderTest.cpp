#include "LibraryFixture.h"

#include "database/importing/ReaderProcess.h"
#include "database/importing/reader/Sandbox.h"
#include "tests/phantoms/Phantoms.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <sys/socket.h>
#include <sys/wait.h>

namespace candela::test {
namespace {

/// Puts another program in the place of the reader, for one test.
class ReaderInstead {
public:
    explicit ReaderInstead(const fs::path& program) { ::setenv("CANDELA_READER", program.c_str(), 1); }
    ~ReaderInstead() { ::unsetenv("CANDELA_READER"); }
    ReaderInstead(const ReaderInstead&) = delete;
    ReaderInstead& operator=(const ReaderInstead&) = delete;
};

const fs::path fakeReader = CANDELA_FAKE_READER;

class Reader : public testing::Test {
protected:
    SourceFile fileOf(const std::string& content) {
        const fs::path path = folder.path() / ("file" + std::to_string(number++));
        writeFile(path, content);
        return *SourceFile::read(path);
    }
    std::string refusal(ReaderProcess& reader, const std::string& content) {
        const SourceFile file = fileOf(content);
        const auto read = reader.read(file, {}, *file.hash());
        return read ? "" : read.error().message;
    }

    TemporaryFolder folder;
    int number = 0;
};

TEST_F(Reader, ReadsHeaderAndAllPixelsOfManyFiles) {
    phantoms::VolumeSpec spec;
    const auto files = phantoms::writeDicomVolume(folder.path() / "in", spec);
    ReaderProcess reader(*findReaderProgram());
    std::map<std::uint64_t, std::string> hashes;
    for (const fs::path& path : files) {
        const auto file = SourceFile::read(path);
        ASSERT_TRUE(file);
        const auto read = reader.read(*file, {}, *file->hash());
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(read->format, dicom::FileFormat::Dicom);
        const auto here = dicom::readHeader(path, {}, file->hash()->str());
        ASSERT_TRUE(here);
        EXPECT_EQ(read->header.sopInstanceUid, here->sopInstanceUid);
        EXPECT_EQ(read->header.study.patientName, spec.patientName);
        EXPECT_EQ(read->header.series.seriesUid, here->series.seriesUid);
        ASSERT_EQ(read->header.frames.size(), 1U);
        EXPECT_EQ(read->header.frames[0].pose->position, here->frames[0].pose->position);
        ASSERT_TRUE(read->pixelChecksum);
        hashes[*read->pixelChecksum] = reader.pixelHash().value();
    }
    EXPECT_GT(hashes.size(), 1U) << "slices differ";
    EXPECT_TRUE(reader.missingLimits().empty()) << reader.missingLimits().front();
}

TEST_F(Reader, ChecksumAndHashAreThoseOfTheDecodedPixels) {
    const fs::path plain = phantoms::writeEnhancedVolume(folder.path() / "a.dcm", {});
    ReaderProcess reader(*findReaderProgram());
    const SourceFile file = *SourceFile::read(plain);
    const auto read = reader.read(file, {}, *file.hash());
    ASSERT_TRUE(read) << read.error().message;
    const auto pixels = dicom::readPixels(plain);
    ASSERT_TRUE(pixels);
    writeFile(folder.path() / "pixels",
              std::string(reinterpret_cast<const char*>(pixels->bytes.data()), pixels->bytes.size()));
    EXPECT_EQ(reader.pixelHash().value(), SourceFile::read(folder.path() / "pixels")->hash()->str());
}

TEST_F(Reader, EveryWayToDieIsOneFilesReason) {
    ReaderProcess reader(fakeReader);
    EXPECT_NE(refusal(reader, "CRASH").find("beyond its memory"), std::string::npos);
    EXPECT_NE(refusal(reader, "ABORT").find("abort"), std::string::npos);
    EXPECT_NE(refusal(reader, "LEAVE").find("before its time"), std::string::npos);
    EXPECT_NE(refusal(reader, "BABBLE").find("makes no sense"), std::string::npos);
    EXPECT_NE(refusal(reader, "NONSENSE").find("makes no sense"), std::string::npos);
    const fs::path good = phantoms::writeDicomVolume(folder.path() / "in", {}).front();
    const SourceFile file = *SourceFile::read(good);
    EXPECT_TRUE(reader.read(file, {}, *file.hash())) << "the next child reads on";
}

TEST_F(Reader, WhoHangsIsEnded) {
    ReaderLimits limits;
    limits.processor = std::chrono::milliseconds(60);
    limits.wallFactor = 10;
    ReaderProcess reader(fakeReader, limits);
    for (const char* way : {"SPIN", "SLEEP"}) {
        const auto begun = std::chrono::steady_clock::now();
        EXPECT_NE(refusal(reader, way).find("longer than"), std::string::npos) << way;
        EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(30));
    }
}

TEST_F(Reader, AProgramThatIsNoReaderIsNamed) {
    ReaderProcess reader("/bin/true");
    EXPECT_NE(refusal(reader, "x").find("/bin/true"), std::string::npos);
    ReaderProcess missing("/no/such/program");
    EXPECT_NE(refusal(missing, "x").find("/no/such/program"), std::string::npos);
}

TEST_F(Reader, TheSandboxHolds) {
    const std::string target = (folder.path() / "written").string();
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const bool whole = enterSandbox().empty();
        const bool noNetwork = ::socket(AF_INET, SOCK_STREAM, 0) < 0 && ::socket(AF_UNIX, SOCK_STREAM, 0) < 0;
        const bool noWriting = ::open(target.c_str(), O_WRONLY | O_CREAT, 0600) < 0 &&
                               ::open("/dev/null", O_RDWR) < 0 && ::mkdir(target.c_str(), 0700) != 0;
        const bool noPrograms = ::execl("/bin/true", "true", nullptr) != 0 && ::fork() < 0;
        const bool noSignals = ::kill(::getppid(), 0) != 0;
        const int readable = ::open("/etc/hostname", O_RDONLY);
        ::_exit((whole ? 0 : 1) | (noNetwork ? 0 : 2) | (noWriting ? 0 : 4) | (noPrograms ? 0 : 8) |
                (noSignals ? 0 : 16) | (readable >= 0 ? 0 : 32));
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_FALSE(fs::exists(target));
}

class ReaderInImport : public LibraryFixture {};

TEST_F(ReaderInImport, TheDeathOfAReaderIsOneRejectedFileAndTheImportGoesOn) {
    const ReaderInstead instead(fakeReader);
    const fs::path in = folder.path() / "in";
    const auto files = phantoms::writeDicomVolume(in / "good", {});
    for (const char* way : {"CRASH", "ABORT", "LEAVE", "BABBLE", "NONSENSE"})
        writeFile(in / (std::string(way) + ".dcm"), way);
    const ImportReport report = import({in});
    expectAccounted(report);
    EXPECT_EQ(report.imported, static_cast<std::int64_t>(files.size()));
    EXPECT_EQ(report.rejected.size(), 5U);
    EXPECT_EQ(std::count_if(report.warnings.begin(), report.warnings.end(),
                            [](const std::string& text) {
                                return text.find("the sandbox of a fake") != std::string::npos;
                            }),
              1)
        << "a sandbox that is not whole is said once";
}

TEST_F(ReaderInImport, WithoutAReaderNothingIsImportedAndTheErrorSaysWhere) {
    const ReaderInstead instead("/no/such/reader");
    ImportRequest request;
    request.paths = {folder.path()};
    const auto report = session->import(request);
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message.find("/no/such/reader"), std::string::npos);
}

} // namespace
} // namespace candela::test
