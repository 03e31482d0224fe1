#include "ui/pages/LibraryPage.h"

#include "ui/controllers/DetectionQueue.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/ImportText.h"
#include "ui/controllers/LibraryController.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/DateFilter.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ImageLabelsDialog.h"
#include "ui/widgets/ImportReportDialog.h"
#include "ui/widgets/JobStrip.h"
#include "ui/widgets/NoticeStrip.h"
#include "ui/widgets/SeriesPanel.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <QVariant>

namespace candela {

namespace {

constexpr int typingPauseMs = 180;
constexpr int settlingMs = 120;
constexpr int wideList = 1040;    // pixels
constexpr int middlingList = 900; // pixels

} // namespace

LibraryPage::LibraryPage(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_list(new QStackedWidget(this)),
      m_empty(new EmptyState("library", this)),
      m_series(new SeriesPanel(&context.library->thumbnails(), this)),
      m_notice(new NoticeStrip(this)),
      m_binStrip(new JobStrip(this)),
      m_importStrip(new JobStrip(this)),
      m_exportStrip(new JobStrip(this)) {
    setObjectName("page");
    setAcceptDrops(true);
    QWidget* head = makeHead();
    QWidget* filters = makeFilters();
    makeTable();
    m_list->addWidget(m_table);
    m_list->addWidget(m_empty);

    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_series);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({900, 290});
    splitter->setHandleWidth(10);
    splitter->setChildrenCollapsible(false);
    m_series->setMinimumWidth(240);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(10);
    layout->addWidget(head);
    layout->addWidget(filters);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_binStrip);
    layout->addWidget(m_importStrip);
    layout->addWidget(m_exportStrip);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &LibraryPage::applyFilter);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingMs);
    connect(&m_settling, &QTimer::timeout, this, &LibraryPage::showCurrent);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connectController();
    connectBin();
    connectExport();
    auto* remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (m_delete->isVisible() && m_delete->isEnabled())
            moveSelectedToBin();
    });
    updateActions();
    updateEmpty();
}

QWidget* LibraryPage::makeHead() {
    auto* head = new QWidget(this);
    m_count = label({}, "dim", head);
    m_import = button(tr("Import"), "import",
                      tr("Import files, a folder or a disc; or drop them on this page"), head);
    m_import->setProperty("look", "menu");
    auto* ways = new QMenu(m_import);
    ways->addAction(tr("Folder or disc…"), this, &LibraryPage::chooseFolder);
    ways->addAction(tr("Files…"), this, &LibraryPage::chooseFiles);
    m_import->setMenu(ways);
    m_open = button(tr("Open"), "open", tr("Open the selected study in the reading room (Enter)"), head);
    m_brain =
        button(tr("Detect brain"), "brain", tr("Look for tumours on the selected brain MR studies"), head);
    m_lung = button(tr("Detect lung"), "lung", tr("Look for nodules on the selected chest CT studies"), head);
    m_similar = button(tr("Find similar"), "similar",
                       tr("Cases of other patients that look like the selected one"), head);
    m_export = button(
        tr("Export"), "export",
        tr("Write the selected studies' original files, or copies that name nobody, to a folder"), head);
    m_export->setProperty("look", "menu");
    m_export->setObjectName("exportStudies");
    auto* copies = new QMenu(m_export);
    copies->addAction(tr("Original files…"), this, &LibraryPage::exportSelected);
    copies->addAction(tr("Anonymised copies…"), this, &LibraryPage::deidentifySelected);
    m_export->setMenu(copies);
    m_delete =
        button(tr("Move to bin"), "bin", tr("Take the selected studies out of the library (Del)"), head);
    m_restore = button(tr("Restore"), "restore", tr("Bring the selected studies back to the library"), head);
    m_emptyBin = button(tr("Empty bin…"), "bin", tr("Remove for good what lies in the bin"), head);
    m_bin = button(tr("Bin"), {}, tr("Studies that were moved to the bin"), head);
    m_delete->setObjectName("moveToBin");
    m_restore->setObjectName("restoreStudy");
    m_emptyBin->setObjectName("emptyBin");
    m_bin->setObjectName("showBin");
    m_open->setObjectName("openStudy");
    m_brain->setObjectName("detectBrain");
    m_lung->setObjectName("detectLung");

    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = label(tr("Library"), "title", head);
    layout->addWidget(m_title);
    layout->addSpacing(6);
    layout->addWidget(m_count, 1);
    for (QPushButton* action :
         {m_open, m_brain, m_lung, m_similar, m_export, m_delete, m_restore, m_emptyBin, m_import})
        layout->addWidget(action);

    connect(m_open, &QPushButton::clicked, this, &LibraryPage::openCurrent);
    connect(m_brain, &QPushButton::clicked, this, [this] { detectSelected(Task::Brain); });
    connect(m_lung, &QPushButton::clicked, this, [this] { detectSelected(Task::Lung); });
    connect(m_similar, &QPushButton::clicked, this, [this] {
        if (const StudyRow* study = current())
            Q_EMIT similarStudyChosen(study->studyUid);
    });
    return head;
}

QWidget* LibraryPage::makeFilters() {
    auto* filters = new QWidget(this);
    m_search = new QLineEdit(filters);
    m_search->setObjectName("search");
    m_search->setAccessibleName(tr("Search studies"));
    m_search->setPlaceholderText(tr("Search patient, ID, description, accession, physician"));
    m_search->setClearButtonEnabled(true);
    m_modality = new QComboBox(filters);
    m_modality->setAccessibleName(tr("Modality"));
    m_modality->setToolTip(tr("Modality"));
    m_modality->addItem(tr("Any modality"), QString());
    m_modality->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_dates = new DateFilter(tr("Study date"), filters);

    auto* layout = new QHBoxLayout(filters);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_modality);
    layout->addWidget(m_dates);
    layout->addWidget(m_bin);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_modality, qOverload<int>(&QComboBox::currentIndexChanged), this, &LibraryPage::applyFilter);
    connect(m_dates, &DateFilter::changed, this, &LibraryPage::applyFilter);
    return filters;
}

void LibraryPage::makeTable() {
    m_table = table(tr("Studies"), this);
    m_table->setObjectName("studies");
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSortIndicator(StudyListModel::StudyDate, Qt::DescendingOrder);
    m_table->setModel(&m_context.library->studies());
    setColumnWidths(m_table, {172, 112, 116, 136, 80, 200, 104, 62, 68});
    header->setStretchLastSection(false);
    header->setSectionResizeMode(StudyListModel::Description, QHeaderView::Stretch);
    header->setMinimumSectionSize(56);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);

    connect(m_table, &QTableView::activated, this, &LibraryPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateActions();
        m_settling.start();
    });
}

void LibraryPage::connectController() {
    LibraryController* library = m_context.library;
    connect(&library->studies(), &PagedTable::loaded, this, &LibraryPage::keepSelection);
    connect(&library->studies(), &PagedTable::failed, this, &LibraryPage::statusMessage);
    connect(&library->studies(), &QAbstractItemModel::modelReset, this, [this] {
        updateActions();
        updateEmpty();
    });
    connect(&library->studies(), &QAbstractItemModel::dataChanged, this, &LibraryPage::updateActions);
    connect(library, &LibraryController::modalitiesLoaded, this, [this](const QStringList& modalities) {
        const QString chosen = m_modality->currentData().toString();
        const QSignalBlocker quiet(m_modality);
        m_modality->clear();
        m_modality->addItem(tr("Any modality"), QString());
        for (const QString& modality : modalities)
            m_modality->addItem(modality, modality);
        m_modality->setCurrentIndex(std::max(0, m_modality->findData(chosen)));
    });
    connect(library, &LibraryController::detailLoaded, this, [this](const StudyDetail& detail) {
        if (detail.study.studyUid == m_shown)
            m_series->showStudy(detail);
    });
    connect(library, &LibraryController::detailFailed, m_series, &SeriesPanel::clear);
    connect(m_series, &SeriesPanel::openChosen, this, &LibraryPage::openCurrent);
    connect(m_series, &SeriesPanel::similarChosen, this, &LibraryPage::similarSeriesChosen);
    connect(m_empty, &EmptyState::actionChosen, this, [this] {
        if (!filtering()) {
            if (m_context.library->inBin())
                showBin(false);
            else
                chooseFolder();
            return;
        }
        m_search->clear();
        m_modality->setCurrentIndex(0);
        m_dates->reset();
        applyFilter();
    });

    connect(library, &LibraryController::labelsWanted, this, &LibraryPage::askForLabels);
    connect(library, &LibraryController::importStarted, this,
            [this] { m_importStrip->begin(tr("Importing: looking for files…")); });
    connect(library, &LibraryController::importProgressed, this, [this](const Progress& progress) {
        m_importStrip->report(tr("Importing %1").arg(text(progress.what)), progress);
    });
    connect(library, &LibraryController::importFinished, this, [this](const ImportReport& report) {
        m_importStrip->end();
        updateActions();
        Q_EMIT statusMessage(importSummary(report));
        auto* dialog = new ImportReportDialog(report, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(library, &LibraryController::importFailed, this, [this](const QString& reason) {
        m_importStrip->end();
        updateActions();
        Q_EMIT statusMessage(tr("Import failed: %1").arg(reason));
    });
    connect(m_importStrip, &JobStrip::cancelChosen, library, &LibraryController::cancelImport);
}

void LibraryPage::setSession(const std::shared_ptr<Session>& session) {
    m_session = session;
    m_typing.stop();
    m_settling.stop();
    for (QObject* control : {static_cast<QObject*>(m_search), static_cast<QObject*>(m_modality)})
        control->blockSignals(true);
    m_search->clear();
    m_modality->clear();
    m_modality->addItem(tr("Any modality"), QString());
    m_dates->reset();
    for (QObject* control : {static_cast<QObject*>(m_search), static_cast<QObject*>(m_modality)})
        control->blockSignals(false);
    m_shown = {};
    m_series->clear({});
    m_importStrip->end();
    m_exportStrip->end();
    m_binStrip->end();
    m_notice->clear();
    m_binned = 0;
    m_title->setText(tr("Library"));
    updateActions();
    updateEmpty();
}

void LibraryPage::chooseImport() {
    if (m_import->isEnabled())
        m_import->showMenu();
}

void LibraryPage::chooseFiles() {
    importPaths(QFileDialog::getOpenFileNames(this, tr("Import files")));
}

void LibraryPage::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Import a folder or disc"));
    if (!folder.isEmpty())
        importPaths({folder});
}

/// Images without a header are among what is to be imported: whose are they?
void LibraryPage::askForLabels(const ImportRequest& request, const HeaderlessFiles& files,
                               const ImageLabels& earlier) {
    m_importStrip->end();
    auto* dialog = new ImageLabelsDialog(files, earlier, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, request] {
        if (!m_context.library->startLabelled(request, dialog->labels()))
            Q_EMIT statusMessage(tr("An import is running already"));
        updateActions();
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        Q_EMIT statusMessage(tr("Nothing was imported"));
        updateActions();
    });
    dialog->open();
    updateActions();
}

void LibraryPage::importPaths(const QStringList& paths) {
    if (paths.isEmpty())
        return;
    std::vector<std::filesystem::path> chosen;
    for (const QString& path : paths)
        chosen.emplace_back(utf8(path));
    if (!m_context.library->importPaths(chosen))
        Q_EMIT statusMessage(tr("An import is running already"));
    updateActions();
}

void LibraryPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_import->isEnabled() || !event->mimeData()->hasUrls())
        return;
    event->acceptProposedAction();
    Q_EMIT statusMessage(tr("Drop to import"));
}

void LibraryPage::dragLeaveEvent(QDragLeaveEvent* event) {
    Q_UNUSED(event)
    Q_EMIT statusMessage({});
}

void LibraryPage::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    importPaths(paths);
}

bool LibraryPage::eventFilter(QObject* watched, QEvent* event) {
    // A narrow list keeps what identifies a study; the panel beside it tells the rest.
    if (watched == m_table && event->type() == QEvent::Resize) {
        m_table->setColumnHidden(StudyListModel::Accession, m_table->width() < wideList);
        m_table->setColumnHidden(StudyListModel::Birth, m_table->width() < middlingList);
        m_table->setColumnHidden(StudyListModel::Series, m_table->width() < middlingList);
    }
    return QWidget::eventFilter(watched, event);
}

std::vector<int> LibraryPage::selectedRows() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    return rows;
}

const StudyRow* LibraryPage::current() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return nullptr;
    const QModelIndex index = m_table->currentIndex();
    const int row = index.isValid() && m_table->selectionModel()->isRowSelected(index.row(), {})
                        ? index.row()
                        : rows.first().row();
    return m_context.library->studies().rowAt(row);
}

void LibraryPage::detectSelected(Task task) {
    const auto enqueue = [this, task, session = m_session](const std::vector<StudyRow>& studies) {
        if (session != m_session)
            return;
        for (const StudyRow& study : studies)
            m_context.reading.queue->enqueue(task, {study.studyUid, {}, {}}, studyText(study));
        Q_EMIT statusMessage(studies.size() == 1 ? tr("1 detection queued")
                                                 : tr("%1 detections queued").arg(studies.size()));
    };
    m_context.library->studies().fetchRows(this, selectedRows(), enqueue);
}

void LibraryPage::openCurrent() {
    if (m_context.library->inBin())
        return;
    if (const StudyRow* study = current())
        Q_EMIT openChosen(study->studyUid);
}

void LibraryPage::openNeighbour(int step) {
    StudyListModel& studies = m_context.library->studies();
    if (m_context.library->inBin() || studies.rowCount() == 0)
        return;
    const int row = m_table->currentIndex().row() + step;
    if (row < 0 || row >= studies.rowCount()) {
        Q_EMIT statusMessage(step > 0 ? tr("This is the last study of the list.")
                                      : tr("This is the first study of the list."));
        return;
    }
    m_table->setCurrentIndex(studies.index(row, 0));
    m_table->selectRow(row);
    studies.fetchRows(this, {row}, [this, session = m_session](const std::vector<StudyRow>& found) {
        if (session == m_session && !found.empty())
            Q_EMIT openChosen(found.front().studyUid);
    });
}

void LibraryPage::applyFilter() {
    m_typing.stop();
    StudyQuery filter;
    filter.text = utf8(m_search->text().trimmed());
    filter.modality = utf8(m_modality->currentData().toString());
    const DateRange range = m_dates->range();
    filter.fromDate = range.from;
    filter.toDate = range.to;
    filter.inBin = m_context.library->inBin();
    m_context.library->studies().setFilter(filter);
}

void LibraryPage::showCurrent() {
    const StudyRow* study = current();
    if (!study) {
        m_shown = {};
        m_series->clear({});
        return;
    }
    if (study->studyUid == m_shown)
        return;
    m_shown = study->studyUid;
    if (m_context.library->inBin())
        m_series->clear(tr("In the bin: restore the study to look at it."));
    else
        m_context.library->loadDetail(m_shown);
}

void LibraryPage::updateActions() {
    const auto may = [this](Permission permission) { return m_session && m_session->may(permission); };
    const auto studies = m_table->selectionModel()->selectedRows().size();
    const bool bin = m_context.library->inBin();
    for (QPushButton* action : {m_open, m_brain, m_lung, m_similar, m_export, m_delete, m_import})
        action->setVisible(!bin);
    m_restore->setVisible(bin);
    m_emptyBin->setVisible(bin && may(Permission::MaintainLibrary));
    m_import->setEnabled(may(Permission::Import) && !m_context.library->importing());
    m_open->setEnabled(studies >= 1 && may(Permission::ViewStudies));
    m_brain->setEnabled(studies >= 1 && may(Permission::Detect));
    m_lung->setEnabled(studies >= 1 && may(Permission::Detect));
    m_similar->setEnabled(studies == 1 && may(Permission::ViewStudies));
    m_export->setEnabled(studies >= 1 && may(Permission::Export) && !m_context.library->exporting() &&
                         !m_context.library->deidentifying().busy());
    const bool idle = !m_context.library->binning();
    m_delete->setEnabled(studies >= 1 && idle && may(Permission::DeleteStudy));
    m_restore->setEnabled(studies >= 1 && idle && may(Permission::DeleteStudy));
    m_emptyBin->setEnabled(m_binned > 0 && idle);
    m_bin->setVisible(may(Permission::DeleteStudy));
    m_bin->setText(bin             ? tr("Back to the library")
                   : m_binned == 0 ? tr("Bin")
                                   : tr("Bin (%1)").arg(countText(m_binned)));
    m_bin->setAccessibleName(m_bin->text());
    const StudyListModel& model = m_context.library->studies();
    QString count = model.rowCount() == 1 ? tr("1 study") : tr("%1 studies").arg(countText(model.rowCount()));
    if (studies > 1)
        count += tr(", %1 selected").arg(countText(studies));
    m_count->setText(m_session ? count : QString());
}

void LibraryPage::updateEmpty() {
    StudyListModel& model = m_context.library->studies();
    const bool empty = model.rowCount() == 0 && !model.loading();
    m_list->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (!empty)
        return;
    if (m_context.library->inBin() && !filtering())
        m_empty->say(tr("The bin is empty"),
                     tr("Studies that are moved to the bin wait here until they are restored or "
                        "removed for good."),
                     tr("Back to the library"));
    else if (filtering())
        m_empty->say(tr("No study fits"),
                     tr("Each word must begin a word of the patient's name or ID, the "
                        "description, the accession number or the physician."),
                     tr("Clear search and filters"));
    else if (m_session && m_session->may(Permission::Import))
        m_empty->say(tr("The library is empty"),
                     tr("Drop files, a folder or a disc anywhere on this page, or choose a folder."),
                     tr("Import a folder…"));
    else
        m_empty->say(tr("No studies to see"), tr("Nothing is open to this account here."));
}

void LibraryPage::keepSelection(qint64 total) {
    updateEmpty();
    if (total <= 0) {
        showCurrent();
        return;
    }
    // After a search or an import the same study stays selected when it is in sight, else the first one.
    StudyListModel& model = m_context.library->studies();
    int row = 0;
    for (int i = 0; i < std::min<int>(model.rowCount(), StudyListModel::pageRows); ++i) {
        const StudyRow* study = model.rowAt(i);
        if (study && study->studyUid == m_shown)
            row = i;
    }
    m_table->selectRow(row);
}

bool LibraryPage::filtering() const {
    const DateRange range = m_dates->range();
    return !m_search->text().trimmed().isEmpty() || !m_modality->currentData().toString().isEmpty() ||
           !range.from.empty() || !range.to.empty();
}

} // namespace candela
