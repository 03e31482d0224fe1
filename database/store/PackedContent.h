#pragma once

#include "database/dicom/Content.h"
#include "database/store/PackedFormat.h"
#include "database/store/StoredBytes.h"

#include <memory>

namespace candela {

/// A packed object, read as the file that it was made from: what lies before the pixels at once, each frame
/// when it is asked for.
class PackedContent final : public dicom::Content {
public:
    /// `name` is what errors call it. Errors: Corrupt, Failed.
    [[nodiscard]] static Result<std::shared_ptr<const PackedContent>>
    open(std::unique_ptr<const StoredBytes> file, std::string name);

    [[nodiscard]] std::uint64_t size() const override { return m_directory.originalSize; }
    [[nodiscard]] Result<dicom::ByteView> part(std::uint64_t offset, std::size_t count,
                                               dicom::Bytes& room) const override;
    [[nodiscard]] const packed::Directory& directory() const { return m_directory; }
    /// Whether the packed file is as it was written: reads all of it, restores nothing.
    /// Errors: Corrupt, Failed.
    [[nodiscard]] Status checkStored() const;

private:
    PackedContent(std::unique_ptr<const StoredBytes> file, std::string name)
        : Content(std::move(name)), m_file(std::move(file)) {}
    [[nodiscard]] Status readDirectory();
    [[nodiscard]] Result<dicom::ByteView> stored(std::uint64_t offset, std::size_t count,
                                                 dicom::Bytes& room) const;
    [[nodiscard]] Status restore(const packed::Part& part, std::span<std::byte> original) const;

    std::unique_ptr<const StoredBytes> m_file;
    dicom::Bytes m_inMemory; ///< the packed file, when it is small
    std::uint64_t m_storedBytes = 0;
    packed::Directory m_directory;
    packed::Digest m_storedSha256{};
    dicom::Bytes m_head;
};

} // namespace candela
