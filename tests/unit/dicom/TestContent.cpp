#include "database/dicom/Content.h"
#include "database/dicom/ImageFile.h"
#include "tests/phantoms/Phantoms.h"
#include "tests/unit/dicom/Scratch.h"

#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace candela;
using namespace candela::dicom;
using candela::test::ScratchFolder;

namespace {

Bytes bytesOf(const std::filesystem::path& file) {
    const std::string text = test::contentOf(file);
    Bytes bytes(text.size());
    std::memcpy(bytes.data(), text.data(), text.size());
    return bytes;
}

/// The same bytes, of which only the first `known` are in memory.
class PartlyKnown final : public Content {
public:
    PartlyKnown(Bytes all, std::size_t known) : Content("packed"), m_all(std::move(all)) {
        setBytes(ByteView(m_all).first(known));
    }
    [[nodiscard]] std::uint64_t size() const override { return m_all.size(); }
    [[nodiscard]] Result<ByteView> part(std::uint64_t offset, std::size_t count, Bytes& room) const override {
        if (offset + count > m_all.size())
            return fail(beyondTheEnd(offset));
        const auto begin = m_all.begin() + static_cast<std::ptrdiff_t>(offset);
        room.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        return ByteView(room);
    }

private:
    Bytes m_all;
};

} // namespace

TEST(Contents, ofMemoryAndOfADescriptorReadLikeTheFile) {
    const ScratchFolder scratch;
    phantoms::ProjectionSpec spec;
    const auto file = phantoms::writeProjection(scratch.path() / "x.dcm", spec);
    const auto pixels = readPixels(file);
    ASSERT_TRUE(pixels) << pixels.error().message;

    const auto memory = Content::of(bytesOf(file), "memory");
    ASSERT_TRUE(memory) << memory.error().message;
    EXPECT_EQ(identify(*memory).value(), FileFormat::Dicom);
    EXPECT_EQ(readPixels(*memory)->bytes, pixels->bytes);

    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    ASSERT_GE(descriptor, 0);
    const auto opened = Content::open(descriptor, "descriptor");
    ::close(descriptor);
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_EQ(readHeader(*opened, {}, "00")->sopInstanceUid, readHeader(file, {}, "00")->sopInstanceUid);
    EXPECT_EQ(readPixels(*opened)->bytes, pixels->bytes);
    Bytes room;
    EXPECT_EQ((*opened)->part((*opened)->size() - 1, 2, room).error().code, ErrorCode::NotFound);
}

TEST(Contents, pixelsThatAreNotInMemoryAreAskedFor) {
    const ScratchFolder scratch;
    phantoms::ProjectionSpec spec;
    const auto file = phantoms::writeProjection(scratch.path() / "x.dcm", spec);
    const auto pixels = readPixels(file);
    ASSERT_TRUE(pixels);
    const Bytes all = bytesOf(file);
    const auto partly = std::make_shared<PartlyKnown>(all, all.size() - pixels->bytes.size());
    const auto restored = readPixels(std::shared_ptr<const Content>(partly));
    ASSERT_TRUE(restored) << restored.error().message;
    EXPECT_EQ(restored->bytes, pixels->bytes);
    auto reader = FrameReader::open(std::shared_ptr<const Content>(partly));
    ASSERT_TRUE(reader) << reader.error().message;
    EXPECT_TRUE((*reader)->read(0));
}

TEST(Contents, largeFilesAreReadWhereAskedAndNotBeyondTheirEnd) {
    const ScratchFolder scratch;
    const auto file = test::write(scratch.path() / "large", "begin");
    std::filesystem::resize_file(file, (64ULL << 20U) + 10);
    const auto content = Content::open(file);
    ASSERT_TRUE(content) << content.error().message;
    Bytes room;
    const auto part = (*content)->part(1, 4, room);
    ASSERT_TRUE(part);
    EXPECT_EQ(std::memcmp(part->data(), "egin", 4), 0);
    EXPECT_EQ((*content)->part((64ULL << 20U) + 8, 3, room).error().code, ErrorCode::NotFound);
    std::filesystem::resize_file(file, 100);
    EXPECT_EQ((*content)->part(90, 20, room).error().code, ErrorCode::Corrupt); // no bus error
}
