#include "ui/controllers/DetectionReportFile.h"

#include "ui/controllers/DetectionJson.h"
#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/DisplayText.h"
#include "viewer/render/OverlayPainter.h"
#include "viewer/render/SliceRenderer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QUrl>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace candela {
namespace {

constexpr int pictureSide = 720;
const QString pictureName = QStringLiteral("key-slice");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DetectionReportFile)
};

QString escaped(const QString& words) {
    return words.toHtmlEscaped();
}

/// The key slice as the viewer shows it, the map of the result over it where there is a finding.
Result<QImage> keyPicture(const Session& session, const DetectionWorkflow& workflow,
                          const Detection& detection) {
    const auto stack = session.loadPlane(detection.seriesUid, detection.keyStack, detection.keySlice.slice);
    if (!stack)
        return fail(stack.error());
    const viewer::ViewState view = viewer::initialView(**stack, viewer::ViewPlane::Acquired);
    std::vector<viewer::MapOverlay> maps;
    if (detection.result.verdict == Verdict::Detected && detection.task != Task::Nodule) {
        if (auto map = workflow.activationMap(**stack, 0, detection)) {
            viewer::MapOverlay overlay;
            overlay.rows = map->rows;
            overlay.columns = map->columns;
            overlay.left = map->left;
            overlay.top = map->top;
            overlay.width = map->width;
            overlay.height = map->height;
            const float strongest =
                map->values.empty() ? 0 : *std::max_element(map->values.begin(), map->values.end());
            for (const float value : map->values)
                overlay.values.push_back(strongest > 0 ? std::clamp(value / strongest, 0.0F, 1.0F) : 0);
            maps.push_back(std::move(overlay));
        }
    }
    QImage picture = viewer::renderSlice(**stack, view, pictureSide, pictureSide, maps);
    QPainter painter(&picture);
    viewer::Overlay overlay;
    overlay.annotations = viewer::AnnotationLevel::Minimal;
    viewer::paintOverlay(painter, **stack, view, overlay, pictureSide, pictureSide);
    return picture;
}

QString row(const QString& name, const QString& value) {
    if (value.isEmpty())
        return {};
    return QStringLiteral("<tr><td style='color:#555'>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(escaped(name), escaped(value));
}

QString probabilities(const DetectionResult& result) {
    QString rows;
    for (const ClassProbability& each : result.classes)
        rows += row(labelText(each.label), percentText(each.probability));
    return rows;
}

QString caption(const Detection& detection) {
    const QString slice = Words::tr("Slice %1").arg(detection.keySlice.slice + 1);
    if (detection.result.verdict != Verdict::Detected)
        return slice;
    return Words::tr(
               "%1, which speaks most for the finding. Colours show where the network sees the evidence.")
        .arg(slice);
}

/// The page as Qt's rich text; everything that comes from the library is escaped.
QString page(const DetectionReport& report, const AlgorithmParameters& parameters, bool withPicture) {
    const Detection& detection = report.detection;
    const DetectionResult& result = detection.result;
    QString html = QStringLiteral("<h2>%1</h2><table>")
                       .arg(escaped(Words::tr("Detection report: %1").arg(taskText(detection.task))));
    html += row(Words::tr("Patient"), patientText(report.study.patientName, report.study.patientId.str()));
    html += row(Words::tr("Patient ID"), text(report.study.patientId.str()));
    html += row(Words::tr("Born"), dateText(report.study.patientBirthDate));
    html += row(Words::tr("Study"), studyText(report.study));
    html += row(Words::tr("Accession"), text(report.study.accessionNumber));
    html += QStringLiteral("</table><h3>%1</h3>").arg(escaped(text(result.text)));
    if (!result.reason.empty() && result.text.find(result.reason) == std::string::npos)
        html += QStringLiteral("<p>%1</p>").arg(escaped(text(result.reason)));
    html += QStringLiteral("<table>");
    if (result.inDistribution) {
        html += row(Words::tr("Calibrated probability of the finding"), percentText(result.probability));
        html += probabilities(result);
        QStringList set;
        for (const std::string& label : result.predictionSet)
            set << labelText(label);
        html += row(Words::tr("Cannot be told apart with confidence"),
                    set.size() > 1 ? set.join(", ") : QString());
    }
    for (const Spot& spot : detection.spots) {
        html += row(Words::tr("Spot (mm, LPS)"), QStringLiteral("%1, %2, %3")
                                                     .arg(spot.position.x, 0, 'f', 1)
                                                     .arg(spot.position.y, 0, 'f', 1)
                                                     .arg(spot.position.z, 0, 'f', 1));
        html +=
            row(Words::tr("Estimated diameter"),
                spot.diameterMm > 0 ? QStringLiteral("%1 mm").arg(spot.diameterMm, 0, 'f', 0) : QString());
    }
    if (detection.feedback) {
        const Feedback& answer = *detection.feedback;
        QStringList words{answer.agree ? Words::tr("agrees") : Words::tr("disagrees")};
        if (!answer.label.empty())
            words << labelText(answer.label);
        if (!answer.comment.empty())
            words << text(answer.comment);
        html += row(Words::tr("%1 on %2").arg(text(answer.user), localTimeText(answer.created)),
                    words.join(": "));
    }
    html += QStringLiteral("</table>");
    if (withPicture)
        html += QStringLiteral("<p><img src='%1' width='300'><br><span style='color:#555'>%2</span></p>")
                    .arg(pictureName, escaped(caption(detection)));
    html += QStringLiteral("<p><b>%1</b></p><p style='color:#555; font-size:8pt'>%2<br>%3")
                .arg(escaped(Words::tr("Decision support, not a diagnosis. Not a medical device.")),
                     escaped(Words::tr("Model %1 %2, SHA-256 %3")
                                 .arg(text(detection.model.name), text(detection.model.version),
                                      text(detection.model.sha256))),
                     escaped(Words::tr("Detection %1, made %2 by %3")
                                 .arg(text(detection.id.str()), localTimeText(detection.created),
                                      text(detection.user))));
    for (const auto& [name, value] : parameters)
        html += QStringLiteral("; %1 %2").arg(escaped(text(name)), escaped(text(value)));
    return html + QStringLiteral("</p>");
}

Result<QByteArray> pdf(const Session& session, const DetectionWorkflow& workflow,
                       const DetectionReport& report, const AlgorithmParameters& parameters) {
    const auto picture = keyPicture(session, workflow, report.detection);
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Sans Serif"), 10));
    if (picture)
        document.addResource(QTextDocument::ImageResource, QUrl(pictureName), *picture);
    document.setHtml(page(report, parameters, picture.has_value()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setCreator(QStringLiteral("Candela"));
        writer.setTitle(taskText(report.detection.task));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        writer.setResolution(300);
        document.print(&writer);
    }
    return bytes;
}

Status save(const std::filesystem::path& path, const QByteArray& bytes) {
    QSaveFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Failed,
                    path.string() + " could not be written: " + file.errorString().toStdString() + ".");
    return {};
}

} // namespace

Status writeDetectionReport(const Session& session, const DetectionWorkflow& workflow, const DetectionId& id,
                            const std::filesystem::path& file) {
    const QString ending = QString::fromStdString(file.extension().string()).toLower();
    if (ending != ".dcm" && ending != ".pdf" && ending != ".json")
        return fail(ErrorCode::InvalidArgument,
                    file.string() + " has none of the endings .dcm, .pdf and .json.");
    const auto detection = session.detection(id);
    if (!detection)
        return fail(detection.error());
    AlgorithmParameters parameters;
    for (const inference::ModelCard& card : workflow.cards()) {
        if (card.model.sha256 == detection->model.sha256)
            parameters = card.parameters;
    }
    const auto report = session.reportDetection(id, parameters);
    if (!report)
        return fail(report.error());
    if (ending == ".json")
        return save(file, QByteArray::fromStdString(detectionJson(report->detection).dump(2) + "\n"));
    if (ending == ".dcm") {
        const auto& bytes = report->structuredReport;
        return save(file,
                    QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<int>(bytes.size())));
    }
    const auto bytes = pdf(session, workflow, *report, parameters);
    if (!bytes)
        return fail(bytes.error());
    return save(file, *bytes);
}

} // namespace candela
