/// Collects what is wrong in one record, so that all of it is told at once.
struct Findings {
    private(set) var all: [FileFinding] = []
    /// Where findings are placed.
    var file = ""
    /// The type whose short names paths are given in.
    var type = ""
    var key = ""

    /// Notes that something is wrong at a node.
    mutating func add(_ rule: String, at node: FileNode, path: String = "", _ reason: String, expected: String) {
        add(rule, line: node.line, column: node.column, path: path, reason, expected: expected)
    }

    /// Notes that something is wrong at a place.
    mutating func add(
        _ rule: String,
        line: Int = 0,
        column: Int = 0,
        path: String = "",
        _ reason: String,
        expected: String
    ) {
        all.append(
            FileFinding(
                file: file,
                line: line,
                column: column,
                key: key,
                path: short(path),
                rule: rule,
                reason: reason,
                expectation: expected
            )
        )
    }

    /// Takes over a finding.
    mutating func add(_ finding: FileFinding) {
        all.append(finding)
    }

    /// A path on the wire in short names.
    private func short(_ path: String) -> String {
        path.split(separator: ".").map { ShortName.of(String($0), in: type) }.joined(separator: ".")
    }
}
