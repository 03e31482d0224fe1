#pragma once

#include "database/importing/SourceFile.h"
#include "database/importing/reader/ReaderMessages.h"

#include <chrono>
#include <memory>
#include <sys/types.h>
#include <type_traits>

namespace candela {

struct Message;

/// How long one file may take. Processor time counts, since a machine may be busy with other things; the
/// clock on the wall only ends what does nothing at all.
struct ReaderLimits {
    std::chrono::duration<double> processor{10};
    std::chrono::duration<double> processorPerMiB{0.5}; ///< of the file, beside `processor`
    double wallFactor = 4;
};

/// Where the reader's program is: $CANDELA_READER, else `candela-reader` beside the running program.
/// Errors: NotFound (says where it was looked for).
[[nodiscard]] Result<std::filesystem::path> findReaderProgram();

/// A child process that parses and decodes foreign files, one after the other, without the rights to do
/// anything else. When it dies or takes too long, that is the error of one file, and the next one gets a new
/// child. For one thread, the one that uses it first.
class ReaderProcess {
public:
    explicit ReaderProcess(std::filesystem::path program, ReaderLimits limits = {});
    ~ReaderProcess();
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;

    /// Reads a file's header and decodes all of its frames. Errors: Corrupt, Unsupported (the file's fault,
    /// also when the reader died of it), Failed (there is no reader).
    [[nodiscard]] Result<ReadFile> read(const SourceFile& file, const dicom::HeaderDefaults& defaults,
                                        const ObjectHash& hash);
    /// SHA-256 of the stored pixels of the file that was read last. Errors: as read.
    [[nodiscard]] Result<std::string> pixelHash();

    /// The files that a media index lists, as components of paths; nothing vouches for them. Errors: as read.
    [[nodiscard]] Result<std::vector<std::vector<std::string>>> mediaFiles(const SourceFile& index);

    /// The files in an archive; `depth` is 1 for an archive inside another. Errors: as read.
    [[nodiscard]] Result<std::vector<ArchiveEntry>> archiveEntries(const SourceFile& archive, int depth);
    /// Unpacks an entry into memory; the file is called by both names. Errors: as read.
    [[nodiscard]] Result<SourceFile> extract(const SourceFile& archive, int depth, const ArchiveEntry& entry);

    /// What the system did not allow to be limited; known once a file was read.
    [[nodiscard]] const std::vector<std::string>& missingLimits() const { return m_missingLimits; }

private:
    struct Child;
    [[nodiscard]] Status start();
    /// Sends a request about `file` and waits for its answer; a refusal is an error.
    [[nodiscard]] Result<Message> ask(const nlohmann::json& request, std::int64_t fileBytes,
                                      const std::vector<int>& descriptors);
    /// What `take` makes of the answer; an answer that it throws at is the end of the child.
    template <typename Take>
    [[nodiscard]] auto answerTo(const nlohmann::json& request, std::int64_t fileBytes,
                                const std::vector<int>& descriptors, const Take& take)
        -> Result<std::invoke_result_t<Take, const nlohmann::json&>>;
    [[nodiscard]] Error ended(const std::string& why);

    std::filesystem::path m_program;
    ReaderLimits m_limits;
    std::unique_ptr<Child> m_child;
    std::int64_t m_lastBytes = 0;
    std::vector<std::string> m_missingLimits;
};

} // namespace candela
