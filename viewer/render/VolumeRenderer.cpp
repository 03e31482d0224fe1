#include "viewer/render/VolumeRenderer.h"

#include "viewer/render/VolumeCamera.h"
#include "viewer/render/VolumeCutting.h"
#include "viewer/render/VolumeGrid.h"
#include "viewer/render/VolumeMapper.h"
#include "viewer/render/VolumePresets.h"

#include <vtkCamera.h>
#include <vtkColorTransferFunction.h>
#include <vtkFixedPointRayCastImage.h>
#include <vtkImageData.h>
#include <vtkLight.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPiecewiseFunction.h>
#include <vtkPointData.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkShortArray.h>
#include <vtkVolume.h>
#include <vtkVolumeProperty.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace candela::viewer {
namespace {

constexpr QRgb background = 0xFF000000;
/// More is halved: gradients need three more bytes a voxel, and a screen does not show the difference.
constexpr std::size_t mostVoxels = 32U * 1024 * 1024;
/// For moving: small enough for the processor's cache.
constexpr std::size_t mostMovingVoxels = 2U * 1024 * 1024;

/// Where the reader has not set a window.
Window ownGreyWindow(const ImageStack& stack) {
    if (stack.info.valueUnit == "HU")
        return {300, 900};
    const Window full = fullRange(stack); // the few brightest voxels would darken all others
    return {full.center - 0.15 * full.width, 0.7 * full.width};
}

/// One resolution of a volume, ready to be cast.
class CastVolume {
public:
    explicit CastVolume(std::size_t limit) : m_mostVoxels(limit) {
        m_mapper->SetInputData(m_image);
        m_mapper->SetAutoAdjustSampleDistances(0);
        m_mapper->SetLockSampleDistanceToInputSpacing(0);
        m_mapper->SetIntermixIntersectingGeometry(0);
        m_mapper->SetNumberOfThreads(2);
        m_property->SetInterpolationTypeToLinear();
        m_volume->SetMapper(m_mapper);
        m_volume->SetProperty(m_property);
    }

    /// Takes the voxels as far as they are loaded; again when more have come.
    void prepare(const ImageStack& stack, const std::vector<VolumeCut>& cuts) {
        // While slices stream in, gradients would be computed for each anew: every doubling is enough.
        const int planes = readyPlanes(stack);
        const bool current = m_prepared && (planes == m_grid.planesSeen ||
                                            (planes < stack.planes() && planes < 2 * m_grid.planesSeen));
        if (current && cuts == m_cuts)
            return;
        if (!current)
            m_grid = makeVolumeGrid(stack, m_mostVoxels);
        m_cuts = cuts;
        m_cutValues = cuts.empty() ? std::vector<std::int16_t>() : cutVoxels(m_grid, stack, cuts);
        const std::int16_t* values = cuts.empty() ? m_grid.values : m_cutValues.data();
        vtkNew<vtkShortArray> scalars;
        const vtkIdType count = static_cast<vtkIdType>(m_grid.size[0]) * m_grid.size[1] * m_grid.size[2];
        // VTK only reads the array, which is not its own to free.
        scalars->SetArray(const_cast<short*>(values), count, 1);
        m_image->SetDimensions(m_grid.size.data());
        m_image->SetSpacing(m_grid.spacing.data());
        m_image->GetPointData()->SetScalars(scalars);
        m_image->Modified();

        vtkNew<vtkMatrix4x4> pose;
        for (int axis = 0; axis < 3; ++axis) {
            const Vec3& d = m_grid.axes[static_cast<std::size_t>(axis)];
            pose->SetElement(0, axis, d.x);
            pose->SetElement(1, axis, d.y);
            pose->SetElement(2, axis, d.z);
        }
        pose->SetElement(0, 3, m_grid.origin.x);
        pose->SetElement(1, 3, m_grid.origin.y);
        pose->SetElement(2, 3, m_grid.origin.z);
        m_volume->SetUserMatrix(pose);
        m_prepared = true;
        m_looksSet = false;
        m_ownGrey.reset();
    }

    [[nodiscard]] double stored(double value) const { return (value - m_grid.shift) / m_grid.scale; }

    void setLooks(const ImageStack& stack, const VolumeView& view) {
        Window grey = view.window;
        if (view.mode == VolumeMode::Mip && (grey == Window{} || !(grey.width > 0))) {
            if (!m_ownGrey)
                m_ownGrey = ownGreyWindow(stack);
            grey = *m_ownGrey;
        }
        if (m_looksSet && view.mode == m_shownMode && view.preset == m_shownPreset && grey == m_shownWindow &&
            view.looks == m_shownLooks && view.surface == m_shownSurface)
            return;
        vtkNew<vtkColorTransferFunction> colours;
        vtkNew<vtkPiecewiseFunction> opacities;
        if (view.mode == VolumeMode::Mip) {
            colours->AddRGBPoint(stored(grey.center - 0.5 * grey.width), 0, 0, 0);
            colours->AddRGBPoint(stored(grey.center + 0.5 * grey.width), 1, 1, 1);
            opacities->AddPoint(stored(grey.center), 1);
            m_property->ShadeOff();
            m_movingStep = throughStep;
            m_restStep = fineRestStep;
            m_mapper->SetBlendModeToMaximumIntensity();
        } else {
            const TransferFunction function = view.mode == VolumeMode::Surface
                                                  ? surfaceFunction(stack, view.surface)
                                              : view.looks ? *view.looks
                                                           : transferFunction(stack, view.preset);
            for (const TransferPoint& point : function.points) {
                colours->AddRGBPoint(stored(point.value), point.red, point.green, point.blue);
                opacities->AddPoint(stored(point.value), point.opacity);
            }
            const bool glassy = std::all_of(function.points.begin(), function.points.end(),
                                            [](const TransferPoint& point) { return point.opacity < 0.35; });
            m_movingStep = glassy ? throughStep : surfaceStep;
            m_restStep = glassy ? glassyRestStep : fineRestStep;
            m_property->SetScalarOpacityUnitDistance(function.unitLength);
            m_property->SetShade(function.shaded ? 1 : 0);
            m_property->SetAmbient(0.25);
            m_property->SetDiffuse(0.8);
            m_property->SetSpecular(0.15);
            m_property->SetSpecularPower(12);
            m_mapper->SetBlendModeToComposite();
        }
        m_property->SetColor(colours);
        m_property->SetScalarOpacity(opacities);
        m_shownMode = view.mode;
        m_shownPreset = view.preset;
        m_shownWindow = grey;
        m_shownLooks = view.looks;
        m_shownSurface = view.surface;
        m_looksSet = true;
    }

    void setBox(const VolumeBox& box) {
        if (box == VolumeBox{}) {
            m_mapper->CroppingOff();
            return;
        }
        std::array<double, 6> planes{};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double last = (m_grid.size[axis] - 1) * m_grid.spacing[axis];
            const double low = std::clamp(box.low[axis], 0.0, 1.0) * last;
            planes[2 * axis] = low;
            planes[2 * axis + 1] = std::max(std::clamp(box.high[axis], 0.0, 1.0) * last, low);
        }
        m_mapper->SetCroppingRegionPlanes(planes.data());
        m_mapper->SetCroppingRegionFlagsToSubVolume();
        m_mapper->CroppingOn();
    }

    /// The picture of the renderer's camera; rays `1 / fineness` pixels apart. Null when nothing is in sight.
    [[nodiscard]] QImage cast(vtkRenderer* renderer, double fineness) {
        const double least = *std::min_element(m_grid.spacing.begin(), m_grid.spacing.end());
        const double most = *std::max_element(m_grid.spacing.begin(), m_grid.spacing.end());
        const double mean = std::min(std::sqrt(least * most), 2 * least);
        m_mapper->SetImageSampleDistance(static_cast<float>(1 / fineness));
        m_mapper->SetSampleDistance(static_cast<float>(mean * (fineness < 1 ? m_movingStep : m_restStep)));
        m_volume->SetAllocatedRenderTime(10, renderer);
        if (m_mapper->PerImageInitialization(renderer, m_volume, 0, nullptr, nullptr, nullptr) == 0)
            return {};
        m_mapper->PerVolumeInitialization(renderer, m_volume);
        m_mapper->PerSubVolumeInitialization(renderer, m_volume, 0);
        m_mapper->RenderSubVolume();
        return rays();
    }

private:
    /// The rays' colours, bottom row first, as a picture of the whole view.
    [[nodiscard]] QImage rays() {
        vtkFixedPointRayCastImage* cast = m_mapper->GetRayCastImage();
        int used[2];
        int memory[2];
        int origin[2];
        int view[2];
        cast->GetImageInUseSize(used);
        cast->GetImageMemorySize(memory);
        cast->GetImageOrigin(origin);
        cast->GetImageViewportSize(view);
        QImage picture(std::max(view[0], 1), std::max(view[1], 1), QImage::Format_ARGB32_Premultiplied);
        picture.fill(background);
        const unsigned short* values = cast->GetImage();
        for (int y = 0; y < used[1]; ++y) {
            const int row = view[1] - 1 - (origin[1] + y);
            if (row < 0 || row >= picture.height())
                continue;
            auto* line = reinterpret_cast<QRgb*>(picture.scanLine(row));
            for (int x = 0; x < used[0]; ++x) {
                const int column = origin[0] + x;
                if (column < 0 || column >= picture.width())
                    continue;
                const unsigned short* ray = values + 4 * (static_cast<std::ptrdiff_t>(y) * memory[0] + x);
                // 15-bit fixed point, colours already multiplied by the opacity.
                const int clear = std::clamp(32767 - ray[3], 0, 32767);
                const auto over = [clear](int colour, int below) {
                    return std::min(255, (colour * 255 + clear * below + 16383) / 32767);
                };
                line[column] = qRgb(over(ray[0], qRed(background)), over(ray[1], qGreen(background)),
                                    over(ray[2], qBlue(background)));
            }
        }
        return picture;
    }

    /// Samples along a ray while moving, in voxels: surfaces stop a ray early, glass and MIP never do.
    static constexpr double surfaceStep = 1;
    static constexpr double throughStep = 1.6;
    /// And at rest; what is glass hides the difference.
    static constexpr double fineRestStep = 0.7;
    static constexpr double glassyRestStep = 1;

    std::size_t m_mostVoxels;
    double m_movingStep = surfaceStep;
    double m_restStep = fineRestStep;
    VolumeGrid m_grid;
    vtkNew<vtkImageData> m_image;
    vtkNew<VolumeMapper> m_mapper;
    vtkNew<vtkVolumeProperty> m_property;
    vtkNew<vtkVolume> m_volume;
    bool m_prepared = false;
    bool m_looksSet = false;
    std::string m_shownPreset;
    VolumeMode m_shownMode = VolumeMode::Composite;
    Window m_shownWindow;
    std::optional<TransferFunction> m_shownLooks;
    double m_shownSurface = 0;
    std::vector<VolumeCut> m_cuts;
    std::vector<std::int16_t> m_cutValues; ///< the grid's, without what was cut away
    std::optional<Window> m_ownGrey;
};

bool usable(const ImageStack& stack) {
    const StackInfo& info = stack.info;
    const auto& d = info.geometry.direction;
    const auto& s = info.geometry.spacing;
    return info.kind == StackKind::Volume && info.columns > 1 && info.rows > 1 && stack.planes() > 1 &&
           s[0] > 0 && s[1] > 0 && s[2] > 0 && std::abs(dot(d[2], cross(d[0], d[1]))) > 1e-3;
}

} // namespace

struct VolumeRenderer::Parts {
    std::shared_ptr<const ImageStack> stack;
    VolumeBounds bounds;
    CastVolume fine{mostVoxels};
    CastVolume moving{mostMovingVoxels};
    vtkNew<vtkLight> light;
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkRenderWindow> window; ///< never rendered: it only tells the mapper the picture's size

    explicit Parts(std::shared_ptr<const ImageStack> shown)
        : stack(std::move(shown)), bounds(volumeBounds(*stack)) {
        window->SetOffScreenRendering(1);
        window->AddRenderer(renderer);
        renderer->AutomaticLightCreationOff();
        light->SetLightTypeToCameraLight(); // from the upper left of the viewer
        light->SetPosition(-0.4, 0.5, 1);
        light->SetFocalPoint(0, 0, 0);
        renderer->AddLight(light);
        renderer->GetActiveCamera()->ParallelProjectionOn();
    }

    void aim(const VolumeView& view, int width, int height) {
        const CameraAxes axes = cameraAxes(view.azimuth, view.elevation);
        const auto& [middle, extent] = bounds;
        const double depth = std::hypot(extent[0], std::hypot(extent[1], extent[2])) + 1;
        const Vec3 eye = middle + axes.towards * depth;
        vtkCamera* camera = renderer->GetActiveCamera();
        camera->SetFocalPoint(middle.x, middle.y, middle.z);
        camera->SetPosition(eye.x, eye.y, eye.z);
        camera->SetViewUp(axes.up.x, axes.up.y, axes.up.z);
        camera->SetParallelScale(halfHeight(bounds, view, width, height));
        camera->SetClippingRange(0.01 * depth, 2 * depth);
        renderer->UpdateLightsGeometryToFollowCamera();
    }
};

VolumeRenderer::VolumeRenderer(std::shared_ptr<const ImageStack> stack)
    : m_parts(std::make_unique<Parts>(std::move(stack))) {}

VolumeRenderer::~VolumeRenderer() = default;

QImage VolumeRenderer::render(const VolumeView& view, int width, int height, double quality) {
    width = std::max(width, 1);
    height = std::max(height, 1);
    QImage picture(width, height, QImage::Format_ARGB32_Premultiplied);
    picture.fill(background);
    Parts& parts = *m_parts;
    if (!usable(*parts.stack) || readyPlanes(*parts.stack) == 0)
        return picture;
    const double fineness = std::clamp(quality, 0.1, 1.0);
    CastVolume& volume = fineness < 1 ? parts.moving : parts.fine;
    volume.prepare(*parts.stack, view.cuts);
    volume.setLooks(*parts.stack, view);
    volume.setBox(view.box);
    parts.window->SetSize(width, height);
    parts.aim(view, width, height);
    // A window that is never rendered does not set it reliably, and the mapper projects with it.
    parts.renderer->SetAspect(width / static_cast<double>(height), 1);
    const QImage rays = volume.cast(parts.renderer, fineness);
    if (rays.isNull() || rays.size() == picture.size())
        return rays.isNull() ? picture : rays;
    return rays.scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

std::string VolumeRenderer::edgeLetter(const VolumeView& view, int edge) {
    const CameraAxes axes = cameraAxes(view.azimuth, view.elevation);
    switch (edge) {
    case 0:
        return directionLetters(axes.right * -1);
    case 1:
        return directionLetters(axes.right);
    case 2:
        return directionLetters(axes.up);
    default:
        return directionLetters(axes.up * -1);
    }
}

} // namespace candela::viewer
