#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace candela {

/// A new password, written twice, with the rules and what is still missing. The library has the last word.
class PasswordPair : public QWidget {
    Q_OBJECT

public:
    explicit PasswordPair(QWidget* parent = nullptr);

    [[nodiscard]] QString password() const;
    /// Long enough and twice the same.
    [[nodiscard]] bool acceptable() const;
    void clear();

Q_SIGNALS:
    void changed();
    void confirmed(); ///< Enter in the second field

private:
    void check();

    QLineEdit* m_first;
    QLineEdit* m_second;
    QLabel* m_length;
    QLabel* m_same;
};

} // namespace candela
