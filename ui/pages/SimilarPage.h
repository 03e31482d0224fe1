#pragma once

#include "ui/controllers/SimilarController.h"
#include "ui/pages/PageContext.h"

#include <QTimer>
#include <QWidget>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace candela {

class EmptyState;
class JobStrip;
class SimilarGrid;

/// Cases of other patients that look like a study, series or image, with filters.
class SimilarPage : public QWidget {
    Q_OBJECT

public:
    explicit SimilarPage(const PageContext& context, QWidget* parent = nullptr);

    void setSession(const std::shared_ptr<Session>& session);
    void openFor(const StudyUid& study);
    void openFor(const SeriesUid& series);
    void openFor(const SeriesUid& series, const SopInstanceUid& instance, int frame);

Q_SIGNALS:
    /// The query first, then a case beside it.
    void besideChosen(const candela::EmbeddingRow& query, const candela::EmbeddingRow& similar);
    void statusMessage(const QString& message);

private:
    QWidget* makeQueryPanel();
    QWidget* makeFilters();
    void start(const DetectionTarget& target);
    void search();
    void showAnswer(const SimilarPageAnswer& answer);
    void showQuery(const SimilarPageAnswer& answer);
    void offerLabels();
    void resetFilters();
    [[nodiscard]] bool filtering() const;
    [[nodiscard]] std::string bodyPart() const;

    PageContext m_context;
    std::shared_ptr<Session> m_session;
    DetectionTarget m_target;
    EmbeddingRow m_query;
    QLabel* m_picture = nullptr;
    QLabel* m_patient = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_searched = nullptr;
    QComboBox* m_task = nullptr;
    QComboBox* m_modality = nullptr;
    QComboBox* m_bodyPart = nullptr;
    QComboBox* m_label = nullptr;
    QComboBox* m_patients = nullptr;
    SimilarGrid* m_grid;
    EmptyState* m_empty;
    QStackedWidget* m_list;
    JobStrip* m_strip;
    int m_pictureGeneration = 0;
    bool m_quiet = false; ///< filters are being filled, not chosen
};

} // namespace candela
