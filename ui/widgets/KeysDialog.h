#pragma once

#include <QDialog>

namespace candela {

/// F1: the keys and the mouse, and how to find one's way.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeysDialog(QWidget* parent = nullptr);
};

} // namespace candela
