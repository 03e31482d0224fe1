#include "ui/widgets/reading/VolumePanel.h"

#include "ui/controllers/Job.h"
#include "ui/controllers/VolumeExport.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/reading/TransferEditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace candela {

using viewer::VolumeMode;
using viewer::VolumeView;

namespace {

constexpr int boxSteps = 200;
constexpr std::size_t histogramParts = 160;
constexpr std::size_t histogramSamples = 120'000;
constexpr int movieSide = 720;

/// The values that an editor shows: all that presets speak of, or all that there are.
std::pair<double, double> editedRange(const ImageStack& stack) {
    if (stack.info.valueUnit == "HU")
        return {-1100, 1600};
    const viewer::Window full = viewer::fullRange(stack);
    return {full.center - 0.5 * full.width, full.center + 0.5 * full.width};
}

QPushButton* plainButton(const QString& text, const QString& hint, QWidget* parent) {
    QPushButton* made = button(text, {}, hint, parent);
    made->setAutoDefault(false);
    return made;
}

} // namespace

VolumePanel::VolumePanel(StackScene* scene, QWidget* parent) : QDialog(parent, Qt::Tool), m_scene(scene) {
    setWindowTitle(tr("3D: %1").arg(QString::fromStdString(scene->series().description)));
    setAccessibleName(tr("3D settings"));
    auto* tabs = new QTabWidget(this);
    tabs->addTab(looksTab(), tr("&Looks"));
    tabs->addTab(clippingTab(), tr("&Clipping"));
    tabs->addTab(outputTab(), tr("&Surface and movie"));
    m_message = label({}, "dim", this);
    m_message->setWordWrap(true);
    m_stop = plainButton(tr("Stop"), tr("Stop writing"), this);
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_stop);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addLayout(bottom);
    connect(scene, &StackScene::volumeViewChanged, this, &VolumePanel::refresh);
    connect(scene, &StackScene::stackChanged, this, &VolumePanel::fillHistogram);
    connect(scene, &QObject::destroyed, this, &QWidget::close);
    fillHistogram();
    refresh();
}

template <typename Change>
void VolumePanel::change(Change&& changed) {
    if (!m_scene || !m_scene->stack())
        return;
    VolumeView view = m_scene->volumeView();
    changed(view);
    m_scene->setVolumeView(view);
}

QWidget* VolumePanel::looksTab() {
    auto* tab = new QWidget(this);
    m_editor = new TransferEditor(tab);
    m_shaded = new QCheckBox(tr("S&haded by a light"), tab);
    m_shaded->setToolTip(tr("Light from the upper left of the reader"));
    auto* own = plainButton(tr("As the preset"), tr("Forget what was changed here"), tab);
    connect(m_editor, &TransferEditor::edited, this, [this](const viewer::TransferFunction& function) {
        change([&](VolumeView& view) {
            view.looks = function;
            view.mode = VolumeMode::Composite;
        });
    });
    connect(m_shaded, &QCheckBox::toggled, this, [this](bool on) {
        change([&](VolumeView& view) {
            viewer::TransferFunction function = m_editor->function();
            function.shaded = on;
            view.looks = function;
        });
    });
    connect(own, &QPushButton::clicked, this,
            [this] { change([](VolumeView& view) { view.looks.reset(); }); });
    auto* row = new QHBoxLayout;
    row->addWidget(m_shaded);
    row->addStretch();
    row->addWidget(own);
    auto* layout = new QVBoxLayout(tab);
    layout->addWidget(m_editor, 1);
    layout->addLayout(row);
    return tab;
}

QWidget* VolumePanel::clippingTab() {
    auto* tab = new QWidget(this);
    auto* layout = new QVBoxLayout(tab);
    auto* form = new QFormLayout;
    const GridGeometry& geometry = m_scene->info().geometry;
    for (std::size_t n = 0; n < m_box.size(); ++n) {
        const Vec3 outwards = geometry.direction[n / 2] * (n % 2 == 0 ? -1.0 : 1.0);
        const QString letters = QString::fromStdString(viewer::directionLetters(outwards));
        const QString side =
            geometry.orientationKnown && !letters.isEmpty()
                ? tr("From %1").arg(letters)
                : tr("Axis %1, %2").arg(n / 2 + 1).arg(n % 2 == 0 ? tr("first") : tr("last"));
        m_box[n] = new QSlider(Qt::Horizontal, tab);
        m_box[n]->setRange(0, boxSteps);
        m_box[n]->setPageStep(boxSteps / 10);
        m_box[n]->setAccessibleName(tr("Clip: %1").arg(side));
        m_box[n]->setToolTip(tr("How much is clipped from this side"));
        form->addRow(side, m_box[n]);
        connect(m_box[n], &QSlider::valueChanged, this, &VolumePanel::changeBox);
    }
    layout->addLayout(form);
    auto* whole = plainButton(tr("Nothing clipped"), tr("The whole box again"), tab);
    connect(whole, &QPushButton::clicked, this, [this] { change([](VolumeView& view) { view.box = {}; }); });
    layout->addWidget(whole, 0, Qt::AlignRight);

    m_cut =
        plainButton(tr("Cut &freehand"), tr("Draw round a part of the 3D view with the left button"), tab);
    m_cut->setCheckable(true);
    connect(m_cut, &QPushButton::toggled, this, &VolumePanel::cuttingChanged);
    m_cutKind = new QComboBox(tab);
    m_cutKind->addItems({tr("Remove what is inside"), tr("Keep what is inside")});
    m_cutKind->setAccessibleName(tr("What a freehand cut removes"));
    m_cutKind->setToolTip(tr("What a freehand cut removes"));
    m_undoCut = plainButton(tr("Undo the last cut"), tr("The cuts before it stay"), tab);
    connect(m_undoCut, &QPushButton::clicked, this, [this] {
        change([](VolumeView& view) {
            if (!view.cuts.empty())
                view.cuts.pop_back();
        });
    });
    auto* row = new QHBoxLayout;
    row->addWidget(m_cut);
    row->addWidget(m_cutKind, 1);
    row->addWidget(m_undoCut);
    layout->addLayout(row);
    layout->addStretch();
    return tab;
}

QWidget* VolumePanel::outputTab() {
    auto* tab = new QWidget(this);
    auto* form = new QFormLayout(tab);
    m_surfaceShown = new QCheckBox(tr("Show the s&urface in the 3D view"), tab);
    m_surfaceShown->setToolTip(tr("Opaque from the value on"));
    m_surface = new QDoubleSpinBox(tab);
    m_surface->setRange(-1e6, 1e6);
    m_surface->setDecimals(1);
    m_surface->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_surface->setAccessibleName(tr("Value of the surface"));
    m_surface->setToolTip(tr("The surface encloses all values from this one on"));
    if (m_scene->info().valueUnit == "HU")
        m_surface->setSuffix(tr(" HU"));
    m_saveSurface = plainButton(tr("Export STL …"), tr("A closed surface in mm, LPS"), tab);
    m_pictures = new QSpinBox(tab);
    m_pictures->setRange(8, 720);
    m_pictures->setValue(72);
    m_pictures->setAccessibleName(tr("Pictures of a turn"));
    m_pictures->setToolTip(tr("Pictures of a whole turn"));
    m_seconds = new QSpinBox(tab);
    m_seconds->setRange(1, 60);
    m_seconds->setValue(6);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Duration of a turn"));
    m_seconds->setToolTip(tr("Duration of a whole turn"));
    m_saveMovie =
        plainButton(tr("Save a rotation movie …"), tr("MP4, AVI, or a series of PNG pictures"), tab);
    form->addRow(m_surfaceShown);
    form->addRow(tr("From &value"), m_surface);
    form->addRow(QString(), m_saveSurface);
    form->addRow(tr("&Pictures"), m_pictures);
    form->addRow(tr("&Duration"), m_seconds);
    form->addRow(QString(), m_saveMovie);
    connect(m_surfaceShown, &QCheckBox::toggled, this, [this](bool on) {
        change([&](VolumeView& view) {
            view.mode = on ? VolumeMode::Surface : VolumeMode::Composite;
            view.surface = m_surface->value();
        });
    });
    connect(m_surface, qOverload<double>(&QDoubleSpinBox::valueChanged), this,
            [this](double value) { change([&](VolumeView& view) { view.surface = value; }); });
    connect(m_saveSurface, &QPushButton::clicked, this, &VolumePanel::askForSurface);
    connect(m_saveMovie, &QPushButton::clicked, this, &VolumePanel::askForMovie);
    return tab;
}

bool VolumePanel::cutting() const {
    return isVisible() && m_cut->isChecked();
}

bool VolumePanel::keepsInside() const {
    return m_cutKind->currentIndex() == 1;
}

void VolumePanel::changeBox() {
    change([this](VolumeView& view) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double low = static_cast<double>(m_box[2 * axis]->value()) / boxSteps;
            const double high = 1 - static_cast<double>(m_box[2 * axis + 1]->value()) / boxSteps;
            view.box.low[axis] = std::min(low, 1.0);
            view.box.high[axis] = std::max(high, view.box.low[axis]);
        }
    });
}

void VolumePanel::fillHistogram() {
    if (!m_scene || !m_scene->stack())
        return;
    const ImageStack& stack = *m_scene->stack();
    const auto [low, high] = editedRange(stack);
    std::vector<double> counts(histogramParts, 0);
    const std::size_t voxels = stack.planeSize() * static_cast<std::size_t>(stack.planes());
    const std::size_t stride = std::max<std::size_t>(1, voxels / histogramSamples) | 1U;
    for (std::size_t n = 0; n < voxels; n += stride) {
        const auto plane = static_cast<int>(n / stack.planeSize());
        if (!stack.ready(plane))
            continue;
        const std::size_t in = n % stack.planeSize();
        const float value =
            stack.at(static_cast<int>(in % static_cast<std::size_t>(stack.info.columns)),
                     static_cast<int>(in / static_cast<std::size_t>(stack.info.columns)), plane);
        const double place = (value - low) / (high - low) * histogramParts;
        if (place >= 0 && place < histogramParts)
            ++counts[static_cast<std::size_t>(place)];
    }
    m_editor->setHistogram(std::move(counts), low, high);
    const QSignalBlocker quiet(m_surface);
    if (m_scene->volumeView().mode != VolumeMode::Surface)
        m_surface->setValue(viewer::likelySurface(stack));
}

void VolumePanel::refresh() {
    if (!m_scene || !m_scene->stack())
        return;
    const VolumeView& view = m_scene->volumeView();
    m_editor->setFunction(view.looks ? *view.looks
                                     : viewer::transferFunction(*m_scene->stack(), view.preset));
    const QSignalBlocker quietShaded(m_shaded);
    m_shaded->setChecked(m_editor->function().shaded);
    for (std::size_t n = 0; n < m_box.size(); ++n) {
        const QSignalBlocker quiet(m_box[n]);
        const double clipped = n % 2 == 0 ? view.box.low[n / 2] : 1 - view.box.high[n / 2];
        m_box[n]->setValue(static_cast<int>(std::lround(boxSteps * clipped)));
    }
    m_undoCut->setEnabled(!view.cuts.empty());
    const QSignalBlocker quietShown(m_surfaceShown);
    m_surfaceShown->setChecked(view.mode == VolumeMode::Surface);
    if (view.mode == VolumeMode::Surface) {
        const QSignalBlocker quiet(m_surface);
        m_surface->setValue(view.surface);
    }
}

// Output -------------------------------------------------------------------------------------------

void VolumePanel::tell(const QString& text) {
    m_message->setText(text);
}

void VolumePanel::setBusy(bool busy) {
    m_stop->setVisible(busy);
    m_saveSurface->setEnabled(!busy);
    m_saveMovie->setEnabled(!busy);
}

void VolumePanel::askForSurface() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the surface"), tr("surface.stl"),
                                                      tr("STL surfaces (*.stl)"));
    if (!path.isEmpty())
        exportSurface(path);
}

void VolumePanel::askForMovie() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save a rotation movie"), tr("rotation.mp4"),
                                     tr("MP4 movie (*.mp4);;AVI movie (*.avi);;PNG pictures (*.png)"));
    if (!path.isEmpty())
        exportMovie(path);
}

void VolumePanel::exportSurface(const QString& path) {
    if (!m_scene || !m_scene->complete() || m_job)
        return;
    VolumeView view = m_scene->volumeView();
    view.surface = m_surface->value();
    tell(tr("Making the surface …"));
    setBusy(true);
    m_job = Job::start(
        this,
        [stack = m_scene->stack(), view, file = path.toStdString()](JobContext& context) {
            return writeSurface(*stack, view, file, context.stop);
        },
        [this, path](Result<SurfaceReport> report) {
            m_job = nullptr;
            setBusy(false);
            if (!report) {
                tell(tr("No surface was written: %1").arg(QString::fromStdString(report.error().message)));
                return;
            }
            tell(tr("%1: %2 triangles, %3 ml enclosed")
                     .arg(path)
                     .arg(report->triangles)
                     .arg(report->millilitres, 0, 'f', 1));
            Q_EMIT exported(path);
        });
}

void VolumePanel::exportMovie(const QString& path) {
    if (!m_scene || !m_scene->complete() || m_job)
        return;
    RotationMovie movie;
    movie.view = m_scene->volumeView();
    movie.width = movie.height = movieSide;
    movie.pictures = m_pictures->value();
    movie.perSecond = std::max(1.0, static_cast<double>(m_pictures->value()) / m_seconds->value());
    tell(tr("Making the movie …"));
    setBusy(true);
    m_job = Job::start(
        this,
        [stack = m_scene->stack(), movie, file = path.toStdString()](JobContext& context) {
            return writeRotation(stack, movie, file, context.stop, [&](int done, int total) {
                context.progress({done, total, {}});
            });
        },
        [this, path](Status written) {
            m_job = nullptr;
            setBusy(false);
            if (!written) {
                tell(tr("No movie was written: %1").arg(QString::fromStdString(written.error().message)));
                return;
            }
            tell(tr("%1 is written.").arg(path));
            Q_EMIT exported(path);
        });
    connect(m_job, &Job::progressed, this, [this](const Progress& progress) {
        tell(tr("Picture %1 of %2").arg(progress.done).arg(progress.total));
    });
}

} // namespace candela
