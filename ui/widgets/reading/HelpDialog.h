#pragma once

#include "ui/controllers/KeyBindings.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace candela {

/// Keys, which can be changed here, the mouse, and what the reading room offers of IHE's Basic Image Review.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    /// `bindings` outlive the dialog and change as the reader edits; with `session` is kept what the reader
    /// says of the display, without one nothing.
    HelpDialog(KeyBindings* bindings, std::shared_ptr<Session> session, QWidget* parent = nullptr);

    [[nodiscard]] QTreeWidget* keys() const { return m_keys; }

private:
    QWidget* makeKeys();
    QWidget* makeMouse();
    QWidget* makeChecklist();
    void fill();
    void checkDisplay();
    void showDisplay();
    void edit(QTreeWidgetItem* item);
    void removeKey();

    KeyBindings* m_bindings;
    std::shared_ptr<Session> m_session;
    QLabel* m_display = nullptr;
    QComboBox* m_profile = nullptr;
    QLabel* m_changed = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_remove = nullptr;
    QTreeWidget* m_keys = nullptr;
};

} // namespace candela
