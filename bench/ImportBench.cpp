#include "database/Library.h"
#include "database/LibraryParts.h"
#include "tests/phantoms/Phantoms.h"

#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

/// The import of uncompressed CT from disk. `generate` writes the files, `import` takes them into a new
/// library and prints how long that took until everything was safely stored. `bench/import-peers` runs both
/// beside cp with sha256sum and beside Orthanc.
namespace {

namespace fs = std::filesystem;
using namespace candela;

constexpr int seriesSize = 100;
constexpr std::size_t pixelBytes = std::size_t{512} * 512 * 2; ///< at the end of each file

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The same number of digits, other ones.
std::string renumbered(std::string uid, int series) {
    std::string digits = std::to_string(series);
    digits.insert(0, 6 - digits.size(), '0');
    return uid.replace(uid.size() - digits.size(), digits.size(), digits);
}

void replaceAll(std::string& content, const std::string& old, const std::string& now) {
    for (std::size_t at = content.find(old); at != std::string::npos; at = content.find(old, at + 1))
        content.replace(at, old.size(), now);
}

/// Noise of a few Hounsfield units, other in every file: no two files have the same pixels, as in life.
void addNoise(std::string& content, std::uint64_t seed) {
    char* const pixels = content.data() + content.size() - pixelBytes;
    std::uint64_t state = seed * 0x9e3779b97f4a7c15ULL + 1;
    for (std::size_t i = 0; i < pixelBytes; i += 2) {
        state ^= state << 13U;
        state ^= state >> 7U;
        state ^= state << 17U;
        std::int16_t value = 0;
        std::memcpy(&value, pixels + i, sizeof value);
        value = static_cast<std::int16_t>(value + static_cast<std::int16_t>(state % 16));
        std::memcpy(pixels + i, &value, sizeof value);
    }
}

void generate(const fs::path& folder, int count) {
    phantoms::VolumeSpec spec;
    spec.content = phantoms::Content::Thorax;
    spec.columns = 512;
    spec.rows = 512;
    spec.slices = seriesSize;
    spec.columnSpacing = 0.7;
    spec.rowSpacing = 0.7;
    spec.sliceStep = 3;
    spec.studyUid = phantoms::uidFrom("import bench study");
    spec.seriesUid = phantoms::uidFrom("import bench series");
    const fs::path pattern = folder / "pattern";
    const auto files = phantoms::writeDicomVolume(pattern, spec);
    for (int series = 0; series * seriesSize < count; ++series) {
        const fs::path place = folder / "images" / std::to_string(series);
        fs::create_directories(place);
        for (int slice = 0; slice < seriesSize && series * seriesSize + slice < count; ++slice) {
            std::string content = contentOf(files[static_cast<std::size_t>(slice)]);
            const std::string sopUid = phantoms::uidFrom(spec.seriesUid + "/" + std::to_string(slice));
            for (const std::string& uid : {spec.studyUid, spec.seriesUid, sopUid})
                replaceAll(content, uid, renumbered(uid, series));
            addNoise(content, static_cast<std::uint64_t>(series * seriesSize + slice) + 1);
            std::ofstream(place / (std::to_string(slice) + ".dcm"), std::ios::binary) << content;
        }
    }
    fs::remove_all(pattern);
}

int import(const fs::path& folder, const fs::path& library) {
    LibraryOptions options;
    const NewAccount chief{"chief", "", Role::Administrator, "seven green lanterns"};
    auto made = LibraryAccess::create(library, chief, options);
    auto session = made ? (*made)->logIn(chief.name, chief.password) : fail(made.error());
    if (!session)
        throw std::runtime_error(session.error().message);
    ImportRequest request;
    request.paths = {folder};
    request.compress = false;
    const auto report = (*session)->import(request);
    if (!report)
        throw std::runtime_error(report.error().message);
    for (const PathReason& each : report->rejected)
        std::cerr << each.path << ": " << each.reason << "\n";
    std::cout << "{\"instances\": " << report->imported << ", \"bytes\": " << report->bytesRead
              << ", \"seconds\": " << report->seconds << "}\n";
    return report->rejected.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    try {
        const std::string command = argc > 1 ? argv[1] : "";
        if (command == "generate" && argc == 4) {
            generate(argv[2], std::stoi(argv[3]));
            return 0;
        }
        if (command == "import" && argc == 4)
            return import(argv[2], argv[3]);
        std::cerr << "usage: ImportBench generate FOLDER COUNT | import FOLDER LIBRARY\n";
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "ImportBench: error: " << error.what() << "\n";
        return 1;
    }
}
