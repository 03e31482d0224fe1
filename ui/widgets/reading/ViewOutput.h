#pragma once

#include "ui/controllers/ReadingController.h"

#include <QImage>
#include <QObject>

class QPrinter;

namespace candela {

class ViewportWidget;

/// What is shown leaves the program: to the clipboard, as a picture, a DICOM secondary capture or a PDF, or
/// on paper, with the patient's data or without. Writing is a job; what became of it is told by `message`.
class ViewOutput : public QObject {
    Q_OBJECT

public:
    /// `controller` must outlive it; dialogs stand before `parent`.
    ViewOutput(ReadingController* controller, QWidget* parent);

    /// Whether the role may let images out.
    [[nodiscard]] bool allowed() const;
    void copy(ViewportWidget* view);
    /// Asks for a file and whether the patient is named; its ending decides: .png, .dcm or .pdf.
    void save(ViewportWidget* view);
    /// Asks which slices of the view are saved, as pictures or as a movie.
    void saveSlices(ViewportWidget* view);
    void print(ViewportWidget* view);
    /// The same without a question; `named`: with the patient's data.
    void write(ViewportWidget* view, const QString& file, bool named);

Q_SIGNALS:
    void message(const QString& words);

private:
    [[nodiscard]] static QImage captured(ViewportWidget* view, bool named);
    void record(Operation operation, const StackScene& scene) const;

    ReadingController* m_controller;
    QWidget* m_parent;
};

} // namespace candela
