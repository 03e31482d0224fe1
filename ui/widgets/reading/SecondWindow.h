#pragma once

#include <QWidget>

namespace candela {

class PaneGrid;
class ReadingActions;
class ReadingController;

/// The reading room on a second monitor: panes of its own for the same study, with the same keys.
class SecondWindow : public QWidget {
    Q_OBJECT

public:
    SecondWindow(ReadingController* controller, ReadingActions* actions, QWidget* parent);

    [[nodiscard]] PaneGrid* grid() const { return m_grid; }
    /// On another screen than the parent's where there is one.
    void open();

Q_SIGNALS:
    /// `byReader`: not by the lock of the desk, after which it comes back.
    void closed(bool byReader);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showTitle();

    ReadingController* m_controller;
    ReadingActions* m_actions;
    PaneGrid* m_grid;
};

} // namespace candela
