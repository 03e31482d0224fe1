#include "ui/widgets/reading/KnownCases.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/FramePicture.h"
#include "ui/widgets/SimilarGrid.h"

#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela {
namespace {

constexpr int casesShown = 3;
constexpr int pictureSize = 64;

} // namespace

struct KnownCases::Picture {
    SimilarCase found;
    QImage image;
};

KnownCases::KnownCases(const SimilarWorkflow* workflow, QWidget* parent)
    : QWidget(parent), m_workflow(workflow), m_words(label({}, "dim", this)), m_row(new QHBoxLayout) {
    setAccessibleName(tr("Nearest known cases"));
    m_words->setWordWrap(true);
    m_row->setSpacing(4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_words);
    layout->addLayout(m_row);
}

void KnownCases::showFor(const std::shared_ptr<Session>& session, const Detection& detection) {
    if (detection.id == m_shown)
        return;
    m_shown = detection.id;
    if (m_job)
        m_job->abandon();
    clearCases();
    if (!session || detection.keySlice.sopInstanceUid.empty())
        return;
    m_words->setText(tr("Looking for known cases…"));
    SimilarQuery query;
    query.target = {detection.studyUid, detection.seriesUid, detection.keySlice.sopInstanceUid};
    query.task = detection.task;
    query.k = casesShown;
    query.indexedOnly = true;
    query.labelledOnly = true;
    m_job = Job::start(
        this,
        [workflow = m_workflow, session, query](JobContext& job) -> Result<std::vector<Picture>> {
            const auto answer = workflow->find(*session, query, {}, job.stop);
            if (!answer)
                return fail(answer.error());
            std::vector<Picture> pictures;
            for (const SimilarCase& found : answer->cases) {
                const EmbeddingRow& image = found.image;
                auto picture =
                    framePicture(*session, image.seriesUid, image.sopInstanceUid, image.frame, pictureSize);
                pictures.push_back({found, picture ? std::move(*picture) : QImage()});
            }
            return pictures;
        },
        [this](const Result<std::vector<Picture>>& cases) {
            if (cases)
                showCases(*cases);
            else
                m_words->setText(messageText(cases.error()));
        });
}

void KnownCases::clearCases() {
    m_words->clear();
    while (QLayoutItem* item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void KnownCases::showCases(const std::vector<Picture>& cases) {
    clearCases();
    if (cases.empty()) {
        m_words->setText(tr("No labelled case of another patient yet."));
        return;
    }
    m_words->setText(tr("Nearest known cases, of other patients"));
    for (const Picture& each : cases) {
        const EmbeddingRow& image = each.found.image;
        auto* shown = new QToolButton(this);
        shown->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        shown->setIconSize({pictureSize, pictureSize});
        shown->setIcon(QPixmap::fromImage(each.image));
        shown->setText(labelText(image.label));
        const QString words = tr("%1, %2; %3 similar. Opens beside this result.")
                                  .arg(labelText(image.label), SimilarGrid::sourceText(image.labelSource),
                                       percentText(each.found.similarity));
        shown->setToolTip(words.toHtmlEscaped());
        shown->setAccessibleName(words);
        connect(shown, &QToolButton::clicked, this, [this, image] { Q_EMIT caseChosen(image); });
        m_row->addWidget(shown);
    }
    m_row->addStretch();
}

} // namespace candela
