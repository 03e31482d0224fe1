#include "ui/controllers/DisplayText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace candela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DisplayText)
};

QString componentGroup(const QString& group) {
    const QStringList parts = group.split('^');
    const QString family = parts.value(0).trimmed();
    QStringList rest;
    for (int i = 1; i < parts.size(); ++i) {
        const QString part = parts[i].trimmed();
        if (!part.isEmpty())
            rest << part;
    }
    if (family.isEmpty())
        return rest.join(' ');
    return rest.isEmpty() ? family : family + ", " + rest.join(' ');
}

} // namespace

QString text(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<int>(utf8.size()));
}

std::string utf8(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString personText(const std::string& personName) {
    const QStringList groups = text(personName).split('=');
    const QString first = componentGroup(groups.value(0));
    const QString second = componentGroup(groups.value(1));
    if (first.isEmpty())
        return second;
    return second.isEmpty() ? first : first + " (" + second + ")";
}

QString dateText(const std::string& dicomDate) {
    const QString date = text(dicomDate);
    if (date.size() >= 10 && date[4] == '-' && date[7] == '-')
        return date.left(10);
    if (date.size() == 8 && QDate::fromString(date, "yyyyMMdd").isValid())
        return date.left(4) + "-" + date.mid(4, 2) + "-" + date.mid(6, 2);
    return date;
}

QString timeText(const std::string& dicomTime) {
    const QString time = text(dicomTime);
    return time.size() >= 4 && !time.contains(':') ? time.left(2) + ":" + time.mid(2, 2) : time.left(5);
}

QString localTimeText(const std::string& isoUtc) {
    QDateTime when = QDateTime::fromString(text(isoUtc), Qt::ISODateWithMs);
    if (!when.isValid())
        return text(isoUtc);
    if (when.timeSpec() == Qt::LocalTime)
        when.setTimeSpec(Qt::UTC);
    return when.toLocalTime().toString("yyyy-MM-dd HH:mm");
}

QString percentText(double share) {
    if (!std::isfinite(share))
        return {};
    if (share > 0 && share < 0.01)
        return "< 1 %";
    if (share > 0.99 && share < 1)
        return "> 99 %";
    return QString::number(std::lround(share * 100)) + " %";
}

QString bytesText(std::int64_t bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString countText(std::int64_t count) {
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString likelihoodText(double probability) {
    if (probability < 0.01)
        return Words::tr("exceptionally unlikely");
    if (probability < 0.1)
        return Words::tr("very unlikely");
    if (probability < 0.33)
        return Words::tr("unlikely");
    if (probability <= 0.66)
        return Words::tr("about as likely as not");
    if (probability <= 0.9)
        return Words::tr("likely");
    if (probability <= 0.99)
        return Words::tr("very likely");
    return Words::tr("virtually certain");
}

QString labelText(const std::string& label) {
    return text(label).replace('_', ' ');
}

QString roleText(Role role) {
    switch (role) {
    case Role::Administrator:
        return Words::tr("administrator");
    case Role::Radiologist:
        return Words::tr("radiologist");
    case Role::Clinician:
        return Words::tr("clinician");
    case Role::Trainee:
        return Words::tr("trainee");
    }
    return {};
}

QString taskText(Task task) {
    switch (task) {
    case Task::Brain:
        return Words::tr("Brain");
    case Task::Lung:
        return Words::tr("Lung");
    case Task::Nodule:
        return Words::tr("Nodule");
    }
    return {};
}

QString verdictText(Verdict verdict) {
    switch (verdict) {
    case Verdict::Detected:
        return Words::tr("Detected");
    case Verdict::NotDetected:
        return Words::tr("Not detected");
    case Verdict::Indeterminate:
        return Words::tr("Indeterminate");
    }
    return {};
}

QString modalitiesText(const StudyRow& study) {
    QStringList modalities;
    for (const std::string& modality : study.modalities)
        modalities << text(modality);
    return modalities.join(", ");
}

QString studyText(const StudyRow& study) {
    QStringList parts{patientText(study.patientName, study.patientId.str())};
    for (const QString& part : {modalitiesText(study), text(study.description), dateText(study.studyDate)}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QString::fromUtf8(" · "));
}

QString patientText(const std::string& personName, const std::string& patientId) {
    const QString name = personText(personName);
    if (!name.isEmpty())
        return name;
    return patientId.empty() ? Words::tr("Unnamed") : text(patientId);
}

} // namespace candela
