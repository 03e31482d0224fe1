#include "ui/controllers/FeedbackExport.h"

#include "database/model/Operation.h"
#include "ui/controllers/DetectionWorkflow.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <set>
#include <tuple>

namespace candela {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t pageSize = 500;
/// Hounsfield units that an 8-bit picture of a CT spans, as the training pictures do.
constexpr float lowestHu = -1250;
constexpr float highestHu = 250;

/// Empty where the reader named no class: a refusal that was agreed with, or no corrected label; and of
/// spots.
std::string labelOf(const Detection& detection) {
    const DetectionResult& result = detection.result;
    if (!detection.feedback || detection.task == Task::Nodule ||
        (detection.feedback->agree && result.verdict == Verdict::Indeterminate))
        return {};
    const std::string& label = detection.feedback->agree ? result.label : detection.feedback->label;
    const bool known = std::any_of(result.classes.begin(), result.classes.end(),
                                   [&label](const ClassProbability& each) { return each.label == label; });
    return known ? label : std::string();
}

cv::Mat greyPicture(const inference::SliceImage& image) {
    float low = lowestHu;
    float high = highestHu;
    if (image.unit == inference::ValueUnit::Grey8) {
        low = 0;
        high = 255;
    } else if (image.unit == inference::ValueUnit::Unspecified) {
        const auto [least, most] = std::minmax_element(image.values.begin(), image.values.end());
        low = *least;
        high = *most;
    }
    cv::Mat picture(image.rows, image.columns, CV_8U);
    const float scale = high > low ? 255 / (high - low) : 0;
    for (int row = 0; row < image.rows; ++row) {
        auto* out = picture.ptr<std::uint8_t>(row);
        const float* in = image.values.data() + static_cast<std::ptrdiff_t>(row) * image.columns;
        for (int column = 0; column < image.columns; ++column)
            out[column] =
                static_cast<std::uint8_t>(std::lround(std::clamp((in[column] - low) * scale, 0.0F, 255.0F)));
    }
    return picture;
}

Result<cv::Mat> keyPicture(const Session& session, const Detection& detection) {
    const auto stack = session.loadPlane(detection.seriesUid, detection.keyStack, detection.keySlice.slice);
    if (!stack)
        return fail(stack.error());
    const inference::SliceImage image = sliceImage(**stack, 0);
    if (image.values.empty())
        return fail(ErrorCode::Corrupt, "The slice is empty.");
    return greyPicture(image);
}

/// The tables and their images, in a folder of their own.
class LabelledFolder {
public:
    explicit LabelledFolder(fs::path folder) : m_folder(std::move(folder)) {}

    Status begin() {
        std::error_code failed;
        if (fs::exists(m_folder, failed) && !fs::is_empty(m_folder, failed))
            return fail(ErrorCode::InvalidArgument,
                        m_folder.string() + " is there already and not empty; name another folder.");
        fs::create_directories(m_folder, failed);
        return failed ? notWritten(m_folder) : Status{};
    }

    Status add(const Detection& detection, const std::string& label, const cv::Mat& picture) {
        const std::string task = toString(detection.task);
        std::array<char, 32> name{};
        std::snprintf(name.data(), name.size(), "%s-%05lld.png", task.c_str(),
                      static_cast<long long>(++m_report.images));
        const fs::path file = m_folder / name.data();
        std::vector<std::uint8_t> png;
        if (!cv::imencode(".png", picture, png))
            return notWritten(file);
        std::ofstream image(file, std::ios::binary);
        image.write(reinterpret_cast<const char*>(png.data()), static_cast<std::streamsize>(png.size()));
        if (!image.flush())
            return notWritten(file);
        const auto group = m_groups.emplace(detection.patientId.str(), m_groups.size() + 1).first->second;
        std::ofstream& table = m_tables[task];
        if (!table.is_open()) {
            table.open(m_folder / (task + ".csv"));
            table << "file,label,group,source,split\n";
        }
        table << name.data() << ',' << label << ",feedback_" << group << ",feedback,train\n";
        return table.flush() ? Status{} : notWritten(m_folder / (task + ".csv"));
    }

    void leave() { ++m_report.left; }
    [[nodiscard]] FeedbackExportReport report() const {
        FeedbackExportReport report = m_report;
        report.patients = static_cast<std::int64_t>(m_groups.size());
        return report;
    }

private:
    [[nodiscard]] static Status notWritten(const fs::path& file) {
        return fail(ErrorCode::Failed, file.string() + " cannot be written; is the disk full?");
    }

    fs::path m_folder;
    std::map<std::string, std::ofstream> m_tables;
    std::map<std::string, std::size_t> m_groups;
    FeedbackExportReport m_report;
};

} // namespace

Result<FeedbackExportReport> exportFeedback(Session& session, const fs::path& folder,
                                            const ProgressFunction& progress, std::stop_token stop) {
    if (!session.may(Permission::Export))
        return fail(ErrorCode::NotPermitted, "This account may not export images.");
    LabelledFolder out(folder);
    if (Status begun = out.begin(); !begun)
        return fail(begun.error());
    HistoryQuery query; // the newest first
    query.limit = pageSize;
    std::set<std::tuple<Task, SopInstanceUid, int>> written;
    for (;; query.offset += pageSize) {
        const auto page = session.history(query);
        if (!page)
            return fail(page.error());
        for (const Detection& detection : page->detections) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "The export was stopped; what is written so far stays.");
            if (!detection.feedback)
                continue;
            if (!written.emplace(detection.task, detection.keySlice.sopInstanceUid, detection.keySlice.frame)
                     .second)
                continue; // an older answer to the same image
            const std::string label = labelOf(detection);
            const auto picture = label.empty() ? Result<cv::Mat>(fail(ErrorCode::NotFound, "no label"))
                                               : keyPicture(session, detection);
            if (!picture) {
                out.leave();
                continue;
            }
            if (Status added = out.add(detection, label, *picture); !added)
                return fail(added.error());
            if (progress)
                progress({out.report().images, 0, "Writing labelled images"});
        }
        if (query.offset + pageSize >= page->total)
            break;
    }
    session.record(Operation::ExportFeedback, folder.filename().string(), {});
    return out.report();
}

} // namespace candela
