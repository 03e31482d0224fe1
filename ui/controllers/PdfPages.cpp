#include "ui/controllers/PdfPages.h"

#include "ui/controllers/Job.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <sys/resource.h>
#include <unistd.h>

namespace candela {

namespace {

constexpr rlim_t mostMemory = rlim_t{1} << 30U;
constexpr rlim_t mostSeconds = 20;
constexpr int mostMilliseconds = 30'000;
constexpr int killMilliseconds = 500;
constexpr int widest = 4000;
constexpr int mostPages = 5000;

/// A child that can do little harm: bounded memory, processor time and files, and it cannot write any.
class LimitedProcess : public QProcess {
public:
    using QProcess::QProcess;

protected:
    void setupChildProcess() override {
        const auto limit = [](__rlimit_resource resource, rlim_t value) {
            const rlimit bound{value, value};
            if (::setrlimit(resource, &bound) != 0)
                ::_exit(126);
        };
        limit(RLIMIT_AS, mostMemory);
        limit(RLIMIT_CPU, mostSeconds);
        limit(RLIMIT_FSIZE, 0);
        limit(RLIMIT_CORE, 0);
        limit(RLIMIT_NOFILE, 64);
    }
};

} // namespace

PdfPages::PdfPages(QObject* parent) : QObject(parent) {}

PdfPages::~PdfPages() {
    stop();
}

void PdfPages::open(const std::vector<std::byte>& pdf) {
    close();
    m_pdf = QByteArray(reinterpret_cast<const char*>(pdf.data()), static_cast<int>(pdf.size()));
    run(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, [this](const QByteArray& output) {
        static const QRegularExpression count(QStringLiteral("^Pages:\\s+(\\d+)"),
                                              QRegularExpression::MultilineOption);
        const auto match = count.match(QString::fromUtf8(output));
        m_pages = std::clamp(match.captured(1).toInt(), 0, mostPages);
        if (m_pages > 0)
            Q_EMIT opened(m_pages);
        else
            Q_EMIT failed(tr("the file is damaged or locked by a password"));
    });
}

void PdfPages::close() {
    stop();
    ++m_generation;
    m_pdf.clear();
    m_pages = 0;
}

void PdfPages::render(int page, int width) {
    if (page < 0 || page >= m_pages)
        return;
    const QString number = QString::number(page + 1);
    const QString pixels = QString::number(std::clamp(width, 100, widest));
    run(QStringLiteral("pdftoppm"),
        {"-png", "-f", number, "-l", number, "-scale-to-x", pixels, "-scale-to-y", "-1", "-"},
        [this, page](const QByteArray& output) {
            Job::start(
                this,
                [output](JobContext&) -> Result<QImage> {
                    QImage picture = QImage::fromData(output, "PNG");
                    if (picture.isNull())
                        return fail(ErrorCode::Corrupt, "the page cannot be drawn");
                    return picture;
                },
                [this, page, generation = m_generation](const Result<QImage>& picture) {
                    if (generation != m_generation)
                        return;
                    if (picture)
                        Q_EMIT pageReady(page, *picture);
                    else
                        Q_EMIT failed(QString::fromStdString(picture.error().message));
                });
        });
}

void PdfPages::run(const QString& program, const QStringList& arguments,
                   std::function<void(const QByteArray& output)> done) {
    stop();
    const int generation = ++m_generation;
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty()) {
        Q_EMIT failed(tr("the program %1 is not installed (package poppler-utils)").arg(program));
        return;
    }
    auto* process = new LimitedProcess(this);
    m_process = process;
    auto* watch = new QTimer(process);
    watch->setSingleShot(true);
    connect(watch, &QTimer::timeout, process, &QProcess::kill);
    connect(process, qOverload<int, QProcess::ExitStatus>(&QProcess::finished), this,
            [this, process, generation, done = std::move(done)](int code, QProcess::ExitStatus status) {
                process->deleteLater();
                if (generation != m_generation)
                    return;
                if (status == QProcess::NormalExit && code == 0)
                    done(process->readAllStandardOutput());
                else
                    Q_EMIT failed(tr("the file is damaged, locked by a password or too large to draw"));
            });
    connect(process, &QProcess::started, process, [this, process] {
        process->write(m_pdf);
        process->closeWriteChannel();
    });
    process->start(path, arguments);
    watch->start(mostMilliseconds);
}

void PdfPages::stop() {
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(killMilliseconds); // a killed child ends at once
    m_process->deleteLater();
    m_process = nullptr;
}

} // namespace candela
