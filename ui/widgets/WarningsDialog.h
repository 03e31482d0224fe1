#pragma once

#include <QDialog>
#include <QStringList>

namespace candela {

/// What was inferred or repaired about the images that are shown: a list to read, select and copy.
class WarningsDialog : public QDialog {
    Q_OBJECT

public:
    explicit WarningsDialog(const QStringList& warnings, QWidget* parent = nullptr);
};

} // namespace candela
