#pragma once

#include "database/model/FeedbackCount.h"
#include "inference/ModelSheet.h"

#include <QWidget>
#include <vector>

namespace candela {

/// One model's card, for people: what it is for and what not, how far its word can be taken, its figures
/// beside trivial rules, the images behind it, and what readers made of it.
class ModelSheetView : public QWidget {
    Q_OBJECT

public:
    /// `feedback` may hold other tasks' as well.
    ModelSheetView(const inference::ModelSheet& sheet, const std::vector<FeedbackCount>& feedback,
                   QWidget* parent = nullptr);

private:
    QWidget* makeHead(const inference::ModelSheet& sheet);
    QWidget* makeReliability(const inference::ModelSheet& sheet);
    QWidget* makeConfusion(const inference::ModelSheet& sheet);
    QWidget* makeFeedback(const inference::ModelSheet& sheet, const std::vector<FeedbackCount>& feedback);
    QWidget* makeFigures(const inference::ModelSheet& sheet);
    QWidget* makeData(const inference::ModelSheet& sheet);
};

} // namespace candela
