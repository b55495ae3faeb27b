/// What the node's configuration says about the exchange.
public struct ExchangeSettings: Hashable, Sendable {
    /// The title of the server and of its API root.
    public var title = "Entente"
    /// What a client learns of the server.
    public var description = "The shared record, in STIX 2.1, as far as you may read it."
    /// Whom to ask; nil where nobody is named.
    public var contact: String?
    /// The collections that everybody sees, in any order.
    public var collections: [TAXIICollection] = [.everything, .threats]
    /// Most objects in one answer.
    public var pageLimit = 1_000
    /// Longest envelope that is taken, in bytes: said in the API root.
    public var maximumContentLength = 64 * 1_024 * 1_024
    /// Most objects in one envelope.
    public var maximumObjects = 100_000

    /// The settings that the node starts with.
    public init() {}
}
