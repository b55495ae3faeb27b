internal import Crypto
internal import JSON
internal import Labels
internal import Localization
internal import Records
internal import STIX
internal import Web

/// One reading of the record as somebody who writes: what forms are made from and checked against.
struct Editor {
    let shelf: Shelf
    let words: Words
    let catalogue: Catalogue
    let identifiers: any IdentifierSource
    /// The writer's party: the origin of what they write.
    let party: String
    /// What only the writer's session knows; empty without one.
    let secret: String

    var view: View { shelf.view }

    /// Nil for everybody who does not write: to them, pages for writing do not exist.
    init?(
        _ shelf: Shelf,
        words: Words,
        catalogue: Catalogue,
        identifiers: any IdentifierSource,
        secret: String
    ) {
        guard shelf.view.roles.contains(.author), let party = shelf.view.party else { return nil }
        self.shelf = shelf
        self.words = words
        self.catalogue = catalogue
        self.identifiers = identifiers
        self.party = party
        self.secret = secret
    }

    /// A record that the writer may change: one of their own party's, of a kind that has a form, in force.
    func editable(_ id: String) throws -> (served: Served, kind: FormKind)? {
        guard let served = try view.record(id), let kind = FormKind.of(served.type), served.origin == party,
            !served.isRevoked
        else { return nil }
        return (served, kind)
    }

    /// The form of a record as the writer is served it.
    func form(of served: Served, kind: FormKind) throws -> EditForm {
        EditForm(served, as: kind, places: try partTexts(of: served.value, kind: kind))
    }

    /// An empty form.
    func form(new kind: FormKind) -> EditForm {
        EditForm(new: kind, at: Timestamp(view.at).text)
    }

    /// The version that a form was made from; nil where the writer is served no such version.
    func base(of form: EditForm) throws -> Served? {
        guard let id = form.id else { return nil }
        return try view.versions(of: id).last { $0.version == form.version }
    }

    /// The id of a new record: random, and the same when one form is sent twice, so that a second press of the button
    /// makes no second record.
    func newID(_ form: EditForm) -> String {
        guard !secret.isEmpty else { return form.kind.type + "--" + identifiers.uuid() }
        var hash = SHA256()
        for text in [secret, view.principal.person ?? "", form.kind.type, form.version] {
            hash.update(data: Array(text.utf8) + [0])
        }
        let bytes = Array(hash.finalize())
        let high = bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let low = bytes[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        // Version 4, variant 1 (RFC 9562, section 5.4).
        let uuid = UUIDText(
            high: high & ~0xF000 | 0x4000,
            low: low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        )
        return form.kind.type + "--" + uuid.text
    }

    /// What the writer's markings come to.
    var markingContext: MarkingContext {
        MarkingContext(
            origin: party,
            author: view.principal.person,
            policy: view.policy,
            clearance: view.clearance
        )
    }
}
