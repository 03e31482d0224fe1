// How long the study list takes at 100,000 studies: a page in every order, near and far, and searches as one
// types. Prints the median and the 95th percentile in milliseconds.

#include "database/LibraryParts.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace {

using namespace candela;
using catalog::Connection;

constexpr int studies = 100'000;
constexpr int repetitions = 15;

double secondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void fill(const catalog::Catalog& catalogue) {
    const Status filled = catalogue.write([](Connection& connection) {
        connection.execute(
            "INSERT INTO patients (id, patient_id, name, birth_date, sex) VALUES (1, 'all', '', '', '');"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
            std::to_string(studies) +
            ") INSERT INTO studies (id, study_uid, patient, patient_id, patient_name, birth_date, sex, "
            "study_date, "
            "study_time, description, accession, referring, modalities, instance_count) "
            "SELECT i, '1.9.' || i, 1, printf('P%06d', i * 7919 % 100000), printf('Name%d^Given%d', i % "
            "5000, i % 300), '', "
            "'', printf('%04d%02d%02d', 2000 + i % 25, 1 + i % 12, 1 + i % 28), '', 'Study kind ' || (i % "
            "50), "
            "'ACC' || i, '', CASE i % 3 WHEN 0 THEN 'CT' WHEN 1 THEN 'MR' ELSE 'DX' END, i % 2000 FROM n;"
            "INSERT INTO study_modalities (modality, study) SELECT modalities, id FROM studies;");
    });
    if (!filled) {
        std::fprintf(stderr, "%s\n", filled.error().message.c_str());
        std::exit(1);
    }
}

void measure(const char* name, const Session& session, const StudyQuery& query) {
    std::vector<double> times;
    std::int64_t total = 0;
    for (int i = 0; i < repetitions; ++i)
        times.push_back(1000 * secondsOf([&] { total = session.studies(query).value().total; }));
    std::sort(times.begin(), times.end());
    std::printf("%-34s %8.1f %8.1f   %lld studies\n", name, times[times.size() / 2],
                times[times.size() * 95 / 100], static_cast<long long>(total));
}

StudyQuery query(const std::function<void(StudyQuery&)>& change) {
    StudyQuery q;
    change(q);
    return q;
}

} // namespace

int main() {
    std::string folder = (std::filesystem::temp_directory_path() / "candela-bench-XXXXXX").string();
    if (!mkdtemp(folder.data()))
        return 1;
    int status = 1;
    if (auto library = Library::create(folder, {"chief", "", Role::Administrator, "seven green lanterns"})) {
        std::printf("%-34s %8.1f s\n", "filling",
                    secondsOf([&] { fill(*LibraryAccess::parts(**library).catalog); }));
        std::shared_ptr<Session> session;
        std::printf("%-34s %8.2f s\n", "log-in",
                    secondsOf([&] { session = (*library)->logIn("chief", "seven green lanterns").value(); }));
        std::printf("%-34s %8s %8s\n", "", "median", "p95 ms");
        measure("first page by date", *session, {});
        measure("last page by date", *session, query([](StudyQuery& q) { q.offset = studies - 200; }));
        measure("first page by name", *session,
                query([](StudyQuery& q) { q.sort = StudySort::PatientName; }));
        measure("middle page by instances", *session, query([](StudyQuery& q) {
                    q.sort = StudySort::Instances;
                    q.offset = studies / 2;
                }));
        for (const char* typed : {"n", "na", "name12", "p0", "p012345", "kind 7", "nobody"})
            measure((std::string("search \"") + typed + "\"").c_str(), *session,
                    query([&](StudyQuery& q) { q.text = typed; }));
        measure("modality CT", *session, query([](StudyQuery& q) { q.modality = "CT"; }));
        measure("modality CT in 2010", *session, query([](StudyQuery& q) {
                    q.modality = "CT";
                    q.fromDate = "20100101";
                    q.toDate = "20101231";
                }));
        status = 0;
    }
    std::filesystem::remove_all(folder);
    return status;
}
