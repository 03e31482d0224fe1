#include "LibraryFixture.h"

#include "tests/phantoms/Phantoms.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>

namespace candela::test {
namespace {

class Loading : public LibraryFixture {
protected:
    SeriesUid importVolume(const phantoms::VolumeSpec& spec) {
        phantoms::writeDicomVolume(in, spec);
        const ImportReport report = import({in});
        EXPECT_EQ(report.seriesUids.size(), 1U);
        return SeriesUid(report.seriesUids.empty() ? "" : report.seriesUids.at(0));
    }
    static void expectValues(const ImageStack& stack, const phantoms::VolumeSpec& spec) {
        for (int k = 0; k < stack.planes(); ++k) {
            for (int j = 0; j < stack.info.rows; ++j) {
                for (int i = 0; i < stack.info.columns; ++i) {
                    const double expected = phantoms::valueAt(spec, stack.info.geometry.toPatient(i, j, k));
                    ASSERT_NEAR(stack.at(i, j, k), expected, 1) << i << " " << j << " " << k;
                }
            }
        }
    }
    fs::path in = folder.path() / "in";
};

TEST_F(Loading, StackHoldsRealValuesAtTheirPlace) {
    phantoms::VolumeSpec spec;
    spec.shuffledNames = true;
    spec.reversedNumbers = true;
    const SeriesUid uid = importVolume(spec);
    const auto stack = session->loadStack(uid, 0);
    ASSERT_TRUE(stack) << stack.error().message;
    EXPECT_TRUE(std::holds_alternative<Int16Values>((*stack)->values));
    EXPECT_EQ((*stack)->planes(), spec.slices);
    EXPECT_EQ((*stack)->study.patientId.str(), spec.patientId);
    EXPECT_EQ((*stack)->series.seriesUid, uid);
    EXPECT_TRUE((*stack)->series.stacks.empty());
    for (int plane = 0; plane < (*stack)->planes(); ++plane)
        EXPECT_TRUE((*stack)->ready(plane));
    expectValues(**stack, spec);
}

TEST(SampleMemory, IsZeroAndBeginsAtALargePageWhenItIsLarge) {
    constexpr std::size_t count = (std::size_t{9} << 20U) / sizeof(std::int16_t) + 1;
    Int16Values large(count);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(large.data()) % (2U << 20U), 0U);
    EXPECT_TRUE(std::ranges::all_of(large, [](std::int16_t value) { return value == 0; }));
    std::ranges::fill(large, std::int16_t{7});
    const Int16Values copy = large;
    const Int16Values moved = std::move(large);
    EXPECT_EQ(copy, moved);
    for (int again = 0; again < 3; ++again) { // memory that was used before
        FloatValues small(1000);
        EXPECT_TRUE(std::ranges::all_of(small, [](float value) { return value == 0; }));
        std::ranges::fill(small, 1.5F);
    }
    EXPECT_THROW(Int16Values(std::size_t{1} << 45U), std::bad_alloc);
}

TEST_F(Loading, EnhancedMultiFrameHoldsTheSame) {
    phantoms::VolumeSpec spec;
    fs::create_directories(in);
    phantoms::writeEnhancedVolume(in / "enhanced.dcm", spec);
    const ImportReport report = import({in});
    ASSERT_EQ(report.imported, 1) << (report.rejected.empty() ? "" : report.rejected[0].reason);
    const auto stack = session->loadStack(SeriesUid(report.seriesUids.at(0)), 0);
    ASSERT_TRUE(stack) << stack.error().message;
    EXPECT_EQ((*stack)->planes(), spec.slices);
    expectValues(**stack, spec);
    const auto rows = session->instances(SeriesUid(report.seriesUids.at(0)));
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->at(0).frames, spec.slices);
    EXPECT_EQ(rows->at(0).stack, 0);
}

TEST_F(Loading, TheWantedPlaneComesFirst) {
    phantoms::VolumeSpec spec;
    const SeriesUid uid = importVolume(spec);
    std::mutex mutex;
    std::vector<int> order;
    int firsts = 0;
    bool firstWasReady = false;
    StackLoadCallbacks callbacks;
    callbacks.firstPlane = [&](const std::shared_ptr<const ImageStack>& stack) {
        ++firsts;
        firstWasReady = stack->ready(6) && !stack->ready(0);
    };
    callbacks.planeReady = [&](int plane) {
        const std::lock_guard lock(mutex);
        order.push_back(plane);
    };
    ASSERT_TRUE(session->loadStack(uid, 0, {}, 6, callbacks));
    EXPECT_EQ(firsts, 1);
    EXPECT_TRUE(firstWasReady);
    ASSERT_EQ(order.size(), 8U);
    EXPECT_EQ(order[0], 6);
    EXPECT_EQ(std::set<int>(order.begin(), order.end()).size(), 8U);
}

TEST_F(Loading, OnePlaneLiesWhereItDoesInItsStack) {
    phantoms::VolumeSpec spec;
    spec.orientation = phantoms::Orientation::Oblique;
    const SeriesUid uid = importVolume(spec);
    const auto whole = session->loadStack(uid, 0);
    const auto plane = session->loadPlane(uid, 0, 5);
    ASSERT_TRUE(whole && plane);
    EXPECT_EQ((*plane)->planes(), 1);
    EXPECT_EQ((*plane)->info.slices, 1);
    EXPECT_LT(norm((*plane)->info.geometry.origin - (*whole)->info.geometry.toPatient(0, 0, 5)), 1e-6);
    EXPECT_EQ((*plane)->frameRefs[0].sopInstanceUid, (*whole)->frameRefs[5].sopInstanceUid);
    for (int i = 0; i < spec.columns; ++i)
        EXPECT_EQ((*plane)->at(i, 3, 0), (*whole)->at(i, 3, 5));
    EXPECT_EQ(session->loadPlane(uid, 0, 8).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(session->loadPlane(uid, 1, 0).error().code, ErrorCode::NotFound);
}

TEST_F(Loading, CancelIsAnswered) {
    const SeriesUid uid = importVolume({});
    std::stop_source stop;
    stop.request_stop();
    const auto stack = session->loadStack(uid, 0, stop.get_token());
    ASSERT_FALSE(stack);
    EXPECT_EQ(stack.error().code, ErrorCode::Cancelled);
}

TEST_F(Loading, AMissingFileSpoilsItsPlaneAlone) {
    const SeriesUid uid = importVolume({});
    const auto object = catalogue().read([](catalog::Connection& connection) {
        auto query = connection.query("SELECT object FROM instances WHERE number = 1");
        query.step();
        return ObjectHash(query.text(0));
    });
    ASSERT_TRUE(LibraryAccess::parts(*library).store.remove(*object));
    const auto stack = session->loadStack(uid, 0);
    ASSERT_TRUE(stack);
    int noted = 0;
    for (const std::string& note : (*stack)->sliceNotes)
        noted += note.starts_with("could not be read") ? 1 : 0;
    EXPECT_EQ(noted, 1);
}

TEST_F(Loading, PixelsAreTheStoredOnes) {
    phantoms::VolumeSpec spec;
    const SeriesUid uid = importVolume(spec);
    const auto rows = session->instances(uid);
    const auto all = session->pixels(rows->at(0).sopInstanceUid);
    ASSERT_TRUE(all) << all.error().message;
    EXPECT_EQ(all->columns, spec.columns);
    EXPECT_EQ(all->bytes.size(), static_cast<std::size_t>(2 * spec.columns * spec.rows));
    const auto one = session->pixels(rows->at(0).sopInstanceUid, 0);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->bytes, all->bytes);
    EXPECT_EQ(session->pixels(rows->at(0).sopInstanceUid, 1).error().code, ErrorCode::NotFound);
    EXPECT_EQ(session->pixels(SopInstanceUid("9")).error().code, ErrorCode::NotFound);
}

TEST_F(Loading, ThumbnailKeepsProportionsAndIsKept) {
    phantoms::VolumeSpec spec; // 32 x 24 pixels of 2 x 3 mm
    const SeriesUid uid = importVolume(spec);
    const auto thumbnail = session->thumbnail(uid);
    ASSERT_TRUE(thumbnail) << thumbnail.error().message;
    EXPECT_EQ(thumbnail->samples, 1);
    EXPECT_NEAR(static_cast<double>(thumbnail->columns) / thumbnail->rows, 64.0 / 72.0, 0.06);
    EXPECT_EQ(thumbnail->bytes.size(), static_cast<std::size_t>(thumbnail->columns * thumbnail->rows));
    fs::remove_all(folder.path() / "library" / "objects");
    EXPECT_EQ(session->thumbnail(uid)->bytes, thumbnail->bytes) << "it comes from the catalogue";
    EXPECT_EQ(session->thumbnail(SeriesUid("9")).error().code, ErrorCode::NotFound);
}

TEST_F(Loading, InvertedImageIsInvertedInItsThumbnail) {
    phantoms::ProjectionSpec spec;
    fs::create_directories(in);
    phantoms::writeProjection(in / "a.dcm", spec);
    const ImportReport report = import({in});
    ASSERT_EQ(report.imported, 1);
    const SeriesUid uid(report.seriesUids.at(0));
    EXPECT_TRUE(session->series(uid)->stacks.at(0).inverted);
    const auto thumbnail = session->thumbnail(uid);
    ASSERT_TRUE(thumbnail);
    EXPECT_LE(thumbnail->columns, 128);
    EXPECT_EQ(std::max(thumbnail->columns, thumbnail->rows), 128);
}

} // namespace
} // namespace candela::test
