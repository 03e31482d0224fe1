// Files of other makers: every one of python3-pydicom's package, and the corpus that CANDELA_DATA names.
#include "database/dicom/Stacks.h"
#include "tests/unit/dicom/Scratch.h"

#include <chrono>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sodium.h>
#include <sstream>

using namespace candela;
using namespace candela::dicom;
using candela::test::pydicomFiles;

namespace {

std::string sha256(const std::vector<std::byte>& bytes) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    char hex[2 * sizeof hash + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

TEST(PydicomFiles, eachIsReadOrRefusedWithAReason) {
    if (!std::filesystem::exists(pydicomFiles))
        GTEST_SKIP() << "python3-pydicom is not installed";
    int read = 0;
    int decoded = 0;
    std::map<std::string, std::string> refused;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(pydicomFiles)) {
        if (!entry.is_regular_file() || entry.path().extension() == ".py" ||
            entry.path().extension() == ".pyc" || entry.path().extension() == ".json")
            continue;
        const auto begun = std::chrono::steady_clock::now();
        const auto header = readHeader(entry.path(), {}, std::string(64, '7'));
        if (header) {
            ++read;
            if (header->hasPixels) {
                EXPECT_FALSE(buildStacks({*header}).empty()) << entry.path();
                auto reader = FrameReader::open(entry.path());
                if (reader && (*reader)->read(0))
                    ++decoded;
            }
        } else {
            EXPECT_FALSE(header.error().message.empty()) << entry.path();
            refused[entry.path().filename()] = header.error().message;
        }
        EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(5)) << entry.path();
    }
    std::printf("pydicom: %d read, %d of them with decoded pixels, %zu refused\n", read, decoded,
                refused.size());
    for (const auto& [name, reason] : refused)
        std::printf("  %s\n", reason.c_str());
    EXPECT_GE(read, 100);
    EXPECT_GE(decoded, 70);
}

/// One line of comma-separated values with quotes.
std::vector<std::string> csvFields(const std::string& line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

using Row = std::map<std::string, std::string>;

class Corpus : public ::testing::Test {
protected:
    void SetUp() override {
        const char* data = std::getenv("CANDELA_DATA");
        if (!data || !std::filesystem::exists(std::filesystem::path(data) / "studies" / "index.csv"))
            GTEST_SKIP() << "CANDELA_DATA does not name the folder of studies";
        folder = std::filesystem::path(data) / "studies";
        std::ifstream in(folder / "index.csv");
        std::string line;
        std::getline(in, line);
        const std::vector<std::string> names = csvFields(line);
        while (std::getline(in, line)) {
            const std::vector<std::string> fields = csvFields(line);
            Row row;
            for (std::size_t i = 0; i < names.size() && i < fields.size(); ++i)
                row[names[i]] = fields[i];
            rows.push_back(row);
        }
    }

    std::filesystem::path folder;
    std::vector<Row> rows;
};

TEST_F(Corpus, filesAreImportedOrRejectedAsExpected) {
    // Read rightly here although the corpus, going by other readers, expects a refusal.
    const std::map<std::string, std::string> deviations{
        {"14_corrupt/GH177_D_CLUNIE_CT1_IVRLE_BigEndian_undefined_length.dcm",
         "big endian with implicit little endian private sequences: its pixels are those of the sound CT1"}};
    int right = 0;
    int all = 0;
    for (const Row& row : rows) {
        if (row.at("kind") != "file")
            continue;
        ++all;
        if (deviations.contains(row.at("path")))
            continue;
        const auto file = folder / row.at("path");
        const std::string& expected = row.at("expected");
        const auto format = identify(file);
        const auto header = readHeader(file, {}, sha256({}));
        bool good = true;
        if (expected == "imports" || expected.rfind("imports (UIDs", 0) == 0 ||
            expected.rfind("imports if HTJ2K", 0) == 0)
            good = header.has_value() && (header->hasPixels || row.at("pixel_sha256").empty());
        else if (expected.rfind("imports as a non-image", 0) == 0)
            good = header.has_value();
        else if (expected.rfind("media index", 0) == 0)
            good = format && *format == FileFormat::DicomDir;
        else if (expected == "rejected with a clear error" || expected.rfind("no pixel data", 0) == 0)
            good = !header.has_value() || (header->hasPixels && !readPixels(file).has_value());
        EXPECT_TRUE(good) << row.at("path") << ": " << expected << "; "
                          << (header ? "imported" : header.error().message);
        right += good;
    }
    std::printf("corpus: %d of %d files imported or rejected as expected\n", right, all);
    EXPECT_GE(all, 500);
}

TEST_F(Corpus, privateSequencesOfAnotherEncodingDoNotHideThePixels) {
    const auto sound = readPixels(folder / "09_transfer_syntax/CT1_UNC");
    const auto mixed =
        readPixels(folder / "14_corrupt/GH177_D_CLUNIE_CT1_IVRLE_BigEndian_undefined_length.dcm");
    ASSERT_TRUE(sound.has_value() && mixed.has_value());
    EXPECT_EQ(sha256(sound->bytes), sha256(mixed->bytes));
}

TEST_F(Corpus, attributesOfUnknownKindAreReadByTheDictionary) {
    for (const Row& row : rows) {
        if (row.at("path") != "14_corrupt/explicit_VR-UN.dcm" &&
            row.at("path") != "13_non_image/rtdose_rle.dcm")
            continue;
        const auto header = readHeader(folder / row.at("path"), {}, "00");
        ASSERT_TRUE(header.has_value()) << header.error().message;
        EXPECT_EQ(header->sopInstanceUid.str(), row.at("sop_uid"));
        EXPECT_EQ(header->study.patientId.str(), row.at("patient_id"));
        EXPECT_TRUE(header->frames.front().pose.has_value());
    }
}

TEST_F(Corpus, storedPixelsMatchTheirChecksums) {
    // Files for which the corpus allows another outcome, each with the reason.
    const std::map<std::string, std::string> deviations{
        {"14_corrupt/JPEG2000-embedded-sequence-delimiter.dcm",
         "its codestream states 3.7 billion columns: refused"}};
    int right = 0;
    int all = 0;
    int lossy = 0;
    int lossyRight = 0;
    for (const Row& row : rows) {
        if (row.at("kind") != "file" || row.at("pixel_sha256").empty())
            continue;
        const std::string& path = row.at("path");
        const auto pixels =
            readPixels(folder / path, path.find("HTJ2KLossless") != std::string::npos ? std::optional(0)
                                                                                      : std::optional<int>());
        if (deviations.contains(path))
            continue;
        const bool match = pixels && sha256(pixels->bytes) == row.at("pixel_sha256");
        if (row.at("pixel_note").find("toleran") != std::string::npos ||
            row.at("pixel_note").find("lossy") != std::string::npos) {
            ++lossy;
            lossyRight += match;
            EXPECT_TRUE(pixels.has_value()) << path << ": " << pixels.error().message;
            if (!match)
                std::printf("  lossy, decoded otherwise: %s\n", path.c_str());
            continue;
        }
        ++all;
        right += match;
        EXPECT_TRUE(match) << path << ": " << (pixels ? "other values" : pixels.error().message) << " ("
                           << row.at("pixel_note") << ")";
    }
    std::printf("corpus: %d of %d lossless checksums, %d of %d lossy ones\n", right, all, lossyRight, lossy);
    EXPECT_GE(all, 400);
}

double numberAfter(const std::string& text, const std::string& word) {
    const std::size_t at = text.find(word + " ");
    return at == std::string::npos ? 0 : std::strtod(text.c_str() + at + word.size(), nullptr);
}

TEST_F(Corpus, seriesHaveTheirGeometry) {
    int seen = 0;
    for (const Row& row : rows) {
        if (row.at("kind") != "series")
            continue;
        std::vector<InstanceHeader> headers;
        std::map<std::string, std::string> checksums;
        for (const Row& file : rows) {
            if (file.at("kind") != "file" || file.at("series_uid") != row.at("series_uid") ||
                file.at("path").rfind(row.at("path") + "/", 0) != 0)
                continue;
            auto header = readHeader(folder / file.at("path"), {}, "00");
            ASSERT_TRUE(header.has_value()) << header.error().message;
            checksums[header->sopInstanceUid.str()] = file.at("pixel_sha256");
            headers.push_back(std::move(*header));
        }
        const auto stacks = buildStacks(headers);
        const std::string& name = row.at("path");
        if (name == "06_mr_mosaic") { // unfolded: the index has the images as they are stored
            ASSERT_EQ(stacks.size(), headers.size());
            for (const Stack& stack : stacks)
                EXPECT_EQ(stack.info.slices, 36);
            continue;
        }
        if (row.at("dimension").find("x1") == row.at("dimension").size() - 2) { // all at one place
            for (const Stack& stack : stacks)
                EXPECT_EQ(stack.info.kind, StackKind::Image) << name;
            continue;
        }
        ++seen;
        ASSERT_EQ(stacks.size(), 1U) << name;
        const StackInfo& info = stacks[0].info;
        EXPECT_EQ(std::to_string(info.columns) + "x" + std::to_string(info.rows) + "x" +
                      std::to_string(info.slices),
                  row.at("dimension"))
            << name;
        EXPECT_NEAR(info.geometry.spacing[0], numberAfter(row.at("spacing"), "col"), 1e-4) << name;
        EXPECT_NEAR(info.geometry.spacing[1], numberAfter(row.at("spacing"), "row"), 1e-4) << name;
        const Vec3 normal = cross(info.geometry.direction[0], info.geometry.direction[1]);
        EXPECT_NEAR(info.geometry.spacing[2] * dot(info.geometry.direction[2], normal),
                    numberAfter(row.at("spacing"), "slice"), 5e-4)
            << name;
        double x = 0;
        double y = 0;
        double z = 0;
        ASSERT_EQ(std::sscanf(row.at("position").c_str(), "first [%lf, %lf, %lf", &x, &y, &z), 3);
        EXPECT_LT(norm(info.geometry.origin - Vec3{x, y, z}), 1e-3) << name;
        EXPECT_EQ(info.sliceOffsets.empty(), row.at("expected").find("NON-UNIFORM") == std::string::npos)
            << name;
        std::string joined;
        for (const FrameRef& frame : stacks[0].frames)
            joined += checksums.at(frame.sopInstanceUid.str());
        const auto* begin = reinterpret_cast<const std::byte*>(joined.data());
        EXPECT_EQ(sha256({begin, begin + joined.size()}), row.at("pixel_sha256")) << name << ": order";
        const bool tilted = row.at("expected").find("gantry tilt") != std::string::npos;
        bool warned = false;
        for (const std::string& warning : info.warnings)
            warned = warned || warning.find("gantry tilt 18.5°") != std::string::npos;
        EXPECT_EQ(warned, tilted) << name;
    }
    EXPECT_GE(seen, 8);
}

TEST_F(Corpus, namesAreReadInTheirCharacterSets) {
    int seen = 0;
    for (const Row& row : rows) {
        if (row.at("kind") != "file" || row.at("path").rfind("11_charset/", 0) != 0 ||
            row.at("path").find("GB2312") != std::string::npos) // its entry was read without its escapes
            continue;
        const auto header = readHeader(folder / row.at("path"), {}, "00");
        if (!header || header->study.patientName.empty())
            continue;
        ++seen;
        EXPECT_EQ(header->study.patientName, row.at("patient_name")) << row.at("path");
    }
    EXPECT_GE(seen, 13);
}

} // namespace
