#include "ui/controllers/DisplayJudgement.h"

#include "database/Library.h"
#include "ui/controllers/Job.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <cmath>

namespace candela {
namespace {

class Judgement {
    Q_DECLARE_TR_FUNCTIONS(DisplayJudgement)

public:
    static QString text(const QString& display, const std::optional<DisplayJudgement>& judgement);
};

constexpr const char* setting = "display.judgement";
constexpr double leastGamma = 1;
constexpr double mostGamma = 4;

QJsonObject judgementsOf(const Session& session) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(session.setting(setting, "{}"))).object();
}

QString Judgement::text(const QString& display, const std::optional<DisplayJudgement>& judgement) {
    if (!judgement)
        return tr("Uncalibrated display: it is not known what %1 shows (DICOM PS3.14). Check it.")
            .arg(display);
    const QString gamma = QLocale().toString(judgement->gamma, 'f', 1);
    const QString date = QLocale().toString(judgement->date, QLocale::ShortFormat);
    return judgement->patternSeen
               ? tr("%1: gamma about %2, the whole pattern seen, by eye on %3. Not known to be calibrated "
                    "(DICOM PS3.14).")
                     .arg(display, gamma, date)
               : tr("%1: gamma about %2; on %3 parts of the pattern were not seen. Do not read images on it "
                    "before it is set right.")
                     .arg(display, gamma, date);
}

} // namespace

std::optional<DisplayJudgement> displayJudgement(const Session& session, const QString& display) {
    const QJsonObject object = judgementsOf(session)[display].toObject();
    DisplayJudgement judgement;
    judgement.gamma = object["gamma"].toDouble();
    judgement.patternSeen = object["seen"].toBool();
    judgement.date = QDate::fromString(object["date"].toString(), Qt::ISODate);
    if (!(judgement.gamma >= leastGamma && judgement.gamma <= mostGamma) || !judgement.date.isValid())
        return std::nullopt;
    return judgement;
}

void keepDisplayJudgement(const std::shared_ptr<Session>& session, const QString& display,
                          const DisplayJudgement& judgement, QObject* receiver) {
    Job::start(
        receiver,
        [session, display, judgement](JobContext&) -> Status {
            QJsonObject all = judgementsOf(*session);
            all[display] = QJsonObject{{"gamma", judgement.gamma},
                                       {"seen", judgement.patternSeen},
                                       {"date", judgement.date.toString(Qt::ISODate)}};
            session->setSetting(setting, QJsonDocument(all).toJson(QJsonDocument::Compact).toStdString());
            return {};
        },
        [](const Status&) {});
}

QString displayText(const QString& display, const std::optional<DisplayJudgement>& judgement) {
    return Judgement::text(display, judgement);
}

} // namespace candela
