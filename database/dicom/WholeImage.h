#pragma once

#include "database/dicom/Content.h"
#include "database/dicom/ImageFile.h"

#include <functional>
#include <memory>
#include <string>

namespace candela::dicom {

/// A file of unknown origin that is read to its end: header and every frame, with the parsing done once.
class WholeImage {
public:
    /// Takes one frame of stored values (see StoredPixels).
    using FrameSink = std::function<void(ByteView frame)>;

    /// Errors: Corrupt, Unsupported (no image or object that Candela keeps).
    [[nodiscard]] static Result<std::unique_ptr<WholeImage>> open(std::shared_ptr<const Content> content);
    virtual ~WholeImage() = default;

    /// As dicom::readHeader.
    [[nodiscard]] virtual Result<InstanceHeader> header(const HeaderDefaults& defaults,
                                                        const std::string& fileSha256) const = 0;
    /// Decodes all frames, one after the other; several are never in memory at once unless the format wants
    /// it so. Errors: as dicom::readPixels.
    [[nodiscard]] virtual Status eachFrame(const FrameSink& sink) const = 0;
};

} // namespace candela::dicom
