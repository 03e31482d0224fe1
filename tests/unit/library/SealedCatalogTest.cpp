#include "LibraryFixture.h"

#include "database/catalog/BackupRecords.h"
#include "database/sealing/PageCipher.h"

#include <csignal>
#include <sys/wait.h>

namespace candela::test {
namespace {

using catalog::Connection;
using catalog::Transaction;

constexpr const char* word = "Wombatcoloured-Quux";

class SealedCatalog : public testing::Test {
protected:
    Connection connect(Connection::Mode mode = Connection::Mode::OpenExisting) { return {file, mode, seal}; }

    void makeTable(Connection& connection, int rows) {
        connection.execute("CREATE TABLE IF NOT EXISTS words (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        Transaction transaction(connection, Transaction::Kind::Write);
        auto insert = connection.query("INSERT INTO words (text) VALUES (?)");
        for (int i = 0; i < rows; ++i)
            insert.bind(word + std::to_string(i)).run();
        transaction.commit();
    }

    static std::int64_t countOf(Connection& connection) {
        auto query = connection.query("SELECT count(*) FROM words WHERE text LIKE 'Wombat%'");
        query.step();
        return query.integer(0);
    }

    static std::string integrity(Connection& connection) {
        auto query = connection.query("PRAGMA integrity_check");
        query.step();
        return query.text(0);
    }

    void expectNothingReadable() {
        for (const auto& entry : fs::directory_iterator(folder.path())) {
            const std::string bytes = contentOf(entry.path());
            EXPECT_EQ(bytes.find("Wombat"), std::string::npos) << entry.path();
            EXPECT_EQ(bytes.find("CREATE TABLE"), std::string::npos) << entry.path();
        }
    }

    ErrorCode errorOfReading() {
        try {
            Connection connection = connect();
            countOf(connection);
            return integrity(connection) == "ok" ? ErrorCode::Cancelled : ErrorCode::Corrupt;
        } catch (const catalog::Failure& failure) {
            EXPECT_FALSE(failure.error().message.empty());
            return failure.error().code;
        }
    }

    TemporaryFolder folder;
    fs::path file = folder.path() / "a name?with #odd%signs.sqlite";
    Seal seal = std::make_shared<const LibrarySeal>(KeyRing(*LibraryKey::make()));
};

TEST_F(SealedCatalog, HoldsWhatWasWrittenAndShowsNothing) {
    {
        Connection connection = connect(Connection::Mode::Create);
        makeTable(connection, 5000);
        EXPECT_EQ(countOf(connection), 5000);
        expectNothingReadable(); // the log is full
        EXPECT_GT(fs::file_size(file.string() + "-wal"), 100000U);
    }
    expectNothingReadable();
    Connection again = connect();
    EXPECT_EQ(countOf(again), 5000);
    EXPECT_EQ(integrity(again), "ok");
}

TEST_F(SealedCatalog, SeveralConnectionsSeeEachOthersWork) {
    Connection one = connect(Connection::Mode::Create);
    makeTable(one, 10);
    Connection two = connect();
    EXPECT_EQ(countOf(two), 10);
    makeTable(two, 10);
    EXPECT_EQ(countOf(one), 20);
    catalog::settle(two);
    EXPECT_EQ(countOf(one), 20);
    makeTable(one, 1000);
    EXPECT_EQ(countOf(two), 1020);
}

TEST_F(SealedCatalog, RollsBackThroughTheJournalAndTheLog) {
    Connection connection = connect(Connection::Mode::Create);
    makeTable(connection, 2000);
    for (const char* mode : {"WAL", "DELETE"}) {
        connection.execute(std::string("PRAGMA journal_mode = ") + mode);
        // A small cache spills changed pages into the file before the end.
        connection.execute("PRAGMA cache_size = 5");
        {
            Transaction transaction(connection, Transaction::Kind::Write);
            connection.execute("UPDATE words SET text = 'gone ' || text || text");
            expectNothingReadable();
        }
        EXPECT_EQ(countOf(connection), 2000) << mode;
        EXPECT_EQ(integrity(connection), "ok") << mode;
    }
}

/// Ends in the middle of a transaction, with changed pages in the file or its log.
TEST_F(SealedCatalog, KilledItComesBackWhole) {
    for (const char* mode : {"WAL", "DELETE"}) {
        fs::remove(file);
        {
            Connection connection = connect(Connection::Mode::Create);
            makeTable(connection, 2000);
        }
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            Connection connection = connect();
            connection.execute(std::string("PRAGMA journal_mode = ") + mode);
            connection.execute("INSERT INTO words (text) VALUES ('Wombat last')");
            connection.execute("PRAGMA cache_size = 5");
            connection.execute("BEGIN IMMEDIATE");
            connection.execute("UPDATE words SET text = 'gone ' || text || text");
            kill(getpid(), SIGKILL);
        }
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status));
        EXPECT_TRUE(fs::exists(file.string() + (std::string(mode) == "WAL" ? "-wal" : "-journal")));
        expectNothingReadable();
        Connection connection = connect();
        EXPECT_EQ(countOf(connection), 2001) << mode;
        EXPECT_EQ(integrity(connection), "ok") << mode;
    }
}

TEST_F(SealedCatalog, SortsAndSavepointsNeedNoFile) {
    Connection connection = connect(Connection::Mode::Create);
    makeTable(connection, 3000);
    connection.execute("PRAGMA cache_size = 5");
    connection.execute("CREATE INDEX by_text ON words (text)");
    {
        Transaction transaction(connection, Transaction::Kind::Write);
        connection.execute("SAVEPOINT one; UPDATE words SET text = text || text || text; ROLLBACK TO one");
        transaction.commit();
    }
    auto sorted = connection.query(
        "SELECT a.text || b.text FROM words a, words b WHERE b.id < 40 ORDER BY 1 DESC LIMIT 1 OFFSET 90000");
    EXPECT_TRUE(sorted.step());
    EXPECT_EQ(countOf(connection), 3000);
    EXPECT_EQ(integrity(connection), "ok");
}

TEST_F(SealedCatalog, CopiesAreSealedToo) {
    const fs::path copy = folder.path() / "copy.sqlite";
    {
        Connection connection = connect(Connection::Mode::Create);
        makeTable(connection, 500);
        catalog::copyCatalog(connection, copy);
    }
    expectNothingReadable();
    Connection other(copy, Connection::Mode::OpenExisting, seal);
    EXPECT_EQ(countOf(other), 500);
    other.execute("INSERT INTO words (text) VALUES ('Wombat more')");
    expectNothingReadable();
}

TEST_F(SealedCatalog, APlainCatalogueIsCopiedIntoASealedOne) {
    const fs::path plain = folder.path() / "plain.sqlite";
    {
        Connection connection(plain, Connection::Mode::Create);
        makeTable(connection, 500);
        catalog::copyCatalog(connection, file, seal);
    }
    fs::remove(plain);
    expectNothingReadable();
    Connection sealed = connect();
    EXPECT_EQ(countOf(sealed), 500);
    EXPECT_EQ(integrity(sealed), "ok");
}

TEST_F(SealedCatalog, AnotherKeyTakesItOver) {
    const Seal next = std::make_shared<const LibrarySeal>(seal->keys().rotatedTo(*LibraryKey::make()));
    const fs::path copy = folder.path() / "copy.sqlite";
    {
        Connection connection = connect(Connection::Mode::Create);
        makeTable(connection, 500);
    }
    {
        Connection connection(file, Connection::Mode::OpenExisting, next); // both keys
        EXPECT_EQ(countOf(connection), 500);
        catalog::copyCatalog(connection, copy);
    }
    const Seal alone = std::make_shared<const LibrarySeal>(next->keys().withoutPrevious());
    Connection connection(copy, Connection::Mode::OpenExisting, alone);
    EXPECT_EQ(countOf(connection), 500);
    EXPECT_THROW(Connection(copy, Connection::Mode::OpenExisting, seal).execute("SELECT 1 FROM words"),
                 catalog::Failure);
}

TEST_F(SealedCatalog, WrongKeyNoKeyAndPlainFilesAreRefused) {
    {
        Connection connection = connect(Connection::Mode::Create);
        makeTable(connection, 10);
    }
    const auto errorWith = [](const fs::path& path, const Seal& with) {
        try {
            Connection connection(path, Connection::Mode::OpenExisting, with);
            countOf(connection);
        } catch (const catalog::Failure& failure) {
            return failure.error().code;
        }
        return ErrorCode::Cancelled;
    };
    EXPECT_EQ(errorWith(file, std::make_shared<const LibrarySeal>(KeyRing(*LibraryKey::make()))),
              ErrorCode::Corrupt);
    EXPECT_EQ(errorWith(file, nullptr), ErrorCode::Corrupt);
    const fs::path plain = folder.path() / "plain.sqlite";
    {
        Connection connection(plain, Connection::Mode::Create);
        makeTable(connection, 10);
    }
    EXPECT_EQ(errorWith(plain, seal), ErrorCode::Corrupt);
}

TEST_F(SealedCatalog, DamagedExchangedAndMissingPagesShow) {
    {
        Connection connection = connect(Connection::Mode::Create);
        makeTable(connection, 3000);
    }
    ASSERT_EQ(errorOfReading(), ErrorCode::Cancelled); // sound
    const std::string bytes = contentOf(file);
    const std::size_t pages = bytes.size() / sealing::pageBytes;
    ASSERT_GT(pages, 10U);
    for (std::size_t page = 0; page < pages; page += 3) {
        std::string damaged = bytes;
        damaged[page * sealing::pageBytes + 777] ^= 1;
        writeFile(file, damaged);
        EXPECT_EQ(errorOfReading(), ErrorCode::Corrupt) << page;
    }
    std::string exchanged = bytes;
    std::swap_ranges(exchanged.begin() + 3 * sealing::pageBytes, exchanged.begin() + 4 * sealing::pageBytes,
                     exchanged.begin() + 5 * sealing::pageBytes);
    writeFile(file, exchanged);
    EXPECT_EQ(errorOfReading(), ErrorCode::Corrupt);
    std::string emptied = bytes;
    std::fill_n(emptied.begin() + 4 * sealing::pageBytes, sealing::pageBytes, '\0');
    writeFile(file, emptied);
    EXPECT_EQ(errorOfReading(), ErrorCode::Corrupt);
    for (const std::size_t length :
         {bytes.size() - 1, bytes.size() - sealing::pageBytes, bytes.size() / 2, std::size_t{100}}) {
        writeFile(file, bytes.substr(0, length));
        EXPECT_EQ(errorOfReading(), ErrorCode::Corrupt) << length;
    }
}

} // namespace
} // namespace candela::test
