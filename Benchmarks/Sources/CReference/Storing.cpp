#include "CReference.h"

#include <sqlite3.h>

namespace {

constexpr const char *shape =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000; PRAGMA mmap_size = 268435456;"
    "CREATE TABLE object (id TEXT PRIMARY KEY, type TEXT NOT NULL, modified TEXT, added INTEGER NOT NULL, "
    "body BLOB NOT NULL);"
    "CREATE INDEX object_added ON object (added);";

int insert(sqlite3 *database, sqlite3_stmt *statement, const ReferenceRow *rows, size_t count, size_t batch) {
    int code = SQLITE_OK;
    for (size_t index = 0; index < count && code == SQLITE_OK; index += 1) {
        if (index % batch == 0) { code = sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr); }
        if (code != SQLITE_OK) { return code; }
        const ReferenceRow &row = rows[index];
        sqlite3_bind_text(statement, 1, row.id, -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, row.type, -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 3, row.modified, -1, SQLITE_STATIC);
        sqlite3_bind_int64(statement, 4, row.added);
        sqlite3_bind_blob64(statement, 5, row.body, row.body_count, SQLITE_STATIC);
        code = sqlite3_step(statement) == SQLITE_DONE ? sqlite3_reset(statement) : sqlite3_errcode(database);
        if (code == SQLITE_OK && ((index + 1) % batch == 0 || index + 1 == count)) {
            code = sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
        }
    }
    return code;
}

} // namespace

const char *reference_sqlite_version(void) { return sqlite3_libversion(); }

int reference_store(const char *path, const ReferenceRow *rows, size_t count, size_t batch) {
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_open(path, &database);
    if (code == SQLITE_OK) { code = sqlite3_exec(database, shape, nullptr, nullptr, nullptr); }
    if (code == SQLITE_OK) {
        code = sqlite3_prepare_v2(
            database, "INSERT INTO object VALUES (?, ?, ?, ?, ?)", -1, &statement, nullptr);
    }
    if (code == SQLITE_OK) { code = insert(database, statement, rows, count, batch); }
    sqlite3_finalize(statement);
    const int closed = sqlite3_close(database);
    return code == SQLITE_OK ? closed : code;
}
