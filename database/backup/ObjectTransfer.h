#pragma once

#include "database/backup/ObjectCopier.h"
#include "database/catalog/BackupRecords.h"
#include "database/model/Import.h"
#include "database/model/Maintenance.h"
#include "database/store/ObjectStore.h"

#include <stop_token>
#include <vector>

namespace candela {

/// Brings all objects that a catalogue names from one store's folder to another's and reads them back. The
/// catalogue is a copy that nobody else uses; it comes to say how the objects are kept in the new place.
class ObjectTransfer {
public:
    ObjectTransfer(catalog::Connection& catalogue, ObjectCopier copier, const ObjectStore& copies,
                   const ProgressFunction& progress, const std::stop_token& stop);

    /// Copies what is not there yet; several threads. Errors: NoSpace, Failed, Cancelled.
    [[nodiscard]] Status copy();
    /// Objects that the original store does not have.
    [[nodiscard]] const std::vector<ObjectHash>& missing() const { return m_missing; }

    /// Reads every object of the copy and holds it against its hash; one that is not whole is copied once
    /// more. Errors: Failed, NoSpace, Cancelled.
    [[nodiscard]] Status readBack();
    /// Objects that could not be had whole.
    [[nodiscard]] const std::vector<ObjectHash>& damaged() const { return m_damaged; }

    [[nodiscard]] std::int64_t objects() const { return m_objects; }
    [[nodiscard]] std::int64_t copied() const { return m_copied; }
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }

private:
    using Work = std::function<Status(const catalog::CataloguedObject&)>;
    [[nodiscard]] Status withEach(const char* what, const Work& work);
    [[nodiscard]] Status copyOne(const catalog::CataloguedObject& object);
    [[nodiscard]] Status readBackOne(const catalog::CataloguedObject& object);
    /// The file of the copy in this form, when it is whole.
    [[nodiscard]] std::optional<ObjectStore::StoredFile> wholeFile(const ObjectHash& object,
                                                                   bool compressed) const;
    void noteForm(const catalog::CataloguedObject& before, const ObjectCopier::Copied& now);
    [[nodiscard]] Status writeForms();

    catalog::Connection& m_catalogue;
    ObjectCopier m_copier;
    const ObjectStore& m_copies;
    const ProgressFunction& m_progress;
    std::stop_token m_stop;
    std::int64_t m_objects = 0;
    std::mutex m_mutex; ///< guards what follows
    std::vector<ObjectHash> m_missing;
    std::vector<ObjectHash> m_damaged;
    std::vector<catalog::CataloguedObject> m_changedForms;
    std::int64_t m_copied = 0;
    std::int64_t m_bytes = 0;
};

/// "a, b and 3 more"
[[nodiscard]] std::string namesOf(const std::vector<ObjectHash>& objects);

} // namespace candela
