// What a detection costs from the stored image to the stored result, beside the bare forward pass of its
// network; a head MR of 180 slices and a chest CT of 300; two workers beside one; and the memory of all that.
// Promises: one detection within 1.25 times the bare forward pass, the head within 6 s, the chest within 60
// s, two workers 1.8 times one, 600 MB.
//
//     DetectionBench MODELS

#include "database/Library.h"
#include "database/LibraryParts.h"
#include "inference/DetectorPool.h"
#include "tests/phantoms/Phantoms.h"
#include "ui/controllers/DetectionWorkflow.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <opencv2/dnn.hpp>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace candela;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <typename Value>
Value need(Result<Value> result) {
    if (!result)
        throw std::runtime_error(result.error().message);
    return std::move(*result);
}

/// A folder that goes with the program.
class Workshop {
public:
    Workshop() {
        std::string name = (fs::temp_directory_path() / "candela-detection-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("no temporary folder can be made");
        m_folder = name;
    }
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    [[nodiscard]] const fs::path& folder() const { return m_folder; }

private:
    fs::path m_folder;
};

phantoms::VolumeSpec headMr() {
    phantoms::VolumeSpec spec;
    spec.modality = "MR";
    spec.content = phantoms::Content::Head;
    spec.columns = spec.rows = 256;
    spec.slices = 180;
    spec.columnSpacing = spec.rowSpacing = spec.sliceStep = 1;
    spec.patientId = "BENCH-HEAD";
    return spec;
}

phantoms::VolumeSpec chestCt() {
    phantoms::VolumeSpec spec;
    spec.content = phantoms::Content::Thorax;
    spec.columns = spec.rows = 512;
    spec.slices = 300;
    spec.columnSpacing = spec.rowSpacing = 0.7;
    spec.sliceStep = 1;
    spec.bodyPart = "CHEST";
    spec.patientId = "BENCH-CHEST";
    return spec;
}

StudyUid studyOf(Session& session, const char* patient) {
    return need(session.studies({.text = patient})).studies.at(0).studyUid;
}

double bareForwardPass(const fs::path& network) {
    cv::dnn::Net net = cv::dnn::readNetFromONNX(network.string());
    const cv::Mat picture(256, 256, CV_32F, cv::Scalar(0.5));
    const cv::Mat blob = cv::dnn::blobFromImage(picture);
    std::vector<double> seconds;
    for (int i = 0; i < 42; ++i) {
        const auto start = Clock::now();
        net.setInput(blob);
        std::vector<cv::Mat> outputs;
        net.forward(outputs, net.getUnconnectedOutLayersNames());
        if (i >= 2)
            seconds.push_back(secondsSince(start));
    }
    return median(seconds);
}

double detectionOfAnImage(const DetectionWorkflow& workflow, Session& session, const StudyUid& study) {
    const SeriesUid series = need(session.study(study)).series.at(0).seriesUid;
    std::vector<double> seconds;
    for (const InstanceRow& row : need(session.instances(series))) {
        const auto start = Clock::now();
        static_cast<void>(need(workflow.detect(session, Task::Brain, {{}, series, row.sopInstanceUid})));
        seconds.push_back(secondsSince(start));
        if (seconds.size() == 42)
            break;
    }
    seconds.erase(seconds.begin(), seconds.begin() + 2); // the first one loads the model
    return median(seconds);
}

double detectionOfAStudy(const DetectionWorkflow& workflow, Session& session, Task task,
                         const StudyUid& study) {
    const auto start = Clock::now();
    static_cast<void>(need(workflow.detect(session, task, {study, {}, {}})));
    return secondsSince(start);
}

double hundredImages(inference::DetectorPool& pool, const inference::SliceImage& image, int workers) {
    inference::RunOptions options;
    options.workers = workers;
    const auto work = [&] {
        static_cast<void>(need(inference::predictAll(
            pool, Task::Brain, 100, [&image](int) -> Result<inference::SliceImage> { return image; },
            options)));
    };
    work(); // loads the models
    const auto start = Clock::now();
    work();
    return secondsSince(start);
}

std::string peakMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0)
            return line.substr(6);
    }
    return "unknown";
}

void run(const fs::path& models) {
    const Workshop workshop;
    const NewAccount chief{"chief", "", Role::Administrator, "seven green lanterns"};
    const auto library = need(LibraryAccess::create(workshop.folder() / "library", chief, LibraryOptions{}));
    const auto session = need(library->logIn(chief.name, chief.password));
    ImportRequest request;
    for (const auto& [name, spec] : {std::pair{"head", headMr()}, std::pair{"chest", chestCt()}}) {
        phantoms::writeDicomVolume(workshop.folder() / name, spec);
        request.paths.push_back(workshop.folder() / name);
    }
    request.compress = false;
    static_cast<void>(need(session->import(request)));
    const StudyUid head = studyOf(*session, "BENCH-HEAD");
    const StudyUid chest = studyOf(*session, "BENCH-CHEST");

    const DetectionWorkflow workflow(models);
    const double bare = bareForwardPass(models / "brain.onnx");
    const double single = detectionOfAnImage(workflow, *session, head);
    std::printf("brain: bare forward pass                   %8.2f ms\n", 1000 * bare);
    std::printf("brain: stored image to stored result       %8.2f ms, %.2f of that\n", 1000 * single,
                single / bare);
    std::printf("brain: head MR of 180 slices               %8.2f s\n",
                detectionOfAStudy(workflow, *session, Task::Brain, head));
    std::printf("lung: chest CT of 300 slices               %8.2f s\n",
                detectionOfAStudy(workflow, *session, Task::Lung, chest));

    const SeriesUid series = need(session->study(head)).series.at(0).seriesUid;
    const auto plane = need(session->loadPlane(series, 0, 90));
    const inference::SliceImage image = sliceImage(*plane, 0);
    inference::DetectorPool pool(models);
    const double one = hundredImages(pool, image, 1);
    const double two = hundredImages(pool, image, 2);
    std::printf("brain: 100 images by one worker            %8.2f s\n", one);
    std::printf("brain: 100 images by two workers           %8.2f s, %.2f times as fast\n", two, one / two);
    std::printf("peak memory                                %s\n", peakMemory().c_str());
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: DetectionBench MODELS\n");
        return 2;
    }
    try {
        run(arguments[1]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "DetectionBench: error: %s\n", error.what());
        return 1;
    }
}
