#include "ui/widgets/PasswordPair.h"

#include "ui/widgets/Controls.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace candela {

namespace {

constexpr int shortest = 12;
constexpr int longest = 128;

int characters(const QString& text) {
    return text.toUcs4().size();
}

} // namespace

PasswordPair::PasswordPair(QWidget* parent)
    : QWidget(parent),
      m_first(passwordEdit(tr("New password"), this)),
      m_second(passwordEdit(tr("New password again"), this)),
      m_length(label({}, "dim", this)),
      m_same(label({}, "dim", this)) {
    auto* rules =
        label(tr("Any characters, spaces too; pasting is fine. Not a common password, and not made of "
                 "your name or “Candela”. A few unrelated words are easy to keep."),
              "dim", this);
    rules->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(label(tr("Password"), "", this));
    layout->addWidget(m_first);
    layout->addWidget(m_length);
    layout->addSpacing(4);
    layout->addWidget(label(tr("Password again"), "", this));
    layout->addWidget(m_second);
    layout->addWidget(m_same);
    layout->addSpacing(4);
    layout->addWidget(rules);
    m_first->setObjectName("newPassword");
    m_second->setObjectName("newPasswordAgain");
    setFocusProxy(m_first);
    connect(m_first, &QLineEdit::textChanged, this, &PasswordPair::check);
    connect(m_second, &QLineEdit::textChanged, this, &PasswordPair::check);
    connect(m_second, &QLineEdit::returnPressed, this, &PasswordPair::confirmed);
    check();
}

QString PasswordPair::password() const {
    return m_first->text();
}

bool PasswordPair::acceptable() const {
    const int length = characters(m_first->text());
    return length >= shortest && length <= longest && m_first->text() == m_second->text();
}

void PasswordPair::clear() {
    m_first->clear();
    m_second->clear();
}

void PasswordPair::check() {
    const int length = characters(m_first->text());
    const bool fits = length >= shortest && length <= longest;
    m_length->setText(length == 0 || fits ? tr("12 to 128 characters")
                                          : tr("12 to 128 characters; this has %1").arg(length));
    setLook(m_length, length == 0 ? "dim" : fits ? "good" : "caution");
    const bool same = m_first->text() == m_second->text();
    const bool started = !m_second->text().isEmpty();
    m_same->setText(!started ? tr("Write it a second time")
                    : same   ? tr("Both are the same")
                             : tr("They differ"));
    setLook(m_same, !started ? "dim" : same ? "good" : "caution");
    Q_EMIT changed();
}

} // namespace candela
