#include "database/store/PackedWriter.h"

#include "database/dicom/NativePixels.h"
#include "database/store/PixelCoding.h"
#include "database/store/Sha256.h"

#include <algorithm>

namespace candela {
namespace {

using dicom::Bytes;
using dicom::ByteView;
using dicom::NativePixels;
using packed::Part;

/// Parts that are no frame: small enough to be read for one frame's sake, large enough to deflate well.
constexpr std::uint64_t blockBytes = 64ULL << 10U;
/// A packed object must not need more than this share of the original.
constexpr double worthwhile = 0.95;

/// A part to be: of the original, and whether it is a frame for JPEG-LS.
struct Piece {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    bool isFrame = false;
};

bool suitsJpegLs(const NativePixels& pixels) {
    return pixels.frameBytes > 0 && (pixels.bitsAllocated == 8 || pixels.bitsAllocated == 16);
}

void addBlocks(std::vector<Piece>& pieces, std::uint64_t begin, std::uint64_t end, std::uint64_t block) {
    for (std::uint64_t at = begin; at < end; at += block)
        pieces.push_back({at, std::min(block, end - at), false});
}

std::vector<Piece> piecesOf(const NativePixels& pixels, std::uint64_t size) {
    std::vector<Piece> pieces{{0, pixels.offset, false}};
    const std::uint64_t end = pixels.offset + pixels.length;
    std::uint64_t at = pixels.offset;
    if (suitsJpegLs(pixels)) {
        const std::uint64_t there =
            std::min(static_cast<std::uint64_t>(pixels.frames), pixels.length / pixels.frameBytes);
        for (std::uint64_t frame = 0; frame < there; ++frame, at += pixels.frameBytes)
            pieces.push_back({at, pixels.frameBytes, true});
    }
    const std::uint64_t frame = std::max<std::uint64_t>(pixels.frameBytes, 1);
    addBlocks(pieces, at, end, frame >= blockBytes ? frame : blockBytes / frame * frame);
    addBlocks(pieces, end, size, blockBytes);
    return pieces;
}

packed::FrameShape shapeOf(const NativePixels& pixels) {
    return {static_cast<std::uint32_t>(pixels.columns),
            static_cast<std::uint32_t>(pixels.rows) * static_cast<std::uint32_t>(pixels.planes),
            pixels.samples,
            pixels.bitsAllocated / 8,
            pixels.swapped,
            pixels.rgb};
}

class PackedWriter {
public:
    PackedWriter(const NativePixels& pixels, StoredOutput& out) : m_pixels(pixels), m_out(out) {}

    Status begin() { return write(packed::magic()); }

    Status add(const Piece& piece, ByteView original) {
        Part part;
        part.offset = piece.offset;
        part.length = piece.length;
        part.checksum = packed::checksumOf(original);
        const Bytes coded = encode(piece, original, part);
        part.storedAt = m_written;
        part.storedLength = coded.size();
        m_directory.parts.push_back(part);
        return write(coded);
    }

    Status end(std::uint64_t originalSize, const ObjectHash& hash) {
        m_directory.originalSize = originalSize;
        m_directory.original = hash;
        packed::End end;
        end.directoryAt = m_written;
        const Bytes directory = packed::toBytes(m_directory);
        end.directoryChecksum = packed::checksumOf(directory);
        if (Status done = write(directory); !done)
            return done;
        // The digest covers the two numbers of the end, too.
        m_hash.update(
            ByteView(packed::toBytes(end)).first(packed::endBytes - packed::hashBytes - packed::magicBytes));
        end.sha256 = m_hash.finishDigest();
        const Bytes last = packed::toBytes(end);
        m_written += last.size();
        return m_out.write(last);
    }

    [[nodiscard]] std::uint64_t written() const { return m_written; }

private:
    Bytes encode(const Piece& piece, ByteView original, Part& part) const {
        if (piece.isFrame) {
            if (auto coded = packed::encodeJpegLs(original, shapeOf(m_pixels), part);
                coded && coded->size() < original.size())
                return std::move(*coded);
            part.smallest = 0;
            part.swapped = false;
        }
        const bool inPixels = piece.offset >= m_pixels.offset;
        return packed::encodeBytes(original, inPixels ? std::max(1, m_pixels.bitsAllocated / 8) : 1, part);
    }

    Status write(ByteView bytes) {
        m_hash.update(bytes);
        m_written += bytes.size();
        return m_out.write(bytes);
    }

    const NativePixels& m_pixels;
    StoredOutput& m_out;
    Sha256 m_hash;
    std::uint64_t m_written = 0;
    packed::Directory m_directory;
};

} // namespace

Result<std::optional<std::int64_t>> writePacked(const std::shared_ptr<const dicom::Content>& original,
                                                const ObjectHash& hash, StoredOutput& out) {
    const std::optional<NativePixels> pixels = dicom::findNativePixels(original);
    if (!pixels)
        return std::nullopt;
    PackedWriter writer(*pixels, out);
    Sha256 read;
    Bytes room;
    Status done = writer.begin();
    for (const Piece& piece : piecesOf(*pixels, original->size())) {
        if (!done)
            return fail(done.error());
        const Result<ByteView> bytes = original->part(piece.offset, piece.length, room);
        if (!bytes)
            return fail(bytes.error());
        read.update(*bytes);
        done = writer.add(piece, *bytes);
    }
    if (done)
        done = writer.end(original->size(), hash);
    if (!done)
        return fail(done.error());
    if (read.finish() != hash)
        return fail(ErrorCode::Corrupt, "The stored file " + hash.str() + " is damaged.");
    if (static_cast<double>(writer.written()) > worthwhile * static_cast<double>(original->size()))
        return std::nullopt;
    return static_cast<std::int64_t>(writer.written());
}

} // namespace candela
