#pragma once

#include "ui/controllers/UpkeepController.h"

#include <QWidget>
#include <map>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace candela {

class JobStrip;

/// Back-up, verification and compression, each with what it is for, its state and its last result.
class UpkeepPanel : public QWidget {
    Q_OBJECT

public:
    explicit UpkeepPanel(QWidget* parent = nullptr);

    void setSession(const std::shared_ptr<Session>& session);
    void refresh();
    void showStats(const LibraryStats& stats);
    [[nodiscard]] UpkeepController& controller() { return m_controller; }

Q_SIGNALS:
    /// Something changed what the library holds or needs.
    void libraryChanged();

private:
    /// One kind of work on the page.
    struct Part {
        QLabel* state = nullptr;
        QLabel* result = nullptr;
    };

    Part makePart(const QString& title, const QString& purpose, const std::vector<QPushButton*>& actions);
    void chooseFolder();
    void updateActions();
    [[nodiscard]] Part& partOf(UpkeepWork work);

    UpkeepController m_controller;
    QPushButton* m_backup;
    QPushButton* m_verify;
    QPushButton* m_repair;
    QPushButton* m_compress;
    Part m_backupPart;
    Part m_verifyPart;
    Part m_compressPart;
    QPlainTextEdit* m_details;
    JobStrip* m_strip;
    QString m_folder; ///< of the last backup
};

} // namespace candela
