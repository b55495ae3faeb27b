import Foundation
import HTTPTypes
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Web

/// Objects, acts and requests of the tests of published flaws.
enum FlawThing {
    /// For the cleared people of the first party alone.
    static let closed = closed(to: [])
    /// Two public topics, and the document that they rest on.
    static let topics = [id("entente-topic", 1), id("entente-topic", 2)]
    static let document = id("entente-document", 1)

    /// A level above the lowest, for the first party and others.
    static func closed(to others: [String]) -> Marking {
        Marking(level: "RESTRICTED", clauses: [Clause(([TestParty.aland] + others).map { .party($0) })])
    }

    /// The lowest level, for the first party and others.
    static func shared(with others: [String]) -> Marking {
        Marking(level: "UNCLASSIFIED", clauses: [Clause(([TestParty.aland] + others).map { .party($0) })])
    }

    static func id(_ type: String, _ number: Int) -> String {
        let digits = String(number)
        return type + "--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// An object of a type of the standard's.
    static func standard(
        _ type: String,
        _ number: Int,
        version: Int = 0,
        _ properties: [String: JSONValue]
    ) -> JSONValue {
        let object: [String: JSONValue] = [
            "type": .string(type), "spec_version": "2.1", "id": .string(id(type, number)),
            "created": "2026-01-01T00:00:00.000Z", "modified": .string(TestObject.time(version)),
        ]
        return .object(object.merging(properties) { _, new in new })
    }

    /// An object of one of the project's own types.
    static func own(
        _ type: String,
        _ number: Int,
        version: Int = 0,
        _ properties: [String: JSONValue]
    ) -> JSONValue {
        standard(
            type,
            number,
            version: version,
            properties.merging(["extensions": [Extension.key: ["extension_type": "new-sdo"]]]) { own, _ in own }
        )
    }

    /// A relationship.
    static func link(_ number: Int, _ source: String, _ target: String) -> JSONValue {
        standard(
            "relationship",
            number,
            ["relationship_type": "related-to", "source_ref": .string(source), "target_ref": .string(target)]
        )
    }

    /// A note about something.
    static func note(_ number: Int, about ids: [String], _ content: String) -> JSONValue {
        standard("note", number, ["content": .string(content), "object_refs": .array(ids.map { .string($0) })])
    }

    /// A topic with a source.
    static func topic(_ number: Int, version: Int = 0, _ name: String, _ more: [String: JSONValue] = [:]) -> JSONValue {
        let source: JSONValue = [["key": "s1", "document_ref": .string(document)]]
        return own(
            "entente-topic",
            number,
            version: version,
            more.merging(["name": .string(name), "sources": source]) { own, _ in own }
        )
    }

    /// The small public record.
    static var record: [JSONValue] {
        [
            own("entente-document", 1, ["name": "Open document", "publisher": "Host", "date": "2025-05"]),
            topic(1, "Open topic one"), topic(2, "Open topic two"),
        ]
    }

    /// Objects to store, under a marking where they carry none.
    static func act(_ objects: [JSONValue], as marking: Marking?) throws -> Act {
        .envelope(
            Envelope(
                objects: try objects.map { try TestObject.valid($0, catalogue: FlawThing.catalogue) },
                defaultMarking: marking
            )
        )
    }

    /// Reading requests.
    static func gets(_ targets: [String]) -> [ProbeRequest] { targets.map { ProbeRequest(.get, $0) } }

    /// A form that is sent.
    static func form(_ target: String, _ fields: [(String, String)]) -> ProbeRequest {
        ProbeRequest(
            .post,
            target,
            fields: [.contentType: "application/x-www-form-urlencoded"],
            body: Array(Query(items: fields.map { Query.Item(name: $0.0, value: $0.1) }).text.utf8)
        )
    }

    /// An envelope that is posted to one's own inbox.
    static func post(_ objects: [JSONValue], more: HTTPFields = [:]) -> ProbeRequest {
        let type = "application/taxii+json;version=2.1"
        var fields: HTTPFields = [.accept: type, .contentType: type]
        for field in more { fields.append(field) }
        return ProbeRequest(
            .post,
            "/taxii2/entente/collections/inbox/objects/",
            fields: fields,
            body: JSONValue.object(["objects": .array(objects)]).canonicalBytes()
        )
    }
}
