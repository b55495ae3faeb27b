internal import Coordination
internal import Crypto
internal import JSON
internal import Labels
internal import Localization
internal import Records
internal import STIX

/// A note between two parties about a record, made of what somebody typed.
struct RemarkDraft {
    let shelf: Shelf
    let words: Words
    let catalogue: Catalogue
    /// What only the writer's session knows; empty without one.
    let secret: String

    /// What a note says and to whom.
    struct Note {
        let content: String
        let abstract: String
        /// The word that says what kind of note it is.
        let label: String
        /// What it is about, the first first.
        let about: [String]
        /// The other party.
        let party: String
        /// What is not shown to fewer than may read this.
        let floor: Label
    }

    /// The id of a note: the same when one form is sent twice, so that a second press of the button makes no second one.
    func id(of note: Note) -> String {
        "note--" + Self.uuid([secret, shelf.view.principal.person ?? "", note.label, note.content] + note.about)
    }

    /// A UUID that looks random and is the same for the same texts (version 4, variant 1: RFC 9562, section 5.4).
    private static func uuid(_ texts: [String]) -> String {
        var hash = SHA256()
        for text in texts { hash.update(data: Array(text.utf8) + [0]) }
        let bytes = Array(hash.finalize())
        let high = bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let low = bytes[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return UUIDText(
            high: high & ~0xF000 | 0x4000,
            low: low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        ).text
    }

    /// The marking-definitions that a note needs and the note, which comes last; nil where it cannot be one.
    func objects(_ note: Note, id: String) throws -> [ValidObject]? {
        let view = shelf.view
        guard let party = view.party else { return nil }
        let now = Timestamp(view.at)
        // A note needs one marking-definition at most.
        var book = MarkingBook(view, party: party, now: now) { Self.uuid(["marking", id]) }
        let marking = Marking(
            level: view.policy.name(of: note.floor.level) ?? view.policy.lowestName,
            caveats: note.floor.caveats,
            clauses: [Clause(.party(note.party))]
        )
        let markings = try book.ids(of: marking)
        let object: JSONValue = [
            "type": "note", "spec_version": "2.1", "id": .string(id), "created": .string(now.text),
            "modified": .string(now.text), "created_by_ref": .string(party), "abstract": .string(note.abstract),
            "content": .string(note.content), "labels": [.string(note.label)],
            "object_refs": .array(note.about.map(JSONValue.string)),
            "object_marking_refs": .array(markings.map(JSONValue.string)),
        ]
        var objects: [ValidObject] = []
        for made in book.made + [object] {
            guard case .valid(let valid, _) = catalogue.check(made) else { return nil }
            objects.append(valid)
        }
        return objects
    }
}
