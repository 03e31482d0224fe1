#pragma once

#include "database/model/Detection.h"

#include <QWidget>
#include <vector>

namespace candela {

/// A bar for each class with its calibrated probability.
class ClassBars : public QWidget {
    Q_OBJECT

public:
    explicit ClassBars(QWidget* parent = nullptr);

    void setClasses(std::vector<ClassProbability> classes, const std::string& best);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;

    std::vector<ClassProbability> m_classes;
    std::string m_best;
};

} // namespace candela
