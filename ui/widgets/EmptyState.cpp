#include "ui/widgets/EmptyState.h"

#include "ui/widgets/Controls.h"
#include "ui/widgets/Icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariant>

namespace candela {

namespace {

constexpr int adviceWidth = 440; // pixels

} // namespace

EmptyState::EmptyState(const QString& icon, QWidget* parent)
    : QWidget(parent),
      m_title(label({}, "heading", this)),
      m_advice(label({}, "dim", this)),
      m_action(new QPushButton(this)) {
    auto* picture = new QPushButton(themedIcon(icon), {}, this);
    picture->setProperty("look", "link");
    picture->setIconSize({48, 48});
    picture->setEnabled(false);
    picture->setFocusPolicy(Qt::NoFocus);
    m_title->setAlignment(Qt::AlignHCenter);
    m_advice->setAlignment(Qt::AlignHCenter);
    m_advice->setWordWrap(true);
    m_advice->setFixedWidth(adviceWidth);
    m_action->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_advice, 0, Qt::AlignHCenter);
    layout->addSpacing(6);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
}

void EmptyState::say(const QString& title, const QString& advice, const QString& action) {
    m_title->setText(title);
    m_advice->setText(advice);
    // Centred in the layout, a label gets the height of its hint, which knows nothing of this width.
    m_advice->ensurePolished();
    m_advice->setMinimumHeight(m_advice->heightForWidth(adviceWidth));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace candela
