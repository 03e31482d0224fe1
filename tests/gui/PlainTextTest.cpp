#include "ui/widgets/PlainText.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QToolTip>
#include <gtest/gtest.h>

namespace candela::test {
namespace {

const QString hostile = QStringLiteral("<b>Name</b><img src='file:///etc/passwd'>");

TEST(PlainTextTest, LabelsTooltipsAndQuestionsReadNothingAsRichText) {
    PlainText::everywhere(*qApp);
    QLabel label(hostile);
    label.show();
    EXPECT_EQ(label.textFormat(), Qt::PlainText);

    QToolTip::showText(QPoint(10, 10), hostile, &label);
    bool found = false;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (!widget->inherits("QTipLabel"))
            continue;
        found = true;
        const auto* const tip = qobject_cast<QLabel*>(widget);
        EXPECT_EQ(tip->textFormat(), Qt::PlainText);
        EXPECT_EQ(tip->text(), hostile);
    }
    EXPECT_TRUE(found) << "a tooltip is shown";

    QMessageBox question(QMessageBox::Question, "Delete", hostile);
    question.show();
    for (const QLabel* part : question.findChildren<QLabel*>())
        EXPECT_EQ(part->textFormat(), Qt::PlainText) << part->objectName().toStdString();
}

TEST(PlainTextTest, WhoAsksForRichTextGetsIt) {
    PlainText::everywhere(*qApp);
    QLabel label(hostile);
    label.setTextFormat(Qt::RichText);
    label.show();
    EXPECT_EQ(label.textFormat(), Qt::RichText);
}

} // namespace
} // namespace candela::test
