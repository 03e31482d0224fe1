#include "database/catalog/DeskRecords.h"

#include "database/catalog/StudyRecords.h"

namespace candela::catalog {

std::optional<std::string> findDesk(Connection& connection, std::int64_t account, const StudyUid& study) {
    Query query = connection.query("SELECT d.arrangement FROM desks d JOIN studies s ON s.id = d.study "
                                   "WHERE d.account = ? AND s.study_uid = ?");
    if (!query.bind(account, study.str()).step())
        return std::nullopt;
    return query.text(0);
}

void keepDesk(Connection& connection, std::int64_t account, const StudyUid& study,
              const std::string& arrangement) {
    std::ignore = studyRow(connection, study); // NotFound, also for one in the bin
    connection
        .query("INSERT OR REPLACE INTO desks (account, study, arrangement) "
               "SELECT ?1, s.id, ?3 FROM studies s WHERE s.study_uid = ?2")
        .bind(account, study.str(), arrangement)
        .run();
}

std::vector<StudyRow> otherStudies(Connection& connection, const StudyUid& study) {
    const StudyRow own = studyRow(connection, study);
    std::vector<StudyRow> others;
    if (own.patientId.empty())
        return others;
    Query query = connection.query(std::string("SELECT ") + studyColumns +
                                   " FROM studies s WHERE s.patient = (SELECT t.patient FROM studies t "
                                   "WHERE t.study_uid = ?1) AND s.study_uid <> ?1 AND s.binned = '' "
                                   "ORDER BY s.study_date DESC, s.study_time DESC, s.study_uid");
    query.bind(study.str());
    while (query.step())
        others.push_back(readStudy(query));
    return others;
}

} // namespace candela::catalog
