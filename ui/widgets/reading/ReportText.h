#pragma once

#include "ui/controllers/StudyObjects.h"

#include <QColor>
#include <QFont>
#include <memory>

class QTextDocument;

namespace candela {

/// How a report looks on the page.
struct ReportStyle {
    QFont font;
    QColor text;
    QColor dim;
    QColor accent;
};

/// Sets a document as text: title, facts, headings by depth, values beside their names, links "image:N" to
/// OpenDocument::places. What comes from the file is plain text and never mark-up. May run on any thread; the
/// document belongs to the thread of the application afterwards.
[[nodiscard]] std::shared_ptr<QTextDocument> reportText(const OpenDocument& open, const ReportStyle& style);

} // namespace candela
