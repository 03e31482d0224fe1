#include "database/loading/StackLoader.h"

#include "database/dicom/ImageFile.h"
#include "database/dicom/Stacks.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <span>
#include <thread>

namespace candela {
namespace {

enum class Kind { Int16, Float, Rgb };

Kind kindOf(const dicom::RealFrame& frame) {
    return std::holds_alternative<Int16Values>(frame.values)   ? Kind::Int16
           : std::holds_alternative<FloatValues>(frame.values) ? Kind::Float
                                                               : Kind::Rgb;
}

/// Reads planes one after the other and keeps the file of the last one open.
class PlaneReader {
public:
    PlaneReader(const StackSource& source, const ObjectStore& store) : m_source(source), m_store(store) {}

    Result<dicom::RealFrame> read(int plane) {
        if (Status opened = open(plane); !opened)
            return fail(opened.error());
        Result<dicom::RealFrame> frame = m_reader->read(frameOf(plane));
        if (frame && (frame->columns != m_source.info.columns || frame->rows != m_source.info.rows))
            return fail(ErrorCode::Corrupt, "The image has another size than its header says.");
        return frame;
    }

    /// As dicom::FrameReader::readInto.
    std::optional<std::vector<OverlayPlane>> readInto(int plane, std::span<std::int16_t> values) {
        return open(plane) ? m_reader->readInto(frameOf(plane), values) : std::nullopt;
    }

private:
    [[nodiscard]] int frameOf(int plane) const {
        return m_source.planes[static_cast<std::size_t>(plane)].frame.frame;
    }

    Status open(int plane) {
        const catalog::PlaneSource& wanted = m_source.planes[static_cast<std::size_t>(plane)];
        if (m_reader && m_object == wanted.object)
            return {};
        const dicom::PlaneSize shown{m_source.info.columns, m_source.info.rows};
        auto reader = m_store.read(wanted.object).and_then([shown](const auto& content) {
            return dicom::FrameReader::open(content, shown);
        });
        if (!reader)
            return fail(reader.error());
        m_reader = std::move(*reader);
        m_object = wanted.object;
        return {};
    }

    const StackSource& m_source;
    const ObjectStore& m_store;
    std::unique_ptr<dicom::FrameReader> m_reader;
    ObjectHash m_object;
};

std::vector<int> outwardFrom(int first, int planes) {
    std::vector<int> order(static_cast<std::size_t>(planes));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [first](int a, int b) { return std::abs(a - first) < std::abs(b - first); });
    return order;
}

std::shared_ptr<ImageStack> allocate(const StackSource& source, Kind kind) {
    auto stack = std::make_shared<ImageStack>();
    stack->info = source.info;
    stack->series = source.series;
    stack->study = source.study;
    std::vector<std::string> steps = dicom::stepNotes(source.info);
    steps.resize(source.planes.size());
    for (std::size_t k = 0; k < source.planes.size(); ++k) {
        const catalog::PlaneSource& plane = source.planes[k];
        stack->frameRefs.push_back(plane.frame);
        std::string note = plane.lossy.empty() ? std::string() : "lossy " + plane.lossy;
        if (!steps[k].empty())
            note += (note.empty() ? "" : "; ") + steps[k];
        stack->sliceNotes.push_back(std::move(note));
    }
    const std::size_t voxels = stack->planeSize() * source.planes.size();
    switch (kind) {
    case Kind::Int16:
        stack->values = Int16Values(voxels);
        break;
    case Kind::Float:
        stack->values = FloatValues(voxels);
        break;
    case Kind::Rgb:
        stack->values = RgbValues{std::vector<std::uint8_t>(3 * voxels)};
        break;
    }
    stack->overlays.resize(source.planes.size());
    stack->resetReady();
    return stack;
}

float luminance(const std::uint8_t* rgb) {
    return 0.299F * static_cast<float>(rgb[0]) + 0.587F * static_cast<float>(rgb[1]) +
           0.114F * static_cast<float>(rgb[2]);
}

/// Copies a frame into its plane. False when the plane's type cannot hold the frame's values.
bool place(ImageStack& stack, int plane, const dicom::RealFrame& frame) {
    const std::size_t size = stack.planeSize();
    const std::size_t offset = static_cast<std::size_t>(plane) * size;
    if (auto* target = std::get_if<Int16Values>(&stack.values)) {
        const auto* values = std::get_if<Int16Values>(&frame.values);
        if (!values || values->size() != size)
            return false;
        std::copy(values->begin(), values->end(), target->begin() + static_cast<std::ptrdiff_t>(offset));
        return true;
    }
    if (auto* target = std::get_if<FloatValues>(&stack.values)) {
        float* out = target->data() + offset;
        if (const auto* values = std::get_if<FloatValues>(&frame.values)) {
            std::copy_n(values->begin(), std::min(size, values->size()), out);
        } else if (const auto* whole = std::get_if<Int16Values>(&frame.values)) {
            std::copy_n(whole->begin(), std::min(size, whole->size()), out);
        } else {
            const auto& rgb = std::get<RgbValues>(frame.values).bytes;
            for (std::size_t i = 0; i < std::min(size, rgb.size() / 3); ++i)
                out[i] = luminance(rgb.data() + 3 * i);
        }
        return true;
    }
    auto& target = std::get<RgbValues>(stack.values).bytes;
    const auto* rgb = std::get_if<RgbValues>(&frame.values);
    if (!rgb || rgb->bytes.size() != 3 * size)
        return false;
    std::copy(rgb->bytes.begin(), rgb->bytes.end(), target.begin() + static_cast<std::ptrdiff_t>(3 * offset));
    return true;
}

/// What cannot be read is black, whatever an attempt left behind.
void darken(ImageStack& stack, int plane) {
    if (auto* values = std::get_if<Int16Values>(&stack.values)) {
        const std::size_t size = stack.planeSize();
        std::ranges::fill(std::span(*values).subspan(static_cast<std::size_t>(plane) * size, size),
                          std::int16_t{0});
    }
}

/// One attempt at filling a stack whose value type is decided.
class Filling {
public:
    Filling(const StackSource& source, const ObjectStore& store, std::vector<int> order,
            std::shared_ptr<ImageStack> stack, const std::stop_token& stop,
            const StackLoadCallbacks& callbacks)
        : m_source(source),
          m_store(store),
          m_order(std::move(order)),
          m_stack(std::move(stack)),
          m_stop(stop),
          m_callbacks(callbacks) {}

    /// @return false when a frame does not fit the stack's type
    bool run() {
        const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 2U, 4U);
        const std::size_t helpers = std::min<std::size_t>(cores - 1, m_order.size() / 2);
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < helpers; ++i)
                threads.emplace_back([this] { work(); });
            work();
        }
        return !m_misfit;
    }

private:
    void work() {
        PlaneReader reader(m_source, m_store);
        for (;;) {
            const std::size_t next = m_next.fetch_add(1);
            if (next >= m_order.size() || m_misfit || m_stop.stop_requested())
                return;
            const int plane = m_order[next];
            std::string trouble;
            try {
                const Status filled = fill(reader, plane);
                if (m_misfit)
                    return;
                if (!filled)
                    trouble = filled.error().message;
            } catch (const std::exception& exception) {
                trouble = exception.what();
            }
            if (!trouble.empty()) {
                m_stack->sliceNotes[static_cast<std::size_t>(plane)] = "could not be read: " + trouble;
                darken(*m_stack, plane);
            }
            m_stack->setReady(plane);
            if (m_callbacks.planeReady)
                m_callbacks.planeReady(plane);
        }
    }

    /// Sets `m_misfit` when the frame does not fit the stack's type.
    Status fill(PlaneReader& reader, int plane) {
        auto& overlays = m_stack->overlays[static_cast<std::size_t>(plane)];
        if (auto* values = std::get_if<Int16Values>(&m_stack->values)) {
            const std::size_t size = m_stack->planeSize();
            const std::span<std::int16_t> target =
                std::span(*values).subspan(static_cast<std::size_t>(plane) * size, size);
            if (auto found = reader.readInto(plane, target)) {
                overlays = std::move(*found);
                return {};
            }
        }
        Result<dicom::RealFrame> frame = reader.read(plane);
        if (!frame)
            return fail(frame.error());
        if (place(*m_stack, plane, *frame))
            overlays = std::move(frame->overlays);
        else
            m_misfit = true;
        return {};
    }

    const StackSource& m_source;
    const ObjectStore& m_store;
    std::vector<int> m_order;
    std::shared_ptr<ImageStack> m_stack;
    const std::stop_token& m_stop;
    const StackLoadCallbacks& m_callbacks;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_misfit = false;
};

Result<std::shared_ptr<const ImageStack>> load(const StackSource& source, const ObjectStore& store,
                                               const std::stop_token& stop, int firstPlane,
                                               const StackLoadCallbacks& callbacks) {
    const int planes = static_cast<int>(source.planes.size());
    const int wanted = firstPlane < 0 || firstPlane >= planes ? planes / 2 : firstPlane;
    std::vector<int> order = outwardFrom(wanted, planes);

    // The first plane that can be read decides the type of the values.
    PlaneReader reader(source, store);
    std::optional<Error> trouble;
    Result<dicom::RealFrame> first = fail(ErrorCode::NotFound, "The stack has no images.");
    auto shown = order.begin();
    for (; shown != order.end(); ++shown) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "Loading was cancelled.");
        first = reader.read(*shown);
        if (first)
            break;
        if (!trouble)
            trouble = first.error();
    }
    if (!first)
        return fail(trouble.value_or(first.error()));
    const int firstShown = *shown;
    order.erase(shown);

    for (Kind kind = kindOf(*first);; kind = Kind::Float) {
        auto stack = allocate(source, kind);
        if (!place(*stack, firstShown, *first))
            return fail(ErrorCode::Corrupt, "The image has fewer pixels than its header says.");
        stack->overlays[static_cast<std::size_t>(firstShown)] = first->overlays;
        stack->setReady(firstShown);
        if (callbacks.firstPlane)
            callbacks.firstPlane(stack);
        if (callbacks.planeReady)
            callbacks.planeReady(firstShown);
        const bool fits = Filling(source, store, order, stack, stop, callbacks).run();
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "Loading was cancelled.");
        if (fits)
            return std::shared_ptr<const ImageStack>(std::move(stack));
    }
}

} // namespace

Result<std::shared_ptr<const ImageStack>> loadStack(const StackSource& source, const ObjectStore& store,
                                                    const std::stop_token& stop, int firstPlane,
                                                    const StackLoadCallbacks& callbacks) {
    try {
        return load(source, store, stop, firstPlane, callbacks);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Failed,
                    "There is not enough memory to load series " + source.series.seriesUid.str() + ".");
    }
}

Result<StackSource> onlyPlane(StackSource source, int plane) {
    if (plane < 0 || plane >= static_cast<int>(source.planes.size())) {
        return fail(ErrorCode::InvalidArgument, "Series " + source.series.seriesUid.str() + " has no plane " +
                                                    std::to_string(plane) + ".");
    }
    const auto index = static_cast<std::size_t>(plane);
    StackInfo& info = source.info;
    GridGeometry& grid = info.geometry;
    if (info.kind == StackKind::Volume) {
        grid.origin = index < info.sliceOffsets.size()
                          ? grid.origin + grid.direction[2] * info.sliceOffsets[index]
                          : grid.toPatient(0, 0, plane);
    }
    info.kind = StackKind::Image;
    info.slices = 1;
    info.frames = 1;
    info.sliceOffsets.clear();
    source.planes = {source.planes[index]};
    return source;
}

} // namespace candela
