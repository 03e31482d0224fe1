#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace candela {

/// A string that identifies one kind of thing, so that a study is never taken for a series.
template <typename Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string value) : m_value(std::move(value)) {}

    [[nodiscard]] const std::string& str() const { return m_value; }
    [[nodiscard]] bool empty() const { return m_value.empty(); }
    auto operator<=>(const Id&) const = default;

private:
    std::string m_value;
};

using PatientId = Id<struct PatientTag>;       ///< DICOM PatientID
using StudyUid = Id<struct StudyTag>;          ///< DICOM StudyInstanceUID
using SeriesUid = Id<struct SeriesTag>;        ///< DICOM SeriesInstanceUID
using SopInstanceUid = Id<struct InstanceTag>; ///< DICOM SOPInstanceUID
using DetectionId = Id<struct DetectionTag>;   ///< one run of a detector
using ObjectHash = Id<struct ObjectTag>;       ///< lower-case hex SHA-256 of a stored file

} // namespace candela

template <typename Tag>
struct std::hash<candela::Id<Tag>> {
    std::size_t operator()(const candela::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.str());
    }
};
