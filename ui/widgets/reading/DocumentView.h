#pragma once

#include "ui/controllers/PdfPages.h"
#include "ui/controllers/StudyObjects.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <memory>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QTextBrowser;
class QTextDocument;
class QToolButton;

namespace candela {

class Job;

/// The document that is open: a report as a page of text with links to its images, or a PDF page by page.
class DocumentView : public QWidget {
    Q_OBJECT

public:
    explicit DocumentView(StudyObjects* objects, QWidget* parent = nullptr);
    ~DocumentView() override;

    /// What is read at the moment, as plain text; empty for a PDF.
    [[nodiscard]] QString plainText() const;
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] QImage pagePicture() const { return m_picture; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show(const std::shared_ptr<const OpenDocument>& document);
    void compose();
    void turnTo(int page);
    void zoom(double factor);
    void drawPage();
    void showPicture();
    void say(const QString& words);
    void updateHead();

    StudyObjects* m_objects;
    PdfPages m_pdf;
    std::shared_ptr<const OpenDocument> m_document;
    std::shared_ptr<QTextDocument> m_text;
    QPointer<Job> m_composing;
    QLabel* m_title;
    QLabel* m_pages;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_smaller;
    QToolButton* m_larger;
    QStackedWidget* m_stack;
    QTextBrowser* m_report;
    QScrollArea* m_scroll;
    QLabel* m_paper;
    QLabel* m_words;
    QTimer m_settling; ///< waits for the end of a change of size
    QImage m_picture;
    int m_page = 0;
    double m_zoom = 1;
};

} // namespace candela
