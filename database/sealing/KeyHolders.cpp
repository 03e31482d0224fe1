#include "database/sealing/KeyHolders.h"

#include "database/store/FileLock.h"

namespace candela {

Status KeyHolders::change(const Change& make) const {
    if (!m_seal)
        return {};
    const auto lock = FileLock::lock(m_folder / "keys.lock", FileLock::Kind::Exclusive);
    if (!lock)
        return fail(lock.error());
    auto file = KeyFile::read(m_folder);
    if (!file)
        return fail(file.error());
    if (!file->isGenuine(m_seal->keys())) {
        return fail(ErrorCode::Corrupt,
                    "The library's key file was changed by something other than Candela; it "
                    "was left as it is. Restore it from a backup.");
    }
    if (Status made = make(*file); !made)
        return made;
    return file->write(m_folder, m_seal->keys());
}

Status KeyHolders::admit(const std::string& name, const std::string& password) const {
    return change([&](KeyFile& file) { return file.add(name, password, m_cost, m_seal->keys()); });
}

Status KeyHolders::keepNewest(const std::string& name) const {
    return change([&](KeyFile& file) {
        file.keepNewest(name);
        return Status{};
    });
}

Status KeyHolders::withdrawNewest(const std::string& name) const {
    return change([&](KeyFile& file) {
        file.dropNewest(name);
        return Status{};
    });
}

Status KeyHolders::admitIfMissing(const std::string& name, const std::string& password) const {
    if (!m_seal)
        return {};
    const auto file = KeyFile::read(m_folder);
    if (!file)
        return fail(file.error());
    return file->has(name) ? Status{} : admit(name, password);
}

Result<std::string> KeyHolders::renewRecovery() const {
    if (!m_seal)
        return fail(ErrorCode::InvalidArgument, "The library is not sealed; there is nothing to recover.");
    std::string code;
    const Status made = change([&](KeyFile& file) -> Status {
        auto renewed = file.renewRecovery(m_cost, m_seal->keys());
        if (!renewed)
            return fail(renewed.error());
        code = std::move(*renewed);
        return {};
    });
    return made ? Result<std::string>(std::move(code)) : fail(made.error());
}

} // namespace candela
