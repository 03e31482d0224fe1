#pragma once

#include "database/model/Study.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace candela {

struct Thumbnail;
class ThumbnailSource;

/// The selected study: who, what, when, and a thumbnail of each series.
class SeriesPanel : public QWidget {
    Q_OBJECT

public:
    /// `thumbnails` outlives the panel.
    explicit SeriesPanel(ThumbnailSource* thumbnails, QWidget* parent = nullptr);

    void showStudy(const StudyDetail& detail);
    /// `words` says why there is nothing.
    void clear(const QString& words);

Q_SIGNALS:
    /// A series was double-clicked, or Enter pressed on it.
    void openChosen();
    void similarChosen(const candela::SeriesUid& series);

private:
    void place(const SeriesUid& series, const Thumbnail* thumbnail);
    static void setPicture(QListWidgetItem* item, const Thumbnail* thumbnail);
    static void setSign(QListWidgetItem* item, const QIcon& sign);

    ThumbnailSource* m_thumbnails;
    QLabel* m_patient;
    QLabel* m_facts;
    QListWidget* m_series;
};

} // namespace candela
