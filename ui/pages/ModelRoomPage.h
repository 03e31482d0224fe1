#pragma once

#include "ui/controllers/ModelRoomController.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace candela {

class EmptyState;
class JobStrip;
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

Q_SIGNALS:
    void statusMessage(const QString& message);

private:
    void show(const ModelRoomContent& content);
    void showModel(int row);
    void connectExport();

    ModelRoomController* m_controller;
    ModelRoomContent m_content;
    QListWidget* m_models;
    SweepPanel* m_sweep;
    QScrollArea* m_sheet;
    EmptyState* m_empty;
    QPushButton* m_export;
    JobStrip* m_strip;
    QStackedWidget* m_body;
};

} // namespace candela
