#pragma once

#include "database/Library.h"
#include "database/model/Detection.h"
#include "ui/controllers/StackKey.h"
#include "ui/pages/ReadingContext.h"
#include "viewer/scene/Measurement.h"

#include <QPointer>
#include <QWidget>
#include <memory>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace candela {

class DocumentView;
class EmptyState;
class ImageOverlays;
class LayoutMenu;
class MeasurementPanel;
class MeasurementReports;
class ViewOutput;
class OverlayPanel;
class PaneGrid;
class PlanesMenu;
class ReadingActions;
class ReadingController;
class ReadingToolBar;
class ResultPanel;
class SecondWindow;
class SeriesStrip;
class StackPane;
class StackScene;
class StudyObjects;
enum class ReadingAction;

/// Where images are read: the study's series, stacks in panes with their views, tools, and detection.
class ReadingRoomPage : public QWidget {
    Q_OBJECT

public:
    /// What `context` points to must outlive the page.
    explicit ReadingRoomPage(ReadingContext context, QWidget* parent = nullptr);
    ~ReadingRoomPage() override;

    /// nullptr at log-out: everything is let go.
    void setSession(std::shared_ptr<Session> session);
    void openStudy(const StudyUid& uid);
    /// Keys, mouse and what the reading room offers.
    void showHelp();
    /// Opens the study of a detection at the key slice with its map.
    void openDetection(const Detection& detection);
    /// Shows an image of another study beside the current one.
    void openBeside(const SeriesUid& series, const SopInstanceUid& instance, int frame);

    [[nodiscard]] ReadingController* controller() const { return m_controller; }
    /// By its number among all panes; null before it had a place on screen.
    [[nodiscard]] StackPane* pane(int pane) const;
    [[nodiscard]] PaneGrid* grid() const { return m_grid; }
    /// Null until it was opened.
    [[nodiscard]] SecondWindow* secondWindow() const { return m_second; }
    [[nodiscard]] LayoutMenu* layoutMenu() const { return m_layoutMenu; }
    /// Opens the second window or closes it, as the controller says; after the lock of the desk, which closes
    /// all windows but the first, it is open again.
    void arrangeSecondWindow();
    [[nodiscard]] ReadingToolBar* toolBar() const { return m_toolBar; }
    [[nodiscard]] ResultPanel* resultPanel() const { return m_panel; }
    [[nodiscard]] MeasurementPanel* measurementPanel() const { return m_measurements; }
    [[nodiscard]] QTabWidget* sidePanels() const { return m_side; }
    [[nodiscard]] SeriesStrip* strip() const { return m_strip; }
    [[nodiscard]] StudyObjects* objects() const { return m_objects; }
    [[nodiscard]] ImageOverlays* overlays() const { return m_overlays; }
    [[nodiscard]] OverlayPanel* overlayPanel() const { return m_overlayPanel; }
    [[nodiscard]] DocumentView* documentView() const { return m_document; }

Q_SIGNALS:
    void similarRequested(candela::SeriesUid series, candela::SopInstanceUid instance, int frame);
    void detectionStored(candela::Detection detection);
    void statusMessage(QString text);
    void studyStepWanted(int step);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectActions();
    void connectController();
    void connectPlanes();
    void followPanes(PaneGrid* grid);
    void arrangeDocument();
    void passWarnings();
    void showWarnings(const StackScene& scene);
    void carryOut(ReadingAction action);
    void refreshBar();
    void refreshTitles();
    void showMeasurement(const StackKey& stack, const viewer::Measurement& measurement);
    [[nodiscard]] StackPane* activePane() const;

    ReadingController* m_controller;
    StudyObjects* m_objects;
    ImageOverlays* m_overlays;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ReadingToolBar* m_toolBar;
    PlanesMenu* m_planes = nullptr;
    SeriesStrip* m_strip;
    QSplitter* m_desk = nullptr; ///< panes and document
    PaneGrid* m_grid = nullptr;
    SecondWindow* m_second = nullptr;
    DocumentView* m_document;
    OverlayPanel* m_overlayPanel;
    bool m_panelGaveWay = false; ///< to a document
    ResultPanel* m_panel;
    MeasurementReports* m_reports;
    MeasurementPanel* m_measurements;
    QTabWidget* m_side; ///< both panels
    ReadingActions* m_actions;
    LayoutMenu* m_layoutMenu;
    ViewOutput* m_output;
    QMetaObject::Connection m_sceneOverlay;
    QMetaObject::Connection m_sceneStack;
    QMetaObject::Connection m_waiting; ///< for the pixels of a measurement's stack
};

} // namespace candela
