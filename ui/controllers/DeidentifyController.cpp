#include "ui/controllers/DeidentifyController.h"

#include "ui/controllers/LibraryWords.h"

#include <algorithm>
#include <cstring>

namespace candela {
namespace {

std::int64_t sampleAt(const StoredPixels& frame, std::size_t index) {
    const auto bytes = static_cast<std::size_t>((frame.bitsAllocated + 7) / 8);
    std::uint64_t value = 0;
    std::memcpy(&value, frame.bytes.data() + index * bytes, bytes);
    const unsigned shift = 64U - 8U * static_cast<unsigned>(bytes);
    return frame.isSigned ? static_cast<std::int64_t>(value << shift) >> shift
                          : static_cast<std::int64_t>(value);
}

} // namespace

Thumbnail wholePicture(const StoredPixels& frame) {
    Thumbnail picture;
    picture.columns = frame.columns;
    picture.rows = frame.rows;
    const std::size_t pixels = static_cast<std::size_t>(frame.columns) * static_cast<std::size_t>(frame.rows);
    const auto samples = static_cast<std::size_t>(frame.samples);
    const bool colours = samples == 3 && frame.bitsAllocated == 8 && !frame.photometric.starts_with("YBR");
    picture.samples = colours ? 3 : 1;
    if (colours) {
        picture.bytes.resize(3 * pixels);
        std::memcpy(picture.bytes.data(), frame.bytes.data(),
                    std::min(frame.bytes.size(), picture.bytes.size()));
        return picture;
    }
    std::vector<std::int64_t> values(pixels);
    for (std::size_t i = 0; i < pixels; ++i)
        values[i] = sampleAt(frame, i * samples);
    const auto [low, high] = std::ranges::minmax(values);
    const double scale = high > low ? 255.0 / static_cast<double>(high - low) : 0;
    const bool inverted = frame.photometric == "MONOCHROME1";
    picture.bytes.resize(pixels);
    std::ranges::transform(values, picture.bytes.begin(), [&, lowest = low](std::int64_t value) {
        const auto grey = static_cast<std::uint8_t>(static_cast<double>(value - lowest) * scale);
        return inverted ? static_cast<std::uint8_t>(255 - grey) : grey;
    });
    return picture;
}

DeidentifyController::DeidentifyController(QObject* parent) : QObject(parent) {}

void DeidentifyController::setSession(std::shared_ptr<Session> session) {
    for (const QPointer<Job>& job : {m_job, m_picture}) {
        if (job)
            job->abandon();
    }
    m_job.clear();
    m_session = std::move(session);
}

bool DeidentifyController::lookForText(const std::vector<StudyUid>& studies) {
    if (!m_session || m_job || studies.empty())
        return false;
    m_job = Job::start(
        this,
        [session = m_session, studies](JobContext& context) -> Result<std::vector<FoundText>> {
            std::vector<FoundText> all;
            for (const StudyUid& uid : studies) {
                auto found = session->findBurnedInText(uid, context.progress, context.stop);
                if (!found)
                    return fail(found.error());
                for (BurnedInText& text : *found)
                    all.push_back({uid, std::move(text)});
            }
            return all;
        },
        [this](const Result<std::vector<FoundText>>& found) {
            m_job.clear();
            if (found)
                Q_EMIT textFound(*found);
            else
                Q_EMIT failed(messageText(found.error()));
        });
    connect(m_job, &Job::progressed, this, &DeidentifyController::progressed);
    return true;
}

bool DeidentifyController::start(const std::vector<StudyUid>& studies, const std::filesystem::path& directory,
                                 const DeidentificationOptions& options) {
    if (!m_session || m_job || studies.empty())
        return false;
    m_job = Job::start(
        this,
        [session = m_session, studies, directory,
         options](JobContext& context) -> Result<std::vector<DeidentifiedReport>> {
            std::vector<DeidentifiedReport> reports;
            for (const StudyUid& uid : studies) {
                auto report =
                    session->exportDeidentified(uid, directory, options, context.progress, context.stop);
                if (!report)
                    return fail(report.error());
                reports.push_back(std::move(*report));
            }
            return reports;
        },
        [this](const Result<std::vector<DeidentifiedReport>>& reports) {
            m_job.clear();
            if (reports)
                Q_EMIT finished(*reports);
            else
                Q_EMIT failed(messageText(reports.error()));
        });
    connect(m_job, &Job::progressed, this, &DeidentifyController::progressed);
    return true;
}

void DeidentifyController::cancel() {
    if (m_job)
        m_job->cancel();
}

void DeidentifyController::loadPicture(const BurnedInText& text) {
    if (m_picture)
        m_picture->abandon();
    if (!m_session)
        return;
    m_picture = Job::start(
        this,
        [session = m_session, uid = text.sopInstanceUid,
         frame = std::max(0, text.frame)](JobContext&) -> Result<Thumbnail> {
            const auto pixels = session->pixels(uid, frame);
            if (!pixels)
                return fail(pixels.error());
            return wholePicture(*pixels);
        },
        [this, uid = text.sopInstanceUid](const Result<Thumbnail>& picture) {
            m_picture.clear();
            if (picture)
                Q_EMIT pictureLoaded(uid, *picture);
            else
                Q_EMIT failed(messageText(picture.error()));
        });
}

} // namespace candela
