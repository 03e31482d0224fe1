#include "ui/widgets/SecurityText.h"

#include "ui/widgets/Controls.h"

#include <QCoreApplication>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace candela {
namespace {

struct SecurityText {
    Q_DECLARE_TR_FUNCTIONS(candela::SecurityText)
};

QWidget* part(const QString& title, const QString& protectedBy, const QString& notAgainst, QWidget* parent) {
    auto* frame = card(parent);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(6);
    layout->addWidget(label(title, "heading", frame));
    for (const auto& [words, look] : {std::pair(protectedBy, ""), std::pair(notAgainst, "dim")}) {
        auto* text = label(words, look, frame);
        text->setWordWrap(true);
        layout->addWidget(text);
    }
    return frame;
}

} // namespace

QWidget* makeSecurityText(QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(SecurityText::tr("Security"));
    auto* page = new QWidget(scroll);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(
        part(SecurityText::tr("A curious colleague"),
             SecurityText::tr(
                 "Everybody logs in with a name and a password of at least 12 characters, which is kept as "
                 "an Argon2id hash. Ten wrong passwords in a row slow an account down, up to 15 minutes. "
                 "The screen locks after 15 minutes without input, and after 12 hours one logs in again. "
                 "What a role may do is decided in the library, for the window and for scripts alike; each "
                 "refusal is written to the audit."),
             SecurityText::tr(
                 "Not against: somebody who watches the password being typed, or who sits down at a desk "
                 "that is not locked yet (Ctrl+L locks it)."),
             page));
    layout->addWidget(
        part(SecurityText::tr("A tampering administrator"),
             SecurityText::tr(
                 "Log-ins, openings, imports, exports, deletions, detections, reports, changes of accounts, "
                 "backups and restores are entries of the audit. They are chained by a keyed hash, and the "
                 "end of the chain is sealed: an entry that is changed, removed, put in or cut off shows, "
                 "with its place (Administration, Audit, \"Check the chain\")."),
             SecurityText::tr(
                 "Not against: somebody who can read the key of the audit beside the catalogue and run "
                 "programs of their own, or who puts back the whole library as it once was. Against that, "
                 "send the audit to a receiver that they do not administer (candelactl audit --send)."),
             page));
    layout->addWidget(
        part(SecurityText::tr("A hostile disc"),
             SecurityText::tr(
                 "Foreign files are read by a program of its own, without network and with limits on memory, "
                 "time and open files. When it dies, one file is rejected and the import goes on."),
             SecurityText::tr("Not against: a picture that was forged but is a valid file."), page));
    layout->addWidget(
        part(SecurityText::tr("On the network"),
             SecurityText::tr(
                 "Audit messages leave the machine over TLS 1.2 or newer, to a receiver whose certificate "
                 "holds. A connection without TLS must be allowed for that receiver by an administrator, and "
                 "both are written to the audit. Nothing else is sent anywhere."),
             SecurityText::tr("Not against: a receiver that is itself not to be trusted."), page));
    layout->addWidget(
        part(SecurityText::tr("A crash"),
             SecurityText::tr(
                 "Both programs leave no core file, and no other program of the same user may read their "
                 "memory. Messages and logs name no patient."),
             SecurityText::tr("Not against: the administrator of the machine itself."), page));
    layout->addStretch();
    scroll->setWidget(page);
    return scroll;
}

} // namespace candela
