#include "ui/pages/HomePage.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/Icons.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QVariant>

namespace candela {

namespace {

constexpr int tileColumns = 3;
constexpr int tileHeight = 138;

} // namespace

HomePage::HomePage(QWidget* parent)
    : QWidget(parent),
      m_greeting(label({}, "dim", this)),
      m_logIn(button(tr("Log in"), "log-in", tr("Log in to open what is below"), this)) {
    setObjectName("page");
    m_logIn->setProperty("look", "primary");
    m_logIn->setIcon({});
    m_logIn->setObjectName("homeLogIn");
    m_greeting->setWordWrap(true);
    connect(m_logIn, &QPushButton::clicked, this, &HomePage::logInChosen);

    m_tiles = {
        makeTile(
            "import", tr("Import studies"),
            tr("DICOM files, folders and discs, NIfTI, PNG, JPEG and TIFF, recognised by what they hold."),
            tr("Choose files or a folder"), Permission::Import),
        makeTile("library", tr("Library"),
                 tr("Every study, found as you type: patient, ID, description, accession, date, modality."),
                 tr("Open the study list"), Permission::ViewStudies),
        makeTile("reading-room", tr("Reading room"),
                 tr("CT and MR in three planes and 3D, X-rays and other images; windows, crosshair, "
                    "measurements."),
                 tr("Read images"), Permission::ViewStudies),
        makeTile("brain", tr("Detect"),
                 tr("Tumours on brain MR, suspicious findings on chest CT: a verdict in words, its "
                    "probability, and "
                    "the map "
                    "of what spoke for it."),
                 tr("Choose studies to run it on"), Permission::Detect),
        makeTile("history", tr("History"),
                 tr("Every detection with its result, model and what the reader made of it."),
                 tr("See previous detections"), Permission::ViewStudies),
        makeTile("similar", tr("Similar cases"),
                 tr("Cases of other patients that look most alike, with label and source."),
                 tr("Compare cases"), Permission::ViewStudies),
        makeTile("models", tr("Model room"),
                 tr("What each detector was taught, how well it does, and what it must not be used for."),
                 tr("Look at the models"), Permission::ViewStudies),
        makeTile("teaching", tr("Teaching"), tr("Published, de-identified cases to learn from."),
                 tr("Open teaching cases"), Permission::ViewTeaching),
        makeTile("administration", tr("Administration"),
                 tr("Accounts and roles, the audit, what the library holds."), tr("Look after the library"),
                 Permission::ManageAccounts),
    };
    const std::vector<PageId> targets{PageId::Library, PageId::Library,  PageId::ReadingRoom,
                                      PageId::Library, PageId::History,  PageId::Similar,
                                      PageId::Models,  PageId::Teaching, PageId::Administration};
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        connect(m_tiles[i].button, &QPushButton::clicked, this, [this, i, page = targets[i]] {
            if (i == 0)
                Q_EMIT importChosen();
            else
                Q_EMIT pageChosen(page);
        });
    }

    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(label(tr("Candela"), "big", this));
    words->addWidget(m_greeting);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_logIn, 0, Qt::AlignVCenter);

    auto* grid = new QGridLayout;
    grid->setSpacing(14);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const int place = static_cast<int>(i);
        grid->addWidget(m_tiles[i].button, place / tileColumns, place % tileColumns);
    }
    for (int column = 0; column < tileColumns; ++column)
        grid->setColumnStretch(column, 1);

    auto* scrolled = new QWidget(this);
    scrolled->setObjectName("scrolled");
    auto* inner = new QVBoxLayout(scrolled);
    inner->setContentsMargins(32, 28, 32, 24);
    inner->setSpacing(22);
    inner->addLayout(head);
    inner->addLayout(grid);
    inner->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidget(scrolled);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setAccount(std::nullopt);
}

HomePage::Tile HomePage::makeTile(const QString& icon, const QString& title, const QString& does,
                                  const QString& open, Permission permission) {
    auto* tile = new QPushButton(this);
    tile->setObjectName("tile");
    tile->setAccessibleName(title);
    tile->setMinimumHeight(tileHeight);
    tile->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* picture = new QPushButton(themedIcon(icon), {}, tile);
    picture->setProperty("look", "link");
    picture->setIconSize({26, 26});
    picture->setFocusPolicy(Qt::NoFocus);
    picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* name = label(title, "heading", tile);
    auto* words = label(does, "dim", tile);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* hint = label({}, "hint", tile);
    for (QLabel* part : {name, words, hint})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto* head = new QHBoxLayout;
    head->addWidget(picture);
    head->addWidget(name, 1);
    auto* layout = new QVBoxLayout(tile);
    layout->setContentsMargins(14, 12, 16, 12);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(words, 1);
    layout->addWidget(hint);
    return {tile, hint, open, permission};
}

void HomePage::setAccount(const std::optional<Account>& account) {
    m_logIn->setVisible(!account);
    if (account) {
        const QString name = text(account->fullName.empty() ? account->name : account->fullName);
        m_greeting->setText(tr("Logged in as %1, %2.").arg(name, roleText(account->role)));
    } else {
        m_greeting->setText(
            tr("A workstation for radiology, on this machine alone: look, detect, remember, compare."));
    }
    for (const Tile& tile : m_tiles) {
        const bool open = account && permits(account->role, tile.permission);
        tile.button->setEnabled(open);
        const QString why = open      ? tile.open
                            : account ? tr("Not open to this role: %1").arg(roleText(account->role))
                                      : tr("Log in to use this");
        tile.hint->setText(why);
        tile.button->setToolTip(open ? QString() : why);
        tile.button->setAccessibleDescription(why);
    }
}

} // namespace candela
