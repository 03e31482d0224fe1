#pragma once

#include "database/model/Ids.h"
#include "database/model/Result.h"
#include "database/store/ObjectStore.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace candela {

/// Copies objects between the folders of two stores in the form in which they are kept, without waiting for
/// the disk. Copes with objects that change their form or go away meanwhile. Thread-safe.
class ObjectCopier {
public:
    /// Folders of stores; that of the copy is made when it is missing.
    /// Errors: NoSpace, Failed.
    [[nodiscard]] static Result<ObjectCopier> between(const std::filesystem::path& original,
                                                      const std::filesystem::path& copy, ObjectNames names);

    struct Copied {
        enum class Kind { Written, There, Missing } kind = Kind::Missing;
        std::int64_t bytes = 0; ///< of the file in the store
        bool compressed = false;
    };
    /// `again`: also what is there with the right size. Errors: NoSpace, Failed (name the file and why).
    [[nodiscard]] Result<Copied> copy(const ObjectHash& object, bool again = false) const;

    /// Waits until all that was copied is on the disk.
    [[nodiscard]] Status sync() const;

    /// Lets go of what the system still holds of the copy in memory, so that the next reading is one of the
    /// disk.
    void forget(const ObjectHash& object) const;

private:
    ObjectCopier(std::filesystem::path original, std::filesystem::path copy, ObjectNames names)
        : m_original(std::move(original)), m_copy(std::move(copy)), m_names(std::move(names)) {}
    [[nodiscard]] Result<Copied> copyForm(const std::string& name, bool again) const;

    std::filesystem::path m_original;
    std::filesystem::path m_copy;
    ObjectNames m_names;
};

} // namespace candela
