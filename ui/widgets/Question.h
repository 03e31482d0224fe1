#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace candela {

/// What is asked before something that cannot easily be undone.
struct Question {
    QString title;
    QString text;   ///< what will happen, in one sentence
    QString detail; ///< what will be lost, or how it can be undone
    QString action; ///< the button that does it: "Move to bin"
    bool destructive = false;
};

/// Asks without stopping the window; `agreed` is called when the person agrees. Enter and Esc refuse when it
/// is destructive.
void ask(QWidget* parent, const Question& question, std::function<void()> agreed);

} // namespace candela
