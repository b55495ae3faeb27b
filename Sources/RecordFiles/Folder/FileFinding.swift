/// Something wrong in a folder of record files: where, which rule, why, and what was expected.
public struct FileFinding: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name within the folder.
    public let file: String
    /// The line, from 1; 0 where the file as a whole is meant.
    public let line: Int
    /// The column, from 1, counted in Unicode scalars; 0 where the file as a whole is meant.
    public let column: Int
    /// The record's key; empty where no record is meant.
    public let key: String
    /// The property, in short names; empty where the record as a whole is meant.
    public let path: String
    /// A short, stable name of the rule: `unknown-property`.
    public let rule: String
    /// What is wrong.
    public let reason: String
    /// What was expected.
    public let expectation: String

    /// One line for a terminal: place, record, reason, expectation and rule.
    public var description: String {
        let place = line > 0 ? "\(file):\(line):\(column)" : file
        let record = key.isEmpty ? "" : " " + key + (path.isEmpty ? "" : "/" + path)
        return "\(place):\(record) \(reason) Expected: \(expectation) [\(rule)]"
    }
}

/// Everything that is wrong in a folder.
public struct FaultyFolder: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, by file and line.
    public let findings: [FileFinding]

    init(_ findings: [FileFinding]) {
        self.findings = findings.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    }

    /// One finding a line.
    public var description: String { findings.map(\.description).joined(separator: "\n") }
}
