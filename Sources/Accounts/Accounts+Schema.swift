public import Database
import GRDB

extension Accounts {
    /// The migrations of the tables that this room owns.
    public static var migrations: [Migration] {
        [
            Migration("2026-11 accounts") { db in try db.execute(sql: people) },
            Migration("2026-12 second factors, tokens, providers") { db in try db.execute(sql: proofs) },
            Migration("2026-12 where sessions are") { db in try db.execute(sql: places) },
            Migration("2026-12 where people are sent mail") { db in try db.execute(sql: mailboxes) },
        ]
    }

    private static let people = """
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

    private static let mailboxes = """
        ALTER TABLE account ADD COLUMN mail TEXT;
        ALTER TABLE account ADD COLUMN language TEXT;
        """

    /// Of a session, when a sign-in that counts as one just now began it, and from where it came, as its person sees it.
    private static let places = """
        ALTER TABLE session ADD COLUMN shown INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE session ADD COLUMN browser TEXT;
        ALTER TABLE session ADD COLUMN address TEXT;
        """

    /// Sessions that began before have no last use and are over; their people sign in again.
    private static let proofs = """
        ALTER TABLE account ADD COLUMN code_secret BLOB;
        ALTER TABLE account ADD COLUMN code_step INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE account ADD COLUMN code_offered BLOB;
        ALTER TABLE account ADD COLUMN expected TEXT;
        ALTER TABLE account ADD COLUMN subject TEXT;
        CREATE UNIQUE INDEX account_subject ON account (realm, subject);
        ALTER TABLE session ADD COLUMN began INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE session ADD COLUMN used INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE link ADD COLUMN first INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE recovery (
            person TEXT NOT NULL REFERENCES account (person) ON DELETE CASCADE,
            digest BLOB NOT NULL,
            PRIMARY KEY (person, digest)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE token (
            id TEXT PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,
            person TEXT NOT NULL REFERENCES account (person) ON DELETE CASCADE,
            name TEXT NOT NULL,
            scope TEXT NOT NULL,
            rank INTEGER NOT NULL,
            caveats TEXT NOT NULL,
            keeps TEXT NOT NULL,
            made INTEGER NOT NULL,
            ends INTEGER NOT NULL,
            used INTEGER
        ) STRICT;
        CREATE INDEX token_person ON token (person);
        CREATE TABLE provider (
            realm TEXT PRIMARY KEY REFERENCES realm (name) ON DELETE CASCADE,
            issuer TEXT NOT NULL,
            client TEXT NOT NULL,
            secret TEXT NOT NULL
        ) STRICT;
        """
}
