import Database
import DatabaseSupport
import Foundation
import Records
import STIX

/// The store of a community that has been founded and nothing more, as the bytes of its file: whoever needs a community
/// copies them, which costs far less than migrations and the acts of founding.
struct FoundedCommunity: Sendable {
    /// The file of the store.
    let file: Data
    /// Where the clock stood when all was done.
    let now: Instant

    private static let shelf = Shelf()

    /// The founded community whose store has these migrations beside those of the records.
    static func with(_ beside: [Migration]) async throws -> FoundedCommunity {
        try await shelf.community(beside)
    }

    /// Of no history: what is founded takes no id that a history would give again.
    private static let seed = UInt64.max

    /// Founds a community act by act, always from the same seed.
    private static func found(_ beside: [Migration]) async throws -> FoundedCommunity {
        let node = try TestNode(seed: seed, beside: beside)
        for act in try TestNode.founding { _ = try await node.records.write(act, by: TestParty.operator) }
        let copy = node.folder.path + "/copy.sqlite"
        try node.store.copy(to: copy)
        let file = try Data(contentsOf: URL(fileURLWithPath: copy))
        try node.store.close()
        return FoundedCommunity(file: file, now: node.now)
    }

    /// Each shape of store is founded once in a process.
    private actor Shelf {
        private var made: [[String]: Task<FoundedCommunity, any Error>] = [:]

        func community(_ beside: [Migration]) async throws -> FoundedCommunity {
            let names = beside.map(\.name)
            let task = made[names] ?? Task { try await FoundedCommunity.found(beside) }
            made[names] = task
            return try await task.value
        }
    }
}
