import Foundation
import RecordFiles

/// The folder of the repository and what the tests read from it.
enum Checkout {
    static let folder = URL(filePath: #filePath)
        .resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The texts of the files of a folder, by name.
    static func files(in name: String) throws -> [String: String] {
        var files: [String: String] = [:]
        let folder = folder.appending(path: name)
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[file] = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        }
        return files
    }

    /// The facts of which the shipped record was made, where they are at hand.
    static let facts = try? String(
        contentsOf: folder.appending(path: "../shared/data/nato-ip4-facts.yaml"),
        encoding: .utf8
    )

    /// The shipped record, read once.
    static func record() throws -> Folder { try shipped.get() }

    private static let shipped = Result { try Folder.read(try files(in: "record")) }
}
