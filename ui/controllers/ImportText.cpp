#include "ui/controllers/ImportText.h"

#include "ui/controllers/DisplayText.h"

#include <QCoreApplication>
#include <QStringList>

namespace candela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

QString counted(std::int64_t count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(countText(count));
}

template <typename List>
std::int64_t sizeOf(const List& list) {
    return static_cast<std::int64_t>(list.size());
}

QString stageText(const QString& name, const DuplicateStage& stage) {
    return Words::tr("%1: %2 compared, %3 alike, %4 s")
        .arg(name, countText(stage.compared), countText(stage.matched),
             QString::number(stage.seconds, 'f', 2));
}

} // namespace

QString importSummary(const ImportReport& report) {
    QStringList parts;
    parts << (report.imported == 0
                  ? Words::tr("No new image")
                  : counted(report.imported, Words::tr("1 image imported"), Words::tr("%1 images imported")));
    if (report.newStudies > 0)
        parts << counted(report.newStudies, Words::tr("1 new study"), Words::tr("%1 new studies"));
    if (report.duplicates > 0)
        parts << Words::tr("%1 there already").arg(countText(report.duplicates));
    if (!report.conflicts.empty())
        parts << Words::tr("%1 in conflict").arg(countText(sizeOf(report.conflicts)));
    if (!report.samePixels.empty())
        parts << Words::tr("%1 with the pixels of another").arg(countText(sizeOf(report.samePixels)));
    if (!report.rejected.empty())
        parts << Words::tr("%1 rejected").arg(countText(sizeOf(report.rejected)));
    if (!report.skipped.empty())
        parts << Words::tr("%1 skipped").arg(countText(sizeOf(report.skipped)));
    const QString sentence = parts.join("; ");
    return report.cancelled ? Words::tr("Import stopped: %1").arg(sentence) : sentence;
}

std::vector<ImportLine> importLines(const ImportReport& report) {
    std::vector<ImportLine> lines;
    const auto add = [&lines](const QString& outcome, const std::vector<PathReason>& rows) {
        for (const PathReason& row : rows)
            lines.push_back({outcome, text(row.path), text(row.reason)});
    };
    add(Words::tr("Conflict"), report.conflicts);
    add(Words::tr("Rejected"), report.rejected);
    add(Words::tr("Same pixels"), report.samePixels);
    add(Words::tr("Skipped"), report.skipped);
    return lines;
}

QString importExplanation(const ImportReport& report) {
    QStringList sentences;
    if (!report.conflicts.empty())
        sentences << counted(
            sizeOf(report.conflicts),
            Words::tr("One file bears the identifier of an object that was there first, with other content. "
                      "Both are kept; the one that was there first is shown."),
            Words::tr("%1 files bear identifiers of objects that were there first, with other content. Both "
                      "are kept; those that were there first are shown."));
    if (!report.samePixels.empty())
        sentences << counted(
            sizeOf(report.samePixels),
            Words::tr("One image has exactly the pixels of another under its own identifier; both are kept "
                      "and linked."),
            Words::tr("%1 images have exactly the pixels of others under their own identifiers; all are kept "
                      "and linked."));
    return sentences.join('\n');
}

QString importFigures(const ImportReport& report) {
    QString words = Words::tr("%1 files seen, %2 read, %3 stored, %4 s")
                        .arg(countText(report.filesSeen), bytesText(report.bytesRead),
                             bytesText(report.bytesStored), QString::number(report.seconds, 'f', 1));
    if (report.secondsCompressing > 0)
        words += Words::tr(", compressed in %1 s").arg(QString::number(report.secondsCompressing, 'f', 1));
    QStringList stages;
    if (report.identifiers.compared > 0)
        stages << stageText(Words::tr("identifiers"), report.identifiers);
    if (report.checksums.compared > 0)
        stages << stageText(Words::tr("checksums"), report.checksums);
    if (report.pixelHashes.compared > 0)
        stages << stageText(Words::tr("hashes"), report.pixelHashes);
    if (!stages.isEmpty())
        words += '\n' + Words::tr("Duplicates by %1").arg(stages.join("; "));
    return words;
}

QString importText(const ImportReport& report) {
    QStringList lines{importSummary(report), importFigures(report)};
    if (const QString explanation = importExplanation(report); !explanation.isEmpty())
        lines << explanation;
    lines << QString();
    for (const ImportLine& line : importLines(report))
        lines << line.outcome + '\t' + line.path + '\t' + line.reason;
    return lines.join('\n').trimmed() + '\n';
}

} // namespace candela
