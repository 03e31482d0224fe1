#include "database/importing/reader/ReaderService.h"

#include "database/dicom/WholeImage.h"
#include "database/importing/reader/Message.h"
#include "database/importing/reader/PixelChecksum.h"
#include "database/importing/reader/ReaderMessages.h"
#include "database/store/Sha256.h"

#include <malloc.h>
#include <new>

namespace candela {
namespace {

using nlohmann::json;

constexpr std::size_t largeFile = std::size_t{64} << 20U;

json refusal(const Error& error) {
    return {{"refusal", error.message}, {"code", static_cast<int>(error.code)}};
}

/// Keeps the file that was read last, for questions about its pixels.
class Service {
public:
    json answer(const Message& request) {
        try {
            return carryOut(request);
        } catch (const std::bad_alloc&) {
            m_image.reset();
            return refusal({ErrorCode::Unsupported, "needs more memory than one file is allowed"});
        } catch (const std::exception& exception) {
            return refusal({ErrorCode::Corrupt, std::string("cannot be read: ") + exception.what()});
        }
    }

private:
    json carryOut(const Message& request) {
        const auto what = request.document.at("do").get<std::string>();
        if (what == "read")
            return read(request);
        if (what == "hash pixels")
            return hashPixels();
        throw std::runtime_error("the request is not understood");
    }

    json read(const Message& request) {
        m_image.reset();
        const Result<std::shared_ptr<const dicom::Content>> content = contentOf(request);
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
        auto image = dicom::WholeImage::open(*content);
        if (!image)
            return refusal(image.error());
        Result<dicom::InstanceHeader> header = (*image)->header(
            defaultsFrom(request.document.at("defaults")), request.document.at("sha256").get<std::string>());
        if (!header)
            return refusal(header.error());
        file.header = std::move(*header);
        if (file.header.hasPixels) {
            PixelChecksum checksum(file.header);
            const Status decoded = (*image)->eachFrame([&](dicom::ByteView frame) { checksum.add(frame); });
            if (!decoded)
                return refusal(decoded.error());
            file.pixelChecksum = checksum.value();
        }
        m_image = std::move(*image);
        if ((*content)->bytes().size() >= largeFile)
            ::malloc_trim(0);
        return toDocument(file);
    }

    json hashPixels() {
        if (!m_image)
            return refusal({ErrorCode::NotFound, "no file was read"});
        Sha256 hash;
        const Status decoded = m_image->eachFrame([&](dicom::ByteView frame) { hash.update(frame); });
        if (!decoded)
            return refusal(decoded.error());
        return {{"sha256", hash.finish().str()}};
    }

    static Result<std::shared_ptr<const dicom::Content>> contentOf(const Message& request) {
        if (request.descriptors.empty())
            return fail(ErrorCode::InvalidArgument, "came without its file");
        return dicom::Content::open("/proc/self/fd/" + std::to_string(request.descriptors.front().get()));
    }

    std::unique_ptr<dicom::WholeImage> m_image;
};

} // namespace

void serveReader(OwnedDescriptor socket, const std::vector<std::string>& missing) {
    MessageChannel channel(std::move(socket), longestRequest);
    Service service;
    if (!channel.send({{"ready", true}, {"missing", missing}}))
        return;
    for (;;) {
        const Result<Message> request = channel.receive();
        if (!request || !channel.send(service.answer(*request)))
            return;
    }
}

} // namespace candela
