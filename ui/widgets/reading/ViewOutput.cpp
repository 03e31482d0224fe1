#include "ui/widgets/reading/ViewOutput.h"

#include "database/model/Operation.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/Job.h"
#include "ui/widgets/reading/SliceDialog.h"
#include "ui/widgets/reading/ViewportWidget.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

namespace candela {
namespace {

constexpr int marginMm = 15;

/// As large as the page has room, in its upper part.
void paintOnPage(QPainter& painter, const QImage& picture, const QRect& page) {
    const QSize size = picture.size().scaled(page.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint((page.width() - size.width()) / 2, 0), size), picture);
}

QByteArray pdfOf(const QImage& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Candela"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    writer.setResolution(300);
    {
        QPainter painter(&writer);
        paintOnPage(painter, picture, QRect(0, 0, writer.width(), writer.height()));
    }
    return bytes;
}

QByteArray pngOf(const QImage& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

CapturedPictures capturedPictures(const QImage& picture, const StackScene& scene, bool named) {
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
    CapturedPictures pictures;
    pictures.columns = rgb.width();
    pictures.rows = rgb.height();
    pictures.namesPatient = named;
    pictures.description = "View of " + scene.series().description;
    std::vector<std::uint8_t>& frame = pictures.frames.emplace_back();
    for (int y = 0; y < rgb.height(); ++y)
        frame.insert(frame.end(), rgb.constScanLine(y), rgb.constScanLine(y) + 3 * rgb.width());
    return pictures;
}

Status saveBytes(const QString& path, const char* bytes, qint64 size) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes, size) != size || !file.commit())
        return fail(ErrorCode::Failed,
                    utf8(path) + " could not be written: " + utf8(file.errorString()) + ".");
    return {};
}

} // namespace

ViewOutput::ViewOutput(ReadingController* controller, QWidget* parent)
    : QObject(parent), m_controller(controller), m_parent(parent) {}

bool ViewOutput::allowed() const {
    return m_controller->session() && m_controller->session()->may(Permission::Export);
}

QImage ViewOutput::captured(ViewportWidget* view, bool named) {
    return view->capture(named ? viewer::AnnotationLevel::Full : viewer::AnnotationLevel::Anonymous);
}

void ViewOutput::record(Operation operation, const StackScene& scene) const {
    Job::start(
        m_controller,
        [session = m_controller->session(), operation, series = scene.series().seriesUid.str(),
         patient = scene.stack()->study.patientId.str()](JobContext&) -> Status {
            session->record(operation, series, patient);
            return {};
        },
        [](const Status&) {});
}

void ViewOutput::copy(ViewportWidget* view) {
    if (!allowed())
        return;
    const QImage picture = view->capture(m_controller->annotations());
    if (picture.isNull())
        return;
    QGuiApplication::clipboard()->setImage(picture);
    record(Operation::CopyView, *view->scene());
    Q_EMIT message(m_controller->annotations() == viewer::AnnotationLevel::Off
                       ? tr("The view was copied")
                       : tr("The view was copied, with the patient's data on it"));
}

void ViewOutput::save(ViewportWidget* view) {
    if (!allowed() || view->scene() == nullptr || !view->scene()->stack())
        return;
    const QString anonymous = tr("Without the patient's data: PNG (*.png)");
    const QString anonymousPdf = tr("Without the patient's data: PDF (*.pdf)");
    const QString filters =
        anonymous + ";;" + anonymousPdf + ";;" + tr("With the patient's data: PNG (*.png)") + ";;" +
        tr("With the patient's data: PDF (*.pdf)") + ";;" + tr("DICOM secondary capture (*.dcm)");
    QString chosen = anonymous;
    const QString file = QFileDialog::getSaveFileName(m_parent, tr("Save what the view shows"),
                                                      tr("view.png"), filters, &chosen);
    if (!file.isEmpty())
        write(view, file, chosen != anonymous && chosen != anonymousPdf);
}

void ViewOutput::write(ViewportWidget* view, const QString& file, bool named) {
    const QImage picture = captured(view, named);
    if (picture.isNull() || !allowed())
        return;
    const QString ending = file.section(QLatin1Char('.'), -1).toLower();
    Job::start(
        this,
        [session = m_controller->session(), picture, file, ending, study = view->scene()->series().studyUid,
         pictures = ending == "dcm" ? capturedPictures(picture, *view->scene(), named)
                                    : CapturedPictures()](JobContext&) -> Status {
            if (ending == "dcm") {
                const auto bytes = session->secondaryCapture(study, pictures);
                if (!bytes)
                    return fail(bytes.error());
                return saveBytes(file, reinterpret_cast<const char*>(bytes->data()),
                                 static_cast<qint64>(bytes->size()));
            }
            if (ending != "png" && ending != "pdf")
                return fail(ErrorCode::InvalidArgument,
                            utf8(file) + " has none of the endings .png, .pdf and .dcm.");
            const QByteArray bytes = ending == "pdf" ? pdfOf(picture) : pngOf(picture);
            return saveBytes(file, bytes.constData(), bytes.size());
        },
        [this, file](const Status& written) {
            Q_EMIT message(written ? tr("Saved to %1").arg(file)
                                   : tr("The view was not saved: %1").arg(text(written.error().message)));
        });
    if (ending != "dcm")
        record(named ? Operation::SaveView : Operation::SaveViewAnonymised, *view->scene());
}

void ViewOutput::saveSlices(ViewportWidget* view) {
    const StackScene* scene = view->scene();
    if (!allowed() || scene == nullptr || !scene->stack())
        return;
    if (!scene->complete()) {
        Q_EMIT message(tr("Slices can be saved when all of them are loaded"));
        return;
    }
    const QSize pixels = view->size() * view->devicePixelRatioF();
    SliceSeries series = sliceSeriesOf(*scene, view->plane(), pixels, viewer::AnnotationLevel::Anonymous);
    series.view = viewer::forDevicePixels(series.view, view->devicePixelRatioF());
    auto* dialog = new SliceDialog(std::move(series), m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SliceDialog::written, this,
            [this, kept = QPointer<const StackScene>(scene)](const QString&, bool named) {
                if (kept && kept->stack())
                    record(named ? Operation::SaveView : Operation::SaveViewAnonymised, *kept);
            });
    dialog->show();
}

void ViewOutput::print(ViewportWidget* view) {
    if (!allowed() || view->scene() == nullptr || !view->scene()->stack())
        return;
    const QImage picture = captured(view, m_controller->annotations() != viewer::AnnotationLevel::Off);
    if (picture.isNull())
        return;
    auto* dialog = new QPrintDialog(m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the view"));
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, picture](QPrinter* printer) {
        QPainter painter;
        if (!painter.begin(printer)) {
            Q_EMIT message(tr("The printer could not be used"));
            return;
        }
        paintOnPage(painter, picture, painter.viewport());
        Q_EMIT message(tr("Sent to the printer"));
    });
    record(Operation::PrintView, *view->scene());
    dialog->open();
}

} // namespace candela
