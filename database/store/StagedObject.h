#pragma once

#include "database/model/Ids.h"

#include <cstdint>
#include <filesystem>
#include <utility>

namespace candela {

/// Content that was written beside the store's objects and waits to become one of them (see
/// ObjectStore::keep). Goes away by itself when it does not.
class StagedObject {
public:
    StagedObject(ObjectHash hash, std::int64_t bytes, std::filesystem::path file, bool packed = false)
        : m_hash(std::move(hash)), m_bytes(bytes), m_file(std::move(file)), m_packed(packed) {}
    StagedObject(StagedObject&& other) noexcept
        : m_hash(std::move(other.m_hash)),
          m_bytes(other.m_bytes),
          m_file(std::exchange(other.m_file, {})),
          m_packed(other.m_packed) {}
    StagedObject& operator=(StagedObject&& other) noexcept {
        std::swap(m_hash, other.m_hash);
        std::swap(m_bytes, other.m_bytes);
        std::swap(m_file, other.m_file);
        std::swap(m_packed, other.m_packed);
        return *this;
    }
    ~StagedObject() {
        std::error_code ignored;
        if (!m_file.empty())
            std::filesystem::remove(m_file, ignored);
    }

    [[nodiscard]] const ObjectHash& hash() const { return m_hash; }
    /// What it needs in the store.
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    /// Where it waits; empty when it is in the store.
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    friend class ObjectStore;
    ObjectHash m_hash;
    std::int64_t m_bytes = 0;
    std::filesystem::path m_file;
    bool m_packed = false;
};

} // namespace candela
