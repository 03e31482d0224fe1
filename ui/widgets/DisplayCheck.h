#pragma once

#include <QDialog>
#include <QImage>

class QButtonGroup;
class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace candela {

/// The test pattern over a whole screen, pixel for pixel, what a good display shows of it, and what the
/// reader sees. Esc closes without an answer.
class DisplayCheck : public QDialog {
    Q_OBJECT

public:
    explicit DisplayCheck(QWidget* parent = nullptr);

Q_SIGNALS:
    /// `gamma` of the square that melts into its lines; `patternSeen`: everything that a good display shows.
    void judged(double gamma, bool patternSeen);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int patternSide() const; ///< device pixels
    void addGammas(QVBoxLayout* column);
    void keep();

    QImage m_pattern;
    QButtonGroup* m_gammas;
    QCheckBox* m_seen;
    QPushButton* m_keep;
};

} // namespace candela
