#include "database/dicom/Pictures.h"

#include "database/dicom/Nifti.h"
#include "database/dicom/RealValues.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstring>

#include <jpeglib.h>
#include <png.h>
#include <tiffio.h>

namespace candela::dicom {

namespace {

/// All pages of a picture, which are decoded at once.
constexpr std::uint64_t maxPictureBytes = 512ULL << 20U;
/// Encoders make about ten; each goes over the whole picture.
constexpr int mostJpegScans = 100;
/// Colour, alpha and some more channels; libtiff unpacks all of them, whatever is shown.
constexpr int mostTiffSamples = 8;

struct Shape {
    int columns = 0;
    int rows = 0;
    int samples = 1;
    int bits = 8;
    int frames = 1;
};

Status checkShape(const Shape& shape) {
    if (shape.columns <= 0 || shape.rows <= 0 || shape.columns > 65535 || shape.rows > 65535)
        return fail(ErrorCode::Corrupt, "is a picture of impossible size");
    const std::uint64_t pixels =
        static_cast<std::uint64_t>(shape.columns) * static_cast<std::uint64_t>(shape.rows);
    const std::uint64_t bytes = pixels * static_cast<std::uint64_t>(shape.samples * (shape.bits / 8));
    if (bytes > maxFrameBytes || pixels > maxFrameSamples)
        return fail(ErrorCode::Unsupported, "is a picture of more than 100 megapixels or 256 MiB");
    if (bytes > maxPictureBytes / static_cast<std::uint64_t>(shape.frames))
        return fail(ErrorCode::Unsupported, "has pages of more than 512 MiB in all");
    return {};
}

StoredPixels storedFor(const Shape& shape) {
    StoredPixels stored;
    stored.columns = shape.columns;
    stored.rows = shape.rows;
    stored.samples = shape.samples;
    stored.frames = shape.frames;
    stored.bitsAllocated = shape.bits;
    stored.bitsStored = shape.bits;
    stored.photometric = shape.samples == 3 ? "RGB" : "MONOCHROME2";
    return stored;
}

std::size_t frameSize(const StoredPixels& stored) {
    return static_cast<std::size_t>(stored.columns) * static_cast<std::size_t>(stored.rows) *
           static_cast<std::size_t>(stored.samples) * static_cast<std::size_t>(stored.bitsAllocated / 8);
}

// ---- PNG. libpng leaves errors by longjmp: nothing with a destructor lives in the functions that call it.

struct PngInput {
    ByteView bytes;
    std::size_t at = 0;
};

void readPngBytes(png_structp png, png_bytep target, std::size_t count) {
    auto& input = *static_cast<PngInput*>(png_get_io_ptr(png));
    if (count > input.bytes.size() - input.at)
        png_error(png, "ends early");
    std::memcpy(target, input.bytes.data() + input.at, count);
    input.at += count;
}

void ignorePngWarning(png_structp, png_const_charp) {}
void leavePng(png_structp png, png_const_charp) {
    png_longjmp(png, 1);
}

struct PngReader {
    png_structp png = nullptr;
    png_infop info = nullptr;
    ~PngReader() { png_destroy_read_struct(&png, &info, nullptr); }
};

bool startPng(PngReader& reader, PngInput& input, Shape& shape, int& passes) {
    if (setjmp(png_jmpbuf(reader.png)) != 0)
        return false;
    png_set_read_fn(reader.png, &input, readPngBytes);
    png_read_info(reader.png, reader.info);
    const int depth = png_get_bit_depth(reader.png, reader.info);
    const int colour = png_get_color_type(reader.png, reader.info);
    if (colour == PNG_COLOR_TYPE_PALETTE)
        png_set_palette_to_rgb(reader.png);
    if (colour == PNG_COLOR_TYPE_GRAY && depth < 8)
        png_set_expand_gray_1_2_4_to_8(reader.png);
    png_set_strip_alpha(reader.png);
    if (depth == 16)
        png_set_swap(reader.png);
    passes = png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    shape.columns = static_cast<int>(png_get_image_width(reader.png, reader.info));
    shape.rows = static_cast<int>(png_get_image_height(reader.png, reader.info));
    shape.samples = png_get_channels(reader.png, reader.info);
    shape.bits = png_get_bit_depth(reader.png, reader.info);
    return true;
}

bool readPngRows(PngReader& reader, std::byte* target, std::size_t rowBytes, int rows, int passes) {
    if (setjmp(png_jmpbuf(reader.png)) != 0)
        return false;
    for (int pass = 0; pass < passes; ++pass) {
        for (int row = 0; row < rows; ++row)
            png_read_row(reader.png,
                         reinterpret_cast<png_bytep>(target + static_cast<std::size_t>(row) * rowBytes),
                         nullptr);
    }
    return true;
}

Result<StoredPixels> readPng(const Content& content, bool headerOnly) {
    PngReader reader;
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, leavePng, ignorePngWarning);
    if (reader.png)
        reader.info = png_create_info_struct(reader.png);
    if (!reader.info)
        return fail(ErrorCode::Failed, "the PNG decoder cannot be made");
    PngInput input{content.bytes(), 0};
    Shape shape;
    int passes = 1;
    if (!startPng(reader, input, shape, passes))
        return fail(ErrorCode::Corrupt, "is a damaged PNG");
    if (const Status size = checkShape(shape); !size)
        return fail(size.error());
    StoredPixels stored = storedFor(shape);
    if (headerOnly)
        return stored;
    stored.bytes.resize(frameSize(stored));
    if (!readPngRows(reader, stored.bytes.data(), stored.bytes.size() / static_cast<std::size_t>(stored.rows),
                     stored.rows, passes))
        return fail(ErrorCode::Corrupt, "is a damaged PNG");
    return stored;
}

// ---- JPEG, by the same rule.

struct JpegErrors {
    jpeg_error_mgr base{};
    std::jmp_buf leave{};
};

[[noreturn]] void leaveJpeg(j_common_ptr info) {
    auto* const errors = reinterpret_cast<JpegErrors*>(info->err);
    std::longjmp(errors->leave, 1);
}

void ignoreJpegMessage(j_common_ptr, int) {}

void limitJpegScans(j_common_ptr info) {
    if (info->is_decompressor && reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > mostJpegScans)
        leaveJpeg(info);
}

struct JpegReader {
    jpeg_decompress_struct info{};
    JpegErrors errors;
    jpeg_progress_mgr progress{};
    JpegReader() {
        info.err = jpeg_std_error(&errors.base);
        errors.base.error_exit = leaveJpeg;
        errors.base.emit_message = ignoreJpegMessage;
    }
    ~JpegReader() { jpeg_destroy_decompress(&info); }
};

bool startJpeg(JpegReader& reader, const unsigned char* bytes, unsigned long count) {
    if (setjmp(reader.errors.leave) != 0)
        return false;
    jpeg_create_decompress(&reader.info);
    reader.progress.progress_monitor = limitJpegScans;
    reader.info.progress = &reader.progress;
    jpeg_mem_src(&reader.info, bytes, count);
    jpeg_read_header(&reader.info, TRUE);
    reader.info.out_color_space = reader.info.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_calc_output_dimensions(&reader.info);
    return true;
}

bool readJpegRows(JpegReader& reader, std::byte* target, std::size_t rowBytes) {
    if (setjmp(reader.errors.leave) != 0)
        return false;
    jpeg_start_decompress(&reader.info);
    while (reader.info.output_scanline < reader.info.output_height) {
        JSAMPROW row = reinterpret_cast<JSAMPROW>(target + reader.info.output_scanline * rowBytes);
        jpeg_read_scanlines(&reader.info, &row, 1);
    }
    jpeg_finish_decompress(&reader.info);
    return true;
}

Result<StoredPixels> readJpeg(const Content& content, bool headerOnly) {
    JpegReader reader;
    const ByteView bytes = content.bytes();
    if (!startJpeg(reader, reinterpret_cast<const unsigned char*>(bytes.data()),
                   static_cast<unsigned long>(bytes.size())))
        return fail(ErrorCode::Corrupt, "is a damaged JPEG");
    if (reader.info.num_components != 1 && reader.info.num_components != 3)
        return fail(ErrorCode::Unsupported,
                    "is a JPEG of " + std::to_string(reader.info.num_components) + " colour components");
    const Shape shape{static_cast<int>(reader.info.output_width), static_cast<int>(reader.info.output_height),
                      reader.info.num_components, 8, 1};
    if (const Status size = checkShape(shape); !size)
        return fail(size.error());
    StoredPixels stored = storedFor(shape);
    if (headerOnly)
        return stored;
    // A bit stands for 128 samples at most; as much again for what encoders may know.
    if (frameSize(stored) / 2048 > bytes.size() + 512)
        return fail(ErrorCode::Corrupt, "is a JPEG too short for its size");
    stored.bytes.resize(frameSize(stored));
    if (!readJpegRows(reader, stored.bytes.data(),
                      stored.bytes.size() / static_cast<std::size_t>(stored.rows)))
        return fail(ErrorCode::Corrupt, "is a damaged JPEG");
    return stored;
}

// ---- TIFF

struct TiffInput {
    ByteView bytes;
    toff_t at = 0;
};

tmsize_t readTiff(thandle_t handle, void* target, tmsize_t count) {
    auto& input = *static_cast<TiffInput*>(handle);
    if (input.at >= input.bytes.size() || count < 0)
        return 0;
    const std::size_t n =
        std::min<std::size_t>(static_cast<std::size_t>(count), input.bytes.size() - input.at);
    std::memcpy(target, input.bytes.data() + input.at, n);
    input.at += n;
    return static_cast<tmsize_t>(n);
}
tmsize_t writeNothing(thandle_t, void*, tmsize_t) {
    return 0;
}
toff_t seekTiff(thandle_t handle, toff_t offset, int whence) {
    auto& input = *static_cast<TiffInput*>(handle);
    input.at = whence == SEEK_SET   ? offset
               : whence == SEEK_CUR ? input.at + offset
                                    : input.bytes.size() + offset;
    return input.at;
}
int closeTiff(thandle_t) {
    return 0;
}
toff_t sizeOfTiff(thandle_t handle) {
    return static_cast<TiffInput*>(handle)->bytes.size();
}

struct TiffOptionsDeleter {
    void operator()(TIFFOpenOptions* options) const { TIFFOpenOptionsFree(options); }
};
struct TiffDeleter {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};

struct TiffPage {
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
    std::uint16_t samples = 1;
    std::uint16_t bits = 1;
    std::uint16_t format = SAMPLEFORMAT_UINT;
    std::uint16_t photometric = PHOTOMETRIC_MINISBLACK;
    std::uint16_t planar = PLANARCONFIG_CONTIG;
    bool tiled = false;

    /// Plain samples that scan lines give as they are; anything else goes through libtiff's RGBA conversion.
    [[nodiscard]] bool plain() const {
        const bool grey =
            samples == 1 && (photometric == PHOTOMETRIC_MINISBLACK || photometric == PHOTOMETRIC_MINISWHITE);
        const bool rgb = samples == 3 && photometric == PHOTOMETRIC_RGB && planar == PLANARCONFIG_CONTIG;
        return !tiled && (grey || rgb) && (bits == 8 || bits == 16) && format == SAMPLEFORMAT_UINT;
    }
    bool operator==(const TiffPage&) const = default;
};

TiffPage readTiffPage(TIFF* tiff) {
    TiffPage page;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &page.columns);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &page.rows);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &page.samples);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &page.bits);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLEFORMAT, &page.format);
    TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &page.photometric);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &page.planar);
    page.tiled = TIFFIsTiled(tiff) != 0;
    return page;
}

bool readPlainPage(TIFF* tiff, const TiffPage& page, std::byte* target, std::size_t rowBytes) {
    if (static_cast<std::size_t>(TIFFScanlineSize(tiff)) != rowBytes)
        return false;
    for (std::uint32_t row = 0; row < page.rows; ++row) {
        if (TIFFReadScanline(tiff, target + row * rowBytes, row, 0) != 1)
            return false;
    }
    if (page.photometric == PHOTOMETRIC_MINISWHITE) {
        for (std::size_t i = 0; i < rowBytes * page.rows; ++i)
            target[i] = ~target[i];
    }
    return true;
}

bool readConvertedPage(TIFF* tiff, const TiffPage& page, std::byte* target, bool grey) {
    std::vector<std::uint32_t> rgba(static_cast<std::size_t>(page.columns) * page.rows);
    if (TIFFReadRGBAImageOriented(tiff, page.columns, page.rows, rgba.data(), ORIENTATION_TOPLEFT, 1) != 1)
        return false;
    for (const std::uint32_t pixel : rgba) {
        *target++ = static_cast<std::byte>(TIFFGetR(pixel));
        if (!grey) {
            *target++ = static_cast<std::byte>(TIFFGetG(pixel));
            *target++ = static_cast<std::byte>(TIFFGetB(pixel));
        }
    }
    return true;
}

Result<StoredPixels> readTiff(const Content& content, bool headerOnly) {
    TIFFSetErrorHandler(nullptr);
    TIFFSetWarningHandler(nullptr);
    TiffInput input{content.bytes(), 0};
    const std::unique_ptr<TIFFOpenOptions, TiffOptionsDeleter> options(TIFFOpenOptionsAlloc());
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), static_cast<tmsize_t>(maxFrameBytes));
    const std::unique_ptr<TIFF, TiffDeleter> tiff(
        TIFFClientOpenExt("picture", "rm", &input, readTiff, writeNothing, seekTiff, closeTiff, sizeOfTiff,
                          nullptr, nullptr, options.get()));
    if (!tiff)
        return fail(ErrorCode::Corrupt, "is a damaged TIFF");
    const TiffPage first = readTiffPage(tiff.get());
    if (first.bits > 16 || (first.format != SAMPLEFORMAT_UINT && first.format != SAMPLEFORMAT_VOID))
        return fail(ErrorCode::Unsupported,
                    "is a TIFF of " + std::to_string(first.bits) + "-bit or non-integer samples");
    if (first.samples > mostTiffSamples)
        return fail(ErrorCode::Unsupported,
                    "is a TIFF of " + std::to_string(first.samples) + " samples a pixel");
    const bool grey =
        first.photometric == PHOTOMETRIC_MINISBLACK || first.photometric == PHOTOMETRIC_MINISWHITE;
    Shape shape{static_cast<int>(std::min<std::uint32_t>(first.columns, 1U << 20U)),
                static_cast<int>(std::min<std::uint32_t>(first.rows, 1U << 20U)), grey ? 1 : 3,
                first.plain() ? first.bits : 8, 1};
    std::vector<tdir_t> pages;
    do {
        if (readTiffPage(tiff.get()) == first) // previews and other pages of another kind are left out
            pages.push_back(TIFFCurrentDirectory(tiff.get()));
    } while (pages.size() < 10000 && TIFFReadDirectory(tiff.get()) == 1);
    shape.frames = static_cast<int>(pages.size());
    if (const Status size = checkShape(shape); !size)
        return fail(size.error());
    StoredPixels stored = storedFor(shape);
    if (headerOnly)
        return stored;
    // A strip cannot unpack to more than about a thousand times its size.
    if (frameSize(stored) * pages.size() / 2000 > content.bytes().size())
        return fail(ErrorCode::Corrupt, "is a TIFF too short for its size");
    stored.bytes.resize(frameSize(stored) * pages.size());
    std::byte* target = stored.bytes.data();
    for (const tdir_t page : pages) {
        const bool read =
            TIFFSetDirectory(tiff.get(), page) == 1 &&
            (first.plain() ? readPlainPage(tiff.get(), first, target, frameSize(stored) / first.rows)
                           : readConvertedPage(tiff.get(), first, target, grey));
        if (!read)
            return fail(ErrorCode::Corrupt, "is a damaged TIFF");
        target += frameSize(stored);
    }
    return stored;
}

Result<StoredPixels> readPicture(const Content& content, FileFormat format, bool headerOnly) {
    switch (format) {
    case FileFormat::Png:
        return readPng(content, headerOnly);
    case FileFormat::Jpeg:
        return readJpeg(content, headerOnly);
    case FileFormat::Tiff:
        return readTiff(content, headerOnly);
    default:
        return fail(ErrorCode::Unsupported, "is not a picture");
    }
}

class PictureFrameReader final : public FrameReader {
public:
    explicit PictureFrameReader(StoredPixels pixels) : m_pixels(std::move(pixels)) {}
    [[nodiscard]] int frameCount() const override { return m_pixels.frames; }
    [[nodiscard]] Result<RealFrame> read(int index) override {
        if (index < 0 || index >= m_pixels.frames)
            return fail(ErrorCode::NotFound, "has no frame " + std::to_string(index));
        const std::size_t size = frameSize(m_pixels);
        const ByteView bytes = ByteView(m_pixels.bytes).subspan(size * static_cast<std::size_t>(index), size);
        RealFrame real;
        real.columns = m_pixels.columns;
        real.rows = m_pixels.rows;
        if (m_pixels.samples == 1) {
            real.values = realValues(bytes, m_pixels.bitsAllocated, false, 1, 0);
            return real;
        }
        RgbValues rgb;
        const std::size_t step = static_cast<std::size_t>(m_pixels.bitsAllocated / 8);
        rgb.bytes.reserve(size / step);
        for (std::size_t i = step - 1; i < size; i += step) // the high byte of each little-endian sample
            rgb.bytes.push_back(std::to_integer<std::uint8_t>(bytes[i]));
        real.values = std::move(rgb);
        return real;
    }

private:
    StoredPixels m_pixels;
};

} // namespace

Result<StoredPixels> decodePicture(const Content& content, FileFormat format) {
    return readPicture(content, format, false);
}

Result<InstanceHeader> readPictureHeader(const Content& content, FileFormat format,
                                         const HeaderDefaults& defaults, const std::string& fileSha256) {
    const Result<StoredPixels> picture = readPicture(content, format, true);
    if (!picture)
        return fail(picture.error());
    InstanceHeader header;
    applyDefaults(header, defaults, fileSha256);
    header.transferSyntax = format == FileFormat::Png ? "PNG" : format == FileFormat::Jpeg ? "JPEG" : "TIFF";
    header.columns = picture->columns;
    header.rows = picture->rows;
    header.samples = picture->samples;
    header.bitsAllocated = picture->bitsAllocated;
    header.bitsStored = picture->bitsStored;
    header.photometric = picture->photometric;
    header.valueUnit = picture->samples == 3 ? "rgb" : "grey";
    if (format == FileFormat::Jpeg)
        header.lossy = "JPEG";
    FrameHeader frame;
    frame.calibration = "uncalibrated"; // a picture's dots per inch are not lengths in the patient
    header.frames.assign(static_cast<std::size_t>(picture->frames), frame);
    return header;
}

Result<std::unique_ptr<FrameReader>> openPictureFrames(const Content& content, FileFormat format) {
    Result<StoredPixels> pixels = decodePicture(content, format);
    if (!pixels)
        return fail(pixels.error());
    return std::make_unique<PictureFrameReader>(std::move(*pixels));
}

} // namespace candela::dicom
