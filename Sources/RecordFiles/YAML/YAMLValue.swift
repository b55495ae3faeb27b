/// A YAML value to be printed: ordered, with text and literals told apart.
public enum YAMLValue: Hashable, Sendable {
    /// One entry of a map.
    public struct Entry: Hashable, Sendable {
        /// The key.
        public let key: String
        /// The value.
        public let value: YAMLValue

        /// An entry of a map.
        public init(_ key: String, _ value: YAMLValue) {
            self.key = key
            self.value = value
        }
    }

    /// Text, quoted where it could be read as something else.
    case text(String)
    /// A number, `true` or `false`, printed as it is.
    case literal(String)
    /// A list.
    case list([YAMLValue])
    /// A map in the order given.
    case map([Entry])

    /// A map of the entries.
    public static func map(_ entries: (String, YAMLValue)...) -> YAMLValue {
        .map(entries.map { Entry($0.0, $0.1) })
    }

    /// A list of texts.
    public static func texts(_ texts: some Sequence<String>) -> YAMLValue {
        .list(texts.map { .text($0) })
    }
}
