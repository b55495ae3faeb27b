/// How many requests are answered, by address before sign-in and by person after.
public struct RequestRates: Hashable, Sendable {
    /// Requests in a burst from one address without credentials.
    public var addressBurst = 600.0
    /// Requests a second that such an address gets back.
    public var addressPerSecond = 20.0
    /// Requests in a burst by one person, all their tools together.
    public var personBurst = 6_000.0
    /// Requests a second that a person gets back.
    public var personPerSecond = 200.0
    /// What wrong credentials cost, in requests.
    public var failureCost = 30.0
    /// How many times as much an address of this machine gets, where no proxy stands before it.
    public var localFactor = 50.0
    /// How many addresses, and how many people, are remembered at a time.
    public var limit = 20_000

    /// The rates that the node starts with.
    public init() {}
}
