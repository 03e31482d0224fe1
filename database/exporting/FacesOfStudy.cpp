#include "database/exporting/FacesOfStudy.h"

namespace candela {

using deidentifying::FaceBias;
using deidentifying::FaceFinding;
using deidentifying::FaceSearch;

Result<FacesOfStudy> FacesOfStudy::find(const std::vector<StackSource>& volumes, const ObjectStore& store,
                                        const std::stop_token& stop) {
    FacesOfStudy faces;
    for (const StackSource& source : volumes) {
        const auto leaveOut = [&](const std::string& reason) {
            for (const catalog::PlaneSource& plane : source.planes)
                faces.m_leftOut[plane.frame.sopInstanceUid] = reason;
        };
        const auto stack = loadStack(source, store, stop, -1, {});
        if (!stack && stack.error().code == ErrorCode::Cancelled)
            return fail(stack.error());
        if (!stack) {
            leaveOut("its volume cannot be read to look for a face: " + stack.error().message);
            continue;
        }
        const FaceFinding finding = deidentifying::findFace(**stack);
        if (finding.search == FaceSearch::NotFound)
            leaveOut("the face in its volume was not found");
        if (finding.search != FaceSearch::Found)
            continue;
        const FaceBias bias = deidentifying::biasOf(**stack, *finding.region);
        faces.m_report.push_back(
            {source.series.seriesUid, source.info.stack, bias.removedMl, bias.intensity, bias.volume});
        int plane = 0;
        for (const catalog::PlaneSource& each : source.planes)
            faces.m_planes[each.frame.sopInstanceUid][each.frame.frame] = {faces.m_volumes.size(), plane++};
        faces.m_volumes.push_back({source.info, *finding.region});
    }
    return faces;
}

std::string FacesOfStudy::whyLeftOut(const SopInstanceUid& uid) const {
    const auto found = m_leftOut.find(uid);
    return found == m_leftOut.end() ? std::string() : found->second;
}

Result<FacesOfStudy::Hidden> FacesOfStudy::hiddenIn(const SopInstanceUid& uid, int columns, int rows) const {
    const auto found = m_planes.find(uid);
    if (found == m_planes.end())
        return Hidden{};
    for (const auto& [frame, plane] : found->second) {
        const StackInfo& info = m_volumes[plane.volume].info;
        if (info.columns != columns || info.rows != rows)
            return fail(ErrorCode::Unsupported,
                        "it shows a face in an arrangement of slices that cannot be changed");
    }
    return [this, &planes = found->second](int frame) -> std::vector<bool> {
        const auto plane = planes.find(frame);
        if (plane == planes.end())
            return {};
        const Volume& volume = m_volumes[plane->second.volume];
        return volume.region.inPlane(volume.info, plane->second.plane);
    };
}

} // namespace candela
