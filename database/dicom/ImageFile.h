#pragma once

#include "database/model/Pixels.h"
#include "database/model/Result.h"
#include "database/model/Study.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace candela::dicom {

class Content;

enum class FileFormat { Dicom, DicomDir, Nifti, Png, Jpeg, Tiff, Zip, Unknown };

/// Every reader here takes a path or what a file holds, wherever it lies (see Content).

/// What a file is, by its content alone (a gzipped NIfTI or DICOM is looked into).
[[nodiscard]] Result<FileFormat> identify(const std::filesystem::path& file);
/// The same of bytes; only the first 64 KiB matter.
[[nodiscard]] FileFormat formatOf(std::span<const std::byte> bytes);
[[nodiscard]] Result<FileFormat> identify(const std::shared_ptr<const Content>& content);

/// Geometry and sorting keys of one frame, as its header states them.
struct FrameHeader {
    std::optional<PlanePose> pose;
    std::optional<double> rowSpacing;    ///< mm between rows (first value of PixelSpacing)
    std::optional<double> columnSpacing; ///< mm between columns
    std::string calibration;             ///< as StackInfo::lengthCalibration
    double pixelAspect = 1;              ///< row spacing / column spacing, PixelAspectRatio when no spacing
    std::optional<double> sliceThickness;
    std::optional<double> spacingBetweenSlices; ///< of NIfTI and multi-frame without positions
    std::string splitKey;   ///< frames of different keys never share a stack: echo, image type, b value,
                            ///< temporal position, …
    std::string splitLabel; ///< the key in words, for the stack's warning ("echo 2")
    double sortTime = 0;    ///< acquisition or trigger time for images at one place
    std::vector<VoiWindow> windows;
    std::optional<PaddingRange> padding;
    std::string concatenation;   ///< UID of the image of which this file holds a part; empty: all of it
    int concatenationFrame = -1; ///< 0-based frame of that image
    int sliceColumns = 0; ///< of a slice that is a part of one stored frame (a mosaic); 0: the whole frame
    int sliceRows = 0;
};

/// Everything the catalogue keeps of one instance. Text is UTF-8.
struct InstanceHeader {
    StudyRow study;    ///< counts and modalities unset
    SeriesInfo series; ///< stacks unset
    SopInstanceUid sopInstanceUid;
    std::string sopClassUid;
    std::string transferSyntax; ///< UID, or "NIfTI", "PNG", "JPEG", "TIFF"
    int instanceNumber = 0;
    std::string acquisitionNumber;
    bool hasPixels = false;
    int columns = 0;
    int rows = 0;
    int samples = 1;
    int bitsAllocated = 0;
    int bitsStored = 0;
    bool isSigned = false;
    std::string photometric;
    std::string valueUnit; ///< as StackInfo::valueUnit
    bool cine = false;     ///< frames are times, not places (ultrasound, XA, ...)
    double frameTimeMs = 0;
    std::string lossy;                 ///< "" or "JPEG 10:1", from LossyImageCompression, ratio and method
    std::vector<FrameHeader> frames;   ///< one per frame, or slice of a mosaic; at least one when hasPixels
    std::vector<std::string> warnings; ///< what had to be guessed about this file

    [[nodiscard]] bool isMosaic() const { return !frames.empty() && frames.front().sliceColumns > 0; }
    /// Frames as they are stored: the slices of a mosaic lie in one.
    [[nodiscard]] std::size_t storedFrames() const { return isMosaic() ? 1 : frames.size(); }
    /// Size of a slice as a stack shows it.
    [[nodiscard]] int shownColumns() const { return isMosaic() ? frames.front().sliceColumns : columns; }
    [[nodiscard]] int shownRows() const { return isMosaic() ? frames.front().sliceRows : rows; }
};

/// Header overrides for images that carry none (PNG, JPEG, TIFF, NIfTI).
struct HeaderDefaults {
    std::string patientId;
    std::string modality;
    std::string description;
    std::string bodyPart;
    std::string patientName; ///< DICOM PN, UTF-8
};

/// Reads the header of any supported file. Images that are not DICOM get UIDs 2.25.… derived from
/// `fileSha256` (lower-case hex) of their content, so that a second import is recognised.
/// Errors: Unsupported (not an image or object Candela keeps), Corrupt (each names what is wrong).
[[nodiscard]] Result<InstanceHeader>
readHeader(const std::filesystem::path& file, const HeaderDefaults& defaults, const std::string& fileSha256);
[[nodiscard]] Result<InstanceHeader> readHeader(const std::shared_ptr<const Content>& content,
                                                const HeaderDefaults& defaults,
                                                const std::string& fileSha256);

/// Decodes stored pixel values (see StoredPixels) of all frames or one.
/// Errors: Unsupported (transfer syntax), Corrupt (checked before allocating), NotFound (no pixels, no such
/// frame).
[[nodiscard]] Result<StoredPixels> readPixels(const std::filesystem::path& file,
                                              std::optional<int> frame = {});
[[nodiscard]] Result<StoredPixels> readPixels(const std::shared_ptr<const Content>& content,
                                              std::optional<int> frame = {});

/// Real values of one frame: modality LUT or rescale applied, palette and YBR converted to RGB,
/// padding kept as it is. For MONOCHROME1 nothing is inverted (StackInfo::inverted says so).
struct RealFrame {
    int columns = 0;
    int rows = 0;
    std::variant<Int16Values, FloatValues, RgbValues> values;
    std::vector<OverlayPlane> overlays;
};

struct PlaneSize {
    int columns = 0;
    int rows = 0;
};

/// Decodes frames of one file, or the slices of a mosaic, with the header work done once. Not thread-safe;
/// one per thread.
class FrameReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<FrameReader>> open(const std::filesystem::path& file);
    /// `shown`: the size in which the frames were listed. Mosaics that were listed as one image are read as
    /// one.
    [[nodiscard]] static Result<std::unique_ptr<FrameReader>>
    open(const std::shared_ptr<const Content>& content, std::optional<PlaneSize> shown = {});
    virtual ~FrameReader() = default;
    [[nodiscard]] virtual int frameCount() const = 0;
    [[nodiscard]] virtual Result<RealFrame> read(int frame) = 0;
    /// Writes a grey frame of whole values within 16 bits straight to where it is wanted, which is quicker,
    /// and gives its overlays. Nothing when the frame is of another kind or another size than `values` or
    /// cannot be read, which `read` tells; `values` may have been written to.
    [[nodiscard]] virtual std::optional<std::vector<OverlayPlane>> readInto(int frame,
                                                                            std::span<std::int16_t> values);
};

} // namespace candela::dicom
