import JSON

/// Objects for tests.
enum TestObjects {
    static let created = "2026-03-01T00:00:00.000Z"

    /// An identity with a random-looking id made of a number.
    static func identity(_ number: Int, name: String? = nil, extra: [String: JSONValue] = [:]) -> JSONValue {
        let digits = String(number)
        let tail = String(repeating: "0", count: 12 - digits.count) + digits
        var members: [String: JSONValue] = [
            "type": "identity", "spec_version": "2.1", "id": .string("identity--00000000-0000-4000-8000-\(tail)"),
            "created": .string(created), "modified": .string(created), "name": .string(name ?? "Party \(number)"),
        ]
        members.merge(extra) { $1 }
        return .object(members)
    }

    static func bundle(_ objects: [JSONValue]) -> String {
        JSONValue.object([
            "type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000000", "objects": .array(objects),
        ]).canonicalText
    }
}
