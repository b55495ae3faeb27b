public import HTTPTypes

/// What is known to a test that wants to try every route: ids that a reader can see, ids hidden from them, ids that never
/// existed, mixed so that a route cannot tell them apart.
public struct ProbeSample: Hashable, Sendable {
    /// Record ids.
    public var ids: [String]
    /// Record types.
    public var types: [String]
    /// Words to search for.
    public var words: [String]
    /// Instants in the record's time, as RFC 3339 text.
    public var instants: [String]
    /// Codes of parties.
    public var codes: [String]

    /// A sample; what a route does not need stays empty.
    public init(
        ids: [String],
        types: [String] = [],
        words: [String] = [],
        instants: [String] = [],
        codes: [String] = []
    ) {
        self.ids = ids
        self.types = types
        self.words = words
        self.instants = instants
        self.codes = codes
    }
}

/// A request that a test makes of a route.
public struct ProbeRequest: Hashable, Sendable {
    /// The method.
    public var method: HTTPRequest.Method
    /// Path and query, encoded.
    public var target: String
    /// Header fields, credentials excepted: those are the test's.
    public var fields: HTTPFields
    /// The body; empty for none.
    public var body: [UInt8]

    /// A request of `target`.
    public init(_ method: HTTPRequest.Method = .get, _ target: String, fields: HTTPFields = [:], body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }
}
