public import Database
import Foundation

extension NodeRooms {
    /// Seals the secrets of a stopped node under a key, or under another one.
    ///
    /// - Parameters:
    ///   - old: the key under which they are sealed; nil where they are not.
    ///   - next: the key under which they are from then on; nil leaves them readable.
    /// - Throws: `StoreError`: `.absent` where there is no node, `.locked`, `.wrongKey`, `.notSealed`.
    public static func seal(
        _ folder: String,
        from old: SealingKey?,
        under next: SealingKey?
    ) async throws -> Store.Sealed {
        // Where there is no node, none is made.
        guard FileManager.default.fileExists(atPath: folder + "/" + Store.fileName) else {
            throw StoreError.absent(folder: folder)
        }
        let rooms = try NodeRooms(folder: folder, mode: .writing, key: old)
        do {
            return try await rooms.store.seal(under: next)
        } catch {
            try? rooms.store.close()
            throw error
        }
    }
}
