#include "ui/widgets/NoticeStrip.h"

#include "ui/widgets/Controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVariant>
#include <utility>

namespace candela {

NoticeStrip::NoticeStrip(QWidget* parent)
    : QFrame(parent), m_words(label({}, "", this)), m_action(button(tr("Undo"), {}, {}, this)) {
    setProperty("look", "strip");
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_action->setObjectName("noticeAction");
    auto* close = button(tr("Close"), {}, tr("Close this notice"), this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 6, 5);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_action);
    layout->addWidget(close);
    connect(close, &QPushButton::clicked, this, &NoticeStrip::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto carryOut = std::exchange(m_carryOut, {});
        clear();
        if (carryOut)
            carryOut();
    });
    hide();
}

void NoticeStrip::say(const QString& words, const QString& action, std::function<void()> carryOut) {
    m_words->setText(words);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_carryOut = std::move(carryOut);
    show();
}

void NoticeStrip::clear() {
    m_carryOut = {};
    hide();
}

} // namespace candela
