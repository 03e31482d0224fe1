#include "database/importing/reader/ReaderService.h"

#include "database/dicom/MediaIndex.h"
#include "database/dicom/WholeImage.h"
#include "database/importing/reader/ArchiveReader.h"
#include "database/importing/reader/Message.h"
#include "database/importing/reader/PixelChecksum.h"
#include "database/store/Sha256.h"

#include <malloc.h>
#include <map>
#include <new>
#include <sys/stat.h>

namespace candela {
namespace {

using nlohmann::json;
using Contents = Result<std::shared_ptr<const dicom::Content>>;

constexpr std::size_t largeFile = std::size_t{64} << 20U;

json refusal(const Error& error) {
    return {{"refusal", error.message}, {"code", static_cast<int>(error.code)}};
}

int descriptorOf(const Message& request, std::size_t index) {
    if (request.descriptors.size() <= index)
        throw std::runtime_error("the request came without its file");
    return request.descriptors[index].get();
}

Contents contentOf(const Message& request) {
    return dicom::Content::open(descriptorOf(request, 0), "the file");
}

json listMedia(const Message& request) {
    const Contents content = contentOf(request);
    if (!content)
        return refusal(content.error());
    const auto files = dicom::readMediaIndex(*content);
    return files ? json{{"files", *files}} : refusal(files.error());
}

} // namespace

struct ReaderService::State {
    struct OpenArchive {
        dev_t device = 0;
        ino_t file = 0;
        std::unique_ptr<ArchiveReader> reader;
    };

    std::unique_ptr<dicom::WholeImage> image; ///< that was read last, for questions about its pixels
    std::map<int, OpenArchive> archives;      ///< by depth: one of files, one inside another

    json carryOut(const Message& request) {
        const auto what = request.document.at("do").get<std::string>();
        if (what == "read")
            return read(request);
        if (what == "hash pixels")
            return hashPixels();
        if (what == "list media")
            return listMedia(request);
        if (what == "list archive")
            return listArchive(request);
        if (what == "extract")
            return extract(request);
        throw std::runtime_error("the request is not understood");
    }

    json read(const Message& request) {
        image.reset();
        const Contents content = contentOf(request);
        if (!content)
            return refusal(content.error());
        ReadFile file;
        file.format = dicom::formatOf((*content)->bytes());
        switch (file.format) {
        case dicom::FileFormat::DicomDir:
        case dicom::FileFormat::Zip:
        case dicom::FileFormat::Unknown:
            return toDocument(file);
        default:
            break;
        }
        auto opened = dicom::WholeImage::open(*content);
        if (!opened)
            return refusal(opened.error());
        Result<dicom::InstanceHeader> header = (*opened)->header(
            defaultsFrom(request.document.at("defaults")), request.document.at("sha256").get<std::string>());
        if (!header)
            return refusal(header.error());
        file.header = std::move(*header);
        if (file.header.hasPixels) {
            PixelChecksum checksum(file.header);
            const Status decoded = (*opened)->eachFrame([&](dicom::ByteView frame) { checksum.add(frame); });
            if (!decoded)
                return refusal(decoded.error());
            file.pixelChecksum = checksum.value();
        }
        image = std::move(*opened);
        if ((*content)->bytes().size() >= largeFile)
            ::malloc_trim(0);
        return toDocument(file);
    }

    json hashPixels() const {
        if (!image)
            return refusal({ErrorCode::NotFound, "no file was read"});
        Sha256 hash;
        const Status decoded = image->eachFrame([&](dicom::ByteView frame) { hash.update(frame); });
        if (!decoded)
            return refusal(decoded.error());
        return {{"sha256", hash.finish().str()}};
    }

    json listArchive(const Message& request) {
        const auto archive = openArchive(request);
        if (!archive)
            return refusal(archive.error());
        json entries = json::array();
        for (const ArchiveEntry& entry : (*archive)->entries())
            entries.push_back(toDocument(entry));
        return {{"entries", std::move(entries)}};
    }

    json extract(const Message& request) {
        const auto archive = openArchive(request);
        if (!archive)
            return refusal(archive.error());
        const Status done =
            (*archive)->extract(request.document.at("index").get<std::uint64_t>(), descriptorOf(request, 1));
        return done ? json{{"extracted", true}} : refusal(done.error());
    }

    /// The archive of a request, whose directory is read once for all of its files.
    Result<ArchiveReader*> openArchive(const Message& request) {
        struct stat info {};
        const int descriptor = descriptorOf(request, 0);
        if (::fstat(descriptor, &info) != 0)
            return fail(ErrorCode::Failed, "the archive cannot be read");
        OpenArchive& archive = archives[request.document.at("depth").get<int>() > 0 ? 1 : 0];
        if (!archive.reader || archive.device != info.st_dev || archive.file != info.st_ino) {
            archive.reader.reset();
            auto opened = ArchiveReader::open(descriptor);
            if (!opened)
                return fail(opened.error());
            archive = {info.st_dev, info.st_ino, std::move(*opened)};
        }
        return archive.reader.get();
    }
};

ReaderService::ReaderService() : m_state(std::make_unique<State>()) {}

ReaderService::~ReaderService() = default;

json ReaderService::answer(const Message& request) {
    try {
        return m_state->carryOut(request);
    } catch (const std::bad_alloc&) {
        m_state->image.reset();
        return refusal({ErrorCode::Unsupported, "it needs more memory than one file is allowed"});
    } catch (const std::exception& exception) {
        return refusal({ErrorCode::Corrupt, std::string("it cannot be read: ") + exception.what()});
    }
}

void serveReader(OwnedDescriptor socket, const std::vector<std::string>& missing) {
    MessageChannel channel(std::move(socket), longestRequest);
    ReaderService service;
    if (!channel.send({{"ready", true}, {"missing", missing}}))
        return;
    for (;;) {
        const Result<Message> request = channel.receive();
        if (!request || !channel.send(service.answer(*request)))
            return;
    }
}

} // namespace candela
