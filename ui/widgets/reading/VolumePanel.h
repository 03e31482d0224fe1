#pragma once

#include "ui/controllers/StackScene.h"

#include <QDialog>
#include <QPointer>
#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;

namespace candela {

class Job;
class TransferEditor;

/// How the 3D view of a scene looks and what it leaves out, and what can be made of it: a surface as STL, a
/// movie of a turn. Stays open beside the images.
class VolumePanel : public QDialog {
    Q_OBJECT

public:
    explicit VolumePanel(StackScene* scene, QWidget* parent = nullptr);

    /// True while a left drag in the 3D view draws what to cut away.
    [[nodiscard]] bool cutting() const;
    [[nodiscard]] bool keepsInside() const;
    [[nodiscard]] TransferEditor* editor() const { return m_editor; }
    /// Writes without asking for a name.
    void exportSurface(const QString& path);
    void exportMovie(const QString& path);

Q_SIGNALS:
    void cuttingChanged();
    void exported(const QString& path);

private:
    [[nodiscard]] QWidget* looksTab();
    [[nodiscard]] QWidget* clippingTab();
    [[nodiscard]] QWidget* outputTab();
    void refresh();
    void fillHistogram();
    void changeBox();
    template <typename Change>
    void change(Change&& changed);
    void askForSurface();
    void askForMovie();
    void tell(const QString& text);
    void setBusy(bool busy);

    QPointer<StackScene> m_scene;
    TransferEditor* m_editor = nullptr;
    QCheckBox* m_shaded = nullptr;
    std::array<QSlider*, 6> m_box{}; ///< low and high of each axis
    QPushButton* m_cut = nullptr;
    QComboBox* m_cutKind = nullptr;
    QPushButton* m_undoCut = nullptr;
    QCheckBox* m_surfaceShown = nullptr;
    QDoubleSpinBox* m_surface = nullptr;
    QSpinBox* m_pictures = nullptr;
    QSpinBox* m_seconds = nullptr;
    QPushButton* m_saveSurface = nullptr;
    QPushButton* m_saveMovie = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_message = nullptr;
    QPointer<Job> m_job;
};

} // namespace candela
