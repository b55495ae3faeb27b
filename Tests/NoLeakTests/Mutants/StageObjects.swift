import Coordination
import JSON
import Labels
import RecordsSupport
import STIX

/// What happens on a stage is told with a few kinds of records.
enum Piece {
    /// A campaign.
    static func campaign(
        _ number: Int,
        _ name: String,
        version: Int = 1,
        _ more: [String: JSONValue] = [:]
    ) throws
        -> ValidObject
    {
        try TestObject.campaign(number, version: version, name: name, more: more)
    }

    /// The id of a campaign.
    static func id(_ number: Int) -> String { TestObject.campaignID(number) }

    /// A note about records.
    static func note(_ number: Int, about ids: String...) throws -> ValidObject {
        try TestObject.valid([
            "type": "note", "spec_version": "2.1", "id": .string(noteID(number)), "created": time, "modified": time,
            "content": "About it", "object_refs": .array(ids.map(JSONValue.string)),
        ])
    }

    /// The id of a note.
    static func noteID(_ number: Int) -> String { "note--0000000\(number)-0000-4000-8000-000000000000" }

    /// That one record does something to another.
    static func link(_ number: Int, from source: String, to target: String) throws -> ValidObject {
        try TestObject.valid([
            "type": "relationship", "spec_version": "2.1",
            "id": .string("relationship--0000000\(number)-0000-4000-8000-000000000000"), "created": time,
            "modified": time, "relationship_type": "affects", "source_ref": .string(source),
            "target_ref": .string(target),
        ])
    }

    /// A record of one of this project's own types.
    static func own(
        _ type: String,
        _ number: Int,
        version: Int = 1,
        _ properties: [String: JSONValue]
    ) throws
        -> ValidObject
    {
        let common: [String: JSONValue] = [
            "type": .string(type), "spec_version": "2.1", "id": .string(ownID(type, number)), "created": time,
            "modified": .string(TestObject.time(version)),
            "extensions": [Entente.extensionID: ["extension_type": "new-sdo"]],
        ]
        return try TestObject.valid(.object(common.merging(properties) { _, own in own }), catalogue: .coordination)
    }

    /// The id of such a record.
    static func ownID(_ type: String, _ number: Int) -> String {
        "\(type)--0000000\(number)-0000-4000-8000-000000000000"
    }

    /// An activity on a day.
    static func activity(_ number: Int, _ name: String, on day: String) throws -> ValidObject {
        try own("entente-activity", number, ["name": .string(name), "kind": "meeting", "date": .string(day)])
    }

    /// A party with a code.
    static func party(_ number: Int, code: String) throws -> ValidObject {
        try TestObject.identity(id: TestParty.id(number), code: code, kind: "state")
    }

    /// A marking by which a portion is hidden from the third party.
    static let veil = TestObject.markingID(77)

    /// The object of that marking.
    static func veilObject() throws -> ValidObject { try TestObject.marking(77, any: [[.party(TestParty.borland)]]) }

    /// Says that places are hidden from the third party.
    static func veiled(_ selectors: String...) -> JSONValue {
        ["marking_ref": .string(veil), "selectors": .array(selectors.map(JSONValue.string))]
    }

    /// Says that places are the community's.
    static func shared(_ selectors: String...) -> JSONValue {
        ["marking_ref": .string(TLP.green.id), "selectors": .array(selectors.map(JSONValue.string))]
    }

    private static let time: JSONValue = "2026-01-01T00:00:00.000Z"
}

extension ValidObject {
    /// The object with a colour of its own.
    func marked(_ colour: TLP) throws -> ValidObject {
        var value = self.value
        value["object_marking_refs"] = [.string(colour.id)]
        return try TestObject.valid(value, catalogue: .coordination)
    }
}

extension Stage {
    /// The marking by which portions are hidden is itself seen by the two other parties alone.
    func veil() async throws {
        try await write(Piece.veilObject(), by: .ann)
    }
}
