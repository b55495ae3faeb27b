import Coordination
import Foundation
import JSON
import RecordFiles
public import Records
import STIX

/// Writes what a reader may read as a folder of record files. Where the folder is there already, its manifest and the
/// keys of its records stay.
public struct FolderExport: Sendable {
    private static let pageSize = 1_000

    let rooms: NodeRooms
    let reader: Principal
    let origin: String?

    /// Exports the last version of every record in force that `reader` may read.
    ///
    /// - Parameter origin: only what this party sent; nil for everything.
    public init(_ rooms: NodeRooms, as reader: Principal, origin: String? = nil) {
        self.rooms = rooms
        self.reader = reader
        self.origin = origin
    }

    /// Writes the files.
    ///
    /// - Returns: how many records they hold.
    /// - Throws: `NodeError.unwritable`, also where a record cannot be written so that reading gives it back.
    public func write(to path: String) async throws -> Int {
        let (files, count) = try await rooms.records.read(as: reader) { view in
            let old =
                RecordFolder.isOne(path)
                ? try RecordFolder(path, names: view.names, policy: view.policy) : nil
            let manifest = old?.folder.manifest ?? newManifest(at: view.at)
            let folder = Folder(objects: try objects(view), manifest: manifest, keys: old?.folder.keys ?? [:])
            do {
                let files = try folder.files(beside: old?.beside ?? [], names: view.names, policy: view.policy)
                return (files, folder.records.count)
            } catch {
                throw NodeError.unwritable(path: path, reason: "\(error)")
            }
        }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for (name, text) in files {
                try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name), options: .atomic)
            }
        } catch {
            throw NodeError.unwritable(path: path, reason: error.localizedDescription)
        }
        return count
    }

    private func newManifest(at now: Instant) -> Manifest {
        // STIX timestamps of records have milliseconds.
        let recorded = String(now.text.dropLast(4)) + "Z"
        return Manifest(title: "Record", namespace: rooms.identifiers.uuid(), recorded: recorded)
    }

    /// What is exported, without the foundation that every import brings along.
    private func objects(_ view: View) throws -> [JSONValue] {
        let foundation = Set(Entente.foundation.compactMap { $0["id"]?.string })
        var objects: [JSONValue] = []
        var after: Instant?
        while true {
            let page = try view.feed(FeedQuery(after: after, limit: Self.pageSize, wholeOnly: false))
            for item in page.items where !item.isRevoked && !foundation.contains(item.id) {
                if let origin, item.origin != origin { continue }
                objects.append(item.value)
            }
            guard page.more, let last = page.items.last else { return objects }
            after = last.arrived
        }
    }
}
