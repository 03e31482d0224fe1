#include "tests/gui/WindowSupport.h"
#include "ui/controllers/AdministrationController.h"
#include "ui/controllers/AuditModel.h"
#include "ui/controllers/Csv.h"
#include "ui/controllers/DateChoice.h"
#include "ui/controllers/HistoryModel.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/StudyListModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QThread>
#include <atomic>
#include <gtest/gtest.h>

namespace candela::test {

namespace {

using Reporting = QAbstractItemModelTester::FailureReportingMode;

/// A library of `total` studies that exist only while they are asked for.
struct ManyStudies {
    std::int64_t total = 100000;
    std::shared_ptr<std::atomic<int>> questions = std::make_shared<std::atomic<int>>(0);

    Result<StudyPage> operator()(const StudyQuery& query) const {
        ++*questions;
        StudyPage page;
        page.total = query.text == "nobody" ? 0 : total;
        for (std::int64_t i = query.offset; i < std::min(query.offset + query.limit, page.total); ++i) {
            StudyRow row;
            row.studyUid = StudyUid("2.25." + std::to_string(i));
            row.patientName = query.text + "Patient^" + std::to_string(i);
            row.studyDate = "20240131";
            row.modalities = {"CT"};
            page.studies.push_back(row);
        }
        return page;
    }
};

QString patientAt(const StudyListModel& model, int row) {
    return model.index(row, StudyListModel::Patient).data().toString();
}

Detection someDetection(int number) {
    Detection detection;
    detection.id = DetectionId(std::to_string(number));
    detection.created = "2024-01-31T10:00:00Z";
    detection.user = "weber";
    detection.task = Task::Brain;
    detection.patientName = "=Doe^Jane";
    detection.result.verdict = Verdict::Detected;
    detection.result.text = "Tumour detected: glioma";
    detection.result.probability = 0.934;
    detection.model = {"brain", "1.0", "abc"};
    return detection;
}

} // namespace

TEST(StudyListModel, ShowsAHundredThousandRowsPageByPage) {
    StudyListModel model;
    const QAbstractItemModelTester tester(&model, Reporting::Fatal);
    QSignalSpy loaded(&model, &PagedTable::loaded);
    ManyStudies source;
    model.setSource(source);
    ASSERT_TRUE(waitFor([&] { return loaded.count() == 1; }));
    EXPECT_EQ(model.rowCount(), 100000);
    EXPECT_EQ(patientAt(model, 7), "Patient, 7");

    // Looking at rows far away never waits for them.
    QElapsedTimer time;
    time.start();
    for (int row = 0; row < 100000; row += 40)
        static_cast<void>(patientAt(model, row));
    EXPECT_LT(time.elapsed(), 500);
    EXPECT_EQ(patientAt(model, 99999), QString::fromUtf8("…"));
    ASSERT_TRUE(waitFor([&] { return patientAt(model, 99999) == "Patient, 99999"; }));
    // Of the fast scroll only the last few pages were fetched.
    EXPECT_LT(source.questions->load(), 40);
}

TEST(StudyListModel, ForgetsThePagesUsedLongestAgo) {
    StudyListModel model;
    ManyStudies source;
    model.setSource(source);
    ASSERT_TRUE(waitFor([&] { return model.rowCount() == 100000; }));
    const int pages = static_cast<int>(StudyListModel::pagesKept) + 5;
    for (int page = 0; page < pages; ++page) {
        const int row = page * StudyListModel::pageRows;
        ASSERT_TRUE(waitFor([&] { return patientAt(model, row) == "Patient, " + QString::number(row); }));
    }
    EXPECT_EQ(patientAt(model, 0), QString::fromUtf8("…"));
    ASSERT_TRUE(waitFor([&] { return patientAt(model, 0) == "Patient, 0"; }));
}

TEST(StudyListModel, TheNewestQuestionWins) {
    StudyListModel model;
    const QAbstractItemModelTester tester(&model, Reporting::Fatal);
    model.setSource(ManyStudies{});
    for (const char* typed : {"a", "ab", "abc"}) {
        StudyQuery filter;
        filter.text = typed;
        model.setFilter(filter);
    }
    ASSERT_TRUE(waitFor([&] { return !model.loading(); }));
    EXPECT_EQ(patientAt(model, 3), "abcPatient, 3");
    StudyQuery nobody;
    nobody.text = "nobody";
    model.setFilter(nobody);
    ASSERT_TRUE(waitFor([&] { return model.rowCount() == 0; }));
    model.setSource({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(StudyListModel, LeavesTheOrderToTheLibrary) {
    StudyListModel model;
    model.sort(StudyListModel::Images, Qt::AscendingOrder);
    EXPECT_EQ(model.query().sort, StudySort::Instances);
    EXPECT_FALSE(model.query().descending);
    model.sort(StudyListModel::Series, Qt::DescendingOrder); // the library cannot
    EXPECT_EQ(model.query().sort, StudySort::Instances);
}

TEST(StudyListModel, SaysWhatFailed) {
    StudyListModel model;
    QSignalSpy failed(&model, &PagedTable::failed);
    model.setSource(
        [](const StudyQuery&) -> Result<StudyPage> { return fail(ErrorCode::NotPermitted, "not yours"); });
    ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
    EXPECT_EQ(failed.first().first().toString(), "not yours");
}

TEST(HistoryModel, ShowsWhatADetectionSaid) {
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, Reporting::Fatal);
    model.setSource([](const HistoryQuery& query) -> Result<HistoryPage> {
        HistoryPage page;
        page.total = query.task == Task::Lung ? 0 : 1;
        if (page.total == 1)
            page.detections = {someDetection(1)};
        return page;
    });
    ASSERT_TRUE(waitFor([&] { return model.rowCount() == 1; }));
    EXPECT_EQ(model.index(0, HistoryModel::Type).data().toString(), "Brain");
    EXPECT_EQ(model.index(0, HistoryModel::Finding).data().toString(), "Tumour detected: glioma");
    EXPECT_EQ(model.index(0, HistoryModel::Probability).data().toString(), "93 %");
    EXPECT_EQ(model.index(0, HistoryModel::Reader).data().toString(), "Not reviewed");
    HistoryQuery lung;
    lung.task = Task::Lung;
    model.setFilter(lung);
    ASSERT_TRUE(waitFor([&] { return model.rowCount() == 0; }));
}

TEST(HistoryModel, SaysWhatTheReaderMadeOfIt) {
    Detection detection = someDetection(1);
    detection.feedback = Feedback{false, "no_tumor", "artefact", "weber", "2024-02-01T00:00:00Z"};
    EXPECT_EQ(HistoryModel::feedbackText(detection), "Corrected to no tumor, weber");
    detection.feedback->agree = true;
    EXPECT_EQ(HistoryModel::feedbackText(detection), "Agreed, weber");
}

TEST(AdministrationModels, KeepTheRulesOfModels) {
    AccountModel accounts;
    const QAbstractItemModelTester accountTester(&accounts, Reporting::Fatal);
    accounts.setAccounts({{"root", "The Administrator", Role::Administrator, true, ""},
                          {"old", "", Role::Trainee, false, "2024-01-01T00:00:00Z"}});
    EXPECT_EQ(accounts.index(0, AccountModel::LastLogIn).data().toString(), "Never");
    EXPECT_EQ(accounts.index(1, AccountModel::State).data().toString(), "Disabled");

    AuditModel audit;
    const QAbstractItemModelTester auditTester(&audit, Reporting::Fatal);
    audit.setEntries({AuditEntry{}});
    audit.append({AuditEntry{}, AuditEntry{}});
    EXPECT_EQ(audit.rowCount(), 3);
}

TEST(Csv, NoCellIsAFormula) {
    EXPECT_EQ(csvLine({"plain", "a \"quoted\", cell", "-0.25"}),
              "\"plain\",\"a \"\"quoted\"\", cell\",\"-0.25\"\r\n");
    EXPECT_EQ(csvLine({"=1+1", "+x", "-x", "@sum", "\tx", " =x"}),
              "\"'=1+1\",\"'+x\",\"'-x\",\"'@sum\",\"'\tx\",\"' =x\"\r\n");
}

TEST(DateChoice, RangesHoldBothEnds) {
    const QDate today(2024, 3, 15);
    EXPECT_TRUE(dateRange(DateChoice::Any, today).from.empty());
    EXPECT_EQ(dateRange(DateChoice::Week, today).from, "2024-03-09");
    EXPECT_EQ(dateRange(DateChoice::Week, today).to, "2024-03-15");
    EXPECT_EQ(dateRange(DateChoice::Year, today).from, "2023-03-16");
    const DateRange swapped = dateRange(DateChoice::Custom, today, QDate(2024, 5, 1), QDate(2024, 4, 1));
    EXPECT_EQ(swapped.from, "2024-04-01");
    EXPECT_EQ(swapped.to, "2024-05-01");
}

TEST(DisplayText, NamesAndNumbers) {
    EXPECT_EQ(personText("Müller^Hans^^Dr."), QString::fromUtf8("Müller, Hans Dr."));
    EXPECT_EQ(personText("Yamada^Tarou=山田^太郎"), QString::fromUtf8("Yamada, Tarou (山田, 太郎)"));
    EXPECT_EQ(dateText("20240131"), "2024-01-31");
    EXPECT_EQ(dateText("sometime"), "sometime");
    EXPECT_EQ(timeText("142530.12"), "14:25");
    EXPECT_EQ(percentText(0.999), "> 99 %");
    EXPECT_EQ(percentText(1), "100 %");
    EXPECT_EQ(percentText(0.001), "< 1 %");
    EXPECT_EQ(percentText(0), "0 %");
}

TEST(Job, DeliversOnceOnTheReceiversThread) {
    QObject receiver;
    int results = 0;
    const QThread* workThread = nullptr;
    Job::start(
        &receiver,
        [&workThread](JobContext&) -> Result<int> {
            workThread = QThread::currentThread();
            return 42;
        },
        [&](const Result<int>& answer) {
            ++results;
            EXPECT_EQ(answer.value_or(0), 42);
            EXPECT_EQ(QThread::currentThread(), receiver.thread());
        });
    ASSERT_TRUE(waitFor([&] { return results == 1; }));
    EXPECT_NE(workThread, receiver.thread());
    QTest::qWait(20);
    EXPECT_EQ(results, 1);
    EXPECT_TRUE(receiver.children().isEmpty());
}

TEST(Job, IsDroppedWithItsReceiver) {
    auto receiver = std::make_unique<QObject>();
    auto started = std::make_shared<std::atomic<bool>>(false);
    auto stopped = std::make_shared<std::atomic<bool>>(false);
    bool delivered = false;
    Job::start(
        receiver.get(),
        [started, stopped](JobContext& context) -> Status {
            *started = true;
            while (!context.stop.stop_requested())
                QThread::msleep(1);
            *stopped = true;
            return {};
        },
        [&delivered](const Status&) { delivered = true; });
    ASSERT_TRUE(waitFor([&] { return started->load(); }));
    receiver.reset();
    ASSERT_TRUE(waitFor([&] { return stopped->load(); }));
    QTest::qWait(30);
    EXPECT_FALSE(delivered);
}

TEST(Job, TellsItsProgressAFewTimesASecondAndStops) {
    QObject receiver;
    int signalsSeen = 0;
    std::optional<ErrorCode> code;
    Job* job = Job::start(
        &receiver,
        [](JobContext& context) -> Status {
            for (std::int64_t i = 0; !context.stop.stop_requested(); ++i) {
                context.progress({i, 0, "counting"});
                QThread::usleep(200);
            }
            return fail(ErrorCode::Cancelled, "stopped");
        },
        [&code](const Status& answer) { code = answer ? ErrorCode::Failed : answer.error().code; });
    QObject::connect(job, &Job::progressed, &receiver, [&](const Progress&) { ++signalsSeen; });
    QTest::qWait(500);
    job->cancel();
    ASSERT_TRUE(waitFor([&] { return code.has_value(); }));
    EXPECT_EQ(*code, ErrorCode::Cancelled);
    EXPECT_GE(signalsSeen, 1);
    EXPECT_LE(signalsSeen, 8);
}

TEST(Job, TurnsAnExceptionIntoAnError) {
    QObject receiver;
    std::optional<Error> error;
    Job::start(
        &receiver, [](JobContext&) -> Result<int> { throw std::runtime_error("broken"); },
        [&error](const Result<int>& answer) { error = answer.error(); });
    ASSERT_TRUE(waitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->message, "broken");
}

} // namespace candela::test
