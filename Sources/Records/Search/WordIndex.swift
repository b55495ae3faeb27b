import GRDB
import JSON
import Labels

#if DEBUG
import Mutants
#endif

/// The words of versions, one row for each label of a part.
struct WordIndex {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Puts the words of all versions that are looked up into an empty index: the last of a plain object, and all of
    /// an object that the replay answers for.
    static func fill(_ db: Database) throws {
        var labels = LabelTable()
        try labels.catchUp(db)
        let index = WordIndex(db)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT v.number, v.label, v.body FROM version v JOIN object o ON o.number = v.object
                WHERE o.complex = 1 OR v.number = (SELECT max(l.number) FROM version l WHERE l.object = v.object)
                ORDER BY v.number
                """
        )
        while let row = try rows.next() {
            let version: Int64 = row[0]
            try index.insert(
                version: version,
                body: row.withUnsafeBytes(2),
                label: labels[row[1]],
                portions: try ObjectHistory.portions(of: version, db: db, labels: labels)
            ) { try labels.intern($0, db) }
        }
    }

    /// Puts the words of a version into the index.
    func insert(
        version: Int64,
        body: [UInt8],
        label: Label,
        portions: [Portion],
        intern: (Label) throws -> Int64
    ) throws {
        let table = portions.isEmpty ? "words" : "portion_words"
        for (label, text) in rows(body: body, label: label, portions: portions) {
            try db.cachedStatement(sql: "INSERT INTO \(table) (rowid, name, body) VALUES (?, ?, ?)")
                .execute(arguments: row(of: version, under: try intern(label), text))
        }
    }

    /// Takes the words of a version out of the index. The index keeps no text: it is told what it was given.
    func delete(
        version: Int64,
        body: [UInt8],
        label: Label,
        portions: [Portion],
        intern: (Label) throws -> Int64
    ) throws {
        let table = portions.isEmpty ? "words" : "portion_words"
        for (label, text) in rows(body: body, label: label, portions: portions) {
            try db.cachedStatement(
                sql: "INSERT INTO \(table) (\(table), rowid, name, body) VALUES ('delete', ?, ?, ?)"
            ).execute(arguments: row(of: version, under: try intern(label), text))
        }
    }

    private func row(of version: Int64, under label: Int64, _ text: SearchText) -> StatementArguments {
        [
            WordsRow.rowid(label: label, version: version), Tokens.indexed(text.name, under: label),
            Tokens.indexed(text.body, under: label),
        ]
    }

    /// What each label opens of a version's words: what everybody who reads the version sees, and each portion.
    private func rows(
        body: [UInt8],
        label: Label,
        portions: [Portion]
    ) -> [(label: Label, text: SearchText)] {
        guard let value = try? JSONValue(parsing: body) else { return [] }
        guard !portions.isEmpty else { return [(label, SearchText(value))] }
        #if DEBUG
        if LeakMutant.wordsOfPortionsUnderTheRecord.isActive { return [(label, SearchText(value))] }
        #endif
        var texts: [Label: SearchText] = [:]
        texts[label] = Projection.of(value, without: portions.map(\.selector)).map { SearchText($0) }
        for portion in portions {
            // A portion inside another one is read only by those who read both, and has its own row.
            let around = portions.filter { portion.selector.lies(within: $0.selector) }
            let inside = portions.map(\.selector).filter {
                $0.lies(within: portion.selector) && !portion.selector.lies(within: $0)
            }
            guard let rest = Projection.of(value, without: inside),
                let place = portion.selector.value(in: rest)
            else { continue }
            let own = around.reduce(label) { $0.join($1.label) }
            let text = SearchText(.object([portion.selector.property: place]))
            texts[own] = texts[own].map { $0.adding(text) } ?? text
        }
        return texts.sorted { $0.key.stored < $1.key.stored }.map { ($0.key, $0.value) }
    }
}

extension Selector {
    /// Whether the place is the other one or a part of it.
    func lies(within other: Selector) -> Bool { steps.starts(with: other.steps) }

    /// What stands at the place.
    func value(in value: JSONValue) -> JSONValue? {
        guard let positions = positions(in: value) else { return nil }
        var current = value
        for position in positions {
            switch position {
            case .member(let name):
                guard let next = current[name] else { return nil }
                current = next
            case .element(let index):
                guard let elements = current.array, elements.indices.contains(index) else { return nil }
                current = elements[index]
            }
        }
        return current
    }
}

extension SearchText {
    /// Both together.
    func adding(_ other: SearchText) -> SearchText {
        var sum = self
        sum.name += other.name
        sum.body += other.body
        return sum
    }
}
