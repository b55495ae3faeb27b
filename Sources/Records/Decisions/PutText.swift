import GRDB
import JSON
import Labels
import STIX
import Silence

#if DEBUG
import Mutants
#endif

/// A text as the secretariat reads it when it puts it to parties.
struct PutText {
    /// Document, version and hash.
    let text: DecisionText
    /// Who reads it now.
    let label: Label
    /// Whose it is.
    let origin: String
    /// Whether it says of itself that it belongs to an exercise.
    let isExercise: Bool
    /// Positions of the parts that the secretariat does not read: they are no part of the text that it puts.
    let withheld: [Int]
}

extension Writing {
    /// The version that is put to the parties, in the bytes in which the secretariat reads it.
    func textToPut(_ announcement: Announcement) throws -> PutText {
        let missing = ActError(
            rule: "text",
            reason: "there is no document \(announcement.document)\(announcement.version.map { " of " + $0 } ?? "")"
        )
        guard let document = Identifier(announcement.document), document.type == "entente-document",
            let object = try snapshot.object(announcement.document)
        else { throw missing }
        let items = try snapshot.items(of: object.number, isComplex: object.isComplex).items
        let found = try items.reversed().lazy.compactMap { item in
            try snapshot.serve(item).map { (item, $0) }
        }.first { announcement.version == nil || $0.1.version == announcement.version }
        guard let (item, served) = found, !served.isRevoked, let version = Instant(served.version) else {
            throw missing
        }
        guard served.label == served.base else {
            throw ActError(
                rule: "portion",
                reason: "parts of the text have labels of their own: put a text under silence that has one label"
            )
        }
        // A receipt writes it anew for its party: what could not be written is not put.
        guard let value = try? JSONValue(parsing: served.bytes), case .valid = catalogue.check(value) else {
            throw ActError(
                rule: "text",
                reason: "\(announcement.document) is not written as documents are: correct it first"
            )
        }
        return PutText(
            text: DecisionText(document: document, version: version, sha256: SHA256Text(hashing: served.bytes)),
            label: served.label,
            origin: served.origin,
            isExercise: DecisionSubject.isOfExercise(value),
            withheld: item.showing.withheld.sorted()
        )
    }

    /// Lets a party read the text of a round where it does not: a version of the same name and bytes in the same strand,
    /// for that party alone. Those who read both see one.
    mutating func deliver(_ text: DecisionText, withheld: Set<Int>, to party: String) throws {
        guard let (version, content) = try stored(text, withheld: withheld), let row = try snapshot.version(version)
        else { return }
        let base = snapshot.labels[row.label]
        let portions = try ObjectHistory.portions(of: version, db: db, labels: snapshot.labels)
        if portions.isEmpty, delegates(of: party).contains(where: { $0.reads(base) }) { return }
        var label = Label(
            level: base.level,
            caveats: base.caveats,
            clauses: [Clause([.party(party)])],
            originators: base.originators
        )
        #if DEBUG
        if LeakMutant.receiptForEverybody.isActive {
            label = Label(level: base.level, caveats: base.caveats, clauses: [], originators: base.originators)
        }
        #endif
        guard try !isDelivered(row, under: label), case .valid(let object, _) = catalogue.check(content) else { return }
        // No draw of the actor's: what they are told next must not depend on whether there was anything to deliver.
        stamps.beginHiddenGroup()
        let name = row.name.flatMap(Timestamp.init)
        try apply(
            .append(
                Effect.Version(
                    id: row.id,
                    type: snapshot.kinds[row.kind],
                    origin: row.origin,
                    strand: .existing(row.strand),
                    name: name,
                    label: label,
                    portions: [],
                    isRevoked: false,
                    isByOrigin: isByOrigin(version),
                    body: object.canonical,
                    references: object.references.map { ($0.path, $0.id.text) },
                    codes: [],
                    stamp: stamps.next()
                )
            )
        )
        var continued = ContinuedStrands()
        if let last = results.last { continued.add(last.version, named: name, to: row.strand) }
        try rearrive(continued)
    }

    /// The stored version that is the text, whoever reads it, and what of it was put to the parties.
    private func stored(_ text: DecisionText, withheld: Set<Int>) throws -> (version: Int64, content: JSONValue)? {
        guard let object = try snapshot.object(text.document.text) else { return nil }
        let history = try ObjectHistory.load(object.number, db: db, labels: snapshot.labels)
        for version in history.versions where version.name?.instant == text.version {
            guard withheld.allSatisfy(version.portions.indices.contains) else { continue }
            let showing = Showing(version: version.number, withheld: withheld)
            guard let bytes = try snapshot.content(showing, of: history)?.bytes,
                SHA256Text(hashing: bytes) == text.sha256, let content = try? JSONValue(parsing: bytes)
            else { continue }
            return (version.number, content)
        }
        return nil
    }

    private func isDelivered(_ row: Snapshot.VersionRow, under label: Label) throws -> Bool {
        guard let number = snapshot.labels.number(of: label) else { return false }
        return try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM version WHERE object = (SELECT object FROM strand WHERE number = ?1)
                        AND strand = ?1 AND name IS ?2 AND label = ?3
                    )
                    """
            ),
            arguments: [row.strand, row.name, number]
        ) ?? false
    }
}
