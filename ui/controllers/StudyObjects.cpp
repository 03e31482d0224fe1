#include "ui/controllers/StudyObjects.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/LibraryWords.h"
#include "ui/controllers/ReadingController.h"

#include <algorithm>
#include <map>

namespace candela {

namespace {

constexpr const char* storage = "1.2.840.10008.5.1.4.1.1.";
/// Places of at most so many images are looked up; a document may name thousands.
constexpr std::size_t mostPlaces = 500;

/// A segmentation holds pixels, so that the catalogue may call it an image like others.
QString kindOf(const InstanceRow& row, const SeriesInfo& series) {
    if (!row.kind.empty())
        return text(row.kind);
    return isSegmentation(row.sopClassUid) ? StudyObjects::tr("Segmentation") : text(series.modality);
}

/// Finds images among the library's stacks, each series read once.
class PlaceFinder {
public:
    explicit PlaceFinder(const Session& session) : m_session(session) {}

    ImagePlace find(const ImageReference& reference) {
        ImagePlace place;
        place.reference = reference;
        place.words = QObject::tr("an image that is not in the library");
        const auto series = m_session.seriesOf(reference.sopInstanceUid);
        if (!series)
            return place;
        const Known& known = knownSeries(*series);
        const int frame = reference.frames.empty() ? 0 : reference.frames.front();
        for (const auto& [stack, frames] : known.stacks) {
            const auto at = std::find_if(frames.begin(), frames.end(), [&](const FrameRef& each) {
                return each.sopInstanceUid == reference.sopInstanceUid && each.frame == frame;
            });
            if (at == frames.end())
                continue;
            place.seriesUid = *series;
            place.stack = stack;
            place.plane = static_cast<int>(at - frames.begin());
            place.words =
                QObject::tr("%1, image %2 of %3").arg(known.name).arg(place.plane + 1).arg(frames.size());
            break;
        }
        return place;
    }

private:
    struct Known {
        QString name;
        std::map<int, std::vector<FrameRef>> stacks;
    };

    const Known& knownSeries(const SeriesUid& uid) {
        const auto found = m_known.find(uid);
        if (found != m_known.end())
            return found->second;
        Known known;
        if (const auto info = m_session.series(uid)) {
            known.name = text(info->description.empty() ? info->modality : info->description);
            for (const StackInfo& stack : info->stacks) {
                if (auto frames = m_session.frames(uid, stack.stack))
                    known.stacks.emplace(stack.stack, std::move(*frames));
            }
        }
        return m_known.emplace(uid, std::move(known)).first->second;
    }

    const Session& m_session;
    std::map<SeriesUid, Known> m_known;
};

} // namespace

bool isSegmentation(const std::string& sopClassUid) {
    return sopClassUid == storage + std::string("66.4") || sopClassUid == storage + std::string("66.7");
}

bool isPresentationState(const std::string& sopClassUid) {
    return sopClassUid.rfind(storage + std::string("11."), 0) == 0;
}

StudyObjects::StudyObjects(ReadingController* reading, QObject* parent)
    : QObject(parent), m_reading(reading) {
    connect(reading, &ReadingController::studyChanged, this, &StudyObjects::readObjects);
}

const StudyObject* StudyObjects::find(const SopInstanceUid& uid) const {
    const auto found = std::find_if(m_objects.begin(), m_objects.end(),
                                    [&](const StudyObject& each) { return each.sopInstanceUid == uid; });
    return found == m_objects.end() ? nullptr : &*found;
}

void StudyObjects::readObjects() {
    if (m_listing)
        m_listing->abandon();
    const auto& study = m_reading->study();
    if (!study || study->study.studyUid != m_study) {
        m_study = study ? study->study.studyUid : StudyUid();
        m_objects.clear();
        m_warnings = std::make_shared<const ImageWarnings>();
        closeDocument();
        Q_EMIT objectsChanged();
    }
    if (!study || !m_reading->session())
        return;
    struct Listed {
        std::vector<StudyObject> objects;
        ImageWarnings warnings;
    };
    m_listing = Job::start(
        this,
        [session = m_reading->session(), series = study->series](JobContext& context) -> Result<Listed> {
            Listed listed;
            for (const SeriesInfo& each : series) {
                if (context.stop.stop_requested())
                    return fail(ErrorCode::Cancelled, "Listing the study's objects was stopped.");
                const auto rows = session->instances(each.seriesUid);
                if (!rows)
                    return fail(rows.error());
                for (const InstanceRow& row : *rows) {
                    if (!row.warnings.empty())
                        listed.warnings.emplace(row.sopInstanceUid, row.warnings);
                    const bool overlay =
                        isSegmentation(row.sopClassUid) || isPresentationState(row.sopClassUid);
                    if (row.stack >= 0 && !overlay)
                        continue;
                    listed.objects.push_back({each.seriesUid, row.sopInstanceUid, row.sopClassUid,
                                              kindOf(row, each), text(each.description),
                                              overlay ? ObjectUse::Overlay : ObjectUse::Read});
                }
            }
            return listed;
        },
        [this](Result<Listed> listed) {
            m_listing = nullptr;
            if (!listed) {
                Q_EMIT failed(messageText(listed.error()));
                return;
            }
            m_objects = std::move(listed->objects);
            m_warnings = std::make_shared<const ImageWarnings>(std::move(listed->warnings));
            Q_EMIT objectsChanged();
            // A study that can only be read opens with what there is to read.
            const auto first = std::find_if(m_objects.begin(), m_objects.end(), [](const StudyObject& each) {
                return each.use == ObjectUse::Read;
            });
            if (m_reading->frameSets().empty() && first != m_objects.end() && !m_document)
                openDocument(first->sopInstanceUid);
        });
}

void StudyObjects::openDocument(const SopInstanceUid& uid) {
    const StudyObject* object = find(uid);
    if (object == nullptr || !m_reading->session() || !m_reading->study())
        return;
    const StudyRow& study = m_reading->study()->study;
    QString patient = patientText(study.patientName, study.patientId.str());
    if (!study.patientName.empty() && !study.patientId.empty())
        patient += tr(" · ID %1").arg(text(study.patientId.str()));
    if (m_opening)
        m_opening->abandon();
    m_opening = Job::start(
        this,
        [session = m_reading->session(), object = *object,
         patient](JobContext&) -> Result<std::shared_ptr<const OpenDocument>> {
            auto document = session->document(object.sopInstanceUid);
            if (!document)
                return fail(document.error());
            auto open = std::make_shared<OpenDocument>();
            open->object = object;
            open->patient = patient;
            open->document = std::move(*document);
            if (open->document.kind == DocumentKind::Report) {
                if (auto measured = session->reportedMeasurements(object.sopInstanceUid))
                    open->measurements = std::move(*measured);
            }
            PlaceFinder finder(*session);
            for (const ImageReference& image : open->document.images) {
                if (open->places.size() >= mostPlaces)
                    break;
                open->places.push_back(finder.find(image));
            }
            return std::shared_ptr<const OpenDocument>(std::move(open));
        },
        [this](Result<std::shared_ptr<const OpenDocument>> open) {
            m_opening = nullptr;
            if (!open) {
                Q_EMIT failed(tr("The document cannot be read: %1").arg(messageText(open.error())));
                return;
            }
            m_document = std::move(*open);
            Q_EMIT documentChanged();
        });
}

void StudyObjects::closeDocument() {
    if (m_opening)
        m_opening->abandon();
    if (!m_document)
        return;
    m_document.reset();
    Q_EMIT documentChanged();
}

void StudyObjects::showImage(int place) {
    if (!m_document || place < 0 || place >= static_cast<int>(m_document->places.size()))
        return;
    const ImagePlace& wanted = m_document->places.at(static_cast<std::size_t>(place));
    if (wanted.stack < 0) {
        Q_EMIT failed(tr("This image is not in the library."));
        return;
    }
    const StackKey key{wanted.seriesUid, wanted.stack};
    const std::vector<StackKey> sets = m_reading->frameSets();
    if (std::find(sets.begin(), sets.end(), key) != sets.end())
        m_reading->showStack(m_reading->activePane(), key, wanted.plane);
    else
        m_reading->openBeside(wanted.seriesUid, wanted.reference.sopInstanceUid,
                              wanted.reference.frames.empty() ? 0 : wanted.reference.frames.front());
}

} // namespace candela
