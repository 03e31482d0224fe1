#pragma once

#include "database/model/Geometry.h"

#include <filesystem>
#include <string>
#include <vector>

/// Generated images for tests and for the demo library: every value is a function of the place in the
/// patient, so that what a view shows can be checked against anatomy instead of against file order.
namespace candela::phantoms {

enum class Orientation { Axial, Coronal, Sagittal, Oblique };

/// What the volume shows.
/// MarkedCorner: 100 everywhere, 1000 in the corner that is left, posterior and towards the head (the last
/// quarter of each patient axis of the volume).
/// Head: MR signal of a head with a bright ellipsoid (a "tumour") left, anterior and above the centre.
/// Thorax: CT in HU with two lungs, spine and a nodule of 30 HU in the right lung (`noduleCentre`).
enum class Content { MarkedCorner, Head, Thorax };

struct VolumeSpec {
    std::string modality = "CT"; ///< "CT" is written with rescale intercept -1024, others without rescale
    Orientation orientation = Orientation::Axial;
    Content content = Content::MarkedCorner;
    int columns = 32;
    int rows = 24;
    int slices = 8;
    double columnSpacing = 2; ///< mm
    double rowSpacing = 3;    ///< mm
    double sliceStep = 4;     ///< mm between neighbouring positions
    double tiltDegrees = 0;   ///< of the gantry: axial images leaned about the left-right axis, moved along z
    Vec3 centre;              ///< of the volume, mm LPS
    std::vector<int> missingSlices; ///< 0-based, left out
    bool reversedNumbers = false;   ///< instance numbers fall while the position rises
    bool shuffledNames = false;     ///< file names in another order than positions

    std::string patientId = "PHANTOM-1";
    std::string patientName = "Phantom^One"; ///< UTF-8 (written as ISO_IR 192)
    std::string patientBirthDate = "19600102";
    std::string patientSex = "O";
    std::string studyUid;  ///< made from patient and study description when empty
    std::string seriesUid; ///< made from study and series number when empty
    std::string frameOfReferenceUid;
    std::string studyDate = "20240315";
    std::string studyTime = "101500";
    std::string studyDescription = "Phantom study";
    std::string seriesDescription = "Phantom series";
    std::string accessionNumber = "ACC-1";
    std::string referringPhysician = "Referrer^Rita";
    std::string bodyPart = "HEAD";
    int seriesNumber = 1;
};

struct ProjectionSpec {
    std::string modality = "DX"; ///< "DX", "CR" or "MG"
    std::string photometric = "MONOCHROME1";
    int columns = 320;
    int rows = 400;
    double imagerPixelSpacing = 1; ///< mm at the detector, 0: left out
    double pixelSpacing = 0;       ///< mm, 0: left out
    std::string patientId = "PHANTOM-3";
    std::string patientName = "Phantom^Three";
    std::string studyUid;
    std::string seriesUid;
    std::string studyDate = "20240317";
    std::string studyDescription = "Phantom chest X-ray";
    std::string seriesDescription = "PA";
    std::string accessionNumber = "ACC-3";
    std::string bodyPart = "CHEST";
    std::string viewPosition = "PA";
    std::string laterality; ///< "L", "R"; empty: left out
};

/// Writes one single-frame file per slice into `folder` (made when missing); returns them by rising position
/// along the slice normal. Throws std::runtime_error when a file cannot be written.
std::vector<std::filesystem::path> writeDicomVolume(const std::filesystem::path& folder,
                                                    const VolumeSpec& spec);

/// Writes the volume as one enhanced multi-frame object with functional groups (CT or MR).
std::filesystem::path writeEnhancedVolume(const std::filesystem::path& file, const VolumeSpec& spec);

/// Writes the volume as NIfTI-1 (gzipped when the name ends in ".gz"); `flipRows`: first axis runs from right
/// to left (LAS), else from left to right in file order of the phantom's own columns.
std::filesystem::path writeNifti(const std::filesystem::path& file, const VolumeSpec& spec,
                                 bool flipRows = false);

/// Writes a chest-like projection image, or of modality "MG" a breast against the edge where its chest wall
/// is (the left breast's at the left of the picture); dense tissue is bright when displayed, the patient's
/// left is at the right of the picture, where a lead letter "L" of full density stands at the top.
std::filesystem::path writeProjection(const std::filesystem::path& file, const ProjectionSpec& spec);

/// The real value (HU or signal) of the phantom at a place given in mm LPS.
[[nodiscard]] double valueAt(const VolumeSpec& spec, Vec3 place);

/// Centre of the thorax phantom's nodule, mm LPS, and its diameter.
[[nodiscard]] Vec3 noduleCentre(const VolumeSpec& spec);
[[nodiscard]] double noduleDiameter(const VolumeSpec& spec);

/// Pose of one slice of the phantom, by rising position.
[[nodiscard]] PlanePose poseOf(const VolumeSpec& spec, int slice);

/// A UID of the form 2.25.… that is always the same for the same text.
[[nodiscard]] std::string uidFrom(const std::string& text);

} // namespace candela::phantoms
