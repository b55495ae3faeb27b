public import Database
import GRDB

extension Accounts {
    /// The migrations of the tables that this room owns.
    public static var migrations: [Migration] {
        [
            Migration("2026-11 accounts") { db in
                try db.execute(
                    sql: """
                        CREATE TABLE realm (name TEXT PRIMARY KEY, party TEXT NOT NULL UNIQUE) STRICT;
                        CREATE TABLE account (
                            person TEXT PRIMARY KEY,
                            party TEXT NOT NULL,
                            realm TEXT NOT NULL REFERENCES realm (name),
                            local TEXT NOT NULL,
                            display TEXT NOT NULL,
                            password TEXT,
                            example INTEGER NOT NULL,
                            active INTEGER NOT NULL,
                            UNIQUE (realm, local)
                        ) STRICT;
                        CREATE INDEX account_party ON account (party);
                        CREATE TABLE session (
                            digest BLOB PRIMARY KEY,
                            person TEXT NOT NULL REFERENCES account (person) ON DELETE CASCADE,
                            ends INTEGER NOT NULL
                        ) STRICT, WITHOUT ROWID;
                        CREATE INDEX session_person ON session (person);
                        CREATE TABLE link (
                            digest BLOB PRIMARY KEY,
                            person TEXT NOT NULL REFERENCES account (person) ON DELETE CASCADE,
                            ends INTEGER,
                            reusable INTEGER NOT NULL
                        ) STRICT, WITHOUT ROWID;
                        CREATE INDEX link_person ON link (person);
                        """
                )
            }
        ]
    }
}
