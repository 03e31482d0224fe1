#pragma once

#include <QImage>
#include <QString>
#include <vector>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QWidget;

namespace candela {

struct Thumbnail;

/// Makers of the controls that every page uses, so that they look and speak alike.

/// A label of plain text: what comes from a file's header is never taken for rich text. `look` is one of
/// the style sheet's ("title", "heading", "dim", "good", "caution", "alert") or empty.
[[nodiscard]] QLabel* label(const QString& text, const char* look, QWidget* parent);
void setLook(QWidget* widget, const char* look);
/// `name` is what a screen reader says.
[[nodiscard]] QPushButton* button(const QString& text, const QString& icon, const QString& hint,
                                  QWidget* parent);
[[nodiscard]] QLineEdit* passwordEdit(const QString& name, QWidget* parent);
[[nodiscard]] QFrame* card(QWidget* parent);
/// A table of whole rows, one line each, sortable by its header.
[[nodiscard]] QTableView* table(const QString& name, QWidget* parent);
/// Pixels of each column, more where its title needs more. The table has its model.
void setColumnWidths(QTableView* table, const std::vector<int>& widths);
/// Fitted into size × size on black.
[[nodiscard]] QImage thumbnailImage(const Thumbnail& thumbnail);

} // namespace candela
