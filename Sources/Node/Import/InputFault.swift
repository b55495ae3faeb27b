/// Something wrong in what is to be imported: where, which rule, why, and what was expected.
public struct InputFault: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The file as the command names it; `-` is standard input.
    public let file: String
    /// The line, from 1; 0 where the file as a whole is meant.
    public let line: Int
    /// The id or key of the object; empty where none is meant.
    public let key: String
    /// The place within the object; empty where the object as a whole is meant.
    public let path: String
    /// A short, stable name of the rule.
    public let rule: String
    /// What is wrong.
    public let reason: String
    /// What was expected; empty where the reason says it.
    public let expectation: String

    /// One line for a terminal: place, object, reason, expectation and rule.
    public var description: String {
        let place = line > 0 ? "\(file):\(line)" : file
        let object = [key, path].filter { !$0.isEmpty }.joined(separator: " ")
        let expected = expectation.isEmpty ? "" : " Expected: \(expectation)"
        return "\(place): \(object.isEmpty ? "" : object + ": ")\(reason)\(expected) [\(rule)]"
    }
}

/// Everything that is wrong in what was to be imported; nothing of it was kept.
public struct FaultyInput: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in the order of the files.
    public let faults: [InputFault]

    /// One fault a line.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
