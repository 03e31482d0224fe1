#include "ui/controllers/MeasurementReports.h"

#include "database/model/Operation.h"
#include "ui/controllers/Csv.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/MeasurementModel.h"
#include "ui/controllers/ReadingController.h"
#include "ui/controllers/StudyObjects.h"

#include <QSaveFile>
#include <algorithm>

namespace candela {

using viewer::ViewPlane;

namespace {

/// From the middle of the first pixel, as planes count, to its corner, as DICOM's coordinates do.
constexpr double halfPixel = 0.5;

Status writeFile(const QString& file, const char* bytes, std::size_t count) {
    QSaveFile out(file);
    const auto size = static_cast<qint64>(count);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes, size) != size || !out.commit())
        return fail(ErrorCode::NoSpace, utf8(file + ": " + out.errorString()));
    return {};
}

Status writeFile(const QString& file, const std::vector<std::byte>& bytes) {
    return writeFile(file, reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

QString reasonOf(const Error& error) {
    return text(error.message);
}

} // namespace

std::vector<ReportedMeasurement> reportedForm(const std::vector<StudyMeasurements::Book>& books) {
    std::vector<ReportedMeasurement> all;
    for (const StudyMeasurements::Book& book : books) {
        StackMeasurements& measurements = *book.measurements;
        const StackInfo& info = measurements.info();
        const viewer::PlaneFrame acquired = viewer::planeFrame(info, ViewPlane::Acquired);
        for (const viewer::Measurement& each : measurements.items()) {
            if (!viewer::isComplete(each))
                continue;
            ReportedMeasurement& made = all.emplace_back();
            made.measurement = storedForm(each, book.key, info, measurements.images());
            if (measurements.images().empty())
                made.measurement.image = measurements.imageOf(each.id);
            const auto statistics = measurements.figuresOf(each);
            for (const viewer::MeasurementFigure& figure :
                 viewer::measurementFigures(each, info, statistics ? &*statistics : nullptr))
                made.figures.push_back(
                    {figure.name, figure.value, figure.decimals, figure.unit, figure.calibration});
            if (each.plane != ViewPlane::Acquired)
                continue;
            for (const Vec3 point : each.points) {
                const auto [column, row] = viewer::planePixelOf(acquired, each.slice, point);
                made.imagePoints.push_back({column + halfPixel, row + halfPixel});
            }
        }
    }
    return all;
}

std::optional<viewer::Measurement> drawnForm(const ReportedMeasurement& reported, const StackInfo& info) {
    std::optional<viewer::Measurement> drawn = drawnForm(reported.measurement);
    if (!drawn)
        return std::nullopt;
    if (!reported.imagePoints.empty()) {
        const viewer::PlaneFrame frame = viewer::planeFrame(info, ViewPlane::Acquired);
        drawn->normal = normalized(cross(frame.right, frame.down));
        drawn->points.clear();
        for (const auto& [column, row] : reported.imagePoints)
            drawn->points.push_back(frame.slicePosition(drawn->slice) +
                                    frame.right * ((column - halfPixel) * frame.pixelWidth) +
                                    frame.down * ((row - halfPixel) * frame.pixelHeight));
    }
    if (!viewer::isComplete(*drawn))
        return std::nullopt;
    if (drawn->plane != ViewPlane::Acquired)
        drawn->slice = viewer::planeFrame(info, drawn->plane).sliceAt(drawn->points.front());
    return drawn;
}

QByteArray measurementsCsv(const StudyRow& study, const std::vector<StudyMeasurements::Book>& books) {
    QByteArray table =
        csvLine({"patient id", "patient", "study uid", "study date", "series", "series uid", "image uid",
                 "frame", "place", "kind", "text", "measured", "value", "unit", "calibration"});
    for (const StudyMeasurements::Book& book : books) {
        for (const ReportedMeasurement& each : reportedForm({book})) {
            const StoredMeasurement& m = each.measurement;
            const auto drawn = drawnForm(m);
            const QString place =
                drawn ? measurementPlace(*drawn, book.measurements->info()) : QString::number(m.slice + 1);
            std::vector<ReportedFigure> figures = each.figures;
            if (figures.empty())
                figures.push_back({"", 0, 0, "", ""});
            for (const ReportedFigure& figure : figures)
                table += csvLine(
                    {text(study.patientId.str()), text(study.patientName), text(study.studyUid.str()),
                     text(study.studyDate), book.series, text(m.seriesUid.str()),
                     text(m.image.sopInstanceUid.str()), QString::number(m.image.frame + 1), place,
                     QString::fromLatin1(toString(m.kind)), text(m.text), text(figure.name),
                     figure.name.empty() ? QString() : QString::number(figure.value, 'f', figure.decimals),
                     text(figure.unit), text(figure.calibration)});
        }
    }
    return table;
}

MeasurementReports::MeasurementReports(ReadingController* reading, StudyObjects* objects, QObject* parent)
    : QObject(parent), m_reading(reading), m_objects(objects) {
    connect(objects, &StudyObjects::documentChanged, this, &MeasurementReports::layOver);
}

MeasurementReport MeasurementReports::report() const {
    MeasurementReport made;
    if (m_reading->study()) {
        made.study = m_reading->study()->study;
        made.measurements = reportedForm(m_reading->measurements()->books(made.study.studyUid));
    }
    return made;
}

void MeasurementReports::saveCsv(const QString& file) {
    if (!m_reading->session() || !m_reading->study())
        return;
    const StudyRow study = m_reading->study()->study;
    const QByteArray table = measurementsCsv(study, m_reading->measurements()->books(study.studyUid));
    Job::start(
        this,
        [session = m_reading->session(), study, table, file](JobContext&) -> Status {
            if (!session->may(Permission::Export))
                return fail(ErrorCode::NotPermitted, "This account may not export.");
            if (Status done = writeFile(file, table.constData(), static_cast<std::size_t>(table.size()));
                !done)
                return done;
            session->record(Operation::ExportStudy, "measurements of " + study.studyUid.str(),
                            study.patientId.str());
            return {};
        },
        [this, file](const Status& done) {
            Q_EMIT message(done
                               ? tr("Measurements written to %1").arg(file)
                               : tr("The measurements could not be written: %1").arg(reasonOf(done.error())));
        });
}

void MeasurementReports::saveReport(const QString& file) {
    if (!m_reading->session())
        return;
    Job::start(
        this,
        [session = m_reading->session(), made = report(), file](JobContext&) -> Status {
            if (!session->may(Permission::Export))
                return fail(ErrorCode::NotPermitted, "This account may not export.");
            const auto bytes = session->measurementReport(made);
            if (!bytes)
                return fail(bytes.error());
            if (Status done = writeFile(file, *bytes); !done)
                return done;
            return {};
        },
        [this, file](const Status& done) {
            Q_EMIT message(done ? tr("Report written to %1").arg(file)
                                : tr("The report could not be written: %1").arg(reasonOf(done.error())));
        });
}

void MeasurementReports::keepReport() {
    if (!m_reading->session())
        return;
    Job::start(
        this,
        [session = m_reading->session(), made = report()](JobContext& context) -> Status {
            const auto bytes = session->measurementReport(made);
            if (!bytes)
                return fail(bytes.error());
            const auto imported = session->importBytes(*bytes, context.stop);
            if (!imported)
                return fail(imported.error());
            if (!imported->rejected.empty())
                return fail(ErrorCode::Failed, imported->rejected.front().reason);
            return {};
        },
        [this](const Status& done) {
            if (done)
                m_reading->readStudyAgain();
            Q_EMIT message(done ? tr("The measurements are kept as a report of the study.")
                                : tr("The report could not be kept: %1").arg(reasonOf(done.error())));
        });
}

/// Measurements of the report that is open, on the stacks that they were made on.
void MeasurementReports::layOver() {
    if (!m_reading->study())
        return;
    const auto& document = m_objects->document();
    for (const auto& book : m_reading->measurements()->books(m_reading->study()->study.studyUid)) {
        std::vector<viewer::Measurement> drawn;
        if (document) {
            for (const ReportedMeasurement& each : document->measurements) {
                const StoredMeasurement& m = each.measurement;
                if (m.seriesUid != book.key.seriesUid || m.stack != book.key.stack)
                    continue;
                if (auto measurement = drawnForm(each, book.measurements->info()))
                    drawn.push_back(std::move(*measurement));
            }
        }
        book.measurements->setReported(std::move(drawn));
    }
}

} // namespace candela
