#pragma once

#include "database/Library.h"
#include "database/model/Overlays.h"
#include "ui/controllers/StudyObjects.h"
#include "viewer/scene/SegmentMask.h"

#include <QAbstractItemModel>
#include <QColor>
#include <QObject>
#include <QPointer>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace candela {

class Job;
class ReadingController;
class StackScene;

/// Segmentations and presentation states of the open study: read when they are first switched on, laid over
/// every scene that they fit, and listed with their segments as a tree (what can be checked is shown).
/// GUI thread.
class ImageOverlays : public QAbstractItemModel {
    Q_OBJECT

public:
    /// Both must outlive the object.
    ImageOverlays(ReadingController* reading, StudyObjects* objects, QObject* parent = nullptr);

    /// Switches an object on or off; reads it when that was not done yet. Images that it belongs to are
    /// opened when the active pane shows others.
    void setShown(const SopInstanceUid& uid, bool shown);
    [[nodiscard]] bool isShown(const SopInstanceUid& uid) const { return m_shown.contains(uid); }
    [[nodiscard]] bool loading() const { return !m_reads.isNull(); }
    /// Overlay planes that are stored in the images themselves.
    void setStoredShown(bool shown);
    [[nodiscard]] bool storedShown() const { return m_storedShown; }
    /// Everything off, and on the next call back to what was shown; what was never shown comes on then.
    void toggleAll();
    [[nodiscard]] bool anyShown() const { return !m_shown.empty(); }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }

    // Tree: objects, below a segmentation its segments. Columns: name, what it is.
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void shownChanged();
    void message(const QString& words);

private:
    using Masks = std::vector<std::shared_ptr<const viewer::SegmentMask>>;
    struct Entry {
        StudyObject object;
        std::shared_ptr<const Segmentation> segmentation; ///< once it was read
        std::shared_ptr<const PresentationState> presentation;
        std::set<int> hidden; ///< numbers of segments that are switched off
        bool unreadable = false;
    };

    void takeObjects();
    void readNext();
    void takeRead(const SopInstanceUid& uid, Entry read);
    void goToImages(const Entry& entry);
    void follow(int pane);
    void place(StackScene* scene);
    void publish(StackScene* scene);
    void publishAll();
    [[nodiscard]] std::vector<StackScene*> scenes() const;
    [[nodiscard]] Entry* entryOf(const SopInstanceUid& uid);
    void entryChanged(const Entry& entry);

    ReadingController* m_reading;
    StudyObjects* m_objects;
    std::vector<Entry> m_entries;
    std::set<SopInstanceUid> m_shown;
    std::set<SopInstanceUid> m_before; ///< shown when all were switched off
    bool m_storedShown = true;
    std::set<const StackScene*> m_followed;
    QPointer<Job> m_reads;
    QPointer<Job> m_search; ///< for the images that an object belongs to
    /// Segments laid on the grid of a scene; none yet while they are being laid.
    std::map<std::pair<const StackScene*, SopInstanceUid>, Masks> m_placed;
};

} // namespace candela
