#include "ui/widgets/ModelSheetView.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/ReliabilityPlot.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <numeric>

namespace candela {
namespace {

using inference::ConfusionMatrix;
using inference::MeasuredFigure;
using inference::ModelSheet;

constexpr int shownHashDigits = 12;

QString figure(double value) {
    return QLocale().toString(value, 'f', 3);
}

QString withPatients(std::int64_t images, std::int64_t patients) {
    return patients > 0 ? ModelSheetView::tr("%1 (%2 patients)").arg(countText(images), countText(patients))
                        : countText(images);
}

/// A table as high as its rows, so that the page alone scrolls. The columns of long texts share what the
/// others, as wide as their texts, leave; their rows have two lines.
QTableView* wholeTable(const QString& name, const QStringList& titles, const std::vector<QStringList>& rows,
                       const std::vector<int>& ofLongTexts, QWidget* parent) {
    constexpr int twoLines = 40;
    QTableView* made = table(name, parent);
    auto* model = new QStandardItemModel(static_cast<int>(rows.size()), titles.size(), made);
    model->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < titles.size(); ++column) {
            const QString words = rows[static_cast<std::size_t>(row)].value(column);
            auto* item = new QStandardItem(words);
            item->setToolTip(words.toHtmlEscaped());
            model->setItem(row, column, item);
        }
    }
    made->setModel(model);
    QHeaderView* header = made->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : ofLongTexts)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    header->setStretchLastSection(ofLongTexts.empty());
    if (!ofLongTexts.empty()) {
        made->setWordWrap(true);
        made->verticalHeader()->setDefaultSectionSize(twoLines);
    }
    made->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setFixedHeight(header->sizeHint().height() +
                         static_cast<int>(rows.size()) * made->verticalHeader()->defaultSectionSize() +
                         2 * made->frameWidth() + 2);
    return made;
}

QVBoxLayout* cardLayout(QFrame* panel, const QString& title) {
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    QLabel* heading = label(title, "heading", panel);
    heading->setWordWrap(true);
    layout->addWidget(heading);
    return layout;
}

QLabel* paragraph(const QString& words, const char* look, QWidget* parent) {
    QLabel* made = label(words, look, parent);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace

ModelSheetView::ModelSheetView(const ModelSheet& sheet, const std::vector<FeedbackCount>& feedback,
                               QWidget* parent)
    : QWidget(parent) {
    setObjectName("modelSheet");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(12);
    layout->addWidget(makeHead(sheet));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    if (!sheet.reliability.empty())
        row->addWidget(makeReliability(sheet));
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    if (sheet.confusion)
        column->addWidget(makeConfusion(sheet));
    if (taskFromString(sheet.task))
        column->addWidget(makeFeedback(sheet, feedback));
    column->addStretch();
    row->addLayout(column, 1);
    layout->addLayout(row);
    layout->addWidget(makeFigures(sheet));
    layout->addWidget(makeData(sheet));
    layout->addStretch();
}

QWidget* ModelSheetView::makeHead(const ModelSheet& sheet) {
    QFrame* panel = card(this);
    auto* layout = cardLayout(panel, text(sheet.model.name + " " + sheet.model.version));
    layout->addWidget(paragraph(text(sheet.purpose), "", panel));
    if (sheet.experimental)
        layout->addWidget(
            paragraph(tr("Experimental: its figures miss what is aimed at, or rest on few patients."),
                      "caution", panel));
    layout->addWidget(paragraph(
        tr("Network SHA-256 %1…").arg(text(sheet.model.sha256.substr(0, shownHashDigits))), "dim", panel));
    if (!sheet.limits.empty()) {
        layout->addWidget(label(tr("What it must not be used for, and what is not known"), "heading", panel));
        for (const std::string& limit : sheet.limits)
            layout->addWidget(paragraph(QString::fromUtf8("•  ") + text(limit), "", panel));
    }
    return panel;
}

QWidget* ModelSheetView::makeReliability(const ModelSheet& sheet) {
    QFrame* panel = card(this);
    auto* layout = cardLayout(panel, tr("Can its probability be taken at its word?"));
    layout->addWidget(new ReliabilityPlot(sheet.reliability, panel), 0, Qt::AlignHCenter);
    QLabel* words = paragraph(
        tr("On the dashed line what is stated comes true as often as stated. Larger points: more images."),
        "dim", panel);
    layout->addWidget(words);
    layout->addStretch();
    panel->setFixedWidth(300);
    return panel;
}

QWidget* ModelSheetView::makeConfusion(const ModelSheet& sheet) {
    QFrame* panel = card(this);
    const ConfusionMatrix& matrix = *sheet.confusion;
    auto* layout = cardLayout(panel, tr("True class against most probable class"));
    QStringList titles{tr("truly")};
    for (const std::string& name : sheet.classes)
        titles.append(labelText(name));
    std::vector<QStringList> rows;
    for (std::size_t truth = 0; truth < matrix.counts.size(); ++truth) {
        const auto& counts = matrix.counts[truth];
        const auto all = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
        QStringList row{labelText(sheet.classes[truth])};
        for (const std::int64_t count : counts)
            row.append(all > 0 ? tr("%1 (%2)").arg(countText(count), percentText(static_cast<double>(count) /
                                                                                 static_cast<double>(all)))
                               : countText(count));
        rows.push_back(row);
    }
    layout->addWidget(wholeTable(tr("True class against most probable class"), titles, rows, {}, panel));
    layout->addWidget(paragraph(text(matrix.about), "dim", panel));
    return panel;
}

QWidget* ModelSheetView::makeFeedback(const ModelSheet& sheet, const std::vector<FeedbackCount>& feedback) {
    QFrame* panel = card(this);
    auto* layout = cardLayout(panel, tr("What readers of this library made of it"));
    std::vector<QStringList> rows;
    for (const FeedbackCount& count : feedback) {
        if (toString(count.task) != sheet.task)
            continue;
        const std::int64_t answers = count.agreed + count.disagreed;
        rows.push_back({text(count.month), countText(count.detections), countText(answers),
                        countText(count.agreed), countText(count.disagreed),
                        answers > 0
                            ? percentText(static_cast<double>(count.agreed) / static_cast<double>(answers))
                            : QString::fromUtf8("–")});
    }
    if (rows.empty())
        layout->addWidget(paragraph(
            tr("Nothing yet. Each result can be agreed or disagreed with in the reading room and in "
               "the history; the answers are counted here by month."),
            "dim", panel));
    else
        layout->addWidget(wholeTable(
            tr("Readers' answers by month"),
            {tr("Month"), tr("Results"), tr("Answered"), tr("Agreed"), tr("Disagreed"), tr("Agreed, share")},
            rows, {}, panel));
    return panel;
}

QWidget* ModelSheetView::makeFigures(const ModelSheet& sheet) {
    QFrame* panel = card(this);
    auto* layout = cardLayout(panel, tr("Measured figures, beside trivial rules on the same images"));
    std::vector<QStringList> rows;
    for (const MeasuredFigure& each : sheet.figures) {
        QString baseline;
        if (each.baselineValue)
            baseline = tr("%1: %2").arg(text(each.baseline), figure(*each.baselineValue));
        rows.push_back({text(each.name), figure(each.value),
                        each.interval
                            ? tr("%1 – %2").arg(figure(each.interval->first), figure(each.interval->second))
                            : QString(),
                        baseline, each.reach ? figure(*each.reach) : QString(),
                        withPatients(each.images, each.patients)});
    }
    layout->addWidget(wholeTable(
        tr("Measured figures"),
        {tr("Figure"), tr("Value"), tr("95 % interval"), tr("Trivial rule"), tr("Aim"), tr("Images")}, rows,
        {0, 3}, panel));
    return panel;
}

QWidget* ModelSheetView::makeData(const ModelSheet& sheet) {
    QFrame* panel = card(this);
    auto* layout = cardLayout(panel, tr("The images behind it"));
    std::vector<QStringList> rows;
    for (const inference::DataSource& each : sheet.data)
        rows.push_back({text(each.name), text(each.licence),
                        withPatients(each.trainingImages, each.trainingPatients),
                        withPatients(each.validationImages, each.validationPatients), text(each.source)});
    layout->addWidget(
        wholeTable(tr("Images of training and validation"),
                   {tr("Collection"), tr("Licence"), tr("Trained on"), tr("Measured on"), tr("Source")}, rows,
                   {0, 4}, panel));
    layout->addWidget(paragraph(text(sheet.training), "dim", panel));
    return panel;
}

} // namespace candela
