// How long the study list takes in a library of hospital size: opening it, searching as one types, filtering,
// sorting, near and far pages, one study, totals, history and audit.
//
//     CatalogBench [INSTANCES] [FOLDER]
//     CatalogBench --fill INSTANCES FOLDER
//
// A million instances in 20,000 studies unless said otherwise. With a folder the library stays there for the
// next run. Prints the median, the 95th percentile and the slowest in milliseconds, and the 95th percentile
// of the thread's processor time, which does not count what other programs take; the peer is the same
// question asked of the same tables the plain way, LIKE '%text%' over the list's columns, and a full sort.

#include "bench/HospitalCatalogue.h"
#include "database/LibraryParts.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using namespace candela;
using catalog::Connection;

constexpr std::int64_t pageRows = 200;

double millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return 1000 * std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Of this thread: what a question costs when others keep the processor busy.
double processorMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1000.0 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, std::size_t percent) {
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * percent / 100)];
}

/// Times of questions of one kind.
class Times {
public:
    void measure(const std::function<void()>& work, int repetitions = 1) {
        for (int i = 0; i < repetitions; ++i) {
            const double before = processorMilliseconds();
            m_times.push_back(millisecondsOf(work));
            m_processor.push_back(processorMilliseconds() - before);
        }
    }
    [[nodiscard]] double median() const { return percentile(m_times, 50); }
    [[nodiscard]] double slow() const { return percentile(m_times, 95); }
    void print(const char* name) const {
        std::printf("%-44s %6zu %9.2f %9.2f %9.2f %12.2f\n", name, m_times.size(), median(), slow(),
                    percentile(m_times, 100), percentile(m_processor, 95));
        std::fflush(stdout);
    }

private:
    std::vector<double> m_times;
    std::vector<double> m_processor;
};

template <typename Answer>
auto valueOf(Answer answer) {
    if (!answer) {
        std::fprintf(stderr, "%s\n", answer.error().message.c_str());
        std::exit(1);
    }
    return std::move(*answer);
}

const std::vector<std::string>& words() {
    static const std::vector<std::string> all{"müller",   "mueller", "schmid", "sorens", "zizka",  "yamada",
                                              "山田太郎", "김",      "иванов", "thorax", "acc000", "001047",
                                              "2019-0",   "anna",    "ct",     "kh-000", "nobody"};
    return all;
}

/// Everything that is on the way to a word, up to six letters of it.
std::vector<std::string> typedOnTheWayTo(const std::string& word) {
    std::vector<std::string> typed;
    for (std::size_t end = 1; end <= word.size() && typed.size() < 6; ++end) {
        if (end == word.size() || (static_cast<unsigned char>(word[end]) & 0xc0) != 0x80)
            typed.push_back(word.substr(0, end));
    }
    return typed;
}

constexpr StudySort sorts[] = {StudySort::PatientName, StudySort::PatientId, StudySort::StudyDate,
                               StudySort::Description, StudySort::Modality,  StudySort::Accession,
                               StudySort::Instances};

struct Filter {
    const char* modality;
    const char* from;
    const char* to;
};
constexpr Filter filters[] = {{"", "", ""},         {"CT", "", ""},
                              {"MG", "", ""},       {"", "20180101", "20181231"},
                              {"", "20250601", ""}, {"MR", "20180101", "20201231"}};

StudyQuery queryFor(const Filter& filter) {
    StudyQuery query;
    query.modality = filter.modality;
    query.fromDate = filter.from;
    query.toDate = filter.to;
    query.limit = pageRows;
    return query;
}

void measureSortingAndFiltering(const Session& session) {
    Times sorting;
    Times filtering;
    Times far;
    for (const Filter& filter : filters) {
        StudyQuery query = queryFor(filter);
        const std::int64_t total = valueOf(session.studies(query)).total;
        for (const StudySort sort : sorts) {
            for (const bool descending : {false, true}) {
                query.sort = sort;
                query.descending = descending;
                query.offset = 0;
                const bool plain = &filter == filters;
                (plain ? sorting : filtering).measure([&] { valueOf(session.studies(query)); }, 3);
                for (const std::int64_t offset :
                     {total / 4, total / 2, std::max<std::int64_t>(total - pageRows, 0)}) {
                    query.offset = offset;
                    far.measure([&] { valueOf(session.studies(query)); });
                }
            }
        }
    }
    sorting.print("sort, first page");
    filtering.print("filter × sort, first page");
    far.print("filter × sort, far pages");
}

Times measureSearch(const Session& session) {
    Times plain;
    Times filtered;
    std::vector<Times> byLength(6);
    for (const std::string& word : words()) {
        const std::vector<std::string> typed = typedOnTheWayTo(word);
        for (std::size_t length = 0; length < typed.size(); ++length) {
            for (const StudySort sort : sorts) {
                StudyQuery query = queryFor(filters[0]);
                query.text = typed[length];
                query.sort = sort;
                const auto ask = [&] { valueOf(session.studies(query)); };
                plain.measure(ask);
                byLength[length].measure(ask);
            }
            for (const Filter& filter : filters) {
                StudyQuery query = queryFor(filter);
                query.text = typed[length];
                filtered.measure([&] { valueOf(session.studies(query)); });
            }
        }
    }
    plain.print("search as typed × sort");
    for (std::size_t length = 0; length < byLength.size(); ++length)
        byLength[length].print(("  of " + std::to_string(length + 1) + " letters").c_str());
    filtered.print("search as typed × filter");
    return plain;
}

/// The same questions without an index of words.
Times measurePeer(const catalog::Catalog& catalogue) {
    Times times;
    for (const std::string& word : words()) {
        for (const std::string& typed : typedOnTheWayTo(word)) {
            times.measure([&] {
                const Status done = catalogue.read([&](Connection& connection) {
                    const std::string condition =
                        " FROM studies WHERE binned = '' AND (patient_name LIKE ?1 OR patient_id LIKE ?1 OR "
                        "description LIKE ?1 OR accession LIKE ?1 OR referring LIKE ?1) ";
                    const std::string pattern = "%" + typed + "%";
                    connection.query("SELECT count(*)" + condition).bind(pattern).step();
                    catalog::Query rows = connection.query(
                        "SELECT *" + condition + "ORDER BY +study_date DESC, +study_time DESC LIMIT 200");
                    rows.bind(pattern).run();
                });
                if (!done)
                    std::exit(1);
            });
        }
    }
    times.print("peer: LIKE '%text%' and a full sort");
    return times;
}

void measureStudies(const Session& session) {
    StudyQuery query;
    query.offset = valueOf(session.studies(query)).total / 2;
    const StudyPage page = valueOf(session.studies(query));
    Times detail;
    Times instances;
    for (const StudyRow& study : page.studies) {
        StudyDetail shown;
        detail.measure([&] { shown = valueOf(session.study(study.studyUid)); });
        for (const SeriesInfo& series : shown.series)
            instances.measure([&] { valueOf(session.instances(series.seriesUid)); });
    }
    detail.print("one study with its series");
    instances.print("instances of a series");
    Times totals;
    totals.measure([&] { valueOf(session.stats()); }, 9);
    totals.print("totals of the library");
    Times modalities;
    modalities.measure([&] { valueOf(session.modalities()); }, 9);
    modalities.print("modalities");
}

void measureHistory(const Session& session) {
    Times history;
    Times searched;
    for (const DetectionSort sort :
         {DetectionSort::Created, DetectionSort::Task, DetectionSort::Verdict, DetectionSort::Patient,
          DetectionSort::Probability, DetectionSort::User}) {
        for (const bool descending : {false, true}) {
            for (const std::int64_t offset : {0, 50'000, 99'800}) {
                HistoryQuery query;
                query.sort = sort;
                query.descending = descending;
                query.limit = pageRows;
                query.offset = offset;
                history.measure([&] { valueOf(session.history(query)); });
                query.offset = 0;
                query.task = Task::Lung;
                history.measure([&] { valueOf(session.history(query)); });
                query.fromDate = "2021-01-01";
                query.verdict = "detected";
                history.measure([&] { valueOf(session.history(query)); });
            }
            for (const char* text : {"m", "mü", "müller", "anna", "kh-0", "nobody"}) {
                HistoryQuery query;
                query.sort = sort;
                query.descending = descending;
                query.limit = pageRows;
                query.patientText = text;
                searched.measure([&] { valueOf(session.history(query)); });
            }
        }
    }
    history.print("history of 100,000: sort × filter × page");
    searched.print("history of 100,000: search as typed");
    Times audit;
    for (const char* user : {"", "reader7", "nobody"}) {
        for (const char* from : {"", "2023-01-01"}) {
            for (const std::int64_t offset : {0, 50'000}) {
                AuditQuery query;
                query.user = user;
                query.fromDate = from;
                query.limit = 1000;
                query.offset = offset;
                audit.measure([&] { valueOf(session.audit(query)); }, 3);
            }
        }
    }
    audit.print("audit of 100,000: 1,000 entries");
}

int run(const std::filesystem::path& folder, std::int64_t instances) {
    std::printf("%lld instances in %lld studies\n", static_cast<long long>(instances),
                static_cast<long long>(instances / bench::instancesPerStudy));
    std::printf("%-44s %26.1f s\n", "filling",
                millisecondsOf([&] { bench::fillHospital(folder, instances); }) / 1000);
    std::printf("%-44s %6s %9s %9s %9s %12s\n", "", "n", "median", "p95", "max ms", "p95 thread");
    Times opening;
    opening.measure([&] { valueOf(Library::open(folder / "library")); }, 9);
    opening.print("opening");
    const std::shared_ptr<Session> session = bench::logInToHospital(folder);
    Times first;
    first.measure([&] { valueOf(session->studies({})); });
    first.print("first page after opening");
    measureSortingAndFiltering(*session);
    const Times search = measureSearch(*session);
    const Times peer = measurePeer(*LibraryAccess::parts(*session->library()).catalog);
    std::printf("%-44s %16.2f %9.2f\n", "search / peer", search.median() / peer.median(),
                search.slow() / peer.slow());
    measureStudies(*session);
    measureHistory(*session);
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    if (count == 4 && std::string(arguments[1]) == "--fill") {
        bench::fillHospital(arguments[3], std::atoll(arguments[2]));
        return 0;
    }
    const std::int64_t instances = count > 1 ? std::atoll(arguments[1]) : 1'000'000;
    if (instances < bench::instancesPerStudy || count > 3) {
        std::fprintf(stderr, "usage: CatalogBench [--fill] [INSTANCES] [FOLDER]\n");
        return 2;
    }
    if (count == 3)
        return run(arguments[2], instances);
    std::string folder = (std::filesystem::temp_directory_path() / "candela-bench-XXXXXX").string();
    if (!mkdtemp(folder.data()))
        return 1;
    const int status = run(folder, instances);
    std::filesystem::remove_all(folder);
    return status;
}
