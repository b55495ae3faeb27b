import Database
import STIX
import Silence

extension NodeRooms {
    /// The keys by which the node signs; nil where it has none yet.
    ///
    /// - Throws: `NodeError.unknownKeys`.
    public func signingKeys() throws -> SigningKeys? {
        guard let text = try settings.value(of: .signingKeys) else { return nil }
        guard let keys = SigningKeys(stored: text) else { throw NodeError.unknownKeys }
        return keys
    }

    /// What reads the keys of a node that has some, for its doors.
    func signing() -> @Sendable () throws -> SigningKeys {
        { [self] in
            guard let keys = try signingKeys() else { throw NodeError.unknownKeys }
            return keys
        }
    }

    /// The keys by which the node signs, made where it has none yet.
    ///
    /// - Throws: `NodeError.unknownKeys`.
    @discardableResult
    func madeSigningKeys() async throws -> SigningKeys {
        if let keys = try signingKeys() { return keys }
        guard let first = SigningKeys(first: .random(), from: clock.now()) else { throw NodeError.unknownKeys }
        if try await settings.set(.signingKeys, to: first.stored, inPlaceOf: nil) { return first }
        return try await madeSigningKeys()
    }

    /// Ends the time of the key in use and begins that of another one. The old secret is kept nowhere.
    ///
    /// - Throws: `NodeError.unknownKeys`; `OperationFailure` where the clock stands before the present key's time.
    func rotateSigningKey() async throws -> SigningKeys {
        let old = try await madeSigningKeys()
        let now = clock.now()
        guard let new = old.replaced(by: .random(), at: now) else {
            throw OperationFailure(
                .fault,
                "the clock stands at \(now.text), and the key in use signs from \(old.since.text) on: set the clock right"
            )
        }
        guard try await settings.set(.signingKeys, to: new.stored, inPlaceOf: old.stored) else {
            return try await rotateSigningKey()
        }
        return new
    }
}
