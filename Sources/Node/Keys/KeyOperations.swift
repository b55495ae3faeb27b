import Silence

/// Makes the keys by which a node signs, where it has none yet.
public struct KeyMake: NodeOperation {
    /// `make key`.
    public static let name = "make key"

    /// Makes them.
    public init() {}

    /// Makes them; the published list.
    public func perform(in workplace: Workplace) async throws -> String {
        try await workplace.rooms.madeSigningKeys().published.text
    }
}

/// Ends the time of the key by which a node signs, and begins that of another one.
public struct KeyRotate: NodeOperation {
    /// `rotate key`.
    public static let name = "rotate key"

    /// Another key.
    public init() {}

    /// Does it; the published list.
    public func perform(in workplace: Workplace) async throws -> String {
        try await workplace.rooms.rotateSigningKey().published.text
    }
}
