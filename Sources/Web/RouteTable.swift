public import HTTPTypes

/// A fault in the route table: a mistake in the program, found when the node starts.
public struct RouteTableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path or name at fault.
    public let route: String
    /// What is wrong with it.
    public let reason: String

    /// A fault of one route.
    public init(route: String, reason: String) {
        self.route = route
        self.reason = reason
    }

    /// Route and reason.
    public var description: String { "\(route): \(reason)" }
}

/// Every door of the server. The table owns the slash at the end of a path, the methods, `Allow` and the 404.
public struct RouteTable: Sendable {
    /// What a method and a path lead to.
    public enum Match: Sendable {
        /// A route, with the values of its parameters.
        case route(Route, parameters: [String: String])
        /// A path that knows other methods than this one.
        case otherMethods([HTTPRequest.Method], kind: MediaKind)
        /// No such path.
        case nothing(kind: MediaKind)
    }

    /// All routes, in the order given.
    public let routes: [Route]
    /// The parts of the address space and their kinds; what lies in none of them is for pages.
    public let regions: [Region]
    private let root: Node

    /// A table of `routes`.
    ///
    /// - Throws: when two routes have one name, or one method and one path.
    public init(_ routes: [Route], regions: [Region] = []) throws(RouteTableError) {
        var root = Node()
        var names: Set<String> = []
        for (index, route) in routes.enumerated() {
            guard names.insert(route.name).inserted else {
                throw RouteTableError(route: route.name, reason: "two routes have this name")
            }
            guard route.method != .head, route.method != .options else {
                throw RouteTableError(route: route.name, reason: "HEAD and OPTIONS belong to the table")
            }
            guard root.insert(index, route.method, route.pattern.segments[...]) else {
                throw RouteTableError(route: route.pattern.text, reason: "two routes have this method and path")
            }
        }
        self.routes = routes
        self.regions = regions
        self.root = root
    }

    /// Finds what answers `method` on `path` (encoded, without its query). HEAD finds the route of GET.
    public func match(_ method: HTTPRequest.Method, _ path: some StringProtocol) -> Match {
        let path = Substring(path)
        guard let segments = Self.segments(path), let found = root.find(segments[...]) else {
            return .nothing(kind: kind(of: path))
        }
        guard let index = found.methods[method == .head ? .get : method] else {
            let kind = found.methods.values.min().map { routes[$0].kind } ?? kind(of: path)
            return .otherMethods(Self.allowed(found.methods.keys), kind: kind)
        }
        let route = routes[index]
        let parameters = Dictionary(uniqueKeysWithValues: zip(route.pattern.parameters, found.values))
        return .route(route, parameters: parameters)
    }

    /// The kind of answers in the region of `path`.
    public func kind(of path: some StringProtocol) -> MediaKind {
        region(of: path)?.kind ?? .page
    }

    /// The region of `path`; nil where it lies in none.
    func region(of path: some StringProtocol) -> Region? {
        regions.first { $0.contains(Substring(path)) }
    }

    /// The names of the routes that make no request of a sample: there should be none.
    public func unprobed(_ sample: ProbeSample) -> [String] {
        routes.filter { $0.probes(sample).isEmpty }.map(\.name)
    }

    private static func segments(_ path: Substring) -> [String]? {
        guard path.hasPrefix("/") else { return nil }
        var segments: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let segment = PercentCoding.decode(part, plusIsSpace: false) else { return nil }
            segments.append(segment)
        }
        return segments
    }

    private static func allowed(_ methods: some Sequence<HTTPRequest.Method>) -> [HTTPRequest.Method] {
        var methods = Set(methods)
        if methods.contains(.get) { methods.insert(.head) }
        methods.insert(.options)
        return methods.sorted { $0.rawValue < $1.rawValue }
    }
}

/// A tree of path segments. A literal goes before a parameter; an empty segment (the slash at the end) is a literal.
private struct Node: Sendable {
    private var literals: [String: Node] = [:]
    private var parameter: [Node] = []
    private(set) var methods: [HTTPRequest.Method: Int] = [:]

    /// Files a route under its segments; false when its place is taken.
    mutating func insert(
        _ index: Int,
        _ method: HTTPRequest.Method,
        _ segments: ArraySlice<PathPattern.Segment>
    ) -> Bool {
        switch segments.first {
        case nil:
            return methods.updateValue(index, forKey: method) == nil
        case .literal(let text):
            return literals[text, default: Node()].insert(index, method, segments.dropFirst())
        case .parameter:
            if parameter.isEmpty { parameter.append(Node()) }
            return parameter[0].insert(index, method, segments.dropFirst())
        }
    }

    func find(_ segments: ArraySlice<String>) -> (methods: [HTTPRequest.Method: Int], values: [String])? {
        guard let segment = segments.first else { return methods.isEmpty ? nil : (methods, []) }
        if let found = literals[segment]?.find(segments.dropFirst()) { return found }
        guard !segment.isEmpty, let below = parameter.first, let found = below.find(segments.dropFirst()) else {
            return nil
        }
        return (found.methods, [segment] + found.values)
    }
}
