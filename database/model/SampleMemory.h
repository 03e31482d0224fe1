#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

#include <sys/mman.h>

namespace candela {

/// Memory of many samples, which is zero when a vector gets it. Large blocks come from the system as they are
/// first written, in large pages: a vector of a whole volume costs nothing before that. A vector that shrinks
/// and grows again in the same memory finds its former samples.
template <typename T>
class SampleMemory {
    static_assert(std::is_trivial_v<T>);

public:
    using value_type = T;
    using is_always_equal = std::true_type;

    SampleMemory() = default;
    template <typename U>
    SampleMemory(const SampleMemory<U>&) noexcept {}

    [[nodiscard]] T* allocate(std::size_t count) {
        if (count > static_cast<std::size_t>(PTRDIFF_MAX) / sizeof(T) - 2 * largePage)
            throw std::bad_array_new_length();
        void* const block = isLarge(count) ? mapped(pagesOf(count)) : std::calloc(count, sizeof(T));
        if (!block)
            throw std::bad_alloc();
        return static_cast<T*>(block);
    }
    void deallocate(T* block, std::size_t count) noexcept {
        if (isLarge(count))
            ::munmap(block, pagesOf(count));
        else
            std::free(block);
    }

    /// Samples without a value are what the memory holds.
    template <typename U>
    void construct(U*) noexcept {}
    template <typename U, typename... Values>
    void construct(U* sample, Values&&... values) {
        ::new (static_cast<void*>(sample)) U(std::forward<Values>(values)...);
    }

    friend bool operator==(const SampleMemory&, const SampleMemory&) { return true; }

private:
    static constexpr std::size_t largePage = std::size_t{2} << 20U;

    [[nodiscard]] static bool isLarge(std::size_t count) { return count * sizeof(T) >= 4 * largePage; }
    /// Bytes of whole large pages.
    [[nodiscard]] static std::size_t pagesOf(std::size_t count) {
        return (count * sizeof(T) + largePage - 1) / largePage * largePage;
    }
    /// Zeros that begin at a large page; null when there is no memory.
    [[nodiscard]] static void* mapped(std::size_t bytes) {
        void* const all =
            ::mmap(nullptr, bytes + largePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (all == MAP_FAILED)
            return nullptr;
        auto* const begin = static_cast<std::byte*>(all);
        const std::size_t ahead = (largePage - reinterpret_cast<std::uintptr_t>(all) % largePage) % largePage;
        if (ahead > 0)
            ::munmap(begin, ahead);
        if (ahead < largePage)
            ::munmap(begin + ahead + bytes, largePage - ahead);
        ::madvise(begin + ahead, bytes, MADV_HUGEPAGE); // where it is refused, small pages do
        return begin + ahead;
    }
};

template <typename T>
using Samples = std::vector<T, SampleMemory<T>>;

} // namespace candela
