#include "ui/widgets/reading/DocumentView.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/Job.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/reading/ReportText.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace candela {

namespace {

constexpr int settlingMs = 150;
constexpr double zoomStep = 1.25;
constexpr double leastZoom = 0.5;
constexpr double mostZoom = 4;
constexpr int paperMargin = 24;

QToolButton* headButton(const QString& sign, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(sign);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

DocumentView::DocumentView(StudyObjects* objects, QWidget* parent)
    : QWidget(parent),
      m_objects(objects),
      m_title(label({}, "heading", this)),
      m_pages(label({}, "dim", this)),
      m_previous(headButton(QStringLiteral("‹"), tr("Previous page"), this)),
      m_next(headButton(QStringLiteral("›"), tr("Next page"), this)),
      m_smaller(headButton(QStringLiteral("−"), tr("Smaller"), this)),
      m_larger(headButton(QStringLiteral("+"), tr("Larger"), this)),
      m_stack(new QStackedWidget(this)),
      m_report(new QTextBrowser(this)),
      m_scroll(new QScrollArea(this)),
      m_paper(new QLabel(this)),
      m_words(label({}, "dim", this)) {
    setAccessibleName(tr("Document"));
    setMinimumWidth(300);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_report->setOpenLinks(false);
    m_report->setOpenExternalLinks(false);
    m_report->setFrameShape(QFrame::NoFrame);
    m_report->setAccessibleName(tr("Report"));
    m_paper->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_paper->setMargin(paperMargin / 2);
    m_scroll->setWidget(m_paper);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Page"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMargin(24);
    m_stack->addWidget(m_report);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_words);

    auto* close = headButton(QStringLiteral("×"), tr("Close the document"), this);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 3, 4, 3);
    head->setSpacing(2);
    head->addWidget(m_title, 1);
    for (QWidget* each :
         {static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_pages), static_cast<QWidget*>(m_next),
          static_cast<QWidget*>(m_smaller), static_cast<QWidget*>(m_larger), static_cast<QWidget*>(close)})
        head->addWidget(each);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);

    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingMs);
    connect(&m_settling, &QTimer::timeout, this, &DocumentView::drawPage);
    connect(objects, &StudyObjects::documentChanged, this, [this] { show(m_objects->document()); });
    connect(m_report, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        bool isNumber = false;
        const int place = link.path().toInt(&isNumber);
        if (isNumber)
            m_objects->showImage(place);
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turnTo(m_page + 1); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { zoom(1 / zoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { zoom(zoomStep); });
    connect(close, &QToolButton::clicked, objects, &StudyObjects::closeDocument);
    connect(&m_pdf, &PdfPages::opened, this, [this] {
        m_stack->setCurrentWidget(m_scroll);
        updateHead();
        drawPage();
    });
    connect(&m_pdf, &PdfPages::pageReady, this, [this](int page, const QImage& picture) {
        if (page != m_page)
            return;
        m_picture = picture;
        showPicture();
    });
    connect(&m_pdf, &PdfPages::failed, this, [this](const QString& reason) {
        say(tr("This PDF cannot be shown: %1.\nIt can be exported with its study from the Library.")
                .arg(reason));
    });
    updateHead();
}

DocumentView::~DocumentView() {
    m_report->setDocument(nullptr); // it must not outlive the text that it shows
}

QString DocumentView::plainText() const {
    return m_stack->currentWidget() == m_report ? m_report->toPlainText() : QString();
}

void DocumentView::show(const std::shared_ptr<const OpenDocument>& document) {
    if (m_composing)
        m_composing->abandon();
    m_pdf.close();
    m_document = document;
    m_page = 0;
    m_zoom = 1;
    m_picture = {};
    m_paper->clear();
    if (m_document && m_document->document.kind == DocumentKind::Pdf) {
        say(tr("Opening the document …"));
        m_pdf.open(m_document->document.pdf);
    } else if (m_document) {
        compose();
    } else {
        m_report->clear();
    }
    updateHead();
}

void DocumentView::compose() {
    ReportStyle style;
    style.font = font();
    style.font.setPixelSize(static_cast<int>(std::lround(QFontInfo(font()).pixelSize() * 1.1 * m_zoom)));
    style.text = palette().color(QPalette::Text);
    style.dim = palette().color(QPalette::PlaceholderText);
    style.accent = palette().color(QPalette::Link);
    m_composing = Job::start(
        this,
        [document = m_document, style](JobContext&) -> Result<std::shared_ptr<QTextDocument>> {
            return reportText(*document, style);
        },
        [this](Result<std::shared_ptr<QTextDocument>> text) {
            if (!text)
                return;
            const int there = m_report->verticalScrollBar()->value();
            m_report->setDocument(text->get());
            m_text = std::move(*text); // the one shown before goes only now
            m_report->verticalScrollBar()->setValue(there);
            m_stack->setCurrentWidget(m_report);
        });
}

void DocumentView::say(const QString& words) {
    m_words->setText(words);
    m_stack->setCurrentWidget(m_words);
    updateHead();
}

void DocumentView::updateHead() {
    const bool pdf = m_pdf.pageCount() > 0;
    const bool report = m_document && m_document->document.kind != DocumentKind::Pdf;
    const QString title =
        m_document ? m_document->patient + QStringLiteral(" · ") + candela::text(m_document->document.title)
                   : QString();
    m_title->setText(title);
    m_title->setToolTip(title);
    m_pages->setText(pdf ? tr("%1 / %2").arg(m_page + 1).arg(m_pdf.pageCount()) : QString());
    for (QWidget* each :
         {static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_pages)})
        each->setVisible(pdf && m_pdf.pageCount() > 1);
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_pdf.pageCount());
    m_smaller->setEnabled((pdf || report) && m_zoom > leastZoom);
    m_larger->setEnabled((pdf || report) && m_zoom < mostZoom);
}

void DocumentView::turnTo(int page) {
    const int wanted = std::clamp(page, 0, std::max(0, m_pdf.pageCount() - 1));
    if (wanted == m_page)
        return;
    m_page = wanted;
    m_scroll->verticalScrollBar()->setValue(0);
    updateHead();
    drawPage();
}

void DocumentView::zoom(double factor) {
    m_zoom = std::clamp(m_zoom * factor, leastZoom, mostZoom);
    updateHead();
    if (m_pdf.pageCount() > 0) {
        showPicture();
        m_settling.start();
    } else if (m_document) {
        compose();
    }
}

void DocumentView::drawPage() {
    if (m_pdf.pageCount() == 0)
        return;
    const double room = std::max(120, m_scroll->viewport()->width() - paperMargin);
    m_pdf.render(m_page, static_cast<int>(std::lround(room * m_zoom * devicePixelRatioF())));
}

/// The page as it was drawn last, stretched until it is drawn anew for this size.
void DocumentView::showPicture() {
    if (m_picture.isNull())
        return;
    const double room = std::max(120, m_scroll->viewport()->width() - paperMargin);
    const double wanted = room * m_zoom * devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(m_picture);
    if (std::abs(pixmap.width() - wanted) > 2)
        pixmap = pixmap.scaledToWidth(static_cast<int>(std::lround(wanted)), Qt::FastTransformation);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_paper->setPixmap(pixmap);
}

void DocumentView::resizeEvent(QResizeEvent*) {
    if (m_pdf.pageCount() > 0) {
        showPicture();
        m_settling.start();
    }
}

void DocumentView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_document &&
        m_document->document.kind != DocumentKind::Pdf)
        compose();
    QWidget::changeEvent(event);
}

void DocumentView::keyPressEvent(QKeyEvent* event) {
    const bool pdf = m_pdf.pageCount() > 0;
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
        if (pdf) {
            turnTo(m_page + 1);
            return;
        }
        break;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
        if (pdf) {
            turnTo(m_page - 1);
            return;
        }
        break;
    case Qt::Key_Plus:
        zoom(zoomStep);
        return;
    case Qt::Key_Minus:
        zoom(1 / zoomStep);
        return;
    case Qt::Key_Escape:
        m_objects->closeDocument();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace candela
