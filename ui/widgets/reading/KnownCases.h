#pragma once

#include "ui/controllers/Job.h"
#include "ui/controllers/SimilarWorkflow.h"

#include <QPointer>
#include <QWidget>
#include <memory>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace candela {

/// The labelled cases of other patients that are most like the key slice of a result: what the network has it
/// near to. A click on one opens it beside the result.
class KnownCases : public QWidget {
    Q_OBJECT

public:
    /// `workflow` must outlive the widget.
    explicit KnownCases(const SimilarWorkflow* workflow, QWidget* parent = nullptr);

    /// Looks for the cases, off the GUI thread. Nothing is shown of a result that has no key slice.
    void showFor(const std::shared_ptr<Session>& session, const Detection& detection);

Q_SIGNALS:
    void caseChosen(const candela::EmbeddingRow& image);

private:
    struct Picture;
    void showCases(const std::vector<Picture>& cases);
    void clearCases();

    const SimilarWorkflow* m_workflow;
    QLabel* m_words;
    QHBoxLayout* m_row;
    QPointer<Job> m_job;
    DetectionId m_shown;
};

} // namespace candela
