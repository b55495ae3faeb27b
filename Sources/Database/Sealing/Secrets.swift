import Foundation

/// Seals and opens the secrets of a store, where its operator wants them sealed; else they stand as they are.
public struct Secrets: Sendable {
    enum Keeping: Sendable {
        /// They stand as they are.
        case readable
        /// They are sealed under this key.
        case sealed(SealingKey)
        /// They are sealed, and the key was not given.
        case locked
    }

    let keeping: Keeping
    private let folder: String

    init(_ keeping: Keeping, in folder: String) {
        self.keeping = keeping
        self.folder = folder
    }

    /// Whether they are sealed.
    public var areSealed: Bool {
        if case .readable = keeping { false } else { true }
    }

    /// What the store holds of a secret.
    ///
    /// - Throws: `StoreError.locked`.
    public func sealed(_ plain: [UInt8], at place: SecretPlace, of name: String) throws -> [UInt8] {
        switch keeping {
        case .readable: plain
        case .sealed(let key): try key.sealed(plain, for: place.text(of: name))
        case .locked: throw StoreError.locked(folder: folder)
        }
    }

    /// The secret of which the store holds this.
    ///
    /// - Throws: `StoreError.locked`; `.damaged` where it was not sealed under this key for this place.
    public func opened(_ stored: [UInt8], at place: SecretPlace, of name: String) throws -> [UInt8] {
        switch keeping {
        case .readable: return stored
        case .sealed(let key):
            guard let plain = key.opened(stored, for: place.text(of: name)) else { throw damaged(place) }
            return plain
        case .locked: throw StoreError.locked(folder: folder)
        }
    }

    /// What the store holds of a secret that is text: itself, or base 64.
    ///
    /// - Throws: as for bytes.
    public func sealed(_ plain: String, at place: SecretPlace, of name: String) throws -> String {
        guard areSealed else { return plain }
        return Data(try sealed(Array(plain.utf8), at: place, of: name)).base64EncodedString()
    }

    /// The text of which the store holds this.
    ///
    /// - Throws: as for bytes.
    public func opened(_ stored: String, at place: SecretPlace, of name: String) throws -> String {
        guard areSealed else { return stored }
        let bytes = try opened(Array(Data(base64Encoded: stored) ?? Data()), at: place, of: name)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw damaged(place) }
        return text
    }

    private func damaged(_ place: SecretPlace) -> StoreError {
        .damaged(
            path: folder + "/" + Store.fileName,
            reason: "a secret in \(place.table).\(place.column) is not what was sealed there"
        )
    }
}
