internal import Yams

/// Parses a file with Yams into nodes of our own.
struct FileParser {
    /// Nesting deeper than this is refused.
    static let maximumDepth = 32

    let file: String
    /// The lines of the file, where they are needed to restore byte order marks.
    private let lines: [Substring]

    /// The root of a file; nothing where the file is empty.
    static func parse(_ text: String, file: String) throws(FileFinding) -> FileNode? {
        let parser: Parser
        let root: Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic)
            root = try parser.singleRoot()
        } catch let error as YamlError {
            throw finding(error, file: file)
        } catch {
            throw finding("\(error)", rule: "yaml", expectation: "YAML.", file: file, line: 0, column: 0)
        }
        // Nodes hold their anchors weakly: they are seen only as long as the parser lives.
        defer { withExtendedLifetime(parser) {} }
        guard let root else { return nil }
        return try FileParser(text, file: file).node(root, depth: 0)
    }

    private init(_ text: String, file: String) {
        self.file = file
        lines = text.contains(Self.byteOrderMark) ? text.split(separator: "\n", omittingEmptySubsequences: false) : []
    }

    private func node(_ node: Node, depth: Int) throws(FileFinding) -> FileNode {
        let line = node.mark?.line ?? 0
        let column = node.mark?.column ?? 0
        // Anchors are refused before what refers to them is walked: a few lines can stand for billions of nodes.
        if node.anchor != nil {
            throw Self.finding(
                "An anchor (&) is used.",
                rule: "no-anchors",
                expectation: "the value written out.",
                file: file,
                line: line,
                column: column
            )
        }
        if depth > Self.maximumDepth {
            throw Self.finding(
                "The nesting is too deep.",
                rule: "depth",
                expectation: "at most \(Self.maximumDepth) levels.",
                file: file,
                line: line,
                column: column
            )
        }
        return FileNode(content: try content(node, depth: depth), line: line, column: column)
    }

    private func content(_ node: Node, depth: Int) throws(FileFinding) -> FileNode.Content {
        switch node {
        case .scalar(let scalar):
            return .scalar(restored(scalar), isPlain: scalar.style == .plain)
        case .sequence(let sequence):
            var elements: [FileNode] = []
            for element in sequence { elements.append(try self.node(element, depth: depth + 1)) }
            return .list(elements)
        case .mapping(let mapping):
            var entries: [FileNode.Entry] = []
            for (key, value) in mapping {
                let key = try self.node(key, depth: depth + 1)
                entries.append(FileNode.Entry(key: key, value: try self.node(value, depth: depth + 1)))
            }
            return .map(entries)
        case .alias:
            return .scalar("", isPlain: true)
        }
    }

    private static let byteOrderMark = "\"\\uFEFF"

    /// The text of a scalar. Decoding drops a byte order mark at its start, which is part of the text where it is written
    /// as an escape.
    private func restored(_ scalar: Node.Scalar) -> String {
        guard !lines.isEmpty, let mark = scalar.mark, lines.indices.contains(mark.line - 1) else {
            return scalar.string
        }
        let start = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
        return String(start).hasPrefix(Self.byteOrderMark) ? "\u{FEFF}" + scalar.string : scalar.string
    }

    private static func finding(_ error: YamlError, file: String) -> FileFinding {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            finding(problem + ".", rule: "yaml", expectation: "YAML.", file: file, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let duplicates, let context):
            finding(
                "A key stands twice: " + duplicates.sorted().joined(separator: ", ") + ".",
                rule: "yaml",
                expectation: "a key of its own.",
                file: file,
                line: context.mark.line,
                column: context.mark.column
            )
        default:
            finding("\(error)", rule: "yaml", expectation: "YAML.", file: file, line: 0, column: 0)
        }
    }

    private static func finding(
        _ reason: String,
        rule: String,
        expectation: String,
        file: String,
        line: Int,
        column: Int
    ) -> FileFinding {
        FileFinding(
            file: file,
            line: line,
            column: column,
            key: "",
            path: "",
            rule: rule,
            reason: reason,
            expectation: expectation
        )
    }
}
