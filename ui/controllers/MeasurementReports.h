#pragma once

#include "database/model/MeasurementReport.h"
#include "ui/controllers/StudyMeasurements.h"

#include <QByteArray>
#include <QObject>

namespace candela {

class ReadingController;
class StudyObjects;

/// What the reader measured as a table (CSV) or as a DICOM structured report, in a file or kept as an object
/// of the study; and the measurements of a report that is open, laid over its images. GUI thread.
class MeasurementReports : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the object.
    MeasurementReports(ReadingController* reading, StudyObjects* objects, QObject* parent = nullptr);

    void saveCsv(const QString& file);
    void saveReport(const QString& file);
    /// The report becomes an object of the study, and the strip shows it.
    void keepReport();

Q_SIGNALS:
    void message(const QString& words); ///< what was done, or why not

private:
    [[nodiscard]] MeasurementReport report() const;
    void layOver();

    ReadingController* m_reading;
    StudyObjects* m_objects;
};

/// One line a number: patient, study, series, image, kind, text, name, value, unit, calibration.
[[nodiscard]] QByteArray measurementsCsv(const StudyRow& study,
                                         const std::vector<StudyMeasurements::Book>& books);
/// Every measurement of the books with its numbers.
[[nodiscard]] std::vector<ReportedMeasurement>
reportedForm(const std::vector<StudyMeasurements::Book>& books);
/// A measurement of a report on the stack that it was made on; nothing when it cannot be drawn there.
[[nodiscard]] std::optional<viewer::Measurement> drawnForm(const ReportedMeasurement& reported,
                                                           const StackInfo& info);

} // namespace candela
