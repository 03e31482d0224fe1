#pragma once

#include "ui/MainWindow.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <deque>
#include <functional>

namespace candela {

/// Draws every page to PNG files for machines without a display: logs nobody in, but shows what the session
/// at hand may see, with the study that has most to show in the reading room.
class PageRenderer : public QObject {
    Q_OBJECT

public:
    PageRenderer(MainWindow* window, const PageContext& context, const QString& directory,
                 QObject* parent = nullptr);

    /// Draws the page that the window opens with; `finished` follows unless `more` pages come after log-in.
    void start(bool more);
    /// A session is there: the other pages follow.
    void continueLoggedIn();

Q_SIGNALS:
    /// The time to log in.
    void entranceDrawn();
    /// Paths of the files, or empty with a reason when one could not be written.
    void finished(const QStringList& files, const QString& failure);

private:
    struct Step {
        QString name;
        std::function<void()> prepare;
    };
    void next();
    void grab();

    MainWindow* m_window;
    PageContext m_context;
    QString m_directory;
    std::deque<Step> m_steps;
    QStringList m_files;
    QTimer m_poll;
    QElapsedTimer m_since;
    int m_quietPolls = 0;
    bool m_more = false;
};

} // namespace candela
