#pragma once

#include "database/Library.h"
#include "tests/phantoms/Phantoms.h"
#include "ui/controllers/DetectionQueue.h"
#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/SimilarWorkflow.h"
#include "ui/pages/ReadingRoomPage.h"
#include "ui/widgets/reading/StackPane.h"

#include <QPushButton>
#include <QtTest>
#include <filesystem>
#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <string>

namespace candela::test {

/// A library with phantoms, made once: an axial and a coronal CT of one study, a head MR, a chest X-ray; a
/// radiologist logged in; the page shown at 1600 × 1000.
class ReadingRoom : public testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void SetUp() override;
    void TearDown() override;

    static constexpr const char* ctStudy = "2.25.1001";
    static constexpr const char* headStudy = "2.25.1002";
    static constexpr const char* headSeries = "2.25.10021";
    static constexpr const char* xrayStudy = "2.25.1003";
    static constexpr const char* reportStudy = "2.25.1004"; ///< a report and nothing else
    /// The axial CT; with it come a segmentation, a presentation state of slice 20, a report, key images, a
    /// PDF and an ECG.
    [[nodiscard]] static phantoms::VolumeSpec ctVolume();
    [[nodiscard]] SopInstanceUid objectNamed(const QString& what) const;

    void open(const std::string& study);
    void openCt() { open(ctStudy); }
    [[nodiscard]] StackScene* scene() const;
    [[nodiscard]] ViewportWidget* axial() const;
    [[nodiscard]] const viewer::ViewState& state() const { return scene()->view(viewer::ViewPlane::Axial); }
    [[nodiscard]] int slice() const { return state().slice; }
    /// A point of the axial slice shown; its z is what measurements need.
    [[nodiscard]] Vec3 planePoint() const;
    /// In the marked corner of the CT phantom.
    [[nodiscard]] static Vec3 markedPoint();

    static bool waitFor(const std::function<bool()>& met, int milliseconds = 15'000);
    void key(int pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    static void wheel(QWidget* widget, int notches);
    static void drag(QWidget* widget, Qt::MouseButton button, QPoint by, QPoint from = {});
    /// Draws a distance by two clicks on the axial slice shown (z is that of the slice).
    void measure(Vec3 from, Vec3 to) const;

    static int brightest(const QImage& picture);
    static QImage grabOf(QWidget* widget);
    static int greyAt(const ViewportWidget* view, QPointF position);
    static QPointF mirrored(const QWidget* widget, QPointF position);

    /// Pictures of the page at two sizes, when CANDELA_SCREENSHOTS names a folder.
    void photograph(const std::string& name) const;

    [[nodiscard]] QPushButton* buttonNamed(const QString& name) const;
    template <typename T>
    [[nodiscard]] T* childNamed(const QString& name) const {
        for (T* each : page->findChildren<T*>()) {
            if (each->accessibleName() == name || each->property("text").toString() == name)
                return each;
        }
        return nullptr;
    }

    /// A detection of the head phantom with a probability for each slice, as the workflow stores it.
    [[nodiscard]] Detection storedDetection() const;
    [[nodiscard]] std::shared_ptr<Session> sessionOf(const std::string& name, Role role) const;

    struct Shared;
    static std::unique_ptr<Shared> s_shared;

    std::shared_ptr<Session> session;
    std::unique_ptr<DetectionWorkflow> workflow;
    std::unique_ptr<SimilarWorkflow> similar;
    std::unique_ptr<DetectionQueue> queue;
    std::unique_ptr<ReadingRoomPage> page;

private:
    std::filesystem::path m_library;
};

} // namespace candela::test
