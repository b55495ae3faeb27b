import Database
public import Records

/// Looks through the store of a folder, beside a running node or on a stopped one.
public struct NodeCheck: Sendable {
    private let folder: String

    /// Of the node of a folder.
    public init(folder: String) {
        self.folder = folder
    }

    /// What was found.
    ///
    /// - Parameter progress: told of steps that may take long.
    /// - Throws: `StoreError`, `.damaged` where the store cannot even be opened or gone through.
    public func run(progress: @escaping Importing.Progress = { _ in }) async throws -> RecordsCheck {
        let store = try Store(folder: folder, mode: .reading, migrations: NodeRooms.migrations)
        progress("looking through pages and indexes")
        let check = try await Records.check(store) { progress("\($0) versions read") }
        try store.close()
        return check
    }
}
