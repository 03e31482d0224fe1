#include "database/dicom/DicomPixels.h"

#include "database/dicom/Codecs.h"

#include <algorithm>
#include <cstring>

namespace candela::dicom {

namespace {

/// Swaps the bytes of each unit of `unit` bytes.
void swapBytes(Bytes& bytes, std::size_t unit) {
    for (std::size_t i = 0; i + unit <= bytes.size(); i += unit)
        std::reverse(bytes.begin() + static_cast<std::ptrdiff_t>(i),
                     bytes.begin() + static_cast<std::ptrdiff_t>(i + unit));
}

/// Planes of samples to samples side by side.
Bytes interleaved(const Bytes& planes, const PixelLayout& layout) {
    const auto sampleBytes = static_cast<std::size_t>(layout.bitsAllocated / 8);
    const auto samples = static_cast<std::size_t>(layout.samples);
    const std::size_t pixels = planes.size() / (sampleBytes * samples);
    Bytes out(planes.size());
    for (std::size_t s = 0; s < samples; ++s) {
        const std::byte* from = planes.data() + s * pixels * sampleBytes;
        std::byte* to = out.data() + s * sampleBytes;
        for (std::size_t i = 0; i < pixels; ++i, from += sampleBytes, to += samples * sampleBytes)
            std::memcpy(to, from, sampleBytes);
    }
    return out;
}

/// Y0 Y1 Cb Cr for two pixels to Y Cb Cr for each.
Bytes upsampled422(const Bytes& packed, std::size_t pixels, std::size_t sampleBytes) {
    Bytes out(pixels * 3 * sampleBytes);
    for (std::size_t i = 0; i + 1 < pixels; i += 2) {
        const std::byte* from = packed.data() + i * 2 * sampleBytes;
        for (std::size_t k = 0; k < 2; ++k) {
            std::byte* to = out.data() + (i + k) * 3 * sampleBytes;
            std::memcpy(to, from + k * sampleBytes, sampleBytes);
            std::memcpy(to + sampleBytes, from + 2 * sampleBytes, 2 * sampleBytes);
        }
    }
    return out;
}

template <typename T>
void keepStoredBits(Bytes& bytes, int bitsStored, int shift, bool isSigned) {
    const int width = static_cast<int>(8 * sizeof(T));
    const T mask = bitsStored >= width ? static_cast<T>(~T{0}) : static_cast<T>((T{1} << bitsStored) - 1);
    const T sign = static_cast<T>(T{1} << (bitsStored - 1));
    T* const values = reinterpret_cast<T*>(bytes.data());
    const std::size_t count = bytes.size() / sizeof(T);
    for (std::size_t i = 0; i < count; ++i) {
        T value = static_cast<T>(static_cast<T>(values[i] >> shift) & mask);
        if (isSigned && (value & sign))
            value = static_cast<T>(value | static_cast<T>(~mask));
        values[i] = value;
    }
}

/// Clears what lies above (and, where the high bit says so, below) the stored bits; extends the sign.
void normalizeBits(Bytes& bytes, const PixelLayout& layout, int shift) {
    if (layout.isFloat || layout.bitsAllocated == 1 ||
        (layout.bitsStored == layout.bitsAllocated && shift == 0))
        return;
    switch (layout.bitsAllocated) {
    case 8:
        keepStoredBits<std::uint8_t>(bytes, layout.bitsStored, shift, layout.isSigned);
        break;
    case 16:
        keepStoredBits<std::uint16_t>(bytes, layout.bitsStored, shift, layout.isSigned);
        break;
    case 32:
        keepStoredBits<std::uint32_t>(bytes, layout.bitsStored, shift, layout.isSigned);
        break;
    case 64:
        keepStoredBits<std::uint64_t>(bytes, layout.bitsStored, shift, layout.isSigned);
        break;
    default:
        break;
    }
}

} // namespace

Result<DicomPixels> DicomPixels::open(const DicomFile& file) {
    const Result<PixelLayout> layout = file.layout();
    if (!layout)
        return fail(layout.error());
    std::vector<std::string> warnings;
    if (const Status whole = checkPixelData(file, *layout, warnings); !whole)
        return fail(whole.error());
    DicomPixels pixels;
    pixels.m_file = &file;
    pixels.m_layout = *layout;
    pixels.m_photometric = layout->photometric;
    if (isEncapsulated(file)) {
        Result<CompressedFrames> frames = CompressedFrames::find(file, layout->frames);
        if (!frames)
            return fail(frames.error());
        pixels.m_compressed = std::move(*frames);
    }
    return pixels;
}

Result<Bytes> DicomPixels::frame(int index) {
    if (index < 0 || index >= m_layout.frames)
        return fail(ErrorCode::NotFound, "has no frame " + std::to_string(index));
    if (m_compressed)
        return compressedFrame(index);
    Result<Bytes> out = nativeFrame(index);
    if (out)
        normalizeBits(*out, m_layout, m_layout.highBit + 1 - m_layout.bitsStored);
    return out;
}

std::optional<ByteView> DicomPixels::plainWords(int index, Bytes& room) const {
    const DicomScan& scan = m_file->scan();
    if (m_compressed || index < 0 || index >= m_layout.frames || m_layout.isFloat || m_layout.samples != 1 ||
        m_layout.bitsAllocated != 16 || scan.encoding == Encoding::ExplicitBig)
        return std::nullopt;
    const std::uint64_t size = m_layout.decodedFrameBytes();
    const std::uint64_t begin = size * static_cast<std::uint64_t>(index);
    if (begin + size > scan.pixels->length)
        return std::nullopt;
    const Result<ByteView> words = m_file->part(scan.pixels->offset + begin, size, room);
    return words ? std::optional(*words) : std::nullopt;
}

Result<Bytes> DicomPixels::rawFrame(int index) const {
    if (!m_compressed)
        return nativeFrame(index);
    Bytes joined;
    const ByteView codestream = m_compressed->frame(index, joined);
    if (!looksLikeRle(codestream))
        return fail(ErrorCode::Unsupported, "is compressed in a way that keeps no unused bits");
    return decodeRle(codestream, m_layout);
}

bool DicomPixels::isBigWords() const {
    const PixelElement& pixels = *m_file->scan().pixels;
    return m_file->scan().encoding == Encoding::ExplicitBig && pixels.element == 0x0010 &&
           pixels.vr == std::array<char, 2>{'O', 'W'};
}

Result<Bytes> DicomPixels::nativeFrame(int index) const {
    const PixelElement& pixels = *m_file->scan().pixels;
    const std::uint64_t firstBit = m_layout.nativeFrameBits() * static_cast<std::uint64_t>(index);
    const bool words = isBigWords();
    const std::uint64_t end = (firstBit + m_layout.nativeFrameBits() + 7) / 8;
    const std::uint64_t begin = std::min(firstBit / 8 & ~std::uint64_t{words ? 1U : 0U}, pixels.length);
    const std::uint64_t available = std::min(end + (words ? end % 2 : 0), pixels.length) - begin;
    Bytes room;
    const Result<ByteView> value = m_file->part(pixels.offset + begin, available, room);
    if (!value)
        return fail(value.error());
    return samplesOf(*value, firstBit - 8 * begin);
}

Bytes DicomPixels::samplesOf(ByteView value, std::uint64_t firstBit) const {
    if (m_layout.bitsAllocated == 1) {
        Bytes out(m_layout.decodedFrameBytes());
        unpackBits(value, firstBit, out);
        return out;
    }
    const auto sampleBytes = static_cast<std::size_t>(m_layout.bitsAllocated / 8);
    const bool words = isBigWords();
    const std::uint64_t first = firstBit / 8;
    const std::uint64_t count = m_layout.nativeFrameBits() / 8;
    Bytes out;
    out.reserve(count); // what is there is not written twice
    if (words && sampleBytes == 1 && (first % 2 != 0 || count % 2 != 0)) {
        out.resize(count);
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t at = (first + i) ^ 1U;
            if (at < value.size())
                out[i] = value[at];
        }
    } else {
        if (value.size() > first) {
            const ByteView there = value.subspan(first, std::min<std::uint64_t>(count, value.size() - first));
            out.assign(there.begin(), there.end());
        }
        out.resize(count);
        if (words)
            swapBytes(out, 2);
        else if (m_file->scan().encoding == Encoding::ExplicitBig && sampleBytes > 1)
            swapBytes(out, sampleBytes);
    }
    if (m_layout.subsampled)
        out = upsampled422(
            out, static_cast<std::size_t>(m_layout.columns) * static_cast<std::size_t>(m_layout.rows),
            sampleBytes);
    else if (m_layout.planar)
        out = interleaved(out, m_layout);
    return out;
}

Result<Bytes> DicomPixels::compressedFrame(int index) {
    Bytes joined;
    const ByteView codestream = m_compressed->frame(index, joined);
    const Codestream kind = codestreamOf(codestream);
    if (kind == Codestream::Unknown) {
        Result<Bytes> out = uncodedFrame(codestream, index);
        if (out)
            normalizeBits(*out, m_layout, m_layout.highBit + 1 - m_layout.bitsStored);
        return out;
    }
    if (m_layout.bitsAllocated == 1 || m_layout.isFloat)
        return fail(ErrorCode::Unsupported,
                    "compresses pixels of " + std::to_string(m_layout.bitsAllocated) + " bits");
    Result<Bytes> out = fail(ErrorCode::Unsupported, "");
    switch (kind) {
    case Codestream::Jpeg:
        out = decodeJpeg(codestream, m_layout);
        m_mislabelledYbr = m_layout.photometric == "RGB" && jpegSaysYbr(codestream);
        break;
    case Codestream::JpegLs:
        out = decodeJpegLs(codestream, m_layout);
        break;
    case Codestream::Jpeg2000:
        out = decodeJpeg2000(codestream, m_layout);
        if (m_layout.photometric == "YBR_RCT" || m_layout.photometric == "YBR_ICT")
            m_photometric = "RGB";
        break;
    case Codestream::Unknown:
        break;
    }
    if (out)
        normalizeBits(*out, m_layout, 0);
    return out;
}

Result<Bytes> DicomPixels::uncodedFrame(ByteView fragment, int index) const {
    const std::string& syntax = m_file->scan().transferSyntax;
    if (syntax == encapsulatedUncompressedSyntax)
        return samplesOf(fragment, 0);
    if (syntax == deflatedFramesSyntax) {
        const Result<Bytes> plain = inflated(fragment, true, m_layout.nativeFrameBits() / 8 + 2, false);
        if (!plain)
            return fail(plain.error());
        return samplesOf(*plain, 0);
    }
    if (looksLikeRle(fragment))
        return decodeRle(fragment, m_layout);
    return fail(ErrorCode::Corrupt, "frame " + std::to_string(index) + " is compressed in no known way");
}

Result<StoredPixels> readDicomPixels(const DicomFile& file, std::optional<int> frame) {
    Result<DicomPixels> pixels = DicomPixels::open(file);
    if (!pixels)
        return fail(pixels.error());
    const PixelLayout& layout = pixels->layout();
    StoredPixels stored;
    stored.columns = layout.columns;
    stored.rows = layout.rows;
    stored.samples = layout.samples;
    stored.frames = frame ? 1 : layout.frames;
    stored.bitsAllocated = layout.bitsAllocated;
    stored.bitsStored = layout.bitsStored;
    stored.isSigned = layout.isSigned;
    const int first = frame.value_or(0);
    for (int i = first; i < first + stored.frames; ++i) {
        Result<Bytes> one = pixels->frame(i);
        if (!one)
            return fail(one.error());
        if (stored.frames == 1)
            stored.bytes = std::move(*one);
        else
            stored.bytes.insert(stored.bytes.end(), one->begin(), one->end());
    }
    stored.photometric = pixels->decodedPhotometric();
    return stored;
}

} // namespace candela::dicom
