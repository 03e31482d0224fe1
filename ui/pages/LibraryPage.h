#pragma once

#include "database/Library.h"
#include "database/model/Deidentification.h"
#include "ui/pages/PageContext.h"

#include <QString>
#include <QTimer>
#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace candela {

class DateFilter;
class EmptyState;
struct FoundText;
struct HeaderlessFiles;
struct ImageLabels;
class JobStrip;
class NoticeStrip;
class SeriesPanel;

/// The study list: search, filters, series of the selected study, import, detection, export.
class LibraryPage : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPage(const PageContext& context, QWidget* parent = nullptr);

    void setSession(const std::shared_ptr<Session>& session);
    /// The menu of ways to import, as a click on the button opens it.
    void chooseImport();

    /// Opens the study after (1) or before (−1) the current one of the list, which becomes the current one.
    void openNeighbour(int step);

Q_SIGNALS:
    void openChosen(const candela::StudyUid& study);
    void similarStudyChosen(const candela::StudyUid& study);
    void similarSeriesChosen(const candela::SeriesUid& series);
    void statusMessage(const QString& message);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFilters();
    void makeTable();
    void connectController();
    void chooseFiles();
    void chooseFolder();
    void askForLabels(const ImportRequest& request, const HeaderlessFiles& files, const ImageLabels& earlier);
    void importPaths(const QStringList& paths);
    // The bin (LibraryBin.cpp)
    void connectBin();
    void showBin(bool inBin);
    void moveSelectedToBin();
    void restoreSelected();
    void askToEmptyBin(const BinReport& bin);
    void detectSelected(Task task);
    // Export (LibraryExport.cpp)
    struct WantedCopies {
        std::vector<StudyUid> studies;
        std::filesystem::path directory;
        DeidentificationOptions options;
        bool looking = false; ///< for text, before they are written
    };
    void connectExport();
    void exportSelected();
    void deidentifySelected();
    void writeCopies(WantedCopies wanted);
    void askAboutText(const std::vector<FoundText>& found);
    void openCurrent();
    void applyFilter();
    void showCurrent();
    void updateActions();
    void updateEmpty();
    void keepSelection(qint64 total);
    [[nodiscard]] std::vector<int> selectedRows() const;
    [[nodiscard]] const StudyRow* current() const;
    [[nodiscard]] bool filtering() const;

    PageContext m_context;
    std::shared_ptr<Session> m_session;
    QLabel* m_title = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_delete = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_emptyBin = nullptr;
    QPushButton* m_bin = nullptr; ///< to the bin and back
    qint64 m_binned = 0;          ///< studies in the bin
    QPushButton* m_import = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_brain = nullptr;
    QPushButton* m_lung = nullptr;
    QPushButton* m_similar = nullptr;
    QPushButton* m_export = nullptr;
    QLineEdit* m_search = nullptr;
    QComboBox* m_modality = nullptr;
    DateFilter* m_dates = nullptr;
    QTableView* m_table = nullptr;
    QStackedWidget* m_list = nullptr;
    EmptyState* m_empty = nullptr;
    SeriesPanel* m_series = nullptr;
    NoticeStrip* m_notice = nullptr;
    JobStrip* m_binStrip = nullptr;
    JobStrip* m_importStrip = nullptr;
    JobStrip* m_exportStrip = nullptr;
    QTimer m_typing;   ///< waits for a pause in typing
    QTimer m_settling; ///< waits for a pause in moving through the list
    StudyUid m_shown;  ///< whose series are shown
    WantedCopies m_wantedCopies;
};

} // namespace candela
