#include "database/sealing/LibrarySeal.h"

#include "database/sealing/CatalogVfs.h"

namespace candela {

LibrarySeal::LibrarySeal(KeyRing keys)
    : m_keys(std::make_shared<const KeyRing>(std::move(keys))), m_token(sealing::registerKeys(m_keys)) {}

LibrarySeal::~LibrarySeal() {
    sealing::forgetKeys(m_token);
}

std::string LibrarySeal::uri(const std::filesystem::path& file) const {
    return sealing::sealedUri(std::filesystem::absolute(file).string(), m_token);
}

} // namespace candela
