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
