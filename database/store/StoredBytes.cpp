#include "database/store/StoredBytes.h"

#include "database/sealing/SealedFormat.h"

#include <algorithm>
#include <vector>

namespace candela {
namespace {

using sealing::headBytes;
using sealing::sealedSegmentBytes;
using sealing::segmentBytes;
using sealing::segmentOverhead;

/// Segments that are read and written in one go.
constexpr std::size_t segmentsAtOnce = 8;

Error damaged(const char* what) {
    return {ErrorCode::Corrupt, std::string("the sealed file is damaged: ") + what};
}

class PlainBytes final : public StoredBytes {
public:
    PlainBytes(FileDescriptor file, std::uint64_t size) : m_file(std::move(file)), m_size(size) {}
    [[nodiscard]] std::uint64_t size() const override { return m_size; }
    [[nodiscard]] Status readAt(std::uint64_t offset, std::span<std::byte> buffer) const override {
        return m_file.readAt(offset, buffer);
    }

private:
    FileDescriptor m_file;
    std::uint64_t m_size;
};

class SealedBytes final : public StoredBytes {
public:
    SealedBytes(FileDescriptor file, Seal seal, sealing::FileHead head, std::uint64_t size)
        : m_file(std::move(file)), m_seal(std::move(seal)), m_head(std::move(head)), m_size(size) {}

    [[nodiscard]] std::uint64_t size() const override { return m_size; }

    [[nodiscard]] Status readAt(std::uint64_t offset, std::span<std::byte> buffer) const override {
        if (offset > m_size || buffer.size() > m_size - offset)
            return fail(damaged("it ends early"));
        std::vector<std::byte> sealed;
        std::vector<std::byte> room;
        while (!buffer.empty()) {
            const std::uint64_t first = offset / segmentBytes;
            const std::uint64_t last = std::min((offset + buffer.size() - 1) / segmentBytes, lastSegment());
            const auto count = std::min<std::size_t>(last - first + 1, segmentsAtOnce);
            if (Status read = readSealed(first, count, sealed); !read)
                return read;
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t within = offset % segmentBytes;
                const std::size_t length = lengthOf(first + i);
                const std::size_t taken = std::min(length - within, buffer.size());
                const auto from = std::span<const std::byte>(sealed).subspan(i * sealedSegmentBytes,
                                                                             length + segmentOverhead);
                room.resize(taken == length ? 0 : length);
                const std::span<std::byte> to = taken == length ? buffer.first(length) : std::span(room);
                if (!sealing::openSegment(m_head, first + i, first + i == lastSegment(), from, to))
                    return fail(damaged("a part of it was changed, is missing or belongs elsewhere"));
                if (taken != length)
                    std::copy_n(room.begin() + static_cast<std::ptrdiff_t>(within), taken, buffer.begin());
                buffer = buffer.subspan(taken);
                offset += taken;
            }
        }
        return {};
    }

private:
    [[nodiscard]] std::uint64_t lastSegment() const { return m_size == 0 ? 0 : (m_size - 1) / segmentBytes; }
    [[nodiscard]] std::size_t lengthOf(std::uint64_t segment) const {
        return std::min<std::uint64_t>(segmentBytes, m_size - segment * segmentBytes);
    }
    [[nodiscard]] Status readSealed(std::uint64_t first, std::size_t count,
                                    std::vector<std::byte>& sealed) const {
        sealed.resize((count - 1) * sealedSegmentBytes + lengthOf(first + count - 1) + segmentOverhead);
        return m_file.readAt(headBytes + first * sealedSegmentBytes, sealed);
    }

    FileDescriptor m_file;
    Seal m_seal; ///< keeps the keys of m_head
    sealing::FileHead m_head;
    std::uint64_t m_size;
};

class PlainOutput final : public StoredOutput {
public:
    explicit PlainOutput(FileDescriptor& file) : m_file(file) {}
    [[nodiscard]] Status write(std::span<const std::byte> bytes) override {
        m_written += static_cast<std::int64_t>(bytes.size());
        return m_file.write(bytes);
    }
    [[nodiscard]] Result<std::int64_t> finish() override { return m_written; }

private:
    FileDescriptor& m_file;
    std::int64_t m_written = 0;
};

class SealedOutput final : public StoredOutput {
public:
    SealedOutput(FileDescriptor& file, Seal seal, const ObjectHash& object, bool packed)
        : m_file(file),
          m_seal(std::move(seal)),
          m_head(sealing::newHead(m_seal->keys().current(), object, packed)) {
        const sealing::Head head = sealing::sealHead(m_head);
        m_sealed.assign(head.begin(), head.end());
    }

    /// A full segment waits for what comes next: it may be the last.
    [[nodiscard]] Status write(std::span<const std::byte> bytes) override {
        while (!bytes.empty()) {
            if (m_open.size() == segmentBytes) {
                if (Status done = seal(m_open, false); !done)
                    return done;
                m_open.clear();
            }
            while (m_open.empty() && bytes.size() > segmentBytes) {
                if (Status done = seal(bytes.first(segmentBytes), false); !done)
                    return done;
                bytes = bytes.subspan(segmentBytes);
            }
            const std::size_t taken = std::min(bytes.size(), segmentBytes - m_open.size());
            m_open.insert(m_open.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(taken));
            bytes = bytes.subspan(taken);
        }
        return {};
    }

    [[nodiscard]] Result<std::int64_t> finish() override {
        Status done = seal(m_open, true);
        if (done)
            done = flush();
        return done ? Result<std::int64_t>(m_written) : fail(done.error());
    }

private:
    [[nodiscard]] Status seal(std::span<const std::byte> content, bool isLast) {
        const std::size_t before = m_sealed.size();
        m_sealed.resize(before + content.size() + segmentOverhead);
        sealing::sealSegment(m_head, m_next++, isLast, content, std::span(m_sealed).subspan(before));
        return m_sealed.size() < segmentsAtOnce * segmentBytes ? Status{} : flush();
    }
    [[nodiscard]] Status flush() {
        m_written += static_cast<std::int64_t>(m_sealed.size());
        Status done = m_file.write(m_sealed);
        m_sealed.clear();
        return done;
    }

    FileDescriptor& m_file;
    Seal m_seal; ///< keeps the keys of m_head
    sealing::FileHead m_head;
    std::vector<std::byte> m_open;   ///< the segment that is not full yet
    std::vector<std::byte> m_sealed; ///< waits to be written
    std::uint64_t m_next = 0;
    std::int64_t m_written = 0;
};

Result<sealing::FileHead> readHead(const FileDescriptor& file, const Seal& seal) {
    sealing::Head bytes{};
    if (Status read = file.readAt(0, bytes); !read)
        return fail(read.error());
    return sealing::openHead(bytes, seal->keys());
}

} // namespace

Result<std::unique_ptr<const StoredBytes>> StoredBytes::open(FileDescriptor file, const Seal& seal,
                                                             const ObjectHash& object, bool packed) {
    const auto size = file.size();
    if (!size)
        return fail(size.error());
    const auto bytes = static_cast<std::uint64_t>(*size);
    if (!seal)
        return std::make_unique<const PlainBytes>(std::move(file), bytes);
    auto head = readHead(file, seal);
    if (!head)
        return fail(head.error());
    if (head->object != object || head->packed != packed)
        return fail(damaged("it is another object"));
    const auto content = sealing::contentBytes(bytes);
    if (!content)
        return fail(damaged("it ends early"));
    // Reading nothing would not tell that it was cut off there.
    std::array<std::byte, segmentOverhead> empty{};
    if (*content == 0 && (!file.readAt(headBytes, empty) || !sealing::openSegment(*head, 0, true, empty, {})))
        return fail(damaged("it ends early"));
    return std::make_unique<const SealedBytes>(std::move(file), seal, std::move(*head), *content);
}

Result<std::unique_ptr<StoredOutput>> StoredOutput::begin(FileDescriptor& file, const Seal& seal,
                                                          const ObjectHash& object, bool packed) {
    if (!seal)
        return std::make_unique<PlainOutput>(file);
    return std::make_unique<SealedOutput>(file, seal, object, packed);
}

std::optional<ObjectHash> objectOfSealed(const std::filesystem::path& file, const Seal& seal, bool packed) {
    const auto opened = FileDescriptor::openForReading(file);
    if (!opened)
        return std::nullopt;
    const auto head = readHead(*opened, seal);
    return head && head->packed == packed ? std::optional(head->object) : std::nullopt;
}

} // namespace candela
