#include "tests/gui/ReadingRoomFixture.h"

#include "tests/phantoms/PhantomObjects.h"
#include "ui/controllers/ReadingController.h"
#include "ui/controllers/StudyObjects.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QWheelEvent>
#include <algorithm>
#include <unistd.h>

namespace candela::test {

namespace fs = std::filesystem;
using viewer::ViewPlane;

namespace {

constexpr const char* password = "seven green lanterns";

phantoms::VolumeSpec ctSpec(phantoms::Orientation orientation, int number) {
    phantoms::VolumeSpec spec;
    spec.orientation = orientation;
    spec.columns = 64;
    spec.rows = 48;
    spec.slices = 24;
    spec.columnSpacing = 2;
    spec.rowSpacing = 2.5;
    spec.sliceStep = 4;
    spec.studyUid = "2.25.1001";
    spec.frameOfReferenceUid = "2.25.10010";
    spec.seriesNumber = number;
    spec.seriesUid = "2.25.1001" + std::to_string(number);
    spec.seriesDescription = number == 1 ? "Axial phantom" : "Coronal phantom";
    spec.bodyPart = "ABDOMEN";
    return spec;
}

phantoms::VolumeSpec headSpec() {
    phantoms::VolumeSpec spec;
    spec.modality = "MR";
    spec.content = phantoms::Content::Head;
    spec.columns = 128;
    spec.rows = 128;
    spec.slices = 16;
    spec.columnSpacing = 1.8;
    spec.rowSpacing = 1.8;
    spec.sliceStep = 10;
    spec.patientId = "PHANTOM-2";
    spec.patientName = "Phantom^Two";
    spec.studyUid = "2.25.1002";
    spec.seriesUid = "2.25.10021";
    spec.studyDescription = "Phantom head";
    return spec;
}

} // namespace

struct ReadingRoom::Shared {
    fs::path folder;
    ~Shared() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
};
std::unique_ptr<ReadingRoom::Shared> ReadingRoom::s_shared;

void ReadingRoom::SetUpTestSuite() {
    s_shared = std::make_unique<Shared>();
    std::string name = (fs::temp_directory_path() / "candela-reading-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    s_shared->folder = name;
    const fs::path images = s_shared->folder / "images";
    phantoms::writeDicomVolume(images / "axial", ctSpec(phantoms::Orientation::Axial, 1));
    phantoms::writeDicomVolume(images / "coronal", ctSpec(phantoms::Orientation::Coronal, 2));
    phantoms::writeDicomVolume(images / "head", headSpec());
    phantoms::ProjectionSpec projection;
    projection.studyUid = "2.25.1003";
    phantoms::writeProjection(images / "xray.dcm", projection);

    const phantoms::VolumeSpec ct = ctVolume();
    const fs::path objects = images / "objects";
    phantoms::writeSegmentation(objects / "segmentation.dcm", ct);
    phantoms::writePresentation(objects / "presentation.dcm", ct, 20);
    phantoms::writeReport(objects / "report.dcm", ct, 20);
    phantoms::writeKeyImages(objects / "keys.dcm", ct, {4, 20});
    phantoms::writePdf(objects / "letter.dcm", ct);
    phantoms::writeEcg(objects / "ecg.dcm", ct);
    phantoms::VolumeSpec alone = headSpec();
    alone.studyUid = reportStudy;
    alone.seriesUid = "2.25.10041";
    phantoms::writeReport(objects / "alone.dcm", alone, 1);

    auto library =
        Library::create(s_shared->folder / "library", {"chief", "", Role::Administrator, password});
    ASSERT_TRUE(library) << library.error().message;
    auto chief = (*library)->logIn("chief", password);
    ASSERT_TRUE(chief);
    ASSERT_TRUE((*chief)->addAccount({"rosa", "Rosa Reader", Role::Radiologist, password}));
    ImportRequest request;
    request.paths = {images};
    const auto report = (*chief)->import(request);
    ASSERT_TRUE(report) << report.error().message;
    ASSERT_TRUE(report->rejected.empty());
}

phantoms::VolumeSpec ReadingRoom::ctVolume() {
    return ctSpec(phantoms::Orientation::Axial, 1);
}

SopInstanceUid ReadingRoom::objectNamed(const QString& what) const {
    for (const StudyObject& object : page->objects()->objects()) {
        if (object.what == what)
            return object.sopInstanceUid;
    }
    return {};
}

void ReadingRoom::TearDownTestSuite() {
    s_shared.reset();
}

void ReadingRoom::SetUp() {
    // Each test has a copy, so that stored results of one are not seen by the next.
    m_library = s_shared->folder / testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::copy(s_shared->folder / "library", m_library, fs::copy_options::recursive);
    auto library = Library::open(m_library);
    ASSERT_TRUE(library) << library.error().message;
    auto made = (*library)->logIn("rosa", password);
    ASSERT_TRUE(made) << made.error().message;
    session = *made;
    workflow = std::make_unique<DetectionWorkflow>(CANDELA_MODELS);
    similar = std::make_unique<SimilarWorkflow>(CANDELA_MODELS);
    queue = std::make_unique<DetectionQueue>(workflow.get());
    queue->setSession(session);
    page = std::make_unique<ReadingRoomPage>(ReadingContext{workflow.get(), similar.get(), queue.get()});
    page->resize(1600, 1000);
    page->setSession(session);
    page->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(page.get()));
}

void ReadingRoom::TearDown() {
    page.reset();
    queue.reset();
    QThreadPool::globalInstance()->waitForDone();
    session.reset();
    std::error_code ignored;
    fs::remove_all(m_library, ignored);
}

void ReadingRoom::open(const std::string& study) {
    page->openStudy(StudyUid(study));
    ASSERT_TRUE(waitFor([this] { return scene() != nullptr && scene()->complete(); }))
        << (scene() != nullptr ? scene()->failure().toStdString() : "no series was opened");
}

StackScene* ReadingRoom::scene() const {
    return page->controller()->scene(0);
}

ViewportWidget* ReadingRoom::axial() const {
    return page->pane(0)->viewOf(ViewPlane::Axial);
}

Vec3 ReadingRoom::planePoint() const {
    return scene()->frame(ViewPlane::Axial).slicePosition(slice());
}

Vec3 ReadingRoom::markedPoint() {
    const phantoms::VolumeSpec spec = ctSpec(phantoms::Orientation::Axial, 1);
    // The last quarter of each axis is marked: its middle lies three eighths of the extent from the centre.
    return spec.centre + Vec3{spec.columns * spec.columnSpacing * 0.4, spec.rows * spec.rowSpacing * 0.4,
                              spec.slices * spec.sliceStep * 0.4};
}

bool ReadingRoom::waitFor(const std::function<bool()>& met, int milliseconds) {
    return QTest::qWaitFor(met, milliseconds);
}

void ReadingRoom::key(int pressed, Qt::KeyboardModifiers modifiers) const {
    QWidget* receiver = page->pane(page->controller()->activePane())->currentView();
    QTest::keyClick(receiver, static_cast<Qt::Key>(pressed), modifiers);
}

void ReadingRoom::wheel(QWidget* widget, int notches) {
    const QPointF middle = widget->rect().center();
    const int step = notches > 0 ? 120 : -120;
    for (int i = 0; i < std::abs(notches); ++i) {
        QWheelEvent event(middle, widget->mapToGlobal(middle.toPoint()), {}, QPoint(0, step), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
    }
}

void ReadingRoom::drag(QWidget* widget, Qt::MouseButton button, QPoint by, QPoint from) {
    const auto send = [&](QEvent::Type type, QPoint position, Qt::MouseButton changed,
                          Qt::MouseButtons held) {
        QMouseEvent event(type, position, widget->mapToGlobal(position), changed, held, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    };
    const QPoint start = from.isNull() ? widget->rect().center() + QPoint(7, 33) : from;
    send(QEvent::MouseButtonPress, start, button, button);
    constexpr int steps = 6;
    for (int i = 1; i <= steps; ++i)
        send(QEvent::MouseMove, start + by * i / steps, Qt::NoButton, button);
    send(QEvent::MouseButtonRelease, start + by, button, Qt::NoButton);
}

void ReadingRoom::measure(Vec3 from, Vec3 to) const {
    key(Qt::Key_D);
    from.z = to.z = planePoint().z;
    for (const Vec3 point : {from, to})
        QTest::mouseClick(axial(), Qt::LeftButton, {}, axial()->positionOf(point).toPoint());
    key(Qt::Key_W);
}

int ReadingRoom::brightest(const QImage& picture) {
    int grey = 0;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3)
            grey = std::max(grey, qGray(picture.pixel(x, y)));
    }
    return grey;
}

QImage ReadingRoom::grabOf(QWidget* widget) {
    return widget->grab().toImage();
}

int ReadingRoom::greyAt(const ViewportWidget* view, QPointF position) {
    const QPoint pixel = (position * view->picture().devicePixelRatio()).toPoint();
    return view->picture().rect().contains(pixel) ? qGray(view->picture().pixel(pixel)) : 0;
}

QPointF ReadingRoom::mirrored(const QWidget* widget, QPointF position) {
    return {widget->width() - position.x(), widget->height() - position.y()};
}

void ReadingRoom::photograph(const std::string& name) const {
    const QString folder = QString::fromLocal8Bit(qgetenv("CANDELA_SCREENSHOTS"));
    if (folder.isEmpty())
        return;
    for (const QSize size : {QSize(1600, 1000), QSize(1280, 720)}) {
        page->resize(size);
        QTest::qWait(300);
        const VolumeViewWidget* volume = page->pane(0)->volumeView();
        waitFor([volume] { return !volume->isVisible() || volume->atRest(); }, 4000);
        page->grab().save(folder +
                          QStringLiteral("/%1-%2.png").arg(QString::fromStdString(name)).arg(size.width()));
    }
    page->resize(1600, 1000);
    QTest::qWait(50);
}

QPushButton* ReadingRoom::buttonNamed(const QString& name) const {
    QPushButton* found = childNamed<QPushButton>(name);
    if (found == nullptr)
        throw std::runtime_error("no button named " + name.toStdString());
    return found;
}

Detection ReadingRoom::storedDetection() const {
    const auto card = workflow->cards();
    const auto brain =
        std::find_if(card.begin(), card.end(), [](const auto& each) { return each.task == Task::Brain; });
    if (brain == card.end())
        throw std::runtime_error("no brain model");
    Detection made;
    made.task = Task::Brain;
    made.studyUid = StudyUid(headStudy);
    made.seriesUid = SeriesUid(headSeries);
    made.patientId = PatientId("PHANTOM-2");
    made.model = brain->model;
    made.result.verdict = Verdict::Detected;
    made.result.label = brain->classes.back();
    made.result.text = "Pituitary tumour detected";
    made.result.probability = 0.9;
    for (const std::string& each : brain->classes)
        made.result.classes.push_back({each, each == made.result.label ? 0.9 : 0.1 / 3});
    made.result.predictionSet = {made.result.label};
    const auto instances = session->instances(SeriesUid(headSeries));
    if (!instances)
        throw std::runtime_error(instances.error().message);
    constexpr int keySlice = 9;
    for (const InstanceRow& row : *instances) {
        SliceResult each;
        each.seriesUid = made.seriesUid;
        each.stack = row.stack;
        each.sopInstanceUid = row.sopInstanceUid;
        each.slice = row.slice;
        each.probability = row.slice == keySlice ? 0.9 : 0.2;
        each.label = made.result.label;
        made.slices.push_back(each);
        if (row.slice == keySlice)
            made.keySlice = {row.sopInstanceUid, 0, row.slice};
    }
    auto stored = session->addDetection(made);
    if (!stored)
        throw std::runtime_error(stored.error().message);
    return *stored;
}

std::shared_ptr<Session> ReadingRoom::sessionOf(const std::string& name, Role role) const {
    auto chief = session->library()->logIn("chief", password);
    if (!chief || !(*chief)->addAccount({name, "", role, password}))
        return nullptr;
    auto made = session->library()->logIn(name, password);
    return made ? *made : nullptr;
}

} // namespace candela::test

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    candela::applyTheme(application, candela::ThemeKind::Dark);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
