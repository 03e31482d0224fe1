#include "bench/HospitalCatalogue.h"

#include "database/LibraryParts.h"
#include "database/catalog/HeaderJson.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace candela::bench {
namespace {

using catalog::Connection;
using catalog::Query;

constexpr int detections = 100'000;

/// Fifty instances a study on average: ten studies have five hundred.
struct Kind {
    const char* modality;
    std::array<int, 2> series; ///< instances of each
    std::vector<const char*> descriptions;
};
const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {"CT",
         {120, 40},
         {"CT Thorax mit KM", "CT Abdomen/Becken", "CT Schädel nativ", "CT Angiographie Aorta"}},
        {"MR", {70, 50}, {"MR Schädel", "MRT Knie links", "MR LWS", "MR Leber dynamisch", "MR Hjärna"}},
        {"CT", {90, 31}, {"Low dose CT lung", "CT Halsweichteile", "CT Polytrauma", "腹部CT"}},
        {"MR", {40, 20}, {"MR Prostata multiparametrisch", "MR brain with contrast", "頭部MRI"}},
        {"DX", {2, 0}, {"Röntgen Thorax p.a.", "Hand rechts in 2 Ebenen", "Chest PA and lateral"}},
        {"US", {20, 2}, {"Sonographie Abdomen", "US Schilddrüse", "Echo"}},
        {"DX", {2, 0}, {"Knie links", "Becken a.p.", "Røntgen thorax"}},
        {"CR", {1, 0}, {"Thorax im Liegen", "Schulter rechts"}},
        {"MG", {4, 2}, {"Mammographie beidseits", "Screening"}},
        {"DX", {2, 4}, {"BWS in 2 Ebenen", "Sprunggelenk", "Panoramic"}},
    };
    return all;
}

/// Parts of names; together they make some ten thousand.
class Names {
public:
    explicit Names(std::mt19937& random) : m_random(random) {}

    std::string next() {
        static const std::vector<const char*> whole{
            "Müller",   "Mueller",   "Schmidt", "Schäfer",  "Weiß",    "Groß",   "Nowak",
            "Kowalska", "Žižka",     "Ørsted",  "Sørensen", "Åberg",   "García", "Nguyễn",
            "Yılmaz",   "Đorđević",  "O'Brien", "Smith",    "Johnson", "Jones",  "Brown",
            "de Vries", "Al-Hassan", "Иванов",  "Петрова",  "Παππάς",  "Meyer"};
        static const std::vector<const char*> first{"Ab",      "Ber",  "Cor",  "Dorn",  "Eich", "Feld",
                                                    "Gar",     "Holz", "Iser", "Jung",  "Kauf", "Linden",
                                                    "Mar",     "Neu",  "Ober", "Pfeif", "Quer", "Rosen",
                                                    "Schwarz", "Tann", "Ull",  "Vogel", "Wolf", "Zell"};
        static const std::vector<const char*> last{"ach",     "auer",   "bach",  "berg",  "born", "feld",
                                                   "haus",    "heimer", "hofer", "inger", "ler",  "mann",
                                                   "meister", "ner",    "stein", "wald"};
        static const std::vector<const char*> given{"Anna",   "Änne",  "Hans",  "Jürgen", "Maria",  "Peter",
                                                    "Ingrid", "Björn", "Søren", "Åsa",    "José",   "Zoë",
                                                    "Łukasz", "Jiří",  "Emma",  "Liam",   "Olivia", "Noah",
                                                    "Ida",    "Karl",  "Ute",   "Jörg",   "Heinz",  "Elif"};
        static const std::vector<const char*> eastern{"Yamada^Tarou=山田^太郎=やまだ^たろう",
                                                      "Wang^XiaoDong=王^小东",
                                                      "Hong^Gildong=洪^吉洞=홍^길동",
                                                      "Suzuki^Hanako=鈴木^花子=すずき^はなこ",
                                                      "Kim^Heejung=金^熙中=김^희중",
                                                      "Li^Na=李^娜",
                                                      "Zhang^Wei=张^伟",
                                                      "Tanaka^Ichirou=田中^一郎=たなか^いちろう"};
        const unsigned kind = m_random() % 100;
        if (kind < 4)
            return pick(eastern);
        const std::string family =
            kind < 45 ? std::string(pick(whole)) : std::string(pick(first)) + pick(last);
        return family + "^" + pick(given) + (kind % 7 == 0 ? std::string("^") + pick(given) : std::string());
    }

    const char* pick(const std::vector<const char*>& words) { return words[m_random() % words.size()]; }

private:
    std::mt19937& m_random;
};

template <typename... Values>
std::string printed(const char* format, Values... values) {
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), format, values...);
    return text.data();
}

class Filler {
public:
    explicit Filler(Connection& connection)
        : m_patient(connection.query("INSERT INTO patients VALUES (?, ?, ?, ?, ?)")),
          m_study(connection.query(
              "INSERT INTO studies (id, study_uid, patient, patient_id, patient_name, birth_date, sex, "
              "study_date, "
              "study_time, description, accession, referring, modalities, series_count, instance_count) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
          m_modality(connection.query("INSERT INTO study_modalities (modality, study) VALUES (?, ?)")),
          m_series(connection.query(
              "INSERT INTO series (id, series_uid, study, number, modality, description, body_part, "
              "laterality, "
              "manufacturer, view_position, protocol_name, frame_of_reference, instance_count) "
              "VALUES (?, ?, ?, ?, ?, ?, 'CHEST', '', 'SIEMENS', '', 'Protocol 7', ?, ?)")),
          m_object(
              connection.query("INSERT INTO objects (hash, bytes, stored_bytes) VALUES (?, 526000, 210000)")),
          m_instance(connection.query(
              "INSERT INTO instances (id, sop_uid, series, object, sop_class, transfer_syntax, number, "
              "acquisition_number, has_pixels, columns, rows, samples, bits_allocated, bits_stored, "
              "is_signed, "
              "photometric, value_unit, cine, frame_time_ms, lossy, frame_count, warnings, imported, "
              "pixel_checksum) "
              "VALUES (?, ?, ?, ?, '1.2.840.10008.5.1.4.1.1.2', '1.2.840.10008.1.2.1', ?, '1', 1, 512, 512, "
              "1, 16, 12, "
              "1, 'MONOCHROME2', 'HU', 0, 0, '', 1, '[]', '2026-01-01T00:00:00Z', ?)")),
          m_frames(connection.query("INSERT INTO frames (instance, headers) VALUES (?, ?)")),
          m_stack(connection.query(
              "INSERT INTO stacks (id, series, number, planes, info) VALUES (?, ?, 0, ?, ?)")),
          m_plane(connection.query(
              "INSERT INTO stack_frames (stack, plane, instance, frame) VALUES (?, ?, ?, 0)")) {}

    void addStudy() {
        const std::int64_t number = ++m_studies;
        if (number % 2 == 1)
            addPatient();
        const Kind& kind = kinds()[static_cast<std::size_t>(number) % kinds().size()];
        const int count = kind.series[0] + kind.series[1];
        const std::string uid =
            printed("1.2.276.0.7230010.3.1.2.%lld.%u", static_cast<long long>(number), any());
        m_study
            .bind(number, uid, m_patients, m_patientId, m_name, m_birth, m_patients % 2 ? "F" : "M",
                  printed("%04d%02d%02d", 2011 + below(15), 1 + below(12), 1 + below(28)),
                  printed("%02d%02d%02d", below(24), below(60), below(60)), m_names.pick(kind.descriptions),
                  number % 3 ? printed("ACC%08lld", static_cast<long long>(number * 7919 % 100'000'000))
                             : printed("%d-%06lld", 2011 + below(15), static_cast<long long>(number)),
                  printed("Arzt%d^Dr.", below(300)), kind.modality, kind.series[1] ? 2 : 1, count)
            .run();
        m_modality.bind(kind.modality, number).run();
        for (int series = 0; series < 2 && kind.series[static_cast<std::size_t>(series)] > 0; ++series)
            addSeries(number, series, kind.modality, kind.series[static_cast<std::size_t>(series)]);
    }

    [[nodiscard]] std::int64_t studies() const { return m_studies; }

private:
    unsigned any() { return static_cast<unsigned>(m_random()); }
    int below(unsigned limit) { return static_cast<int>(m_random() % limit); }

    void addPatient() {
        ++m_patients;
        m_name = m_names.next();
        m_patientId = m_patients % 4
                          ? printed("%08lld", static_cast<long long>(m_patients * 104729 % 100'000'000))
                          : printed("KH-%06lld", static_cast<long long>(m_patients));
        m_birth = printed("%04d%02d%02d", 1925 + below(95), 1 + below(12), 1 + below(28));
        m_patient.bind(m_patients, m_patientId, m_name, m_birth, m_patients % 2 ? "F" : "M").run();
    }

    void addSeries(std::int64_t study, int number, const char* modality, int count) {
        const std::int64_t series = ++m_seriesCount;
        const std::string uid =
            printed("1.2.276.0.7230010.3.1.3.%lld.%u", static_cast<long long>(series), any());
        m_series
            .bind(series, uid, study, number + 1, modality, printed("Series %d 5.0 B40f", number), uid, count)
            .run();
        StackInfo info;
        info.kind = StackKind::Volume;
        info.columns = info.rows = 512;
        info.slices = count;
        info.windows = {{40, 400, "soft tissue"}};
        m_stack.bind(series, series, count, catalog::stackToJson(info)).run();
        dicom::FrameHeader frame;
        frame.pose = PlanePose{{-173.1768, -294.1768, 80}, {1, 0, 0}, {0, 1, 0}};
        frame.rowSpacing = frame.columnSpacing = 0.64648;
        frame.calibration = "patient";
        frame.sliceThickness = 5;
        frame.windows = {{40, 400, ""}, {-500, 1400, ""}};
        const std::string headers = catalog::framesToJson({frame});
        for (int plane = 0; plane < count; ++plane)
            addInstance(series, plane, uid, headers);
    }

    void addInstance(std::int64_t series, int plane, const std::string& seriesUid,
                     const std::string& headers) {
        const auto instance = static_cast<long long>(++m_instances);
        // In order, as the index grows quickest; how an object is looked up does not depend on it.
        const std::string hash =
            printed("%016llx%08x%08x%08x%08x%08x%08x", instance, any(), any(), any(), any(), any(), any());
        m_object.bind(hash).run();
        m_instance
            .bind(m_instances, seriesUid + "." + std::to_string(plane + 1), series, hash, plane + 1,
                  static_cast<std::int64_t>(m_instances))
            .run();
        m_frames.bind(m_instances, headers).run();
        m_plane.bind(series, plane, m_instances).run();
    }

    std::mt19937 m_random{20260101};
    Names m_names{m_random};
    Query m_patient, m_study, m_modality, m_series, m_object, m_instance, m_frames, m_stack, m_plane;
    std::string m_name, m_patientId, m_birth;
    std::int64_t m_patients = 0, m_studies = 0, m_seriesCount = 0, m_instances = 0;
};

void addDetectionsAndAudit(Connection& connection, std::int64_t studies) {
    connection.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
        std::to_string(detections) +
        ") INSERT INTO detections (detection_id, created, user, task, study, series_uid, model_name, "
        "model_version, "
        "model_sha256, verdict, label, result_text, probability, classes, prediction_set, in_distribution, "
        "ood_score, "
        "ood_threshold, reason, key_sop_uid, key_frame, key_stack, key_slice, seconds) "
        "SELECT 'd' || i, strftime('%Y-%m-%dT%H:%M:%SZ', 1600000000 + i * 1500, 'unixepoch'), 'reader' || (i "
        "% 40), "
        "iif(i % 3, 'brain', 'lung'), 1 + i * 7919 % " +
        std::to_string(studies) +
        ", s.series_uid, 'candela', '1', 'f00d', "
        "CASE i % 5 WHEN 0 THEN 'detected' WHEN 1 THEN 'indeterminate' ELSE 'not detected' END, 'glioma', "
        "'Tumour detected: glioma', (i * 7919 % 10000) / 10000.0, '[[\"glioma\",0.9],[\"no_tumor\",0.1]]', "
        "'[\"glioma\"]', 1, 0.1, 0.5, '', s.series_uid || '.1', 0, 0, 0, 1.5 "
        "FROM n JOIN series s ON s.id = 1 + i * 7919 % (SELECT max(id) FROM series)");
    connection.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
        "INSERT INTO audit (at, user, action, object, patient_id, outcome, host) "
        "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 1600000000 + i * 1500, 'unixepoch'), 'reader' || (i % 40), "
        "'open study', '1.2.276.0.7230010.3.1.2.' || i, 'P' || i, 'success', 'desk-' || (i % 9) FROM n");
}

void fill(const std::filesystem::path& catalogue, std::int64_t instances) {
    Connection connection(catalogue, Connection::Mode::OpenExisting);
    connection.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1500000; "
                       "PRAGMA locking_mode = EXCLUSIVE");
    {
        catalog::Transaction transaction(connection, catalog::Transaction::Kind::Write);
        Filler filler(connection);
        while (filler.studies() < instances / instancesPerStudy) {
            filler.addStudy();
            if (filler.studies() % 20'000 == 0)
                std::fprintf(stderr, "%lld studies\n", static_cast<long long>(filler.studies()));
        }
        addDetectionsAndAudit(connection, filler.studies());
        transaction.commit();
    }
    connection.execute("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL");
}

[[noreturn]] void giveUp(const Error& error) {
    std::fprintf(stderr, "%s\n", error.message.c_str());
    std::exit(1);
}

} // namespace

void fillHospital(const std::filesystem::path& folder, std::int64_t instances) {
    namespace fs = std::filesystem;
    const fs::path done = folder / ("filled-" + std::to_string(instances));
    if (fs::exists(done))
        return;
    fs::remove_all(folder / "library");
    fs::create_directories(folder);
    if (auto made =
            Library::create(folder / "library", {hospitalUser, "", Role::Administrator, hospitalPassword});
        !made)
        giveUp(made.error());
    try {
        fill(folder / "library" / "catalog.sqlite", instances);
    } catch (const catalog::Failure& failure) {
        giveUp(failure.error());
    }
    fs::create_directory(done);
}

std::shared_ptr<Session> logInToHospital(const std::filesystem::path& folder) {
    auto library = Library::open(folder / "library");
    if (!library)
        giveUp(library.error());
    auto session = (*library)->logIn(hospitalUser, hospitalPassword);
    if (!session)
        giveUp(session.error());
    return *session;
}

} // namespace candela::bench
