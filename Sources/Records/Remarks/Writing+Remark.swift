import JSON
import Labels
import STIX

extension Writing {
    /// Stores what a reader tells the party that keeps a record.
    mutating func remark(_ remark: Remark) throws -> Receipt {
        guard let party = snapshot.reader.party, principal.person != nil, !snapshot.reader.roles.isEmpty else {
            throw ActError(rule: "right", reason: "a remark is written by somebody who is cleared by a party")
        }
        guard let served = try snapshot.record(remark.record) else {
            throw ActError(rule: "record", reason: "there is no record \(remark.record)")
        }
        let note = try check(remark)
        guard try snapshot.own(note.id.text, origin: party) == nil else {
            throw ActError(rule: "twice", reason: "a remark is written once and not changed")
        }
        let envelope = Envelope(objects: remark.objects, allOrNothing: true)
        let receipt = try write(envelope, from: party)
        if case .failed(let rule, let reason)? = receipt.failures.first?.outcome {
            throw ActError(rule: rule, reason: reason)
        }
        // Thrown now, nothing of it is written.
        let label = receipt.entries.last?.label ?? .bottom
        guard label.stands(between: [party, served.origin]) else {
            throw ActError(rule: "remark label", reason: "a remark is for the two parties alone")
        }
        return receipt
    }

    /// The note of a remark: one, about the record, short, and nothing but a note.
    private func check(_ remark: Remark) throws -> ValidObject {
        guard let note = remark.objects.last, note.type == "note", remark.objects.count <= Self.mostRemarkObjects,
            remark.objects.dropLast().allSatisfy({ $0.type == "marking-definition" })
        else { throw ActError(rule: "remark", reason: "a remark is one note and its markings") }
        let value = note.value
        guard !note.revoked, note.granularMarkings.isEmpty, let members = value.object,
            Set(members.keys).isSubset(of: Self.remarkProperties),
            value["object_refs"] == .array([.string(remark.record)])
        else { throw ActError(rule: "remark", reason: "a remark is about one record and holds text alone") }
        let texts = [value["abstract"], value["content"]].compactMap { $0?.string }
        guard texts.allSatisfy({ $0.unicodeScalars.count <= Remark.mostCharacters }) else {
            throw ActError(rule: "length", reason: "a remark has at most \(Remark.mostCharacters) characters")
        }
        return note
    }

    private static let mostRemarkObjects = 4
    private static let remarkProperties: Set<String> = [
        "type", "spec_version", "id", "created", "modified", "created_by_ref", "object_marking_refs", "object_refs",
        "abstract", "content", "labels", "lang",
    ]
}

extension Label {
    /// Whether one clause names the people of these parties and nobody else.
    func stands(between parties: Set<String>) -> Bool {
        clauses.contains { $0.tokens == parties.map { Token.party($0) }.sorted() }
    }
}
