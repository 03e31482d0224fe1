#pragma once

#include <QWidget>

namespace candela {

/// Published teaching cases; trainees see nothing else.
class TeachingPage : public QWidget {
    Q_OBJECT

public:
    explicit TeachingPage(QWidget* parent = nullptr);
};

} // namespace candela
