#pragma once

#include "ui/controllers/SimilarController.h"

#include <QListWidget>
#include <vector>

namespace candela {

/// Similar cases as pictures, best first, each with its label, where the label is from, and how similar it
/// is.
class SimilarGrid : public QListWidget {
    Q_OBJECT

public:
    explicit SimilarGrid(QWidget* parent = nullptr);

    void showCases(const std::shared_ptr<Session>& session, std::vector<SimilarCard> cards);
    void clearCases();
    [[nodiscard]] const SimilarCard* cardAt(int row) const;

    /// Where a label is from: "by reader", "by detector" or "not labelled".
    [[nodiscard]] static QString sourceText(const std::string& labelSource);

Q_SIGNALS:
    void caseChosen(const candela::SimilarCard& card);

private:
    void loadNext();

    std::vector<SimilarCard> m_cards;
    std::shared_ptr<Session> m_session;
    std::size_t m_next = 0; ///< whose picture is loaded next
    int m_generation = 0;
};

} // namespace candela
