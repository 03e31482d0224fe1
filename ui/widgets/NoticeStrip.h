#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;

namespace candela {

/// Says what was done, with a way back: "2 studies moved to the bin   [Undo]". Stays until it is used or
/// closed.
class NoticeStrip : public QFrame {
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget* parent = nullptr);
    void say(const QString& words, const QString& action, std::function<void()> carryOut);
    void clear();

private:
    QLabel* m_words;
    QPushButton* m_action;
    std::function<void()> m_carryOut;
};

} // namespace candela
