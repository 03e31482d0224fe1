#pragma once

#include "ui/controllers/ModelRoomController.h"

#include <QWidget>

class QListWidget;
class QScrollArea;
class QStackedWidget;

namespace candela {

class EmptyState;
class LibrarySweep;
class SweepPanel;

/// The installed models, each with its card.
class ModelRoomPage : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the page.
    ModelRoomPage(ModelRoomController* controller, LibrarySweep* sweep, QWidget* parent = nullptr);

    /// Reads cards and feedback anew.
    void refresh();

private:
    void show(const ModelRoomContent& content);
    void showModel(int row);

    ModelRoomController* m_controller;
    ModelRoomContent m_content;
    QListWidget* m_models;
    SweepPanel* m_sweep;
    QScrollArea* m_sheet;
    EmptyState* m_empty;
    QStackedWidget* m_body;
};

} // namespace candela
