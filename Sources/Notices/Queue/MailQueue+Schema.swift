public import Database
import GRDB

extension MailQueue {
    /// The migrations of the tables that this room owns.
    public static var migrations: [Migration] {
        [Migration("2026-12 mail") { db in try db.execute(sql: tables) }]
    }

    /// What waits; what was told once, by its digest alone, so that it is not told again; and what happened last.
    private static let tables = """
        CREATE TABLE mail_waiting (
            number INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,
            person TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            expires INTEGER,
            message TEXT NOT NULL,
            queued INTEGER NOT NULL,
            due INTEGER NOT NULL,
            attempts INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX mail_due ON mail_waiting (due);
        CREATE TABLE mail_told (digest BLOB PRIMARY KEY, ends INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE mail_event (name TEXT PRIMARY KEY, at INTEGER NOT NULL, words TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """
}
