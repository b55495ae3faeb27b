import Database
import DatabaseSupport
import Logging
import Records

@testable import Node

/// A node over a folder of its own that takes commands for as long as a test's body runs.
struct RunningNode {
    let folder: TemporaryFolder
    let path: String
    let rooms: NodeRooms

    static let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Runs `body` beside a node, then stops it.
    static func with(
        folderName: String = "data",
        limits: SocketLimits = SocketLimits(),
        _ body: (RunningNode) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node(folderName)
        let path = folder.path + "/" + folderName
        let socket = try await CommandSocket.open(
            Workplace(rooms, accounts: rooms.accounts()),
            folder: path,
            limits: limits,
            logger: quiet
        )
        try await withThrowingTaskGroup { group in
            group.addTask { try await socket.run() }
            try await body(RunningNode(folder: folder, path: path, rooms: rooms))
            group.cancelAll()
            try await group.waitForAll()
        }
        try rooms.store.close()
    }

    /// Does an import as a command does.
    func importing(
        _ paths: [String],
        _ options: Importing.Options = .init(label: "TLP:CLEAR")
    ) async throws
        -> Importing.Report
    {
        let input = try ImportInput(paths)
        return try await Operating(folder: path).run(ImportOperation(options, input), files: input.files)
    }

    /// How many identities the public reads.
    func count() async throws -> Int {
        try await rooms.records.read(as: .anonymous) { try $0.list("identity").count }
    }
}
