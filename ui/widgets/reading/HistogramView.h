#pragma once

#include "viewer/scene/RegionStatistics.h"

#include <QWidget>
#include <optional>

namespace candela {

/// How often each value occurs in a region, with its mean and median marked.
class HistogramView : public QWidget {
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);

    void setStatistics(std::optional<viewer::RegionStatistics> statistics, const QString& unit);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<viewer::RegionStatistics> m_statistics;
    QString m_unit;
};

} // namespace candela
