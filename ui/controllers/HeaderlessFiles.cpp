#include "ui/controllers/HeaderlessFiles.h"

#include "database/Library.h"
#include "database/dicom/ImageFile.h"
#include "ui/controllers/DisplayText.h"

#include <array>
#include <chrono>
#include <utility>

namespace candela {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t namedAtMost = 3;
constexpr auto longestLook = std::chrono::seconds(4);

/// Where each label is kept among the account's settings.
const std::array<std::pair<const char*, QString ImageLabels::*>, 5>& keys() {
    static const std::array<std::pair<const char*, QString ImageLabels::*>, 5> all{
        {{"import.patient-id", &ImageLabels::patientId},
         {"import.patient-name", &ImageLabels::patientName},
         {"import.modality", &ImageLabels::modality},
         {"import.description", &ImageLabels::description},
         {"import.body-part", &ImageLabels::bodyPart}}};
    return all;
}

class Look {
public:
    explicit Look(const std::stop_token& stop) : m_stop(stop) {}

    void file(const fs::path& path) {
        const Result<dicom::FileFormat> format = dicom::identify(path);
        if (!format)
            return;
        switch (*format) {
        case dicom::FileFormat::Nifti:
        case dicom::FileFormat::Png:
        case dicom::FileFormat::Jpeg:
        case dicom::FileFormat::Tiff:
            ++m_found.count;
            if (m_found.first.size() < namedAtMost)
                m_found.first.push_back(path);
            break;
        default:
            break;
        }
    }

    void folder(const fs::path& path) {
        std::error_code error;
        fs::recursive_directory_iterator each(path, fs::directory_options::skip_permission_denied, error);
        for (; !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
            if (ended())
                return;
            std::error_code ignored;
            if (each->is_regular_file(ignored))
                file(each->path());
        }
    }

    [[nodiscard]] bool ended() {
        if (m_stop.stop_requested() || std::chrono::steady_clock::now() - m_start > longestLook)
            m_found.more = true;
        return m_found.more;
    }
    [[nodiscard]] const HeaderlessFiles& found() const { return m_found; }

private:
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    HeaderlessFiles m_found;
};

/// "Müller, Hans" → "Müller^Hans"; what has a caret is a DICOM name already.
std::string dicomName(const QString& words) {
    const QString name = words.simplified();
    const auto comma = name.indexOf(',');
    if (name.contains('^') || comma < 0)
        return utf8(name);
    const QString given = name.mid(comma + 1).trimmed();
    return utf8(given.isEmpty() ? name.left(comma).trimmed() : name.left(comma).trimmed() + '^' + given);
}

} // namespace

HeaderlessFiles findHeaderless(const std::vector<fs::path>& paths, const std::stop_token& stop) {
    Look look(stop);
    for (const fs::path& path : paths) {
        if (look.ended())
            break;
        std::error_code error;
        if (fs::is_directory(path, error))
            look.folder(path);
        else if (fs::is_regular_file(path, error))
            look.file(path);
    }
    return look.found();
}

ImageLabels earlierLabels(const Session& session) {
    ImageLabels labels;
    for (const auto& [key, member] : keys())
        labels.*member = text(session.setting(key, {}));
    return labels;
}

void keepLabels(Session& session, const ImageLabels& labels) {
    for (const auto& [key, member] : keys())
        session.setSetting(key, utf8(labels.*member));
}

void apply(const ImageLabels& labels, ImportRequest& request) {
    request.patientId = utf8(labels.patientId.trimmed());
    request.patientName = dicomName(labels.patientName);
    request.modality = utf8(labels.modality.trimmed().toUpper());
    request.description = utf8(labels.description.simplified());
    request.bodyPart = utf8(labels.bodyPart.trimmed().toUpper());
}

} // namespace candela
