#include "database/Library.h"
#include "database/LibraryParts.h"
#include "database/dicom/NativePixels.h"
#include "database/store/PackedContent.h"
#include "database/store/PixelCoding.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <malloc.h>
#include <thread>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

// Opening a CT of a thousand images as it came in and compressed, verifying the library, and what the pixels
// of real studies compress to.
//
//     StoreBench FOLDER [IMAGES]       FOLDER is made and may be removed afterwards

namespace fs = std::filesystem;
using namespace candela;
using Clock_ = std::chrono::steady_clock;

namespace {

constexpr int side = 512;
constexpr const char* password = "seven green lanterns";
constexpr double megabyte = 1e6;

double since(Clock_::time_point began) {
    return std::chrono::duration<double>(Clock_::now() - began).count();
}

unsigned cores() {
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Runs `work(i)` for every i below `count` on all cores.
template <typename Work>
void everywhere(std::size_t count, Work work) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned t = 0; t < cores(); ++t)
        threads.emplace_back([&] {
            for (std::size_t i = next++; i < count; i = next++)
                work(i);
        });
}

/// Processor time of all threads so far, which others on the machine change little.
double workedSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double residentMegabytes() {
    std::ifstream statm("/proc/self/statm");
    double total = 0;
    double resident = 0;
    statm >> total >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / megabyte;
}

void tag(std::string& out, unsigned group, unsigned element, const char* vr, std::string value) {
    if (value.size() % 2 != 0)
        value += std::strcmp(vr, "UI") == 0 ? '\0' : ' ';
    for (const unsigned number : {group, element})
        out.append({static_cast<char>(number & 0xff), static_cast<char>(number >> 8)});
    out.append(vr, 2);
    out.append({static_cast<char>(value.size() & 0xff), static_cast<char>(value.size() >> 8)});
    out += value;
}

std::string number16(int value) {
    return {static_cast<char>(value & 0xff), static_cast<char>(value >> 8 & 0xff)};
}

/// A round body with noise as a scanner gives it (about 12 Hounsfield units), in air.
std::string pixelsOf(int image) {
    std::string pixels(std::size_t{2} * side * side, '\0');
    std::uint32_t state = 1U + static_cast<std::uint32_t>(image);
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            int noise = 0;
            for (int k = 0; k < 4; ++k) {
                state = state * 1664525U + 1013904223U;
                noise += static_cast<int>(state >> 24U) - 128;
            }
            const int x = column - side / 2;
            const int y = row - side / 2;
            const int distance = x * x + y * y;
            const bool body = distance < 220 * 220;
            const bool organ = (x - 60) * (x - 60) + y * y < (40 + image % 40) * (40 + image % 40);
            const int value = std::max(0, (body ? organ ? 1100 : 1040 : 20) + noise / (body ? 12 : 24));
            std::memcpy(pixels.data() + 2 * (row * side + column), &value, 2);
        }
    }
    return pixels;
}

void writeImage(const fs::path& file, int image) {
    std::string data;
    const std::string uid = "2.25.31415." + std::to_string(image + 1);
    tag(data, 0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.2");
    tag(data, 0x0008, 0x0018, "UI", uid);
    tag(data, 0x0008, 0x0060, "CS", "CT");
    tag(data, 0x0010, 0x0010, "PN", "Bench^Store");
    tag(data, 0x0010, 0x0020, "LO", "bench");
    tag(data, 0x0018, 0x0050, "DS", "1");
    tag(data, 0x0020, 0x000d, "UI", "2.25.31415");
    tag(data, 0x0020, 0x000e, "UI", "2.25.31415.0");
    tag(data, 0x0020, 0x0013, "IS", std::to_string(image + 1));
    tag(data, 0x0020, 0x0032, "DS", "-180\\-180\\" + std::to_string(image));
    tag(data, 0x0020, 0x0037, "DS", "1\\0\\0\\0\\1\\0");
    tag(data, 0x0028, 0x0002, "US", number16(1));
    tag(data, 0x0028, 0x0004, "CS", "MONOCHROME2");
    tag(data, 0x0028, 0x0010, "US", number16(side));
    tag(data, 0x0028, 0x0011, "US", number16(side));
    tag(data, 0x0028, 0x0030, "DS", "0.7\\0.7");
    tag(data, 0x0028, 0x0100, "US", number16(16));
    tag(data, 0x0028, 0x0101, "US", number16(12));
    tag(data, 0x0028, 0x0102, "US", number16(11));
    tag(data, 0x0028, 0x0103, "US", number16(0));
    tag(data, 0x0028, 0x1052, "DS", "-1024");
    tag(data, 0x0028, 0x1053, "DS", "1");
    const std::string pixels = pixelsOf(image);
    const auto size = static_cast<std::uint32_t>(pixels.size());
    data += std::string("\xe0\x7f\x10\0OW\0\0", 8);
    data.append(reinterpret_cast<const char*>(&size), 4);
    std::string meta;
    tag(meta, 0x0002, 0x0010, "UI", "1.2.840.10008.1.2.1");
    std::string head(128, '\0');
    head += "DICM";
    const auto metaSize = static_cast<std::uint32_t>(meta.size());
    std::string group;
    tag(group, 0x0002, 0x0000, "UL", std::string(reinterpret_cast<const char*>(&metaSize), 4));
    std::ofstream(file, std::ios::binary) << head << group << meta << data << pixels;
}

template <typename T>
T orStop(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "StoreBench: %s\n", result.error().message.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

std::vector<ObjectStore::StoredFile> filesOf(const ObjectStore& store) {
    std::vector<ObjectStore::StoredFile> files;
    store.eachFile([&files](const ObjectHash&, const ObjectStore::StoredFile& file) {
        files.push_back(file);
        return true;
    });
    return files;
}

/// What no loader can beat: the same files read and their codestreams decoded by CharLS, or for files as they
/// came in, their pixels copied, into one buffer.
void readPlainly(const std::vector<ObjectStore::StoredFile>& files, std::span<std::byte> voxels) {
    const std::size_t plane = std::size_t{2} * side * side;
    everywhere(files.size(), [&](std::size_t i) {
        auto file = orStop(FileDescriptor::openForReading(files[i].path));
        thread_local dicom::Bytes bytes;
        bytes.resize(static_cast<std::size_t>(files[i].bytes));
        if (!file.readAt(0, bytes))
            std::exit(1);
        const std::span<std::byte> target = voxels.subspan(i * plane, plane);
        if (files[i].form == ObjectStore::Form::Original) {
            std::memcpy(target.data(), bytes.data() + bytes.size() - plane, plane);
            return;
        }
        const auto end = packed::endFrom(dicom::ByteView(bytes).last(packed::endBytes));
        const auto directory =
            packed::directoryFrom(dicom::ByteView(bytes).subspan(
                                      end->directoryAt, bytes.size() - packed::endBytes - end->directoryAt),
                                  end->directoryAt);
        for (const packed::Part& part : directory->parts) {
            if (part.coding == packed::Coding::JpegLs &&
                !packed::decode(dicom::ByteView(bytes).subspan(part.storedAt, part.storedLength), part,
                                target))
                std::exit(1);
        }
    });
}

/// The least of several rounds: seconds of the clock, and of all processors' work, which others on the
/// machine change little.
struct Cost {
    double clock = 1e9;
    double work = 1e9;

    template <typename Work>
    void measure(Work what) {
        const double worked = workedSeconds();
        const auto began = Clock_::now();
        what();
        clock = std::min(clock, since(began));
        work = std::min(work, workedSeconds() - worked);
    }
    [[nodiscard]] std::string of(const Cost& peer) const {
        char text[96];
        std::snprintf(text, sizeof text, "%.3f s (work %.3f s): %.0f %% (%.0f %%)", clock, work,
                      100 * clock / peer.clock, 100 * work / peer.work);
        return text;
    }
};

void benchOpening(Session& session, const ObjectStore& store, int images, const char* form) {
    const std::size_t bytes = std::size_t{2} * side * side * static_cast<std::size_t>(images);
    const double size = static_cast<double>(bytes) / megabyte;
    ::malloc_trim(0);
    Cost whole;
    Cost intoOld; ///< the limit with a buffer that is there already
    Cost intoNew; ///< the limit with one that has to be got first, as by whoever opens a volume
    double first = 1e9;
    double resident = 0;
    const auto files = filesOf(store);
    for (int round = 0; round < 5; ++round) {
        {
            Samples<std::byte> voxels;
            intoNew.measure([&] {
                voxels = Samples<std::byte>(bytes);
                readPlainly(files, voxels);
            });
            intoOld.measure([&] { readPlainly(files, voxels); });
        }
        ::malloc_trim(0);
        const double before = residentMegabytes();
        std::atomic<double> shown = 0;
        std::atomic<double> peak = 0;
        std::shared_ptr<const ImageStack> stack;
        whole.measure([&] {
            const auto began = Clock_::now();
            StackLoadCallbacks callbacks;
            callbacks.firstPlane = [&](const auto&) { shown = since(began); };
            callbacks.planeReady = [&](int plane) {
                if (plane % 50 == 0)
                    peak = std::max(peak.load(), residentMegabytes());
            };
            stack = orStop(session.loadStack(SeriesUid("2.25.31415.0"), 0, {}, -1, callbacks));
        });
        first = std::min(first, shown.load());
        resident = std::max({resident, peak.load() - before, residentMegabytes() - before});
    }
    std::printf(
        "%-9s first image %.3f s, all %.3f s (work %.3f s, %.0f MB/s); memory %.0f MB for %.0f MB of voxels\n"
        "          limit, new memory %s, memory that is there %s\n",
        form, first, whole.clock, whole.work, size / whole.clock, resident, size, intoNew.of(whole).c_str(),
        intoOld.of(whole).c_str());
}

/// `sha256sum` of the same files by as many processes as there are cores.
double sha256sumSeconds(const fs::path& objects) {
    const std::string command = "find '" + objects.string() + "' -type f -print0 | xargs -0 -P" +
                                std::to_string(cores()) + " -n 50 sha256sum > /dev/null";
    const auto began = Clock_::now();
    if (std::system(command.c_str()) != 0)
        std::exit(1);
    return since(began);
}

void benchVerify(Session& session, const fs::path& objects, const char* form) {
    double own = 1e9;
    double peer = 1e9;
    std::int64_t bytes = 0;
    for (int round = 0; round < 3; ++round) {
        peer = std::min(peer, sha256sumSeconds(objects));
        const VerifyReport report = orStop(session.verify(false));
        if (!report.damaged.empty() || !report.missing.empty())
            std::exit(1);
        own = std::min(own, report.seconds);
        bytes = report.bytes;
    }
    std::printf("%-9s verify %.0f MB/s, sha256sum %.0f MB/s: %.0f %% of it\n", form,
                static_cast<double>(bytes) / megabyte / own, static_cast<double>(bytes) / megabyte / peer,
                100 * peer / own);
}

struct Tally {
    double coded = 0;
    double encoding = 0;
    double decoding = 0;
};

template <typename Encode, typename Decode>
void add(Tally& tally, Encode encode, Decode decode) {
    auto began = std::clock();
    tally.coded += static_cast<double>(encode());
    tally.encoding += static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    began = std::clock();
    decode();
    tally.decoding += static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
}

/// Ratio and speed (processor time of one core) on the uncompressed frames of a folder.
void benchCodecs(const fs::path& folder) {
    double bytes = 0;
    Tally jpegLs;
    Tally zlib;
    Tally zstd;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto content = entry.is_regular_file() ? dicom::Content::open(entry.path()) : fail(Error{});
        const auto pixels = content ? dicom::findNativePixels(*content) : std::nullopt;
        if (!pixels || pixels->bitsAllocated != 16 || pixels->length < pixels->frameBytes)
            continue;
        dicom::Bytes room;
        const auto frame = orStop((*content)->part(pixels->offset, pixels->frameBytes, room));
        bytes += static_cast<double>(frame.size());
        dicom::Bytes back(frame.size());
        packed::Part part;
        std::optional<dicom::Bytes> coded;
        add(
            jpegLs,
            [&] {
                part.length = frame.size();
                part.checksum = packed::checksumOf(frame);
                coded = packed::encodeJpegLs(frame,
                                             {static_cast<std::uint32_t>(pixels->columns),
                                              static_cast<std::uint32_t>(pixels->rows), pixels->samples, 2,
                                              pixels->swapped, false},
                                             part);
                return coded ? coded->size() : frame.size();
            },
            [&] {
                if (coded && !packed::decode(*coded, part, back))
                    std::exit(1);
            });
        dicom::Bytes deflated(::compressBound(frame.size()));
        uLongf deflatedSize = deflated.size();
        add(
            zlib,
            [&] {
                ::compress2(reinterpret_cast<Bytef*>(deflated.data()), &deflatedSize,
                            reinterpret_cast<const Bytef*>(frame.data()), frame.size(), 6);
                return deflatedSize;
            },
            [&] {
                uLongf size = back.size();
                ::uncompress(reinterpret_cast<Bytef*>(back.data()), &size,
                             reinterpret_cast<const Bytef*>(deflated.data()), deflatedSize);
            });
        dicom::Bytes zs(ZSTD_compressBound(frame.size()));
        std::size_t zsSize = 0;
        add(
            zstd, [&] { return zsSize = ZSTD_compress(zs.data(), zs.size(), frame.data(), frame.size(), 9); },
            [&] { ZSTD_decompress(back.data(), back.size(), zs.data(), zsSize); });
    }
    if (bytes == 0)
        return;
    const auto print = [bytes](const char* name, const Tally& tally) {
        std::printf("  %-8s %.2f : 1, %4.0f MB/s to compress, %4.0f MB/s to restore\n", name,
                    bytes / tally.coded, bytes / megabyte / tally.encoding,
                    bytes / megabyte / tally.decoding);
    };
    std::printf("%s, %.0f MB\n", folder.filename().c_str(), bytes / megabyte);
    print("JPEG-LS", jpegLs);
    print("zlib 6", zlib);
    print("zstd 9", zstd);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: StoreBench FOLDER [IMAGES]\n");
        return 2;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const fs::path folder = argv[1];
    const int images = argc > 2 ? std::max(1, std::atoi(argv[2])) : 1000;
    fs::create_directories(folder / "in");
    everywhere(static_cast<std::size_t>(images), [&](std::size_t i) {
        const fs::path file = folder / "in" / std::to_string(i);
        if (!fs::exists(file))
            writeImage(file, static_cast<int>(i));
    });
    fs::remove_all(folder / "library");
    const auto library =
        orStop(LibraryAccess::create(folder / "library", {"bench", "", Role::Administrator, password}, {}));
    const auto session = orStop(library->logIn("bench", password));
    ImportRequest request;
    request.paths = {folder / "in"};
    request.compress = false;
    const ImportReport imported = orStop(session->import(request));
    if (imported.imported != images)
        return 1;
    const ObjectStore& store = LibraryAccess::parts(*library).store;
    benchOpening(*session, store, images, "original");
    benchVerify(*session, folder / "library" / "objects", "original");
    const CompressionReport compressed = orStop(session->compress());
    std::printf("compress  %.0f MB/s on all cores, each restored and compared; %.2f : 1\n",
                static_cast<double>(compressed.bytesBefore) / megabyte / compressed.seconds,
                static_cast<double>(compressed.bytesBefore) / static_cast<double>(compressed.bytesAfter));
    benchOpening(*session, store, images, "packed");
    benchVerify(*session, folder / "library" / "objects", "packed");
    const auto began = Clock_::now();
    const VerifyReport restored = orStop(session->verify(true));
    std::printf("packed    verify --repair %.0f MB/s of the files as they came in\n",
                static_cast<double>(restored.bytes) / megabyte / since(began));
    const char* data = std::getenv("CANDELA_DATA");
    const fs::path studies = data ? fs::path(data) / "studies" : folder / "in";
    if (!data) {
        benchCodecs(studies);
    } else {
        for (const char* name : {"01_ct_chest", "02_ct_head_gantry_tilt", "04_mr_brain_coronal",
                                 "05_mr_brain_sagittal", "06_mr_mosaic", "08_xray"})
            benchCodecs(studies / name);
    }
}
