#include "ui/PageRenderer.h"

#include "database/Library.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LogInController.h"
#include "ui/pages/DetectionHistoryPage.h"
#include "ui/pages/LibraryPage.h"
#include "ui/pages/SimilarPage.h"
#include "ui/widgets/reading/VolumeViewWidget.h"

#include <QDir>
#include <QPixmap>
#include <QThreadPool>
#include <algorithm>
#include <optional>

namespace candela {

namespace {

constexpr int pollMs = 150;
constexpr int quietPolls = 5;
constexpr int shortestMs = 800;
constexpr int longestMs = 90000;

struct Exhibit {
    std::optional<Detection> detection;
    StudyUid study;
};

/// The newest detection that found something, else the newest at all, else the newest study.
Result<Exhibit> chooseExhibit(const Session& session) {
    Exhibit exhibit;
    for (const char* verdict : {"detected", ""}) {
        HistoryQuery query;
        query.verdict = verdict;
        query.limit = 1;
        const auto page = session.history(query);
        if (!page || page->detections.empty())
            continue;
        const auto detection = session.detection(page->detections.front().id);
        if (detection) {
            exhibit.detection = *detection;
            exhibit.study = detection->studyUid;
            return exhibit;
        }
    }
    StudyQuery query;
    query.limit = 1;
    const auto page = session.studies(query);
    if (page && !page->studies.empty())
        exhibit.study = page->studies.front().studyUid;
    return exhibit;
}

} // namespace

PageRenderer::PageRenderer(MainWindow* window, const PageContext& context, const QString& directory,
                           QObject* parent)
    : QObject(parent), m_window(window), m_context(context), m_directory(directory) {
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        const auto volumes = m_window->findChildren<VolumeViewWidget*>();
        const bool quiet =
            QThreadPool::globalInstance()->activeThreadCount() == 0 &&
            std::none_of(volumes.begin(), volumes.end(), [](const auto* view) { return view->busy(); });
        m_quietPolls = quiet ? m_quietPolls + 1 : 0;
        if ((m_quietPolls >= quietPolls && m_since.elapsed() >= shortestMs) ||
            m_since.elapsed() >= longestMs) {
            m_poll.stop();
            grab();
        }
    });
}

void PageRenderer::start(bool more) {
    m_more = more;
    if (!QDir().mkpath(m_directory)) {
        Q_EMIT finished({}, tr("%1: the folder cannot be made").arg(m_directory));
        return;
    }
    m_steps.push_back({"entrance", [] {}});
    next();
}

void PageRenderer::continueLoggedIn() {
    m_more = false;
    Job::start(
        this, [session = m_context.logIn->session()](JobContext&) { return chooseExhibit(*session); },
        [this](const Result<Exhibit>& chosen) {
            const Exhibit exhibit = chosen.value_or(Exhibit{});
            const Account account = m_context.logIn->session()->account();
            const auto add = [this, &account](const QString& name, PageId page,
                                              std::function<void()> prepare) {
                const auto permission = permissionOf(page);
                if (!permission || permits(account.role, *permission))
                    m_steps.push_back({name, std::move(prepare)});
            };
            const auto show = [this](PageId page) { return [this, page] { m_window->showPage(page); }; };
            add("home", PageId::Home, show(PageId::Home));
            add("library", PageId::Library, show(PageId::Library));
            add("reading-room", PageId::ReadingRoom, [this, exhibit] {
                m_window->showPage(PageId::ReadingRoom);
                if (exhibit.detection)
                    m_window->openDetection(*exhibit.detection);
                else if (!exhibit.study.empty())
                    m_window->openStudy(exhibit.study);
            });
            add("history", PageId::History, show(PageId::History));
            add("similar", PageId::Similar, [this, exhibit] {
                m_window->showPage(PageId::Similar);
                if (exhibit.detection)
                    m_window->similarPage()->openFor(exhibit.detection->seriesUid,
                                                     exhibit.detection->keySlice.sopInstanceUid,
                                                     exhibit.detection->keySlice.frame);
                else if (!exhibit.study.empty())
                    m_window->similarPage()->openFor(exhibit.study);
            });
            add("models", PageId::Models, show(PageId::Models));
            add("teaching", PageId::Teaching, show(PageId::Teaching));
            add("administration", PageId::Administration, show(PageId::Administration));
            add("library-light", PageId::Library, [this] {
                m_window->setTheme(ThemeKind::Light);
                m_window->showPage(PageId::Library);
            });
            next();
        });
}

void PageRenderer::next() {
    if (m_steps.empty()) {
        if (m_more)
            Q_EMIT entranceDrawn();
        else
            Q_EMIT finished(m_files, {});
        return;
    }
    m_steps.front().prepare();
    m_since.start();
    m_quietPolls = 0;
    m_poll.start();
}

void PageRenderer::grab() {
    const QString file = QDir(m_directory).filePath(m_steps.front().name + ".png");
    m_steps.pop_front();
    if (!m_window->grab().save(file)) {
        Q_EMIT finished({}, tr("%1: cannot be written").arg(file));
        return;
    }
    m_files << file;
    next();
}

} // namespace candela
