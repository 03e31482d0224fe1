#include "ui/controllers/LibraryWords.h"

#include <QCoreApplication>
#include <array>

namespace candela {

namespace {

constexpr char context[] = "LibraryWords";

// Only for lupdate, which collects what is marked; the words are looked up as they come.
[[maybe_unused]] constexpr std::array sentences{
    QT_TRANSLATE_NOOP("LibraryWords", "Log-in refused: the name or the password is wrong."),
    QT_TRANSLATE_NOOP("LibraryWords", "Not logged in."),
    QT_TRANSLATE_NOOP("LibraryWords", "The account does not exist any more."),
    QT_TRANSLATE_NOOP("LibraryWords", "The password must have at least 12 characters."),
    QT_TRANSLATE_NOOP("LibraryWords", "The password may have at most 128 characters."),
    QT_TRANSLATE_NOOP("LibraryWords", "The password is one of the commonest: choose another."),
    QT_TRANSLATE_NOOP("LibraryWords",
                      "The password is made of the user's or the product's name: choose another."),
    QT_TRANSLATE_NOOP("LibraryWords", "A user name has 1 to 64 characters and no spaces at its ends."),
    QT_TRANSLATE_NOOP("LibraryWords", "This account may not run a detection."),
    QT_TRANSLATE_NOOP("LibraryWords", "This account may not look at other patients' studies."),
    QT_TRANSLATE_NOOP("LibraryWords", "There are no images in what was chosen."),
    QT_TRANSLATE_NOOP("LibraryWords", "The series holds no images that can be shown."),
    QT_TRANSLATE_NOOP("LibraryWords", "The images that it belongs to are not in the library."),
    QT_TRANSLATE_NOOP("LibraryWords", "The import was stopped."),
    QT_TRANSLATE_NOOP("LibraryWords", "The export was cancelled."),
    QT_TRANSLATE_NOOP("LibraryWords", "The search was cancelled."),
    QT_TRANSLATE_NOOP("LibraryWords", "The analysis was cancelled."),
    QT_TRANSLATE_NOOP("LibraryWords", "Loading was cancelled."),
    QT_TRANSLATE_NOOP("LibraryWords", "The verification was stopped before its end."),
    QT_TRANSLATE_NOOP("LibraryWords", "The repair was stopped before its end."),
    QT_TRANSLATE_NOOP("LibraryWords", "Another program is compressing this library."),
};

[[maybe_unused]] constexpr std::array names{
    QT_TRANSLATE_NOOP("LibraryWords", "Own window"),    QT_TRANSLATE_NOOP("LibraryWords", "Lung"),
    QT_TRANSLATE_NOOP("LibraryWords", "Mediastinum"),   QT_TRANSLATE_NOOP("LibraryWords", "Bone"),
    QT_TRANSLATE_NOOP("LibraryWords", "Brain"),         QT_TRANSLATE_NOOP("LibraryWords", "Abdomen"),
    QT_TRANSLATE_NOOP("LibraryWords", "Stroke"),        QT_TRANSLATE_NOOP("LibraryWords", "Balanced"),
    QT_TRANSLATE_NOOP("LibraryWords", "High contrast"), QT_TRANSLATE_NOOP("LibraryWords", "Soft"),
    QT_TRANSLATE_NOOP("LibraryWords", "Full range"),    QT_TRANSLATE_NOOP("LibraryWords", "Skin"),
    QT_TRANSLATE_NOOP("LibraryWords", "Vessels"),       QT_TRANSLATE_NOOP("LibraryWords", "axial"),
    QT_TRANSLATE_NOOP("LibraryWords", "coronal"),       QT_TRANSLATE_NOOP("LibraryWords", "sagittal"),
    QT_TRANSLATE_NOOP("LibraryWords", "acquired"),
};

[[maybe_unused]] constexpr std::array hangings{
    QT_TRANSLATE_NOOP("LibraryWords", "Mammograms back to back"),
    QT_TRANSLATE_NOOP("LibraryWords", "CC and MLO"),
    QT_TRANSLATE_NOOP("LibraryWords", "CC above the prior"),
    QT_TRANSLATE_NOOP("LibraryWords", "MLO above the prior"),
    QT_TRANSLATE_NOOP("LibraryWords", "Chest X-ray with prior"),
    QT_TRANSLATE_NOOP("LibraryWords", "Frontal beside the prior"),
    QT_TRANSLATE_NOOP("LibraryWords", "Frontal and lateral"),
    QT_TRANSLATE_NOOP("LibraryWords", "Lateral beside the prior"),
    QT_TRANSLATE_NOOP("LibraryWords", "Chest X-ray, frontal and lateral"),
    QT_TRANSLATE_NOOP("LibraryWords", "Frontal"),
    QT_TRANSLATE_NOOP("LibraryWords", "Lateral"),
    QT_TRANSLATE_NOOP("LibraryWords", "Chest CT with prior"),
    QT_TRANSLATE_NOOP("LibraryWords", "Lung and mediastinum beside the prior"),
    QT_TRANSLATE_NOOP("LibraryWords", "Lung, mediastinum, coronal, 3D"),
    QT_TRANSLATE_NOOP("LibraryWords", "Three planes and 3D"),
    QT_TRANSLATE_NOOP("LibraryWords", "Chest CT"),
    QT_TRANSLATE_NOOP("LibraryWords", "Brain MR by sequence"),
    QT_TRANSLATE_NOOP("LibraryWords", "T2, FLAIR, T1, T1 with contrast"),
    QT_TRANSLATE_NOOP("LibraryWords", "Diffusion and susceptibility"),
    QT_TRANSLATE_NOOP("LibraryWords", "FLAIR and T1 with contrast beside the prior"),
    QT_TRANSLATE_NOOP("LibraryWords", "Beside the prior"),
    QT_TRANSLATE_NOOP("LibraryWords", "Alone"),
};

} // namespace

QString messageText(const Error& error) {
    return QCoreApplication::translate(context, error.message.c_str());
}

QString nameText(const std::string& name) {
    return QCoreApplication::translate(context, name.c_str());
}

} // namespace candela
