#pragma once

#include "database/Library.h"
#include "database/catalog/Sqlite.h"

#include <optional>
#include <string>
#include <vector>

/// Reading patients, studies, series and instances. Functions throw Failure; NotFound names the object.
namespace candela::catalog {

/// Where a plane's pixels are.
struct PlaneSource {
    FrameRef frame;
    ObjectHash object;
    std::string lossy;
};

struct InstanceSource {
    SopInstanceUid sopInstanceUid;
    SeriesUid seriesUid;
    ObjectHash object;
    std::string transferSyntax;
    int conflict = 0; ///< 1, 2, … : kept beside the instance, with which it is in conflict
};

[[nodiscard]] StudyPage findStudies(Connection& connection, const StudyQuery& query);
[[nodiscard]] StudyRow studyRow(Connection& connection, const StudyUid& uid);
[[nodiscard]] StudyDetail studyDetail(Connection& connection, const StudyUid& uid);
[[nodiscard]] SeriesInfo seriesInfo(Connection& connection, const SeriesUid& uid);
[[nodiscard]] StackInfo stackInfo(Connection& connection, const SeriesUid& uid, int stack);
/// Planes of a stack in display order.
[[nodiscard]] std::vector<PlaneSource> stackPlanes(Connection& connection, const SeriesUid& uid, int stack);
[[nodiscard]] std::vector<InstanceRow> instanceRows(Connection& connection, const SeriesUid& uid);
[[nodiscard]] InstanceSource instanceSource(Connection& connection, const SopInstanceUid& uid);
/// Every instance, and after them what is kept beside one for a conflict.
[[nodiscard]] std::vector<InstanceSource> studyInstances(Connection& connection, const StudyUid& uid);
[[nodiscard]] std::vector<std::string> modalities(Connection& connection);
[[nodiscard]] LibraryStats libraryStats(Connection& connection);

[[nodiscard]] std::optional<Thumbnail> findThumbnail(Connection& connection, const SeriesUid& uid);
void keepThumbnail(Connection& connection, const SeriesUid& uid, const Thumbnail& thumbnail);

/// An FTS5 expression: every word of `text` must begin a word of the row. Empty when there are no words.
[[nodiscard]] std::string searchExpression(const std::string& text);
/// YYYYMMDD of a date written so or with hyphens.
[[nodiscard]] std::string compactDate(const std::string& date);

} // namespace candela::catalog
