#pragma once

#include "database/deidentifying/FaceRegion.h"
#include "database/loading/StackLoader.h"
#include "database/model/Deidentification.h"

#include <functional>
#include <map>

namespace candela {

/// The faces in a study's volumes, and which pixels of which object show them.
class FacesOfStudy {
public:
    /// Loads one volume after the other. One that cannot be loaded, or whose face is not found though it must
    /// be there, makes its objects be left out. Errors: Cancelled.
    [[nodiscard]] static Result<FacesOfStudy> find(const std::vector<StackSource>& volumes,
                                                   const ObjectStore& store, const std::stop_token& stop);

    /// Why an object must be left out, in words; empty: it need not.
    [[nodiscard]] std::string whyLeftOut(const SopInstanceUid& uid) const;
    /// For a frame of an object and its size which pixels show a face; nothing for objects without one.
    /// Errors: Unsupported (the frame is not laid out as its volume's slices).
    using Hidden = std::function<std::vector<bool>(int frame)>;
    [[nodiscard]] Result<Hidden> hiddenIn(const SopInstanceUid& uid, int columns, int rows) const;
    [[nodiscard]] const std::vector<DefacedVolume>& volumes() const { return m_report; }

private:
    struct Volume {
        StackInfo info;
        deidentifying::FaceRegion region;
    };
    struct Plane {
        std::size_t volume = 0;
        int plane = 0;
    };
    std::vector<Volume> m_volumes;
    std::map<SopInstanceUid, std::map<int, Plane>> m_planes; ///< by frame
    std::map<SopInstanceUid, std::string> m_leftOut;
    std::vector<DefacedVolume> m_report;
};

} // namespace candela
