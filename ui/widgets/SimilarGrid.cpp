#include "ui/widgets/SimilarGrid.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/FramePicture.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace candela {

namespace {

constexpr int pictureSize = 166;
constexpr int margin = 8;
constexpr int lineGap = 3;
constexpr int textLines = 4;
constexpr int pictureRole = Qt::UserRole + 1;
constexpr int linesRole = Qt::UserRole + 2;
constexpr int similarityRole = Qt::UserRole + 3;
constexpr int labelledRole = Qt::UserRole + 4;

class CardDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        Q_UNUSED(index)
        const int text = textLines * (option.fontMetrics.height() + lineGap);
        return {pictureSize + 2 * margin, pictureSize + text + 3 * margin + 6};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool pointed = option.state.testFlag(QStyle::State_MouseOver);
        const QRect box = option.rect.adjusted(1, 1, -1, -1);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(themeColour(selected || pointed ? "accent" : "border"), selected ? 2 : 1));
        painter->setBrush(themeColour(selected ? "selection" : "raised"));
        painter->drawRoundedRect(box, 5, 5);

        const QRect picture(box.left() + margin - 1, box.top() + margin - 1, pictureSize, pictureSize);
        painter->fillRect(picture, Qt::black);
        const QImage image = index.data(pictureRole).value<QImage>();
        if (!image.isNull())
            painter->drawImage(picture, image);

        // How similar: a bar along the picture's foot, beside its number.
        const double similarity = index.data(similarityRole).toDouble();
        const QRect bar(picture.left(), picture.bottom() + 4, picture.width(), 4);
        painter->fillRect(bar, themeColour("border"));
        painter->fillRect(
            QRect(bar.topLeft(), QSize(static_cast<int>(bar.width() * similarity), bar.height())),
            themeColour("accent"));

        const QStringList lines = index.data(linesRole).toStringList();
        const int height = option.fontMetrics.height();
        QRect line(picture.left(), bar.bottom() + 5, picture.width(), height);
        for (int i = 0; i < lines.size(); ++i) {
            QFont font = option.font;
            font.setBold(i == 0);
            painter->setFont(font);
            const bool strong = i == 0 || (i == 1 && index.data(labelledRole).toBool());
            painter->setPen(selected ? themeColour("selectionText") : themeColour(strong ? "text" : "dim"));
            painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetrics(font).elidedText(lines[i], Qt::ElideRight, line.width()));
            line.translate(0, height + lineGap);
        }
        painter->restore();
    }
};

} // namespace

SimilarGrid::SimilarGrid(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Similar cases, best first"));
    setViewMode(QListView::IconMode);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setSpacing(6);
    setMouseTracking(true);
    setItemDelegate(new CardDelegate(this));
    const auto choose = [this](const QListWidgetItem* item) {
        if (const SimilarCard* card = cardAt(row(item)))
            Q_EMIT caseChosen(*card);
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    // Enter; of a double click the first one has left this page already.
    connect(this, &QListWidget::itemActivated, this, [this, choose](const QListWidgetItem* item) {
        if (isVisible())
            choose(item);
    });
}

QString SimilarGrid::sourceText(const std::string& labelSource) {
    if (labelSource == "reader")
        return tr("by reader");
    if (labelSource == "detector")
        return tr("by detector");
    return tr("not labelled");
}

void SimilarGrid::showCases(const std::shared_ptr<Session>& session, std::vector<SimilarCard> cards) {
    clearCases();
    m_session = session;
    m_cards = std::move(cards);
    for (const SimilarCard& card : m_cards) {
        const EmbeddingRow& image = card.found.image;
        const QString similar =
            tr("%1. %2 similar").arg(card.found.rank).arg(percentText(card.found.similarity));
        const QString source = sourceText(image.labelSource);
        const QString label = image.label.empty() ? source : labelText(image.label) + ", " + source;
        const QString patient = patientText(card.study.patientName, card.study.patientId.str());
        QStringList study{modalitiesText(card.study), text(card.study.description),
                          dateText(card.study.studyDate)};
        study.removeAll({});
        const QStringList lines{similar, label, patient, study.join(QString::fromUtf8(" · "))};
        auto* item = new QListWidgetItem(this);
        item->setData(linesRole, lines);
        item->setData(similarityRole, card.found.similarity);
        item->setData(labelledRole, !image.label.empty());
        item->setData(Qt::AccessibleTextRole, lines.join(", "));
        item->setToolTip(lines.join('\n') + "\n" + tr("Click to open beside the query"));
    }
    // Two at a time: each decodes an image.
    loadNext();
    loadNext();
}

void SimilarGrid::clearCases() {
    ++m_generation;
    clear();
    m_cards.clear();
    m_session.reset();
    m_next = 0;
}

const SimilarCard* SimilarGrid::cardAt(int row) const {
    return row >= 0 && row < static_cast<int>(m_cards.size()) ? &m_cards[static_cast<std::size_t>(row)]
                                                              : nullptr;
}

void SimilarGrid::loadNext() {
    if (!m_session || m_next >= m_cards.size())
        return;
    const int row = static_cast<int>(m_next++);
    const EmbeddingRow image = m_cards[static_cast<std::size_t>(row)].found.image;
    Job::start(
        this,
        [session = m_session, image](JobContext&) {
            return framePicture(*session, image.seriesUid, image.sopInstanceUid, image.frame, pictureSize);
        },
        [this, row, generation = m_generation](const Result<QImage>& picture) {
            if (generation != m_generation)
                return;
            if (picture)
                item(row)->setData(pictureRole, *picture);
            loadNext();
        });
}

} // namespace candela
