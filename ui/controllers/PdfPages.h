#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QString>
#include <cstddef>
#include <functional>
#include <vector>

class QProcess;

namespace candela {

/// Draws pages of a PDF by poppler's programs `pdfinfo` and `pdftoppm`, each run in a process of its own with
/// limits on memory, time and files: a PDF is foreign code's favourite. The file goes in through a pipe and
/// is never written to the disk. GUI thread.
class PdfPages : public QObject {
    Q_OBJECT

public:
    explicit PdfPages(QObject* parent = nullptr);
    ~PdfPages() override;

    /// Counts the pages; `opened` or `failed` follows. An earlier file is let go.
    void open(const std::vector<std::byte>& pdf);
    void close();
    [[nodiscard]] int pageCount() const { return m_pages; }
    /// Draws a page (from 0) `width` pixels wide; only the newest wish is fulfilled.
    void render(int page, int width);

Q_SIGNALS:
    void opened(int pages);
    void pageReady(int page, const QImage& picture);
    void failed(const QString& reason);

private:
    void run(const QString& program, const QStringList& arguments,
             std::function<void(const QByteArray& output)> done);
    void stop();

    QByteArray m_pdf;
    int m_pages = 0;
    QPointer<QProcess> m_process;
    int m_generation = 0; ///< answers to earlier wishes are dropped
};

} // namespace candela
