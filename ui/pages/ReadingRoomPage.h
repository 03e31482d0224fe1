#pragma once

#include "database/Library.h"
#include "database/model/Detection.h"
#include "ui/pages/ReadingContext.h"

#include <QPointer>
#include <QWidget>
#include <array>
#include <memory>

class QSplitter;
class QStackedWidget;

namespace candela {

class DocumentView;
class EmptyState;
class ImageOverlays;
class OverlayPanel;
class ReadingActions;
class ReadingController;
class ReadingToolBar;
class ResultPanel;
class SeriesStrip;
class StackPane;
class StackScene;
class StudyObjects;
enum class ReadingAction;

/// Where images are read: the study's series, one or two stacks with their views, tools, and detection.
class ReadingRoomPage : public QWidget {
    Q_OBJECT

public:
    /// What `context` points to must outlive the page.
    explicit ReadingRoomPage(ReadingContext context, QWidget* parent = nullptr);
    ~ReadingRoomPage() override;

    /// nullptr at log-out: everything is let go.
    void setSession(std::shared_ptr<Session> session);
    void openStudy(const StudyUid& uid);
    /// Opens the study of a detection at the key slice with its map.
    void openDetection(const Detection& detection);
    /// Shows an image of another study beside the current one.
    void openBeside(const SeriesUid& series, const SopInstanceUid& instance, int frame);

    [[nodiscard]] ReadingController* controller() const { return m_controller; }
    [[nodiscard]] StackPane* pane(int pane) const { return m_panes.at(static_cast<std::size_t>(pane)); }
    [[nodiscard]] ReadingToolBar* toolBar() const { return m_toolBar; }
    [[nodiscard]] ResultPanel* resultPanel() const { return m_panel; }
    [[nodiscard]] SeriesStrip* strip() const { return m_strip; }
    [[nodiscard]] StudyObjects* objects() const { return m_objects; }
    [[nodiscard]] ImageOverlays* overlays() const { return m_overlays; }
    [[nodiscard]] OverlayPanel* overlayPanel() const { return m_overlayPanel; }
    [[nodiscard]] DocumentView* documentView() const { return m_document; }

Q_SIGNALS:
    void similarRequested(candela::SeriesUid series, candela::SopInstanceUid instance, int frame);
    void detectionStored(candela::Detection detection);
    void statusMessage(QString text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectActions();
    void connectController(QSplitter* panes);
    void arrangeDocument();
    void passWarnings();
    void showWarnings(const StackScene& scene);
    void carryOut(ReadingAction action);
    void refreshBar();
    void refreshTitles();
    [[nodiscard]] StackPane* activePane() const;

    ReadingController* m_controller;
    StudyObjects* m_objects;
    ImageOverlays* m_overlays;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ReadingToolBar* m_toolBar;
    SeriesStrip* m_strip;
    QSplitter* m_desk = nullptr; ///< panes and document
    std::array<StackPane*, 2> m_panes{};
    DocumentView* m_document;
    OverlayPanel* m_overlayPanel;
    bool m_panelGaveWay = false; ///< to a document
    ResultPanel* m_panel;
    ReadingActions* m_actions;
    QMetaObject::Connection m_sceneOverlay;
    QMetaObject::Connection m_sceneStack;
};

} // namespace candela
