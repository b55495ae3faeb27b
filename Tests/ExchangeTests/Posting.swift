import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import Testing
import WebSupport

/// What tests post, and how.
enum Posting {
    static let type = "application/taxii+json;version=2.1"
    static let fields: HTTPFields = [.accept: type, .contentType: type]

    static func envelope(_ objects: [JSONValue], _ custom: [String: JSONValue] = [:]) -> [UInt8] {
        var members = custom
        members["objects"] = .array(objects)
        return JSONValue.object(members).canonicalBytes()
    }

    /// An indicator without markings, of which a test may change something.
    static func indicator(_ number: Int, _ more: [String: JSONValue] = [:]) -> JSONValue {
        var object = Objects.indicator(number, marking: nil)
        for (name, value) in more { object[name] = value }
        return object
    }

    /// A note about something.
    static func note(_ number: Int, about ids: [String], marking: String? = nil) -> JSONValue {
        var note: JSONValue = [
            "type": "note", "spec_version": "2.1", "id": .string(Objects.id(number, "note")),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "content": "Look there.",
            "object_refs": .array(ids.map { .string($0) }),
        ]
        if let marking { note["object_marking_refs"] = [.string(marking)] }
        return note
    }
}

extension TestDoor {
    /// Posts to the author's inbox, or elsewhere.
    func post(
        _ objects: [JSONValue],
        to path: String = Paths.inboxObjects,
        _ credentials: HTTPFields = Credentials.author
    ) async throws -> TestResponse {
        try await post(bytes: Posting.envelope(objects), to: path, credentials)
    }

    /// Posts a body as it is; `fields` are added to, or stand in place of, those of a good client.
    func post(
        bytes: [UInt8],
        to path: String = Paths.inboxObjects,
        _ credentials: HTTPFields = Credentials.author,
        fields: [(HTTPField.Name, String?)] = []
    ) async throws -> TestResponse {
        var all = Posting.fields
        for field in credentials { all.append(field) }
        for (name, value) in fields { all[name] = value }
        return try await send(.post, path, all, body: bytes)
    }
}

extension TestResponse {
    /// The ids, versions and messages of a list of a status resource.
    func details(_ name: String) -> [String] {
        (json[name]?.array ?? []).map { each in
            [each["id"], each["version"], each["message"]].compactMap { $0?.string }.joined(separator: " ")
        }
    }

    /// total, success, failure and pending counts.
    var counts: [Int64?] {
        ["total_count", "success_count", "failure_count", "pending_count"].map { json[$0]?.integer }
    }
}
