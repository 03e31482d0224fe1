#include "ui/controllers/ImageOverlays.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/LibraryWords.h"
#include "ui/controllers/ReadingController.h"

#include <QTimer>
#include <algorithm>

namespace candela {

namespace {

/// Images that an object is drawn over, the most telling first.
std::vector<ImageReference> imagesOf(const Segmentation& segmentation) {
    std::vector<ImageReference> images;
    // The middle of the largest segment shows more than its ends.
    std::vector<const SegmentFrame*> frames;
    for (const SegmentFrame& frame : segmentation.frames) {
        if (!frame.sources.empty())
            frames.push_back(&frame);
    }
    const auto area = [](const SegmentFrame* frame) { return frame->columns * frame->rows; };
    std::stable_sort(frames.begin(), frames.end(),
                     [&](const SegmentFrame* a, const SegmentFrame* b) { return area(a) > area(b); });
    for (const SegmentFrame* frame : frames)
        images.push_back(frame->sources.front());
    return images;
}

int planeOf(const std::vector<FrameRef>& frames, const std::vector<ImageReference>& images) {
    for (const ImageReference& image : images) {
        const auto found = std::find_if(frames.begin(), frames.end(), [&](const FrameRef& frame) {
            return image.speaksOf(frame.sopInstanceUid, frame.frame);
        });
        if (found != frames.end())
            return static_cast<int>(found - frames.begin());
    }
    return -1;
}

/// Where the first of some images is, when it is in the library.
struct Found {
    StackKey key;
    int plane = 0;
};
Result<Found> findImages(const Session& session, const std::vector<ImageReference>& images) {
    for (const ImageReference& image : images) {
        const auto series = session.seriesOf(image.sopInstanceUid);
        if (!series)
            continue;
        const auto info = session.series(*series);
        if (!info)
            return fail(info.error());
        for (const StackInfo& stack : info->stacks) {
            const auto frames = session.frames(*series, stack.stack);
            if (!frames)
                return fail(frames.error());
            if (const int plane = planeOf(*frames, {image}); plane >= 0)
                return Found{{*series, stack.stack}, plane};
        }
    }
    return fail(ErrorCode::NotFound, "The images that it belongs to are not in the library.");
}

QColor colourOf(const SegmentInfo& segment) {
    return {segment.colour[0], segment.colour[1], segment.colour[2]};
}

} // namespace

ImageOverlays::ImageOverlays(ReadingController* reading, StudyObjects* objects, QObject* parent)
    : QAbstractItemModel(parent), m_reading(reading), m_objects(objects) {
    connect(objects, &StudyObjects::objectsChanged, this, &ImageOverlays::takeObjects);
    connect(reading, &ReadingController::sceneChanged, this, &ImageOverlays::follow);
}

void ImageOverlays::takeObjects() {
    beginResetModel();
    std::vector<Entry> entries;
    for (const StudyObject& object : m_objects->objects()) {
        if (object.use != ObjectUse::Overlay)
            continue;
        if (Entry* known = entryOf(object.sopInstanceUid)) {
            entries.push_back(std::move(*known));
            continue;
        }
        Entry entry;
        entry.object = object;
        entries.push_back(std::move(entry));
    }
    m_entries = std::move(entries);
    std::erase_if(m_shown, [this](const SopInstanceUid& uid) { return entryOf(uid) == nullptr; });
    std::erase_if(m_before, [this](const SopInstanceUid& uid) { return entryOf(uid) == nullptr; });
    endResetModel();
    if (m_entries.empty() && m_reads)
        m_reads->abandon();
    publishAll();
    Q_EMIT shownChanged();
}

ImageOverlays::Entry* ImageOverlays::entryOf(const SopInstanceUid& uid) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& each) { return each.object.sopInstanceUid == uid; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<StackScene*> ImageOverlays::scenes() const {
    std::vector<StackScene*> all;
    for (const int pane : m_reading->openPanes()) {
        if (StackScene* scene = m_reading->scene(pane))
            all.push_back(scene);
    }
    return all;
}

// Showing ------------------------------------------------------------------------------------------

void ImageOverlays::setShown(const SopInstanceUid& uid, bool shown) {
    Entry* entry = entryOf(uid);
    if (entry == nullptr || shown == isShown(uid))
        return;
    if (shown && entry->unreadable) {
        Q_EMIT message(tr("This object cannot be read."));
        Q_EMIT shownChanged();
        return;
    }
    if (shown)
        m_shown.insert(uid);
    else
        m_shown.erase(uid);
    if (shown && (entry->segmentation || entry->presentation))
        goToImages(*entry);
    readNext();
    publishAll();
    entryChanged(*entry);
    Q_EMIT shownChanged();
}

void ImageOverlays::setStoredShown(bool shown) {
    if (shown == m_storedShown)
        return;
    m_storedShown = shown;
    publishAll();
    Q_EMIT shownChanged();
}

void ImageOverlays::toggleAll() {
    if (!m_shown.empty() || (m_storedShown && m_entries.empty())) {
        m_before = m_shown;
        m_shown.clear();
        m_storedShown = false;
    } else {
        m_storedShown = true;
        m_shown = m_before;
        for (const Entry& entry : m_entries) {
            if (m_before.empty() && !entry.unreadable)
                m_shown.insert(entry.object.sopInstanceUid);
        }
    }
    readNext();
    publishAll();
    for (const Entry& entry : m_entries)
        entryChanged(entry);
    Q_EMIT shownChanged();
}

void ImageOverlays::readNext() {
    if (m_reads || !m_reading->session())
        return;
    const auto next = std::find_if(m_entries.begin(), m_entries.end(), [this](const Entry& each) {
        return isShown(each.object.sopInstanceUid) && !each.segmentation && !each.presentation &&
               !each.unreadable;
    });
    if (next == m_entries.end())
        return;
    const StudyObject object = next->object;
    m_reads = Job::start(
        this,
        [session = m_reading->session(), object](JobContext& context) -> Result<Entry> {
            Entry read;
            if (isSegmentation(object.sopClassUid)) {
                auto segmentation = session->segmentation(object.sopInstanceUid, context.stop);
                if (!segmentation)
                    return fail(segmentation.error());
                read.segmentation = std::make_shared<const Segmentation>(std::move(*segmentation));
            } else {
                auto presentation = session->presentationState(object.sopInstanceUid);
                if (!presentation)
                    return fail(presentation.error());
                read.presentation = std::make_shared<const PresentationState>(std::move(*presentation));
            }
            return read;
        },
        [this, uid = object.sopInstanceUid](Result<Entry> read) {
            m_reads = nullptr;
            if (read) {
                takeRead(uid, std::move(*read));
            } else if (Entry* entry = entryOf(uid)) {
                entry->unreadable = true;
                m_shown.erase(uid);
                entryChanged(*entry);
                Q_EMIT message(messageText(read.error()));
            }
            readNext();
            Q_EMIT shownChanged();
        });
}

void ImageOverlays::takeRead(const SopInstanceUid& uid, Entry read) {
    Entry* entry = entryOf(uid);
    if (entry == nullptr)
        return;
    const int row = static_cast<int>(entry - m_entries.data());
    const int segments = read.segmentation ? static_cast<int>(read.segmentation->segments.size()) : 0;
    if (segments > 0)
        beginInsertRows(index(row, 0), 0, segments - 1);
    entry->segmentation = std::move(read.segmentation);
    entry->presentation = std::move(read.presentation);
    if (segments > 0)
        endInsertRows();
    entryChanged(*entry);
    if (isShown(uid))
        goToImages(*entry);
    publishAll();
}

/// Shows the images that an object belongs to when the active pane shows others, or none of a presentation
/// state's images.
void ImageOverlays::goToImages(const Entry& entry) {
    const std::vector<ImageReference> images =
        entry.presentation ? entry.presentation->images : imagesOf(*entry.segmentation);
    StackScene* scene = m_reading->activeScene();
    if (scene != nullptr && scene->stack()) {
        const ImageStack& stack = *scene->stack();
        const int plane = planeOf(stack.frameRefs, images);
        if (plane >= 0) {
            if (entry.presentation)
                scene->showPlane(plane);
            return;
        }
        const std::string& place = scene->series().frameOfReferenceUid;
        if (entry.segmentation && !place.empty() && place == entry.segmentation->frameOfReferenceUid)
            return;
    }
    if (m_search)
        m_search->abandon();
    m_search = Job::start(
        this, [session = m_reading->session(), images](JobContext&) { return findImages(*session, images); },
        [this](const Result<Found>& found) {
            m_search = nullptr;
            if (!found) {
                Q_EMIT message(messageText(found.error()));
                return;
            }
            const std::vector<StackKey> sets = m_reading->frameSets();
            if (std::find(sets.begin(), sets.end(), found->key) != sets.end())
                m_reading->showStack(m_reading->activePane(), found->key, found->plane);
            else
                Q_EMIT message(tr("It belongs to images of another study."));
        });
}

/// A scene that comes on screen gets what is shown, once its first image is there and it stands on its slice.
void ImageOverlays::follow(int pane) {
    StackScene* scene = m_reading->scene(pane);
    if (scene == nullptr)
        return;
    const auto later = [this, scene] { QTimer::singleShot(0, scene, [this, scene] { publish(scene); }); };
    if (m_followed.insert(scene).second) {
        connect(scene, &StackScene::stackChanged, this, later);
        connect(scene, &QObject::destroyed, this, [this, scene] {
            m_followed.erase(scene);
            std::erase_if(m_placed, [scene](const auto& each) { return each.first.first == scene; });
        });
    }
    later();
}

void ImageOverlays::publishAll() {
    for (StackScene* scene : scenes())
        publish(scene);
}

void ImageOverlays::publish(StackScene* scene) {
    if (!scene->stack())
        return;
    place(scene);
    SceneOverlays overlays;
    overlays.stored = m_storedShown;
    for (const Entry& entry : m_entries) {
        if (!isShown(entry.object.sopInstanceUid))
            continue;
        if (entry.presentation && planeOf(scene->stack()->frameRefs, entry.presentation->images) >= 0)
            overlays.presentations.push_back(entry.presentation);
        const auto placed = m_placed.find({scene, entry.object.sopInstanceUid});
        if (placed == m_placed.end())
            continue;
        for (const auto& mask : placed->second) {
            if (!entry.hidden.contains(mask->segment))
                overlays.segments.push_back(mask);
        }
    }
    scene->setOverlays(std::move(overlays));
}

/// Lays the segments that are shown on the scene's grid, off the GUI thread.
void ImageOverlays::place(StackScene* scene) {
    for (const Entry& entry : m_entries) {
        const std::pair key{static_cast<const StackScene*>(scene), entry.object.sopInstanceUid};
        if (!entry.segmentation || !isShown(key.second) || m_placed.contains(key))
            continue;
        m_placed[key] = {};
        viewer::SegmentTarget target{scene->info(), scene->stack()->frameRefs,
                                     scene->series().frameOfReferenceUid};
        Job::start(
            scene,
            [segmentation = entry.segmentation,
             target = std::move(target)](JobContext& context) -> Result<Masks> {
                Masks masks;
                for (viewer::SegmentMask& mask : viewer::placeSegments(*segmentation, target, context.stop))
                    masks.push_back(std::make_shared<const viewer::SegmentMask>(std::move(mask)));
                return masks;
            },
            [this, scene, key](Result<Masks> masks) {
                if (!masks)
                    return;
                const bool nowhere = masks->empty();
                m_placed[key] = std::move(*masks);
                publish(scene);
                if (nowhere && scene == m_reading->activeScene() && isShown(key.second) && !m_search)
                    Q_EMIT message(tr("This segmentation does not lie on the images that are shown."));
            });
    }
}

// Tree ---------------------------------------------------------------------------------------------

// A segment's internal id is the row of its segmentation plus one; an object's is 0.

QModelIndex ImageOverlays::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex ImageOverlays::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int ImageOverlays::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_entries.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    const Entry& entry = m_entries.at(static_cast<std::size_t>(parent.row()));
    return entry.segmentation ? static_cast<int>(entry.segmentation->segments.size()) : 0;
}

int ImageOverlays::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant ImageOverlays::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (index.internalId() != 0) {
        const Entry& entry = m_entries.at(static_cast<std::size_t>(index.internalId() - 1));
        const SegmentInfo& segment = entry.segmentation->segments.at(static_cast<std::size_t>(index.row()));
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return text(segment.label);
        case Qt::ToolTipRole: {
            QStringList words;
            for (const std::string& part :
                 {segment.label, segment.category, segment.type, segment.algorithm}) {
                if (!part.empty() && !words.contains(text(part)))
                    words << text(part);
            }
            return words.join(QStringLiteral(" · "));
        }
        case Qt::DecorationRole:
            return colourOf(segment);
        case Qt::CheckStateRole:
            return entry.hidden.contains(segment.number) ? Qt::Unchecked : Qt::Checked;
        default:
            return {};
        }
    }
    const Entry& entry = m_entries.at(static_cast<std::size_t>(index.row()));
    QString name = entry.object.description;
    if (entry.presentation)
        name = text(entry.presentation->description.empty() ? entry.presentation->label
                                                            : entry.presentation->description);
    else if (entry.segmentation)
        name = text(entry.segmentation->description);
    const QString words =
        name.isEmpty() ? entry.object.what : entry.object.what + QStringLiteral(": ") + name;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return entry.unreadable ? tr("%1 (cannot be read)").arg(words) : words;
    case Qt::ToolTipRole: {
        QStringList lines{words};
        const auto& warnings = entry.presentation   ? entry.presentation->warnings
                               : entry.segmentation ? entry.segmentation->warnings
                                                    : std::vector<std::string>();
        for (const std::string& warning : warnings)
            lines << text(warning);
        return lines.join('\n');
    }
    case Qt::CheckStateRole:
        return isShown(entry.object.sopInstanceUid) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool ImageOverlays::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    const bool checked = value.toInt() == Qt::Checked;
    if (index.internalId() == 0) {
        setShown(m_entries.at(static_cast<std::size_t>(index.row())).object.sopInstanceUid, checked);
        return true;
    }
    Entry& entry = m_entries.at(static_cast<std::size_t>(index.internalId() - 1));
    const int segment = entry.segmentation->segments.at(static_cast<std::size_t>(index.row())).number;
    if (checked)
        entry.hidden.erase(segment);
    else
        entry.hidden.insert(segment);
    publishAll();
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ImageOverlays::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    if (index.internalId() != 0)
        return usual | Qt::ItemNeverHasChildren;
    return m_entries.at(static_cast<std::size_t>(index.row())).unreadable
               ? Qt::ItemFlags(Qt::ItemIsSelectable)
               : usual;
}

void ImageOverlays::entryChanged(const Entry& entry) {
    const QModelIndex place = index(static_cast<int>(&entry - m_entries.data()), 0);
    Q_EMIT dataChanged(place, place);
}

} // namespace candela
