/// The names and values of a query or a form, in their order, repeated names included.
public struct Query: Hashable, Sendable {
    /// One `name=value`, decoded.
    public struct Item: Hashable, Sendable {
        /// The name, decoded: `match%5Btype%5D` and `match[type]` are the same.
        public let name: String
        /// The value, decoded; empty when there is no `=`.
        public let value: String

        /// One name with its value, both decoded.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All names and values, in the order sent.
    public let items: [Item]

    /// A query made of decoded names and values.
    public init(items: [Item] = []) {
        self.items = items
    }

    /// Reads `application/x-www-form-urlencoded` text, such as a URL's query.
    ///
    /// - Throws: a 400 when the encoding is broken or there are more than `maximumItems` names.
    public init(parsing text: some StringProtocol, maximumItems: Int = 4_000) throws(Problem) {
        var items: [Item] = []
        for pair in Substring(text).split(separator: "&", omittingEmptySubsequences: true) {
            guard items.count < maximumItems else {
                throw .badRequest("there are more than \(maximumItems) parameters")
            }
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decode(parts[0], plusIsSpace: true),
                let value = parts.count == 1 ? "" : PercentCoding.decode(parts[1], plusIsSpace: true)
            else {
                throw .badRequest("a parameter is not percent-encoded UTF-8")
            }
            items.append(Item(name: name, value: value))
        }
        self.items = items
    }

    /// Every value under `name`, in the order sent.
    public func values(_ name: String) -> [String] {
        items.lazy.filter { $0.name == name }.map(\.value)
    }

    /// The first value under `name`: for pages, where a repeated name is a slip and not a fault.
    public func first(_ name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    /// The only value under `name`.
    ///
    /// - Throws: a 400 when the name occurs twice.
    public func single(_ name: String) throws(Problem) -> String? {
        let values = values(name)
        guard values.count <= 1 else { throw .badRequest("the parameter \(name) occurs \(values.count) times") }
        return values.first
    }

    /// The query as it stands in a URL, without the question mark: equal items give equal text.
    public var text: String {
        items.map { PercentCoding.encode($0.name) + "=" + PercentCoding.encode($0.value) }.joined(separator: "&")
    }
}
