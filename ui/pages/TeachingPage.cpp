#include "ui/pages/TeachingPage.h"

#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"

#include <QLabel>
#include <QVBoxLayout>

namespace candela {

TeachingPage::TeachingPage(QWidget* parent) : QWidget(parent) {
    setObjectName("page");
    auto* empty = new EmptyState("teaching", this);
    empty->say(
        tr("No teaching case is published yet"),
        tr("Cases that radiologists publish, with all that identifies the patient taken out, appear here for "
           "everyone. Trainees see these cases and nothing else of the library."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->addWidget(label(tr("Teaching"), "title", this));
    layout->addWidget(empty, 1);
}

} // namespace candela
