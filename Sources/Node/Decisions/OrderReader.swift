import JSON

/// Reads an object of which every member is known, so that a misspelt one is not passed over.
struct OrderReader {
    private let members: [String: JSONValue]
    private var rest: Set<String>

    /// - Throws: `OperationFailure` where it is no object.
    init(_ value: JSONValue) throws {
        guard let members = value.object else { throw Self.wrong("the value", "an object") }
        self.members = members
        rest = Set(members.keys)
    }

    /// A text; nil where it is missing.
    mutating func text(_ name: String) throws -> String? {
        try read(name, "a text") { $0.string }
    }

    /// A text that has to be there.
    mutating func need(_ name: String) throws -> String {
        guard let text = try text(name) else { throw Self.wrong(name, "a text: it has to be there") }
        return text
    }

    /// Texts; none where they are missing.
    mutating func texts(_ name: String) throws -> [String] {
        try read(name, "a list of texts") { value in
            value.array.flatMap { list in
                let texts = list.compactMap(\.string)
                return texts.count == list.count ? texts : nil
            }
        } ?? []
    }

    /// An integer; nil where it is missing.
    mutating func integer(_ name: String) throws -> Int? {
        try read(name, "an integer") { $0.integer.map { Int($0) } }
    }

    /// Yes or no; no where it is missing.
    mutating func flag(_ name: String) throws -> Bool {
        try read(name, "true or false") { $0.boolean } ?? false
    }

    /// What stands under a name, whatever it is; nil where it is missing.
    mutating func value(_ name: String) -> JSONValue? {
        rest.remove(name)
        return members[name]
    }

    /// Refuses what was not asked for.
    func finish() throws {
        if let name = rest.sorted().first { throw Self.wrong(name, "no such member") }
    }

    private mutating func read<Value>(
        _ name: String,
        _ expected: String,
        _ take: (JSONValue) -> Value?
    ) throws -> Value? {
        guard let found = value(name) else { return nil }
        guard let value = take(found) else { throw Self.wrong(name, expected) }
        return value
    }

    private static func wrong(_ name: String, _ expected: String) -> OperationFailure {
        AnnouncementOrder.wrong(name, expected)
    }
}
