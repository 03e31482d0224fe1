#include "ui/controllers/ImportText.h"

#include "ui/controllers/DisplayText.h"

#include <QCoreApplication>
#include <QStringList>

namespace candela {

namespace {

QString said(const char* words) {
    return QCoreApplication::translate("ImportText", words);
}

QString counted(std::int64_t count, const char* one, const char* many) {
    return count == 1 ? said(one) : said(many).arg(countText(count));
}

template <typename List>
std::int64_t sizeOf(const List& list) {
    return static_cast<std::int64_t>(list.size());
}

QString stageText(const char* name, const DuplicateStage& stage) {
    return said("%1: %2 compared, %3 alike, %4 s")
        .arg(said(name), countText(stage.compared), countText(stage.matched),
             QString::number(stage.seconds, 'f', 2));
}

} // namespace

QString importSummary(const ImportReport& report) {
    QStringList parts;
    parts << (report.imported == 0 ? said("No new image")
                                   : counted(report.imported, "1 image imported", "%1 images imported"));
    if (report.newStudies > 0)
        parts << counted(report.newStudies, "1 new study", "%1 new studies");
    if (report.duplicates > 0)
        parts << said("%1 there already").arg(countText(report.duplicates));
    if (!report.conflicts.empty())
        parts << said("%1 in conflict").arg(countText(sizeOf(report.conflicts)));
    if (!report.samePixels.empty())
        parts << said("%1 with the pixels of another").arg(countText(sizeOf(report.samePixels)));
    if (!report.rejected.empty())
        parts << said("%1 rejected").arg(countText(sizeOf(report.rejected)));
    if (!report.skipped.empty())
        parts << said("%1 skipped").arg(countText(sizeOf(report.skipped)));
    const QString sentence = parts.join("; ");
    return report.cancelled ? said("Import stopped: %1").arg(sentence) : sentence;
}

std::vector<ImportLine> importLines(const ImportReport& report) {
    std::vector<ImportLine> lines;
    const auto add = [&lines](const char* outcome, const std::vector<PathReason>& rows) {
        for (const PathReason& row : rows)
            lines.push_back({said(outcome), text(row.path), text(row.reason)});
    };
    add("Conflict", report.conflicts);
    add("Rejected", report.rejected);
    add("Same pixels", report.samePixels);
    add("Skipped", report.skipped);
    return lines;
}

QString importExplanation(const ImportReport& report) {
    QStringList sentences;
    if (!report.conflicts.empty())
        sentences << counted(
            sizeOf(report.conflicts),
            "One file bears the identifier of an object that was there first, with other content. "
            "Both are kept; the one that was there first is shown.",
            "%1 files bear identifiers of objects that were there first, with other content. Both "
            "are kept; those that were there first are shown.");
    if (!report.samePixels.empty())
        sentences << counted(
            sizeOf(report.samePixels),
            "One image has exactly the pixels of another under its own identifier; both are kept "
            "and linked.",
            "%1 images have exactly the pixels of others under their own identifiers; all are kept "
            "and linked.");
    return sentences.join('\n');
}

QString importFigures(const ImportReport& report) {
    QString words = said("%1 files seen, %2 read, %3 stored, %4 s")
                        .arg(countText(report.filesSeen), bytesText(report.bytesRead),
                             bytesText(report.bytesStored), QString::number(report.seconds, 'f', 1));
    if (report.secondsCompressing > 0)
        words += said(", compressed in %1 s").arg(QString::number(report.secondsCompressing, 'f', 1));
    QStringList stages;
    if (report.identifiers.compared > 0)
        stages << stageText("identifiers", report.identifiers);
    if (report.checksums.compared > 0)
        stages << stageText("checksums", report.checksums);
    if (report.pixelHashes.compared > 0)
        stages << stageText("hashes", report.pixelHashes);
    if (!stages.isEmpty())
        words += '\n' + said("Duplicates by %1").arg(stages.join("; "));
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
