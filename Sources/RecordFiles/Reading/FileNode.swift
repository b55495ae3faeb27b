internal import Yams

/// A node of a YAML file with its place. Scalars are kept as written: what they mean, the property decides.
struct FileNode {
    indirect enum Content {
        case scalar(String, isPlain: Bool)
        case list([FileNode])
        case map([Entry])
    }

    struct Entry {
        let key: FileNode
        let value: FileNode

        /// The key as text.
        var name: String { key.text ?? "" }
    }

    let content: Content
    /// From 1.
    let line: Int
    /// From 1.
    let column: Int

    /// The scalar as written, quotes taken away.
    var text: String? { if case .scalar(let text, _) = content { text } else { nil } }

    /// Whether it is an unquoted nothing: `null`, `~` or an empty value.
    var isNull: Bool {
        if case .scalar(let text, isPlain: true) = content {
            ["", "~", "null", "Null", "NULL"].contains(text)
        } else {
            false
        }
    }

    /// The entries of a map.
    var entries: [Entry]? { if case .map(let entries) = content { entries } else { nil } }

    /// The elements of a list.
    var elements: [FileNode]? { if case .list(let elements) = content { elements } else { nil } }

    /// What it is, for messages.
    var words: String {
        switch content {
        case .scalar(let text, _): isNull ? "nothing" : "\u{201C}" + String(text.prefix(60)) + "\u{201D}"
        case .list: "a list"
        case .map: "a map"
        }
    }
}

extension FileNode {
    /// Nesting deeper than this is refused.
    static let maximumDepth = 32

    /// Reads a file; nothing where it is empty.
    static func parse(_ text: String, file: String) throws(FileFinding) -> FileNode? {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text, .basic)
        } catch let error as YamlError {
            throw finding(error, file: file)
        } catch {
            throw FileFinding(
                file: file,
                line: 0,
                column: 0,
                key: "",
                path: "",
                rule: "yaml",
                reason: "\(error)",
                expectation: "YAML."
            )
        }
        guard let node else { return nil }
        return try FileNode(node, file: file, depth: 0)
    }

    private init(_ node: Node, file: String, depth: Int) throws(FileFinding) {
        line = node.mark?.line ?? 0
        column = node.mark?.column ?? 0
        // Anchors are refused before what refers to them is walked: a few lines can stand for billions of nodes.
        if node.anchor != nil || depth > FileNode.maximumDepth {
            let isAnchor = node.anchor != nil
            throw FileFinding(
                file: file,
                line: line,
                column: column,
                key: "",
                path: "",
                rule: isAnchor ? "no-anchors" : "depth",
                reason: isAnchor ? "An anchor (&) is used." : "The nesting is too deep.",
                expectation: isAnchor ? "the value written out." : "at most \(FileNode.maximumDepth) levels."
            )
        }
        switch node {
        case .scalar(let scalar): content = .scalar(scalar.string, isPlain: scalar.style == .plain)
        case .sequence(let sequence):
            var elements: [FileNode] = []
            for element in sequence { elements.append(try FileNode(element, file: file, depth: depth + 1)) }
            content = .list(elements)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                let key = try FileNode(key, file: file, depth: depth + 1)
                entries.append(Entry(key: key, value: try FileNode(value, file: file, depth: depth + 1)))
            }
            content = .map(entries)
        case .alias: content = .scalar("", isPlain: true)
        }
    }

    private static func finding(_ error: YamlError, file: String) -> FileFinding {
        var place = (line: 0, column: 0)
        var reason = "\(error)"
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            place = (mark.line, mark.column)
            reason = problem
        case .duplicatedKeysInMapping(let duplicates, let context):
            reason = "A key stands twice: " + duplicates.sorted().joined(separator: ", ")
            place = (context.mark.line, context.mark.column)
        default: break
        }
        return FileFinding(
            file: file,
            line: place.line,
            column: place.column,
            key: "",
            path: "",
            rule: "yaml",
            reason: reason + ".",
            expectation: "YAML."
        )
    }
}
