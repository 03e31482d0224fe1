#pragma once

#include "inference/ModelSheet.h"

#include <QWidget>
#include <vector>

namespace candela {

/// Observed share against stated probability, both 0 to 1; the diagonal is a model whose word can be taken.
/// The area of a point grows with its number of images.
class ReliabilityPlot : public QWidget {
    Q_OBJECT

public:
    explicit ReliabilityPlot(std::vector<inference::ReliabilityBin> bins, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {264, 276}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF frame() const;
    [[nodiscard]] QPointF placeOf(double stated, double observed) const;
    [[nodiscard]] QString wordsFor(const inference::ReliabilityBin& bin) const;

    std::vector<inference::ReliabilityBin> m_bins;
};

} // namespace candela
