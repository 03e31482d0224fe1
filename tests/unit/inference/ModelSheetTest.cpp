#include "inference/ModelSheet.h"
#include "tests/unit/inference/Samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>

namespace candela::inference {
namespace {

using testing::HasSubstr;

constexpr const char* sheet = R"({
  "name": "candela-test", "version": "2.1.0", "sha256": "ab12", "task": "brain", "classes": ["no_tumor", "glioma"],
  "purpose": "A purpose.", "experimental": true, "limits": ["One.", "Two."], "training": "So.",
  "data": [{"name": "A", "licence": "CC BY 4.0", "source": "B", "n_train": 10, "n_val": 4, "patients_train": 3,
            "patients_val": 2}],
  "metrics": [{"name": "AUC", "n": 4, "patients": 2, "value": 0.9, "ci95": [0.8, 0.95],
               "baseline": {"name": "height", "value": 0.6}, "reach": 0.92},
              {"name": "not measured", "n": 0, "value": null}],
  "reliability": [{"stated": 0.1, "observed": 0.2, "n": 5}],
  "confusion": {"about": "Four images.", "counts": [[1, 1], [0, 2]]}
})";

TEST(ModelSheets, SayWhatTheCardSays) {
    const auto read = parseModelSheet(sheet, "test.json");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->model.version, "2.1.0");
    EXPECT_EQ(read->task, "brain");
    EXPECT_TRUE(read->experimental);
    EXPECT_THAT(read->limits, testing::ElementsAre("One.", "Two."));
    ASSERT_EQ(read->data.size(), 1U);
    EXPECT_EQ(read->data[0].validationPatients, 2);
    ASSERT_EQ(read->figures.size(), 1U) << "a figure without a value is none";
    EXPECT_DOUBLE_EQ(read->figures[0].value, 0.9);
    EXPECT_DOUBLE_EQ(read->figures[0].interval->second, 0.95);
    EXPECT_EQ(read->figures[0].baseline, "height");
    EXPECT_DOUBLE_EQ(*read->figures[0].reach, 0.92);
    ASSERT_EQ(read->reliability.size(), 1U);
    EXPECT_EQ(read->reliability[0].images, 5);
    ASSERT_TRUE(read->confusion);
    EXPECT_EQ(read->confusion->counts[1][1], 2);
}

TEST(ModelSheets, RefuseWhatContradictsItself) {
    std::string spoilt = sheet;
    spoilt.replace(spoilt.find("[0, 2]"), 6, "[0, 2, 1]");
    const auto read = parseModelSheet(spoilt, "test.json");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    EXPECT_THAT(read.error().message, HasSubstr("test.json"));
    EXPECT_FALSE(parseModelSheet("{", "test.json"));
}

TEST(ModelSheets, OfTheShippedModelsHoldTheirMeasurements) {
    const auto sheets = readModelSheets(test::models());
    ASSERT_TRUE(sheets) << sheets.error().message;
    ASSERT_EQ(sheets->size(), 4U);
    for (const ModelSheet& each : *sheets) {
        EXPECT_FALSE(each.purpose.empty()) << each.model.name;
        EXPECT_FALSE(each.limits.empty()) << each.model.name;
        EXPECT_FALSE(each.data.empty()) << each.model.name;
        EXPECT_FALSE(each.figures.empty()) << each.model.name;
        if (each.task == "router")
            continue;
        EXPECT_FALSE(each.reliability.empty()) << each.model.name;
        ASSERT_TRUE(each.confusion) << each.model.name;
        std::int64_t images = 0;
        for (const auto& row : each.confusion->counts)
            images += std::accumulate(row.begin(), row.end(), std::int64_t{0});
        std::int64_t validation = 0;
        for (const DataSource& source : each.data)
            validation += source.validationImages;
        EXPECT_GT(images, 0) << each.model.name;
        EXPECT_LE(images, validation) << each.model.name;
    }
}

TEST(ModelSheets, OfNoFolderAreAskedForInVain) {
    const auto none = readModelSheets("/nowhere/models");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace candela::inference
