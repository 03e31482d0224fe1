#pragma once

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/LibraryWords.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace candela {

/// The signals of a table that is read page by page.
class PagedTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

Q_SIGNALS:
    /// A new question has been answered; the table has `total` rows.
    void loaded(qint64 total);
    void failed(const QString& reason);
};

/// A table whose rows come from the library in pages, on worker threads, when they are looked at. Its
/// number of rows is known from the first page; the pages used longest ago are forgotten.
template <typename Row>
class PagedTableModel : public PagedTable {
public:
    struct Page {
        std::int64_t total = 0;
        std::vector<Row> rows;
    };
    /// Runs on worker threads.
    using Fetch = std::function<Result<Page>(std::int64_t offset, std::int64_t limit)>;

    static constexpr int pageRows = 200;
    static constexpr std::size_t pagesKept = 40;

    using PagedTable::PagedTable;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_total;
    }

    /// The row, or nullptr while its page is on the way (it is asked for, and dataChanged follows).
    [[nodiscard]] const Row* rowAt(int row) const {
        if (row < 0 || row >= m_total)
            return nullptr;
        const int number = row / pageRows;
        const auto page = m_pages.find(number);
        if (page == m_pages.end()) {
            want(number);
            return nullptr;
        }
        page->second.lastUse = ++m_use;
        const auto place = static_cast<std::size_t>(row % pageRows);
        return place < page->second.rows.size() ? &page->second.rows[place] : nullptr;
    }

    /// True until the first page of the newest question is there.
    [[nodiscard]] bool loading() const { return m_loading; }

protected:
    /// Asks a new question; the old rows stay until its first page is there.
    void load(Fetch fetch) {
        ++m_generation;
        m_fetch = std::move(fetch);
        m_wanted.clear();
        m_loading = true;
        fetchPage(0);
    }

    /// Empties the table; what is on the way is dropped.
    void clear() {
        ++m_generation;
        m_fetch = {};
        m_wanted.clear();
        m_loading = false;
        beginResetModel();
        m_pages.clear();
        m_total = 0;
        endResetModel();
    }

private:
    struct KeptPage {
        std::vector<Row> rows;
        mutable std::uint64_t lastUse = 0;
    };
    static constexpr int fetchesAtOnce = 2;
    /// Of a fast scroll only the pages passed last are worth fetching.
    static constexpr std::size_t pagesWanted = 4;

    void want(int page) const {
        if (std::find(m_fetching.begin(), m_fetching.end(), page) != m_fetching.end())
            return;
        const auto known = std::find(m_wanted.begin(), m_wanted.end(), page);
        if (known != m_wanted.end())
            return;
        m_wanted.push_back(page);
        if (m_wanted.size() > pagesWanted)
            m_wanted.erase(m_wanted.begin());
        // Views ask while they paint: the fetch starts afterwards.
        auto* self = const_cast<PagedTableModel*>(this);
        QTimer::singleShot(0, self, [self] { self->fetchWanted(); });
    }

    void fetchWanted() {
        while (!m_wanted.empty() && m_fetch && !m_loading && m_fetching.size() < fetchesAtOnce) {
            const int page = m_wanted.back();
            m_wanted.pop_back();
            if (!m_pages.contains(page))
                fetchPage(page);
        }
    }

    void fetchPage(int number) {
        m_fetching.push_back(number);
        Job::start(
            this,
            [fetch = m_fetch, offset = std::int64_t{number} * pageRows](JobContext&) -> Result<Page> {
                return fetch(offset, pageRows);
            },
            [this, number, generation = m_generation](Result<Page> answer) {
                const auto fetching = std::find(m_fetching.begin(), m_fetching.end(), number);
                if (fetching != m_fetching.end())
                    m_fetching.erase(fetching);
                if (generation == m_generation)
                    take(number, std::move(answer));
                fetchWanted();
            });
    }

    void take(int number, Result<Page> answer) {
        const bool first = m_loading;
        m_loading = false;
        if (!answer) {
            Q_EMIT failed(messageText(answer.error()));
            return;
        }
        const int total = static_cast<int>(answer->total);
        if (first) {
            beginResetModel();
            m_pages.clear();
            m_total = total;
            m_pages[number] = {std::move(answer->rows), ++m_use};
            endResetModel();
            Q_EMIT loaded(total);
            return;
        }
        m_pages[number] = {std::move(answer->rows), ++m_use};
        forgetOldest();
        resize(total);
        const int from = number * pageRows;
        const int to = std::min(from + pageRows, m_total) - 1;
        if (from <= to)
            Q_EMIT dataChanged(index(from, 0), index(to, columnCount() - 1));
    }

    /// Somebody else added or removed rows meanwhile.
    void resize(int total) {
        if (total > m_total) {
            beginInsertRows({}, m_total, total - 1);
            m_total = total;
            endInsertRows();
        } else if (total < m_total) {
            beginRemoveRows({}, total, m_total - 1);
            m_total = total;
            endRemoveRows();
        }
    }

    void forgetOldest() {
        while (m_pages.size() > pagesKept) {
            m_pages.erase(std::min_element(m_pages.begin(), m_pages.end(), [](const auto& a, const auto& b) {
                return a.second.lastUse < b.second.lastUse;
            }));
        }
    }

    Fetch m_fetch;
    std::map<int, KeptPage> m_pages;
    mutable std::vector<int> m_wanted;
    std::vector<int> m_fetching;
    mutable std::uint64_t m_use = 0;
    int m_total = 0;
    int m_generation = 0;
    bool m_loading = false;
};

} // namespace candela
