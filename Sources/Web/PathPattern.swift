/// A path of the route table: `/taxii2/entente/collections/{collection}/`. The slash at the end, or its absence, is part
/// of it.
public struct PathPattern: Hashable, Sendable {
    enum Segment: Hashable, Sendable {
        case literal(String)
        case parameter(String)
    }

    /// The pattern as written.
    public let text: String
    let segments: [Segment]

    /// The names of the parameters, in their order.
    public var parameters: [String] {
        segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// Reads a pattern.
    ///
    /// - Throws: when it does not begin with a slash, holds an empty segment other than the last, or names a parameter
    ///   twice.
    public init(_ text: String) throws(RouteTableError) {
        guard text.hasPrefix("/") else { throw RouteTableError(route: text, reason: "the path begins with no slash") }
        let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        var segments: [Segment] = []
        var names: Set<Substring> = []
        for (index, part) in parts.enumerated() {
            guard !part.isEmpty || index == parts.count - 1 else {
                throw RouteTableError(route: text, reason: "a segment of the path is empty")
            }
            if part.hasPrefix("{"), part.hasSuffix("}") {
                let name = part.dropFirst().dropLast()
                guard names.insert(name).inserted else {
                    throw RouteTableError(route: text, reason: "the parameter \(name) is named twice")
                }
                segments.append(.parameter(String(name)))
            } else {
                segments.append(.literal(String(part)))
            }
        }
        self.text = text
        self.segments = segments
    }

    /// The path with its parameters filled in, percent-encoded.
    ///
    /// - Returns: nil when a parameter is missing or empty.
    public func path(_ values: [String: String]) -> String? {
        var path = ""
        for segment in segments {
            switch segment {
            case .literal(let text):
                path += "/" + text
            case .parameter(let name):
                guard let value = values[name], !value.isEmpty else { return nil }
                path += "/" + PercentCoding.encode(value)
            }
        }
        return path
    }
}
