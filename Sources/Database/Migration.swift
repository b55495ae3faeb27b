public import GRDB

/// One named step of a store's shape. Steps are append-only: a landed one is never edited.
public struct Migration: Sendable {
    /// Unique and stable, for example `2026-11 records`.
    public let name: String
    let apply: @Sendable (Database) throws -> Void

    /// - Parameters:
    ///   - name: unique and stable.
    ///   - apply: makes the change inside one transaction.
    public init(_ name: String, apply: @escaping @Sendable (Database) throws -> Void) {
        self.name = name
        self.apply = apply
    }
}
