import Database
import GRDB

/// The shape of the store. Internal numbers never leave it.
enum Schema {
    static let migrations = [
        Migration("2026-11 records") { db in
            try labels(db)
            try versions(db)
            try entries(db)
            try words(db)
        },
        Migration("2026-11 audit") { db in try audit(db) },
        Migration("2026-11 words by label") { db in try wordsByLabel(db) },
        Migration("2026-11 rank by label") { db in try rank(db) },
        Migration("2026-11 sums of bodies") { db in try BodySum.migrate(db) },
        Migration("2026-11 decisions") { db in try decisions(db) },
        Migration("2026-11 decisions that wait") { db in try waiting(db) },
        Migration("2026-11 blocks of their own") { db in try GainBlocks.part(db) },
        Migration("2026-11 versions of one act") { db in try together(db) },
    ]

    /// When all that its act appended to the id of a version was there, for versions after which more came: few.
    private static func together(_ db: Database) throws {
        try db.execute(sql: "CREATE TABLE together (version INTEGER PRIMARY KEY, stamp INTEGER NOT NULL) STRICT")
    }

    /// What was done and tried, in the log of each party that it concerns. Labels stand in their stored form: they are
    /// few readers' and no feed's.
    private static func audit(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE audit (
                    id TEXT PRIMARY KEY, party TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT, action TEXT NOT NULL,
                    target TEXT, version TEXT, refusal TEXT, detail TEXT, label TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX audit_party ON audit (party, at, id);
                """
        )
    }

    /// Labels by value, and the log from which clearances, memberships and policy are folded.
    private static func labels(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE label (number INTEGER PRIMARY KEY, stored TEXT NOT NULL UNIQUE) STRICT;
                CREATE TABLE audience (
                    number INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL
                ) STRICT;
                -- the last stamp that was given out
                CREATE TABLE stamp (one INTEGER PRIMARY KEY CHECK (one = 1), last INTEGER NOT NULL) STRICT;
                INSERT INTO stamp (one, last) VALUES (1, 0);
                CREATE TABLE kind (number INTEGER PRIMARY KEY, type TEXT NOT NULL UNIQUE) STRICT;
                """
        )
    }

    /// Objects, their strands, versions (appended, never changed), label history and portions.
    private static func versions(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE object (
                    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
                    -- 0: one strand, one label, no portions, written in order: the indexes alone answer for it
                    complex INTEGER NOT NULL DEFAULT 0
                ) STRICT;
                CREATE TABLE strand (
                    number INTEGER PRIMARY KEY, object INTEGER NOT NULL, origin TEXT NOT NULL
                ) STRICT;
                CREATE INDEX strand_object ON strand (object);
                CREATE TABLE version (
                    number INTEGER PRIMARY KEY, object INTEGER NOT NULL, strand INTEGER NOT NULL,
                    kind INTEGER NOT NULL, name TEXT, added INTEGER NOT NULL, label INTEGER NOT NULL,
                    revoked INTEGER NOT NULL, by_origin INTEGER NOT NULL, body BLOB NOT NULL
                ) STRICT;
                CREATE INDEX version_object ON version (object);
                CREATE TABLE portion (
                    version INTEGER NOT NULL, position INTEGER NOT NULL, selector TEXT NOT NULL,
                    label INTEGER NOT NULL, PRIMARY KEY (version, position)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX portion_label ON portion (label, version);
                -- the whole label history of versions whose label was changed; version.label is the present one
                CREATE TABLE relabel (
                    version INTEGER NOT NULL, at INTEGER NOT NULL, label INTEGER NOT NULL,
                    actor TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (version, at)
                ) STRICT, WITHOUT ROWID;
                """
        )
    }

    /// Where a version stands in the feeds of those who read its present label; block 0 is everybody's, another block
    /// belongs to those who gained what it opens.
    private static func entries(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE entry (
                    block INTEGER NOT NULL, label INTEGER NOT NULL, complex INTEGER NOT NULL, stamp INTEGER NOT NULL,
                    version INTEGER NOT NULL, kind INTEGER NOT NULL,
                    -- 0: last and in force, 1: last and revoked, 2: followed by a later version; plain objects only
                    state INTEGER NOT NULL,
                    PRIMARY KEY (block, label, complex, stamp)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX entry_kind ON entry (block, label, complex, kind, state, stamp);
                CREATE INDEX entry_version ON entry (version);
                CREATE TABLE reference (
                    target INTEGER NOT NULL, label INTEGER NOT NULL, version INTEGER NOT NULL, path INTEGER NOT NULL,
                    PRIMARY KEY (target, label, version, path)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX reference_version ON reference (version);
                CREATE TABLE path (number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE) STRICT;
                CREATE TABLE code (
                    code TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (code, version)
                ) STRICT, WITHOUT ROWID;
                """
        )
    }

    /// The first shape of the word index, which `wordsByLabel` replaces: every word had one list for all labels.
    private static func words(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE words USING fts5(
                    name, body, content = '', columnsize = 0, detail = full,
                    tokenize = "unicode61 remove_diacritics 2"
                );
                CREATE VIRTUAL TABLE portion_words USING fts5(
                    name, body, content = '', columnsize = 0, detail = full,
                    tokenize = "unicode61 remove_diacritics 2"
                );
                """
        )
    }

    /// One row for each version and label of a part of it. Every word stands behind its label's number (`Tokens`), so
    /// that a search walks lists of labels that its reader may read, and no others. Versions with portions have a table
    /// of their own: their words are looked up one by one, since they may stand in different parts.
    private static func wordsByLabel(_ db: Database) throws {
        for table in ["words", "portion_words"] {
            try db.execute(
                sql: """
                    DROP TABLE \(table);
                    CREATE VIRTUAL TABLE \(table) USING fts5(
                        name, body, content = '', columnsize = 0, detail = full,
                        tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
                    );
                    """
            )
        }
        try WordIndex.fill(db)
    }

    /// Versions that were made by announcing and deciding: rounds, with the end of their window, and acts.
    private static func decisions(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE deed (
                    version INTEGER PRIMARY KEY, decision INTEGER NOT NULL, label INTEGER NOT NULL, expires INTEGER,
                    withheld TEXT NOT NULL, names TEXT
                ) STRICT;
                CREATE INDEX deed_decision ON deed (decision, version);
                CREATE INDEX deed_round ON deed (label, expires, decision) WHERE expires IS NOT NULL;
                """
        )
    }

    /// Of rounds, whether they ask for nothing more: another one followed, or the decision was broken, withdrawn or issued.
    /// What was so before is found by where it stands.
    private static func waiting(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE deed ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
                UPDATE deed SET settled = 1 WHERE expires IS NOT NULL AND EXISTS (
                    SELECT 1 FROM deed later
                    WHERE later.decision = deed.decision AND later.version > deed.version AND later.expires IS NOT NULL
                );
                CREATE INDEX deed_waiting ON deed (label, expires, decision) WHERE expires IS NOT NULL AND settled = 0;
                """
        )
    }

    /// What a hit of a search is ranked by, label after label: what a reader may not read lies apart from it.
    private static func rank(_ db: Database) throws {
        try db.execute(sql: "CREATE INDEX entry_rank ON entry (label, version, kind, state)")
    }
}
